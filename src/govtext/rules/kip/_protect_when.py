"""Whether a draft belongs to the days of an election campaign, as the project has named them (``pemilihan``)."""

from datetime import date

from govtext.language.figures.dates import find_dates
from govtext.reading import Reading

_DATE_KEYS = ("tanggal", "date", "terbit", "tanggal_terbit", "published")


def in_season(reading: Reading) -> bool:
    """Tell whether the draft's own day lies in the campaign; without a season or a day it does not."""
    season = reading.preferences.season
    if season is None:
        return False
    day = _day(reading)
    return day is not None and season[0] <= day <= season[1]


def _day(reading: Reading) -> date | None:
    """Return the day in the front matter, or else the first full date of the text.

    The calendar on the wall is not asked: the same draft must give the same report tomorrow.
    """
    for key, value in reading.document.front_matter.items():
        if key.lower() in _DATE_KEYS and isinstance(value, str):
            try:
                return date.fromisoformat(value.strip()[:10])
            except ValueError:
                told = find_dates(value)
                if told and told[0].start:
                    return told[0].start
    return next((mention.start for mention in reading.dates if mention.start and mention.day), None)
