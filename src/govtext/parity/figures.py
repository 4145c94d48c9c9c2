"""Amounts, percentages and counts of a caption that its release does not bear out."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from govtext.document import Kind, Span
from govtext.language.figures.quantity import Quantity
from govtext.reading import Reading

from .model import Difference, Matter, Pair

_COUNTED = frozenset({"count", "measure", "range", "duration", "number", "ordinal", "fraction"})
_SHORT_SCALE = re.compile(r"\s?(?P<scale>[MT])\b(?!\w|[-/.]\w)")
_SCALES = {"M": Decimal(10) ** 9, "T": Decimal(10) ** 12}
_LOWEST_FIGURE = 10
"""A smaller number of things that the release does not count is the caption's own (*3 alasan*, *5 langkah*)."""

_LOWEST_BARE = 1000
"""A smaller number of nothing in particular may be anything: a step, an address, a size."""

_LEAST_SHARE, _GREATEST_SHARE = Decimal("0.75"), Decimal("1.5")
"""What a round amount (*sekitar 1.000*, *lebih dari 1.000*) may stand for, as parts of it."""

_MOST_SUMMED = 12
"""Figures of one kind among which sums are looked for."""


def figures(pair: Pair) -> Iterator[Difference]:
    """Yield the amounts of the caption that no amount of the release agrees with."""
    said = [*_quantities(pair.release)]
    for quantity in _quantities(pair.caption):
        matter = _matter(quantity)
        rivals = [other for other in said if _matter(other) == matter and _of_one_kind(quantity, other)]
        if any(_agree(quantity, other) for other in rivals) or _is_sum(quantity, rivals):
            continue
        if matter == "figure" and any(_agree(quantity, other) for other in said if _matter(other) == matter):
            continue
        if not rivals and not _is_claim(quantity, matter):
            continue
        if rivals and quantity.value == 1 and quantity.kind == "count":
            continue
        nearest = min(rivals, key=lambda other: abs(other.value - quantity.value), default=None)
        yield pair.difference(matter, _whole(quantity), _whole(nearest) if nearest else None)


def _quantities(reading: Reading) -> Iterator[Quantity]:
    """Yield the amounts of a text; *4,2 M* without a currency is money too."""
    document = reading.document
    for quantity in reading.quantities:
        block = document.block_at(quantity.span.start)
        if block is None or block.kind in (Kind.CONTACT, Kind.BYLINE):
            continue
        if quantity.kind == "number" and (match := _SHORT_SCALE.match(document.mask, quantity.span.end)):
            scale = _SCALES[match["scale"]]
            yield quantity._replace(
                kind="money",
                unit="rupiah",
                value=quantity.value * scale,
                step=quantity.step * scale,
                span=Span(quantity.span.start, match.end()),
            )
        else:
            yield quantity


def _matter(quantity: Quantity) -> Matter:
    if quantity.kind == "money":
        return "amount"
    return "percent" if quantity.kind in ("percent", "percent_points") else "figure"


def _of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Tell whether two amounts of one matter speak of the same sort of thing."""
    if _matter(one) != "figure":
        return one.unit == other.unit
    if (one.kind == "ordinal") != (other.kind == "ordinal"):
        return False
    if one.noun and other.noun:
        return one.noun == other.noun and one.unit == other.unit
    return one.unit is not None and one.unit == other.unit and one.kind != "duration"


def _agree(said: Quantity, told: Quantity) -> bool:
    """Tell whether what the caption says may stand for what the release tells: the same, rounded, or roughly so."""
    low, high = told.value, told.high if told.high is not None else told.value
    if said.high is not None:
        return low == said.value and high == said.high
    if low <= said.value <= high:
        return True
    if said.approximate:
        return low <= said.value * _GREATEST_SHARE and said.value * _LEAST_SHARE <= high
    if told.step < said.step:
        return min(abs(low - said.value), abs(high - said.value)) < said.step
    return False


def _is_sum(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Tell whether two amounts of the release, or all of one kind, make the one of the caption."""
    if quantity.kind == "ordinal" or _matter(quantity) == "percent":
        return False
    values = [other.value for other in others[:_MOST_SUMMED]]
    if len(values) > 1 and sum(values) == quantity.value:
        return True
    return any(one + other == quantity.value for one, other in combinations(values, 2))


def _is_claim(quantity: Quantity, matter: Matter) -> bool:
    """Tell whether an amount that the release has no like of is one that readers take for a fact."""
    if matter != "figure":
        return True
    if quantity.kind in ("ordinal", "duration", "fraction", "range"):
        return False
    if quantity.noun or quantity.unit:
        return quantity.value >= _LOWEST_FIGURE
    return quantity.value >= _LOWEST_BARE


def _whole(quantity: Quantity) -> Span:
    """Return the amount with the thing counted where it stands right behind."""
    noun = quantity.noun_span
    near = noun is not None and 0 <= noun.start - quantity.span.end <= 12
    return quantity.span.join(noun) if noun is not None and near else quantity.span
