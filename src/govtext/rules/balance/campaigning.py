"""Flag credit to an office-holder, appeals for support, and public aid called somebody's gift."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.rules.shared import offer
from govtext.tables import Card

from . import _choice
from ._appeals import appeals

offer("appeal", appeals)


@rule
def campaigning(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield phrases that win credit or votes for a person in office, in quotations as well."""
    yield from _choice.chosen(reading, "credit")
