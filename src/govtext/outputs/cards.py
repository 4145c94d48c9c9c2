"""The cards of the rules a report names; a project's own rule has none in data/."""

from govtext.tables import Card, card, data_folder


def known_card(rule: str) -> Card | None:
    """Return the card of ``rule``, or None when data/ has none."""
    family, _, name = rule.partition(".")
    return card(rule) if (data_folder() / "rules" / family / f"{name}.toml").is_file() else None
