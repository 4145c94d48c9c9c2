"""How easy the sentences are, by their length; an estimate of the text, not a school grade of its readers."""

from collections.abc import Mapping

from govtext.tables import NormPart, norm

from .score import Score, ScorePart, weighted


def readability(numbers: Mapping[str, float], language: str) -> Score:
    """Score sentence length from the metrics: each part falls in a straight line from ``best`` to ``worst``."""
    table = norm("readability")
    words = numbers.get("words", 0.0)
    reason = None
    if words < table.minimum_words:
        reason = (
            f"Teks berjalan {words:.0f} kata; nilai baru berarti mulai {table.minimum_words} kata."
            if language == "id"
            else f"{words:.0f} words of running text; a score means something from {table.minimum_words} words on."
        )
    parts = tuple(
        ScorePart(name=part.name, value=_line(part, numbers), weight=part.weight, reason=reason)
        for part in table.parts
    )
    return weighted(table, parts, language, reason=reason)


def _line(part: NormPart, numbers: Mapping[str, float]) -> float | None:
    value = numbers.get(part.name)
    if value is None:
        return None
    best, worst = part.numbers["best"], part.numbers["worst"]
    return round(100 * min(1.0, max(0.0, (worst - value) / (worst - best))), 1)
