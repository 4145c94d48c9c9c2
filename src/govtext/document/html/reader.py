"""From tags and text to passages: which words belong together, and what they are."""

from ..mask import hide
from ..model import Document, Kind, Link
from ..origin import Origin
from ..passages import Passage, blocks_of
from ..span import Span
from .extract import Extract
from .nesting import Nesting
from .tokens import Sort, Token, attributes, tokens

_BLOCKS_WORDS = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre search section summary
table tbody td tfoot th thead tr ul video audio
"""
_BLOCKS = frozenset(_BLOCKS_WORDS.split())
"""Elements that part the text; every other one stands within a line."""

_CODE = frozenset({"code", "kbd", "samp", "var"})
_BOLD = frozenset({"b", "strong"})
_OWN = "govtext:"
_INLINE_KINDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTE})


def read_html(text: str, source: str | None = None, written: str | None = None) -> Document:
    """Read ``text`` as HTML: a whole page or, as content management systems store it, a part of one.

    The document's text is what a browser shows, with white space folded and entities decoded; its ``origin`` tells
    where each character stands in the source. Hidden are code and comments; scripts, styles and forms are left out.
    ``written`` is the source as it was before characters that cannot be read were replaced one by one.
    """
    found = _Reading(text)
    found.read()
    extract, markers = found.extract, list[tuple[int, int]]()
    mask = extract.mask
    blocks = blocks_of(mask, found.passages, markers, titled=found.titled)
    return Document(
        extract.text,
        "html",
        hide(mask, markers),
        blocks,
        source,
        links=tuple(sorted(found.links, key=lambda link: link.text)),
        comments=tuple(found.comments),
        origin=Origin(written or text, tuple(extract.pieces)),
    )


class _Reading:
    """One walk over the tokens of a source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.extract = Extract(source)
        self.passages: list[Passage] = []
        self.links: list[Link] = []
        self.comments: list[Span] = []
        self.titled = False
        self._nesting = Nesting()
        self._passage: Passage | None = None
        self._anchors: list[tuple[int, str]] = []
        self._code = self._bold = 0
        self._plain = False
        """Whether the passage has words that are not bold."""

    def read(self) -> None:
        """Read the whole source."""
        for token in tokens(self.source):
            if token.sort is Sort.TEXT:
                self._text(token)
            elif token.sort is Sort.COMMENT:
                self._comment(token)
            elif token.sort is not Sort.OTHER:
                self._tag(token)
        self._close(len(self.source))

    def _text(self, token: Token) -> None:
        words = self.source[token.start : token.end].strip()
        if self._passage is None:
            if not words:
                return
            self._open(token.start)
        self._plain = self._plain or bool(words and not self._bold)
        self.extract.add(token.start, token.end, shown=not self._code, lines=self._nesting.holds("pre"))

    def _comment(self, token: Token) -> None:
        """Keep a comment between passages, and wherever it stands one that speaks to govtext."""
        if self._passage is not None and _OWN not in self.source[token.start : token.end]:
            return
        if self._passage is None:
            self.extract.part(token.start)  # on a line of its own it is about what follows
        first = self.extract.length
        self.extract.copy(token.start, token.end)
        self.comments.append(Span(first, self.extract.length))
        if self._passage is None:
            self.extract.part(token.end)

    def _tag(self, token: Token) -> None:
        opens = token.sort is Sort.OPEN
        if token.name in _BLOCKS:
            self._close(token.start)
            (self._nesting.open if opens else self._nesting.close)(token.name)
        elif token.name == "br":
            self._break(token)
        elif token.name == "img" and opens:
            self._image(token)
        elif token.name == "a":
            self._anchor(token, opens)
        elif token.name == "q":
            self._quotation_mark(token, opens)
        elif token.name in _CODE:
            self._code = self._code + 1 if opens else max(0, self._code - 1)
        elif token.name in _BOLD:
            self._bold = self._bold + 1 if opens else max(0, self._bold - 1)

    def _open(self, at: int) -> Passage:
        """Return the passage that text at this place belongs to."""
        if self._passage is None:
            self.extract.part(at)
            kind, level, row, column = self._nesting.here()
            self._plain = False
            self._passage = Passage(kind, self.extract.length, 0, level, row=row, column=column)
        return self._passage

    def _close(self, at: int) -> None:
        """End the passage before ``at``; emphasis does not outlive it."""
        passage, self._passage = self._passage, None
        if passage is not None:
            passage.end = self.extract.length
            passage.bold = not self._plain
            self.titled = self.titled or passage.kind is Kind.HEADING
            self.passages.append(passage)
        self._code = self._bold = 0

    def _break(self, token: Token) -> None:
        passage = self._passage
        if passage is None:
            return
        since = passage.breaks[-1] if passage.breaks else None
        if passage.kind not in _INLINE_KINDS:
            self.extract.write(" ", token.start, token.end)
        elif since is not None and self.extract.inked <= since:
            code, bold = self._code, self._bold
            self._close(token.start)
            self._code, self._bold = code, bold
        else:
            passage.breaks = (*passage.breaks, self.extract.length)
            self.extract.write("\n", token.start, token.end)

    def _image(self, token: Token) -> None:
        """Add the alternative text of an image; without one a sign that nobody reads stands for it."""
        own = attributes(self.source, token)
        alternative, address = own.get("alt"), own.get("src")
        passage = self._open(token.start)
        self.extract.write(" ", token.start, token.start)
        first = self.extract.length
        if alternative and alternative.text.strip():
            self.extract.add(alternative.start, alternative.end)
            passage.alternatives = (*passage.alternatives, (first, self.extract.length))
        else:
            self.extract.write("\ufffc", token.start, token.end, shown=False)
        self.links.append(Link(Span(first, self.extract.length), address.text if address else "", image=True))
        self.extract.write(" ", token.end, token.end)

    def _anchor(self, token: Token, opens: bool) -> None:
        if opens:
            address = attributes(self.source, token).get("href")
            if address:
                self._open(token.start)
                self._anchors.append((self.extract.length, address.text))
        elif self._anchors:
            start, target = self._anchors.pop()
            if start < self.extract.length:
                self.links.append(Link(Span(start, self.extract.length), target))

    def _quotation_mark(self, token: Token, opens: bool) -> None:
        self._open(token.start)
        self.extract.write("“" if opens else "”", token.start, token.end)
