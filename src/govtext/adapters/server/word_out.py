"""Markdown or plain text as a Word file: headings, lists, quotations, tables, emphasis and links, on an A4 page."""

import io
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from govtext.document.frontmatter import front_matter

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run
    from markdown_it.token import Token

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DEEPEST_LIST, _DEEPEST_HEADING = 3, 6
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def to_word(text: str, format: str) -> bytes:
    """Return ``text`` (``markdown``, or ``text``: paragraphs between empty lines) as the bytes of a .docx."""
    import docx

    file = docx.Document()
    _set_up(file)
    text = _NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if format == "markdown":
        _Writer(file).write(text)
    else:
        for paragraph in re.split(r"\n[ \t]*\n\s*", text.strip("\n")):
            file.add_paragraph(paragraph)
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _set_up(file: "WordFile") -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm

    section = file.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    file.core_properties.author = file.core_properties.comments = ""
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "id-ID")
    file.styles["Normal"].element.get_or_add_rPr().append(language)


class _Writer:
    """Walks the tokens of a draft and adds what they say to a file."""

    def __init__(self, file: "WordFile") -> None:
        self._file = file
        self._lists: list[str] = []
        self._quotes = 0

    def write(self, text: str) -> None:
        from markdown_it import MarkdownIt

        parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")
        parser.validateLink = lambda url: True  # type: ignore[method-assign] # addresses stay as written
        front = front_matter(text)
        tokens = parser.parse(text[front.span.end :] if front else text)
        at = 0
        while at < len(tokens):
            at = self._take(tokens, at)

    def _take(self, tokens: "Sequence[Token]", at: int) -> int:
        """Add what begins at ``at``; return where the next begins."""
        token = tokens[at]
        if token.type == "table_open":
            end = next(n for n in range(at, len(tokens)) if tokens[n].type == "table_close")
            self._table(tokens[at:end])
            return end + 1
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self._lists.append("List Number" if token.type.startswith("ordered") else "List Bullet")
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif token.type in ("blockquote_open", "blockquote_close"):
            self._quotes += 1 if token.nesting > 0 else -1
        elif token.type == "heading_open":
            level = min(_DEEPEST_HEADING, int(token.tag[1]))
            _inline(self._file.add_heading(level=level), tokens[at + 1].children or ())
        elif token.type == "paragraph_open":
            _inline(self._file.add_paragraph(style=self._style()), tokens[at + 1].children or ())
        elif token.type == "fence":
            self._file.add_paragraph(token.content.rstrip("\n"))
        return at + 1

    def _style(self) -> str | None:
        if self._lists:
            depth = min(_DEEPEST_LIST, len(self._lists))
            return self._lists[-1] + (f" {depth}" if depth > 1 else "")
        return "Quote" if self._quotes else None

    def _table(self, tokens: "Sequence[Token]") -> None:
        rows: list[list[Sequence[Token]]] = []
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(token.children or ())
        table = self._file.add_table(len(rows), max(len(row) for row in rows), style="Table Grid")
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, content in zip(row.cells, cells, strict=False):
                _inline(cell.paragraphs[0], content)


def _inline(paragraph: "Paragraph", tokens: "Iterable[Token]") -> None:
    """Add the words of a paragraph with their emphasis; an image is named by its alternative text."""
    on: set[str] = set()
    target = ""
    for token in tokens:
        kind, _, end = token.type.rpartition("_")
        if kind in ("strong", "em", "s"):
            on.symmetric_difference_update({kind})
        elif kind == "link":
            target = str(token.attrs.get("href", "")) if end == "open" else ""
        elif token.type == "hardbreak":
            paragraph.add_run().add_break()
        elif words := _words(token):
            run = _run(paragraph, words, target)
            run.bold, run.italic = "strong" in on or None, "em" in on or None
            run.font.strike = "s" in on or None


def _words(token: "Token") -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    if token.type == "softbreak":
        return " "
    return f"[gambar: {token.content}]" if token.type == "image" else ""


def _run(paragraph: "Paragraph", words: str, target: str) -> "Run":
    """Add ``words`` to ``paragraph``, leading to ``target`` where there is one."""
    if not target:
        return paragraph.add_run(words)
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.text.run import Run

    link, run = OxmlElement("w:hyperlink"), OxmlElement("w:r")
    link.set(qn("r:id"), paragraph.part.relate_to(target, _LINK, is_external=True))
    link.append(run)
    paragraph._p.append(link)
    found = Run(run, paragraph)
    found.text = words
    found.font.underline = True
    return found
