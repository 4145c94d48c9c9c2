"""What a draft lays open beside its news."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document import read
from govtext.language.claims.disclosures import Disclosures
from govtext.reading import Reading


def told(text: str) -> Disclosures:
    return Reading(read(text, "markdown")).disclosures


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("limits", "Belum semua desa mendapat benih."),
        ("limits", "Pengiriman terkendala hujan."),
        ("limits", "“Pupuk masih kurang,” kata petani Desa Hilir, Sarmin."),
        ("limits", "Perkiraan itu masih dapat berubah."),
        ("weak_limits", "Namun, jalan ke hulu rusak."),
        ("costs", "Biaya operasional sebesar Rp612 juta."),
        ("costs", "Pembangunan dibiayai Dana Desa."),
        ("costs", "Layanan ini tidak dipungut biaya."),
        ("steps", "Panen dijadwalkan pada Juni 2024."),
        ("steps", "Dinas akan menilai dampaknya setelah tiga bulan."),
        ("actions", "Hubungi kantor desa."),
        ("actions", "Warga dapat melapor ke kantor desa."),
        ("changes", "Pedagang kini membayar sewa lebih murah."),
        ("criticism", "“Dua kali saya pulang tanpa uang karena jaringan putus,” kata warga Desa Hilir, Maria Tahalea."),
        ("criticism", "Anggota DPRD Mustakim Baso menilai bahwa lelang terlambat setiap tahun."),
    ],
)
def test_it_is_found(field: str, text: str) -> None:
    assert getattr(told(text), field)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("limits", "Acara berlangsung tanpa kendala."),
        ("limits", "Tidak ada hambatan dalam pembagian."),
        ("limits", "Datanglah pagi agar tidak terlambat."),
        ("weak_limits", "Berkas diserahkan paling lambat Jumat."),
        ("costs", "Bupati membuka rapat anggaran."),
        ("steps", "Acara ditutup dengan doa."),
        ("actions", "Bupati mendatangi posko."),
        ("changes", "Bupati menyampaikan sambutan."),
        ("criticism", "“Pelayanannya ramah,” kata warga Desa Hilir, Maria Tahalea."),
        ("criticism", "“Anggaran masih kurang,” kata Kepala Dinas Pasar, Rudi Lubis."),
    ],
)
def test_it_is_not_found(field: str, text: str) -> None:
    assert not getattr(told(text), field)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from(list('ab .,:;\n"“”01Rpbelumadtkn#*-')), max_size=200))
def test_places_lie_in_the_text_in_order(text: str) -> None:
    found = told(text)
    for field in Disclosures.__dataclass_fields__:
        spans = getattr(found, field)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert list(spans) == sorted(spans)
