"""The lines of front matter between ``---``, read as plain strings.

Only what drafts use is understood: ``key: value``, lists (``- a`` below the key, or ``[a, b]``), keys below keys,
quoted strings, ``|`` and ``>`` texts. Nothing becomes a number, a date or a truth value: ``No: nomor`` stays what it
is. A line that cannot be read is passed over.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

KEY = re.compile(r"""^("[^"]+"|'[^']+'|[^\s"'#\-\[{:][^:#]{0,79}?|-[^\s:]{1,79})\s{0,9}:(?:\s+|$)""")
"""A key at the head of a line, with its colon."""

_COMMENT = re.compile(r"\s#\s.*$")
_ESCAPE = re.compile(r"\\(.)")
_ITEM = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,]*)\s*(?:,|$)""")


class _Line(NamedTuple):
    indent: int
    text: str


def plain_values(lines: Sequence[str]) -> dict[str, object]:
    """Return what ``lines`` say: text, lists of text or mappings of them, under the keys as written."""
    return _mapping(_prepared([line for line in lines if line.strip()]), 0)[0]


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
        match = KEY.match(lines[at].text)
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
    if depth < 8 and KEY.match(below[0].text):
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
