"""What a sentence asks of its reader."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document import read
from govtext.language.load import Load, is_nominal
from govtext.reading import Reading


def loads(text: str, format: str = "markdown") -> tuple[Load, ...]:
    return Reading(read(text, format)).loads


def only(text: str) -> Load:
    (load,) = loads(text)
    return load


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Warga menunggu di balai desa.", 5),
        ("Rapat pada Senin, 3 Juni 2024, pukul 09.00 WIB selesai.", 5),
        ("Dana Rp1,5 miliar dibagikan.", 3),
        ("Dana sebesar Rp1.500.000.000,00 dibagikan.", 4),
        ("RANTAU BARU, 3 Juni 2024 – Warga menunggu di balai desa.", 5),
        ("KISARAN (3/6/2024) – Warga menunggu di balai desa.", 5),
        ("**Jakarta** - Warga menunggu di balai desa.", 5),
        ("Warga – juga anak-anak – menunggu di balai.", 6),
    ],
)
def test_figures_and_dates_are_one_word_and_a_dateline_none(text: str, words: int) -> None:
    assert only(text).words == words


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Warga menunggu di balai desa.", 1),
        ("Warga yang sakit menunggu.", 2),
        ("Warga menunggu karena jembatan ditutup.", 2),
        ("Warga menunggu dan membawa kartu.", 2),
        ("Warga dan petugas menunggu.", 1),
        ("Warga datang dengan mobil.", 1),
        ("Warga datang dengan membawa kartu.", 2),
        ("Warga datang untuk mengambil beras setelah menunggu lama.", 3),
        ("Setelah banjir warga pulang.", 1),
    ],
)
def test_a_conjunction_counts_where_a_clause_follows(text: str, clauses: int) -> None:
    assert only(text).clauses == clauses


@pytest.mark.parametrize(
    "word", ["pelaksanaan", "peningkatannya", "kebersihan", "pertemuan", "digitalisasi", "koordinasi"]
)
def test_nouns_made_of_verbs_and_adjectives(word: str) -> None:
    assert is_nominal(word)


@pytest.mark.parametrize(
    "word", ["makanan", "pemerintah", "petani", "kemarin", "provinsi", "nasi", "jalan", "perempuan"]
)
def test_nouns_that_are_not(word: str) -> None:
    assert not is_nominal(word)


def test_items_that_only_name_something_are_not_full() -> None:
    found = loads(
        "Bawalah berkas berikut:\n\n- kartu keluarga\n- pasfoto\n- Ambil nomor antrean di loket satu dekat pintu\n"
    )
    assert [load.full for load in found] == [True, False, False, True]


def test_titles_tables_and_hashtags_have_no_load() -> None:
    assert loads("# Pasar Dibuka\n\n| Desa | Warga |\n|---|---|\n| A | 3 |\n\n#pasar #ikan") == ()


@given(st.text(max_size=300), st.sampled_from(["markdown", "text"]))
@settings(max_examples=60, deadline=None)
def test_loads_lie_inside_the_text_in_order(text: str, format: str) -> None:
    found = loads(text, format)
    assert all(0 <= load.span.start < load.span.end <= len(text) for load in found)
    assert [load.span.start for load in found] == sorted(load.span.start for load in found)
    assert all(0 < load.words <= len(text) for load in found)
    assert found == loads(text, format)
