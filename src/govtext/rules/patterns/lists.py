"""Word lists of patterns, found together in one walk over a draft.

Of each pattern one element is its anchor: the one whose words are the rarest of those that must be there. A pattern is
tried only where its anchor stands, and no further before it than the elements before the anchor can reach. Most anchors
can be told from the pattern as it is written, so that it is compiled only when a draft has one: few drafts have many.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Generic, NamedTuple, Protocol, TypeVar

from govtext.document import Span
from govtext.language.words.frequency import rough_frequency
from govtext.language.words.places import FormTable

from . import roles
from .element import GAP, Element, inflections
from .pattern import Pattern, compile_pattern
from .text import Text

_TRY = 8
"""How many looks at a first word cost as much as trying a pattern."""
_KEPT = 16_384
"""How many elements are remembered: many patterns have the same ones."""


class Written(Protocol):
    """What a row of a word list says of its pattern."""

    @property
    def pattern(self) -> str:
        """The pattern as it is written."""

    @property
    def opening(self) -> bool:
        """Whether it counts only where it opens a sentence."""


Row = TypeVar("Row", bound=Written)


class PhraseMatch(NamedTuple, Generic[Row]):
    """A phrase in a draft: its row, the marked tokens (``last`` excluded) and their place."""

    row: Row
    first: int
    last: int
    span: Span


class _Phrase(NamedTuple, Generic[Row]):
    """A row of list ``name`` with its pattern, which begins ``nearest`` to ``reach`` tokens before its anchor.

    At most ``ahead`` tokens lie from its anchor on. At ``offset`` from the anchor stands one of ``beside``, where these
    are given. Within its reach stands a word of each of ``others``, the words of the other elements that must be there,
    the rarest first. ``listed`` are those of ``others`` that are few, since no class is among them.
    """

    name: str
    row: Row
    pattern: Pattern
    nearest: int
    reach: int
    ahead: int
    offset: int
    beside: frozenset[str]
    others: tuple[frozenset[str], ...]
    listed: tuple[frozenset[str], ...]


class PhraseLists(Generic[Row]):
    """Word lists by name: all their rows under the words of their anchors.

    ``proven`` lists are known to hold only patterns that can be looked for; they are compiled where they are needed.
    Raises :class:`~govtext.errors.DataError` where a pattern of other lists cannot be looked for.
    """

    def __init__(self, lists: Mapping[str, Iterable[Row]], *, proven: bool = False) -> None:
        self._rows: list[tuple[str, Row]] = []
        self._phrases: list[_Phrase[Row] | None] = []
        self._plain: dict[str, list[int]] = {}
        self._inflected: dict[str, list[int]] = {}
        self._anchored = FormTable(self.anchored)
        for name, rows in lists.items():
            for row in rows:
                self._add(name, row, _written_anchor(row.pattern) if proven else None)

    def _add(self, name: str, row: Row, written: "_Anchor | None") -> None:
        number = len(self._rows)
        self._rows.append((name, row))
        self._phrases.append(None)
        anchor = written or self._compiled(number)
        for word in anchor.words:
            self._plain.setdefault(word, []).append(number)
        for word in anchor.inflected:
            self._inflected.setdefault(word, []).append(number)

    def _phrase(self, number: int) -> _Phrase[Row]:
        phrase = self._phrases[number]
        if phrase is None:
            self._compiled(number)
            phrase = self._phrases[number]
            assert phrase is not None
        return phrase

    def _compiled(self, number: int) -> "_Anchor":
        """Compile the phrase ``number``; return its anchor."""
        name, row = self._rows[number]
        pattern = compile_pattern(row.pattern, row.opening)
        elements = pattern.elements
        written = _written_anchor(row.pattern)
        reaches = {step: _reach(elements, step) for step, element in enumerate(elements) if element.obliged}
        anchor = written.step if written else min(reaches, key=lambda step: _cost(elements[step], reaches[step]))
        nearest = sum(element.shortest for element in elements[:anchor])
        ahead = sum(element.longest for element in elements)
        others = _others(elements, anchor)
        listed = tuple(_words(element) for element in others if not element.classes)
        self._phrases[number] = _Phrase(
            name, row, pattern, nearest, reaches[anchor], ahead, *_beside(elements, anchor),
            tuple(map(_words, others)), listed,
        )  # fmt: skip
        return written or _Anchor(anchor, tuple(_telling(elements[anchor])), tuple(elements[anchor].inflected))

    @property
    def words(self) -> frozenset[str]:
        """All words that its phrases name, those of classes left out."""
        return frozenset(chain.from_iterable(_named_words(row.pattern) for _, row in self._rows))

    def anchored(self, form: str) -> tuple[int, ...]:
        """Return the numbers of the phrases whose anchor ``form`` may be."""
        found = {*self._plain.get(form, ()), *self._plain.get(roles.bare(form), ())}
        if form[:1].isalpha():
            found.update(number for other in inflections[form] for number in self._inflected.get(other, ()))
        return tuple(found)

    def anchors(self, forms: Iterable[str]) -> dict[int, list[str]]:
        """Return which of ``forms`` may be anchors, by the number of the phrase."""
        found: dict[int, list[str]] = {}
        for form in forms:
            for number in self._anchored[form]:
                found.setdefault(number, []).append(form)
        return found

    def find(self, text: Text, anchors: Mapping[int, Sequence[str]]) -> dict[str, list[tuple[PhraseMatch[Row], ...]]]:
        """Return for each list, in order, the phrases that begin at one place, the one that marks most first.

        ``anchors`` are the forms of the draft that may be anchors of the phrases, by the number of the phrase (see
        :meth:`anchors`).
        """
        lower = text.lower
        count = len(lower)
        places = text.words
        said = frozenset(places.forms)
        found: dict[tuple[str, int], list[tuple[int, bool, int, int, int]]] = {}
        for number, forms in anchors.items():
            name, _, pattern, nearest, reach, ahead, offset, beside, others, listed = self._phrase(number)
            if any(map(said.isdisjoint, listed)):
                continue
            likely = places.standing(forms)
            if beside:
                likely = [at for at in likely if at + offset < count and lower[at + offset] in beside]
            for needed in others:
                likely = [at for at in likely if not needed.isdisjoint(lower[max(0, at - reach) : at + ahead])]
            opener = pattern.elements[0]
            done = -1
            for anchor, start, stop in text.inside(likely) if likely else ():
                for at in range(max(start, anchor - reach, done + 1), anchor - nearest + 1):
                    marked = pattern.match(text, at, start, stop) if opener.opens(lower[at]) else None
                    if marked is not None:
                        first, last = marked
                        found.setdefault((name, at), []).append((first - last, bool(opener.inflected), number, *marked))
                done = max(done, anchor - nearest)
        matches: dict[str, list[tuple[PhraseMatch[Row], ...]]] = {}
        for name, at in sorted(found):
            here = (
                PhraseMatch(self._rows[number][1], first, last, text.tokens.span(first, last))
                for _, _, number, first, last in sorted(found[name, at])
            )
            matches.setdefault(name, []).append(tuple(here))
        return matches


def longest_apart(places: Iterable[Sequence[PhraseMatch[Row]]]) -> Iterator[PhraseMatch[Row]]:
    """Yield of each of ``places``, in order, the phrase that marks most, unless the one before reaches into it."""
    reached = 0
    for here in places:
        if here[0].first >= reached:
            reached = here[0].last
            yield here[0]


class _Anchor(NamedTuple):
    """Which element of a pattern is its anchor: its words, for a phrase its rarest, and those that may be inflected."""

    step: int
    words: tuple[str, ...]
    inflected: tuple[str, ...]


def _written_anchor(pattern: str) -> _Anchor | None:
    """Return the anchor of a pattern as it is written, or None where none of its elements is made of words only."""
    best: _Anchor | None = None
    lowest = 0
    for step, part in enumerate(_written_elements(pattern)):
        if part[0] in ".+" or not _NO_WORDS.isdisjoint(part):
            continue
        choices = part.lower().split("|")
        words = tuple([min(choice.split("_"), key=rough_frequency) for choice in choices if choice[0] != "~"])
        inflected = tuple([choice[1:] for choice in choices if choice[0] == "~"])
        frequency = sum(map(rough_frequency, {*words})) + 3 * sum(map(rough_frequency, inflected))
        if best is None or frequency < lowest:
            best, lowest = _Anchor(step, words, inflected), frequency
    return best


_NO_WORDS = frozenset("@*?")
"""Signs of an element that is more than words, or need not be there."""


def _written_elements(pattern: str) -> list[str]:
    """Return the elements of a pattern as they are written, without brackets and neighbours."""
    return [part for part in pattern.split() if part not in "[]" and (part[0] not in "<>" or len(part) == 1)]


def _named_words(pattern: str) -> Iterator[str]:
    """Yield the words that the elements of a pattern name."""
    for part in _written_elements(pattern):
        for choice in (part[:1] + part[1:].removesuffix("?")).lower().split("|"):
            if choice[:1] != "@" and "*" not in choice and not GAP.fullmatch(choice):
                yield from choice.removeprefix("~").split("_")


def _reach(elements: Sequence[Element], step: int) -> int:
    """Return how many tokens, at most, lie between the beginning of a pattern and a word of its element ``step``."""
    return sum(before.longest for before in elements[:step]) + elements[step].depth


def _beside(elements: Sequence[Element], anchor: int) -> tuple[int, frozenset[str]]:
    """Return the rarest words that stand at a fixed distance from the element ``anchor``, and the distance."""
    fixed = []
    for steps in (range(anchor, -1, -1), range(anchor, len(elements))):
        for step in steps:
            element = elements[step]
            if not element.one_word:
                break
            if step != anchor and element.obliged and not element.inflected:
                fixed.append((_frequency(element), step))
    if not fixed:
        return 0, frozenset()
    step = min(fixed)[1]
    return step - anchor, elements[step].singles


def _telling(element: Element) -> Iterator[str]:
    """Yield of each wording of ``element`` that is no inflection its rarest word."""
    yield from element.singles
    yield from map(_rarest, element.phrases)
    for role in element.classes:
        yield from _telling_of(role)


def _rarest(words: roles.Phrase) -> str:
    return min(words, key=rough_frequency)


@cache
def _telling_of(role: str) -> tuple[str, ...]:
    return tuple(map(_rarest, roles.phrases(role)))


@cache
def _frequency_of(role: str) -> int:
    return sum(map(rough_frequency, set(_telling_of(role))))


def _others(elements: Sequence[Element], anchor: int) -> list[Element]:
    """Return the elements beside the anchor of which a word must be there, no inflection; the rarest first."""
    others = enumerate(elements)
    return sorted(
        (element for step, element in others if step != anchor and element.obliged and not element.inflected),
        key=_frequency,
    )


def _words(element: Element) -> frozenset[str]:
    """Return the words of ``element`` of which one must be there, with *-nya* and without."""
    own = _with_nya((*element.singles, *map(_rarest, element.phrases)))
    return own.union(*map(_words_of, element.classes)) if element.classes else own


def _with_nya(words: Iterable[str]) -> frozenset[str]:
    return frozenset([form for word in words for form in (word, f"{word}nya")])


@cache
def _words_of(role: str) -> frozenset[str]:
    return _with_nya(_telling_of(role))


def _cost(element: Element, reach: int) -> int:
    """Return a number that rises with the work that ``element``, at most ``reach`` tokens in, makes as an anchor."""
    return _frequency(element) * (_TRY + reach)


@lru_cache(maxsize=_KEPT)
def _frequency(element: Element) -> int:
    inflected = 3 * sum(map(rough_frequency, element.inflected))
    own = sum(map(rough_frequency, {*element.singles, *map(_rarest, element.phrases)}))
    return inflected + own + sum(map(_frequency_of, element.classes))
