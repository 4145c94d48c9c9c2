"""Days in full or nearly: ``Selasa (12/09/2023)``, ``5–20 Maret 2024``, ``Jumat (21/06)``."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from govtext.document.span import Span
from govtext.tables import MonthName

from ..text.scan import TextIndex
from .date_parts import (
    AND,
    EDGE,
    TO,
    WEEKDAY,
    YEAR,
    DateMention,
    day_of,
    month_named,
    month_words,
    months,
    weekday_named,
)

_BEFORE = (
    rf"(?:\b(?P<wd>{WEEKDAY})(?:(?:{TO}|{AND})(?P<wd2>{WEEKDAY}))?\b"
    r"(?:\s{1,3}(?:pagi|siang|sore|petang|malam|dini\s{1,3}hari|lalu|kemarin|besok|nanti|ini|depan)){0,2}"
    r"(?:\s{0,3}[,–-])?\s{0,3}(?:(?:tanggal|tgl)\b\.?\s{0,3})?(?P<open>\(\s?)?(?:(?:tanggal|tgl)\b\.?\s{0,3})?)?"
)
_DAYS = rf"(?P<days>[0-9]{{1,2}}(?:(?:{TO}|{AND})[0-9]{{1,2}}){{0,8}})"
_NUMERIC = re.compile(
    rf"{_BEFORE}{EDGE}(?P<d>[0-9]{{1,2}})(?:{TO}(?P<d2>[0-9]{{1,2}}))?(?P<sep>[/.-])(?P<m>[0-9]{{1,2}})"
    r"(?:(?P<sep2>[/.-])(?P<y>[0-9]{4}|[0-9]{2}))?(?![\w/]|[.,-][0-9])(?P<close>\s?\))?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?<![\w./-])(?P<y>(?:19|20)[0-9]{2})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![\w/-])")
WEEKDAY_WORDS = frozenset({"senin", "selasa", "rabu", "kamis", "jum", "jumat", "sabtu", "minggu", "ahad"})
"""The words that the name of a weekday can begin with."""
_NO_WORDS: frozenset[str] = frozenset()
_EVERY_BEFORE = re.compile(r"\b(?:setiap|tiap)\s{1,3}(?:hari\s{1,3})?$", re.IGNORECASE)


@cache
def _with_month() -> re.Pattern[str]:
    forms = sorted(months(), key=len, reverse=True)
    month = "(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s{1,3}") for form in forms) + r")\b"
    year = rf"(?:\s{{0,3}},)?\s{{0,3}}(?:tahun\s{{1,3}})?(?P<y>{YEAR})(?P<h>\s?H(?:ijri(?:y)?ah)?\b)?"
    dot = r"(?:\.(?=\s{0,3}[0-9]))?"
    dated = (
        rf"{_BEFORE}{EDGE}{_DAYS}\s{{1,6}}(?P<m>{month}){dot}(?:{year})?"
        rf"(?:{TO}(?P<d2>[0-9]{{1,2}})\s{{1,6}}(?P<m2>{month}){dot}(?:\s{{0,3}},?\s{{0,3}}(?P<y2>{YEAR}))?)?"
        rf"(?P<close>\s?\))?(?:\s{{0,3}}\(\s?(?P<wd_after>{WEEKDAY})\s?\))?"
    )
    return re.compile(dated, re.IGNORECASE)


def find_days(index: TextIndex) -> Iterator[DateMention]:
    """Yield the days in a text, those with a month's name first; they may overlap."""
    if month_words() & index.words:
        yield from _dated(index)
    yield from _numeric(index)
    if "-" in index.text:
        yield from _iso(index)


class _Before(NamedTuple):
    start: int
    weekday: int | None
    weekday_span: Span | None
    weekday_end: int | None


def _before(text: str, match: re.Match[str], first: str) -> _Before:
    """Return the weekday written before a date, if one belongs to it (``minggu`` in small letters is a week)."""
    name = match["wd"]
    at = match.start("wd")
    if not name or not (name[0].isupper() or text[max(0, at - 6) : at].lower().split()[-1:] == ["hari"]):
        return _Before(match.start(first), None, None, None)
    every = _EVERY_BEFORE.search(text, max(0, at - 20), at) is not None
    last = weekday_named(match["wd2"]) if match["wd2"] else None
    return _Before(at, None if every else weekday_named(name), Span(*match.span("wd")), last)


