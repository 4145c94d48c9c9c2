"""What attributes a quotation: the words behind its closing mark and those before its opening mark."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from govtext.document import Document

from ..text.sentences import Sentence
from ..text.tokens import Tokens
from .attribution import THAT, Cue, speech_words
from .quote_marks import Pair
from .unlisted import unlisted_verb

_BACK = re.compile(r"(?:hal|pernyataan|demikian)", re.IGNORECASE)
DASHES = frozenset({"-", "–", "—", "--", "~", "―"})
SPEECH_ENDS = frozenset(".,!?…")
FEWEST_WORDS_ALONE = 4
"""A quotation without an attribution of its own must have so many words to count as speech."""
FARTHEST_CUE = 30
"""How many tokens before the opening mark an attribution may begin."""


class BesideMarks:
    """Reads the words beside the quotations ``pairs``: a cue, or None for a dash or colon, and where the speaker is."""

    def __init__(
        self,
        document: Document,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        cues: Sequence[Cue],
        pairs: Sequence[Pair],
    ) -> None:
        self._document = document
        self._tokens = tokens
        self._sentence_starts = [sentence.span.start for sentence in sentences]
        self._cue_at = {cue.token: cue for cue in cues}
        self._cue_tokens = list(self._cue_at)
        self._ends = [pair.outer.end for pair in pairs]

    def behind(self, pair: Pair, after: int, end: int) -> tuple[Cue | None, int] | None:
        """Find ``"…," ujar X`` and ``"…" — X`` from token ``after`` on, before offset ``end``."""
        lower, texts, starts = self._tokens.lower, self._tokens.texts, self._tokens.starts
        count = len(lower)
        at = after
        stopped = False
        while at < count and at < after + 2 and texts[at] in {",", "."}:
            stopped = True
            at += 1
        if at >= count or starts[at] >= end:
            return None
        if texts[at] in DASHES:
            return (None, at + 1) if at + 1 < count and texts[at + 1][:1].isupper() else None
        if lower[at] in speech_words("filler") and at + 1 < count and at + 1 in self._cue_at:
            at += 1
        elif _BACK.fullmatch(lower[at]):
            at = next((i for i in range(at, min(count, at + 4)) if i in self._cue_at), at)
        cue = self._cue_at.get(at)
        closed = stopped or self._document.mask[pair.inner.end - 1] in SPEECH_ENDS
        if cue is not None and cue.place in {"after", "passive"} and starts[at] < end:
            if cue.place == "passive" and not (closed and self._has_agent(at)):
                return None
            return cue, at + 1
        if not closed:
            return None
        whole = self._document.mask[pair.inner.end - 1] in ",!?" or self._tokens.words(pair.inner) >= FEWEST_WORDS_ALONE
        unlisted = unlisted_verb(self._tokens, at, end) if whole else None
        if unlisted is not None:
            return unlisted, at + 1
        if lower[at] in speech_words("filler") and at + 1 < count:
            at += 1
        return self._subject_and_verb_behind(at, end)

    def _has_agent(self, at: int) -> bool:
        if self._cue_at[at].own:
            return True
        following = self._tokens.texts[at + 1 : at + 2]
        return bool(following) and (following[0][:1].isupper() or following[0].lower() in {"oleh", "seorang", "salah"})

    def _subject_and_verb_behind(self, at: int, end: int) -> tuple[Cue | None, int] | None:
        """Find ``"…," Bupati Karo menegaskan.``: subject and verb behind the quotation, with nothing reported after."""
        texts, starts, lower = self._tokens.texts, self._tokens.starts, self._tokens.lower
        if not texts[at][:1].isupper() and lower[at] not in {"ia", "dia", "beliau", "seorang"}:
            return None
        for index in range(at, min(len(texts), at + 14)):
            if starts[index] >= end or texts[index] in {".", '"', "“"}:
                return None
            cue = self._cue_at.get(index)
            if cue is not None and cue.place == "before" and cue.takes != "object" and index > at:
                following = lower[index + 1] if index + 1 < len(lower) else "."
                last = starts[index + 1] >= end if index + 1 < len(lower) else True
                return (cue, index) if last or following in {".", "di", "saat", "kepada", "usai", "pada"} else None
        return None

    def before(self, pair: Pair, before: int) -> tuple[Cue | None, int] | None:
        """Find ``X mengatakan, "…"``, ``Menurut X, "…"``, ``Kata X: "…"`` and ``X: "…"``."""
        if before < 0:
            return None
        texts, lower, starts = self._tokens.texts, self._tokens.lower, self._tokens.starts
        block = self._document.block_at(pair.outer.start)
        floor = block.span.start if block is not None else 0
        if starts[before] < floor:
            return None
        introduced = texts[before] in {",", ":"} or lower[before] in THAT
        if not introduced and before not in self._cue_at:
            return None
        first = self._clause_start(before, floor)
        at = bisect_left(self._cue_tokens, before + 1) - 1
        while at >= 0 and self._cue_tokens[at] >= first and before - self._cue_tokens[at] <= FARTHEST_CUE:
            cue = self._cue_at[self._cue_tokens[at]]
            if self._introduces(cue, before, first):
                return cue, cue.token + 1 if cue.place != "before" else cue.token
            at -= 1
        if texts[before] == ":" and before - first <= 12:
            return None, first
        return None

    def _introduces(self, cue: Cue, before: int, first: int) -> bool:
        texts, lower = self._tokens.texts, self._tokens.lower
        between = range(cue.token + 1, before + 1)
        if cue.place == "before":
            if not between:
                return cue.takes != "object"
            commas = sum(texts[index] == "," for index in between)
            return texts[before] == ":" or commas <= 1 or lower[before] in THAT
        if cue.place == "passive":
            named = bool(between) and (texts[cue.token + 1][:1].isupper() or lower[cue.token + 1] == "oleh")
            return cue.own or named
        if cue.place == "after":
            opens = cue.token == first or (cue.token == first + 1 and lower[first] in speech_words("filler"))
            return opens and bool(between)
        return bool(between) or cue.own

    def _clause_start(self, before: int, floor: int) -> int:
        """Return the first token of the sentence that holds token ``before``, not before the last quotation."""
        starts = self._tokens.starts
        index = bisect_left(self._sentence_starts, starts[before] + 1) - 1
        start = max(floor, self._sentence_starts[index] if index >= 0 else 0)
        at = bisect_right(self._ends, starts[before]) - 1
        start = max(start, self._ends[at]) if at >= 0 else start
        first = bisect_left(starts, start)
        while first < before and not self._tokens.is_word[first]:
            first += 1
        return first
