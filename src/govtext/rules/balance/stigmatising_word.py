"""Flag names and phrases that demean a group of people."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _choice


@rule
def stigmatising_word(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield demeaning words with the respectful term, in quotations as well: printing them is the writer's choice."""
    yield from _choice.chosen(reading, "stigma")
