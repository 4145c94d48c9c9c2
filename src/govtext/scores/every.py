"""All scores of a draft at once."""

from collections.abc import Sequence

from govtext.reading import Reading
from govtext.rules import Finding

from .balance import balance
from .jargon import jargon
from .kip import kip
from .overall import overall
from .readability import readability
from .score import Score


def scores(reading: Reading, findings: Sequence[Finding], language: str) -> dict[str, Score]:
    """Return the scores by name, the overall one first."""
    families = {
        "balance": balance(reading, findings, language),
        "jargon": jargon(reading, findings, language),
        "readability": readability(reading, language),
        "kip": kip(reading, findings, language),
    }
    return {"overall": overall(reading, families, language), **families}
