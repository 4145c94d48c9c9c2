"""Personal data: the forms, the contexts, and what must hold for any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.document import read
from govtext.language.personal.find import PersonalDatum, find_personal_data, masked, valid_nik
from govtext.reading import Reading


def data(text: str) -> tuple[PersonalDatum, ...]:
    return Reading(read(text, "markdown", None)).personal_data


def told(text: str) -> list[tuple[str, str]]:
    return [(item.kind, text[item.span.start : item.span.end]) for item in data(text)]


@pytest.mark.parametrize(
    ("digits", "valid"),
    [
        ("3374015208910002", True),  # a woman: day + 40
        ("3374011208910002", True),
        ("3374017208910002", False),  # day 32
        ("3374012913910002", False),  # month 13
        ("3374012902990002", False),  # 29 February 1999
        ("3374012902000002", True),  # 29 February 2000
        ("9974011208910002", False),  # no such province
        ("3374011208910000", False),  # no serial
        ("337401120891000", False),
    ],
)
def test_a_nik_is_valid_by_region_date_and_serial(digits: str, valid: bool) -> None:
    assert valid_nik(digits) is valid


def test_masked_keeps_length_and_marks_and_cannot_be_read_back() -> None:
    assert masked("3374015208910002") == "33••••••••••••••"
    assert masked("+62 813-5550") == "+62 •••-••••"
    assert masked("Siti Aminah") == "S••• A•••••"
    assert masked("HIV") == "•••"


@given(st.text(alphabet="0123456789abcXYZ .,-+()@_", max_size=60))
def test_masked_has_the_same_length_and_shows_little(text: str) -> None:
    hidden = masked(text)
    assert len(hidden) == len(text)
    assert sum(char.isdigit() for char in hidden) <= 2


_PIECES = st.sampled_from(
    ["NIK 3374015208910002", "Siti Aminah", "hubungi", "0813-5550-1317", "a.n.", "RT 02/RW 03", "Jl. Melati No. 5",
     "(14)", "siswi kelas VII SMPN 2", "korban", "stroke", "menderita", "\n\n", "- ",
     "| a | Nama |\n|---|---|\n| 1 | Budi |",
     "penerima bantuan:", "BRI 4412-01-009876-53-1", "lahir 5 Juni 1991", ",", ".", "“", "”", "**", "x@y.co.id"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14).map(" ".join) | st.text(max_size=120))
def test_spans_lie_inside_the_text_in_order_and_apart(text: str) -> None:
    found = data(text)
    assert found == data(text)
    for item in found:
        assert 0 <= item.span.start < item.span.end <= len(text)
        assert all(item.span.covers(part) for part in item.hidden)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start


def test_names_are_not_read_where_nothing_calls_for_them() -> None:
    reading = Reading(read("Perpustakaan buka setiap hari pukul 08.00.", "markdown", None))

    def never() -> object:
        raise AssertionError("names were read")

    assert find_personal_data(reading.document, reading.tokens, reading.sentences, never) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Wajib pajak Budi Raharjo dengan NPWP 09.254.294.3-407.000 sudah lunas.", "npwp"),
        ("Paspor C1354926 milik Patricia Waluyo ditahan petugas.", "paspor"),
        ("No KTP: 3310-0545-0789-0002 tercantum.", "nik"),
        ("Hubungi Pak Darto di 081322221111.", "telepon"),
        ("Tertulis nomor rekening BNI miliknya 0456789123 a.n. Wahyu Hidayat.", "rekening"),
    ],
)
def test_kinds_by_form(text: str, kind: str) -> None:
    assert [found for found, _ in told(text)] == [kind]


def test_a_firms_tax_number_is_public() -> None:
    assert told("Pemenang PT Sinar Abadi, NPWP 09.254.294.3-407.000.") == []


def test_the_secret_parts_of_a_long_passage_are_hidden_and_the_rest_can_be_read() -> None:
    text = "Warga bernama Suyatmi, penyandang disabilitas mental, tinggal sendiri."
    reading = Reading(read(text, "markdown", None))
    shown = reading.redact_span(reading.personal_data[0].span)
    assert "Suyatmi" not in shown
    assert "disabilitas mental" not in shown
    assert "penyandang" in shown


def test_a_short_secret_is_hidden_only_as_a_whole_word() -> None:
    text = "| Nama Pasien | Diagnosis |\n|---|---|\n| Sri Wahyuni | DBD |"
    reading = Reading(read(text, "markdown", None))
    assert reading.redact("DBD dan DBDX") == "••• dan DBDX"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berkas dapat dikirim ke siti.rahmawati88@gmail.com.", [("email", "siti.rahmawati88@gmail.com")]),
        ("Berkas dapat dikirim ke puskesmas.lere@gmail.com.", []),
        ("Aduan dapat dikirim ke pasar.kliwon@gmail.com.", []),
        ("Ibu Sumarni (61) yang punya penyakit gula ikut senam.", [("kesehatan", None)]),
        ("Dokter Rina punya jadwal praktik pada Senin.", []),
        (
            "Penerima adalah Hasna dengan NIK 7604055610830002, dan Rahma dengan NIK 7604054102790001.",
            [("penerima", "Hasna")],
        ),
    ],
)
def test_what_is_told_of_private_people(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = told(text)
    for kind, words in expected:
        assert any(kind == got and words in (None, said) for got, said in found), found
    if not expected:
        assert found == []


def test_a_child_is_known_by_class_lane_and_a_parents_initials() -> None:
    child = "RA (14), siswa kelas VIII SMPN 5 Donggala yang tinggal di Lorong Kenari dan merupakan putra bungsu anggota DPRD berinisial HS"
    assert ("anak", child) in told(f"Polisi menangkap pelaku pencurian, {child}.")
