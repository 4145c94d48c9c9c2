"""Dates as official prose writes them, from ``Selasa (12/09/2023)`` to ``triwulan II tahun 2024``, and times of day."""

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from govtext.document.span import Span
from govtext.tables import MonthName, Unit, lexicon

from .numbers import parse_number
from .references import find_references
from .times import TimeMention, Zone, find_times

__all__ = ["WEEKDAYS", "DateMention", "TimeMention", "Zone", "document_year", "find_dates", "find_times"]

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""The days of the week; position 0 is Senin, as ``datetime.date.weekday`` counts."""

DateKind = Literal["date", "month", "year", "quarter", "weekday", "relative", "range"]


@dataclass(frozen=True, slots=True)
class DateMention:
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
        return _day(year, self.month, self.day) if self.month and self.day else None


_WD = r"(?:Senin|Selasa|Rabu|Kamis|Jum['’‘`]?at|Sabtu|Minggu|Ahad)"
_TO = r"\s{0,3}(?:[–—-]|s\.?\s?/?\s?d\.?(?=[\s0-9])|sampai(?:\s{1,3}dengan)?\b|hingga\b)\s{0,3}"
_AND = r"\s{0,3}(?:,\s{0,3}(?:dan\b|serta\b)?|dan\b|&|/)\s{0,3}"
_BEFORE = (
    rf"(?:\b(?P<wd>{_WD})(?:(?:{_TO}|{_AND})(?P<wd2>{_WD}))?\b"
    r"(?:\s{1,3}(?:pagi|siang|sore|petang|malam|dini\s{1,3}hari|lalu|kemarin|besok|nanti|ini|depan)){0,2}"
    r"(?:\s{0,3}[,–-])?\s{0,3}(?:(?:tanggal|tgl)\b\.?\s{0,3})?(?P<open>\(\s?)?(?:(?:tanggal|tgl)\b\.?\s{0,3})?)?"
)
_DAYS = rf"(?P<days>[0-9]{{1,2}}(?:(?:{_TO}|{_AND})[0-9]{{1,2}}){{0,8}})"
_YEAR = r"(?:1[0-9]|2[0-9])[0-9]{2}(?![0-9A-Za-z]|[.,][0-9])"
_EDGE = r"(?<![\w.,/:-])"
_ROMAN_OR_WORD = r"(?:IV|I{1,3}|[1-4](?![0-9])|pertama|kedua|ketiga|keempat|satu|dua|tiga|empat)"
_FISCAL = r"(?:tahun(?:\s{1,3}(?:anggaran|ajaran|pelajaran|akademik|buku|pajak|fiskal))?|thn\.?|T\.\s?A\.?|TA\.?|T\.A)"
_RELATIVE = re.compile(
    r"\b(?:hari\s{1,3}ini|kemarin\s{1,3}lusa|kemarin|besok|lusa|tadi\s{1,3}malam|semalam|sekarang"
    r"|(?:(?:minggu|pekan|bulan|tahun|triwulan|semester|malam)\s{1,3})(?:lalu|kemarin|depan|ini|sebelumnya|mendatang)"
    r"|(?:akhir|awal|pertengahan)\s{1,3}(?:pekan|minggu|bulan|tahun)(?:\s{1,3}(?:ini|lalu|depan))?)\b",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    rf"{_BEFORE}{_EDGE}(?P<d>[0-9]{{1,2}})(?:{_TO}(?P<d2>[0-9]{{1,2}}))?(?P<sep>[/.-])(?P<m>[0-9]{{1,2}})"
    r"(?:(?P<sep2>[/.-])(?P<y>[0-9]{4}|[0-9]{2}))?(?![\w/]|[.,-][0-9])(?P<close>\s?\))?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?<![\w./-])(?P<y>(?:19|20)[0-9]{2})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![\w/-])")
_QUARTER = re.compile(
    rf"\b(?P<part>triwulan|kuartal|caturwulan|semester|TW)\s{{1,3}}(?:ke-?\s?)?(?P<n>{_ROMAN_OR_WORD})\b"
    rf"(?:[\s/,]{{1,3}}(?:{_FISCAL}\s{{1,3}})?(?P<y>{_YEAR}))?",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"(?:\b(?P<cue>{_FISCAL})\s{{1,3}})?{_EDGE}(?P<y>{_YEAR})(?:(?:{_TO}|/)(?P<y2>{_YEAR})|[/–-](?P<y2_short>[0-9]{{2}})(?![\w/-]))?"
    r"(?!/)(?:(?=\s{0,3}(?P<word>[^\W\d_]+)))?",
    re.IGNORECASE,
)
_HIJRI_YEAR = re.compile(rf"{_EDGE}(?:tahun\s{{1,3}})?(?P<y>1[34][0-9]{{2}})\s?(?:H\b|Hijriah\b|Hijriyah\b)")
_WEEKDAY = re.compile(
    rf"(?P<hari>\b(?P<every>hari|setiap|tiap)\s{{1,3}})?\b(?P<wd>{_WD})(?:(?:{_TO})(?P<wd2>{_WD}))?\b(?!\s{{1,3}}(?:Legi|Pahing|Wage|Kota)\b)",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(r"\b(?:Pasar|Kampung|Desa|Kelurahan|Kecamatan|Jalan|Jl\.|Tanjung|Pulau)\s{1,3}$")
_AMOUNT_BEFORE = re.compile(r"(?:\b(?:Rp|sebanyak|sejumlah|sebesar|senilai|seharga|berjumlah|sekitar)\.?\s{0,3}|[$€+])$", re.IGNORECASE)
_EVERY_BEFORE = re.compile(r"\b(?:setiap|tiap)\s{1,3}(?:hari\s{1,3})?$", re.IGNORECASE)
_MONTH_CUE = re.compile(
    r"\b(?:bulan|pada|sejak|hingga|sampai|sebelum|sesudah|setelah|awal|akhir|pertengahan|per|mulai|antara|dari|dengan|selama|di)\s{1,3}$",
    re.IGNORECASE,
)
_PARTS = {"triwulan": 3, "kuartal": 3, "tw": 3, "caturwulan": 4, "semester": 6}


class _Patterns(NamedTuple):
    dated: re.Pattern[str]
    month: re.Pattern[str]


@cache
def _months() -> Mapping[str, MonthName]:
    rows = (row for row in lexicon("months") if isinstance(row, MonthName))
    return {row.form.lower(): row for row in rows}


@cache
def _patterns() -> _Patterns:
    forms = sorted(_months(), key=len, reverse=True)
    month = "(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s{1,3}") for form in forms) + r")\b"
    year = rf"(?:\s{{0,3}},)?\s{{0,3}}(?:tahun\s{{1,3}})?(?P<y>{_YEAR})(?P<h>\s?H(?:ijri(?:y)?ah)?\b)?"
    dot = r"(?:\.(?=\s{0,3}[0-9]))?"
    dated = (
        rf"{_BEFORE}{_EDGE}{_DAYS}\s{{1,6}}(?P<m>{month}){dot}(?:{year})?"
        rf"(?:{_TO}(?P<d2>[0-9]{{1,2}})\s{{1,6}}(?P<m2>{month}){dot}(?:\s{{0,3}},?\s{{0,3}}(?P<y2>{_YEAR}))?)?"
        rf"(?P<close>\s?\))?(?:\s{{0,3}}\(\s?(?P<wd_after>{_WD})\s?\))?"
    )
    alone = (
        rf"{_EDGE}\b(?P<m>{month}){dot}(?:\s{{1,3}}(?P<y0>{_YEAR}))?(?:(?:{_AND}{month}{dot}){{0,10}}(?:{_TO}|{_AND})(?P<m2>{month}){dot})?"
        rf"(?:(?:\s{{0,3}},)?\s{{0,3}}(?:tahun\s{{1,3}})?(?P<y>{_YEAR})(?P<h>\s?H(?:ijri(?:y)?ah)?\b)?)?"
    )
    return _Patterns(re.compile(dated, re.IGNORECASE), re.compile(alone, re.IGNORECASE))


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Return every date, month, year, part of a year and weekday that ``text`` names, in order, none overlapping.

    Years of laws and letters (``UU 14/2008``, ``Nomor 7 Tahun 2022``) are no dates.
    """
    taken = _Taken(find_references(text))
    finders = (_dated, _numeric, _iso, _month_names, _quarters, _hijri_years, _years, _weekdays, _relative)
    for find in finders:
        for mention in find(text):
            taken.offer(mention)
    return tuple(sorted(taken.kept, key=lambda mention: mention.span))


