"""The word lists of tone, found together in one walk over a draft.

Of each pattern one element is its anchor: the one whose words are the rarest of those that must be there. A pattern is
tried only where its anchor stands, and no further before it than the elements before the anchor can reach.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from govtext.document import Span
from govtext.language.words.frequency import rough_frequency
from govtext.tables import LoadedPhrase, lexicon

from . import _roles
from ._pattern import Element, Pattern, compile_pattern, inflections

if TYPE_CHECKING:
    from ._scene import Scene

_LISTS = ("campaigning", "guilt", "praise", "sensational", "stigma", "superlatives", "sweeping")
_TRY = 8
"""How many looks at a first word cost as much as trying a pattern."""


class PhraseMatch(NamedTuple):
    """A phrase of tone in a draft: its row, the marked tokens (``last`` excluded) and their place."""

    row: LoadedPhrase
    first: int
    last: int
    span: Span


class _Phrase(NamedTuple):
    """A row of list ``name`` with its pattern.

    At most ``reach`` tokens lie before its anchor and ``ahead`` from there on; among these stands a word of each of
    ``others``, the words of the other elements that must be there, the rarest first. ``listed`` are those of ``others``
    that are few, since no class is among them.
    """

    name: str
    row: LoadedPhrase
    pattern: Pattern
    reach: int
    ahead: int
    others: tuple[frozenset[str], ...]
    listed: tuple[frozenset[str], ...]


class PhraseLists:
    """Word lists by name, compiled once: all their rows under the words of their anchors."""

    def __init__(self, lists: Mapping[str, Sequence[LoadedPhrase]]) -> None:
        self._phrases: list[_Phrase] = []
        self._plain: dict[str, list[int]] = {}
        self._inflected: dict[str, list[int]] = {}
        for name, rows in lists.items():
            for row in rows:
                self._add(name, row)

    def _add(self, name: str, row: LoadedPhrase) -> None:
        pattern = compile_pattern(row.pattern)
        steps = {step: _reach(pattern, step) for step in pattern.obliged}
        anchor = min(steps, key=lambda step: _frequency(pattern.elements[step]) * (_TRY + steps[step]))
        element, reach = pattern.elements[anchor], steps[anchor]
        number = len(self._phrases)
        others = _others(pattern, anchor)
        listed = tuple(_words(element) for element in others if not element.classes)
        self._phrases.append(_Phrase(name, row, pattern, reach, _length(pattern), tuple(map(_words, others)), listed))
        for word in _telling(element):
            self._plain.setdefault(word, []).append(number)
        for word in element.inflected:
            self._inflected.setdefault(word, []).append(number)

    @property
    def words(self) -> frozenset[str]:
        """All words that its phrases name, those of classes left out."""
        elements = [element for phrase in self._phrases for element in phrase.pattern.elements]
        whole = (word for element in elements for words in element.phrases for word in words)
        return frozenset(whole).union(*(element.singles | element.inflected for element in elements))

    def anchored(self, form: str) -> tuple[int, ...]:
        """Return the numbers of the phrases whose anchor ``form`` may be."""
        found = {*self._plain.get(form, ()), *self._plain.get(_roles.bare(form), ())}
        if form[:1].isalpha():
            found.update(number for other in inflections[form] for number in self._inflected.get(other, ()))
        return tuple(found)

    def find(self, scene: "Scene", anchors: Mapping[int, Sequence[str]]) -> dict[str, list[tuple[PhraseMatch, ...]]]:
        """Return for each list, in order, the phrases that begin at one place, the one that marks most first.

        ``anchors`` are the forms of the draft that may be anchors of the phrases, by the number of the phrase.
        """
        lower = scene.lower
        places = scene.words
        said = frozenset(places.forms)
        found: dict[tuple[str, int], list[tuple[int, int, int, int]]] = {}
        for number, forms in anchors.items():
            name, _, pattern, reach, ahead, others, listed = self._phrases[number]
            if any(map(said.isdisjoint, listed)):
                continue
            likely = places.standing(forms)
            for needed in others:
                likely = [at for at in likely if not needed.isdisjoint(lower[max(0, at - reach) : at + ahead])]
            opener = pattern.elements[0]
            done = -1
            for anchor, start, stop in scene.inside(likely) if likely else ():
                for at in range(max(start, anchor - reach, done + 1), anchor + 1):
                    marked = pattern.match(scene, at, stop) if opener.opens(lower[at]) else None
                    if marked is not None:
                        found.setdefault((name, at), []).append((marked[0] - marked[1], number, *marked))
                done = anchor
        matches: dict[str, list[tuple[PhraseMatch, ...]]] = {}
        for name, at in sorted(found):
            here = (
                PhraseMatch(self._phrases[number].row, first, last, scene.tokens.span(first, last))
                for _, number, first, last in sorted(found[name, at])
            )
            matches.setdefault(name, []).append(tuple(here))
        return matches


@cache
def lists() -> PhraseLists:
    """Return the word lists of tone."""
    return PhraseLists({name: cast("tuple[LoadedPhrase, ...]", lexicon(name)) for name in _LISTS})


def _reach(pattern: Pattern, step: int) -> int:
    """Return how many tokens, at most, lie between the beginning of ``pattern`` and a word of its element ``step``."""
    return sum(before.longest for before in pattern.elements[:step]) + pattern.elements[step].depth


def _telling(element: Element) -> Iterator[str]:
    """Yield of each wording of ``element`` that is no inflection its rarest word."""
    yield from element.singles
    yield from map(_rarest, element.phrases)
    for role in element.classes:
        yield from _telling_of(role)


def _rarest(words: _roles.Phrase) -> str:
    return min(words, key=rough_frequency)


@cache
def _telling_of(role: str) -> tuple[str, ...]:
    return tuple(map(_rarest, _roles.phrases(role)))


@cache
def _frequency_of(role: str) -> int:
    return sum(map(rough_frequency, set(_telling_of(role))))


def _length(pattern: Pattern) -> int:
    return sum(element.longest for element in pattern.elements)


def _others(pattern: Pattern, anchor: int) -> list[Element]:
    """Return the elements beside the anchor of which a word must be there, no inflection; the rarest first."""
    steps = (step for step in pattern.obliged if step != anchor and not pattern.elements[step].inflected)
    return sorted((pattern.elements[step] for step in steps), key=_frequency)


def _words(element: Element) -> frozenset[str]:
    """Return the words of ``element`` of which one must be there, with *-nya* and without."""
    return frozenset(form for word in _telling(element) for form in (word, f"{word}nya"))


def _frequency(element: Element) -> int:
    inflected = 3 * sum(map(rough_frequency, element.inflected))
    own = sum(map(rough_frequency, {*element.singles, *map(_rarest, element.phrases)}))
    return inflected + own + sum(map(_frequency_of, element.classes))
