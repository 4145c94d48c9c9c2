"""Flag praise of a leader, a body or its work in the writer's own voice."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _choice


@rule
def praise(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield praising adjectives, metaphors of merit and words of devotion; hopes, names and quotations are spared."""
    yield from _choice.chosen(reading, "praise")
