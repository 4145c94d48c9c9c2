"""From the paragraphs of a .docx to a document."""

import re

from ..mask import hide
from ..model import Document, Kind, Link
from ..passages import Passage, blocks_of
from ..span import Span
from .body import Body, Paragraph
from .package import Package
from .styles import Styles, Targets

_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
"""What is read, in this order; headers, footers and comments are not part of the text."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read_docx(data: bytes, source: str | None = None, name: str = "<docx>") -> Document:
    """Read the bytes of a .docx file; ``name`` is what messages call it.

    The document's text is what the file says with all tracked changes accepted: paragraphs with an empty line between
    them, the cells of a table one after the other, text boxes after the paragraph that holds them, footnotes and
    endnotes last. All spans index this text; its ``paragraphs`` number those that have words.

    Raises :class:`~govtext.errors.InputError`: ``bad_docx`` for a file that is no .docx, is damaged or declares
    entities, ``too_large`` for one that unpacks to too much.
    """
    package = Package(data, name)
    styles = Styles(package)
    paragraphs: list[Paragraph] = []
    for part in _PARTS:
        if package.has(part):
            body = Body(styles, Targets(package, part).found)
            package.parse(part, body)
            paragraphs += body.paragraphs
    return _document([paragraph for paragraph in paragraphs if paragraph.text.strip()], source)


def _document(paragraphs: list[Paragraph], source: str | None) -> Document:
    parts, starts, at = list[str](), list[int](), 0
    passages, links, signs = list[Passage](), list[Link](), list[tuple[int, int]]()
    for paragraph in paragraphs:
        if parts:
            parts.append("\n\n")
            at += 2
        starts.append(at)
        text = _LONE_SURROGATE.sub(" ", paragraph.text)
        parts.append(text)
        for link in paragraph.links:
            links.append(Link(Span(at + link.start, at + link.end), link.target, link.image))
            if link.image and text[link.start : link.end] == "\ufffc":
                signs.append((at + link.start, at + link.end))
        passages.append(_passage(paragraph, at, at + len(text)))
        at += len(text)
    text, markers = "".join(parts), list[tuple[int, int]]()
    mask = hide(text, signs)
    titled = any(passage.kind is Kind.HEADING for passage in passages)
    blocks = blocks_of(mask, passages, markers, titled=titled)
    return Document(
        text,
        "docx",
        hide(mask, markers),
        blocks,
        source,
        links=tuple(sorted(links, key=lambda link: link.text)),
        paragraphs=tuple(starts),
    )


def _passage(paragraph: Paragraph, start: int, end: int) -> Passage:
    return Passage(
        paragraph.kind,
        start,
        end,
        paragraph.level,
        breaks=tuple(start + offset for offset in paragraph.breaks),
        alternatives=tuple(
            (start + link.start, start + link.end)
            for link in paragraph.links
            if link.image and paragraph.text[link.start : link.end] != "\ufffc"
        ),
        bold=not paragraph.plain,
        row=paragraph.row,
        column=paragraph.column,
    )
