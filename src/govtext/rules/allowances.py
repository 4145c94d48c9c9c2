"""What an author lets stand: read from comments beside the text, with the reason.

``<!-- govtext: allow RULE[, RULE] -- reason -->`` reaches over the block of its line, or over the next one where it
stands on a line of its own; ``allow-start`` reaches to its ``allow-end``, or to the end of the draft.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from govtext.document import Document, Kind, Span
from govtext.reading import Reading

FAMILY = "suppression"
"""The family of the rules about allowances: they can be neither allowed nor scored."""

_NAME = "govtext:"
_OPEN, _CLOSE = "<!--", "-->"
_DASH = re.compile(r"--|[—–]|(?<=\s)-(?=\s|$)")
"""What parts the rules from the reason; word processors make one dash of two, and some people write one hyphen."""
_CHUNK = re.compile(r"\s*+(?:\S[^\n]*+(?:\n(?=[^\n]*\S))?)++")
"""White space and the lines up to the next empty one."""
_RUNS = frozenset({Kind.TABLE_CELL, Kind.LIST_ITEM})
"""Kinds of which a comment above them means the whole table or list."""


@dataclass(slots=True)
class Allowance:
    """One comment: what it lets stand, where and why.

    ``names`` are rules, families, or ``rule:kind``. Without a ``reason`` it lets nothing stand. ``slip`` tells what is
    wrong with a comment that cannot be followed: ``perintah``, ``tanpa_aturan``, ``tanpa_awal`` or ``tanpa_akhir``
    (the last one reaches to the end of the draft all the same). ``used`` are the names that met a finding.
    """

    span: Span
    command: str
    names: tuple[str, ...]
    reason: str
    reach: Span
    slip: str | None = None
    used: set[str] = field(default_factory=set)

    def name_for(self, rule: str, kind: str | None, span: Span | None) -> str | None:
        """Return the name under which a finding may stand; one without a place may be allowed anywhere."""
        if not self.reason or (span is not None and not self.reach.start <= span.start < self.reach.end):
            return None
        ways = (f"{rule}:{kind}", rule, rule.partition(".")[0])
        return next((name for name in ways if name in self.names), None)


class Allowances:
    """The allowances of one draft, in its order, and the rules that were ``asked`` of it."""

    def __init__(self, reading: Reading) -> None:
        self.every: tuple[Allowance, ...] = tuple(_closed(_read(reading), len(reading.document.text)))
        self.asked: frozenset[str] = frozenset()

    def reason(self, rule: str, kind: str | None, span: Span | None) -> str | None:
        """Return why a finding may stand, or None where nobody said so."""
        for allowance in self.every:
            name = allowance.name_for(rule, kind, span)
            if name is not None:
                allowance.used.add(name)
                return allowance.reason
        return None


def allowances_of(reading: Reading) -> Allowances:
    """Return the allowances of ``reading``, the same ones each time."""
    return reading.once(Allowances)


def _read(reading: Reading) -> Iterator[Allowance]:
    document = reading.document
    for span in document.comments:
        words = document.text[span.start : span.end].removeprefix(_OPEN).removesuffix(_CLOSE).strip()
        if not words.lower().startswith(_NAME):
            continue
        shown = reading.shown[span.start : span.end].removeprefix(_OPEN).removesuffix(_CLOSE).strip()
        command, _, rest = shown[len(_NAME) :].strip().partition(" ")
        names, reason = _parted(rest)
        allowance = Allowance(span, command.lower(), names, reason, _reach(document, span))
        if allowance.command not in ("allow", "allow-start", "allow-end"):
            allowance.slip = "perintah"
        elif not names and allowance.command != "allow-end":
            allowance.slip = "tanpa_aturan"
        yield allowance


def _parted(words: str) -> tuple[tuple[str, ...], str]:
    """Return the names and the reason of what follows the command."""
    dash = _DASH.search(words)
    names = words[: dash.start()] if dash else words
    reason = words[dash.end() :].lstrip("-—– ") if dash else ""
    return tuple(dict.fromkeys(names.replace(",", " ").split())), " ".join(reason.split())


def _reach(document: Document, comment: Span) -> Span:
    """Return what an ``allow`` is about: the block on its own line, else the next one, markup before it included."""
    text, blocks = document.text, document.blocks
    opens = text.rfind("\n", 0, comment.start) + 1
    closes = _line_end(text, comment.end)
    at = bisect_right(blocks, comment.start, key=lambda block: block.span.start)
    if at and blocks[at - 1].span.end > opens:
        at -= 1
    if document.mask[opens:closes].strip():
        block = blocks[at].span if at < len(blocks) and blocks[at].span.start < closes else comment
        return Span(min(opens, block.start), max(closes, block.end))
    chunk = _CHUNK.match(text, comment.end)
    following = chunk.end() if chunk else len(text)
    at = bisect_right(blocks, comment.end, key=lambda block: block.span.start)
    if at == len(blocks) or blocks[at].span.start >= following:
        return Span(comment.end, following)  # an image without words is no block
    last = at
    while blocks[at].kind in _RUNS and last + 1 < len(blocks) and blocks[last + 1].kind is blocks[at].kind:
        last += 1
    return Span(comment.end, _line_end(text, blocks[last].span.end))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _closed(found: Iterator[Allowance], end: int) -> Iterator[Allowance]:
    """Yield every allowance with the reach of ranges filled in."""
    every: Sequence[Allowance] = list(found)
    opened: list[Allowance] = []
    for one in every:
        if one.slip is None and one.command == "allow-start":
            opened.append(one)
        elif one.slip is None and one.command == "allow-end":
            start = next((begun for begun in reversed(opened) if not one.names or begun.names == one.names), None)
            if start is None:
                one.slip = "tanpa_awal"
                continue
            opened.remove(start)
            start.reach = Span(start.span.end, one.span.start)
    for one in opened:
        one.slip = "tanpa_akhir"
        one.reach = Span(one.span.end, end)
    yield from every
