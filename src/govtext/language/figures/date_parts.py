"""What every way of writing a date shares: the mention itself, names of days and months, words of stretches."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from govtext.document.span import Span
from govtext.tables import MonthName, lexicon

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""The days of the week; position 0 is Senin, as ``datetime.date.weekday`` counts."""

WEEKDAY = r"(?:Senin|Selasa|Rabu|Kamis|Jum['’‘`]?at|Sabtu|Minggu|Ahad)"
TO = r"\s{0,3}(?:[–—-]|s\.?\s?/?\s?d\.?(?=[\s0-9])|sampai(?:\s{1,3}dengan)?\b|hingga\b)\s{0,3}"
AND = r"\s{0,3}(?:,\s{0,3}(?:dan\b|serta\b)?|dan\b|&|/)\s{0,3}"
YEAR = r"(?:1[0-9]|2[0-9])[0-9]{2}(?![0-9A-Za-z]|[.,][0-9])"
EDGE = r"(?<![\w.,/:-])"
HIJRI = r"\s?H(?:ijri(?:y)?ah)?\b"

DateKind = Literal["date", "month", "year", "quarter", "weekday", "relative", "range"]


class DateMention(NamedTuple):
    """A day, or a stretch of days, that the text names.

    ``start`` and ``end`` are its first and last day; None when the year is unknown, the calendar is not Gregorian or
    no calendar has such a day (``31 Februari 2024``: ``day``, ``month`` and ``year`` still say what was written; of a
    range they describe its first day). ``start`` may lie after ``end`` if the writer had it so. ``weekday`` and
    ``weekday_end`` are as written, 0 = Senin.
    """

    span: Span
    kind: DateKind
    start: date | None = None
    end: date | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None
    weekday_end: int | None = None
    calendar: Literal["gregorian", "hijri"] = "gregorian"
    last_day: int | None = None
    last_month: int | None = None

    def in_year(self, year: int) -> date | None:
        """Return the first day as it would be in ``year``, or None when it has none."""
        return day_of(year, self.month, self.day) if self.month and self.day else None


@cache
def months() -> Mapping[str, MonthName]:
    """Return the months of both calendars by every way to write them, in small letters."""
    rows = (row for row in lexicon("months") if isinstance(row, MonthName))
    return {row.form.lower(): row for row in rows}


@cache
def month_words() -> frozenset[str]:
    """Return the words, runs of small letters, that the name of a month can begin with."""
    return frozenset(re.split(r"[\s'’]", form)[0] for form in months())


def month_named(name: str) -> MonthName | None:
    """Return the month that ``name`` stands for; a short form must begin with a capital (``des`` may be a word)."""
    row = months()[" ".join(name.lower().split())]
    full = len(row.form) > 5 or row.form in ("Mei", "Juni", "Juli", "Maret", "April")
    return row if full or name[0].isupper() else None


@lru_cache(maxsize=256)
def weekday_named(name: str) -> int:
    """Return the place in :data:`WEEKDAYS` of a day's name, however its apostrophe is written; ``Ahad`` is Minggu."""
    plain = "".join(char for char in name if char.isalpha()).capitalize()
    return WEEKDAYS.index("Minggu" if plain == "Ahad" else plain)


def day_of(year: int | None, month: int | None, day: int | None) -> date | None:
    """Return the day, or None when part of it is unknown or no calendar has it."""
    if not year or not month or not day:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(year: int | None, month: int) -> date | None:
    """Return the last day of a month, or None when the year is unknown."""
    return date(year, month, monthrange(year, month)[1]) if year else None
