"""Point at a sentence that is not long but nests clause in clause."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from ._load import cutting, spoken_for


@rule
def stacked_clauses(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield sentences with the card's ``relatives`` of *yang* or ``conjunctions``, unless they are told to be long."""
    for load in reading.loads:
        relatives, conjunctions = load.count("relative"), load.count("subordinator", "before_predicate")
        nested = relatives >= card.thresholds["relatives"]
        if (not nested and conjunctions < card.thresholds["conjunctions"]) or spoken_for(reading, load):
            continue
        related, suggestions = cutting(reading, load)
        yield Hit(
            load.span,
            {"count": str(relatives if nested else conjunctions)},
            variant=None if nested else "conjunctions",
            suggestions=suggestions,
            related=related,
        )
