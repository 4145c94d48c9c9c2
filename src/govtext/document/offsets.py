"""The one place that converts offset units: code points, UTF-16 units, UTF-8 bytes, lines and columns."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property

LINE_END = re.compile(r"\r\n|\r|\n")


class Offsets:
    """Positions of one text in every unit a client may ask for.

    Offsets between characters run from 0 to ``len(text)`` inclusive; anything else raises ``IndexError``.
    A lone surrogate (possible in text decoded leniently) counts as one UTF-16 unit and three UTF-8 bytes.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return line and column, both counted from 1; columns count code points. ``\\r\\n`` ends one line."""
        self._check(offset)
        line = bisect_right(self.line_starts, offset) - 1
        return line + 1, offset - self.line_starts[line] + 1

    def utf16(self, offset: int) -> int:
        """Return the offset in UTF-16 code units, as JavaScript, Java and LanguageTool count."""
        self._check(offset)
        return offset + bisect_right(self._astral, offset - 1)

    def utf8(self, offset: int) -> int:
        """Return the offset in UTF-8 bytes, as rdjson and Rust count."""
        self._check(offset)
        return self._utf8_starts[offset]

    def from_utf16(self, units: int) -> int:
        """Return the code point offset of a UTF-16 offset; one inside a surrogate pair counts as its start.

        An offset past the end counts as the end, a negative one raises ``IndexError``.
        """
        return self._last(self.utf16, units)

    def from_utf8(self, units: int) -> int:
        """Return the code point offset of a UTF-8 offset in bytes; one inside a character counts as its start.

        An offset past the end counts as the end, a negative one raises ``IndexError``.
        """
        return self._last(self.utf8, units)

    def from_line_column(self, line: int, column: int) -> int:
        """Return the offset of a line and column, both counted from 1; a column past the end counts as the end.

        A line that the text does not have raises ``IndexError``.
        """
        if not 1 <= line <= self.lines or column < 1:
            raise IndexError(f"line {line}, column {column} is outside a text of {self.lines} lines")
        return self.line_starts[line - 1] + min(column - 1, len(self.line(line)))

    @property
    def lines(self) -> int:
        """Number of lines; a text that ends with a line end has an empty last one."""
        return len(self.line_starts)

    def line(self, number: int) -> str:
        """Return the text of line ``number`` (from 1) without its line end; ``IndexError`` when there is none."""
        if not 1 <= number <= self.lines:
            raise IndexError(f"line {number} is outside a text of {self.lines} lines")
        start = self.line_starts[number - 1]
        if number == self.lines:
            return self._text[start:]
        end = self.line_starts[number]
        return self._text[start : end - (2 if self._text[end - 2 : end] == "\r\n" else 1)]

    def _check(self, offset: int) -> None:
        if not 0 <= offset <= len(self._text):
            raise IndexError(f"offset {offset} is outside a text of {len(self._text)} code points")

    def _last(self, convert: Callable[[int], int], units: int) -> int:
        """Return the last offset whose converted value is no greater than ``units``."""
        if units < 0:
            raise IndexError(f"offset {units} is negative")
        low, high = 0, len(self._text)
        while low < high:
            middle = (low + high + 1) // 2
            if convert(middle) <= units:
                low = middle
            else:
                high = middle - 1
        return low

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets at which the lines start."""
        return [0, *(match.end() for match in LINE_END.finditer(self._text))]

    @cached_property
    def _astral(self) -> list[int]:
        if self._text.isascii():
            return []
        return [index for index, char in enumerate(self._text) if char > "\uffff"]

    @cached_property
    def _utf8_starts(self) -> list[int] | range:
        if self._text.isascii():
            return range(len(self._text) + 1)
        starts = [0]
        for char in self._text:
            starts.append(
                starts[-1] + (1 if char < "\x80" else 2 if char < "\u0800" else 3 if char < "\U00010000" else 4)
            )
        return starts
