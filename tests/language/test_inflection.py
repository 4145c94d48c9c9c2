"""Voices, nouns of action, and affixes carried from one word onto another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.language.words.inflection import active, inflect, nominal, passive
from govtext.language.words.transfer import match_case, transfer
from govtext.tables import lexicon


@pytest.mark.parametrize(
    ("verb", "turned"),
    [
        ("meluncurkan", "diluncurkan"),
        ("mengunggah", "diunggah"),
        ("memperbaiki", "diperbaiki"),
        ("mengoordinasikan", "dikoordinasikan"),
        ("menyosialisasikan", "disosialisasikan"),
        ("mengecek", "dicek"),
        ("mengetahui", "diketahui"),
        ("memengaruhi", "dipengaruhi"),
        ("mempekerjakan", "dipekerjakan"),
        ("memberdayakan", "diberdayakan"),
        ("menindaklanjuti", "ditindaklanjuti"),
        ("memprogram", "diprogram"),
        ("melakukan uji coba", "dilakukan uji coba"),
    ],
)
def test_voices_turn_both_ways(verb: str, turned: str) -> None:
    assert passive(verb) == turned
    assert active(turned) == verb


@pytest.mark.parametrize("word", ["bekerja", "program", "anak-anak", "", "2024", "diskusi"])
def test_what_has_no_other_voice_gives_none(word: str) -> None:
    assert passive(word) is None
    assert active(word) is None


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("meluncurkan", "peluncuran"),
        ("diluncurkan", "peluncuran"),
        ("membangun", "pembangunan"),
        ("mengesahkan", "pengesahan"),
        ("memperbaiki", "perbaikan"),
        ("memperhatikan", "perhatian"),
        ("mempertanggungjawabkan", "pertanggungjawaban"),
        ("memberdayakan", "pemberdayaan"),
        ("bertemu", "pertemuan"),
        ("bekerja", "pekerjaan"),
        ("memverifikasi", "verifikasi"),
        ("mendukung", "dukungan"),
        ("melakukan uji coba", "pelaksanaan uji coba"),
        ("terlambat", "keterlambatan"),
    ],
)
def test_the_noun_of_an_action(verb: str, noun: str) -> None:
    assert nominal(verb) == noun


def test_a_word_without_an_action_has_no_such_noun() -> None:
    assert nominal("kabupaten") is None


def test_listed_nouns_are_sorted_and_unique() -> None:
    forms = [row.form for row in lexicon("nominals")]  # type: ignore[attr-defined]
    assert forms == sorted(set(forms))


@pytest.mark.parametrize("pattern", ["xyz-", "meN-isasi", "men-"])
def test_an_unknown_affix_is_an_error(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        inflect("guna", pattern)


def test_compounds_are_welded_between_prefix_and_suffix_only() -> None:
    assert inflect("tindak lanjut", "di-i") == "ditindaklanjuti"
    assert inflect("tanggung jawab", "ber-") == "bertanggung jawab"
    assert inflect("uji coba", "-nya") == "uji cobanya"


@pytest.mark.parametrize(
    ("source", "replacement", "fitted"),
    [
        ("me-launching", "luncurkan", "meluncurkan"),
        ("di-launching", "meluncurkan", "diluncurkan"),
        ("Di-launching", "meluncurkan", "Diluncurkan"),
        ("launching", "peluncuran", "peluncuran"),
        ("di-upload", "unggah", "diunggah"),
        ("peng-upload-an", "mengunggah", "pengunggahan"),
        ("ter-update", "memutakhirkan", "termutakhirkan"),
        ("ku-upload", "mengunggah", "kuunggah"),
        ("men-support", "dukung", "mendukung"),
        ("di-support", "dukungan", "didukung"),
        ("template-nya", "templat", "templatnya"),
        ("Template-template", "templat", "Templat-templat"),
        ("stakeholder-nya", "pemangku kepentingan", "pemangku kepentingannya"),
        ("di-follow up", "menindaklanjuti", "ditindaklanjuti"),
        ("di-follow up", "tindak lanjuti", "ditindaklanjuti"),
        ("di-refocusing", "memusatkan kembali", "dipusatkan kembali"),
        ("dilakukan monitoring", "memantau", "dipantau"),
        ("mengkoordinasikan", "koordinasi", "mengoordinasikan"),
        ("mensosialisasikan", "sosialisasi", "menyosialisasikan"),
        ("merubah", "ubah", "mengubah"),
        ("ber-impact", "dampak", "berdampak"),
        ("se-Kabupaten", "Kota", "se-Kota"),
        ("OPD-nya", "perangkat daerah", "perangkat daerahnya"),
        ("e-KTP-nya", "KTP-el", "KTP-elnya"),
        ("Focus Group Discussion", "diskusi kelompok terpumpun", "Diskusi Kelompok Terpumpun"),
        ("LAUNCHING", "peluncuran", "PELUNCURAN"),
        ("", "unggah", "unggah"),
    ],
)
def test_affixes_carried_over(source: str, replacement: str, fitted: str) -> None:
    assert transfer(source, replacement) == fitted


@pytest.mark.parametrize(
    ("source", "base", "replacement", "fitted"),
    [
        ("mengupload", "upload", "unggah", "mengunggah"),
        ("diuploadnya", "upload", "mengunggah", "diunggahnya"),
        ("dishare", "share", "membagikan", "dibagikan"),
        ("uploadan", "upload", "unggah", "unggahan"),
        ("disclaimer", "disclaimer", "sangkalan", "sangkalan"),
    ],
)
def test_a_given_base_uncovers_affixes_without_a_hyphen(source: str, base: str, replacement: str, fitted: str) -> None:
    assert transfer(source, replacement, base) == fitted


@pytest.mark.parametrize(
    ("source", "target", "fitted"),
    [
        ("Stakeholder", "pemangku kepentingan", "Pemangku kepentingan"),
        ("stakeholder", "pemangku kepentingan", "pemangku kepentingan"),
        ("Public Hearing", "dengar pendapat dan jajak", "Dengar Pendapat dan Jajak"),
        ("Public hearing", "dengar pendapat", "Dengar pendapat"),
        ("A", "sebuah", "Sebuah"),
        ("zoom", "Zoom Meeting", "Zoom Meeting"),
    ],
)
def test_capitals(source: str, target: str, fitted: str) -> None:
    assert match_case(source, target) == fitted


PHRASE = st.text(alphabet="abdegiklmnprstuAKM- ", max_size=30)


@given(PHRASE, PHRASE)
def test_transfer_never_fails(source: str, replacement: str) -> None:
    for base in (None, "upload", source):
        assert bool(transfer(source, replacement, base)) == bool(replacement)


@given(st.text(alphabet="abdegiklmnprstu", min_size=2, max_size=15))
def test_every_word_takes_every_prefix(root: str) -> None:
    for prefix in ("meN", "peN", "di", "ter", "ber", "per", "ke", "se"):
        made = inflect(root, f"{prefix}-")
        assert made.startswith(prefix[:2])
        assert made.endswith(root[1:])
