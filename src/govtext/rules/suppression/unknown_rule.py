"""Point at an allowance for a rule that does not exist, with the nearest name."""

import difflib
from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.allowances import FAMILY, allowances_of
from govtext.rules.rule import Hit, rule
from govtext.tables import FAMILIES, OWN, Card, rule_names


@rule
def unknown_rule(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each name of no rule and no family; the rules about allowances cannot be allowed themselves."""
    allowances = allowances_of(reading)
    known = {name for name in rule_names() if not name.startswith(f"{FAMILY}.")} | {*FAMILIES, OWN}
    known |= allowances.asked
    for allowance in allowances.every:
        if allowance.slip == "perintah":
            continue
        for name in allowance.names:
            said = name.partition(":")[0]
            if said in known or said.startswith(f"{OWN}."):
                continue
            near = difflib.get_close_matches(said, sorted(known), n=1, cutoff=0.5)
            params = {"rule": said, "near": near[0] if near else ""}
            yield Hit(allowance.span, params, kind=said, variant="near" if near else None)
