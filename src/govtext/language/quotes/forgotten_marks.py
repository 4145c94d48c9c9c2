"""Quotations of which one mark was forgotten: where an attribution shows that they begin or end."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from govtext.document import Document, Span

from ..text.sentences import Sentence
from ..text.tokens import Tokens
from .attribution import Cue
from .quote_marks import Pair, Stray


class ForgottenMarks:
    """Finds the other end of a mark that has no partner."""

    def __init__(self, document: Document, tokens: Tokens, sentences: Sequence[Sentence], cues: Sequence[Cue]) -> None:
        self._document = document
        self._tokens = tokens
        self._sentence_starts = [sentence.span.start for sentence in sentences]
        self._cue_at = {cue.token: cue for cue in cues}
        self._cue_tokens = list(self._cue_at)

    def recovered(self, pairs: Sequence[Pair], strays: Sequence[Stray]) -> list[Pair]:
        """Return the quotations that ``strays`` belong to, which lie in none of ``pairs``: ``"Kami siap, ujar X.``."""
        found: list[Pair] = []
        starts = [pair.outer.start for pair in pairs]
        ends = [pair.outer.end for pair in pairs]
        for stray in strays:
            block = self._document.blocks[stray.block].span
            span = self._until_cue(stray, block) if stray.opens else self._since_start(stray, block, ends)
            if span is None:
                continue
            outer = span.join(stray.span)
            at = bisect_left(ends, outer.start + 1)
            free = at == len(starts) or starts[at] >= outer.end
            if free and (not found or found[-1].outer.end <= outer.start):
                found.append(Pair(outer, span, double=True))
        return found

    def _until_cue(self, stray: Stray, block: Span) -> Span | None:
        """Close a quotation whose second mark was forgotten where its attribution begins."""
        texts = self._tokens.texts
        first = bisect_left(self._tokens.starts, stray.span.end)
        at = bisect_left(self._cue_tokens, first + 2)
        for token in self._cue_tokens[at : at + 8]:
            if self._tokens.starts[token] >= block.end:
                return None
            if self._cue_at[token].place == "after" and texts[token - 1] in {",", ".", "!", "?"}:
                return Span(self._tokens.starts[first], self._tokens.ends[token - 1])
        return None

    def _since_start(self, stray: Stray, block: Span, ends: Sequence[int]) -> Span | None:
        """Open a quotation whose first mark was forgotten where its paragraph begins, or after the quotation before."""
        after = bisect_left(self._tokens.starts, stray.span.end)
        cue = self._cue_at.get(after)
        if cue is None or cue.place != "after" or self._tokens.starts[after] >= block.end:
            return None
        start = block.start
        at = bisect_right(ends, stray.span.start) - 1
        if at >= 0 and ends[at] >= block.start:
            index = bisect_left(self._sentence_starts, ends[at])
            if index >= len(self._sentence_starts) or self._sentence_starts[index] >= stray.span.start:
                return None
            start = self._sentence_starts[index]
        end = stray.span.start
        while end > start and self._document.mask[end - 1].isspace():
            end -= 1
        return Span(start, end) if end > start else None