class _Taken:
    """Keeps the mentions that neither lie in a reference nor overlap one kept before."""

    def __init__(self, references: Iterable[Span]) -> None:
        self.kept: list[DateMention] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in references:
            self._insert(span)

    def offer(self, mention: DateMention) -> None:
        """Keep ``mention`` if its place is free."""
        index = bisect_right(self._starts, mention.span.start)
        before = index == 0 or self._ends[index - 1] <= mention.span.start
        after = index == len(self._starts) or self._starts[index] >= mention.span.end
        if before and after:
            self._insert(mention.span)
            self.kept.append(mention)

    def _insert(self, span: Span) -> None:
        index = bisect_right(self._starts, span.start)
        self._starts.insert(index, span.start)
        self._ends.insert(index, span.end)


def _weekday(name: str) -> int:
    plain = re.sub(r"['’‘`]", "", name).capitalize()
    return WEEKDAYS.index("Minggu" if plain == "Ahad" else plain)


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
    last = _weekday(match["wd2"]) if match["wd2"] else None
    return _Before(at, None if every else _weekday(name), Span(*match.span("wd")), last)


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    if not year or not month or not day:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _closing(match: re.Match[str], end: int) -> int:
    """Return where the mention ends: with the bracket that it opened, else before it."""
    if match["close"] is None:
        return end
    return end if match["open"] and match["wd"] else match.start("close")


