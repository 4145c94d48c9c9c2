"""Words that help to read foreign words, by the part they play."""

from functools import cache

from govtext.tables import ForeignCue, lexicon


@cache
def cues(role: str) -> frozenset[str]:
    """Return the words of ``role`` in data/lexicons/foreign_cues.csv."""
    rows = lexicon("foreign_cues")
    return frozenset(row.form for row in rows if isinstance(row, ForeignCue) and row.role == role)
