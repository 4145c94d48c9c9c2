"""Flag a suspect called guilty: people are presumed innocent until a final ruling."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.rules.shared import offer
from govtext.tables import Card

from . import _choice
from ._charges import charges

offer("charge", charges)


@rule
def guilt_before_verdict(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield crimes ascribed to somebody without *diduga* and without a ruling; legal terms used rightly stay silent."""
    yield from _choice.chosen(reading, "guilt")
