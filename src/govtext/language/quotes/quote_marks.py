"""Pair quotation marks, block by block, however they were typed.

Marks are read by their surroundings first and by their shape second: releases mix ``"…”``, ``”…”`` and ``''…''``, put a
blank on the wrong side of a mark, or forget one. What cannot be paired is reported as stray, never guessed here.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from govtext.document import Block, Document, Kind, Span

MARK = re.compile(r"""["“”„‟«»＂‘’'‚‹›`´,](?:(?<=')'|(?<=‘)‘|(?<=’)’|(?<=`)`|(?<=,)(?<![^\s(],),(?=\w)|(?<!,))""")
"""A mark, or two signs typed for one; all begin in one class of signs, so that the search passes quickly over words."""
_SIGN = re.compile(r"""["“”„‟«»＂‘’'‚‹›`´]|,,""")
"""A sign that every mark holds."""
_SINGLE = frozenset("‘’'‚‹›`´")
_OPENS = frozenset({"“", "„", "«", "‘‘", ",,", "‘", "‚", "‹", "``"})
_CLOSES = frozenset({"”", "»", "’’", "’", "›", "´"})
_BEFORE_OPENING = frozenset("([{—–-/:=")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–…/-")
_FACES = frozenset("\"“”„‟«»＂‘’'‚‹›`´")
_NEXT_WORD = re.compile(r"\s*(\w+)")
MOST_OPEN = 40
"""How many marks of a block may stay open; with more, the oldest is given up as a stray."""
MOST_BLOCKS = 6
"""How many paragraphs one quotation may run over."""


class Pair(NamedTuple):
    """Two marks that belong together. ``outer`` includes them, ``inner`` is what they hold, without white space.

    ``depth`` is 0 for a pair that stands in no other. ``open_end`` tells that the closing mark is missing because the
    next paragraph opens the quotation anew.
    """

    outer: Span
    inner: Span
    double: bool
    depth: int = 0
    open_end: bool = False


class Stray(NamedTuple):
    """A double mark without a partner; ``opens`` tells which side of a quotation it would have been."""

    span: Span
    opens: bool
    block: int


class _Mark(NamedTuple):
    """A mark with its shape and the characters on either side of it (a blank at the ends of its block)."""

    span: Span
    face: str
    before: str
    after: str

    @property
    def single(self) -> bool:
        return self.face in _SINGLE

    @property
    def opener_like(self) -> bool:
        before = self.before
        free = before.isspace() or before in _BEFORE_OPENING or before in _FACES
        return free and not (self.after.isspace() or self.after in ",;:!?).")

    @property
    def closer_like(self) -> bool:
        after = self.after
        return not self.before.isspace() and (after.isspace() or after in _AFTER_CLOSING or after in _FACES)


def pair_marks(document: Document, speech_verbs: frozenset[str]) -> tuple[tuple[Pair, ...], tuple[Stray, ...]]:
    """Return the pairs of ``document`` in order of their opening marks, and the double marks left over.

    ``speech_verbs`` are lower-case words that may follow a closing mark (``ujar``, ``katanya``); one of them right
    after a mark that looks like an opening one shows that the writer put the blank on the wrong side.
    """
    pairs: list[Pair] = []
    strays: list[Stray] = []
    signs = [match.start() for match in _SIGN.finditer(document.mask)]
    for number, block in enumerate(document.blocks):
        if not _any_within(signs, *block.span):
            continue
        if found := list(MARK.finditer(document.mask, *block.span)):
            reader = _BlockReader(document.mask, block, number, speech_verbs)
            reader.read(found)
            pairs += reader.pairs
            strays += reader.strays
    pairs.sort(key=lambda pair: pair.outer)
    joined, left = _across_blocks(document, pairs, strays)
    ordered = sorted([*pairs, *joined], key=lambda pair: (pair.outer.start, -pair.outer.end))
    return tuple(_with_depth(ordered)), left


