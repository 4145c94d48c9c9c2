"""Where in a text to look: around its digits, and at the words a pattern can begin with.

Patterns for dates and amounts are long alternations; tried at every character they would cost more than all the rest.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar

REACH = 120
"""Characters around a digit in which the words stand that belong to it."""

_DIGITS = re.compile(r"[0-9]+")
_WORD = re.compile(r"[^\W\d_]+")

Found = TypeVar("Found")


class TextIndex:
    """One text, with where its digits and words stand. Whoever reads a text several times makes one and drops it.

    ``words`` are those of the text (runs of letters, in small letters), where they are known already.
    """

    def __init__(self, text: str, words: frozenset[str] | None = None) -> None:
        self.text = text
        if words is not None:
            self.words = words
        self._starts: dict[frozenset[str], list[int]] = {}
        self._found: dict[Callable[[TextIndex], Any], Any] = {}

    @cached_property
    def _digits(self) -> list[tuple[int, int]]:
        return [match.span() for match in _DIGITS.finditer(self.text)]

    @cached_property
    def digit_starts(self) -> list[int]:
        """Where each run of digits begins."""
        return [start for start, _ in self._digits]

    @cached_property
    def short_numbers(self) -> list[int]:
        """Where each run of one or two digits begins."""
        return [start for start, end in self._digits if end - start < 3]

    @cached_property
    def years(self) -> list[int]:
        """Where each run of four digits begins that may be a year, from 1000 to 2999."""
        return [start for start, end in self._digits if end - start == 4 and self.text[start] in "12"]

    @cached_property
    def digit_windows(self) -> list[tuple[int, int]]:
        """The stretches around digits, in order, none overlapping."""
        windows: list[tuple[int, int]] = []
        for first, last in self._digits:
            start, end = max(0, first - REACH), min(len(self.text), last + REACH)
            if windows and start <= windows[-1][1]:
                windows[-1] = (windows[-1][0], end)
            else:
                windows.append((start, end))
        return windows

    @cached_property
    def words(self) -> frozenset[str]:
        """The words (runs of letters) of the text, in small letters."""
        return frozenset(_WORD.findall(self.lower))

    @cached_property
    def lower(self) -> str:
        """The text in small letters, each letter at its place."""
        return _small(self.text)

    def word_starts(self, words: frozenset[str]) -> list[int]:
        """Return where any of ``words`` (small letters only, runs of letters) stands, in order."""
        known = self._starts.get(words)
        if known is None:
            known = []
            for word in words & self.words:
                known += self._find(word)
            known.sort()
            self._starts[words] = known
        return known

    def _find(self, word: str) -> list[int]:
        """Return where ``word`` stands, and no letter before or after it."""
        lower, size = self.lower, len(word)
        found: list[int] = []
        at = lower.find(word)
        while at >= 0:
            end = at + size
            before, after = lower[at - 1 : at], lower[end : end + 1]
            if not ((before.isalnum() and _is_letter(before)) or (after.isalnum() and _is_letter(after))):
                found.append(at)
            at = lower.find(word, end)
        return found

    def starting(
        self, pattern: re.Pattern[str], starts: Iterable[int], end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield what ``pattern`` matches at one of ``starts`` (rising offsets), none overlapping, none past ``end``."""
        at, end = 0, len(self.text) if end is None else end
        for start in starts:
            if start >= at and (match := pattern.match(self.text, start, end)):
                at = match.end()
                yield match

    def matches(
        self, pattern: re.Pattern[str], words: frozenset[str], digits: list[int] | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield what ``pattern`` matches near digits, none overlapping.

        It must begin with a run of digits (one of those that begin at ``digits``, where these are given) or with one of
        ``words``. A match does not reach past the window of its digits.
        """
        at = 0
        starts = self.word_starts(words) + (self.digit_starts if digits is None else digits)
        for start, last in self.near_digits(starts):
            if start >= at and (match := pattern.match(self.text, start, last)):
                at = match.end()
                yield match

    def near_digits(self, starts: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield those of ``starts`` that lie in a window of digits, in order, each with the end of that window."""
        windows = iter(self.digit_windows)
        first = last = 0
        for start in sorted(starts):
            while last <= start and (window := next(windows, None)):
                first, last = window
            if first <= start < last:
                yield start, last

    def once(self, find: Callable[["TextIndex"], Found]) -> Found:
        """Return what ``find`` reads in this text, read once."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found


def letter_runs(form: str) -> tuple[str, ...]:
    """Return the words, as :class:`TextIndex` counts them, that ``form`` holds."""
    return tuple(_WORD.findall(_small(form)))


def indexed(text: str | TextIndex) -> TextIndex:
    """Return the index of ``text``, made now where none is handed in."""
    return TextIndex(text) if isinstance(text, str) else text


def _small(text: str) -> str:
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    return lower


def _is_letter(char: str) -> bool:
    return char.isalnum() and not char.isdecimal()
