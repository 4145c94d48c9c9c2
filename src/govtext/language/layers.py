"""The layers of a reading that claims and disclosures are read from, in one hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from govtext.document import Document

from .claims.account_words import AccountWords
from .figures.date_parts import DateMention
from .figures.quantities import Quantity
from .figures.times import TimeMention
from .quotes.find import Quote, QuotedSpan
from .text.sentences import Sentence
from .text.tokens import Tokens


@dataclass(frozen=True, slots=True)
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
