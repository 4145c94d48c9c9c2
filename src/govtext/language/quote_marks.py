"""Pair quotation marks, block by block, however they were typed.

Marks are read by their surroundings first and by their shape second: releases mix ``"…”``, ``”…”`` and ``''…''``, put a
blank on the wrong side of a mark, or forget one. What cannot be paired is reported as stray, never guessed here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govtext.document import Block, Document, Kind, Span

MARK = re.compile(r"''|‘‘|’’|``|(?<![^\s(]),,(?=\w)|[\"“”„‟«»＂]|[‘’'‚‹›`´]")
_SINGLE = frozenset("‘’'‚‹›`´")
_OPENS = frozenset({"“", "„", "«", "‘‘", ",,", "‘", "‚", "‹", "``"})
_CLOSES = frozenset({"”", "»", "’’", "’", "›", "´"})
_BEFORE_OPENING = frozenset("([{—–-/:=")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–…/-")
_FACES = frozenset("\"“”„‟«»＂‘’'‚‹›`´")
_NEXT_WORD = re.compile(r"\s*(\w+)")
MOST_BLOCKS = 6
"""How many paragraphs one quotation may run over."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks that belong together. ``outer`` includes them, ``inner`` is what they hold, without white space.

    ``depth`` is 0 for a pair that stands in no other. ``open_end`` tells that the closing mark is missing because the
    next paragraph opens the quotation anew.
    """

    outer: Span
    inner: Span
    double: bool
    depth: int = 0
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Stray:
    """A double mark without a partner; ``opens`` tells which side of a quotation it would have been."""

    span: Span
    opens: bool
    block: int


@dataclass(slots=True)
class _Open:
    span: Span
    single: bool


def pair_marks(document: Document, speech_verbs: frozenset[str]) -> tuple[tuple[Pair, ...], tuple[Stray, ...]]:
    """Return the pairs of ``document`` in order of their opening marks, and the double marks left over.

    ``speech_verbs`` are lower-case words that may follow a closing mark (``ujar``, ``katanya``); one of them right
    after a mark that looks like an opening one shows that the writer put the blank on the wrong side.
    """
    pairs: list[Pair] = []
    strays: list[Stray] = []
    for number, block in enumerate(document.blocks):
        if MARK.search(document.mask, *block.span):
            found, left = _pair_block(document.mask, block, number, speech_verbs)
            pairs += found
            strays += left
    pairs, strays = _across_blocks(document, pairs, strays)
    return tuple(_with_depth(sorted(pairs, key=lambda pair: (pair.outer.start, -pair.outer.end)))), tuple(strays)


def _pair_block(mask: str, block: Block, number: int, speech_verbs: frozenset[str]) -> tuple[list[Pair], list[Stray]]:
    pairs: list[Pair] = []
    strays: list[Stray] = []
    stack: list[_Open] = []
    for match in MARK.finditer(mask, *block.span):
        mark = Span(match.start(), match.end())
        face = match.group()
        single = face in _SINGLE
        before = mask[mark.start - 1] if mark.start > block.span.start else " "
        after = mask[mark.end] if mark.end < block.span.end else " "
        if single:
            _meet_single(mask, mark, face, before, after, stack, pairs)
            continue
        index = next((at for at in range(len(stack) - 1, -1, -1) if not stack[at].single), None)
        if _closes(mask, mark, face, before, after, index is not None, speech_verbs):
            if index is None:
                strays.append(Stray(mark, False, number))
            else:
                pairs.append(_pair(mask, stack[index].span, mark, double=True))
                del stack[index:]
        else:
            stack.append(_Open(mark, single=False))
    strays += [Stray(left.span, True, number) for left in stack if not left.single]
    return pairs, strays


def _meet_single(
    mask: str, mark: Span, face: str, before: str, after: str, stack: list[_Open], pairs: list[Pair]
) -> None:
    """Open or close with a single mark; inside a word it is an apostrophe (Jum'at, do'a) and means nothing."""
    if before.isalnum() and after.isalnum():
        return
    if _opener_like(before, after) and face not in {"’", "›", "´"}:
        stack.append(_Open(mark, single=True))
    elif stack and stack[-1].single and not before.isspace() and mark.start > stack[-1].span.end:
        pairs.append(_pair(mask, stack.pop().span, mark, double=False))
    elif _opener_like(before, after) and not after.isdigit():
        stack.append(_Open(mark, single=True))


def _closes(
    mask: str, mark: Span, face: str, before: str, after: str, something_open: bool, speech_verbs: frozenset[str]
) -> bool:
    opener, closer = _opener_like(before, after), _closer_like(before, after)
    if opener and not closer:
        if not something_open:
            return False
        word = _NEXT_WORD.match(mask, mark.end)
        return face in _CLOSES or (face not in _OPENS and word is not None and word[1].lower() in speech_verbs)
    if closer and not opener:
        return something_open or face not in _OPENS
    if face in _OPENS and not something_open:
        return False
    return something_open


def _opener_like(before: str, after: str) -> bool:
    return (before.isspace() or before in _BEFORE_OPENING or before in _FACES) and not (
        after.isspace() or after in ",;:!?)."
    )


def _closer_like(before: str, after: str) -> bool:
    return not before.isspace() and (after.isspace() or after in _AFTER_CLOSING or after in _FACES)


def _pair(mask: str, opening: Span, closing: Span, *, double: bool, open_end: bool = False) -> Pair:
    start, end = opening.end, closing.start
    while start < end and mask[start].isspace():
        start += 1
    while end > start and mask[end - 1].isspace():
        end -= 1
    return Pair(Span(opening.start, closing.end), Span(start, end), double, open_end=open_end)


def _across_blocks(document: Document, pairs: list[Pair], strays: list[Stray]) -> tuple[list[Pair], list[Stray]]:
    """Join an opening mark without partner to the closing one of a later paragraph.

    Where the next paragraph opens with a mark of its own, the quotation goes on there, and this part of it ends with
    its paragraph (each paragraph of a long quotation opens anew, only the last one closes).
    """
    left: list[Stray] = []
    used: set[Stray] = set()
    for at, stray in enumerate(strays):
        if stray in used:
            continue
        block = document.blocks[stray.block]
        following = _following(document, stray.block)
        if stray.opens and following and _opens_block(document, following[0]):
            end = block.span.end
            pairs.append(_pair(document.mask, stray.span, Span(end, end), double=True, open_end=True))
            continue
        closing = None
        if stray.opens:
            closing = next((s for s in strays[at + 1 :] if s.block in following), None)
        if closing is not None and not closing.opens and not _between(pairs, stray.span, closing.span):
            pairs.append(_pair(document.mask, stray.span, closing.span, double=True))
            used.add(closing)
        else:
            left.append(stray)
    return pairs, left


def _following(document: Document, block: int) -> range:
    """Return the paragraphs after ``block`` that a quotation may run on into."""
    end = block + 1
    kinds = {Kind.PARAGRAPH, Kind.BLOCK_QUOTE}
    while end < len(document.blocks) and end <= block + MOST_BLOCKS and document.blocks[end].kind in kinds:
        end += 1
    return range(block + 1, end) if document.blocks[block].kind in kinds else range(0)


def _opens_block(document: Document, block: int) -> bool:
    match = MARK.match(document.mask, document.blocks[block].span.start)
    return match is not None and match.group() not in _SINGLE


def _between(pairs: list[Pair], opening: Span, closing: Span) -> bool:
    """Tell whether another quotation stands between two marks: then they do not belong together."""
    return any(pair.double and opening.end <= pair.outer.start < closing.start for pair in pairs)


def _with_depth(pairs: list[Pair]) -> Iterator[Pair]:
    ends: list[int] = []
    for pair in pairs:
        while ends and ends[-1] <= pair.outer.start:
            ends.pop()
        yield Pair(pair.outer, pair.inner, pair.double, len(ends), pair.open_end)
        ends.append(pair.outer.end)
