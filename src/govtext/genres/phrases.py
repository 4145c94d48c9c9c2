"""The phrases of data/genres: words as people write them, with a few signs, made into patterns.

=========  ==========================================
``*``      the rest of a word, if any
``…``      up to five words, a comma before them included
``#``      a digit
``(a|b)``  alternatives; ``?`` after one makes it optional, as after a letter or a space
=========  ==========================================

A space stands for any white space, line ends and hidden markup included. Capitals do not matter.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache

from govtext.document import Span

_SIGNS = {"*": r"[\w-]{0,24}", "…": r"[,:)]?(?:(?:[^\S\n]{1,8}|\n)[^\s.!?;]{1,40}){0,5}", "#": r"\d", " ": r"\s{1,40}"}
_WORD_START = re.compile(r"(?<![\w-])\w")
_PLAIN = re.compile(r"[a-z]{4}")
_KEPT = 2048
_OPENING = 3
"""How many letters of a word decide whether a phrase may begin there."""


class Words:
    """A text in small letters, and where its words begin, by their first letters."""

    def __init__(self, text: str) -> None:
        lower = text.lower()
        self.text = lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for match in _WORD_START.finditer(self.text):
            at = match.start()
            for length in range(_OPENING + 1):
                found[self.text[at : at + length]].append(at)
        return found

    def starts(self, openings: frozenset[str]) -> list[int]:
        """Return the places of words that begin with one of ``openings``."""
        known = self._starts
        return sorted({at for opening in openings for at in known.get(opening, ())})


class PhraseSet:
    """Phrases made ready for the search."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        heads = [(phrase, openings(phrase)) for phrase in phrases]
        self._others = tuple(phrase for phrase, starts in heads if not all(start[:1].isalpha() for start in starts))
        self._worded = tuple(phrase for phrase in phrases if phrase not in self._others)
        self._openings = frozenset(start for phrase, starts in heads if phrase in self._worded for start in starts)

    def find(self, words: Words, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Yield the phrases between ``start`` and ``end``, those that begin with a word first."""
        stop = len(words.text) if end is None else end
        done = start
        for at in words.starts(self._openings):
            if done <= at < stop and (match := self._pattern.match(words.text, at, stop)):
                yield Span(*match.span())
                done = max(done, match.end())
        if self._others:
            for match in self._other_pattern.finditer(words.text, start, stop):
                if match.end() > match.start():
                    yield Span(*match.span())

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Made only when a text has a word that a phrase may begin with: making it costs more than many searches."""
        return _joined(self._worded)

    @cached_property
    def _other_pattern(self) -> re.Pattern[str]:
        return _joined(self._others)


def _joined(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern_of(phrase)})" for phrase in phrases))


@lru_cache(maxsize=_KEPT)
def compiled(phrases: tuple[str, ...]) -> PhraseSet:
    """Return ``phrases`` ready for the search."""
    return PhraseSet(phrases)


def pattern_of(phrase: str) -> str:
    """Return the regular expression of one phrase; one that ends with a letter ends with the word."""
    body = phrase.lower().replace(" … ", "… ").replace(" ?", "\0")
    body = "".join(_SIGNS.get(sign, sign) for sign in body).replace("\0", r"\s{0,40}")
    whole = not phrase.endswith("*") and re.search(r"\w[)?]*$", phrase) is not None
    return f"{body}(?!\\w)" if whole else body


def openings(phrase: str) -> frozenset[str]:
    """Return the first letters of every text that ``phrase`` may match, as far as they are certain."""
    lower = phrase.lower()
    if _PLAIN.match(lower) and "|" not in lower.partition("(")[0]:
        return frozenset({lower[:_OPENING]})
    heads, _ = _heads(lower, 0)
    return frozenset(head for head, _ in heads)


_Heads = set[tuple[str, bool]]
"""Beginnings, and whether each may grow."""


def _heads(text: str, at: int) -> tuple[_Heads, int]:
    """Read alternatives from ``at`` to the closing bracket or the end."""
    whole: _Heads = set()
    grown: _Heads = {("", True)}
    while at < len(text) and text[at] != ")":
        if text[at] == "|":
            whole, grown = whole | grown, {("", True)}
            at += 1
            continue
        piece, at = _piece(text, at)
        if at < len(text) and text[at] == "?":
            piece = piece | {("", True)}
            at += 1
        grown = {
            ((head + more)[:_OPENING], more_grows) if grows else (head, False)
            for head, grows in grown
            for more, more_grows in piece
        }
        grown = {(head, grows and len(head) < _OPENING) for head, grows in grown}
    return whole | grown, at


def _piece(text: str, at: int) -> tuple[_Heads, int]:
    """Read one letter, sign or bracket."""
    sign = text[at]
    if sign == "(":
        inner, end = _heads(text, at + 1)
        return inner, end + 1
    if sign.isalpha():
        return {(sign, True)}, at + 1
    return {("", False)}, at + (2 if sign == "\\" else 1)
