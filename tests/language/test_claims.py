"""Which sentences claim something a reader could check, and what they say with it."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document import read
from govtext.language.claims.find import Claim
from govtext.reading import Reading


def claims(text: str, format: str = "markdown") -> tuple[Claim, ...]:
    return Reading(read(text, format)).claims


def fields(text: str) -> str:
    """Return the fields of the one claim in ``text`` as letters, ``-`` for a claim without any, nothing for none."""
    found = claims(text)
    assert len(found) <= 1, [text[claim.span.start : claim.span.end] for claim in found]
    if not found:
        return ""
    names = ("figure", "baseline", "period", "source")
    return "".join(letter for letter, name in zip("FBPS", names, strict=True) if getattr(found[0], name)) or "-"


QUANTITIES = [
    "Pelatihan itu diikuti 350 peserta.",
    "Dinas menyerahkan dua unit ambulans kepada puskesmas.",
    "Banjir merendam 41 rumah di dua desa.",
    "Petani menanam jagung di lahan 310 hektare.",
    "Hasil panen mencapai 6,8 ton per hektare.",
    "Separuh pendapatan dipakai untuk upah pekerja.",
    "Nilai kontrak jembatan itu Rp3,5 miliar.",
    "Sebanyak 11 perusahaan memasukkan penawaran.",
    "Indeks pelayanan publik memperoleh nilai 3,41.",
    "Jembatan kayu itu sudah tiga kali putus.",
    "Warga menempuh perjalanan dua jam ke puskesmas.",
    "Waktu tunggu rata-rata 6 hari.",
    "Kabupaten ini menempati peringkat ke-3 di provinsi.",
    "Penerimaan parkir turun menjadi Rp1,7 miliar.",
    "- Pemenang: CV Contoh Karya dengan nilai kontrak Rp3.517.480.000,00.",
    "Camat Rina Lubis mengatakan bahwa 40 keluarga menerima beras.",
    "Harga beras naik menjadi Rp15.000 per kilogram.",
    "Sekolah itu memiliki 6 ruang kelas baru.",
]


@pytest.mark.parametrize("text", QUANTITIES)
def test_quantities_are_claims(text: str) -> None:
    assert "F" in fields(text)


ASSERTIONS = [
    "Minat baca warga terus meningkat.",
    "Harga gabah turun saat panen.",
    "Angka kemiskinan turun drastis.",
    "Sejumlah proyek besar sudah rampung.",
    "Anggaran sudah terserap dengan baik.",
    "Program ini terbukti menurunkan biaya melaut.",
    "Semua petani merasakan manfaatnya.",
    "Langkah itu menuai apresiasi dari warga.",
    "Kabupaten ini terbaik se-Sumatera.",
    "Dinas berhasil menekan angka kecelakaan.",
    "Kesejahteraan petani semakin membaik.",
]


@pytest.mark.parametrize("text", ASSERTIONS)
def test_achievements_and_changes_without_a_figure_are_claims_too(text: str) -> None:
    assert fields(text) == "-"


NONE = [
    "Tarif parkir sepeda motor Rp2.000.",
    "Pelanggar didenda Rp50.000.",
    "Loket buka pukul 08.00–15.00 WIB.",
    "Usia minimal 17 tahun.",
    "Izin terbit paling lama 14 hari kerja.",
    "Peserta wajib membawa 2 lembar fotokopi KTP.",
    "Bawa 3 lembar pasfoto.",
    "Dinas akan membangun 12 menara.",
    "Sebanyak 400 rak akan dibagikan kepada warung.",
    "Pemerintah menargetkan 95 persen anak diimunisasi.",
    "“Kami sudah memperbaiki 40 rumah,” kata Camat Rina Lubis.",
    "Sarmin (41) tinggal di Desa Hilir.",
    "Aturan itu termuat dalam Undang-Undang Nomor 25 Tahun 2009.",
    "Pelatihan berlangsung tiga hari.",
    "Warga yang tinggal kurang dari 200 meter dari sungai harus menjauh.",
    "Warung tidak boleh memajang rokok dalam jarak 200 meter dari sekolah.",
    "Berapa warga yang sudah divaksin, 200 atau 300?",
    "Pendapatan warung dapat turun karena aturan itu.",
    "Pelatihan diadakan agar pendapatan petani meningkat.",
    "Jika antrean melebihi 50 orang, loket kedua dibuka.",
    "Bupati menyampaikan sambutan.",
    "Air sungai naik sejak sore.",
    "Target itu belum tercapai.",
    "Setiap orang membayar Rp15.000.",
    "Hubungi telepon (0623) 555010.",
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_fees_hours_terms_plans_and_speech_are_no_claims(text: str) -> None:
    assert fields(text) == ""


FIELDS = [
    ("Menurut BPS, produksi jagung naik dari 5.400 ton pada 2022 menjadi 6.048 ton pada 2023.", "FBPS"),
    ("Data Dinas Kesehatan per 31 Mei 2024 menunjukkan 9.340 anak sudah diimunisasi.", "FPS"),
    ("Sebanyak 318 pedagang pindah pada 15 Oktober 2024.", "FP"),
    ("Realisasi belanja 61,5 persen, di bawah target.", "FB"),
    ("Pajak restoran naik 8,2 persen dibanding tahun lalu.", "FBP"),
    ("Sejak pukul 04.00 Wita, 3.200 pelanggan tidak menerima air.", "FP"),
    ("Jumlah pengunjung rata-rata 210 orang setiap akhir pekan.", "F"),
    ("Menurut Direktur Perumda, Lilis Kurnia, 210 pelanggan baru tersambung.", "F"),
    ("Modal Rp150 juta berasal dari Dana Desa tahun 2022.", "FP"),
    ("Nilai kontrak lebih rendah Rp324 juta daripada harga perkiraan.", "FB"),
    ("Berdasarkan catatan penyuluh, hasil panen 5,9 ton per hektare.", "FS"),
    ("Layanan ini memakai Rp184 juta dari pagu Rp200 juta.", "FB"),
    ("BPBD mencatat 31 rumah rusak pada Januari 2024.", "FPS"),
    ("Menurut Keputusan Bupati Nomor 888/214/2023, ia diberhentikan sejak 1 Maret 2023.", "PS"),
    ("Sebanyak 89,8 persen permintaan dipenuhi, sedangkan target tahun itu 95 persen.", "FB"),
    ("Hasil panen lebih tinggi dari musim lalu, yaitu 6 ton.", "FBP"),
    ("Tercatat 214 kasus sepanjang Januari–Oktober 2024.", "FP"),
    ("Dalam tiga tahun terakhir, 12 jembatan diperbaiki.", "FP"),
    ("Menurut dia, hasil panen mencapai 6 ton.", "F"),
    ("Kasus demam berdarah meningkat pada Maret 2024.", "P"),
]


@pytest.mark.parametrize(("text", "wanted"), FIELDS)
def test_fields(text: str, wanted: str) -> None:
    assert fields(text) == wanted


def test_a_claim_is_the_whole_sentence_markup_and_line_ends_included() -> None:
    text = "# Judul\n\nBanjir merendam **41\nrumah** di dua desa. Camat datang."
    (claim,) = claims(text)
    assert text[claim.span.start : claim.span.end] == "Banjir merendam **41\nrumah** di dua desa."


def test_titles_tables_and_bylines_hold_no_claims() -> None:
    assert not claims("# Produksi Naik 30 Persen\n\n| Tahun | Ton |\n|---|---|\n| 2023 | 5.400 |\n")


def test_bare_is_what_offers_nothing_to_check() -> None:
    (claim,) = claims("Minat baca warga terus meningkat.")
    assert claim.bare
    (claim,) = claims("Banjir merendam 41 rumah.")
    assert not claim.bare


STATEMENTS = [
    line.split("\t") for line in (Path(__file__).parent / "claims.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
"""``F`` figure, ``B`` baseline, ``P`` period, ``S`` source; ``-`` a claim without any, ``.`` no claim; then a text."""


@pytest.mark.parametrize(("wanted", "text"), STATEMENTS)
def test_statements_of_many_kinds(wanted: str, text: str) -> None:
    assert (fields(text) or ".") == wanted


def test_goals_in_a_list_are_no_outcomes() -> None:
    assert not claims("Sasaran program ini ialah:\n\n- meningkatnya mutu layanan;\n- menurunnya angka kematian ibu.\n")
    assert claims("Capaian tahun ini:\n\n- meningkatnya mutu layanan;\n- menurunnya angka kematian ibu.\n")


def test_the_day_of_the_dateline_is_no_period_of_the_claim() -> None:
    assert fields("**BELU (3/9/2025)** – Sebanyak 212 keluarga mendapat air dari sembilan keran.") == "F"


def test_line_ends_within_a_sentence_hide_no_field() -> None:
    text = "Menurut catatan Dinas Perhubungan di pelabuhan itu, penumpang turun dari 8.200 orang\npada 2022 menjadi 7.100 orang pada 2023."
    assert fields(text) == "FBPS"
    assert fields("Camat datang. Penumpang turun dari 8.200\norang menjadi 7.100 orang.") == "FB"


def test_one_persons_view_is_no_approval_of_the_public() -> None:
    assert fields("Warga RT 07, Zulbaidah (38), menyambut baik perbaikan itu.") == ""


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from(list('ab .,:;\n%()"“”0123456789RpNaik#*-')), max_size=200))
def test_any_text_has_claims_in_order_inside_it(text: str) -> None:
    found = claims(text)
    assert found == claims(text)
    assert all(0 <= claim.span.start < claim.span.end <= len(text) for claim in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize("cut", ["Kadis memeriksa seluruhnya", "Panitia mendata semua", "Semua sekolah kini"])
def test_a_draft_may_end_behind_a_word_for_all(cut: str) -> None:
    assert all(claim.span.end <= len(cut) for claim in claims(cut, "text"))
