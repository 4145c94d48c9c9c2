"""Reading and findings → scores: one file per family."""

from collections.abc import Sequence

from govtext.reading import Reading
from govtext.rules import Finding
from govtext.wire.score import Difficulty, Score, ScorePart

from .band import difficulty
from .costs import FamilyCost, PartCost, RuleCost, costs
from .every import scores
from .metrics import metrics
from .score import weighted

__all__ = [
    "Difficulty",
    "FamilyCost",
    "PartCost",
    "RuleCost",
    "Score",
    "ScorePart",
    "costs",
    "difficulty",
    "score",
    "weighted",
]


def score(reading: Reading, findings: Sequence[Finding], language: str) -> tuple[dict[str, Score], dict[str, float]]:
    """Return the scores by name, the overall one first, and the metrics they rest on."""
    return scores(reading, findings, language), metrics(reading)
