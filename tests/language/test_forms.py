"""Words taken apart: roots, hyphens, clitics, and the keys under which a word list knows a form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.language.words import roots
from govtext.language.words.forms import analyse, is_root, root, strip_clitics, variants
from govtext.tables import lexicon


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Perbankan", "bank"),
        ("perpajakan", "pajak"),
        ("pergerakan", "gerak"),
        ("senilai", "nilai"),
        ("penyelidikan", "selidik"),
        ("mengunjungi", "kunjung"),
        ("kunjungannya", "kunjung"),
        ("berupa", "rupa"),
        ("menikah", "nikah"),
        ("penegakan", "tegak"),
        ("kerusakan", "rusak"),
        ("dikurangi", "kurang"),
        ("menerangi", "terang"),
        ("ketidakadilan", "adil"),
        ("merinci", "rinci"),
        ("direspons", "respons"),
        ("berapi", "api"),
        ("berikan", "beri"),
        ("gerakan", "gerak"),
        ("petani", "tani"),
        ("kapitalisasi", "kapitalisasi"),
        ("pemerintah", "perintah"),
        ("mempertanggungjawabkannya", "tanggung jawab"),
        ("menindaklanjuti", "tindak lanjut"),
        ("air", "air"),
        ("xyzzy", "xyzzy"),
        ("", ""),
    ],
)
def test_roots(form: str, expected: str) -> None:
    assert root(form) == expected


@pytest.mark.parametrize(
    ("form", "expected", "prefixes", "clitics"),
    [
        ("me-launching", "launching", ("meN",), ()),
        ("di-Upload", "upload", ("di",), ()),
        ("se-Kabupaten", "kabupaten", ("se",), ()),
        ("template-nya", "template", (), ("nya",)),
        ("ber-KTP", "ktp", ("ber",), ()),
        ("meng\u2011update", "update", ("meN",), ()),
    ],
)
def test_a_hyphen_parts_affix_and_foreign_base(
    form: str, expected: str, prefixes: tuple[str, ...], clitics: tuple[str, ...]
) -> None:
    taken = analyse(form)
    assert (taken.root, taken.prefixes, taken.clitics) == (expected, prefixes, clitics)


def test_a_suffix_may_stand_behind_a_hyphen_too() -> None:
    taken = analyse("peng-upload-an")
    assert (taken.root, taken.prefixes, taken.suffixes, taken.hyphenated) == ("upload", ("peN",), ("an",), True)


@pytest.mark.parametrize(
    ("form", "expected", "stripped"),
    [
        ("anak-anaknya", "anak", "anak-anak"),
        ("kepulau-pulauan", "pulau", "kepulau-pulauan"),
        ("meniru-nirukan", "tiru", "meniru-nirukan"),
        ("tolong-menolong", "tolong", "tolong-menolong"),
        ("undang-undangnya", "undang-undang", "undang-undang"),
    ],
)
def test_reduplication(form: str, expected: str, stripped: str) -> None:
    taken = analyse(form)
    assert (taken.root, taken.inflection_stripped) == (expected, stripped)


def test_the_law_is_one_word_and_no_reduplication() -> None:
    assert root("Undang-Undang") == "undang-undang"
    assert root("perundang-undangan") == "undang-undang"


def test_allomorphs_are_kept_beside_their_names() -> None:
    taken = analyse("mempekerjakan")
    assert taken.prefixes == ("meN", "per")
    assert taken.allomorphs == ("mem", "pe")
    assert taken.inside == "pekerjakan"


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("layanannya", "layanan"),
        ("dilakukanlah", "dilakukan"),
        ("stuntingnya", "stunting"),
        ("aplikasi-nya", "aplikasi"),
        ("masalah", "masalah"),
        ("sekolah", "sekolah"),
        ("punya", "punya"),
        ("pemangku", "pemangku"),
        ("langkah", "langkah"),
        ("pelaku", "pelaku"),
        ("Bupati", "bupati"),
    ],
)
def test_only_clitics_are_stripped(form: str, expected: str) -> None:
    assert strip_clitics(form) == expected


@pytest.mark.parametrize(
    ("form", "keys"),
    [
        ("dilakukannya", ("dilakukannya", "dilakukan", "melakukan", "lakukan")),
        ("memantau", ("memantau", "dipantau")),
        ("di-upload", ("di-upload", "meng-upload", "upload")),
        ("diupload", ("diupload", "upload")),
        ("template-nya", ("template-nya", "template")),
        ("program-program", ("program-program", "program")),
        ("pemerintah", ("pemerintah",)),
        ("direktur", ("direktur",)),
    ],
)
def test_variants(form: str, keys: tuple[str, ...]) -> None:
    assert variants(form) == keys


def test_roots_are_known_whatever_their_case() -> None:
    assert is_root("Desa")
    assert not is_root("pedesaan")


class TestTheTableOfRoots:
    def test_it_is_sorted_and_unique(self) -> None:
        forms = [row.form for row in lexicon("roots")]  # type: ignore[attr-defined]
        assert forms == sorted(set(forms))
        assert len(forms) >= 200

    def test_every_row_decides(self) -> None:
        for form, becomes in roots.exceptions().items():
            assert root(form) == becomes

    def test_what_a_form_becomes_is_a_root(self) -> None:
        for becomes in roots.exceptions().values():
            assert root(becomes) == becomes


class TestTheStemmer:
    def test_the_slow_package_of_the_same_name_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(roots, "_pysastrawi_version", lambda: (0, 0))
        with pytest.raises(roots.StemmerError, match="pip uninstall"):
            roots._factory()

    def test_another_list_of_roots_can_be_named(self, monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
        chosen = tmp_path / "roots.txt"
        chosen.write_text("desa\nkota\n", encoding="utf-8")
        monkeypatch.setenv(roots.ROOTS_VARIABLE, str(chosen))
        assert {"desa", "kota", "bank"} <= roots._roots.__wrapped__()
        assert "air" not in roots._roots.__wrapped__()

    def test_a_missing_list_is_an_error_with_a_cure(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(roots.ROOTS_VARIABLE, "/nowhere/roots.txt")
        with pytest.raises(roots.DataError, match="UTF-8 file"):
            roots._roots.__wrapped__()


WORDISH = st.text(alphabet="abcdeghiklmnoprstuyADKM-'’é.12 ", max_size=40)


@given(WORDISH | st.text(max_size=60))
def test_nothing_breaks_the_analysis(form: str) -> None:
    taken = analyse(form)
    assert taken.root == root(form)
    assert len(taken.prefixes) == len(taken.allomorphs)
    assert taken.inflection_stripped == strip_clitics(form)
    assert variants(form)[0] == taken.lower
    assert analyse.__wrapped__(form) == taken


@given(st.text(alphabet="abdegiklmnprstu", min_size=1, max_size=60))
def test_a_form_without_clitics_begins_like_the_form(form: str) -> None:
    taken = analyse(form)
    assert taken.lower.startswith(taken.inflection_stripped)