def _closing(match: re.Match[str], end: int) -> int:
    """Return where the mention ends: with the bracket that it opened, else before it."""
    if match["close"] is None:
        return end
    return end if match["open"] and match["wd"] else match.start("close")


def _dated(index: TextIndex) -> Iterator[DateMention]:
    text = index.text
    for match in index.matches(_with_month(), WEEKDAY_WORDS, index.short_numbers):
        month = month_named(match["m"])
        if month is None:
            continue
        before = _before(text, match, "days")
        start, days = before.start, [int(day) for day in re.findall("[0-9]+", match["days"])]
        if not _one_stretch(match["days"], days):
            start, days = _last_number(match), days[-1:]
            before = _Before(start, None, None, None)
        if not 1 <= days[-1] <= 31 or not 1 <= days[0] <= 31:
            continue
        end = match.end("wd_after") + 1 if match["wd_after"] else _closing(match, match.end())
        yield _dated_mention(match, Span(start, end), month, days, before)


def _one_stretch(written: str, days: Sequence[int]) -> bool:
    """Tell whether several day numbers belong together: they ascend, or the writer says "from … to"."""
    if any(day > 31 for day in days):
        return False
    listed = re.search(r"[,&/]|dan|serta", written) is not None
    return not listed or all(first < second for first, second in pairwise(days))


def _last_number(match: re.Match[str]) -> int:
    found = list(re.finditer("[0-9]+", match["days"]))
    return match.start("days") + found[-1].start()


def _dated_mention(match: re.Match[str], span: Span, month: MonthName, days: list[int], before: _Before) -> DateMention:
    year = int(match["y"]) if match["y"] else None
    last_month = months()[" ".join(match["m2"].lower().split())].month if match["m2"] else month.month
    last_day = int(match["d2"]) if match["d2"] else days[-1]
    last_year = int(match["y2"]) if match["y2"] else year
    if match["m2"] and year is None and last_year:
        year = last_year - 1 if last_month < month.month else last_year
    hijri = month.calendar == "hijri" or bool(match["h"])
    several = len(days) > 1 or bool(match["m2"])
    weekday, weekday_span = before.weekday, before.weekday_span
    if weekday is None and match["wd_after"]:
        weekday, weekday_span = weekday_named(match["wd_after"]), Span(*match.span("wd_after"))
    return DateMention(
        span=span,
        kind="range" if several else "date",
        start=None if hijri else day_of(year, month.month, days[0]),
        end=None if hijri else day_of(last_year, last_month, last_day),
        day=days[0],
        month=month.month,
        year=year,
        weekday=weekday,
        weekday_span=weekday_span,
        weekday_end=before.weekday_end,
        calendar="hijri" if hijri else "gregorian",
        last_day=last_day if several else None,
        last_month=last_month if several else None,
    )


def _numeric(index: TextIndex) -> Iterator[DateMention]:
    text = index.text
    for match in index.matches(_NUMERIC, WEEKDAY_WORDS, index.short_numbers):
        day, month, year = int(match["d"]), int(match["m"]), _full_year(match["y"])
        before = _before(text, match, "d")
        if not (1 <= day <= 31 and 1 <= month <= 12) or not _numeric_form(match, before):
            continue
        last_day = int(match["d2"]) if match["d2"] else None
        if last_day is not None and last_day > 31:
            continue
        yield DateMention(
            span=Span(before.start, _closing(match, match.end())),
            kind="range" if last_day else "date",
            start=day_of(year, month, day),
            end=day_of(year, month, last_day or day),
            day=day,
            month=month,
            year=year,
            weekday=before.weekday,
            weekday_span=before.weekday_span,
            weekday_end=before.weekday_end,
            last_day=last_day,
            last_month=month if last_day else None,
        )


def _full_year(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if len(written) == 4 else 2000 + int(written)


def _numeric_form(match: re.Match[str], before: _Before) -> bool:
    """Tell a date from a fraction, a price or a score: by its year, or by the weekday before it."""
    year, sep = match["y"], match["sep"]
    named = before.weekday_span is not None
    if year is None:
        return named and sep != "." and match["open"] is not None
    if len(year) == 4:
        return 1000 <= int(year) < 3000 and (sep == match["sep2"] or sep != ".")
    return sep == match["sep2"] and (sep == "/" or named)


def _iso(index: TextIndex) -> Iterator[DateMention]:
    for match in index.matches(_ISO, _NO_WORDS, index.years):
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        found = day_of(year, month, day)
        if found:
            yield DateMention(Span(*match.span()), "date", found, found, day, month, year)
