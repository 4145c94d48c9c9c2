"""The word lists of jargon, found together in one walk over a draft.

Of each pattern one element is its anchor: the one whose words are the rarest of those that must be there. A pattern is
tried only where its anchor stands.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from govtext.document import Span
from govtext.language.words.frequency import rough_frequency
from govtext.reading import Reading
from govtext.tables import Wording, lexicon

from ._patterns import Element, Pattern, compile_pattern, inflections

_LISTS = ("cliches", "officialese", "pleonasms")


class PhraseMatch(NamedTuple):
    """A phrase met in a draft: its row, the tokens it covers (``last`` excluded), and their place."""

    row: Wording
    first: int
    last: int
    span: Span


class _Phrase(NamedTuple):
    """A row of list ``name`` with its pattern, which begins ``least`` to ``most`` tokens before its anchor.

    At ``offset`` from the anchor stands one of ``beside``, where these are given. ``others`` are the words of each
    other element of which one must be there.
    """

    name: str
    row: Wording
    pattern: Pattern
    least: int
    most: int
    offset: int
    beside: frozenset[str]
    others: tuple[frozenset[str], ...]


class PhraseLists:
    """Word lists by name, compiled once: all their rows under the words of their anchors."""

    def __init__(self, lists: Mapping[str, Sequence[Wording]]) -> None:
        self._names = tuple(lists)
        self._longest = 0
        self._phrases: list[_Phrase] = []
        self._plain: dict[str, list[int]] = {}
        self._inflected: dict[str, list[int]] = {}
        for name, rows in lists.items():
            for row in rows:
                self._add(name, row)

    def _add(self, name: str, row: Wording) -> None:
        pattern = compile_pattern(row.pattern, row.opening)
        elements = pattern.elements
        self._longest = max(self._longest, len(elements))
        sure = [step for step, element in enumerate(elements) if not (element.optional or element.globs)]
        most = min(sure, key=lambda step: _frequency(elements[step]))
        least = sum(not element.optional for element in elements[:most])
        table = self._inflected if elements[most].inflected else self._plain
        for word in elements[most].words:
            table.setdefault(word, []).append(len(self._phrases))
        others = tuple(elements[step].words for step in sure if step != most and not elements[step].inflected)
        self._phrases.append(_Phrase(name, row, pattern, least, most, *_beside(elements, most), others))

    def anchored(self, form: str) -> tuple[int, ...]:
        """Return the numbers of the phrases whose anchor ``form`` may be."""
        found = set(self._plain.get(form, ()))
        if form[:1].isalpha():
            found.update(number for other in inflections[form] for number in self._inflected.get(other, ()))
        return tuple(found)

    def find(self, reading: Reading, anchors: Mapping[int, Sequence[str]]) -> dict[str, list[PhraseMatch]]:
        """Return for each list the longest phrase at each place, in order of the text; they never overlap.

        ``anchors`` are the forms of the draft that may be anchors of the phrases, by the number of the phrase.
        """
        lower = reading.tokens.lower
        places = reading.word_places
        said = frozenset(places.forms)
        followed = [*lower, *[""] * self._longest]
        best: dict[tuple[str, int], tuple[int, bool, int]] = {}
        for number, forms in anchors.items():
            name, _, pattern, least, most, offset, beside, others = self._phrases[number]
            if any(map(said.isdisjoint, others)):
                continue
            standing = places.standing(forms)
            likely = [at for at in standing if followed[at + offset] in beside] if beside else standing
            opener = pattern.elements[0]
            for anchor, start, stop in reading.sentence_around.around(likely) if likely else ():
                for at in range(max(start, anchor - most), anchor - least + 1):
                    last = pattern.end(lower, at, (start, stop)) if opener.fits(lower[at]) else 0
                    if last:
                        found = (-last, opener.inflected, number)
                        best[name, at] = min(found, best.get((name, at), found))
        matches: dict[str, list[PhraseMatch]] = {name: [] for name in self._names}
        for name, at in sorted(best):
            last, number = -best[name, at][0], best[name, at][2]
            before = matches[name]
            if not before or before[-1].last <= at:
                before.append(PhraseMatch(self._phrases[number].row, at, last, reading.tokens.span(at, last)))
        return matches


def _beside(elements: Sequence[Element], anchor: int) -> tuple[int, frozenset[str]]:
    """Return the rarest words that stand at a fixed distance from the element ``anchor``, and the distance."""
    fixed = []
    for steps in (range(anchor - 1, -1, -1), range(anchor + 1, len(elements))):
        for step in steps:
            if elements[step].optional:
                break
            if not (elements[step].globs or elements[step].inflected):
                fixed.append((_frequency(elements[step]), step))
    if not fixed:
        return 0, frozenset()
    step = min(fixed)[1]
    return step - anchor, elements[step].words


def _frequency(element: Element) -> int:
    return sum(map(rough_frequency, element.words)) * (3 if element.inflected else 1)


@cache
def lists() -> PhraseLists:
    """Return the word lists of jargon."""
    return PhraseLists({name: cast("tuple[Wording, ...]", lexicon(name)) for name in _LISTS})
