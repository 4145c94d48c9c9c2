"""Read Markdown: markdown-it finds the structure, the mask hides it, the author's text stays where it is."""

import re
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from .commonmark import Parser, parser
from .frontmatter import front_matter
from .inline import Marks
from .mask import hide, show_only
from .model import Document, Kind, Link
from .passages import Passage, blocks_of
from .places import Content, ParsedSource
from .span import Span
from .tags import scan

_CONTAINER_MARKS = re.compile(r"(?:[ \t>]|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,99}\]:)*")
_PIPE = re.compile(r"(?<!\\)\|")
_TASK = re.compile(r"\[[ xX]\](?=[ \t])")
_CONTAINERS = {"list_item": Kind.LIST_ITEM, "blockquote": Kind.BLOCK_QUOTE}


def read_markdown(text: str, source: str | None = None) -> Document:
    """Read ``text`` as CommonMark with tables, strikethrough, footnotes and front matter.

    Hidden are all marks, code, comments, tags, addresses and definitions of links; entities (``&amp;``) stay as
    written, save those that stand for a space. The words of a footnote are read like any paragraph.
    """
    front = front_matter(text)
    outside: list[tuple[int, int]] = [front.span] if front else []
    if text.startswith("\ufeff"):
        outside.append((0, 1))
    found = _Reading(hide(text, outside))
    found.read()
    mask = show_only(text, found.shown)
    markers: list[tuple[int, int]] = []
    passages = sorted(found.passages, key=lambda passage: passage.start)
    blocks = blocks_of(mask, passages, markers, titled=found.titled)
    return Document(
        text,
        "markdown",
        hide(mask, markers),
        blocks,
        source,
        front_matter=front.values if front else {},
        front_matter_span=front.span if front else None,
        front_matter_fault=front.fault if front else None,
        links=tuple(sorted(found.links, key=lambda link: link.text)),
        comments=tuple(sorted(found.comments)),
    )


class _Reading:
    """One parse: walks the block tokens and collects what is shown, in offsets of the author's text."""

    def __init__(self, text: str) -> None:
        self.source = ParsedSource(text)
        self.md: Parser = parser()
        self.env: dict[str, Any] = {"covered": []}
        self.shown: list[tuple[int, int]] = []
        self.passages: list[Passage] = []
        self.links: list[Link] = []
        self.comments: list[Span] = []
        self.titled = False
        self._containers: list[Kind] = []
        self._depth = self._rows = 0
        self._opener: Token | None = None

    def read(self) -> None:
        """Read the whole text."""
        for token in self.md.parse(self.source.text, self.env):
            name, _, edge = token.type.rpartition("_")
            if token.type == "inline":
                self._text_block(token)
            elif token.type == "html_block":
                self._html_block(token)
            elif token.type == "tr_open":
                self._row(token)
            elif token.type == "table_open":
                self._rows = 0
            elif name in ("bullet_list", "ordered_list"):
                self._depth += token.nesting
            elif name in _CONTAINERS and edge == "open":
                self._containers.append(_CONTAINERS[name])
            elif name in _CONTAINERS:
                self._containers.pop()
            if token.nesting == 1:
                self._opener = token
        self._left_over()

    def _text_block(self, token: Token) -> None:
        """Add a paragraph or heading; cells are read by row."""
        opener, starts = self._opener, token.meta.get("starts")
        if not opener or not starts or opener.type not in ("paragraph_open", "heading_open"):
            return
        content = self.source.content(starts)
        if opener.type == "paragraph_open":
            kind = self._containers[-1] if self._containers else Kind.PARAGRAPH
            passage = Passage(kind, 0, 0, self._depth if kind is Kind.LIST_ITEM else 0)
        elif opener.markup in ("=", "-"):
            passage = Passage(Kind.HEADING, 0, 0, 1 if opener.markup == "=" else 2, underlined=True)
        else:
            content = _heading(content, len(opener.markup))
            passage = Passage(Kind.HEADING, 0, 0, len(opener.markup))
        marks = self._marks(content)
        if passage.kind is Kind.LIST_ITEM and (task := _TASK.match(content.text)):
            marks.hidden.append(task.span())
        self._add(passage, content, marks)

    def _row(self, token: Token) -> None:
        """Add the cells of a row, also those beyond the last column: they are hidden from readers, not from checks."""
        start = token.meta["starts"][0]
        line = self.source.line(start).rstrip(" \t")
        edges = [-1, *(match.start() for match in _PIPE.finditer(line)), len(line)]
        cells = [(first + 1, last) for first, last in pairwise(edges)]
        if cells[0] == (0, 0):
            del cells[0]
        if cells and cells[-1][0] == len(line):
            del cells[-1]
        for column, (first, last) in enumerate(cells):
            content = self.source.cell(start + first, start + last)
            passage = Passage(Kind.TABLE_CELL, 0, 0, row=self._rows, column=column)
            self._add(passage, content, self._marks(content))
        self._rows += 1

    def _html_block(self, token: Token) -> None:
        content = self.source.content(token.meta["starts"])
        found = scan(content.text)
        self.shown += content.shown(found.hidden)
        self.links += [Link(Span(*content.place(start, end)), target) for start, end, target in found.links]
        self.comments += [Span(*content.place(*place)) for place in found.comments]
        inside = self._containers[-1] if self._containers else Kind.PARAGRAPH
        for stretch in found.stretches:
            kind = inside if stretch.kind is Kind.PARAGRAPH else stretch.kind
            images = tuple(
                content.place(*image) for image in found.images if stretch.start <= image[0] and image[1] <= stretch.end
            )
            place = content.place(stretch.start, stretch.end)
            self.titled = self.titled or kind is Kind.HEADING
            self.passages.append(Passage(kind, *place, stretch.level, alternatives=images, fixed=True))

    def _marks(self, content: Content) -> Marks:
        return self.md.inline.marks_of(content.text, self.md, self.env)

    def _add(self, passage: Passage, content: Content, marks: Marks) -> None:
        """Show ``content`` without its marks and keep it as ``passage``."""
        self.shown += content.shown(marks.hidden)
        passage.start, passage.end = content.place(0, len(content.text))
        passage.bold = marks.bold
        passage.breaks = tuple(content.point(offset) for offset in marks.breaks)
        passage.alternatives = tuple(content.place(*place) for place in marks.alternatives)
        self.titled = self.titled or passage.kind is Kind.HEADING
        self.passages.append(passage)
        self.comments += [Span(*content.place(*place)) for place in marks.comments]
        self.links += [
            Link(Span(*content.place(link.start, link.end)), link.target, link.image) for link in marks.links
        ]

    def _left_over(self) -> None:
        """Show lines that no token covers: markdown-it gives up on blocks nested too deeply."""
        lines = self.source.text.split("\n")
        covered = bytearray(len(lines) + 1)
        for first, last in self.env["covered"]:
            covered[first:last] = b"\1" * (last - first)
        at = 0
        for number, line in enumerate(lines):
            if not covered[number] and line.strip():
                marks = _CONTAINER_MARKS.match(line)
                content = self.source.content([at + (marks.end() if marks else 0)])
                self._add(Passage(Kind.PARAGRAPH, 0, 0), content, Marks())
            at += len(line) + 1


def _heading(content: Content, level: int) -> Content:
    """Return the content of a heading without its opening and closing ``#``."""
    (_, _, place), line = content.segments[0], content.text
    body = line[level:].rstrip(" \t")
    closed = body.rstrip("#")
    if closed != body and (not closed or closed[-1] in " \t"):
        body = closed
    return Content(content.source, body, [(0, len(body), place + level)])
