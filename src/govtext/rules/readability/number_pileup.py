"""Point at a sentence that lines up figures a table would show."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from ._load import is_pileup


@rule
def number_pileup(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield sentences outside lists with at least the card's ``figures`` amounts, dates and times in digits."""
    for load in reading.loads:
        if is_pileup(reading, load, card.thresholds):
            yield Hit(load.span, {"figures": str(load.figures)})
