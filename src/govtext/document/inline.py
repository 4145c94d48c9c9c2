"""Let markdown-it parse what stands inside a block, and note where each piece of markup stands in the source.

markdown-it keeps no inline positions. Each of its rules starts at ``state.pos`` and, when it matches, leaves
``state.pos`` after what it consumed; wrapping the rules is enough to know which characters were markup, without a
second Markdown parser beside the first.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from .tags import alternative_text, anchor_address

MOST_BRACKETS = 300
"""A passage with more opening brackets than this is no prose: it is shown as written (link parsing is quadratic)."""

_MARKUP = re.compile(r"[\\`*_~\[<&]|\{[{%]|  \n")
_STOPS = re.compile(r"[\n!&*<\[\]\\_`~{]")
_SHORTCODE = re.compile(r"\{\{[^{}\n]{1,400}\}\}|\{%[^{}\n]{1,400}%\}")
_BREAK_TAG = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)

Rule = Callable[[StateInline, bool], bool]
Noted = Callable[["RecordingState", int], None]


@dataclass(frozen=True, slots=True)
class InlineLink:
    """A link or image: the place of its words and its address."""

    start: int
    end: int
    target: str
    image: bool = False


@dataclass(slots=True)
class Marks:
    """Where markup stands in the source of one block; all numbers are offsets into that source."""

    hidden: list[tuple[int, int]] = field(default_factory=list)
    links: list[InlineLink] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    alternatives: list[tuple[int, int]] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    bold: bool = False

    def take_over(self, inner: "Marks", shift: int) -> None:
        """Add the marks of a part that was parsed on its own and starts at ``shift``."""
        self.hidden += [(start + shift, end + shift) for start, end in inner.hidden]
        self.comments += [(start + shift, end + shift) for start, end in inner.comments]
        self.links += [
            InlineLink(link.start + shift, link.end + shift, link.target, link.image) for link in inner.links
        ]


class RecordingState(StateInline):
    """markdown-it's state with the marks found so far."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, outTokens: list[Token]) -> None:  # noqa: N803
        super().__init__(src, md, env, outTokens)
        self.marks = Marks()
        self.openings: list[tuple[Token, int]] = []
        self.anchors: list[tuple[int, str]] = []
        self.delimiters_at: list[tuple[Token, int, int]] = []

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token; for a link remember where its words end, which only ``posMax`` tells at this moment."""
        token = super().push(ttype, tag, nesting)
        if ttype == "link_open":
            self.openings.append((token, self.posMax))
        return token


class RecordingInline(ParserInline):
    """markdown-it's inline parser; ``parse`` leaves the marks of what it parsed under ``env["marks"]``."""

    def __init__(self) -> None:
        super().__init__()
        if hasattr(self, "terminator_re"):
            self.terminator_re = _STOPS

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse ``src`` as markdown-it does, with a state that records."""
        state = RecordingState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        state.marks.bold = _wholly_bold(state.tokens)
        env["marks"] = state.marks
        return state.tokens

    def marks_of(self, src: str, md: MarkdownIt, env: EnvType) -> Marks:
        """Return the marks of ``src``."""
        if not _MARKUP.search(src) or src.count("[") > MOST_BRACKETS:
            return Marks()
        self.parse(src, md, env, [])
        marks: Marks = env["marks"]
        return marks


def record(rule: Rule, note: Noted) -> Rule:
    """Return ``rule`` so that each match in earnest is noted."""

    def recorded(state: StateInline, silent: bool) -> bool:
        start = state.pos
        matched = rule(state, silent)
        if matched and not silent and isinstance(state, RecordingState):
            note(state, start)
        return matched

    return recorded


def note_escape(state: RecordingState, start: int) -> None:
    """Hide the backslash of an escape; a backslash at the end of a line is a hard break."""
    token = state.tokens[-1]
    if token.type == "hardbreak":
        state.marks.breaks.append(start)
    if token.type == "hardbreak" or token.content != token.markup:
        state.marks.hidden.append((start, start + 1))


def note_newline(state: RecordingState, start: int) -> None:
    """Note a hard break."""
    if state.tokens[-1].type == "hardbreak":
        state.marks.breaks.append(start)


def note_code(state: RecordingState, start: int) -> None:
    """Hide inline code; backticks without a partner stay in ``pending`` and stay visible."""
    if not state.pending:
        state.marks.hidden.append((start, state.pos))


def note_delimiters(state: RecordingState, start: int) -> None:
    """Remember where each ``*``, ``_`` or ``~~`` stands; whether it is markup is known only at the end."""
    at = state.pos
    for token in reversed(state.tokens):
        if at <= start:
            break
        at -= len(token.content)
        state.delimiters_at.append((token, at, at + len(token.content)))


def note_link(state: RecordingState, start: int) -> None:
    """Hide brackets, address and title of a link."""
    opening, end = state.openings.pop()
    state.marks.hidden += ((start, start + 1), (end, state.pos))
    state.marks.links.append(InlineLink(start + 1, end, str(opening.attrs.get("href", ""))))


def note_autolink(state: RecordingState, start: int) -> None:
    """Hide the angle brackets of ``<https://…>``."""
    opening, _ = state.openings.pop()
    end = state.pos - 1
    state.marks.hidden += ((start, start + 1), (end, state.pos))
    state.marks.links.append(InlineLink(start + 1, end, str(opening.attrs.get("href", ""))))


