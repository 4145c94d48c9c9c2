"""A Word file as Markdown: headings, lists, quotations, tables, links and images keep their meaning, not looks."""

import re
from collections.abc import Iterator

from govtext.document import Block, Document, Kind, Link, Span

_SIGNS = re.compile(
    r"`|(?<!\s)\*|\*(?!\s)|<(?=[\w/!?])|\\(?=[!-/:-@\[-`{-~])|\[(?=[^\]\n]{0,200}\]\()"
    r"|(?<!\w)_|_(?!\w)|&(?=#?\w{1,30};)"
)
"""Characters that Markdown would read as marks where the writer meant the character."""
_LINE_SIGNS = re.compile(r"^(?=#{1,6}\s|>|(?:-{2,}|={2,})\s*$)")
_NO_WORDS = "\ufffc"


def to_markdown(document: Document) -> str:
    """Return the text of a .docx that was read, as Markdown; read again, it has the same blocks."""
    parts: list[str] = []
    table: list[list[str]] = []
    for span, block in _paragraphs(document):
        if block is not None and block.kind is Kind.TABLE_CELL:
            if table and block.row == 0 and (block.column or 0) == 0 and len(table) > 1:
                parts.append(_table(table))
                table = []
            _put(table, block, _line(document, span, " "))
            continue
        if table:
            parts.append(_table(table))
            table = []
        parts.append(_marked(document, span, block))
    if table:
        parts.append(_table(table))
    return _joined([part for part in parts if part.strip()])


def _joined(parts: list[str]) -> str:
    """Put an empty line between paragraphs, none between the items of a list."""
    listed = [re.match(r" *- ", part) is not None for part in parts]
    apart = ("\n" if one and other else "\n\n" for one, other in zip(listed, [*listed[1:], False], strict=True))
    return "".join(map("".join, zip(parts, apart, strict=True))).rstrip("\n") + ("\n" if parts else "")


def _paragraphs(document: Document) -> Iterator[tuple[Span, Block | None]]:
    """Yield each paragraph with the block that tells what it is: its first that is no alternative text."""
    ends = [*(start - 2 for start in document.paragraphs[1:]), len(document.text)]
    blocks = [block for block in document.blocks if block.kind is not Kind.ALT_TEXT]
    at = 0
    for start, end in zip(document.paragraphs, ends, strict=True):
        while at < len(blocks) and blocks[at].span.end <= start:
            at += 1
        own = blocks[at] if at < len(blocks) and blocks[at].span.start < end else None
        yield Span(start, end), own


def _marked(document: Document, span: Span, block: Block | None) -> str:
    kind, level = (block.kind, block.level) if block else (Kind.PARAGRAPH, 0)
    if kind in (Kind.TITLE, Kind.HEADING) and (level or kind is Kind.TITLE):
        return f"{'#' * max(1, level)} {_line(document, span, ' ')}"
    if kind is Kind.LIST_ITEM and level:
        indent = "  " * (level - 1)
        return f"{indent}- " + _line(document, span, f"  \n{indent}  ")
    if kind is Kind.BLOCK_QUOTE:
        return "> " + _line(document, span, "  \n> ")
    return _line(document, span, "  \n")


def _line(document: Document, span: Span, break_: str) -> str:
    """Return the words of a paragraph with its links and images, lines joined by ``break_``."""
    pieces, at = list[str](), span.start
    for link in document.links:
        if span.start <= link.text.start and link.text.end <= span.end and link.text.start >= at and link.target:
            pieces += (_escaped(document.text[at : link.text.start]), _linked(document, link))
            at = link.text.end
    pieces.append(_escaped(document.text[at : span.end]))
    lines = (line.strip() for line in "".join(pieces).split("\n"))
    return break_.join(_LINE_SIGNS.sub(r"\\", line) for line in lines if line)


def _linked(document: Document, link: Link) -> str:
    words = document.text[link.text.start : link.text.end].replace(_NO_WORDS, "")
    target = re.sub(r"[\s<>]+", "%20", link.target)
    target = f"<{target}>" if "(" in target or ")" in target else target
    return f"{'!' if link.image else ''}[{_escaped(words).replace(']', chr(92) + ']')}]({target})"


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)


def _put(table: list[list[str]], block: Block, words: str) -> None:
    row, column = block.row or 0, block.column or 0
    while len(table) <= row:
        table.append([])
    cells = table[row]
    cells.extend([""] * (column + 1 - len(cells)))
    cells[column] = " ".join(filter(None, (cells[column], words.replace("|", r"\|"))))


def _table(rows: list[list[str]]) -> str:
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])
