"""What the reader of short forms promises: places, first uses, known long forms, and that it never fails."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document import Document, read
from govtext.language.acronyms.alignment import align
from govtext.language.acronyms.find import Acronym, find_acronyms
from govtext.language.acronyms.forms import is_blend, readable, shapes
from govtext.language.text.tokens import Tokens
from govtext.tables import AcronymRow, lexicon


def acronyms(text: str, form: str = "markdown", **options: dict[str, str]) -> dict[str, Acronym]:
    document = read(text, form)
    return {one.short: one for one in find_acronyms(document, Tokens(document.mask), **options)}


def test_the_first_use_in_the_body_is_where_it_points() -> None:
    text = "# OPD Diminta Hemat\n\nBupati menegur OPD. Semua OPD berjanji hemat."
    found = acronyms(text)["OPD"]
    assert found.span.start == text.index("OPD.")
    assert [text[use.start : use.end] for use in found.uses] == ["OPD", "OPD", "OPD"]
    assert not found.explained


def test_a_form_used_only_in_the_title_points_there() -> None:
    text = "# Rakor Pupuk Digelar\n\nRapat membahas penyaluran pupuk."
    assert acronyms(text)["Rakor"].span.start == text.index("Rakor")


def test_the_capitalised_form_names_it() -> None:
    found = acronyms("# Pengadaan Alkes Ditunda\n\nPengadaan alkes itu ditunda sebulan.")
    assert list(found) == ["Alkes"]
    assert found["Alkes"].kind == "blend"


def test_the_long_form_keeps_the_words_of_the_draft() -> None:
    found = acronyms("Kepala badan penanggulangan   bencana\ndaerah (BPBD) datang melihat tanggul di desa itu.")
    assert found["BPBD"].long == "badan penanggulangan bencana daerah"


def test_official_long_forms_are_offered_and_the_projects_own_come_first() -> None:
    assert acronyms("Seluruh OPD hadir.")["OPD"].known_long == ("Organisasi Perangkat Daerah",)
    own = {"OPD": "Organisasi Pemuda Desa", "KRBX": "Kelompok Ronda Blok X"}
    found = acronyms("Seluruh OPD dan KRBX hadir.", own=own)
    assert found["OPD"].known_long == ("Organisasi Pemuda Desa", "Organisasi Perangkat Daerah")
    assert found["KRBX"].known_long == ("Kelompok Ronda Blok X",)


def test_several_official_senses_are_all_offered() -> None:
    assert len(acronyms("Pengurus KIA hadir.")["KIA"].known_long) >= 2


@pytest.mark.parametrize("short", ["KTP", "RT", "WIB", "TNI", "Polri", "DPR", "HP"])
def test_everyday_forms_need_no_explanation(short: str) -> None:
    assert acronyms(f"Warga bertanya soal {short} kemarin.")[short].everyday


@pytest.mark.parametrize("short", ["RSUD", "DPRD", "Puskesmas", "posyandu", "NIK", "KK", "QR", "CV", "JKN", "Pemkab"])
def test_forms_most_people_know_are_optional(short: str) -> None:
    found = acronyms(f"Warga bertanya soal {short} kemarin.")[short]
    assert found.optional
    assert not found.everyday


def test_an_explanation_of_another_form_does_not_count() -> None:
    found = acronyms("Dinas Sosial (Dinsos) dan OPD lain hadir.")
    assert found["Dinsos"].explained
    assert not found["OPD"].explained


def test_somebodys_initials_are_not_acronyms() -> None:
    from govtext.language.names.find import find_names

    document = read("Bupati Agus Darma Yudono (ADY) meresmikan pasar. ADY menyapa pedagang.", "text")
    tokens = Tokens(document.mask)
    assert not find_acronyms(document, tokens, find_names(document, tokens))


class TestAlignment:
    @pytest.mark.parametrize(
        ("short", "words", "long"),
        [
            ("OPD", "para pimpinan Organisasi Perangkat Daerah", "Organisasi Perangkat Daerah"),
            (
                "BMKG",
                "menurut Badan Meteorologi Klimatologi dan Geofisika",
                "Badan Meteorologi Klimatologi dan Geofisika",
            ),
            ("BUMDes", "pengelola Badan Usaha Milik Desa", "Badan Usaha Milik Desa"),
            ("Musrenbang", "hasil Musyawarah Perencanaan Pembangunan", "Musyawarah Perencanaan Pembangunan"),
            ("Kemendagri", "pejabat Kementerian Dalam Negeri", "Kementerian Dalam Negeri"),
            ("Poktan", "ketua Kelompok Tani", "Kelompok Tani"),
            (
                "DP3A",
                "kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
                "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
            ),
            ("3T", "daerah Tertinggal Terdepan dan Terluar", "Tertinggal Terdepan dan Terluar"),
            ("FMB9", "acara Forum Merdeka Barat 9", "Forum Merdeka Barat 9"),
            ("UU", "rancangan Undang Undang", "Undang Undang"),
        ],
    )
    def test_finds_where_the_long_form_begins(self, short: str, words: str, long: str) -> None:
        found = align(short, words.split())
        assert found is not None
        assert " ".join(words.split()[found.start :]) == long

    @pytest.mark.parametrize(
        ("short", "words"),
        [
            ("OPD", "para pimpinan kecamatan"),
            ("BPBD", "Badan Layanan Umum Daerah"),
            ("Sabtu", "hari baik di kota"),
            ("A", "Ada"),
            ("XY", ""),
        ],
    )
    def test_refuses_what_does_not_fit(self, short: str, words: str) -> None:
        assert align(short, words.split()) is None

    @given(st.text(max_size=30), st.lists(st.text(max_size=20), max_size=20))
    @settings(max_examples=200, deadline=None)
    def test_never_fails_and_stays_inside(self, short: str, words: list[str]) -> None:
        found = align(short, words)
        assert found is None or (0 <= found.start < len(words) and 0 <= found.cost <= 0.34)


class TestForms:
    @pytest.mark.parametrize(
        "form", ["Disnakerperin", "Kadisperkimtan", "Satresnarkoba", "Musrenbangkab", "Permenhub", "Sekdis"]
    )
    def test_blends_of_clips_are_seen_without_a_list(self, form: str) -> None:
        assert is_blend(form)

    @pytest.mark.parametrize(
        "form",
        [
            "Diskusi",
            "Distribusi",
            "Dinding",
            "Permenungan",
            "Kemenangan",
            "Sekarang",
            "Musim",
            "Kasihan",
            "Setiap",
            "Dinda",
            "Setiawan",
            "Ketapang",
        ],
    )
    def test_words_names_and_places_are_not(self, form: str) -> None:
        assert not is_blend(form)

    def test_two_short_forms_in_one_token(self) -> None:
        assert [shape.core for shape in shapes("TNI-Polri")] == ["TNI", "Polri"]

    def test_affixes_are_left_out(self) -> None:
        (shape,) = shapes("se-OPD")
        assert (shape.core, shape.offset) == ("OPD", 3)
        (shape,) = shapes("APBD-nya")
        assert (shape.core, shape.offset) == ("APBD", 0)

    @pytest.mark.parametrize(
        ("form", "can_be_read"), [("kusuka", True), ("penting", True), ("umkm", False), ("opd", False)]
    )
    def test_readable(self, form: str, can_be_read: bool) -> None:
        assert readable(form) is can_be_read


class TestList:
    rows = tuple(row for row in lexicon("acronyms") if isinstance(row, AcronymRow))

    def test_is_unique(self) -> None:
        keys = [(row.short, row.long) for row in self.rows]
        assert len(keys) == len(set(keys))
        assert len(keys) >= 1000

    def test_one_judgement_for_each_short_form(self) -> None:
        judged: dict[str, set[tuple[bool, bool]]] = {}
        for row in self.rows:
            judged.setdefault(row.short.casefold(), set()).add((row.familiar, row.common))
        assert not {short for short, said in judged.items() if len(said) > 1}

    def test_the_long_form_begins_like_a_name_and_differs(self) -> None:
        for row in self.rows:
            assert row.long[0].isupper(), row
            assert row.long.split() == row.long.strip().split(), row
            assert row.long.casefold() != row.short.casefold(), row


def check(document: Document, found: tuple[Acronym, ...]) -> None:
    assert list(found) == sorted(found, key=lambda one: one.uses[0])
    for one in found:
        assert one.span in one.uses
        assert list(one.uses) == sorted(set(one.uses))
        assert all(0 <= use.start < use.end <= len(document.text) for use in one.uses)
        assert one.long is not None or not one.explained


_PIECES = st.sampled_from(
    [
        "OPD",
        "(OPD)",
        "(",
        ")",
        "Badan",
        "Pusat",
        "Daerah",
        "KTP-nya",
        "dan",
        "/",
        "–",
        "-",
        ".",
        ",",
        "\n",
        "\n\n",
        "# ",
        "RT/RW",
        "selanjutnya disebut",
        "atau",
        "Musrenbang",
        "PENTING",
        "B 12 XY",
        "**",
        "“",
        "”",
        "Dr.",
        "S.H.",
        "ﬁ",
        "İ",
        "🙂",
        " ",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=60).map(" ".join)))
@settings(max_examples=250, deadline=None)
def test_any_draft_can_be_read(text: str) -> None:
    for form in ("text", "markdown"):
        document = read(text, form)
        found = find_acronyms(document, Tokens(document.mask))
        check(document, found)
        assert found == find_acronyms(document, Tokens(document.mask))


@pytest.mark.parametrize("piece", ["OPD ", "A", "(", "KETUA ", "a ", "(OPD) ", "KTP/", "-", " ", "Aa.", "OPD\n"])
def test_long_drafts_take_linear_time(piece: str) -> None:
    from time import process_time

    def seconds(size: int) -> float:
        document = read(piece * (size // len(piece)), "text")
        tokens = Tokens(document.mask)
        began = process_time()
        find_acronyms(document, tokens)
        return process_time() - began

    seconds(1_000)
    assert seconds(120_000) < 0.5 + 20 * seconds(12_000)
