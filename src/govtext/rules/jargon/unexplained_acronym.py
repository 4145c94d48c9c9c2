"""Ask for the long form of an acronym at its first use in the body."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card


@rule
def unexplained_acronym(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each acronym that neither the draft nor the project explains, once."""
    return iter(())
