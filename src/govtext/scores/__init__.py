"""Reading and findings → scores: one file per family."""

from collections.abc import Sequence

from govtext.reading import Reading
from govtext.rules import Finding

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
