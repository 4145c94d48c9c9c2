"""Ask what does not work yet, is not covered or is uncertain when a draft admits nothing of the kind."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure


@rule
def no_limits_mentioned(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield one question when neither the writer nor anybody quoted names a limit, a risk or a doubt."""
    if _structure.asks(reading, "no_limits_mentioned"):
        yield Hit(None, {"sentences": str(len(reading.prose))}, kind="batas")
