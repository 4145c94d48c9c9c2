"""The layers of a reading that claims and disclosures are read from, in one hand."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from govtext.document import Document

from .claims.account_words import AccountWords
from .figures.date_parts import DateMention
from .figures.quantity import Quantity
from .figures.times import TimeMention
from .quotes.find import Quote, QuotedSpan
from .text.sentences import Sentence
from .text.tokens import Tokens


@dataclass(frozen=True)
class Layers:
    """One document and what was read in it; every sequence is in the order of the text."""

    document: Document
    tokens: Tokens
    words: AccountWords
    sentences: Sequence[Sentence]
    quotes: Sequence[Quote]
    quoted: Sequence[QuotedSpan]
    quantities: Sequence[Quantity]
    dates: Sequence[DateMention]
    times: Sequence[TimeMention]

    def sentences_of(self, tokens: Iterable[int], offsets: Iterable[int] = ()) -> list[int]:
        """Return the numbers of the sentences in which ``tokens`` and ``offsets`` stand, each once, in order."""
        starts = self._sentence_starts
        numbers = {
            bisect_right(starts, offset) - 1 for offset in (*map(self.tokens.starts.__getitem__, tokens), *offsets)
        }
        numbers.discard(-1)
        return sorted(numbers)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]
