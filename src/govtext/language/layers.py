"""The layers of a reading that claims and disclosures are read from, in one hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from govtext.document import Document

from .account_words import AccountWords
from .date_parts import DateMention
from .quantities import Quantity
from .quotes import Quote, QuotedSpan
from .sentences import Sentence
from .times import TimeMention
from .tokens import Tokens


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
