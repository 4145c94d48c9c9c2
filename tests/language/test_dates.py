"""Dates, stretches of time and times of day, with their values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.language.figures.dates import DateMention, TimeMention, document_year, find_dates, find_times


def only(text: str) -> DateMention:
    found = find_dates(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "day", "weekday"),
    [
        ("Selasa (12/09/2023)", date(2023, 9, 12), 1),
        ("Rabu,(19/6/24)", date(2024, 6, 19), 2),
        ("Jumat (1-11-2024)", date(2024, 11, 1), 4),
        ("Sabtu (21/12-2024)", date(2024, 12, 21), 5),
        ("Senin malam (6/5/2024)", date(2024, 5, 6), 0),
        ("Jum'at, tanggal 4 Oktober 2024", date(2024, 10, 4), 4),
        ("Senin, 10 Maret 2025", date(2025, 3, 10), 0),
        ("12 September 2023 (Selasa)", date(2023, 9, 12), 1),
        ("12 Sept. 2023", date(2023, 9, 12), None),
        ("5 mei 2024", date(2024, 5, 5), None),
        ("2024-06-12", date(2024, 6, 12), None),
        ("11.02.2025", date(2025, 2, 11), None),
    ],
)
def test_days_in_full(text: str, day: date, weekday: int | None) -> None:
    mention = only(text)
    assert (mention.kind, mention.start, mention.end, mention.weekday) == ("date", day, day, weekday)


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("5–20 Maret 2024", "range", date(2024, 3, 5), date(2024, 3, 20)),
        ("1 Januari–31 Desember 2024", "range", date(2024, 1, 1), date(2024, 12, 31)),
        ("28 Desember–3 Januari 2025", "range", date(2024, 12, 28), date(2025, 1, 3)),
        ("12, 14, dan 16 Oktober 2024", "range", date(2024, 10, 12), date(2024, 10, 16)),
        ("Selasa–Rabu (20–21/5/2025)", "range", date(2025, 5, 20), date(2025, 5, 21)),
        ("Februari 2024", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("Januari s.d. Oktober 2024", "range", date(2024, 1, 1), date(2024, 10, 31)),
        ("triwulan II tahun 2024", "quarter", date(2024, 4, 1), date(2024, 6, 30)),
        ("semester pertama 2023", "quarter", date(2023, 1, 1), date(2023, 6, 30)),
        ("tahun anggaran 2024", "year", date(2024, 1, 1), date(2024, 12, 31)),
        ("TA. 2016", "year", date(2016, 1, 1), date(2016, 12, 31)),
        ("tahun ajaran 2024/2025", "range", date(2024, 1, 1), date(2025, 12, 31)),
        ("2022 sampai dengan 2023", "range", date(2022, 1, 1), date(2023, 12, 31)),
        ("sejak 2011", "year", date(2011, 1, 1), date(2011, 12, 31)),
    ],
)
def test_stretches(text: str, kind: str, start: date, end: date) -> None:
    mention = only(text)
    assert (mention.kind, mention.start, mention.end) == (kind, start, end)


def test_a_date_without_year_keeps_day_and_month() -> None:
    mention = only("Kamis (20/06)")
    assert (mention.start, mention.day, mention.month, mention.weekday) == (None, 20, 6, 3)
    assert mention.in_year(2024) == date(2024, 6, 20)


def test_an_impossible_day_keeps_what_was_written() -> None:
    mention = only("31 Februari 2024")
    assert (mention.start, mention.day, mention.month, mention.year) == (None, 31, 2, 2024)


def test_the_islamic_calendar_has_no_gregorian_day() -> None:
    mention = only("1 Ramadan 1445 H")
    assert (mention.calendar, mention.start, mention.month, mention.year) == ("hijri", None, 9, 1445)
    assert only("Iduladha 1445 Hijriah").calendar == "hijri"


def test_weekdays_alone() -> None:
    mention = only("buka Senin–Jumat")
    assert (mention.kind, mention.weekday, mention.weekday_end) == ("weekday", 0, 4)
    assert only("setiap hari minggu").weekday == 6


@pytest.mark.parametrize(
    "text",
    [
        "UU 14/2008",
        "Nomor 7 Tahun 2022",
        "2000 orang",
        "Rp 2000",
        "24/7",
        "Pasar Minggu",
        "setiap minggu",
        "H-1",
        "skor 3/4",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("pukul 16.20 WIB", (16, 20, "WIB", None)),
        ("08.00–15.00 WITA", (8, 0, "WITA", (15, 0))),
        ("pukul 08.00 wib-15.00 wib", (8, 0, "WIB", (15, 0))),
        ("pukul 07.00 s.d. 17.00 WIT", (7, 0, "WIT", (17, 0))),
        ("jam 9 pagi", (9, 0, None, None)),
        ("7 Mei 2025 jam 9", (9, 0, None, None)),
        ("tanggal 5 jam 9 pagi", (9, 0, None, None)),
        ("jam 7 malam", (19, 0, None, None)),
        ("jam 8–10 malam", (20, 0, None, (22, 0))),
        ("mulai 19:30", (19, 30, None, None)),
    ],
)
def test_times(text: str, time: tuple[int, int, str | None, tuple[int, int] | None]) -> None:
    (found,) = find_times(text)
    assert (found.hour, found.minute, found.zone, found.end) == time
    assert found.possible


@pytest.mark.parametrize(
    "text",
    [
        "24 jam 15 menit",
        "rata-rata 24 jam 65 mikrogram",
        "naik 12.50 dan 13.75 persen",
        "alamat 10.20.30.40",
        "skor 10:6",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert find_times(text) == ()


def test_a_clock_cannot_show_everything() -> None:
    (found,) = find_times("pukul 25.70 WIB")
    assert not found.possible


def test_several_times_after_one_cue() -> None:
    assert [(time.hour, time.zone) for time in find_times("pukul 12.00 dan 18.00 Wita")] == [(12, None), (18, "WITA")]


@pytest.mark.parametrize(
    ("text", "front_matter", "year"),
    [
        ("Acara digelar Kamis (20/06).", {"tanggal": "2024-06-21"}, 2024),
        ("Acara digelar Kamis (20/06).", {"date": date(2024, 6, 21)}, 2024),
        ("Acara digelar Kamis (20/06).", {}, None),
        ("Rapat berlangsung Selasa (12/09/2023).", {}, 2023),
        ("Rapat berlangsung Selasa (12/09/2023), lalu Kamis, 11 Januari 2024.", {}, None),
        ("BIMA, 2 Januari 2025 – Loket dibuka.", {}, 2025),
        ("Sejak 29 April 2015 program berjalan sampai 2018.", {}, None),
    ],
)
def test_the_year_of_a_draft(text: str, front_matter: dict[str, object], year: int | None) -> None:
    assert document_year(find_dates(text), front_matter) == year


PIECES = st.sampled_from(
    [
        "Senin",
        "Minggu",
        "Jum'at",
        "hari",
        "tanggal",
        "1",
        "31",
        "12",
        "2024",
        "24",
        "/",
        "-",
        "–",
        ".",
        ",",
        "(",
        ")",
        "s.d.",
        "sampai",
        "dan",
        "Maret",
        "Mei",
        "Februari",
        "Ramadan",
        "H",
        "tahun",
        "TA",
        "triwulan",
        "II",
        "semester",
        "pukul",
        "jam",
        "08.00",
        "25.70",
        "WIB",
        "pagi",
        "malam",
        "lalu",
        "ini",
        "setiap",
        "UU",
        "Nomor",
        "12/09/2023",
        "20/06",
        "2024-06-12",
        "\n",
    ]
)


@given(
    st.one_of(
        st.text(max_size=80), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
    )
)
def test_mentions_stand_in_order_inside_the_text(text: str) -> None:
    found: list[tuple[DateMention | TimeMention, ...]] = [find_dates(text), find_times(text)]
    assert found == [find_dates(text), find_times(text)]
    for mentions in found:
        end = 0
        for mention in mentions:
            assert end <= mention.span.start < mention.span.end <= len(text)
            end = mention.span.end


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    for text in (f"{day.day}/{day.month}/{day.year}", f"({day:%d-%m-%Y})", f"{day:%Y-%m-%d}"):
        assert only(text).start == day
