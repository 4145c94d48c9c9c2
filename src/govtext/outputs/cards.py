"""The cards of the rules a report names: those of data/, and those of the project's own rules."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from govtext.tables import Card, card, data_folder

if TYPE_CHECKING:
    from govtext.config import Config
    from govtext.report import Report


def known_card(rule: str, own: Mapping[str, Any]) -> Card | None:
    """Return the card of ``rule``, or None where there is none; ``own`` is what :func:`own_cards` returns."""
    return Card.model_validate(own[rule]) if rule in own else _built_in(rule)


def own_cards(report: "Report", config: "Config") -> Mapping[str, Any]:
    """Return the cards of the own rules of ``config`` that ``report`` names, as JSON has them."""
    own = config.wording.cards
    named = {finding.rule for finding in report.findings} | {
        also.rule for finding in report.findings for also in finding.also
    }
    return {rule: own[rule].model_dump(mode="json") for rule in sorted(named & own.keys())}


@cache
def _built_in(rule: str) -> Card | None:
    family, _, name = rule.partition(".")
    return card(rule) if (data_folder() / "rules" / family / f"{name}.toml").is_file() else None
