"""Days, dates and hours that cannot be: the wrong weekday, 31 Februari, an end before its beginning."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from govtext.document.span import Span
from govtext.language.figures.dates import WEEKDAYS, DateMention, TimeMention

from .contradiction import Contradiction

EARLIEST_EVENT = 1945
"""An event with its weekday is not reported from before the Republic."""
YEARS_AHEAD = 25
"""Plans of government reach this far: the long-term plan (RPJPN) runs for twenty years."""

_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
_UNTIL = re.compile(
    r"[\s,]{0,6}(?:pukul\s{1,3}[0-9.:]{1,5}\s{0,3}(?:WIB|WITA|WIT)?[\s,]{0,4})?"
    r"(?:sampai(?:\s{1,3}dengan)?|hingga|s\.?/?d\.?|[–—-])\s{1,6}(?:hari\s{1,3}|tanggal\s{1,3}|pada\s{1,3}){0,2}",
    re.IGNORECASE,
)

_NEXT_DAY = re.compile(r"\b(?:ke)?esok|\bbesok|\bberikutnya|\blusa", re.IGNORECASE)
_CLOSE = timedelta(days=60)
"""How near a day in full must be for a date without a year to belong to the same stretch of time."""
_DATELINE = re.compile(r"[0-9]{4}\s{1,3}[–—-]\s{1,3}[0-9]")
"""A dash between spaces after a year may part a dateline from the first sentence."""


def chronology(
    dates: Sequence[DateMention], times: Sequence[TimeMention], text: str, year: int | None, this_year: int
) -> Iterator[Contradiction]:
    """Yield what cannot be in the calendar or on the clock.

    ``year`` is the year of the draft for dates that name none (None: they are not checked); ``this_year`` the year
    it is read in.
    """
    years = {mention.year for mention in dates if mention.year and mention.calendar == "gregorian"}
    anchors = [mention.start for mention in dates if mention.start and mention.day and mention.year]
    for mention in dates:
        found = _impossible(mention) or _implausible_year(mention, this_year) or _reversed(mention, text)
        if found is None:
            found = _wrong_weekday(mention, year, years, anchors)
        if found:
            yield found
    yield from _reversed_pairs(dates, text, year)
    for time in times:
        found = _impossible_time(time) or _reversed_time(time, text)
        if found:
            yield found


def written_date(day: date) -> str:
    """Write a day in full: ``7 Februari 2022``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _wrong_weekday(
    mention: DateMention, year: int | None, years: set[int], anchors: Sequence[date]
) -> Contradiction | None:
    if mention.weekday is None or mention.weekday_span is None or mention.calendar != "gregorian":
        return None
    if mention.year is None:
        return _wrong_weekday_in(mention, year, years, anchors) if year is not None else None
    if mention.start is None or mention.end is None or mention.end - mention.start > timedelta(days=6):
        return None  # a stretch longer than a week repeats its weekdays
    if mention.start.weekday() != mention.weekday:
        return _weekday(mention, mention.weekday, mention.start, "high")
    if mention.weekday_end is not None and mention.end.weekday() != mention.weekday_end:
        return _weekday(mention, mention.weekday_end, mention.end, "high")
    return None


def _wrong_weekday_in(
    mention: DateMention, year: int, years: set[int], anchors: Sequence[date]
) -> Contradiction | None:
    """Check a date without a year: another year of the draft may be meant, or its neighbour around New Year.

    A day in full close to it settles its year.
    """
    month = mention.month or 0
    near = [year, year - 1] if month >= 9 else [year, year + 1] if month <= 4 else [year]
    days = [day for day in (mention.in_year(candidate) for candidate in (*near, *years)) if day]
    beside = [day for day in days if any(abs(day - anchor) <= _CLOSE for anchor in anchors)]
    days = beside or days
    if not days or mention.weekday is None or any(day.weekday() == mention.weekday for day in days):
        return None
    return _weekday(mention, mention.weekday, days[0], "medium")


