"""What a score is: a value between 0 and 100, or None and the reason."""

from govtext.tables import Norm
from govtext.wire import Wire


class ScorePart(Wire):
    """One part of a score; ``value`` is None with a ``reason`` where it cannot be judged."""

    name: str
    value: float | None
    weight: float
    reason: str | None = None


class Score(Wire):
    """A score under a norm: 0 (worst) to 100 (best), or None and the reason why it cannot be given."""

    value: float | None
    grade: str | None
    label: str | None
    reason: str | None
    norm: str
    parts: tuple[ScorePart, ...] = ()


def weighted(norm: Norm, parts: tuple[ScorePart, ...], language: str, reason: str | None = None) -> Score:
    """Return the mean of the parts that have a value, their weights renormalised, with grade and label.

    ``reason`` is why no value can be given; without any part that has a value the first part's reason is used.
    """
    judged = [part for part in parts if part.value is not None]
    total = sum(part.weight for part in judged)
    if reason is not None or total == 0:
        why = reason or next((part.reason for part in parts if part.reason), None)
        return Score(value=None, grade=None, label=None, reason=why, norm=norm.key, parts=parts)
    value = round(sum((part.value or 0.0) * part.weight for part in judged) / total, 1)
    band = next(band for band in norm.bands if value >= band.at_least)
    return Score(
        value=value,
        grade=band.grade,
        label=band.label.in_language(language),
        reason=None,
        norm=norm.key,
        parts=parts,
    )
