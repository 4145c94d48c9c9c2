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
from functools import cached_property
from typing import NamedTuple

_SIGNS = {"*": r"[\w-]{0,24}", "…": r"[,:)]?(?:(?:[^\S\n]{1,8}|\n)[^\s.!?;]{1,40}){0,5}", "#": r"\d", " ": r"\s{1,40}"}
_ENDS_WITH_A_WORD = re.compile(r"\w[)?]*$")
_PLAIN = re.compile(r"([a-z]+)(?=([ *]|$))(?!\s\?)")
_PLAIN_CHOICE = re.compile(r"\(([a-z]+(?:\|[a-z]+)*)\)(?=([ *]|$))(?!\s\?)")


class Opening(NamedTuple):
    """The letters with which a text that matches a phrase begins; ``whole``: no letter or digit follows them."""

    letters: str
    whole: bool


class Phrase:
    """One phrase, ready for the search."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.openings = openings(text)

    @property
    def is_worded(self) -> bool:
        """Whether whatever it matches begins with a word."""
        return all(opening.letters for opening in self.openings)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made only when a text has a word that the phrase may begin with: making it costs more than many searches."""
        return re.compile(pattern_of(self._text))


def pattern_of(phrase: str) -> str:
    """Return the regular expression of one phrase; one that ends with a letter ends with the word."""
    body = phrase.lower().replace(" … ", "… ").replace(" ?", "\0")
    body = "".join(_SIGNS.get(sign, sign) for sign in body).replace("\0", r"\s{0,40}")
    return f"{body}(?!\\w)" if _is_whole(phrase) else body


def _is_whole(phrase: str) -> bool:
    return not phrase.endswith("*") and _ENDS_WITH_A_WORD.search(phrase) is not None


def _is_one(phrase: str) -> bool:
    """Tell whether no ``|`` outside brackets makes several of it, of which only the last ends with the word."""
    depth = 0
    for sign in phrase if "|" in phrase else "":
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            return False
    return True


def openings(phrase: str) -> frozenset[Opening]:
    """Return the beginnings of every text that ``phrase`` may match, as far as they are certain."""
    lower = phrase.lower()
    plain = _PLAIN.match(lower) or _PLAIN_CHOICE.match(lower)
    one = _is_one(lower)
    if plain and one:
        return frozenset(Opening(word, plain[2] != "*") for word in plain[1].split("|"))
    whole = one and _is_whole(phrase)
    heads, _ = _heads(lower, 0)
    return frozenset(Opening(letters, whole if end is None else end) for letters, end in heads)


_Heads = set[tuple[str, bool | None]]
"""Beginnings, and whether the word ends with them; None where the phrase has more of the word to come."""


def _heads(text: str, at: int) -> tuple[_Heads, int]:
    """Read alternatives from ``at`` to the closing bracket or the end."""
    whole: _Heads = set()
    grown: _Heads = {("", None)}
    while at < len(text) and text[at] != ")":
        if text[at] == "|":
            whole, grown = whole | grown, {("", None)}
            at += 1
            continue
        piece, at = _piece(text, at)
        if at < len(text) and text[at] == "?":
            piece = piece | {("", None)}
            at += 1
        grown = {
            (head + more, more_end) if end is None else (head, end)
            for head, end in grown
            for more, more_end in (piece if end is None else [("", None)])
        }
    return whole | grown, at


def _piece(text: str, at: int) -> tuple[_Heads, int]:
    """Read one letter, sign or bracket."""
    sign = text[at]
    if sign == "(":
        inner, end = _heads(text, at + 1)
        return inner, end + 1
    if sign.isalpha():
        return {(sign, None)}, at + 1
    return {("", sign == " ")}, at + (2 if sign == "\\" else 1)