def _weekday(mention: DateMention, written: int, day: date, certainty: str) -> Contradiction:
    params = {"written": WEEKDAYS[written], "follows": WEEKDAYS[day.weekday()], "date": written_date(day)}
    assert mention.weekday_span is not None
    rest = Span(mention.weekday_span.end, mention.span.end)
    spans = (mention.weekday_span, rest) if mention.weekday_span.start == mention.span.start else (mention.span,)
    return Contradiction("weekday", spans, "high" if certainty == "high" else "medium", params)


def _impossible(mention: DateMention) -> Contradiction | None:
    """Find days no calendar has: 31 Februari, 30 Februari, 31 April."""
    if mention.calendar != "gregorian":
        return None
    for day, month in ((mention.day, mention.month), (mention.last_day, mention.last_month)):
        if day is None or month is None:
            continue
        year = mention.year or 2024  # a leap year: 29 Februari without a year is possible
        last = ((date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day
        if day > last:
            params = {"written": f"{day} {_MONTHS[month - 1]}", "follows": f"{last} {_MONTHS[month - 1]}"}
            return Contradiction("impossible_date", (mention.span,), "high", params)
    return None


def _implausible_year(mention: DateMention, this_year: int) -> Contradiction | None:
    """Find the year of a day that is too far ahead, or too far back for a day whose weekday is given."""
    year = mention.year
    if year is None or mention.day is None or mention.calendar != "gregorian":
        return None
    too_early = year < EARLIEST_EVENT and mention.weekday is not None
    if not too_early and year <= this_year + YEARS_AHEAD:
        return None
    params = {"written": str(year), "follows": f"{EARLIEST_EVENT}–{this_year + YEARS_AHEAD}"}
    return Contradiction("implausible_year", (mention.span,), "medium", params)


def _reversed(mention: DateMention, text: str) -> Contradiction | None:
    if mention.start is None or mention.end is None or mention.start <= mention.end:
        return None
    if _DATELINE.search(text, mention.span.start, mention.span.end):
        return None
    params = {"written": written_date(mention.start), "follows": written_date(mention.end)}
    return Contradiction("reversed_dates", (mention.span,), "high", params)


def _reversed_pairs(dates: Sequence[DateMention], text: str, year: int | None) -> Iterator[Contradiction]:
    """Find an end before its beginning in two dates joined by *sampai*."""
    for first, last in pairwise(dates):
        if first.kind != "date" or last.kind != "date" or last.span.start - first.span.end > 60:
            continue
        if not _UNTIL.fullmatch(text[first.span.end : last.span.start]):
            continue
        start, end = first.start or _same_year(first, last, year), last.start or _same_year(last, first, year)
        if start and end and start > end:
            params = {"written": written_date(start), "follows": written_date(end)}
            yield Contradiction("reversed_dates", (first.span, last.span), "high", params)


def _same_year(mention: DateMention, other: DateMention, year: int | None) -> date | None:
    """Return the day of a date without a year when its neighbour's or the draft's year must be meant."""
    if mention.year is not None or other.month is None or mention.month is None:
        return None
    if abs(mention.month - other.month) > 3:
        return None  # the stretch may cross New Year
    known = other.year or year
    return mention.in_year(known) if known else None


def _impossible_time(time: TimeMention) -> Contradiction | None:
    if time.possible:
        return None
    bad = (time.hour, time.minute) if time.hour > 24 or time.minute > 59 or time.end is None else time.end
    params = {"written": f"{bad[0]:02}.{bad[1]:02}", "follows": "00.00–24.00"}
    return Contradiction("impossible_time", (time.span,), "high", params)


def _reversed_time(time: TimeMention, text: str) -> Contradiction | None:
    """Find hours that end before they begin, where no night lies between: 15.00–08.00."""
    if time.end is None or not time.possible:
        return None
    start, end = (time.hour, time.minute), time.end
    daytime = (7, 0) <= end < start <= (15, 59)
    if not daytime or _NEXT_DAY.search(text, time.span.start, time.span.end + 30):
        return None
    params = {"written": f"{start[0]:02}.{start[1]:02}", "follows": f"{end[0]:02}.{end[1]:02}"}
    return Contradiction("reversed_times", (time.span,), "medium", params)
