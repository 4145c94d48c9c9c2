"""Point at a sentence with more words than a reader holds in mind, and at the place where it can be cut."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, card

from ._load import cutting, is_long_lead, is_quoted, lists_names


@rule
def long_sentence(reading: Reading, own: Card) -> Iterator[Hit]:
    """Yield each sentence of the running text above the card's ``words``; a figure or a date counts as one word.

    A mere list of names is none that can be cut.
    """
    limit, very_long = own.thresholds["words"], own.thresholds["very_long"]
    opening = card("readability.long_lead").thresholds
    for load in reading.loads:
        if load.words <= limit or is_long_lead(reading, load, opening) or lists_names(reading, load):
            continue
        related, suggestions = cutting(reading, load)
        quoted = is_quoted(reading, load)
        yield Hit(
            load.span,
            {"words": str(load.words), "limit": f"{limit:g}"},
            kind="very_long" if load.words > very_long else None,
            variant="quoted" if quoted else ("cut" if related else None),
            suggestions=() if quoted else suggestions,
            related=() if quoted else related,
        )
