"""The paragraphs of a part of a .docx: their words as they stand when all changes are accepted, and what they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model import Kind
from .styles import Styles

_LEFT_OUT = frozenset({"w:del", "w:moveFrom", "mc:Fallback"})
"""What is struck out, moved away, or said a second time for older programs."""

_FORMER = frozenset({"w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:sectPrChange"})
"""How something looked before it was changed."""

_SIGNS = {"w:tab": " ", "w:cr": "\n", "w:noBreakHyphen": "-"}
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(slots=True)
class Linked:
    """Words or an image that lead somewhere; offsets into the text of the paragraph."""

    start: int
    end: int
    target: str
    image: bool = False


@dataclass(slots=True)
class Paragraph:
    """The text of a paragraph and what its form tells; ``breaks`` are the places of its line breaks."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    row: int | None = None
    column: int | None = None
    parts: list[str] = field(default_factory=list)
    length: int = 0
    breaks: list[int] = field(default_factory=list)
    links: list[Linked] = field(default_factory=list)
    plain: bool = False
    contents: bool = False
    joined: bool = False
    inner: list["Paragraph"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its words; the sign of an image without words is in them."""
        return "".join(self.parts)

    def add(self, text: str) -> None:
        """Add ``text`` at the end."""
        self.parts.append(text)
        self.length += len(text)


class Body:
    """Collects the paragraphs of one part, in order; those of a text box stand after the one that holds it."""

    def __init__(self, styles: Styles, targets: Mapping[str, str]) -> None:
        self.paragraphs: list[Paragraph] = []
        self._styles = styles
        self._targets = targets
        self._open: list[Paragraph] = []
        self._rows: list[tuple[int, int]] = []
        self._left_out = self._properties = 0
        self._in_text = self._bold = self._hidden = self._skipped_note = False
        self._addresses: list[tuple[Paragraph, int, str]] = []
        self._picture: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Read the beginning of an element."""
        if name in _FORMER or (name in _LEFT_OUT and (self._left_out or not self._properties)):
            self._left_out += 1
        if self._left_out:
            return
        if name in ("w:pPr", "w:rPr", "w:tblPr", "w:sectPr"):
            self._properties += 1
        if self._properties:
            self._property(name, attributes)
        elif name == "w:p":
            self._begin()
        elif name == "w:r":
            self._bold = self._hidden = False
        elif name == "w:t":
            self._in_text = True
        elif name in ("w:tbl", "w:tr", "w:tc"):
            self._table(name)
        elif name in ("w:footnote", "w:endnote"):
            self._skipped_note = "w:type" in attributes
        elif self._open:
            self._inside(name, attributes)

    def end(self, name: str) -> None:
        """Read the end of an element."""
        if self._left_out:
            self._left_out -= name in _LEFT_OUT or name in _FORMER
            return
        if name in ("w:pPr", "w:rPr", "w:tblPr", "w:sectPr"):
            self._properties -= 1
        elif self._properties:
            return
        elif name == "w:t":
            self._in_text = False
        elif name == "w:p" and self._open:
            self._finish()
        elif name == "w:tbl" and self._rows:
            self._rows.pop()
        elif name == "w:hyperlink" and self._addresses:
            paragraph, start, target = self._addresses.pop()
            if start < paragraph.length:
                paragraph.links.append(Linked(start, paragraph.length, target))
        elif name in ("w:drawing", "w:pict") and self._open:
            self._show_picture()

    def data(self, text: str) -> None:
        """Read text; only that of runs counts."""
        if self._in_text and self._open and not self._left_out and not self._hidden:
            self._open[-1].add(text)
            self._open[-1].plain |= bool(text.strip()) and not self._bold

    def _begin(self) -> None:
        last = self.paragraphs[-1] if self.paragraphs and not self._open else None
        if last is not None and last.joined:
            last.joined = False
            self._open.append(self.paragraphs.pop())
            return
        paragraph = Paragraph()
        if self._rows:
            row, column = self._rows[-1]
            paragraph.kind, paragraph.row, paragraph.column = Kind.TABLE_CELL, max(0, row), max(0, column)
        self._open.append(paragraph)

    def _finish(self) -> None:
        paragraph = self._open.pop()
        if paragraph.contents or self._skipped_note:
            return
        if self._open:
            self._open[-1].inner += (paragraph, *paragraph.inner)
        else:
            self.paragraphs += (paragraph, *paragraph.inner)
        paragraph.inner = []

    def _property(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("w:val", "")
        if not self._open:
            return
        paragraph = self._open[-1]
        if name == "w:pStyle":
            paragraph.contents = self._styles.is_contents(value)
            self._is(paragraph, *self._styles.kind(value))
        elif name == "w:outlineLvl" and value.isdigit() and int(value) < 9:
            self._is(paragraph, Kind.HEADING, min(6, int(value) + 1))
        elif name == "w:numId":
            self._is(paragraph, *((Kind.LIST_ITEM, max(1, paragraph.level)) if value != "0" else (Kind.PARAGRAPH, 0)))
        elif name == "w:ilvl" and value.isdigit():
            self._is(paragraph, Kind.LIST_ITEM, int(value) + 1)
        elif name == "w:del" and self._properties > 1:
            paragraph.joined = True
        elif name == "w:b":
            self._bold = value not in _OFF
        elif name in ("w:vanish", "w:webHidden"):
            self._hidden = value not in _OFF

    @staticmethod
    def _is(paragraph: Paragraph, kind: Kind, level: int) -> None:
        """Give a paragraph its kind; a cell stays a cell, and a numbered heading a heading."""
        if paragraph.kind is Kind.TABLE_CELL or (paragraph.kind is Kind.HEADING and kind is not Kind.HEADING):
            return
        paragraph.kind, paragraph.level = kind, level

    def _table(self, name: str) -> None:
        if name == "w:tbl":
            self._rows.append((-1, -1))
        elif self._rows:
            row, column = self._rows[-1]
            self._rows[-1] = (row + 1, -1) if name == "w:tr" else (row, column + 1)

    def _inside(self, name: str, attributes: Mapping[str, str]) -> None:
        """Read what stands among the words of a paragraph."""
        paragraph = self._open[-1]
        if name == "w:br" and attributes.get("w:type", "textWrapping") == "textWrapping":
            paragraph.breaks.append(paragraph.length)
            paragraph.add("\n")
        elif name == "w:br":
            paragraph.add(" ")
        elif name in _SIGNS and not self._hidden:
            if name == "w:cr":
                paragraph.breaks.append(paragraph.length)
            paragraph.add(_SIGNS[name])
        elif name == "w:hyperlink":
            anchor = attributes.get("w:anchor", "")
            target = self._targets.get(attributes.get("r:id", ""), f"#{anchor}" if anchor else "")
            self._addresses.append((paragraph, paragraph.length, target))
        elif name in ("w:drawing", "w:pict"):
            self._picture = {}
        elif name == "wp:docPr":
            self._picture["words"] = attributes.get("descr") or attributes.get("title") or ""
        elif name == "v:shape":
            self._picture["words"] = attributes.get("alt", "")
        elif name in ("a:blip", "v:imagedata"):
            key = attributes.get("r:embed") or attributes.get("r:link") or attributes.get("r:id") or ""
            self._picture["target"] = self._targets.get(key, "")

    def _show_picture(self) -> None:
        """Add the alternative text of an image, or a sign where there is none."""
        if "target" in self._picture:
            words = " ".join(self._picture.get("words", "").split())
            paragraph = self._open[-1]
            paragraph.add(" ")
            start = paragraph.length
            paragraph.add(words or "\ufffc")
            paragraph.links.append(Linked(start, paragraph.length, self._picture["target"], image=True))
            paragraph.add(" ")
        self._picture = {}
