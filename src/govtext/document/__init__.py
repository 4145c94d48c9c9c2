"""What the author wrote, never changed: the text, its blocks and a mask of the same length that hides markup."""

from typing import TYPE_CHECKING

from govtext.lazily import attributes

if TYPE_CHECKING:
    from .decoding import decode
    from .formats import format_for, format_of
    from .model import PROSE, Block, Document, Kind, Link
    from .offsets import Offsets
    from .reader import read, read_bytes
    from .span import Span
else:
    __getattr__ = attributes(
        __name__,
        {
            "decoding": ("decode",),
            "formats": ("format_for", "format_of"),
            "model": ("PROSE", "Block", "Document", "Kind", "Link"),
            "offsets": ("Offsets",),
            "reader": ("read", "read_bytes"),
            "span": ("Span",),
        },
    )

__all__ = [
    "PROSE",
    "Block",
    "Document",
    "Kind",
    "Link",
    "Offsets",
    "Span",
    "decode",
    "format_for",
    "format_of",
    "read",
    "read_bytes",
]
