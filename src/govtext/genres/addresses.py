"""Addresses on the web that are written out: looked for only in the words that hold a part of one."""

from govtext.document import Span

from . import marks


def written_addresses(mask: str, lower: str) -> list[Span]:
    """Return the addresses in a text, which is given as it is and in small letters."""
    return [Span(*match.span()) for start, end in _runs(lower) for match in marks.ADDRESS.finditer(mask, start, end)]


def _runs(lower: str) -> list[tuple[int, int]]:
    """Return the stretches between blanks that hold a part of an address, in order."""
    runs = set()
    for part in marks.ADDRESS_PARTS:
        at = lower.find(part)
        while at >= 0:
            stop = lower.find(" ", at)
            end = stop if stop >= 0 else len(lower)
            runs.add((lower.rfind(" ", 0, at) + 1, end))
            at = lower.find(part, end)
    return sorted(runs)
