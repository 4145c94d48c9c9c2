"""Flag the words and marks of tabloids: fright, outcry, capitals with exclamation marks."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _choice


@rule
def sensational_word(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield tabloid words in the writer's voice and shouted words; measured descriptions of a danger stay silent."""
    yield from _choice.chosen(reading, "sensation")
