"""Stretches of time without a day: months, parts of a year, years, weekdays, and words such as *tahun lalu*."""

import re
from collections.abc import Iterator
from functools import cache

from govtext.document.span import Span
from govtext.tables import Unit, lexicon

from ..text.scan import TextIndex
from .date_parts import (
    AND,
    EDGE,
    TO,
    WEEKDAY,
    YEAR,
    DateMention,
    day_of,
    month_end,
    month_named,
    month_words,
    months,
    weekday_named,
)
from .days import WEEKDAY_WORDS
from .numbers import parse_number

_ROMAN_OR_WORD = r"(?:IV|I{1,3}|[1-4](?![0-9])|pertama|kedua|ketiga|keempat|satu|dua|tiga|empat)"
_FISCAL = r"(?:tahun(?:\s{1,3}(?:anggaran|ajaran|pelajaran|akademik|buku|pajak|fiskal))?|thn\.?|T\.\s?A\.?|TA\.?|T\.A)"
_RELATIVE = re.compile(
    r"\b(?:hari\s{1,3}ini|kemarin\s{1,3}lusa|kemarin|besok|lusa|tadi\s{1,3}malam|semalam|sekarang"
    r"|(?:(?:minggu|pekan|bulan|tahun|triwulan|semester|malam)\s{1,3})(?:lalu|kemarin|depan|ini|sebelumnya|mendatang)"
    r"|(?:akhir|awal|pertengahan)\s{1,3}(?:pekan|minggu|bulan|tahun)(?:\s{1,3}(?:ini|lalu|depan))?)\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    rf"\b(?P<part>triwulan|kuartal|caturwulan|semester|TW)\s{{1,3}}(?:ke-?\s?)?(?P<n>{_ROMAN_OR_WORD})\b"
    rf"(?:[\s/,]{{1,3}}(?:{_FISCAL}\s{{1,3}})?(?P<y>{YEAR}))?",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"(?:\b(?P<cue>{_FISCAL})\s{{1,3}})?{EDGE}(?P<y>{YEAR})(?:(?:{TO}|/)(?P<y2>{YEAR})|[/–-](?P<y2_short>[0-9]{{2}})(?![\w/-]))?"
    r"(?!/)(?:(?=\s{0,3}(?P<word>[^\W\d_]+)))?",
    re.IGNORECASE,
)
_HIJRI_YEAR = re.compile(rf"{EDGE}(?:tahun\s{{1,3}})?(?P<y>1[34][0-9]{{2}})\s?(?:H\b|Hijriah\b|Hijriyah\b)")
_WEEKDAY = re.compile(
    rf"\b(?P<wd>{WEEKDAY})(?:(?:{TO})(?P<wd2>{WEEKDAY}))?\b(?!\s{{1,3}}(?:Legi|Pahing|Wage|Kota)\b)",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(r"\b(?:Pasar|Kampung|Desa|Kelurahan|Kecamatan|Jalan|Jl\.|Tanjung|Pulau)\s{1,3}$")
_AMOUNT_BEFORE = re.compile(
    r"(?:\b(?:Rp|sebanyak|sejumlah|sebesar|senilai|seharga|berjumlah|sekitar)\.?\s{0,3}|[$€+])$", re.IGNORECASE
)
_MONTH_CUE = re.compile(
    r"\b(?:bulan|pada|sejak|hingga|sampai|sebelum|sesudah|setelah|awal|akhir|pertengahan|per|mulai|antara|dari|dengan|selama|di)\s{1,3}$",
    re.IGNORECASE,
)
_PARTS = {"triwulan": 3, "kuartal": 3, "tw": 3, "caturwulan": 4, "semester": 6}
_PART_WORDS = frozenset(_PARTS)

_DAY_BEFORE = re.compile(r"\b(hari|setiap|tiap)\s{1,3}$", re.IGNORECASE)
_RELATIVE_WORDS = frozenset(
    (
        "hari", "kemarin", "besok", "lusa", "tadi", "semalam", "sekarang", "minggu", "pekan", "bulan", "tahun",
        "triwulan", "semester", "malam", "akhir", "awal", "pertengahan",
    )
)  # fmt: skip
_FISCAL_WORDS = frozenset({"tahun", "thn", "t", "ta"})
_YEAR_WORD = frozenset({"tahun"})
_HIJRI_WORDS = frozenset({"h", "hijriah", "hijriyah"})


def _matches(pattern: re.Pattern[str], index: TextIndex, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """Yield the matches of ``pattern`` that begin with one of ``words``, none overlapping."""
    return index.starting(pattern, index.word_starts(words))


@cache
def _month_pattern() -> re.Pattern[str]:
    forms = sorted(months(), key=len, reverse=True)
    month = "(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s{1,3}") for form in forms) + r")\b"
    dot = r"(?:\.(?=\s{0,3}[0-9]))?"
    alone = (
        rf"{EDGE}\b(?P<m>{month}){dot}(?:\s{{1,3}}(?P<y0>{YEAR}))?(?:(?:{AND}{month}{dot}){{0,10}}(?:{TO}|{AND})(?P<m2>{month}){dot})?"
        rf"(?:(?:\s{{0,3}},)?\s{{0,3}}(?:tahun\s{{1,3}})?(?P<y>{YEAR})(?P<h>\s?H(?:ijri(?:y)?ah)?\b)?)?"
    )
    return re.compile(alone, re.IGNORECASE)


