"""Point at an allowance that nothing needs any more."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.allowances import allowances_of
from govtext.rules.rule import Hit, rule
from govtext.tables import Card


@rule
def unused(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each name that met no finding, of a rule that was asked; without a reason it is told as that."""
    allowances = allowances_of(reading)
    families = {name.partition(".")[0] for name in allowances.asked}
    for allowance in allowances.every:
        if not allowance.reason or allowance.slip not in (None, "tanpa_akhir") or allowance.command == "allow-end":
            continue
        for name in allowance.names:
            asked = name.partition(":")[0] in allowances.asked or name in families
            if asked and name not in allowance.used:
                yield Hit(allowance.span, {"rule": name}, kind=name)
