"""Phrases of tone, written as patterns over words and classes of words, found in one walk over a draft.

A pattern is written as elements with spaces between them::

    tiada duanya              these words, whatever their case
    tak|tidak kenal lelah     one of several words; ``_`` joins words into one choice (kerja_keras)
    ~membuktikan              this word in any inflection
    @leader                   a phrase of this class (see balance_words.csv), with the name that follows it
    yang? @person             an element that may be missing
    ..3                       up to three words, as few as will do, no punctuation among them
    ++3                       up to three words, as many as there are
    wujud [ @attention ]      only what stands between brackets is marked
    <!rumah sakit jiwa        not after this word; ``>!kali`` at the end: not before it

The first element is never optional and no gap: each token costs one look into a table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from govtext.document import Span
from govtext.errors import DataError
from govtext.language.words.forms import variants
from govtext.tables import LoadedPhrase, lexicon

from . import _roles
from ._scene import Scene

_KEPT = 32_768
_NAMED = ("leader", "elected", "official", "agency")
"""Classes whose phrases take the name and place behind them along, and the address before them."""


@dataclass(frozen=True, slots=True)
class _Element:
    """One place of a pattern: words or classes that may stand there, or a gap of up to ``gap`` words."""

    singles: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    inflected: frozenset[str] = frozenset()
    classes: tuple[str, ...] = ()
    optional: bool = False
    gap: int = 0
    greedy: bool = False

    def ends(self, scene: Scene, at: int, stop: int) -> Iterator[int]:
        """Yield where this element may end when it begins at token ``at``; the longest first, gaps shortest first."""
        if self.gap:
            far = at
            while far < min(stop, at + self.gap) and scene.tokens.is_word[far]:
                far += 1
            yield from range(far, at - 1, -1) if self.greedy else range(at, far + 1)
            return
        if at < stop:
            yield from self._filled(scene, at, stop)
        if self.optional:
            yield at

    def _filled(self, scene: Scene, at: int, stop: int) -> Iterator[int]:
        lower = scene.lower
        if lower[at] in self.singles:
            yield at + 1
        for words in self.phrases:
            if at + len(words) <= stop and tuple(lower[at : at + len(words)]) == words:
                yield at + len(words)
        if self.inflected and not self.inflected.isdisjoint(_forms(lower[at])):
            yield at + 1
        for name in self.classes:
            heads = _heads(lower, at, stop) if name in _NAMED else (at,)
            for last in (last for head in heads for last in _roles.ends(name, lower, head, stop)):
                if name in _NAMED:
                    whole = scene.after_leader(last, stop)
                    if whole > last:
                        yield whole
                yield last


def _heads(lower: Sequence[str], at: int, stop: int) -> list[int]:
    """Return where an office may begin from token ``at``: there, or behind the address (*Bapak Bupati*)."""
    heads = [at]
    while heads[-1] < stop - 1 and lower[heads[-1]] in _roles.words("address"):
        heads.append(heads[-1] + 1)
    return heads


@dataclass(frozen=True, slots=True)
class _Pattern:
    elements: tuple[_Element, ...]
    opens: int
    """The element the marked part begins with."""
    closes: int
    """The element after the marked part."""
    unless_before: frozenset[str] = frozenset()
    unless_after: frozenset[str] = frozenset()

    def match(self, scene: Scene, at: int, stop: int) -> tuple[int, int] | None:
        """Return the marked tokens of this pattern where it begins at token ``at``, or None."""
        if self.unless_before and at and scene.lower[at - 1] in self.unless_before:
            return None
        marks = [at]
        if not self._step(scene, 0, at, stop, marks) or marks[self.opens] == marks[self.closes]:
            return None
        if self.unless_after and marks[-1] < stop and scene.lower[marks[-1]] in self.unless_after:
            return None
        return marks[self.opens], marks[self.closes]

    def _step(self, scene: Scene, step: int, at: int, stop: int, marks: list[int]) -> bool:
        if step == len(self.elements):
            return True
        for last in self.elements[step].ends(scene, at, stop):
            del marks[step + 1 :]
            marks.append(last)
            if self._step(scene, step + 1, last, stop, marks):
                return True
        return False


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A phrase of tone in a draft: its row, the marked tokens (``last`` excluded) and their place."""

    row: LoadedPhrase
    first: int
    last: int
    span: Span


