"""Text made harmless for whoever shows it: nothing in it steers a terminal, a log or the direction of reading."""

import re

_CONTROL = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Control characters, changes of direction, lone surrogates, and what no XML document may hold."""


def harmless(text: str) -> str:
    """Return ``text``, of the same length, with a dot for each character that would steer what shows it."""
    return _CONTROL.sub("·", text)


def harmless_lines(text: str) -> str:
    """Return ``text`` as :func:`harmless` does, its line feeds kept."""
    return "\n".join(map(harmless, text.split("\n")))
