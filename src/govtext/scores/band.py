"""Which kind of text a draft is as hard as: an estimate by comparison, not a school grade of its readers."""

from collections.abc import Mapping

from govtext.tables import DifficultyFeature, difficulty_norm
from govtext.wire.score import Difficulty


def difficulty(numbers: Mapping[str, float], language: str) -> Difficulty:
    """Estimate the difficulty from the metrics of a text; only sentence length and vocabulary enter it, no finding."""
    table = difficulty_norm()
    words = numbers.get("words", 0.0)
    if words < table.minimum_words:
        reason = (
            f"Teks berjalan {words:.0f} kata; perkiraan baru berarti mulai {table.minimum_words} kata."
            if language == "id"
            else f"{words:.0f} words of running text; an estimate means something from {table.minimum_words} words on."
        )
        return Difficulty.made(band=None, level=None, label=None, like=None, reason=reason, norm=table.key)
    level = round(table.intercept + sum(_share(feature, numbers) for feature in table.features), 2)
    band = next((band for band in table.bands if level < band.below), table.bands[-1])
    return Difficulty.made(
        band=band.name,
        level=level,
        label=band.label.in_language(language),
        like=band.like.in_language(language),
        reason=None,
        norm=table.key,
    )


def _share(feature: DifficultyFeature, numbers: Mapping[str, float]) -> float:
    value = min(feature.high, max(feature.low, numbers.get(feature.metric, feature.mean)))
    return feature.weight * (value - feature.mean) / feature.scale
