"""The readability score moves with the build of sentences and with nothing else."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext import analyze
from govtext.document import read
from govtext.reading import Reading
from govtext.scores.readability import burden, readability
from govtext.tables import difficulty_norm, norm

LENGTH = norm("readability").parts[0].numbers
PLAIN = [
    "Petugas membuka pasar ikan sejak pagi.",
    "Pedagang lama mendapat kios di sisi timur.",
    "Pedagang baru menempati sisi barat dekat jembatan.",
    "Air bersih mengalir dari bak di belakang kantor desa.",
    "Sampah diangkut truk dinas sebelum toko dibuka.",
    "Pembeli menaruh kendaraan di lapangan sekolah.",
    "Harga ikan ditulis pada papan besar.",
    "Kepala pasar mencatat keluhan setiap Senin.",
    "Anak sekolah boleh berjualan kue di halaman.",
    "Tukang memasang kabel baru pekan depan.",
]
JOINED = [
    ("Petugas membuka pasar ikan sejak pagi", "sehingga", "pedagang lama mendapat kios di sisi timur."),
    ("Air bersih mengalir dari bak di belakang kantor desa", "sedangkan", "sampah diangkut truk dinas."),
    ("Kepala pasar mencatat keluhan setiap Senin", "dan", "tukang memasang kabel baru pekan depan."),
    ("Pembeli menaruh kendaraan di lapangan", "karena", "jalan di depan pasar sedang diperbaiki oleh warga."),
    ("Dinas memberi kios kepada pedagang", "yang", "mendaftar sebelum akhir bulan dan membayar sewa di loket."),
]
NOMINAL = [
    ("Dinas melakukan pengawasan terhadap pasar ikan setiap pagi.", "Dinas mengawasi pasar ikan setiap pagi."),
    ("Petugas melaksanakan pemeriksaan atas timbangan pedagang.", "Petugas memeriksa timbangan pedagang."),
    ("Warga memberikan dukungan kepada regu kebersihan.", "Warga mendukung regu kebersihan."),
    ("Rapat itu untuk pelaksanaan pembagian kios.", "Rapat itu untuk membagi kios."),
]
LONG = " ".join([*PLAIN * 3])


def readable(text: str) -> float:
    value = readability(Reading(read(text)), "id").value
    assert value is not None
    return value


@given(st.integers(0, 200), st.integers(0, 200))
def test_the_burden_of_two_halves_is_never_above_that_of_the_whole(one: int, other: int) -> None:
    assert burden(one, LENGTH) + burden(other, LENGTH) <= burden(one + other, LENGTH) + 1e-9
    assert burden(one, LENGTH) <= burden(one + 1, LENGTH)


@given(st.integers(0, 400))
def test_the_burden_has_no_jump(words: int) -> None:
    assert burden(words + 1, LENGTH) - burden(words, LENGTH) < 0.2
    assert math.isfinite(burden(words, LENGTH))


@pytest.mark.parametrize(("first", "joint", "second"), JOINED)
@given(st.permutations(PLAIN * 3))
@settings(max_examples=12, deadline=None)
def test_cutting_a_sentence_at_a_clause_never_worsens_the_score(
    first: str, joint: str, second: str, others: list[str]
) -> None:
    rest = " ".join(others)
    whole = f"{rest} {first} {joint} {second}"
    subject = "Mereka " if joint == "yang" else ""
    start = subject + second if subject else second[0].upper() + second[1:]
    assert readable(f"{rest} {first}. {start}") >= readable(whole)


@pytest.mark.parametrize(("nominal", "verbal"), NOMINAL)
def test_a_verb_for_a_nominal_phrase_never_worsens_score_or_level(nominal: str, verbal: str) -> None:
    before, after = analyze(f"{LONG} {nominal}"), analyze(f"{LONG} {verbal}")
    assert (after.scores.readability.value or 0) >= (before.scores.readability.value or 100)
    assert (after.difficulty.level or 9) <= (before.difficulty.level or 0) + 0.02


def test_long_nested_sentences_score_lower_than_short_ones_with_the_same_words() -> None:
    short = " ".join(f"{first}. {second[0].upper()}{second[1:]}" for first, _, second in JOINED * 3)
    nested = " ".join(f"{first} {joint} {second}" for first, joint, second in JOINED * 3)
    assert readable(short) - readable(nested) > 2


@pytest.mark.parametrize(
    "extra",
    [
        "# Pasar Ikan Dibuka Kembali setelah Atap dan Lantainya Diganti oleh Warga dari Tiga Dusun",
        "- kartu keluarga\n- pasfoto dua lembar\n- surat pengantar\n- bukti bayar",
        "| Desa | Kios |\n|---|---|\n| Rantau | 20 |\n| Hulu | 30 |",
        "#pasar #ikan #desa",
        "**Syarat:**",
    ],
)
def test_titles_lists_tables_and_hashtags_do_not_move_score_or_band(extra: str) -> None:
    alone, beside = analyze(LONG), analyze(f"{extra}\n\n{LONG}")
    assert beside.scores.readability.value == alone.scores.readability.value
    assert beside.difficulty == alone.difficulty


def test_a_dateline_moves_nothing() -> None:
    assert analyze(f"RANTAU BARU, 3 Juni 2024 – {LONG}").difficulty == analyze(LONG).difficulty
    assert readable(f"RANTAU BARU, 3 Juni 2024 – {LONG}") == readable(LONG)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Dana 5 juta dibagi.", "Dana Rp5.000.000,00 dibagi."),
        ("Rapat berlangsung Senin.", "Rapat berlangsung Senin, 3 Juni 2024."),
        ("Loket buka pukul 8.00.", "Loket buka pukul 08.00 WIB."),
    ],
)
def test_how_a_figure_is_written_does_not_move_the_score(short: str, long: str) -> None:
    assert readable(f"{LONG} {short}") == readable(f"{LONG} {long}")


def test_quotation_marks_do_not_move_score_or_band() -> None:
    quoted = LONG.replace(PLAIN[3], f"“{PLAIN[3]}”")
    assert readable(quoted) == readable(LONG)
    assert analyze(quoted).difficulty.band == analyze(LONG).difficulty.band


def test_a_short_text_has_findings_but_no_score_and_no_band() -> None:
    report = analyze(" ".join(PLAIN[:4]))
    assert report.scores.readability.value is None
    assert "150" in (report.scores.readability.reason or "")
    assert report.difficulty.band is None
    assert report.difficulty.reason
    assert report.metrics["sentences"] == 4


@pytest.mark.parametrize("text", ["", "# Judul", "| a |\n|---|\n| b |", "- kartu\n" * 200, "kata " * 300])
def test_any_long_text_has_a_score_or_says_that_there_is_no_sentence(text: str) -> None:
    score = analyze(text).scores.readability
    assert score.value is not None or score.reason


def test_bands_run_from_easy_to_hard() -> None:
    bands = difficulty_norm().bands
    assert [band.name for band in bands] == ["mudah", "sedang", "sulit", "sangat_sulit"]
    assert [band.below for band in bands] == sorted(band.below for band in bands)
    assert all(feature.weight > 0 for feature in difficulty_norm().features)
