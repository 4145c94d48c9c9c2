"""What the author wrote, never changed: the text, its blocks and a mask of the same length that hides markup."""

from .model import PROSE, Block, Document, Kind, Link
from .offsets import Offsets
from .reader import decode, format_of, read, read_bytes
from .span import Span

__all__ = ["PROSE", "Block", "Document", "Kind", "Link", "Offsets", "Span", "decode", "format_of", "read", "read_bytes"]
