"""From passages, which the readers find by form, to blocks, which the layers above read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .kinds import (
    is_document_label,
    is_heading,
    is_headline,
    is_signatory,
    is_signature_line,
    kind_by_content,
    sign_off,
    words,
)
from .lines import divide
from .mask import tight
from .model import Block, Kind
from .span import Span

DIVIDED = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTE})
"""Kinds whose line ends may part them, and whose words may say that they are something else."""

LONGEST_UNDERLINED = 20
"""Words of a heading marked by a line of ``---`` below it; a longer one is a paragraph above a separator."""

LONGEST_SIGNATURE = 6
"""Blocks a signature may have at the end of a draft."""

MOST_LABELS = 3
"""Lines that may stand above the title and say what kind of text follows."""

LONGEST_HEADLINE = 250
"""Characters of a first paragraph that may still be a title."""


@dataclass(slots=True)
class Passage:
    """What a reader found between two block marks; offsets into the author's text.

    ``breaks`` are line breaks the author demanded, ``alternatives`` the alternative texts of images inside,
    ``underlined`` tells a heading known only by the line below it, ``fixed`` a passage that line ends do not part.
    """

    kind: Kind
    start: int
    end: int
    level: int = 0
    breaks: tuple[int, ...] = ()
    alternatives: tuple[tuple[int, int], ...] = ()
    bold: bool = False
    underlined: bool = False
    fixed: bool = False
    row: int | None = None
    column: int | None = None


@dataclass(slots=True)
class _Draft:
    """A block on its way: what it is, where, and whether the author made it bold."""

    kind: Kind
    span: Span
    level: int
    bold: bool
    row: int | None = None
    column: int | None = None


def blocks_of(
    mask: str, passages: Iterable[Passage], hidden: list[tuple[int, int]], *, titled: bool
) -> tuple[Block, ...]:
    """Return the blocks of ``passages``; list markers found by line are added to ``hidden``.

    ``titled``: the draft marks its headings itself, so that its first line is no title just for being short.
    """
    drafts = [draft for passage in passages for draft in _pieces(mask, passage, hidden)]
    _find_signature(mask, drafts)
    _find_headings(mask, drafts)
    _find_title(mask, drafts, titled)
    return tuple(Block(draft.kind, draft.span, draft.level, draft.row, draft.column) for draft in drafts)


def _pieces(mask: str, passage: Passage, hidden: list[tuple[int, int]]) -> Iterator[_Draft]:
    if not passage.alternatives:
        yield from _divided(mask, passage, hidden)
        return
    at = passage.start
    for start, end in sorted(passage.alternatives):
        yield from _divided(mask, replace(passage, start=at, end=start, bold=False), hidden)
        if span := tight(mask, max(at, start), end):
            yield _Draft(Kind.ALT_TEXT, span, 0, False)
        at = max(at, end)
    yield from _divided(mask, replace(passage, start=at, bold=False), hidden)


def _divided(mask: str, passage: Passage, hidden: list[tuple[int, int]]) -> Iterator[_Draft]:
    kind, level = passage.kind, passage.level
    span = tight(mask, passage.start, passage.end)
    if not span:
        return
    if passage.underlined:
        text = mask[span.start : span.end]
        if text.rstrip().endswith(".") or len(words(text)) > LONGEST_UNDERLINED:
            kind, level = Kind.PARAGRAPH, 0
    if kind not in DIVIDED or passage.fixed:
        yield _Draft(kind, span, level, passage.bold, passage.row, passage.column)
        return
    for part in divide(mask, span.start, span.end, passage.breaks):
        item = part.item and kind is not Kind.LIST_ITEM
        if part.marker[0] < part.marker[1]:
            hidden.append(part.marker)
        yield from _closed(
            mask,
            _Draft(
                Kind.LIST_ITEM if item else kind,
                Span(part.start, part.end),
                1 if item else level,
                passage.bold,
            ),
        )


def _closed(mask: str, draft: _Draft) -> Iterator[_Draft]:
    """Yield ``draft`` under the kind its words tell, and a sign-off at its end as a block of its own."""
    text = mask[draft.span.start : draft.span.end]
    kind = kind_by_content(text)
    if kind and not (kind is Kind.CONTACT and draft.kind is Kind.LIST_ITEM):
        draft.kind, draft.level = kind, 0
    elif (at := sign_off(text)) is not None:
        body = tight(mask, draft.span.start, draft.span.start + at)
        end = tight(mask, draft.span.start + at, draft.span.end)
        if body and end:
            draft.span = body
            yield draft
            yield _Draft(Kind.BYLINE, end, 0, False)
            return
    yield draft


def _find_signature(mask: str, drafts: list[_Draft]) -> None:
    """Make the signature at the end of a letter or notice a byline: no sentence is read there."""
    last = len(drafts)
    while last and drafts[last - 1].kind in (Kind.BYLINE, Kind.HASHTAGS, Kind.CONTACT):
        last -= 1
    first = last
    while first and last - first < LONGEST_SIGNATURE and drafts[first - 1].kind is Kind.PARAGRAPH:
        if not is_signature_line(_text(mask, drafts[first - 1])):
            break
        first -= 1
    for index in range(first, last):
        if index and is_signatory(_text(mask, drafts[index])):
            for draft in drafts[index:last]:
                draft.kind = Kind.BYLINE
            return


def _find_headings(mask: str, drafts: list[_Draft]) -> None:
    for index, draft in enumerate(drafts):
        if draft.kind is not Kind.PARAGRAPH:
            continue
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        leads = following is not None and (
            following.kind in (Kind.LIST_ITEM, Kind.TABLE_CELL)
            or (following.kind is Kind.PARAGRAPH and following.span.length > 2 * draft.span.length)
        )
        text = _text(mask, draft)
        if len(text) <= 300 and (draft.bold or leads) and is_heading(text, draft.bold):
            draft.kind, draft.level = Kind.HEADING, 6


def _find_title(mask: str, drafts: list[_Draft], titled: bool) -> None:
    top = next((draft for draft in drafts if draft.kind is Kind.HEADING and draft.level == 1), None)
    if top is None and len(drafts) > 1:
        first = 0
        while first < min(len(drafts) - 1, MOST_LABELS) and is_document_label(_text(mask, drafts[first])):
            first += 1
        candidates = [drafts[first], drafts[0]]
        top = next((draft for draft in candidates if _may_be_title(mask, draft, titled)), None)
        if top is drafts[first]:
            for draft in drafts[:first]:
                draft.kind, draft.level = Kind.HEADING, 6
    if top is not None:
        top.kind, top.level = Kind.TITLE, 1


def _may_be_title(mask: str, draft: _Draft, titled: bool) -> bool:
    if draft.kind is Kind.HEADING:
        return draft.level < 6 or not titled
    if draft.kind is not Kind.PARAGRAPH or titled or draft.span.length > LONGEST_HEADLINE:
        return False
    return is_headline(_text(mask, draft))


def _text(mask: str, draft: _Draft) -> str:
    return mask[draft.span.start : draft.span.end]