def note_image(state: RecordingState, start: int) -> None:
    """Hide all of an image but its alternative text, which was parsed just before with a state of its own."""
    token = state.tokens[-1]
    first = start + 2
    end = first + len(token.content)
    state.marks.hidden += ((start, first), (end, state.pos))
    state.marks.take_over(state.env["marks"], first)
    state.marks.alternatives.append((first, end))
    state.marks.links.append(InlineLink(first, end, str(token.attrs.get("src", "")), image=True))


def note_html(state: RecordingState, start: int) -> None:
    """Hide a tag or comment; the alternative text of ``<img>`` stays visible."""
    tag = state.src[start : state.pos]
    if tag.startswith("<!--"):
        state.marks.comments.append((start, state.pos))
    elif _BREAK_TAG.fullmatch(tag):
        state.marks.breaks.append(start)
    elif address := anchor_address(tag):
        state.anchors.append((state.pos, address))
    elif state.anchors and tag.lower().startswith("</a"):
        first, address = state.anchors.pop()
        state.marks.links.append(InlineLink(first, start, address))
    shown = alternative_text(tag)
    if shown is None:
        state.marks.hidden.append((start, state.pos))
        return
    first, end = start + shown[0], start + shown[1]
    state.marks.hidden += ((start, first), (end, state.pos))
    state.marks.alternatives.append((first, end))


def note_entity(state: RecordingState, start: int) -> None:
    """Hide an entity that stands for white space (``&nbsp;``); any other stays as written."""
    if state.tokens[-1].content.isspace():
        state.marks.hidden.append((start, state.pos))


def note_footnote(state: RecordingState, start: int) -> None:
    """Hide the mark of a footnote."""
    state.marks.hidden.append((start, state.pos))


def settle_delimiters(state: StateInline) -> None:
    """Hide the delimiters that markdown-it has paired by now; the others are the author's own characters."""
    if isinstance(state, RecordingState):
        state.marks.hidden += [
            (start, end) for token, start, end in state.delimiters_at if token.type != "text" or not token.content
        ]


def _wholly_bold(tokens: Sequence[Token]) -> bool:
    kinds = [token.type for token in tokens if token.type != "text" or token.content.strip(" :*_")]
    while len(kinds) > 2 and kinds[0] == "em_open" and kinds[-1] == "em_close":
        kinds = kinds[1:-1]
    closings = [index for index, kind in enumerate(kinds) if kind == "strong_close"]
    return bool(closings) and kinds[0] == "strong_open" and closings[0] == len(kinds) - 1


def shortcode(state: StateInline, silent: bool) -> bool:
    """Hide what a site generator puts in: ``{{< figure src="a.jpg" >}}``, ``{% include x.html %}``, ``{{ title }}``.

    An inline rule of markdown-it's kind: tell whether one stands at ``state.pos``, and go past it.
    """
    found = _SHORTCODE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent and isinstance(state, RecordingState):
        state.marks.hidden.append(found.span())
    state.pos = found.end()
    return True


NOTES: dict[str, Noted] = {
    "newline": note_newline,
    "escape": note_escape,
    "backticks": note_code,
    "strikethrough": note_delimiters,
    "emphasis": note_delimiters,
    "link": note_link,
    "image": note_image,
    "autolink": note_autolink,
    "html_inline": note_html,
    "entity": note_entity,
    "footnote_ref": note_footnote,
}
"""How a match of each inline rule is noted."""
