"""An amount as the rest of the house speaks of it."""

from decimal import Decimal
from typing import Literal, NamedTuple

from govtext.document.span import Span

QuantityKind = Literal[
    "number", "money", "percent", "percent_points", "ordinal", "duration", "measure", "count", "range", "fraction"
]


class Quantity(NamedTuple):
    """An amount.

    ``span`` covers the number with its currency, scale and unit, not the thing counted. ``value`` is in ``unit``
    (``Rp2,3 juta`` is 2300000 rupiah, ``sepertiga`` a third of one). ``high`` is the upper end of a range. ``noun`` is
    the thing counted, in small letters unless an acronym; of an ordinal, what stands in the row (``tahap``). ``step``
    is what one more in the last written digit would add. ``approximate`` amounts come with *sekitar*, *lebih dari*,
    *-an* and the like; in ``ambiguous`` ones dot and comma may have been meant the English way.
    """

    span: Span
    kind: QuantityKind
    value: Decimal
    high: Decimal | None
    unit: str | None
    noun: str | None
    approximate: bool
    text: str
    step: Decimal = Decimal(1)
    ambiguous: bool = False
    noun_span: Span | None = None
