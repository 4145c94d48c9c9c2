"""Ask for the reason of an allowance that gives none: it lets nothing stand until it does."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.allowances import allowances_of
from govtext.rules.rule import Hit, rule
from govtext.tables import Card


@rule
def without_reason(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each allowance without a reason."""
    for allowance in allowances_of(reading).every:
        if allowance.names and not allowance.reason and allowance.command in ("allow", "allow-start"):
            names = ", ".join(allowance.names)
            yield Hit(allowance.span, {"rule": names}, kind=names)
