"""Where in a text to look: around its digits, and at the words a pattern can begin with.

Patterns for dates and amounts are long alternations; tried at every character they would cost more than all the rest.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

REACH = 120
"""Characters around a digit in which the words stand that belong to it."""

_DIGITS = re.compile(r"[0-9]+")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4)
def digit_windows(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches around digits, in order, none overlapping."""
    windows: list[tuple[int, int]] = []
    for digits in _DIGITS.finditer(text):
        start, end = max(0, digits.start() - REACH), min(len(text), digits.end() + REACH)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return tuple(windows)


def word_starts(text: str, words: Iterable[str]) -> list[int]:
    """Return where any of ``words`` (small letters only, runs of letters) stands in ``text``, in order."""
    index = _words(text)
    return sorted(start for word in words if word in index for start in index[word])


def digit_starts(text: str) -> list[int]:
    """Return where each run of digits begins."""
    return [match.start() for match in _DIGITS.finditer(text)]


@lru_cache(maxsize=4)
def _words(text: str) -> Mapping[str, list[int]]:
    index: dict[str, list[int]] = {}
    for match in _WORD.finditer(text):
        index.setdefault(match[0].lower(), []).append(match.start())
    return index
