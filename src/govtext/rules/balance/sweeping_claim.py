"""Flag claims about everybody: who was asked, and how many are meant?"""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _choice


@rule
def sweeping_claim(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield *seluruh masyarakat* and its like where it claims; duties, appeals and defined sets stay silent."""
    yield from _choice.chosen(reading, "sweeping")
