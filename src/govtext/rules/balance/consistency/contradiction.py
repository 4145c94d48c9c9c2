"""What two places of a draft that cannot both be right look like, and the tools that find them share."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from govtext.document.span import Span
from govtext.language.figures.numbers import format_number
from govtext.language.figures.quantity import Quantity
from govtext.tables import Certainty

SENTENCE_END = re.compile(r"[.!?…](?=\s|[\"”’)\]]|$)|\n\s{0,20}\n|;")
"""Where a statement about numbers ends at the latest."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Places of a draft that do not fit together.

    ``kind`` names the check, ``spans`` the conflicting places in the order of the text, ``params`` what a message
    needs: at least ``written`` (what stands there) and ``follows`` (what would fit), as the draft would write them.
    """

    kind: str
    spans: tuple[Span, ...]
    certainty: Certainty
    params: Mapping[str, str] = field(default_factory=dict)


def one_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether no sentence ends between ``start`` and ``end``."""
    return SENTENCE_END.search(text, start, end) is None


def clause_before(text: str, at: int, length: int = 80) -> str:
    """Return up to ``length`` characters of the same sentence before ``at``, in small letters, spaces single."""
    piece = text[max(0, at - length) : at]
    ends = [match.end() for match in SENTENCE_END.finditer(piece)]
    return re.sub(r"\s+", " ", piece[ends[-1] if ends else 0 :].lower())


def exact(quantity: Quantity) -> bool:
    """Tell whether the amount is one plain number that can be calculated with."""
    return not (quantity.approximate or quantity.ambiguous or quantity.high is not None)


def whole(quantity: Quantity) -> bool:
    """Tell whether the amount counts things: an exact whole number, neither money nor percent nor a measure."""
    counted = quantity.kind in ("count", "number") and quantity.value == quantity.value.to_integral_value()
    return counted and quantity.value >= 0 and exact(quantity)


def counted_thing(quantity: Quantity) -> str | None:
    """Return what the amount counts: the noun, else the unit (``orang``)."""
    return quantity.noun or quantity.unit


def rounding(quantity: Quantity) -> Decimal:
    """Return how far the writer may have rounded: half the last digit of ``2,3 juta``; nothing for plain ``5.400``."""
    return quantity.step / 2 if quantity.step != 1 else Decimal(0)


def show(value: Decimal, places: int = 1) -> str:
    """Write a calculated value for a message, with at most ``places`` decimals."""
    return format_number(round(value, places))
