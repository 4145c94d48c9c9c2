"""What contradicts something else in a draft: days, hours, counts, percentages, headline and body, spelt names."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from govtext.document.span import Span
from govtext.language.figures.dates import DateMention, TimeMention
from govtext.language.figures.numbers import format_number
from govtext.language.figures.quantity import Quantity
from govtext.language.names.model import Person
from govtext.language.text.sentences import Sentence

from .chronology import chronology
from .contradiction import Contradiction, counted_thing, whole
from .parts import parts
from .percentages import percentages
from .spellings import spellings

__all__ = ["Contradiction", "contradictions"]


def contradictions(  # noqa: PLR0913 - the layers of a reading, each handed over as it is
    text: str,
    dates: Sequence[DateMention],
    times: Sequence[TimeMention],
    quantities: Sequence[Quantity],
    *,
    persons: Sequence[Person] = (),
    sentences: Sequence[Sentence] = (),
    title: Span | None = None,
    year: int | None = None,
    this_year: int,
) -> tuple[Contradiction, ...]:
    """Return what cannot all be right in ``text`` (the mask of a draft), in the order of the text.

    ``title`` is the place of the headline, ``year`` the year the draft evidently belongs to (see
    :func:`~govtext.language.figures.dates.document_year`), ``this_year`` the year it is read in.
    """
    found = chain(
        chronology(dates, times, text, year, this_year),
        parts(quantities, text),
        percentages(quantities, text),
        headline(quantities, title),
        spellings(persons, sentences),
    )
    ordered = sorted(found, key=lambda contradiction: contradiction.spans[0])
    kept: list[Contradiction] = []
    seen: set[Span] = set()
    for contradiction in ordered:
        if seen.isdisjoint(contradiction.spans):
            kept.append(contradiction)
            seen.update(contradiction.spans)
    return tuple(kept)


def headline(quantities: Sequence[Quantity], title: Span | None) -> Iterator[Contradiction]:
    """Yield counts of the headline that the body gives otherwise: the same thing, one other number, nearly as large."""
    if title is None:
        return
    values: set[Decimal | None] = set()
    counts: dict[str, dict[Decimal, Quantity]] = {}
    for quantity in quantities:
        if quantity.span.start >= title.end:
            values |= {quantity.value, quantity.high}
            thing = counted_thing(quantity)
            if thing and whole(quantity):
                counts.setdefault(thing, {}).setdefault(quantity.value, quantity)
    for quantity in quantities:
        thing = counted_thing(quantity)
        if not title.covers(quantity.span) or not whole(quantity) or not thing or quantity.value in values:
            continue
        others = list(counts.get(thing, {}).values())
        if len(others) == 1 and quantity.value >= 10 and quantity.value / 2 <= others[0].value <= quantity.value * 2:
            written, follows = format_number(quantity.value), format_number(others[0].value)
            params = {"written": written, "follows": follows, "noun": thing}
            yield Contradiction("headline", (quantity.span, others[0].span), "low", params)
