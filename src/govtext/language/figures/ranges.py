"""Ranges of amounts: ``3–5 hari``, ``antara Rp1 juta dan Rp2 juta``."""

import re
from collections.abc import Callable

from .amounts import Amount, before, numbers, read_amount

_TO = re.compile(
    r"\s{0,3}(?:[–—-]|s\.?\s?/?\s?d\.?(?=[\s0-9])|sampai(?:\s{1,3}dengan)?\b|hingga\b)\s{0,3}", re.IGNORECASE
)
_AND = re.compile(r"\s{1,3}dan\s{1,3}", re.IGNORECASE)
_BETWEEN = re.compile(r"\bantara\s{1,3}$", re.IGNORECASE)
_RUPIAH = re.compile(r"(?:Rp|IDR)\.?\s{0,3}", re.IGNORECASE)
_NEAR = 9
"""How far back *antara* is looked for."""


def upper_end(text: str, low: Amount, is_free: Callable[[int], bool]) -> Amount | None:
    """Return the upper end of a range from ``low`` on; ``is_free`` tells whether text up to an offset may be read."""
    between = before(text, low.start, _BETWEEN, _NEAR)
    for end in {low.end, low.measure.end if low.measure else low.end}:
        link = _TO.match(text, end) or (_AND.match(text, end) if between else None)
        if link is None:
            continue
        rupiah = _RUPIAH.match(text, link.end())
        match = numbers().match(text, rupiah.end() if rupiah else link.end())
        if match is None or not (match["digits"] or match["words"]) or not is_free(match.end()):
            continue
        high = read_amount(text, match)
        if high and _fits(low, high, explicit=end != low.end):
            return high
    return None


def _fits(low: Amount, high: Amount, explicit: bool) -> bool:
    """Tell whether two amounts can be the ends of one range; ``explicit``: the first has a unit of its own."""
    first = low.number.value
    if low.scale == 1 and high.scale > 1:
        first *= high.scale
    if first >= high.number.value or low.number.ordinal or high.number.ordinal:
        return False
    if explicit and low.measure:
        return high.measure is not None and low.measure.unit == high.measure.unit
    return low.currency is not None or high.currency is None
