"""Hide stretches of a text without moving anything: what is hidden becomes spaces, line ends stay."""

import re
from collections.abc import Iterable

from .span import Span

_HIDDEN = re.compile(r"[^\r\n]")


def blank(text: str) -> str:
    """Return ``text`` with every character but ``\\r`` and ``\\n`` as a space."""
    return _HIDDEN.sub(" ", text)


def hide(text: str, hidden: Iterable[tuple[int, int]]) -> str:
    """Return ``text`` with the stretches ``hidden`` (in any order, possibly overlapping) as spaces."""
    parts, at = list[str](), 0
    for start, end in sorted(hidden):
        if end > at:
            parts += (text[at:start], blank(text[max(start, at) : end]))
            at = end
    return "".join(parts) + text[at:] if parts else text


def show_only(text: str, shown: Iterable[tuple[int, int]]) -> str:
    """Return ``text`` with everything outside the stretches ``shown`` as spaces."""
    parts, at = list[str](), 0
    for start, end in sorted(shown):
        if end > at:
            parts += (blank(text[at:start]), text[max(start, at) : end])
            at = end
    return "".join(parts) + blank(text[at:])


def tight(text: str, start: int, end: int) -> Span | None:
    """Return the span of the characters of ``text[start:end]`` without white space at either end, or None."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    if left == len(part):
        return None
    return Span(start + left, start + len(part.rstrip()))
