"""The draft cut into pieces, each under the findings that hold for it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govtext.document import Offsets


class Mark(NamedTuple):
    """A finding with a place: its number in the report, its family, and whether it is about the words themselves."""

    number: int
    start: int
    end: int
    family: str
    wording: bool
    severity: str

    @property
    def length(self) -> int:
        """Code points it covers."""
        return self.end - self.start


class Piece(NamedTuple):
    """A stretch of one line under the same findings.

    ``opens`` are the findings that begin here, ``number`` the innermost one, ``fill`` the family that colours it and
    ``line`` the family that underlines it (of a whole sentence or passage).
    """

    text: str
    opens: tuple[Mark, ...] = ()
    number: int | None = None
    fill: str | None = None
    line: str | None = None


class Line(NamedTuple):
    """A line of the draft: its number from 1 and its pieces."""

    number: int
    pieces: tuple[Piece, ...]
    heading: bool = False


def lines(shown: str, marks: Sequence[Mark], headings: bool) -> Iterator[Line]:
    """Yield the lines of a draft. Marks may nest and overlap; ``headings`` tells lines that begin with ``#``."""
    offsets = Offsets(shown)
    waiting = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    at, active = 0, list[Mark]()
    for number in range(1, offsets.lines + 1):
        text = offsets.line(number)
        start = offsets.from_line_column(number, 1)
        end = start + len(text)
        first = at
        while at < len(waiting) and waiting[at].start < end:
            at += 1
        new = waiting[first:at]
        active = [mark for mark in active if mark.end > start] + new
        yield Line(number, tuple(_pieces(shown, start, end, active, set(new))), headings and _is_heading(text))


def _is_heading(text: str) -> bool:
    return text.startswith("#") and text.lstrip("#").startswith(" ")


def _pieces(shown: str, start: int, end: int, active: Sequence[Mark], new: set[Mark]) -> Iterator[Piece]:
    begins: dict[int, list[Mark]] = {}
    for mark in active:
        begins.setdefault(max(start, mark.start), []).append(mark)
    cuts = sorted({start, end} | set(begins) | {max(start, min(mark.end, end)) for mark in active})
    here: list[Mark] = []
    for left, right in zip(cuts, cuts[1:] or cuts, strict=False):
        here = [mark for mark in (*here, *begins.get(left, ())) if mark.end > left]
        opens = tuple(mark for mark in begins.get(left, ()) if mark in new)
        yield _piece(shown[left:right], here, opens)


def _piece(text: str, here: Sequence[Mark], opens: tuple[Mark, ...]) -> Piece:
    if not here:
        return Piece(text, opens)
    inner = min(here, key=lambda mark: mark.length)
    fill = min((mark for mark in here if mark.wording), key=lambda mark: mark.length, default=None)
    line = min((mark for mark in here if not mark.wording), key=lambda mark: mark.length, default=None)
    return Piece(text, opens, inner.number, fill.family if fill else None, line.family if line else None)
