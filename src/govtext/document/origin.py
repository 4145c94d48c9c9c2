"""Where the characters of an extracted text stand in the source they were extracted from."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from .span import Span


class Piece(NamedTuple):
    """Characters ``start`` to ``end`` of the extracted text and the characters of the source they were made from.

    Where ``same`` they are the same characters one by one; else all of the one stands for all of the other: an entity,
    white space folded into one space. A piece that was put in to part two blocks has an empty place in the source.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    same: bool


@dataclass(frozen=True)
class Origin:
    """The source of an extracted text; ``pieces`` cover all of the extracted text in order."""

    source: str
    pieces: tuple[Piece, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    def place(self, span: Span) -> Span:
        """Return the smallest place in the source that holds all that ``span`` covers."""
        if span.start >= span.end:
            start = self._first(span.start)
            return Span(start, start)
        start = self._first(span.start)
        return Span(start, max(start, self._last(span.end - 1)))

    def unbroken(self, span: Span) -> bool:
        """Tell whether nothing but ``span`` stands in its place in the source: no tag, no comment."""
        inside = self.pieces[self._index(span.start) : self._index(max(span.start, span.end - 1)) + 1]
        return all(one.source_end == two.source_start for one, two in pairwise(inside))

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _first(self, offset: int) -> int:
        if not self.pieces:
            return 0
        piece = self.pieces[self._index(offset)]
        if offset >= piece.end:
            return piece.source_end
        return piece.source_start + (offset - piece.start if piece.same else 0)

    def _last(self, offset: int) -> int:
        piece = self.pieces[self._index(offset)]
        return piece.source_start + offset - piece.start + 1 if piece.same else piece.source_end

    def inside(self, start: int, end: int) -> Iterator[Span]:
        """Yield the places in the source that make up the extracted characters ``start`` to ``end``."""
        for index in range(self._index(start), len(self.pieces)):
            piece = self.pieces[index]
            if piece.start >= end:
                return
            first, last = (max(start, piece.start), min(end, piece.end)) if piece.same else (piece.start, piece.end)
            if first < last and piece.end > start:
                shift = piece.source_start - piece.start
                yield Span(first + shift, last + shift) if piece.same else Span(piece.source_start, piece.source_end)

    def hidden(self) -> str:
        """Return the source with a line end for each character that is shown as it is; its white space as spaces."""
        parts, at = list[str](), 0
        for piece in self.pieces:
            if piece.same and piece.source_start >= at:
                parts.append(self.source[at : piece.source_start])
                shown = self.source[piece.source_start : piece.source_end]
                parts.append("".join(" " if char.isspace() else "\n" for char in shown))
                at = piece.source_end
        return "".join(parts) + self.source[at:]
