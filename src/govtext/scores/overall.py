"""One number over the families that could be judged."""

from collections.abc import Mapping

from govtext.tables import norm

from .score import Score, ScorePart, weighted


def overall(families: Mapping[str, Score], language: str) -> Score:
    """Return the weighted mean of the families that have a value; the others stand in ``parts`` with their reason."""
    table = norm("overall")
    parts = tuple(
        ScorePart(
            name=part.name,
            value=families[part.name].value,
            weight=part.weight,
            reason=families[part.name].reason,
        )
        for part in table.parts
    )
    return weighted(table, parts, language)
