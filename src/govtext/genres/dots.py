"""Dots that end no sentence: those of titles, initials, degrees and thousands, which ``…`` goes across."""

import re

QUIET = "\u2024"
"""Stands for such a dot while phrases are looked for; as long as a dot, and in no phrase."""

_TITLES = ("h", "hj", "dr", "drs", "dra", "ir", "prof", "kh", "tgh", "ust", "no", "jl")
_BEFORE = (r"\s[a-z]", *(rf"\s{title}" for title in _TITLES), *(rf"\.[a-z]{{{size}}}" for size in range(1, 6)))
_AT_AN_END = "|".join(rf"(?<={before}\.)" for before in _BEFORE)
_INNER = re.compile(rf"\.(?:(?<=\d\.)(?=\d{{3}})|(?=[a-z,])|{_AT_AN_END})")


def quieted(lower: str) -> str:
    """Return a text in small letters with :data:`QUIET` for each dot that ends no sentence.

    Whatever phrase has a dot in it has it for any sign, so that it matches as before.
    """
    return _INNER.sub(QUIET, lower)
