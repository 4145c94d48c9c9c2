"""Ask what comes next, or what people can do, when a draft ends with the event itself."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure


@rule
def no_next_step(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield one question when there is no plan with a time, nothing to do, no contact and no link."""
    if _structure.asks(reading, "no_next_step"):
        yield Hit(None, kind="langkah_berikutnya")
