"""Syllables of words, and of what is read aloud."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.language.words.numerals import number_words
from govtext.language.words.spoken import spoken, spoken_syllables
from govtext.language.words.syllables import syllables
from govtext.tables import lexicon

# Cut as they are spoken; the number of pieces is what counts.
CUT = """
a-ir ba-ik la-in ma-in ka-in na-ik la-ut da-un ja-uh ma-u ba-u ta-at sa-at ma-af ha-us ta-hu
sa-ya ki-ta me-re-ka be-li-au eng-kau ka-lau wa-lau-pun a-tau ma-u-pun
pu-lau da-nau ki-lau ha-ri-mau ka-cau hi-jau pan-tai par-tai ra-mai sun-gai san-tai da-mai ni-lai mu-lai se-le-sai
pe-ga-wai su-rai ka-pai sur-vei am-boi ko-boi kon-voi se-poi
me-nyam-pai-kan pe-ni-lai-an me-mu-lai di-mu-lai ke-pu-lau-an pe-nye-le-sai-an me-nye-le-sai-kan ke-pe-ga-wai-an
me-nge-na-i meng-har-ga-i di-bi-a-ya-i me-nyu-ka-i me-nan-da-i me-me-nu-hi me-la-lu-i me-nge-ta-hu-i me-ne-mu-i
mem-bi-a-ya-i di-da-na-i me-na-ma-i me-mer-ca-ya-i
sau-da-ra per-sau-da-ra-an au-la au-dit au-to-ma-tis au-di-en-si ke-dau-lat-an fau-na trau-ma klau-sul
au-ten-tik eu-fo-ri-a mu-se-um bi-a-ya si-a-ran bi-o-lo-gi so-si-al ku-a-li-tas ku-an-ti-tas ak-tu-al
du-a ti-ga em-pat li-ma e-nam tu-juh de-la-pan sem-bi-lan se-pu-luh se-be-las
pe-me-rin-tah pe-me-rin-tah-an ma-sya-ra-kat war-ga ka-bu-pa-ten ke-ca-mat-an ke-lu-rah-an de-sa ko-ta pro-vin-si
bu-pa-ti wa-li gu-ber-nur ca-mat lu-rah men-te-ri pre-si-den di-rek-tur di-nas ba-dan lem-ba-ga in-stan-si
pe-la-yan-an pu-blik in-for-ma-si do-ku-men a-du-an per-mo-hon-an ke-ter-bu-ka-an ke-be-rat-an sen-gke-ta
pem-ba-ngun-an pem-ber-da-ya-an pe-nye-leng-ga-ra-an pe-lak-sa-na-an pe-ren-ca-na-an pe-ngang-gar-an ang-gar-an
re-a-li-sa-si ko-or-di-na-si me-ngo-or-di-na-si-kan so-si-a-li-sa-si me-nyo-si-a-li-sa-si-kan op-ti-ma-li-sa-si
tek-no-lo-gi di-gi-tal a-pli-ka-si sis-tem ja-ring-an per-pus-ta-ka-an se-ko-lah gu-ru mu-rid
ru-mah sa-kit pus-kes-mas dok-ter ke-se-hat-an i-mu-ni-sa-si vak-sin stun-ting ba-li-ta gi-zi pan-gan
ba-han po-kok har-ga pa-sar be-ras ca-bai mi-nyak da-ging te-lur in-fla-si e-ko-no-mi ko-pe-ra-si u-sa-ha
ban-jir gem-pa tsu-na-mi e-va-ku-a-si peng-ung-si lo-gis-tik ban-tu-an kor-ban ke-bi-ja-kan per-a-tur-an
se-hing-ga te-ta-pi ka-re-na un-tuk de-ngan da-ri yang pa-da o-leh
A-gus-tus Ja-nu-a-ri De-sem-ber Se-la-sa Ra-bu Ka-mis Ju-mat
In-do-ne-si-a Ja-kar-ta Su-ra-ba-ya Ban-dung Ma-kas-sar Yog-ya-kar-ta Pa-pu-a Ri-au Ke-pu-lau-an
"""
REDUPLICATED = {"undang-undang": 4, "anak-anak": 4, "bersama-sama": 5}
ALOUD = {
    "OPD": 3, "KTP": 3, "e-KTP": 4, "KTP-el": 4, "APBD": 4, "DPRD": 4, "RSUD": 4, "BPJS": 4, "UMKM": 4, "ASN": 3,
    "ASEAN": 3, "PAUD": 2, "ISPA": 2, "UIN": 2, "NIK": 1, "HUT": 3, "BUMDes": 2, "Bappeda": 3, "PUSKESMAS": 3,
    "MUSRENBANG": 3, "Diskominfo": 4, "OPD-nya": 4, "UU": 2, "PPID": 4, "BPBD": 4, "Forkopimda": 4,
    "2024": 10, "12.500": 10, "17.00": 4, "08.30": 7, "45%": 8, "Rp1,5 miliar": 12, "1.000": 3, "100": 3, "XII": 4,
    "ke-3": 3, "10–15": 9, "COVID-19": 7, "M.Si.": 2, "S.IP.": 3, "dr.": 2, "m2": 5, "Rp500.000,00": 9,
    "0812": 8, "…": 0, "-": 0, "": 0,
}  # fmt: skip


def table() -> dict[str, int]:
    return {cut.replace("-", ""): cut.count("-") + 1 for cut in CUT.split()} | REDUPLICATED


def test_words_are_counted_as_they_are_cut() -> None:
    counts = table()
    wrong = {word: syllables(word) for word, count in counts.items() if syllables(word) != count}
    assert len(counts) >= 200
    assert len(wrong) <= 0.02 * len(counts), wrong


@pytest.mark.parametrize(("token", "count"), ALOUD.items())
def test_tokens_read_aloud(token: str, count: int) -> None:
    assert spoken_syllables(token) == count


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (100, "seratus"),
        (121, "seratus dua puluh satu"),
        (1000, "seribu"),
        (1999, "seribu sembilan ratus sembilan puluh sembilan"),
        (2024, "dua ribu dua puluh empat"),
        (100_000, "seratus ribu"),
        (1_000_000, "satu juta"),
        (2_500_000_000, "dua miliar lima ratus juta"),
        (-5, "minus lima"),
        (Decimal("1.5"), "satu koma lima"),
        (Decimal("12.25"), "dua belas koma dua lima"),
        (Decimal("3.0"), "tiga"),
    ],
)
def test_numbers_in_words(value: Decimal | int, words: str) -> None:
    assert number_words(value) == words


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="NaN"):
        number_words(Decimal("NaN"))


def test_readings() -> None:
    assert spoken("Rp1,5 miliar") == "rupiah satu koma lima miliar"
    assert spoken("081234") == "nol delapan satu dua tiga empat"
    assert spoken("2.1") == "dua titik satu"
    assert spoken("BAB IV") == "BAB empat"


def test_the_lists_are_sorted_and_unique() -> None:
    for name in ("syllable_exceptions", "read_aloud"):
        forms = [row.form for row in lexicon(name)]  # type: ignore[attr-defined]
        assert forms == sorted(set(forms))


@given(st.text(max_size=60))
def test_nothing_breaks_the_count(text: str) -> None:
    assert 0 <= syllables(text) <= max(1, 2 * len(text))
    assert spoken_syllables(text) >= 0


@given(st.integers(min_value=-(10**20), max_value=10**20))
def test_every_number_has_words(value: int) -> None:
    assert number_words(value).split()


@given(st.text(alphabet="abeimnu", min_size=1, max_size=12), st.text(alphabet="abeimnu", min_size=1, max_size=12))
def test_hyphenated_words_are_counted_part_by_part(left: str, right: str) -> None:
    assert syllables(f"{left}-{right}") == syllables(left) + syllables(right)
