"""Patterns over words and classes of words, in which the phrases of tone are written.

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

The first element is never optional and no gap.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from govtext.errors import DataError
from govtext.language.words.forms import variants
from govtext.language.words.places import FormTable

from . import _roles

if TYPE_CHECKING:
    from ._scene import Scene

inflections = FormTable(lambda word: frozenset(variants(word)))
"""The forms a word may be an inflection of."""
_NAMED = frozenset({"leader", "elected", "official", "agency"})
"""Classes whose phrases take the name and place behind them along, and the address before them."""
_MOST_ADDRESS = 8
"""How many words of address may stand before an office."""


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: words or classes that may stand there, or a gap of up to ``gap`` words."""

    singles: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    inflected: frozenset[str] = frozenset()
    classes: tuple[str, ...] = ()
    optional: bool = False
    gap: int = 0
    greedy: bool = False
    firsts: frozenset[str] = frozenset()
    """The words it may begin with, apart from inflections and -nya."""

    @property
    def depth(self) -> int:
        """How many tokens, at most, a word of one of its wordings stands behind its beginning."""
        address = _MOST_ADDRESS if not _NAMED.isdisjoint(self.classes) else 0
        longest = [*map(len, self.phrases), *map(_roles.most_words, self.classes)]
        return address + max(longest, default=1) - 1

    @property
    def longest(self) -> int:
        """How many tokens, at most, it fills."""
        name = _roles.LONGEST_NAME if not _NAMED.isdisjoint(self.classes) else 0
        return self.gap or self.depth + 1 + name

    def opens(self, word: str) -> bool:
        """Tell whether it may begin with ``word``."""
        if word in self.firsts or _roles.bare(word) in self.firsts:
            return True
        return bool(self.inflected) and not self.inflected.isdisjoint(inflections[word])

    def ends(self, scene: "Scene", at: int, stop: int) -> Iterator[int]:
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

    def _filled(self, scene: "Scene", at: int, stop: int) -> Iterator[int]:
        lower = scene.lower
        if lower[at] in self.singles:
            yield at + 1
        for words in self.phrases:
            if at + len(words) <= stop and tuple(lower[at : at + len(words)]) == words:
                yield at + len(words)
        if self.inflected and not self.inflected.isdisjoint(inflections[lower[at]]):
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
    while heads[-1] < min(stop - 1, at + _MOST_ADDRESS) and lower[heads[-1]] in _roles.words("address"):
        heads.append(heads[-1] + 1)
    return heads


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern."""

    elements: tuple[Element, ...]
    opens: int
    """The element the marked part begins with."""
    closes: int
    """The element after the marked part."""
    unless_before: frozenset[str] = frozenset()
    unless_after: frozenset[str] = frozenset()

    @property
    def obliged(self) -> list[int]:
        """The elements of which a word must be there."""
        return [step for step, element in enumerate(self.elements) if not (element.optional or element.gap)]

    def match(self, scene: "Scene", at: int, stop: int) -> tuple[int, int] | None:
        """Return the marked tokens of this pattern where it begins at token ``at``, or None."""
        if self.unless_before and at and scene.lower[at - 1] in self.unless_before:
            return None
        marks = [at]
        if not self._step(scene, 0, at, stop, marks) or marks[self.opens] == marks[self.closes]:
            return None
        if self.unless_after and marks[-1] < stop and scene.lower[marks[-1]] in self.unless_after:
            return None
        return marks[self.opens], marks[self.closes]

    def _step(self, scene: "Scene", step: int, at: int, stop: int, marks: list[int]) -> bool:
        if step == len(self.elements):
            return True
        for last in self.elements[step].ends(scene, at, stop):
            del marks[step + 1 :]
            marks.append(last)
            if self._step(scene, step + 1, last, stop, marks):
                return True
        return False


def compile_pattern(text: str) -> Pattern:
    """Return the pattern that ``text`` writes. Raises :class:`~govtext.errors.DataError` where it says nothing."""
    elements: list[Element] = []
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
        raise DataError(
            f"pattern {text!r}: its first element must be a word or class that is always there",
            f"pola {text!r}: unsur pertamanya harus kata atau golongan kata yang selalu ada",
        )
    closes = len(elements) if closes < 0 else closes
    if closes <= opens:
        raise DataError(
            f"pattern {text!r}: nothing stands between its brackets",
            f"pola {text!r}: kurung sikunya tidak berisi apa-apa",
        )
    return Pattern(tuple(elements), opens, closes, around.get("<", frozenset()), around.get(">", frozenset()))


def _element(part: str) -> Element:
    if part[:2] in ("..", "++"):
        return Element(gap=int(part[2:]), greedy=part[0] == "+")
    optional = part.endswith("?") and len(part) > 1
    choices = part.removesuffix("?").split("|") if optional else part.split("|")
    classes = tuple(choice[1:] for choice in choices if choice.startswith("@"))
    unknown = [name for name in classes if name not in _roles.roles()]
    if unknown:
        raise DataError(
            f"pattern element {part!r}: no class {unknown[0]!r} in balance_words.csv",
            f"unsur pola {part!r}: tidak ada golongan {unknown[0]!r} dalam balance_words.csv",
        )
    phrases = [tuple(choice.lower().split("_")) for choice in choices if choice[0] not in "@~"]
    return Element(
        singles=frozenset(phrase[0] for phrase in phrases if len(phrase) == 1),
        phrases=tuple(phrase for phrase in phrases if len(phrase) > 1),
        inflected=frozenset(choice[1:].lower() for choice in choices if choice.startswith("~")),
        classes=classes,
        optional=optional,
        firsts=frozenset(phrase[0] for phrase in phrases).union(*(_roles.roles()[name] for name in classes)),
    )
