"""How far a run over many drafts is, for a person at a terminal."""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from shutil import get_terminal_size
from typing import TextIO, TypeVar

_T = TypeVar("_T")
_PAUSE = 0.1
"""Seconds between two drawings: a line that changes faster cannot be read."""
_BAR = 24


def watched(stream: TextIO | None = None) -> bool:
    """Tell whether a person watches ``stream`` (standard error) at a terminal that can redraw a line."""
    stream = stream or sys.stderr
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def followed(results: Iterable[_T], total: int, stream: TextIO | None = None) -> Iterator[_T]:
    """Yield ``results`` and draw a bar while the next one is made; it is gone whenever something else is printed."""
    line = _Line(stream or sys.stderr)
    done, last = 0, 0.0
    waiting = iter(results)
    try:
        while True:
            if time.monotonic() - last >= _PAUSE:
                line.draw(_bar(done, total))
                last = time.monotonic()
            try:
                result = next(waiting)
            except StopIteration:
                return
            done += 1
            line.clear()
            yield result
    finally:
        line.clear()


def _bar(done: int, total: int) -> str:
    """Return a bar in ASCII, which every console can show."""
    filled = min(_BAR, _BAR * done // max(total, 1))
    return f"[{'#' * filled}{'.' * (_BAR - filled)}] {done}/{total}"


class _Line:
    """One line at a terminal, drawn over itself without escape codes, which old consoles of Windows would print."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._width = 0

    def draw(self, text: str) -> None:
        """Put ``text`` on the line."""
        text = text[: max(0, get_terminal_size().columns - 1)]
        self._write("\r" + text.ljust(self._width) + "\r")
        self._width = len(text)

    def clear(self) -> None:
        """Empty the line."""
        if self._width:
            self._write("\r" + " " * self._width + "\r")
            self._width = 0

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
