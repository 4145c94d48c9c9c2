"""Point at an opening that keeps the news from its reader."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from ._load import cutting, is_long_lead, lead

_NEWS = frozenset({"siaran_pers", "klarifikasi"})
"""Kinds of text whose first paragraph is a lead."""


@rule
def long_lead(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield an opening sentence above the card's ``words``, or a lead of news with more than ``sentences``."""
    opening = lead(reading)
    if opening is None:
        return
    first = opening.loads[0]
    if is_long_lead(reading, first, card.thresholds):
        related, suggestions = cutting(reading, first)
        yield Hit(first.span, {"count": str(first.words)}, suggestions=suggestions, related=related)
    elif reading.genre in _NEWS and len(opening.loads) > card.thresholds["sentences"] and _has_body(reading):
        yield Hit(opening.span, {"count": str(len(opening.loads))}, variant="sentences")


def _has_body(reading: Reading) -> bool:
    """Tell whether anything follows the first paragraph: else it is the whole text."""
    return reading.loads[-1].sentence.block != reading.loads[0].sentence.block
