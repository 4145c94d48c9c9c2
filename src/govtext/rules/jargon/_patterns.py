"""Phrases with gaps, alternatives and inflection, found in one walk over the sentences of a draft.

A pattern is written as words with spaces between them::

    dalam rangka              these words, whatever their case
    turut|tampak hadir        one of several words
    dalam suatu? rangka       a word that may be missing
    demi ter*nya              a word that begins and ends so; a star alone is any one word
    ~bersinergi               this word in any inflection (see ``language.forms.variants``)
    <!yang dimaksud           not after this word
    <,|dan bersama ini        only after one of these words, or where a sentence opens
    bersama ini >kami|saya    one of these words must follow; ``>!`` none of them may

The first element proper is always a word to look for: not optional, no star. So each token costs one look into a
table, and only patterns that begin with it are tried.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from govtext.document import Span
from govtext.errors import DataError
from govtext.language.words.forms import variants
from govtext.reading import Reading

_KEPT = 32_768
_DASHES = frozenset("–—-:•*")
_QUOTES = frozenset("\"“'‘")
"""What may stand between the start of a sentence (or its dateline) and the words that open it."""


@dataclass(frozen=True, slots=True)
class PatternMatch:
    """A pattern met in a draft: its index in the list, the tokens it covers (``last`` excluded), and their place."""

    pattern: int
    first: int
    last: int
    span: Span


@dataclass(frozen=True, slots=True)
class _Element:
    """One place of a pattern: the words that may stand there."""

    words: frozenset[str]
    globs: tuple[tuple[str, str], ...] = ()
    inflected: bool = False
    optional: bool = False

    def fits(self, word: str) -> bool:
        """Tell whether ``word``, in lower case, may stand here."""
        if word in self.words:
            return True
        if self.inflected:
            return not self.words.isdisjoint(_forms(word))
        return word[:1].isalnum() and any(
            len(word) >= len(head) + len(tail) and word.startswith(head) and word.endswith(tail)
            for head, tail in self.globs
        )


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A compiled pattern. ``unless_before``, ``only_after`` and ``after`` look at its neighbours.

    ``wanted``: what follows must fit ``after``; otherwise it must not.
    """

    elements: tuple[_Element, ...]
    unless_before: _Element | None
    only_after: _Element | None
    after: _Element | None
    wanted: bool
    opening: bool

    def end(self, lower: list[str], at: int, bounds: tuple[int, int]) -> int:
        """Return the token after this pattern when it begins at token ``at``, or 0."""
        start, stop = bounds
        if self.unless_before and at > start and self.unless_before.fits(lower[at - 1]):
            return 0
        if self.only_after and not (_opens(lower, at, start) or self.only_after.fits(lower[at - 1])):
            return 0
        if self.opening and not _opens(lower, at, start):
            return 0
        last = _end(self.elements, 1, lower, at + 1, stop)
        if last and self.after and (last < stop and self.after.fits(lower[last])) is not self.wanted:
            return 0
        return last


class Patterns:
    """A list of patterns, compiled once; the index of a match is the place in the list.

    ``opening`` tells for each pattern whether it counts only where it opens a sentence.
    """

    def __init__(self, patterns: Sequence[str], opening: Sequence[bool]) -> None:
        self._plain: dict[str, list[int]] = {}
        self._inflected: dict[str, list[int]] = {}
        self._compiled = [_compile(pattern, only) for pattern, only in zip(patterns, opening, strict=True)]
        self._seconds = [_second_words(pattern) for pattern in self._compiled]
        for index, pattern in enumerate(self._compiled):
            first = pattern.elements[0]
            table = self._inflected if first.inflected else self._plain
            for word in first.words:
                table.setdefault(word, []).append(index)

    def find(self, reading: Reading) -> Iterator[PatternMatch]:
        """Yield the longest match at each place of each sentence, in order; matches never overlap."""
        tokens = reading.tokens
        beginning = tokens.each(self._beginning_with)
        places = [at for at, patterns in enumerate(beginning) if patterns]
        for sentence in reading.sentences:
            inside = tokens.within(sentence.span)
            done = inside.start
            for at in places[bisect_left(places, inside.start) : bisect_left(places, inside.stop)]:
                if at < done:
                    continue
                last, index = self._longest(beginning[at], tokens.lower, at, (inside.start, inside.stop))
                if last:
                    yield PatternMatch(index, at, last, tokens.span(at, last))
                    done = last

    def _longest(self, patterns: Sequence[int], lower: list[str], at: int, bounds: tuple[int, int]) -> tuple[int, int]:
        """Return where the longest of ``patterns``, which may begin at token ``at``, ends, and its index; or 0."""
        last, chosen = 0, 0
        following = lower[at + 1] if at + 1 < bounds[1] else ""
        for index in patterns:
            second = self._seconds[index]
            if second is not None and following not in second:
                continue
            end = self._compiled[index].end(lower, at, bounds)
            if end > last:
                last, chosen = end, index
        return last, chosen

    def _beginning_with(self, form: str) -> tuple[int, ...]:
        """Return the patterns that may begin with ``form``."""
        word = form.lower()
        inflected = _forms(word) if self._inflected and word[:1].isalpha() else ()
        by_form = [index for other in inflected for index in self._inflected.get(other, ())]
        return (*self._plain.get(word, ()), *by_form)


def _second_words(pattern: _Pattern) -> frozenset[str] | None:
    """Return the words one of which must follow the first, or None where they cannot all be listed."""
    if len(pattern.elements) < 2:
        return None
    second = pattern.elements[1]
    return None if second.optional or second.inflected or second.globs else second.words


def _opens(lower: Sequence[str], at: int, start: int) -> bool:
    """Tell whether the token ``at`` opens its sentence, which begins at ``start``, or what follows a dateline."""
    if at == start or lower[at - 1] in _DASHES:
        return True
    return lower[at - 1] in _QUOTES and (at - 1 == start or lower[at - 2] in ",:")


@lru_cache(_KEPT)
def _forms(word: str) -> frozenset[str]:
    return frozenset(variants(word))


def _end(elements: Sequence[_Element], step: int, lower: list[str], at: int, stop: int) -> int:
    """Return the token after the longest match of ``elements[step:]`` from ``at``, or 0."""
    if step == len(elements):
        return at
    element = elements[step]
    if at < stop and element.fits(lower[at]):
        found = _end(elements, step + 1, lower, at + 1, stop)
        if found:
            return found
    return _end(elements, step + 1, lower, at, stop) if element.optional else 0


def _compile(text: str, opening: bool) -> _Pattern:
    parts = text.split()
    unless = _element(parts.pop(0)[2:]) if text.startswith("<!") else None
    only = _element(parts.pop(0)[1:]) if unless is None and text.startswith("<") else None
    wanted = not (parts and parts[-1].startswith(">!"))
    after = _element(parts.pop().lstrip(">!")) if parts and parts[-1].startswith(">") else None
    elements = tuple(_element(part) for part in parts)
    if not elements or elements[0].optional or elements[0].globs:
        raise DataError(f"pattern {text!r}: its first element must be a word that is always there")
    return _Pattern(elements, unless, only, after, wanted, opening)


def _element(part: str) -> _Element:
    optional = part.endswith("?") and len(part) > 1
    body = part.removesuffix("?") if optional else part
    choices = body.removeprefix("~").lower().split("|")
    globs = tuple(choice.split("*", 1) for choice in choices if "*" in choice)
    words = frozenset(choice for choice in choices if "*" not in choice)
    return _Element(words, tuple((head, tail) for head, tail in globs), body.startswith("~"), optional)
