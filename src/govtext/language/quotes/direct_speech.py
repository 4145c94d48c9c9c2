"""Words between quotation marks: speech, or only a title, a motto, a word held at arm's length."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from govtext.document import PROSE, Document, Span

from ..text.sentences import Sentence
from ..text.tokens import Tokens
from .attribution import THAT, Cue, after_quotation, speech_words
from .quote_marks import Pair, Stray, pair_marks
from .unlisted import unlisted_verb

QuoteRole = Literal["speech", "title", "scare", "motto"]

_BACK = re.compile(r"(?:hal|pernyataan|demikian)", re.IGNORECASE)
_DASHES = frozenset({"-", "–", "—", "--", "~", "―"})
_SPEECH_ENDS = frozenset(".,!?…")
FEWEST_WORDS_ALONE = 4
"""A quotation without an attribution of its own must have so many words to count as speech."""
FEWEST_WORDS_MID_SENTENCE = 6
"""So many words a quotation must have that starts in the middle of the writer's clause."""
LONGEST_ATTRIBUTION = 200
"""Code points between two parts of one quotation."""
FARTHEST_CUE = 30
"""How many tokens before the opening mark an attribution may begin."""


class Direct(NamedTuple):
    """Speech between marks: ``cue`` attributes it from behind (``follows``) or from before, or is None.

    ``agent`` is the token from which the speaker's words are to be read: after the cue, or after a colon or dash.
    ``paragraph`` numbers the block; ``continued`` marks the second part of a split quotation.
    """

    pair: Pair
    cue: Cue | None
    follows: bool
    agent: int | None
    paragraph: int
    continued: bool = False
    ahead: tuple[Cue | None, int] | None = None
    """A second attribution before the opening mark: it names the speaker when the one behind is *-nya*."""


class Marked(NamedTuple):
    """A pair of marks that stands in no other, and what it is for."""

    pair: Pair
    role: QuoteRole
    direct: Direct | None


