"""Read plain text: blank lines part the blocks."""

from .model import Block, Document, Kind
from .span import Span


def read_plain(text: str, source: str | None = None) -> Document:
    """Read ``text`` as plain text."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        stripped = part.strip()
        if stripped:
            start = at + part.index(stripped)
            blocks.append(Block(Kind.PARAGRAPH, Span(start, start + len(stripped))))
        at += len(part) + 2
    return Document(text, "text", text, tuple(blocks), source)