def find_periods(index: TextIndex) -> Iterator[DateMention]:
    """Yield the stretches of time that a text names, the surest kinds first; they may overlap."""
    yield from _month_names(index)
    yield from _quarters(index)
    yield from _hijri_years(index)
    yield from _years(index)
    yield from _weekdays(index)
    yield from _relative(index)


def _month_names(index: TextIndex) -> Iterator[DateMention]:
    text = index.text
    for match in _matches(_month_pattern(), index, month_words()):
        month = month_named(match["m"])
        written = match["y"] or match["y0"]
        cue = _MONTH_CUE.search(text, max(0, match.start() - 16), match.start()) is not None
        named = bool(written) or bool(match["m2"]) or (cue and text[match.start()].isupper())
        if month is None or not named or (not written and len(match["m"]) < 4 and month.form != "Mei"):
            continue
        year = int(written) if written else None
        last = months()[" ".join(match["m2"].lower().split())].month if match["m2"] else month.month
        hijri = month.calendar == "hijri" or bool(match["h"])
        first_year = int(match["y0"]) if match["y0"] else year and (year - 1 if last < month.month else year)
        end = match.end() if match["y"] or match["m2"] else match.end("y0") if match["y0"] else match.end("m")
        yield DateMention(
            span=Span(match.start(), end),
            kind="range" if match["m2"] else "month",
            start=None if hijri else day_of(first_year, month.month, 1),
            end=None if hijri else month_end(year, last),
            month=month.month,
            year=first_year,
            calendar="hijri" if hijri else "gregorian",
            last_month=last if match["m2"] else None,
        )


def _quarters(index: TextIndex) -> Iterator[DateMention]:
    for match in _matches(_QUARTER, index, _PART_WORDS):
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
            start=day_of(year, first, 1),
            end=month_end(year, last),
            month=first,
            year=year,
            last_month=last,
        )


def _hijri_years(index: TextIndex) -> Iterator[DateMention]:
    if _HIJRI_WORDS.isdisjoint(index.words):
        return
    for match in index.matches(_HIJRI_YEAR, _YEAR_WORD, index.years):
        yield DateMention(Span(*match.span()), "year", year=int(match["y"]), calendar="hijri")


@cache
def _counting_words() -> frozenset[str]:
    counted = {"counter", "measure", "money", "percent", "percent_points"}
    return frozenset(row.form for row in lexicon("units") if isinstance(row, Unit) and row.kind in counted)


def _years(index: TextIndex) -> Iterator[DateMention]:
    text = index.text
    for match in index.matches(_YEARS, _FISCAL_WORDS, index.years):
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
            start=day_of(year, 1, 1),
            end=day_of(last or year, 12, 31),
            year=year,
        )


def _last_year(first: int, written: str | None) -> int | None:
    if not written:
        return None
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    return last if last > first else None


def _weekdays(index: TextIndex) -> Iterator[DateMention]:
    text = index.text
    for match in _matches(_WEEKDAY, index, WEEKDAY_WORDS):
        at = match.start("wd")
        name, last = match["wd"], match["wd2"]
        before = _DAY_BEFORE.search(text, max(0, at - 12), at)
        week = name.lower() == "minggu" and before is not None and before[1].lower() != "hari"
        named = name[0].isupper() or (before and not week)
        if not named or _PLACE_BEFORE.search(text, max(0, at - 14), at):
            continue
        if (
            name.lower() == "minggu"
            and not last
            and re.match(r"\s{1,3}(?:ke|lalu|ini|depan|pertama|kedua)\b", text[match.end() :][:12])
        ):
            continue
        yield DateMention(
            span=Span(at, match.end()),
            kind="weekday",
            weekday=weekday_named(name),
            weekday_span=Span(*match.span("wd")),
            weekday_end=weekday_named(last) if last else None,
        )


def _relative(index: TextIndex) -> Iterator[DateMention]:
    for match in _matches(_RELATIVE, index, _RELATIVE_WORDS):
        yield DateMention(Span(*match.span()), "relative")
