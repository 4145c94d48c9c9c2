"""Front matter: the lines between two ``---`` at the very top, read as plain strings.

Only what drafts use is understood: ``key: value``, lists (``- a`` below the key, or ``[a, b]``), keys below keys,
quoted strings, ``|`` and ``>`` texts. Nothing becomes a number, a date or a truth value: ``No: nomor`` stays what it
is. A line that cannot be read is passed over; no front matter makes a draft unreadable.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from .offsets import LINE_END
from .span import Span

MOST_LINES = 200
"""A closing line further down than this closes something else."""

_KEY = re.compile(r"""^("[^"]+"|'[^']+'|[^\s"'#\-\[{:][^:#]{0,79}?|-[^\s:]{1,79})\s{0,9}:(?:\s+|$)""")
_COMMENT = re.compile(r"\s#\s.*$")
_ESCAPE = re.compile(r"\\(.)")
_ITEM = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,]*)\s*(?:,|$)""")


class FrontMatter(NamedTuple):
    """Where the front matter stands (both ``---`` lines included) and what it says, keys as written."""

    span: Span
    values: Mapping[str, object]


class _Line(NamedTuple):
    indent: int
    text: str


def front_matter(text: str) -> FrontMatter | None:
    """Return the front matter of ``text``, or None when it has none."""
    start = 1 if text.startswith("\ufeff") else 0
    if not text.startswith("---", start):
        return None
    lines, at, end = list[str](), start, 0
    for match in LINE_END.finditer(text, start):
        line = text[at : match.start()]
        at = match.end()
        lines.append(line)
        if len(lines) > 1 and line.rstrip() in ("---", "..."):
            end = at - len(match[0])
            break
        if len(lines) > MOST_LINES:
            return None
    else:
        if lines and text[at:].rstrip() in ("---", "..."):
            lines.append(text[at:])
            end = len(text)
    if not end or lines[0].rstrip() != "---":
        return None
    body = [line for line in lines[1:-1] if line.strip()]
    first = next((line for line in body if not line.startswith("#")), None)
    if first is not None and not _KEY.match(first):
        return None
    return FrontMatter(Span(start, end), _mapping(_prepared(body), 0)[0])


def _prepared(lines: list[str]) -> list[_Line]:
    expanded = (line.expandtabs(2) for line in lines)
    return [
        _Line(len(line) - len(line.lstrip(" ")), line.strip())
        for line in expanded
        if not line.lstrip().startswith("# ") and line.strip() != "#"
    ]


def _mapping(lines: list[_Line], at: int, depth: int = 0) -> tuple[dict[str, object], int]:
    """Read keys from ``lines[at:]`` as long as they stand no further left than the first of them."""
    values: dict[str, object] = {}
    indent = lines[at].indent if at < len(lines) else 0
    while at < len(lines) and lines[at].indent >= indent:
        match = _KEY.match(lines[at].text)
        if not match:
            at += 1
            continue
        rest = lines[at].text[match.end() :].strip()
        below = at + 1
        while below < len(lines) and (
            lines[below].indent > lines[at].indent or (not rest and lines[below].text.startswith("- "))
        ):
            below += 1
        values[_scalar(match[1])] = _value(rest, lines[at + 1 : below], depth)
        at = below
    return values, at


def _value(rest: str, below: list[_Line], depth: int) -> object:
    rest = _COMMENT.sub("", rest) if rest[:1] not in ("'", '"') else rest
    if rest[:1] in ("|", ">") and len(rest) <= 3:
        return ("\n" if rest[0] == "|" else " ").join(line.text for line in below)
    if rest.startswith("["):
        return _flow_list(" ".join([rest, *(line.text for line in below)]))
    if rest:
        return _scalar(" ".join([rest, *(line.text for line in below)]))
    if not below:
        return ""
    if below[0].text.startswith("- ") or below[0].text == "-":
        return [_scalar(_COMMENT.sub("", line.text[1:])) for line in below if line.text.startswith("-")]
    if depth < 8 and _KEY.match(below[0].text):
        return _mapping(below, 0, depth + 1)[0]
    return " ".join(line.text for line in below)


def _flow_list(text: str) -> list[str]:
    inside = text[1:].rstrip()
    inside = inside[:-1] if inside.endswith("]") else inside
    items, at = [], 0
    while at < len(inside) and (match := _ITEM.match(inside, at)) and match.end() > at:
        items.append(_scalar(match[1]))
        at = match.end()
    return [item for item in items if item]


def _scalar(text: str) -> str:
    text = text.strip()
    quote = text[:1]
    if quote in ("'", '"') and (end := text.rfind(quote)) > 0:
        inside = text[1:end]
        return _ESCAPE.sub(r"\1", inside) if quote == '"' else inside.replace("''", "'")
    return text
