"""Flag the ritual phrases of press releases: they fill a line and tell the reader nothing."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from ._wording import find_wordings


@rule
def cliche(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each ritual phrase of the list."""
    yield from find_wordings(reading, "cliches")