class DirectSpeech:
    """Reads the quotation marks of one draft."""

    def __init__(self, document: Document, tokens: Tokens, sentences: Sequence[Sentence], cues: Sequence[Cue]) -> None:
        self._document = document
        self._tokens = tokens
        self._sentence_starts = [sentence.span.start for sentence in sentences]
        self._sentences = sentences
        self._cue_at = {cue.token: cue for cue in cues}
        self._cue_tokens = [cue.token for cue in cues]
        pairs, strays = pair_marks(document, after_quotation())
        self._pairs = [pair for pair in pairs if pair.depth == 0 and pair.inner.length > 0]
        self._pairs = sorted(self._pairs + self._recovered(strays), key=lambda pair: pair.outer)
        self._ends = [pair.outer.end for pair in self._pairs]
        self._block_starts = [block.span.start for block in document.blocks]
        self.marked: tuple[Marked, ...] = tuple(self._read())

    def _recovered(self, strays: Sequence[Stray]) -> list[Pair]:
        """Close a quotation whose second mark was forgotten where its attribution begins: ``"Kami siap, ujar X.``"""
        found: list[Pair] = []
        starts = [pair.outer.start for pair in self._pairs]
        ends = [pair.outer.end for pair in self._pairs]
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
            if index >= len(self._sentences) or self._sentence_starts[index] >= stray.span.start:
                return None
            start = self._sentence_starts[index]
        end = stray.span.start
        while end > start and self._document.mask[end - 1].isspace():
            end -= 1
        return Span(start, end) if end > start else None

    def _read(self) -> list[Marked]:
        found: list[Marked] = []
        last: Direct | None = None
        for number, pair in enumerate(self._pairs):
            block = self._block_of(pair)
            if block is None or self._document.blocks[block].kind not in PROSE:
                role = self._label(pair)
                found.append(Marked(pair, "title" if role == "speech" else role, None))
                continue
            following = self._pairs[number + 1] if number + 1 < len(self._pairs) else None
            direct = self._speech(pair, block, last, following)
            if direct is None:
                role = self._label(pair)
                found.append(Marked(pair, "scare" if role == "speech" else role, None))
            else:
                found.append(Marked(pair, "speech", direct))
                last = direct
        return found

    def _speech(self, pair: Pair, block: int, last: Direct | None, following: Pair | None) -> Direct | None:
        words = self._tokens.words(pair.inner)
        if words == 0:
            return None
        end = self._document.blocks[block].span.end
        before = bisect_left(self._tokens.starts, pair.outer.start) - 1
        after = bisect_left(self._tokens.starts, pair.outer.end)
        mid = self._mid_sentence(pair, before)
        label = self._label(pair)
        same = last is not None and last.paragraph == block
        if label != "speech" and words < FEWEST_WORDS_MID_SENTENCE * 2:
            return None
        behind = self._cue_behind(pair, after, end)
        ahead = self._cue_before(pair, before)
        if behind is not None and (not mid or words >= FEWEST_WORDS_MID_SENTENCE or ahead is not None):
            return Direct(pair, behind[0], True, behind[1], block, self._split(last, pair), ahead)
        if ahead is not None and (not mid or words >= FEWEST_WORDS_ALONE):
            return Direct(pair, ahead[0], False, ahead[1], block, self._split(last, pair))
        if self._stands_alone(pair, block, words, same=same):
            return Direct(pair, None, False, None, block, same)
        return None

    def _split(self, last: Direct | None, pair: Pair) -> bool:
        """Tell whether an attribution parts one sentence into two quotations: ``"…," ujar X, "…"``."""
        if last is None or not last.follows:
            return False
        between = self._document.mask[last.pair.outer.end : pair.outer.start].rstrip()
        return between.endswith(",") and len(between) < LONGEST_ATTRIBUTION and "\n\n" not in between

    def _block_of(self, pair: Pair) -> int | None:
        index = bisect_right(self._block_starts, pair.outer.start) - 1
        return index if index >= 0 and pair.outer.start < self._document.blocks[index].span.end else None

    def _mid_sentence(self, pair: Pair, before: int) -> bool:
        """Tell whether the writer's own clause runs into the opening mark without a comma or colon."""
        if before < 0 or self._document.block_at(self._tokens.starts[before]) is not self._document.block_at(
            pair.outer.start
        ):
            return False
        return self._tokens.texts[before][-1:].isalnum() and self._tokens.lower[before] not in THAT

    def _label(self, pair: Pair) -> QuoteRole:
        """Return what the words before the opening mark call the quotation; ``speech`` when they say nothing."""
        before = bisect_left(self._tokens.starts, pair.outer.start) - 1
        block = self._document.block_at(pair.outer.start)
        floor = block.span.start if block is not None else 0
        for _ in range(4):
            if before < 0 or self._tokens.starts[before] < floor:
                return "speech"
            form = self._tokens.lower[before]
            if form in speech_words("title"):
                return "title"
            if form in speech_words("motto"):
                return "motto"
            if form in speech_words("term"):
                return "scare"
            if form not in speech_words("label_link"):
                return "speech"
            before -= 1
        return "speech"

    def _cue_behind(self, pair: Pair, after: int, end: int) -> tuple[Cue | None, int] | None:
        lower, texts, starts = self._tokens.lower, self._tokens.texts, self._tokens.starts
        count = len(lower)
        at = after
        stopped = False
        while at < count and at < after + 2 and texts[at] in {",", "."}:
            stopped = True
            at += 1
        if at >= count or starts[at] >= end:
            return None
        if texts[at] in _DASHES:
            return (None, at + 1) if at + 1 < count and texts[at + 1][:1].isupper() else None
        if lower[at] in speech_words("filler") and at + 1 < count and at + 1 in self._cue_at:
            at += 1
        elif _BACK.fullmatch(lower[at]):
            at = next((i for i in range(at, min(count, at + 4)) if i in self._cue_at), at)
        cue = self._cue_at.get(at)
        closed = stopped or self._document.mask[pair.inner.end - 1] in _SPEECH_ENDS
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

    def _cue_before(self, pair: Pair, before: int) -> tuple[Cue | None, int] | None:
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

    def _stands_alone(self, pair: Pair, block: int, words: int, *, same: bool) -> bool:
        """Tell whether a quotation without attribution is speech: whole sentences, standing as sentences do."""
        mask = self._document.mask
        span = self._document.blocks[block].span
        before = bisect_left(self._tokens.starts, pair.outer.start) - 1
        after = bisect_left(self._tokens.starts, pair.outer.end)
        previous = self._tokens.texts[before] if before >= 0 and self._tokens.starts[before] >= span.start else "."
        if same and previous == "," and words >= 2:
            return True
        if words < FEWEST_WORDS_ALONE:
            return False
        opens = previous[-1:] in '.?!:;,”"»)' or previous in _DASHES
        following = (
            self._tokens.texts[after] if after < len(self._tokens) and self._tokens.starts[after] < span.end else "."
        )
        ended = mask[pair.inner.end - 1] in _SPEECH_ENDS or pair.open_end
        closes = (ended or following in {".", "!", "?"}) and (following[:1].isupper() or not following[:1].isalnum())
        return opens and closes and (mask[pair.inner.start].isupper() or same)