def _dated(text: str) -> Iterator[DateMention]:
    for match in _patterns().dated.finditer(text):
        month = _month(match["m"], text[match.start("m")])
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
    return not listed or all(first < second for first, second in zip(days, days[1:], strict=False))


def _last_number(match: re.Match[str]) -> int:
    found = list(re.finditer("[0-9]+", match["days"]))
    return match.start("days") + found[-1].start()


def _month(name: str, first: str) -> MonthName | None:
    """Return the month that ``name`` stands for; a short form must begin with a capital (``des`` may be a word)."""
    row = _months()[" ".join(name.lower().split())]
    return row if len(row.form) > 5 or first.isupper() or row.form in ("Mei", "Juni", "Juli", "Maret", "April") else None


def _dated_mention(
    match: re.Match[str], span: Span, month: MonthName, days: list[int], before: _Before
) -> DateMention:
    year = int(match["y"]) if match["y"] else None
    last_month = _months()[" ".join(match["m2"].lower().split())].month if match["m2"] else month.month
    last_day = int(match["d2"]) if match["d2"] else days[-1]
    last_year = int(match["y2"]) if match["y2"] else year
    if match["m2"] and year is None and last_year:
        year = last_year - 1 if last_month < month.month else last_year
    hijri = month.calendar == "hijri" or bool(match["h"])
    several = len(days) > 1 or bool(match["m2"])
    weekday, weekday_span = before.weekday, before.weekday_span
    if weekday is None and match["wd_after"]:
        weekday, weekday_span = _weekday(match["wd_after"]), Span(*match.span("wd_after"))
    return DateMention(
        span=span,
        kind="range" if several else "date",
        start=None if hijri else _day(year, month.month, days[0]),
        end=None if hijri else _day(last_year, last_month, last_day),
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


def _numeric(text: str) -> Iterator[DateMention]:
    for match in _NUMERIC.finditer(text):
        day, month, year = int(match["d"]), int(match["m"]), _full_year(match["y"])
        before = _before(text, match, "d")
        if not (1 <= day <= 31 and 1 <= month <= 12) or not _numeric_form(match, before):
            continue
        last = int(match["d2"]) if match["d2"] else None
        if last is not None and last > 31:
            continue
        yield DateMention(
            span=Span(before.start, _closing(match, match.end())),
            kind="range" if last else "date",
            start=_day(year, month, day),
            end=_day(year, month, last or day),
            day=day,
            month=month,
            year=year,
            weekday=before.weekday,
            weekday_span=before.weekday_span,
            weekday_end=before.weekday_end,
            last_day=last,
            last_month=month if last else None,
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


def _iso(text: str) -> Iterator[DateMention]:
    for match in _ISO.finditer(text):
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        found = _day(year, month, day)
        if found:
            yield DateMention(Span(*match.span()), "date", found, found, day, month, year)


def _month_names(text: str) -> Iterator[DateMention]:
    for match in _patterns().month.finditer(text):
        month = _month(match["m"], text[match.start("m")])
        written = match["y"] or match["y0"]
        cue = _MONTH_CUE.search(text, max(0, match.start() - 16), match.start()) is not None
        named = bool(written) or bool(match["m2"]) or (cue and text[match.start()].isupper())
        if month is None or not named or (not written and len(match["m"]) < 4 and month.form != "Mei"):
            continue
        year = int(written) if written else None
        last = _months()[" ".join(match["m2"].lower().split())].month if match["m2"] else month.month
        hijri = month.calendar == "hijri" or bool(match["h"])
        first_year = int(match["y0"]) if match["y0"] else year and (year - 1 if last < month.month else year)
        end = match.end() if match["y"] or match["m2"] else match.end("y0") if match["y0"] else match.end("m")
        yield DateMention(
            span=Span(match.start(), end),
            kind="range" if match["m2"] else "month",
            start=None if hijri else _day(first_year, month.month, 1),
            end=None if hijri else _month_end(year, last),
            month=month.month,
            year=first_year,
            calendar="hijri" if hijri else "gregorian",
            last_month=last if match["m2"] else None,
        )


def _month_end(year: int | None, month: int) -> date | None:
    return date(year, month, monthrange(year, month)[1]) if year else None


def _quarters(text: str) -> Iterator[DateMention]:
    for match in _QUARTER.finditer(text):
        number = parse_number(match["n"].upper() if match["n"].upper().strip("IV") == "" else match["n"].lower())
        length = _PARTS[match["part"].lower()]
        place = int(number.value) if number else 0
        if not 1 <= place <= 12 // length:
            continue
        year = int(match["y"]) if match["y"] else None
        first, last = (place - 1) * length + 1, place * length
        yield DateMention(
            span=Span(*match.span()),
            kind="quarter",
            start=_day(year, first, 1),
            end=_month_end(year, last),
            month=first,
            year=year,
            last_month=last,
        )


def _hijri_years(text: str) -> Iterator[DateMention]:
    for match in _HIJRI_YEAR.finditer(text):
        yield DateMention(Span(*match.span()), "year", year=int(match["y"]), calendar="hijri")


@cache
def _counting_words() -> frozenset[str]:
    counted = {"counter", "measure", "money", "percent", "percent_points"}
    return frozenset(row.form for row in lexicon("units") if isinstance(row, Unit) and row.kind in counted)


def _years(text: str) -> Iterator[DateMention]:
    for match in _YEARS.finditer(text):
        year, bare = int(match["y"]), match["cue"] is None
        if bare and (not 1900 <= year < 2100 or (match["word"] or "").lower() in _counting_words()):
            continue
        if bare and _AMOUNT_BEFORE.search(text, max(0, match.start() - 14), match.start()):
            continue
        last = _last_year(year, match["y2"] or match["y2_short"])
        end = max(match.end("y2"), match.end("y2_short")) if last else match.end("y")
        yield DateMention(
            span=Span(match.start(), end),
            kind="range" if last else "year",
            start=_day(year, 1, 1),
            end=_day(last or year, 12, 31),
            year=year,
        )


def _last_year(first: int, written: str | None) -> int | None:
    if not written:
        return None
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    return last if last > first else None


def _weekdays(text: str) -> Iterator[DateMention]:
    for match in _WEEKDAY.finditer(text):
        at = match.start("wd")
        name, last = match["wd"], match["wd2"]
        week = name.lower() == "minggu" and match["every"] != "hari"
        named = name[0].isupper() or (match["hari"] and not week)
        if not named or _PLACE_BEFORE.search(text, max(0, at - 14), at):
            continue
        if name.lower() == "minggu" and not last and re.match(r"\s{1,3}(?:ke|lalu|ini|depan|pertama|kedua)\b", text[match.end() :][:12]):
            continue
        yield DateMention(
            span=Span(at, match.end()),
            kind="weekday",
            weekday=_weekday(name),
            weekday_span=Span(*match.span("wd")),
            weekday_end=_weekday(last) if last else None,
        )


def _relative(text: str) -> Iterator[DateMention]:
    for match in _RELATIVE.finditer(text):
        yield DateMention(Span(*match.span()), "relative")


_FRONT_MATTER_KEYS = ("tanggal", "date", "terbit", "tanggal_terbit", "published", "waktu")


def document_year(dates: Iterable[DateMention], front_matter: Mapping[str, object]) -> int | None:
    """Return the year a draft evidently belongs to, for its dates without one, or None when that is not certain.

    Front matter decides. Else the draft must name a day in full, with the right weekday or at its very beginning
    (a dateline); all such days must lie in one year, and no day in full after them.
    """
    for key in _FRONT_MATTER_KEYS:
        value = front_matter.get(key)
        if isinstance(value, date):
            return value.year
        if isinstance(value, str):
            years = {mention.year for mention in find_dates(value) if mention.year and mention.start}
            if len(years) == 1:
                return years.pop()
    full = [mention for mention in dates if mention.start and mention.day]
    own = {mention.start.year for mention in full if mention.start and _is_own_day(mention)}
    if len(own) != 1 or any(mention.start and mention.start.year > max(own) for mention in full):
        return None
    return own.pop()


def _is_own_day(mention: DateMention) -> bool:
    """Tell whether a day is one of the draft's own: with its right weekday, or in the dateline."""
    if mention.start is None:
        return False
    if mention.weekday is not None:
        return mention.start.weekday() == mention.weekday
    return mention.span.start < _DATELINE_REACH


_DATELINE_REACH = 80
"""Characters from the top within which a date in full is taken for the dateline."""
