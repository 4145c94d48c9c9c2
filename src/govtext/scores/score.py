"""The mean of the parts of a score, with grade and label."""

from govtext.tables import Norm
from govtext.wire.score import Score, ScorePart

__all__ = ["Score", "ScorePart", "part_of", "weighted"]


def part_of(name: str, value: float | None, weight: float, reason: str | None = None) -> ScorePart:
    """Return one part of a score."""
    return ScorePart.made(name=name, value=value, weight=weight, reason=reason)


def weighted(norm: Norm, parts: tuple[ScorePart, ...], language: str, reason: str | None = None) -> Score:
    """Return the mean of the parts that have a value, their weights renormalised, with grade and label.

    ``reason`` is why no value can be given; without any part that has a value the first part's reason is used.
    """
    judged = [part for part in parts if part.value is not None]
    total = sum(part.weight for part in judged)
    if reason is not None or total == 0:
        why = reason or next((part.reason for part in parts if part.reason), None)
        return Score.made(value=None, grade=None, label=None, reason=why, norm=norm.key, parts=parts)
    value = round(sum((part.value or 0.0) * part.weight for part in judged) / total, 1)
    band = next(band for band in norm.bands if value >= band.at_least)
    return Score.made(
        value=value,
        grade=band.grade,
        label=band.label.in_language(language),
        reason=None,
        norm=norm.key,
        parts=parts,
    )
