"""From offsets in what a parser sees back to offsets in the author's text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


class ParsedSource:
    """The text as the parser sees it, with ``\\n`` for every line end, and the way back."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
        self._shortened = [
            match.start() - count for count, match in enumerate(re.finditer("\r\n", text) if "\r" in text else ())
        ]

    def author(self, offset: int) -> int:
        """Turn an offset of the parsed source into one of the author's text."""
        return offset + bisect_left(self._shortened, offset) if self._shortened else offset

    def line_end(self, start: int) -> int:
        """Return where the line that holds ``start`` ends, without its line end."""
        end = self.text.find("\n", start)
        return end if end >= 0 else len(self.text)

    def line(self, start: int) -> str:
        """Return the text from ``start`` to the end of its line."""
        return self.text[start : self.line_end(start)]

    def content(self, starts: Sequence[int]) -> "Content":
        """Return the text of the lines whose content begins at ``starts``: quote marks and indents left out."""
        if all(self.line_end(first) + 1 == second for first, second in pairwise(starts)):
            text = self.text[starts[0] : self.line_end(starts[-1])]
            return Content(self, text, [(0, len(text), starts[0])])
        parts, segments, at = list[str](), list[tuple[int, int, int]](), 0
        for start in starts:
            part = self.line(start)
            segments.append((at, at + len(part), start))
            parts.append(part)
            at += len(part) + 1
        return Content(self, "\n".join(parts), segments)

    def cell(self, start: int, end: int) -> "Content":
        """Return the content of a table cell, where ``\\|`` stands for a pipe."""
        pieces = self.text[start:end].split("\\|")
        segments, at = [(0, len(pieces[0]), start)], len(pieces[0])
        place = start + len(pieces[0]) + 1
        for piece in pieces[1:]:
            segments.append((at, at + 1 + len(piece), place))
            at += 1 + len(piece)
            place += 2 + len(piece)
        return Content(self, "|".join(pieces), segments)


@dataclass(frozen=True, slots=True)
class Content:
    """The text of one block and where its characters stand.

    ``segments`` are ``(start, end, place)``: characters ``start`` to ``end`` of ``text`` stand at ``place`` in the
    parsed source. Line ends between segments belong to none.
    """

    source: ParsedSource
    text: str
    segments: list[tuple[int, int, int]]

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where characters ``start`` to ``end`` stand in the author's text."""
        for index in range(max(0, bisect_left(self.segments, (start + 1,)) - 1), len(self.segments)):
            first, last, place = self.segments[index]
            if first >= end:
                return
            left, right = max(first, start), min(last, end)
            if left < right:
                yield self.source.author(place + left - first), self.source.author(place + right - first)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where characters ``start`` to ``end`` stand in the author's text, as one stretch."""
        first = self.point(start)
        return first, max(first, self.point(end - 1) + 1) if end > start else first

    def point(self, offset: int) -> int:
        """Return where ``offset`` stands in the author's text; between two segments it is the end of the first."""
        first, last, place = self.segments[max(0, bisect_left(self.segments, (offset + 1,)) - 1)]
        return self.source.author(place + min(max(offset, first), last) - first)

    def shown(self, hidden: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield where everything but the ``hidden`` characters stands in the author's text."""
        at = 0
        for first, last in [*sorted(hidden), (len(self.text), len(self.text))]:
            if at < first:
                yield from self.stretches(at, first)
            at = max(at, last)
