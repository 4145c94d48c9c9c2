"""Amounts in running text: what they are worth, what they count, and what is no amount."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.language.figures.quantities import find_quantities
from govtext.language.figures.quantity import Quantity


def only(text: str) -> Quantity:
    found = find_quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "written", "kind", "value", "unit", "noun"),
    [
        ("Sebanyak 240 petani hadir.", "240", "count", 240, None, "petani"),
        ("Dinas membagikan 25 unit pompa.", "25 unit", "count", 25, "unit", "pompa"),
        ("Ada 30 OPD yang melapor.", "30", "count", 30, None, "OPD"),
        ("Hadir 23 kepala desa.", "23", "count", 23, None, "kepala desa"),
        ("Pagu Rp1,5 miliar terserap.", "Rp1,5 miliar", "money", 1_500_000_000, "rupiah", None),
        ("Denda Rp 250.000,- berlaku.", "Rp 250.000,-", "money", 250_000, "rupiah", None),
        ("Hibah USD 20 juta cair.", "USD 20 juta", "money", 20_000_000, "dolar", None),
        ("Ongkosnya lima ratus ribu rupiah.", "lima ratus ribu rupiah", "money", 500_000, "rupiah", None),
        ("Capaian 71,5 persen.", "71,5 persen", "percent", "71.5", "persen", None),
        ("Capaian 20%.", "20%", "percent", 20, "persen", None),
        ("Naik 2,5 persen poin.", "2,5 persen poin", "percent_points", "2.5", "poin persen", None),
        ("Lahan 42 hektare.", "42 hektare", "measure", 42, "ha", None),
        ("Beras 10kg dibagikan.", "10kg", "measure", 10, "kg", None),
        ("Angin 45 km per jam.", "45 km per jam", "measure", 45, "km/jam", None),
        ("Dijawab dalam 7,5 hari kerja.", "7,5 hari kerja", "duration", "7.5", "hari kerja", None),
        ("Laporan 2 x 24 jam.", "2 x 24 jam", "duration", 48, "jam", None),
        ("Sepertiga warga pindah.", "Sepertiga", "fraction", Decimal(1) / 3, None, "warga"),
        ("Sekitar 3/4 bagian rusak.", "3/4", "fraction", "0.75", None, "bagian"),
        ("HUT ke-76 diperingati.", "ke-76", "ordinal", 76, None, None),
        ("Bantuan tahap II cair.", "II", "ordinal", 2, None, "tahap"),
        ("Siswa kelas 7 hadir.", "7", "ordinal", 7, None, "kelas"),
        ("Kedua sungai meluap.", "Kedua", "count", 2, None, "sungai"),
        ("Nilainya 2,31.", "2,31", "number", "2.31", None, None),
    ],
)
def test_reads(  # noqa: PLR0917 - the columns of the table above
    text: str, written: str, kind: str, value: object, unit: str | None, noun: str | None
) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.kind, quantity.unit, quantity.noun) == (written, kind, unit, noun)
    assert quantity.value == Decimal(str(value))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("usia 10–14 tahun", 10, 14),
        ("10 sampai 20 orang", 10, 20),
        ("antara 30 dan 40 persen", 30, 40),
        ("Rp10.000–Rp20.000", 10_000, 20_000),
        ("Rp1–2 miliar", 10**9, 2 * 10**9),
        ("dua-tiga hari", 2, 3),
    ],
)
def test_ranges_have_two_ends(text: str, low: int, high: int) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "sekitar 300 warga",
        "300-an warga",
        "300 lebih warga",
        "hampir 300 warga",
        "lebih dari 300 warga",
        "ratusan warga",
    ],
)
def test_approximate_amounts_are_marked(text: str) -> None:
    assert only(text).approximate


@pytest.mark.parametrize(
    "text",
    [
        "UU 14/2008 Pasal 17 huruf a",
        "Peraturan Daerah Nomor 7 Tahun 2022",
        "surat bernomor 470/123/Disdukcapil",
        "Jl. Merdeka No. 5 RT 02/RW 03",
        "telepon (0387) 555012 atau 0811-3800-5551",
        "hubungi +62 821-4455-0192",
        "menelepon 112",
        "NIK 3205101203780004",
        "Kode Pos 41115",
        "pada 12 September 2023 pukul 09.00 WIB",
        "sejak 2011",
        "Covid-19 dan aplikasi versi 2.0",
        "1. Isi formulir",
        "siswa SMPN 41 Kota Jambi",
        "Ridwan (41), warga setempat",
        "salah satu warga",
        "satu-satunya jalan",
        "Kabupaten Lima Puluh Kota",
        "ukuran 3x4 meter",
        "menang 2-1",
        "layanan 24/7",
        "jaringan 5G",
    ],
)
def test_names_and_codes_are_no_amounts(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_table_row_ends_the_amount() -> None:
    assert only("  Pasar     12  \n  Belanja ").noun is None


def test_white_space_of_markup_may_stand_inside() -> None:
    assert only("sebanyak   240   petani").noun == "petani"
    assert only("senilai Rp1,5\nmiliar").value == 1_500_000_000


PIECES = st.sampled_from(
    [
        "1",
        "12",
        "1.250",
        "12,5",
        "99.9",
        "Rp",
        "$",
        "%",
        "persen",
        "juta",
        "orang",
        "hari",
        "ke-",
        "II",
        "dua",
        "puluh",
        "setengah",
        "kedua",
        "–",
        "-",
        "/",
        "sampai",
        "dan",
        "dari",
        "(",
        ")",
        ".",
        ",",
        ":",
        "\n",
        "Jl.",
        "No.",
        "UU",
        "Pasal",
        "Senin",
        "Maret",
        "2024",
        "12/09/2023",
        "08.00",
        "WIB",
        "x",
        "tahap",
        "kelas",
        "sekitar",
        "lebih",
        "-an",
    ]
)


@given(
    st.one_of(
        st.text(max_size=80), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
    )
)
def test_amounts_stand_in_order_inside_the_text(text: str) -> None:
    found = find_quantities(text)
    assert found == find_quantities(text)
    end = 0
    for quantity in found:
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert text[quantity.span.start : quantity.span.end] == quantity.text
        assert quantity.high is None or quantity.high > quantity.value
        end = quantity.span.end