@lru_cache(_KEPT)
def _forms(word: str) -> frozenset[str]:
    return frozenset(variants(word))


class Phrases:
    """The compiled rows of a word list."""

    def __init__(self, rows: Sequence[LoadedPhrase]) -> None:
        self.rows = rows
        self._patterns = [_compile(row.pattern) for row in rows]
        self._plain: dict[str, list[int]] = {}
        self._inflected: dict[str, list[int]] = {}
        self._known: dict[str, tuple[int, ...]] = {}
        for index, pattern in enumerate(self._patterns):
            first = pattern.elements[0]
            for word in (
                first.singles
                | {phrase[0] for phrase in first.phrases}
                | {word for name in first.classes for word in _roles.roles()[name]}
            ):
                self._plain.setdefault(word, []).append(index)
            for word in first.inflected:
                self._inflected.setdefault(word, []).append(index)

    def find(self, scene: Scene) -> Iterator[PhraseMatch]:
        """Yield at each place of each sentence the match that marks most, in order of the text."""
        for start, stop in scene.sentences:
            for at in range(start, stop):
                best: PhraseMatch | None = None
                for index in self._candidates(scene.lower[at]):
                    marked = self._patterns[index].match(scene, at, stop)
                    if marked is not None and (best is None or marked[1] - marked[0] > best.last - best.first):
                        best = PhraseMatch(self.rows[index], *marked, scene.tokens.span(*marked))
                if best is not None:
                    yield best

    def _candidates(self, word: str) -> tuple[int, ...]:
        """Return the patterns that may begin with ``word``; remembered, for words repeat."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[word] = tuple(sorted(set(self._look_up(word))))
        return known

    def _look_up(self, word: str) -> Iterator[int]:
        yield from self._plain.get(word, ())
        yield from self._plain.get(_roles.bare(word), ())
        if self._inflected and word[:1].isalpha():
            for form in _forms(word):
                yield from self._inflected.get(form, ())


@cache
def phrases(name: str) -> Phrases:
    """Return the word list ``name``, compiled once."""
    return Phrases(cast("tuple[LoadedPhrase, ...]", lexicon(name)))


def _compile(text: str) -> _Pattern:
    elements: list[_Element] = []
    opens, closes = 0, -1
    around: dict[str, frozenset[str]] = {}
    for part in text.split():
        if part[:2] in ("<!", ">!"):
            around[part[0]] = frozenset(part[2:].lower().split("|"))
        elif part == "[":
            opens = len(elements)
        elif part == "]":
            closes = len(elements)
        else:
            elements.append(_element(part))
    if not elements or elements[0].optional or elements[0].gap:
        raise DataError(f"pattern {text!r}: its first element must be a word or class that is always there")
    closes = len(elements) if closes < 0 else closes
    if closes <= opens:
        raise DataError(f"pattern {text!r}: nothing stands between its brackets")
    return _Pattern(tuple(elements), opens, closes, around.get("<", frozenset()), around.get(">", frozenset()))


def _element(part: str) -> _Element:
    if part[:2] in ("..", "++"):
        return _Element(gap=int(part[2:]), greedy=part[0] == "+")
    optional = part.endswith("?") and len(part) > 1
    choices = part.removesuffix("?").split("|") if optional else part.split("|")
    classes = tuple(choice[1:] for choice in choices if choice.startswith("@"))
    unknown = [name for name in classes if name not in _roles.roles()]
    if unknown:
        raise DataError(f"pattern element {part!r}: no class {unknown[0]!r} in balance_words.csv")
    phrases = [tuple(choice.lower().split("_")) for choice in choices if choice[0] not in "@~"]
    return _Element(
        frozenset(phrase[0] for phrase in phrases if len(phrase) == 1),
        tuple(phrase for phrase in phrases if len(phrase) > 1),
        frozenset(choice[1:].lower() for choice in choices if choice.startswith("~")),
        classes,
        optional,
    )
