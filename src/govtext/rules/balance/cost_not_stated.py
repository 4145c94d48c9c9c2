"""Ask what something cost and who paid when it is built, bought or handed over."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure


@rule
def cost_not_stated(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield one question, pointing at the sentence that tells what was built, bought or given."""
    if _structure.asks(reading, "cost_not_stated"):
        related = tuple((span, "tells_of") for span in _structure.handed_over(reading)[:2])
        yield Hit(None, kind="biaya", related=related)
