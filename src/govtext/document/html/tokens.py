"""HTML cut into tags, comments and text, each with its place; linear in the length of the source.

The rules are those of the HTML standard for what an editor may have stored: a tag runs to the first ``>`` outside a
quoted value, a ``<`` that opens nothing is text, and elements whose content is no text are skipped to their end tag.
Python's own parser is not used: before its releases of 2025 it takes quadratic time on malformed markup, and it tells
lines and columns instead of offsets.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from html import unescape
from typing import NamedTuple

_TAG = re.compile(r"""</?(?P<name>[A-Za-z][^\s/>]{0,60}+)(?P<rest>(?:[^>"'=]|=\s*+(?:"[^"]*+"|'[^']*+')|[="'])*+)>""")
_NARROW_TAG = re.compile(r"""</?(?P<name>[A-Za-z][^\s/<>]{0,60}+)(?P<rest>[^<>]*+)>""")
_DECLARATION = re.compile(r"<[!?/][^>]*+>")
_COMMENT_END = re.compile(r"--!?>")
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'<>/=]{1,80})(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'>]++)))?"""
)
_SKIPPED_WORDS = """
script style template textarea title svg math iframe noembed noframes noscript xmp canvas select object
"""
_SKIPPED = frozenset(_SKIPPED_WORDS.split())
"""Elements whose content nobody reads as text."""


class Sort(StrEnum):
    """What a token is."""

    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"
    COMMENT = "comment"
    OTHER = "other"


class Token(NamedTuple):
    """A stretch of the source; ``name`` is that of a tag, in lower case; ``rest`` where its attributes stand."""

    sort: Sort
    start: int
    end: int
    name: str = ""
    rest: tuple[int, int] = (0, 0)


class Value(NamedTuple):
    """The value of an attribute and its place in the source."""

    start: int
    end: int
    text: str


def tokens(source: str) -> Iterator[Token]:
    """Yield the tokens of ``source``; together they cover all of it, in order."""
    begun = at = 0
    pattern, last = _TAG, source.rfind(">")
    while (at := source.find("<", at)) >= 0:
        if at > last and not source.startswith("<!--", at):
            at += 1
            continue
        token = _markup(source, at, pattern)
        if token is None and pattern is _TAG and source[at + 1 : at + 2].isalpha():
            pattern = _NARROW_TAG  # a tag without an end: from here on a tag ends where the next begins
            token = _markup(source, at, pattern)
        if token is None:
            at += 1
            continue
        if begun < at:
            yield Token(Sort.TEXT, begun, at)
        yield token
        begun = at = token.end
        if token.sort is Sort.OPEN and token.name in _SKIPPED:
            begun = at = _end_of(source, token)
            yield Token(Sort.OTHER, token.end, at, token.name)
    if begun < len(source):
        yield Token(Sort.TEXT, begun, len(source))


def _markup(source: str, at: int, pattern: re.Pattern[str]) -> Token | None:
    if source.startswith("<!--", at):
        match = _COMMENT_END.search(source, at + 4)
        return Token(Sort.COMMENT, at, match.end() if match else len(source))
    match = pattern.match(source, at)
    if match:
        sort = Sort.CLOSE if source[at + 1] == "/" else Sort.OPEN
        return Token(sort, at, match.end(), match["name"].lower(), match.span("rest"))
    match = _DECLARATION.match(source, at)
    return Token(Sort.OTHER, at, match.end()) if match else None


def _end_of(source: str, token: Token) -> int:
    """Return where the element that ``token`` opens ends; at the end of the source when it is never closed."""
    match = re.compile(rf"</{re.escape(token.name)}(?=[\s/>])[^>]*+>", re.IGNORECASE).search(source, token.end)
    return match.end() if match else len(source)


def attributes(source: str, token: Token) -> dict[str, Value]:
    """Return the attributes of a tag by their names in lower case; of two with one name the first counts."""
    found: dict[str, Value] = {}
    for match in _ATTRIBUTE.finditer(source, *token.rest):
        kind = match.lastgroup or "name"
        start, end = match.span(kind) if kind != "name" else (match.end(), match.end())
        found.setdefault(match["name"].lower(), Value(start, end, unescape(source[start:end])))
    return found
