"""Ask for what a text of its kind should say and does not."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, genres


@rule
def missing_element(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield one question for each element that is absent."""
    table = genres()[reading.genre].elements if reading.genre else {}
    for key, element in reading.elements.items():
        if element.state == "absent":
            asked = table[key]
            yield Hit(
                None,
                {"element": key, "fill": asked.fill.id},
                kind=key,
                message=asked.ask,
                basis=asked.basis,
                severity=asked.severity,
            )
