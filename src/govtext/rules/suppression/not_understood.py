"""Point at a comment to govtext that cannot be followed."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.allowances import allowances_of
from govtext.rules.rule import Hit, rule
from govtext.tables import Card


@rule
def not_understood(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each comment with another command, without a rule, or with one end only."""
    for allowance in allowances_of(reading).every:
        if allowance.slip is not None:
            yield Hit(allowance.span, {"command": allowance.command}, kind=allowance.slip, variant=allowance.slip)
