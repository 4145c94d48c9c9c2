"""Flag superlatives and soaring changes that name no comparison, figure or source."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _choice


@rule
def superlative(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield superlatives, soaring changes, lauded results; measured, ranked, wished-for and quoted ones are spared."""
    yield from _choice.chosen(reading, "superlative")
