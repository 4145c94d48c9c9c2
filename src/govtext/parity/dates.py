"""Dates and hours of a caption that its release does not bear out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govtext.document import Kind
from govtext.language.figures.date_parts import DateMention
from govtext.language.figures.times import TimeMention
from govtext.reading import Reading

from .model import Difference, Pair


class _Day(NamedTuple):
    """A day as far as it was written: None for what was not."""

    day: int | None
    month: int | None
    year: int | None


def dates(pair: Pair) -> Iterator[Difference]:
    """Yield the days, months and years of the caption that the release does not name, and hours it has otherwise."""
    told = [mention for mention in pair.release.dates if mention.calendar == "gregorian"]
    for mention in pair.caption.dates:
        if mention.calendar != "gregorian" or not _is_asserted(pair.caption, mention):
            continue
        if all(any(_fits(day, other) for other in told) for day in _days(mention)):
            continue
        rivals = [other for other in told if _is_rival(mention, other)]
        if not rivals and (mention.kind != "date" or _by_year(told, mention)):
            continue
        nearest = min(rivals, key=lambda other: _distance(mention, other), default=None)
        yield pair.difference("date", mention.span, nearest.span if nearest else None)
    yield from _hours(pair)


def _is_asserted(reading: Reading, mention: DateMention) -> bool:
    block = reading.document.block_at(mention.span.start)
    return block is not None and block.kind not in (Kind.BYLINE, Kind.HASHTAGS, Kind.CONTACT)


def _days(mention: DateMention) -> list[_Day]:
    """Return what a mention names: one day, or the first and the last of a range."""
    if mention.kind in ("weekday", "relative", "quarter"):
        return []
    first = _Day(mention.day, mention.month, mention.year)
    if mention.last_day is None:
        return [first]
    year = mention.end.year if mention.end else mention.year
    return [first, _Day(mention.last_day, mention.last_month or mention.month, year)]


def _fits(day: _Day, other: DateMention) -> bool:
    """Tell whether a mention of the release names the day, or a stretch that holds it, as far as both are written."""
    if any(_same(day, told) for told in _days(other)):
        return True
    if not (other.start and other.end and day.month):
        return False
    if day.day is None:
        return (day.year or other.start.year, day.month) in (
            (other.start.year, other.start.month),
            (other.end.year, other.end.month),
        )
    written = (day.year or other.start.year, day.month, day.day)
    inside = other.start.timetuple()[:3] <= written <= other.end.timetuple()[:3]
    return inside and other.kind == "range"


def _same(day: _Day, told: _Day) -> bool:
    """Tell whether all that was written of ``day`` is written of ``told``; the release may leave out the year."""
    if day.day is not None and day.day != told.day:
        return False
    if day.month is not None and day.month != told.month:
        return False
    return day.year is None or told.year is None or day.year == told.year


def _is_rival(mention: DateMention, other: DateMention) -> bool:
    """Tell whether two mentions are alike in kind, so that one may stand for the other by mistake."""
    if mention.kind == "year":
        return False
    if mention.kind == "month":
        return other.month is not None and mention.year is not None and mention.year == other.year
    return other.day is not None and mention.day is not None


def _by_year(told: Sequence[DateMention], mention: DateMention) -> bool:
    """Tell whether the release tells only the month or the year, and the caption's day lies in it."""
    return any(
        other.kind in ("month", "year", "quarter")
        and other.start
        and other.end
        and mention.start
        and other.start <= mention.start <= other.end
        and other.kind != "year"
        for other in told
    )


def _distance(one: DateMention, other: DateMention) -> int:
    """Return in how many of day, month and year two mentions differ."""
    return sum(
        first is not None and second is not None and first != second
        for first, second in ((one.day, other.day), (one.month, other.month), (one.year, other.year))
    )


def _hours(pair: Pair) -> Iterator[Difference]:
    told = {hour for mention in pair.release.times for hour in _ends(mention)}
    for mention in pair.caption.times:
        if told and any(hour not in told for hour in _ends(mention)):
            nearest = min(pair.release.times, key=lambda other: abs(_minutes(other) - _minutes(mention)))
            yield pair.difference("time", mention.span, nearest.span)


def _ends(mention: TimeMention) -> Iterator[tuple[int, int]]:
    yield mention.hour, mention.minute
    if mention.end:
        yield mention.end


def _minutes(mention: TimeMention) -> int:
    return 60 * mention.hour + mention.minute
