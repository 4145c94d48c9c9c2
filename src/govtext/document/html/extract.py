"""A text made of stretches of a source: white space folded, entities as the characters they stand for."""

import re
from html import unescape

from ..origin import Piece

_PART = re.compile(
    r"(?P<space>\s+)|(?P<entity>&(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?)"
    "|(?P<unseen>[\u00ad\u200b\u2060\ufeff]+)|(?P<plain>[^\\s&\u00ad\u200b\u2060\ufeff]+|&)"
)
_UNSEEN = frozenset("\u00ad\u200b\u2060\ufeff")


class Extract:
    """Text, mask and pieces as they grow; ``length`` is that of the text so far, ``inked`` without white space."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = self.inked = 0
        self.pieces: list[Piece] = []
        self._text: list[str] = []
        self._mask: list[str] = []
        self._spaced = True

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._text)

    @property
    def mask(self) -> str:
        """The text so far, with what nobody reads as spaces."""
        return "".join(self._mask)

    def add(self, start: int, end: int, *, shown: bool = True, lines: bool = False) -> None:
        """Add the words of ``source[start:end]``; ``lines`` keeps its line ends (``<pre>``)."""
        for match in _PART.finditer(self.source, start, end):
            first, last = match.span()
            if match.lastgroup == "plain":
                self._put(match[0], first, last, same=True, shown=shown)
            elif match.lastgroup == "space":
                self._space(first, last, "\n" if lines and "\n" in match[0] else " ")
            elif match.lastgroup == "entity":
                self._entity(first, last, shown)

    def write(self, text: str, start: int, end: int, *, shown: bool = True) -> None:
        """Add ``text`` for ``source[start:end]``, whatever stands there."""
        self._put(text, start, end, same=False, shown=shown)

    def copy(self, start: int, end: int) -> None:
        """Add ``source[start:end]`` as it is, hidden from readers."""
        self._put(self.source[start:end], start, end, same=True, shown=False)

    def part(self, at: int) -> None:
        """Add an empty line that stands nowhere in the source."""
        if self.length:
            self._put("\n\n", at, at, same=False, shown=True)

    def _entity(self, start: int, end: int, shown: bool) -> None:
        written = self.source[start:end]
        read = unescape(written)
        if read == written:
            self._put(written, start, end, same=True, shown=shown)
        elif read.isspace():
            self._space(start, end, " ")
        elif kept := "".join(char for char in read if char not in _UNSEEN):
            self._put(kept, start, end, same=False, shown=shown)

    def _space(self, start: int, end: int, text: str) -> None:
        if not self._spaced:
            self._put(text, start, end, same=self.source[start:end] == text, shown=True)

    def _put(self, text: str, start: int, end: int, *, same: bool, shown: bool) -> None:
        before = self.pieces[-1] if self.pieces else None
        if same and before and before.same and before.source_end == start:
            self.pieces[-1] = before._replace(end=self.length + len(text), source_end=end)
        else:
            self.pieces.append(Piece(self.length, self.length + len(text), start, end, same))
        self._text.append(text)
        self._mask.append(text if shown else re.sub(r"[^\r\n]", " ", text))
        self.length += len(text)
        self._spaced = text[-1:].isspace()
        if not text.isspace():
            self.inked = self.length
