"""Ask for the voice of the people a draft is about when none of them speaks."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure


@rule
def affected_unheard(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield one question, naming who is spoken of and who speaks."""
    if not _structure.asks(reading, "affected_unheard"):
        return
    mentions = _structure.affected_mentions(reading)
    people = _structure.voices(reading)
    params = {"people": reading.document.words_of(mentions[0]).lower(), "speakers": _structure.listed(people)}
    related = tuple((span, "mentions") for span in mentions[:3])
    yield Hit(None, params, kind="warga_terdampak", variant=None if people else "nobody", related=related)
