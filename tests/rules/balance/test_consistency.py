"""What a draft's own days, hours, counts and percentages contradict, and what only looks like it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.document import Span
from govtext.language.figures.dates import WEEKDAYS, document_year, find_dates, find_times
from govtext.language.figures.quantities import find_quantities
from govtext.rules.balance.consistency import Contradiction, contradictions
from govtext.rules.balance.consistency.chronology import written_date


def check(text: str, title: str = "", **front_matter: object) -> tuple[Contradiction, ...]:
    whole = f"{title}\n\n{text}" if title else text
    dates, times = find_dates(whole), find_times(whole)
    quantities = find_quantities(whole, dates=dates, times=times)
    year = document_year(dates, front_matter)
    place = Span(0, len(title)) if title else None
    return contradictions(whole, dates, times, quantities, title=place, year=year, this_year=2026)


@pytest.mark.parametrize(
    ("text", "kind", "follows"),
    [
        ("Rapat digelar Selasa, 7 Februari 2022.", "weekday", "Senin"),
        ("Lelang dibuka Senin–Kamis, 5–8 November 2024.", "weekday", "Selasa"),
        ("Loket buka sampai 31 April 2024.", "impossible_date", "30 April"),
        ("Sabtu, 10 Maret 2205, warga berkumpul.", "implausible_year", "1945–2051"),
        ("Pendaftaran 20–5 Maret 2024.", "reversed_dates", "5 Maret 2024"),
        ("Mulai 5 Maret 2024 sampai dengan 2 Maret 2024.", "reversed_dates", "2 Maret 2024"),
        ("Loket buka pukul 15.00–08.00 WIB.", "reversed_times", "08.00"),
        ("Apel dimulai pukul 25.30 WIB.", "impossible_time", "00.00–24.00"),
        ("Aplikasi ini menghemat lebih dari 100 persen biaya kertas.", "percent_over_100", "100 persen"),
        ("Volume sampah turun 120 persen.", "percent_over_100", "100 persen"),
        ("Program ini menjangkau 130 persen penduduk.", "percent_over_100", "100 persen"),
        ("Rapat dihadiri 27 dari 25 kepala desa.", "part_over_whole", "25"),
        ("Dari 40 peserta, 52 di antaranya perempuan.", "part_over_whole", "40"),
        ("Pelatihan diikuti 30 orang, 34 orang di antaranya ibu rumah tangga.", "part_over_whole", "30"),
        ("Ternak itu 12 ekor, terdiri dari 4 ekor sapi dan 9 ekor kambing.", "sum_of_parts", "13"),
        ("Hadir 40 orang (23 laki-laki dan 19 perempuan).", "sum_of_parts", "42"),
        ("Ada 90 usulan, yang terdiri atas 40 jalan, 30 jembatan, dan 25 sumur.", "sum_of_parts", "95"),
        ("Santunan Rp900.000 (delapan ratus ribu rupiah) cair.", "digits_and_words", "delapan ratus ribu rupiah"),
        ("Produksi naik 15 persen dari 5.400 ton menjadi 6.048 ton.", "percent_change", "12 persen"),
        ("Pajak naik dari Rp1,2 miliar menjadi Rp1,5 miliar atau naik 40 persen.", "percent_change", "25 persen"),
        ("Air bersih mengalir di 190 dari 250 rumah (86 persen).", "percent_share", "76 persen"),
        ("Terserap Rp3,2 miliar, atau 91 persen dari pagu Rp4,0 miliar.", "percent_share", "80 persen"),
        ("Kasus turun dari 120 menjadi 140 kasus.", "direction", "120 → 140 kasus"),
    ],
)
def test_finds(text: str, kind: str, follows: str) -> None:
    (found,) = check(text)
    assert (found.kind, found.params["follows"]) == (kind, follows)


@pytest.mark.parametrize(
    "text",
    [
        "Rapat digelar Kamis, 12 Januari 2023.",
        "Loket buka setiap Senin, 1–30 April 2025.",
        "Realisasi mencapai 104,7 persen dari target.",
        "Ekspor kopi tumbuh 150 persen.",
        "Utang turun dari 120 persen menjadi 90 persen.",
        "Laba perusahaan turun 120 persen.",
        "Peserta berjumlah 45 dari 3 kecamatan.",
        "Jumlahnya naik menjadi 60 dari 45 peserta.",
        "Terkumpul 120 dari target 100 kantong darah.",
        "Terdaftar 120 dari 100 peserta yang ditargetkan.",
        "Dari 12 desa, 240 petani hadir.",
        "Tiga tim terdiri dari 10 dokter dan 5 perawat.",
        "Lima paket terdiri dari 10 kg beras dan 2 liter minyak.",
        "Ada 90 usulan, antara lain terdiri dari 40 jalan dan 30 jembatan.",
        "Serahkan 1 (satu) lembar fotokopi.",
        "Peringkatnya naik dari 10 menjadi 5.",
        "Angka itu naik dari 10 persen menjadi 12 persen atau naik 2 persen.",
        "Produksi naik 12 persen dibanding 2022, dari 5.400 ton menjadi 6.048 ton.",
        "Pajak hotel naik 5 persen, sedangkan retribusi turun dari Rp10 miliar menjadi Rp8 miliar.",
        "Imunisasi diberikan kepada 9.340 dari 13.150 anak, atau 71 persen.",
        "Penjagaan malam pukul 22.00–04.00 WIB.",
        "Posko berjaga pukul 08.00–07.00 WIB keesokan harinya.",
        "Libur 28 Desember–3 Januari 2025.",
        "Sumpah Pemuda dibacakan pada 28 Oktober 1928.",
    ],
)
def test_stays_silent(text: str) -> None:
    assert check(text) == ()


def test_a_date_without_year_is_checked_only_where_the_year_is_certain() -> None:
    text = "Loket dibuka Jumat (20/06)."
    assert check(text) == ()
    (found,) = check(text, tanggal="2024-06-21")
    assert (found.kind, found.certainty, found.params["follows"]) == ("weekday", "medium", "Kamis")


def test_around_new_year_the_neighbouring_year_may_be_meant() -> None:
    assert check("Jembatan ditutup Senin (30/12).", tanggal="2025-01-02") == ()


def test_a_headline_number_that_the_body_gives_otherwise() -> None:
    (found,) = check("Sebanyak 204 petani menerima benih jagung.", title="240 Petani Terima Benih")
    assert (found.kind, found.certainty) == ("headline", "low")
    assert check("Sebanyak 240 petani menerima benih jagung.", title="240 Petani Terima Benih") == ()
    assert check("Benih dibagikan kepada 12 petani dan 30 petani lain.", title="42 Petani Terima Benih") == ()


def styles(day: date, weekday: str) -> tuple[str, ...]:
    return (
        f"{weekday}, {written_date(day)}",
        f"{weekday} ({day:%d/%m/%Y})",
        f"{weekday} ({day.day}-{day.month}-{day.year})",
        f"hari {weekday} tanggal {written_date(day)}",
        f"{written_date(day)} ({weekday})",
    )


DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@given(DAYS)
def test_the_right_weekday_is_never_contradicted(day: date) -> None:
    for written in styles(day, WEEKDAYS[day.weekday()]):
        assert check(f"Rapat digelar {written} di aula.") == ()


@given(DAYS, st.integers(min_value=1, max_value=6))
def test_a_wrong_weekday_is_contradicted_once(day: date, shift: int) -> None:
    wrong = (day + timedelta(days=shift)).weekday()
    for written in styles(day, WEEKDAYS[wrong]):
        (found,) = check(f"Rapat digelar {written} di aula.")
        assert found.params == {
            "written": WEEKDAYS[wrong],
            "follows": WEEKDAYS[day.weekday()],
            "date": written_date(day),
        }


@given(st.integers(min_value=2, max_value=5000), st.integers(min_value=2, max_value=5000))
def test_shares_calculated_rightly_are_never_contradicted(part: int, total: int) -> None:
    part, total = sorted((part, total))
    percent = f"{part / total * 100:.1f}".replace(".", ",")
    assert check(f"Bantuan sampai ke {part} dari {total} rumah ({percent} persen).") == ()


PIECES = st.sampled_from(
    (
        "27", "dari", "25", "peserta", ",", "di antaranya", "terdiri", "(", ")", "persen", "120", "naik",
        "turun", "menjadi", "menghemat lebih", "Senin", "31 Februari", "2024", "– ", "sampai", "pukul", "15.00",
        "08.00", "WIB", "Rp900.000", "delapan ratus ribu rupiah", "atau", "dan", "orang", ".",
    )
)  # fmt: skip


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map(" ".join)))
def test_any_text_gives_ordered_places_inside_it(text: str) -> None:
    found = check(text)
    assert found == check(text)
    assert [item.spans[0] for item in found] == sorted(item.spans[0] for item in found)
    for item in found:
        assert list(item.spans) == sorted(item.spans)
        assert all(0 <= span.start < span.end <= len(text) for span in item.spans)
        assert {"written", "follows"} <= set(item.params)


@pytest.mark.corpora
@pytest.mark.parametrize(("name", "allowed"), [("gov/press_releases.jsonl", 0), ("news/ntrex128_ind_docs.jsonl", 0)])
def test_published_text_is_hardly_ever_contradicted(records, name: str, allowed: int) -> None:  # type: ignore[no-untyped-def]
    found = [item for record in records(name) for item in check(record["text"])]
    assert len(found) <= allowed, found


DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@pytest.mark.corpora
def test_every_planted_weekday_is_found_and_none_elsewhere(records) -> None:  # type: ignore[no-untyped-def]
    planted = 0
    for record in records("gov/press_releases.jsonl"):
        text = record["text"]
        assert not [item for item in check(text) if item.kind == "weekday"]
        dates = find_dates(text)
        year = document_year(dates, {})
        for mention in dates:
            span, dated = mention.weekday_span, mention.start or (year and mention.in_year(year))
            if mention.weekday is None or span is None or not dated:
                continue
            for other in (name for index, name in enumerate(WEEKDAYS) if index != mention.weekday):
                broken = text[: span.start] + other + text[span.end :]
                found = [item for item in check(broken) if item.kind == "weekday"]
                assert [item.spans[0].start for item in found] == [span.start], broken[span.start - 40 : span.end + 40]
                planted += 1
    assert planted >= 60
