"""Reading and findings → scores: one file per family."""

from collections.abc import Sequence

from govtext.reading import Reading
from govtext.rules import Finding
from govtext.tables import norm

from .balance import balance
from .band import Difficulty, difficulty
from .jargon import jargon
from .kip import kip
from .metrics import metrics
from .overall import overall
from .readability import readability
from .score import Score, ScorePart, weighted

__all__ = ["Difficulty", "Score", "ScorePart", "difficulty", "score", "weighted"]


def score(reading: Reading, findings: Sequence[Finding], language: str) -> tuple[dict[str, Score], dict[str, float]]:
    """Return the scores by name, the overall one first, and the metrics they rest on."""
    numbers = metrics(reading)
    families = {
        "balance": balance(reading, findings, language),
        "jargon": jargon(reading, findings, language),
        "readability": readability(reading, language),
        "kip": kip(reading, findings, language),
    }
    return {"overall": overall(families, language), **families}, numbers


def _unjudged(family: str, language: str) -> Score:
    """Return None for a family whose rules do not yet see enough to judge a whole draft."""
    table = norm(family)
    parts = tuple(
        ScorePart(name=part.name, value=None, weight=part.weight, reason=part.because.in_language(language))
        for part in table.parts
    )
    return weighted(table, parts, language)
