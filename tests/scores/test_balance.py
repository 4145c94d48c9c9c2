"""The balance score: each reading moves for its own reason, and only for that."""

import pytest

from govtext.analyzer import Analyzer
from govtext.rules import ALL

RULES = [rule for rule in ALL if rule.family == "balance"]
RELEASE = """# Benih Jagung untuk Petani Air Joman

KISARAN – Dinas Pertanian Kabupaten Asahan membagikan benih jagung kepada 240 petani di Kecamatan Air Joman,
Selasa (12/3/2024). Benih itu ditanam di lahan seluas 310 hektare di sepanjang sungai.

“Benih ini kami pilih karena umurnya pendek,” kata Kepala Dinas Pertanian Asahan, Rahmat Siregar.

Penyuluh melihat tanaman dua kali sebulan. Tinggi batang dan warna daun dicatat, lalu dibahas bersama ketua kelompok.
Pupuk kandang diambil dari ternak setempat. Hama dikendalikan dengan perangkap lampu dari botol bekas.
"""


def readings(text: str, genre: str = "siaran_pers") -> dict[str, float | None]:
    score = Analyzer(rules=RULES).analyze(text, genre=genre).scores.balance
    return {"total": score.value, **{part.name: part.value for part in score.parts}}


ADDED = {
    "suara": "“Benih datang setelah tetangga kami mulai menanam,” kata petani Desa Hilir, Sarmin Harahap.",
    "bukti": "Menurut data BPS, hasil jagung kecamatan itu 5.400 ton pada 2023, naik dari 5.100 ton pada 2022.",
    "sisi_lain": "Benih belum mencukupi untuk dua desa di hulu.",
    "manfaat": "Petani yang memerlukan benih dapat menghubungi penyuluh di balai desa.",
}


@pytest.mark.parametrize("reading", ADDED)
def test_what_is_added_raises_its_own_reading_and_lowers_none(reading: str) -> None:
    before, after = readings(RELEASE), readings(f"{RELEASE}\n{ADDED[reading]}\n")
    assert (after[reading] or 0) > (before[reading] or 0)
    for name, value in before.items():
        assert (after[name] or 0) >= (value or 0), name


def test_a_cost_raises_the_other_side_and_lowers_nothing() -> None:
    before, after = readings(RELEASE), readings(f"{RELEASE}\nBenih itu dibeli dengan APBD 2024 senilai Rp412 juta.\n")
    assert (after["sisi_lain"] or 0) > (before["sisi_lain"] or 0)
    assert all((after[name] or 0) >= (value or 0) for name, value in before.items())


def test_a_next_step_raises_the_use_and_lowers_nothing() -> None:
    before, after = readings(RELEASE), readings(f"{RELEASE}\nDinas akan menghitung hasilnya pada Juni 2024.\n")
    assert (after["manfaat"] or 0) > (before["manfaat"] or 0)
    assert all((after[name] or 0) >= (value or 0) for name, value in before.items())


def test_praise_lowers_the_tone_and_nothing_else() -> None:
    praise = "Bupati yang visioner dan merakyat itu kembali menunjukkan kepemimpinan yang luar biasa."
    before, after = readings(RELEASE), readings(f"{RELEASE}\n{praise}\n")
    assert (after["nada"] or 0) < (before["nada"] or 0)
    for name in ("suara", "bukti", "sisi_lain", "manfaat"):
        assert after[name] == before[name]
    assert (after["total"] or 0) < (before["total"] or 0)


def test_a_claim_with_nothing_behind_it_lowers_the_evidence() -> None:
    before, after = readings(RELEASE), readings(f"{RELEASE}\nKesejahteraan masyarakat terus meningkat.\n")
    assert (after["bukti"] or 0) < (before["bukti"] or 0)


def test_a_sentence_split_in_two_moves_nothing() -> None:
    one = RELEASE.replace("dicatat, lalu dibahas bersama", "dicatat dan dibahas bersama")
    two = RELEASE.replace("dicatat, lalu dibahas bersama", "dicatat. Semua dibahas bersama")
    assert readings(one) == readings(two)


def test_a_contact_hardly_moves_the_score() -> None:
    before, after = (
        readings(RELEASE),
        readings(f"{RELEASE}\nNarahubung: Dinas Pertanian Asahan, telepon (0623) 555010.\n"),
    )
    assert abs((after["total"] or 0) - (before["total"] or 0)) <= 4


def test_a_warning_is_not_asked_for_voices_but_for_use() -> None:
    text = "Sungai dapat meluap malam ini. Warga di tepi sungai segera mengungsi ke balai desa sebelum pukul 18.00 WIB."
    score = Analyzer(rules=RULES).analyze(text, genre="peringatan").scores.balance
    weights = {part.name: part.weight for part in score.parts}
    assert weights["suara"] < weights["manfaat"]


def test_nothing_is_expected_of_a_text_of_no_known_kind_but_its_tone() -> None:
    values = readings("Saudara sekalian, mari kita bekerja bersama. Terima kasih atas kehadirannya.", "lain")
    assert values["suara"] is None
    assert values["sisi_lain"] is None
    assert values["nada"] == 100.0


def test_an_empty_text_has_no_score_and_says_why() -> None:
    score = Analyzer(rules=RULES).analyze("").scores.balance
    assert score.value is None
    assert score.reason