class _BlockReader:
    """Pairs the marks of one block with a stack of those still open."""

    def __init__(self, mask: str, block: Block, number: int, speech_verbs: frozenset[str]) -> None:
        self._mask = mask
        self._block = block
        self._number = number
        self._speech_verbs = speech_verbs
        self._open: list[_Mark] = []
        self.pairs: list[Pair] = []
        self.strays: list[Stray] = []

    def read(self, found: Iterable[re.Match[str]]) -> None:
        start, end = self._block.span
        for match in found:
            first, last = match.span()
            before = self._mask[first - 1] if first > start else " "
            after = self._mask[last] if last < end else " "
            mark = _Mark(Span(first, last), match.group(), before, after)
            if mark.single:
                self._meet_single(mark)
            else:
                self._meet_double(mark)
            if len(self._open) > MOST_OPEN:
                self._give_up(self._open.pop(0))
        for left in self._open:
            self._give_up(left)
        self.strays.sort(key=lambda stray: stray.span)

    def _give_up(self, mark: _Mark) -> None:
        if not mark.single:
            self.strays.append(Stray(mark.span, True, self._number))

    def _meet_double(self, mark: _Mark) -> None:
        index = next((at for at in range(len(self._open) - 1, -1, -1) if not self._open[at].single), None)
        if not self._closes(mark, something_open=index is not None):
            self._open.append(mark)
        elif index is None:
            self.strays.append(Stray(mark.span, False, self._number))
        else:
            self.pairs.append(_pair(self._mask, self._open[index].span, mark.span, double=True))
            del self._open[index:]

    def _meet_single(self, mark: _Mark) -> None:
        """Open or close with a single mark; inside a word it is an apostrophe (Jum'at, do'a) and means nothing."""
        if mark.before.isalnum() and mark.after.isalnum():
            return
        last = self._open[-1] if self._open else None
        if mark.opener_like and mark.face not in {"’", "›", "´"}:
            self._open.append(mark)
        elif last is not None and last.single and not mark.before.isspace() and mark.span.start > last.span.end:
            self.pairs.append(_pair(self._mask, self._open.pop().span, mark.span, double=False))
        elif mark.opener_like and not mark.after.isdigit():
            self._open.append(mark)

    def _closes(self, mark: _Mark, *, something_open: bool) -> bool:
        opener, closer = mark.opener_like, mark.closer_like
        if opener and not closer:
            if not something_open:
                return False
            word = _NEXT_WORD.match(self._mask, mark.span.end)
            said = word is not None and word[1].lower() in self._speech_verbs
            return mark.face in _CLOSES or (mark.face not in _OPENS and said)
        if closer and not opener:
            return something_open or mark.face not in _OPENS
        return something_open


def _pair(mask: str, opening: Span, closing: Span, *, double: bool, open_end: bool = False) -> Pair:
    start, end = opening.end, closing.start
    while start < end and mask[start].isspace():
        start += 1
    while end > start and mask[end - 1].isspace():
        end -= 1
    return Pair(Span(opening.start, closing.end), Span(start, end), double, open_end=open_end)


def _across_blocks(
    document: Document, pairs: Sequence[Pair], strays: Sequence[Stray]
) -> tuple[list[Pair], tuple[Stray, ...]]:
    """Join an opening mark without partner to the closing one of a later paragraph.

    Where the next paragraph opens with a mark of its own, the quotation goes on there, and this part of it ends with
    its paragraph (each paragraph of a long quotation opens anew, only the last one closes).
    """
    joined: list[Pair] = []
    left: list[Stray] = []
    used: set[Stray] = set()
    starts = [pair.outer.start for pair in pairs if pair.double]
    for at, stray in enumerate(strays):
        if stray in used:
            continue
        following = _following(document, stray.block) if stray.opens else range(0)
        last_of_block = at + 1 == len(strays) or strays[at + 1].block != stray.block
        if following and last_of_block and _opens_block(document, following[0]):
            end = document.blocks[stray.block].span.end
            joined.append(_pair(document.mask, stray.span, Span(end, end), double=True, open_end=True))
            continue
        closing = next((other for other in strays[at + 1 : at + 4] if other.block in following), None)
        if closing is not None and not closing.opens and not _any_within(starts, stray.span.end, closing.span.start):
            joined.append(_pair(document.mask, stray.span, closing.span, double=True))
            used.add(closing)
        else:
            left.append(stray)
    return joined, tuple(left)


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


def _any_within(starts: Sequence[int], start: int, end: int) -> bool:
    """Tell whether one of ``starts`` lies between two places: marks with a quotation between them are no pair."""
    return bisect_left(starts, start) < bisect_left(starts, end)


def _with_depth(pairs: list[Pair]) -> Iterator[Pair]:
    ends: list[int] = []
    for pair in pairs:
        while ends and ends[-1] <= pair.outer.start:
            ends.pop()
        yield Pair(pair.outer, pair.inner, pair.double, len(ends), pair.open_end)
        ends.append(pair.outer.end)
