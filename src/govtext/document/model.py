"""What the author wrote: the text, its blocks, and a mask that hides the markup without moving anything."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal

from .frontmatter import Fault
from .origin import Origin
from .span import Span

Format = Literal["markdown", "text", "html", "docx"]
"""How a draft is written down."""


class Kind(StrEnum):
    """What a block is, as far as its form tells."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    BLOCK_QUOTE = "block_quote"
    ALT_TEXT = "alt_text"
    BYLINE = "byline"
    CONTACT = "contact"
    HASHTAGS = "hashtags"


PROSE = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTE})
"""Kinds whose sentences are read as running text."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, table cell…; blocks never overlap and stand in the order of the text.

    ``span`` covers the visible characters of the block (first to last). ``level`` is the depth of a heading (1–6)
    or of a list item (1 = outermost), else 0. ``row`` and ``column`` place a table cell, both counted from 0; row 0
    holds the column headings.
    """

    kind: Kind
    span: Span
    level: int = 0
    row: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image: the visible words (or the alt text) and the address, both in the author's text."""

    text: Span
    target: str
    image: bool = False


@dataclass(frozen=True)
class Document:
    """A draft as it was written.

    ``text`` is never changed. ``mask`` has the same length: every character that is markup, code or a comment is a
    space in it (line ends stay), every other character is the author's own. All spans index both alike.
    ``front_matter`` holds text, lists of text or mappings of them under the keys as written; ``front_matter_span`` its
    place with both its marks, and ``front_matter_fault`` what is wrong with it. ``comments`` are the places of HTML
    comments, marks included.
    ``origin`` tells, for a draft whose words stand between and inside other codes (HTML), where each character of
    ``text`` stands in the source; without it ``text`` is the source. ``paragraphs`` are the starts of the paragraphs
    of a draft that has no lines (docx).
    """

    text: str
    format: Format
    mask: str
    blocks: tuple[Block, ...]
    source: str | None = None
    front_matter: Mapping[str, object] = field(default_factory=dict)
    front_matter_span: Span | None = None
    front_matter_fault: Fault | None = None
    links: tuple[Link, ...] = ()
    comments: tuple[Span, ...] = ()
    origin: Origin | None = None
    paragraphs: tuple[int, ...] = ()

    def in_source(self, span: Span) -> Span:
        """Return where ``span`` stands in what the author wrote."""
        return self.origin.place(span) if self.origin else span

    def is_plain(self, span: Span) -> bool:
        """Tell whether nothing is hidden inside ``span``, so that other words may be written in its place."""
        if self.text[span.start : span.end] != self.mask[span.start : span.end]:
            return False
        return self.origin is None or self.origin.unbroken(span)

    def paragraph(self, offset: int) -> int | None:
        """Return the number of the paragraph (from 1) that holds ``offset``; None where paragraphs have no numbers."""
        return bisect_right(self.paragraphs, offset) or 1 if self.paragraphs else None

    def visible(self, span: Span) -> str:
        """Return what a reader sees of ``span``, with markup as spaces."""
        return self.mask[span.start : span.end]

    def words_of(self, span: Span) -> str:
        """Return what a reader sees of ``span`` with all white space folded to single spaces."""
        return " ".join(self.mask[span.start : span.end].split())

    @cached_property
    def _block_starts(self) -> tuple[int, ...]:
        return tuple(block.span.start for block in self.blocks)

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds ``offset``, or None between blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        if index >= 0 and offset < self.blocks[index].span.end:
            return self.blocks[index]
        return None

    @property
    def title(self) -> Block | None:
        """The block that serves as title, if the draft has one."""
        return next((block for block in self.blocks if block.kind is Kind.TITLE), None)
