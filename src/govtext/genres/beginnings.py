"""How texts that match a phrase begin: their first two words, as far as they are certain."""

import re
from collections.abc import Iterator
from typing import NamedTuple

DIGIT = "0"
"""Stands for the first letter of a word that begins with a digit."""

_REST, _MARK, _NUMBER, _OPEN = "*", "~", "#", "!"
_SPECIAL = frozenset(".[]{}\\…+^$")
_LETTERS = re.compile(r"[a-z]+(?![a-z?])|[a-z]+(?=[a-z]\?)")
_TWO_WORDS = re.compile(r"([^ *~#!]*)([*~#!]?)( ?)([^ *~#!]*)([ *~#!]?)")


class Opening(NamedTuple):
    """The letters with which a word begins; ``whole``: no letter or digit follows them."""

    letters: str
    whole: bool


class Beginning(NamedTuple):
    """The first word of a text, and the one behind the white space after it; None where that is left open."""

    first: Opening
    second: Opening | None


def beginnings(phrase: str, whole: bool) -> Iterator[Beginning]:
    """Yield how texts begin that ``phrase`` (small letters) may match; ``whole``: it ends with its last word."""
    for head in _read(phrase, 0)[0]:
        found = _TWO_WORDS.match(head)
        assert found is not None
        first, sign, space, second, end = found.groups()
        opening = Opening(first, sign == _MARK or (not sign and (bool(space) or whole)))
        if second:
            yield Beginning(opening, Opening(second, end in (" ", _MARK) or (not end and whole)))
        else:
            yield Beginning(opening, Opening(DIGIT, whole=False) if end == _NUMBER else None)


def _read(text: str, at: int) -> tuple[set[str], int]:
    """Return how alternatives from ``at`` to the closing bracket or the end begin, and where they end.

    Letters stand for themselves, a space for white space, ``*`` for the rest of a word, ``~`` for a mark, ``#`` for a
    digit and ``!`` for what is left open.
    """
    whole: set[str] = set()
    grown = {""}
    while at < len(text) and text[at] != ")":
        if text[at] == "|":
            whole, grown = whole | grown, {""}
            at += 1
            continue
        piece, at = _piece(text, at)
        if at < len(text) and text[at] == "?":
            piece = piece | {""}
            at += 1
        grown = {_joined(head, more) for head in grown for more in ([""] if _is_told(head) else piece)}
    return whole | grown, at


def _joined(head: str, more: str) -> str:
    """Return both together; white space after white space is no second word."""
    return head + (more[1:] if head.endswith(" ") and more.startswith(" ") else more)


def _piece(text: str, at: int) -> tuple[set[str], int]:
    """Read letters that stand together, or one letter that may be missing, sign or bracket."""
    if letters := _LETTERS.match(text, at):
        return {letters[0]}, letters.end()
    sign = text[at]
    if sign == "(":
        inner, end = _read(text, at + 1)
        return inner, end + 1
    if sign.isalpha() or sign in (" ", _REST, _NUMBER):
        return {sign}, at + 1
    if sign.isalnum() or sign == "_" or sign in _SPECIAL:
        return {_OPEN}, at + (2 if sign == "\\" else 1)
    return {_MARK}, at + 1


def _is_told(head: str) -> bool:
    """Tell whether nothing is to be added: something is left open, or the second word is known."""
    return head.endswith((_MARK, _NUMBER, _OPEN)) or head.count(" ") > 1 or (" " in head and head.endswith(_REST))
