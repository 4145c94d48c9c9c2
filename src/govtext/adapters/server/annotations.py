"""Text with markup between it, as LanguageTool's clients send it: what is read, and where that stands in what was sent.

Places in the answer are UTF-16 code units over text plus markup.
"""

import json
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from govtext.document import Offsets
from govtext.errors import Misfit


class BadAnnotation(Misfit):
    """The ``data`` parameter cannot be used; the message says what it should be."""


class Piece(NamedTuple):
    """A stretch of what is read (code points from ``start``) and what was sent for it (UTF-16 units)."""

    start: int
    sent: int
    sent_end: int
    is_text: bool


class Annotated:
    """What is read of a request, and the way back from a place in it to a place in what was sent."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self.pieces = tuple(pieces)
        self._starts = [piece.start for piece in pieces]
        self._offsets = Offsets(text)

    @classmethod
    def plain(cls, text: str) -> "Annotated":
        """Return ``text`` without any markup."""
        return cls(text, (Piece(0, 0, units(text), True),))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return offset and length of a span of ``text`` in what was sent."""
        first = self._sent(start)
        if end <= start:
            return first, 0
        piece = self._piece(end - 1)
        last = self._sent(end - 1) + self._units(end - 1, end) if piece.is_text else piece.sent_end
        return first, max(0, last - first)

    def _sent(self, offset: int) -> int:
        piece = self._piece(offset)
        return piece.sent + self._units(piece.start, offset) if piece.is_text else piece.sent

    def _piece(self, offset: int) -> Piece:
        return self.pieces[max(0, bisect_right(self._starts, offset) - 1)]

    def _units(self, start: int, end: int) -> int:
        return self._offsets.utf16(end) - self._offsets.utf16(start)


def units(text: str) -> int:
    """Return the length of ``text`` in UTF-16 code units."""
    return len(text) + sum(char > "\uffff" for char in text)


def parse_data(data: str) -> Annotated:
    """Return what the ``data`` parameter holds; raise :class:`BadAnnotation` where it is not as it should be."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadAnnotation(
            "Could not parse 'data' parameter: it is not valid JSON",
            "Parameter 'data' tidak dapat dibaca: bukan JSON yang sah",
        ) from error
    if not isinstance(found, dict) or ("text" in found) == ("annotation" in found):
        raise BadAnnotation(
            "'data' needs either a 'text' or an 'annotation' key", "'data' memerlukan kunci 'text' atau 'annotation'"
        )
    if "text" in found:
        return Annotated.plain(_text(found["text"], "text"))
    if not isinstance(found["annotation"], list):
        raise BadAnnotation("'annotation' must be a list", "'annotation' harus berupa daftar")
    return _joined(found["annotation"])


def _joined(annotation: Sequence[object]) -> Annotated:
    read: list[str] = []
    pieces: list[Piece] = []
    at = sent = 0
    for item in annotation:
        if not isinstance(item, dict) or ("text" in item) == ("markup" in item):
            raise BadAnnotation(
                "each item of 'annotation' needs either a 'text' or a 'markup' key",
                "setiap butir 'annotation' memerlukan kunci 'text' atau 'markup'",
            )
        if "text" in item and item.get("interpretAs") is not None:
            raise BadAnnotation(
                "'interpretAs' goes with 'markup', not with 'text'",
                "'interpretAs' berpasangan dengan 'markup', bukan dengan 'text'",
            )
        is_text = "text" in item
        written = _text(item["text" if is_text else "markup"], "text" if is_text else "markup")
        stands_for = written if is_text else _text(item.get("interpretAs") or "", "interpretAs")
        sent_end = sent + units(written)
        if stands_for:
            pieces.append(Piece(at, sent, sent_end, is_text))
        read.append(stands_for)
        at, sent = at + len(stands_for), sent_end
    return Annotated("".join(read), pieces or (Piece(0, 0, 0, True),))


def _text(value: object, key: str) -> str:
    if not isinstance(value, str):
        raise BadAnnotation(f"'{key}' must be a string", f"'{key}' harus berupa teks")
    return value
