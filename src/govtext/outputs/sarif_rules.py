"""What SARIF says about a rule: its card as help for whoever reads a result."""

from collections.abc import Mapping
from typing import Any

from govtext.tables import Card, sources

from .cards import known_card
from .sarif_words import LEVEL, plain
from .wording import FORCE, cite

_GITHUB_SEVERITY = {"error": "error", "warning": "warning", "suggestion": "recommendation"}
_PRECISION = ((0.95, "very-high"), (0.85, "high"), (0.6, "medium"), (0.0, "low"))
"""Measured precision and the name GitHub has for it."""
_GUESSED = {"high": "high", "medium": "medium", "low": "low"}
_BASIS = {"id": "Dasar", "en": "Basis"}


def descriptor(name: str, language: str, own: Mapping[str, Any]) -> dict[str, Any]:
    """Return the ``reportingDescriptor`` of rule ``name``; a rule without a card is described by its name alone.

    ``own`` holds the cards of the project's own rules.
    """
    card = known_card(name, own)
    if card is None:
        return {
            "id": name,
            "shortDescription": {"text": name},
            "fullDescription": {"text": name},
            "help": {"text": name},
        }
    title, why = plain(card.title.in_language(language)), plain(card.why.in_language(language))
    return {
        "id": name,
        "name": _pascal(name),
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {"text": "\n".join([why, *_bases(card, language, "")]), "markdown": _markdown(card, language)},
        "defaultConfiguration": {"level": LEVEL[card.severity]},
        "properties": {
            "tags": [card.family],
            "precision": _precision(card),
            "problem.severity": _GITHUB_SEVERITY[card.severity],
        },
    }


def _markdown(card: Card, language: str) -> str:
    lines = [f"**{card.title.in_language(language)}** (`{card.name}`)", "", card.why.in_language(language)]
    bases = _bases(card, language, "- ")
    if bases:
        lines += ["", f"{_BASIS[language]}:", "", *bases]
    return "\n".join(lines)


def _bases(card: Card, language: str, mark: str) -> list[str]:
    lines = []
    for basis in card.basis:
        source = sources().get(basis.source)
        told = cite(basis.source, basis.article)
        linked = f"[{told}]({source.url})" if mark and source and source.url else told
        lines.append(f"{mark}{linked} ({FORCE[language][basis.force]})")
    return lines


def _precision(card: Card) -> str:
    """Return how often the rule is right: as measured, else as the card guesses."""
    if card.precision is None:
        return _GUESSED[card.certainty]
    value = card.precision.value
    return next(name for least, name in _PRECISION if value >= least)


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.replace(".", "_").split("_"))
