"""Ask whether somebody outside the state should speak when only officials do."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure


@rule
def only_officials_speak(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield one question with the speakers that were found."""
    if not _structure.asks(reading, "only_officials_speak"):
        return
    people = _structure.voices(reading)
    related = tuple((voice.quotes[0].span, "speaks") for voice in people)
    yield Hit(
        None, {"speakers": _structure.listed(people), "count": str(len(people))}, kind="suara_luar", related=related
    )
