"""One number over the families that could be judged."""

from collections.abc import Mapping

from govtext.reading import Reading
from govtext.tables import channels, norm

from .score import Score, part_of, weighted

_CAPTION = "media_sosial"
"""The kind of text as which everything for a caption is weighed."""


def overall(reading: Reading, families: Mapping[str, Score], language: str) -> Score:
    """Return the weighted mean of the families that have a value; the others stand in ``parts`` with their reason.

    The weights are those of the kind of text; those of captions where the channel takes captions.
    """
    table = norm("overall")
    caption = reading.channel is not None and channels()[reading.channel].caption
    profile = _CAPTION if caption else reading.genre
    parts = tuple(
        part_of(
            name=part.name,
            value=families[part.name].value,
            weight=part.numbers.get(f"weight_{profile}", part.weight),
            reason=families[part.name].reason,
        )
        for part in table.parts
    )
    return weighted(table, parts, language)
