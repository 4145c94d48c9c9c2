"""Whose voices a draft lets speak: quotations with somebody behind them, people outside the executive, citizens."""

from functools import cached_property

from govtext.document import Kind, Span
from govtext.language.quotes.find import Quote
from govtext.reading import Reading

from . import marks
from .first_words import WordStarts


class Voices:
    """The quotations of one reading."""

    def __init__(self, reading: Reading, words: WordStarts) -> None:
        self._reading = reading
        self._words = words
        self._citizens: dict[Span, bool] = {}

    @cached_property
    def direct(self) -> tuple[Span, ...]:
        """Direct quotations."""
        return tuple(quote.span for quote in self._reading.quotes if quote.kind == "direct")

    def speakers(self) -> list[Span]:
        """Quotations with somebody behind them."""
        return [quote.span for quote in self._reading.quotes if quote.speaker]

    def named(self) -> list[Span]:
        """Quotations of people by name."""
        named = {person.name for person in self._reading.names.persons}
        return [quote.span for quote in self._reading.quotes if quote.speaker in named]

    def outside(self) -> list[Span]:
        """Quotations of people outside the body behind the draft, and of whoever complains."""
        outside = marks.OUTSIDE - self._own_groups
        return [
            quote.span
            for quote in self._reading.quotes
            if (quote.speaker and (quote.group in outside or self._complains(quote.cue))) or self._beside_citizen(quote)
        ]

    @cached_property
    def _own_groups(self) -> frozenset[str]:
        """The groups that speak for themselves: the first paragraph has a force or an assembly act by itself."""
        lead = next((block.span for block in self._reading.document.blocks if block.kind is Kind.PARAGRAPH), None)
        if lead is None or self._stands(marks.EXECUTIVE, lead):
            return frozenset()
        own = (("aparat", marks.FORCE), ("legislatif", marks.HOUSE))
        return frozenset(group for group, mark in own if self._stands(mark, lead))

    def _complains(self, cue: Span | None) -> bool:
        return cue is not None and "keluh" in self._reading.document.mask[cue.start : cue.end].lower()

    def _beside_citizen(self, quote: Quote) -> bool:
        """Tell whether the paragraph of a quotation names a citizen by what he or she does, and no other speaker.

        Of one who speaks without any office it is enough that the paragraph is about such people.
        """
        block = self._reading.document.block_at(quote.span.start)
        if block is None:
            return False
        if quote.group is None and quote.speaker and self._stands(marks.CITIZEN_BEHIND, block.span):
            return True
        if not self._names_a_citizen(block.span):
            return False
        if quote.group is None:
            return True
        mask = self._reading.document.mask
        if quote.speaker and mask.find(quote.speaker, block.span.start, block.span.end) >= 0:
            return False
        return quote.speaker_span is None or not block.span.meets(quote.speaker_span)

    def _names_a_citizen(self, block: Span) -> bool:
        """Asked once of each paragraph, however many quotations stand in it."""
        if block not in self._citizens:
            self._citizens[block] = self._stands(marks.CITIZEN, block) or self._stands(
                marks.CITIZEN_BEHIND, block, after=","
            )
        return self._citizens[block]

    def _stands(self, mark: marks.Mark, block: Span, after: str = "") -> bool:
        """Tell whether ``mark`` stands in ``block``, behind white space and ``after`` where that is given."""
        mask = self._reading.document.mask
        return any(
            mark.pattern.match(mask, start, block.end)
            for start in self._words.within(mark.words, block)
            if not after or (mask[start - 1].isspace() and mask[block.start : start].rstrip().endswith(after))
        )
