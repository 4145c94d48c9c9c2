"""HTML inside a draft: tags and comments are hidden, what stands between them is read."""

import re
from dataclasses import dataclass, field

from .model import Kind

_TAG = re.compile(r"""</?([A-Za-z][A-Za-z0-9-]{0,30})(?:[^<>"']|"[^"<]*"|'[^'<]*')*>""")
_OTHER = re.compile(r"<[!?][^<>]*>")
_SPACE_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160|#x0{0,4}a0);", re.IGNORECASE)
_ALT = re.compile(r"""<img\s[^<>]{0,2000}?\balt\s{0,9}=\s{0,9}(?:"([^"<]*)"|'([^'<]*)')""", re.IGNORECASE)
_HREF = re.compile(r"""<a\s[^<>]{0,2000}?\bhref\s{0,9}=\s{0,9}(?:"([^"<]*)"|'([^'<]*)'|([^\s"'>]+))""", re.IGNORECASE)

_KINDS = {"li": Kind.LIST_ITEM, "td": Kind.TABLE_CELL, "th": Kind.TABLE_CELL, "blockquote": Kind.BLOCK_QUOTE}
_KINDS |= {f"h{level}": Kind.HEADING for level in range(1, 7)}
_RAW = frozenset({"script", "style", "pre", "textarea", "template", "svg"})
_VOID = frozenset({"br", "hr", "img", "input", "col", "link", "meta", "source", "track", "wbr", "area", "base"})
_FORMATTING = """
a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong
sub sup time tt u var wbr
"""
_INLINE = frozenset(_FORMATTING.split())
_LOWER = {code: code + 32 for code in range(65, 91)}
_DEEPEST = 60


def alternative_text(tag: str) -> tuple[int, int] | None:
    """Return where the alternative text stands in an ``<img>`` tag, or None."""
    return _value(_ALT.match(tag))


def anchor_address(tag: str) -> str | None:
    """Return the address of an opening ``<a>`` tag, or None."""
    place = _value(_HREF.match(tag))
    return tag[place[0] : place[1]] if place else None


def _value(match: re.Match[str] | None) -> tuple[int, int] | None:
    if not match or not match.lastindex:
        return None
    return match.span(match.lastindex)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage between block tags: where it stands and what it is."""

    start: int
    end: int
    kind: Kind
    level: int = 0


@dataclass(slots=True)
class Scan:
    """What a stretch of HTML holds; all numbers are offsets into it."""

    stretches: list[Stretch] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    images: list[tuple[int, int]] = field(default_factory=list)


def scan(html: str) -> Scan:
    """Find tags, comments and the passages between block tags of ``html``. Linear in its length."""
    found, opened, anchors = Scan(), list[str](), list[tuple[int, str]]()
    lower = html.lower() if html.isascii() else _ascii_lower(html)
    begun = at = 0
    while (at := html.find("<", at)) >= 0:
        end, name = _markup_end(html, lower, at)
        if not end:
            at += 1
            continue
        found.hidden.append((at, end))
        if html.startswith("<!--", at):
            found.comments.append((at, end))
        if name and name not in _INLINE:
            _close(found, opened, begun, at)
            _enter(opened, name, html.startswith("</", at))
            begun = end
        _note_anchor(found, anchors, html[at:end], at)
        if name == "img" and (alt := alternative_text(html[at:end])):
            found.hidden[-1:] = [(at, at + alt[0]), (at + alt[1], end)]
            found.images.append((at + alt[0], at + alt[1]))
        at = end
    _close(found, opened, begun, len(html))
    found.hidden += [match.span() for match in _SPACE_ENTITY.finditer(html)]
    return found


def _ascii_lower(text: str) -> str:
    """Lower the Latin letters A–Z only: ``str.lower`` may change the length of a text."""
    return text.translate(_LOWER)


def _markup_end(html: str, lower: str, at: int) -> tuple[int, str]:
    """Return where the markup at ``at`` ends (0 when it is no markup) and the name of its element."""
    if html.startswith("<!--", at):
        end = html.find("-->", at + 4)
        return (end + 3 if end >= 0 else len(html)), ""
    match = _TAG.match(html, at)
    if not match:
        other = _OTHER.match(html, at)
        return (other.end() if other else 0), ""
    name = match[1].lower()
    if name in _RAW and html[at + 1] != "/":
        end = lower.find(f"</{name}", match.end())
        closing = html.find(">", end) if end >= 0 else -1
        return (closing + 1 if closing >= 0 else len(html)), name
    return match.end(), name


def _enter(opened: list[str], name: str, closing: bool) -> None:
    if name in _VOID or name in _RAW:
        return
    if closing:
        if name in opened:
            del opened[len(opened) - 1 - opened[::-1].index(name) :]
        return
    if opened and opened[-1] == name and name in ("p", "li", "td", "th", "tr", "option"):
        opened.pop()
    if len(opened) < _DEEPEST:
        opened.append(name)


def _close(found: Scan, opened: list[str], start: int, end: int) -> None:
    if start >= end:
        return
    name = next((name for name in reversed(opened) if name in _KINDS), "")
    level = int(name[1]) if name[:1] == "h" else 0
    if name == "li":
        level = max(1, sum(outer in ("ul", "ol") for outer in opened))
    found.stretches.append(Stretch(start, end, _KINDS.get(name, Kind.PARAGRAPH), level))


def _note_anchor(found: Scan, anchors: list[tuple[int, str]], tag: str, at: int) -> None:
    if address := anchor_address(tag):
        anchors.append((at + len(tag), address))
    elif anchors and tag[:3].lower() == "</a" and tag[3:4] in (">", " "):
        start, address = anchors.pop()
        found.links.append((start, at, address))
