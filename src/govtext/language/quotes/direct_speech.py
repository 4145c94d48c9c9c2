"""Words between quotation marks: speech, or only a title, a motto, a word held at arm's length."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from govtext.document import PROSE, Document

from ..text.sentences import Sentence
from ..text.tokens import Tokens
from .attribution import THAT, Cue, after_quotation, speech_words
from .beside_marks import DASHES, FEWEST_WORDS_ALONE, SPEECH_ENDS, BesideMarks
from .forgotten_marks import ForgottenMarks
from .quote_marks import Pair, pair_marks

QuoteRole = Literal["speech", "title", "scare", "motto"]

FEWEST_WORDS_MID_SENTENCE = 6
"""So many words a quotation must have that starts in the middle of the writer's clause."""
LONGEST_ATTRIBUTION = 200
"""Code points between two parts of one quotation."""


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
        pairs, strays = pair_marks(document, after_quotation())
        outermost = [pair for pair in pairs if pair.depth == 0 and pair.inner.length > 0]
        recovered = ForgottenMarks(document, tokens, sentences, cues).recovered(outermost, strays)
        self._pairs = sorted(outermost + recovered, key=lambda pair: pair.outer)
        self._beside = BesideMarks(document, tokens, sentences, cues, self._pairs)
        self._block_starts = [block.span.start for block in document.blocks]
        self.marked: tuple[Marked, ...] = tuple(self._read())

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
        behind = self._beside.behind(pair, after, end)
        ahead = self._beside.before(pair, before)
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
        opens = previous[-1:] in '.?!:;,”"»)' or previous in DASHES
        following = (
            self._tokens.texts[after] if after < len(self._tokens) and self._tokens.starts[after] < span.end else "."
        )
        ended = mask[pair.inner.end - 1] in SPEECH_ENDS or pair.open_end
        closes = (ended or following in {".", "!", "?"}) and (following[:1].isupper() or not following[:1].isalnum())
        return opens and closes and (mask[pair.inner.start].isupper() or same)
