"""What a block is by its words."""

import pytest

from govtext.document.kinds import Kind, kind_by_content, sign_off

CONTENT = [
    ("(Diskominfo/an)", Kind.BYLINE),
    ("(ST/Humas)", Kind.BYLINE),
    ("(TIM7/AB/CD)", Kind.BYLINE),
    ("(Rina)", Kind.BYLINE),
    ("[Humas Setda]", Kind.BYLINE),
    ("(***)", Kind.BYLINE),
    ("***", Kind.BYLINE),
    ("-----", Kind.BYLINE),
    ("Penulis: Rina Marlina", Kind.BYLINE),
    ("Foto: Bagian Prokopim", Kind.BYLINE),
    ("(24 jam)", None),
    ("(lihat tabel di bawah ini)", None),
    ("Sumber: Dinas Sosial, 3 Juni 2024.", None),
    ("Narahubung: Seksi Gizi, telepon (0411) 555010.", Kind.CONTACT),
    ("Kontak: 0812-0000-1111 (WA)", Kind.CONTACT),
    ("Informasi lebih lanjut: dinsos@kota.example.go.id", Kind.CONTACT),
    ("Telp. (0411) 555010, Faks. (0411) 555011", Kind.CONTACT),
    ("Instagram: dinsoskotacontoh", Kind.CONTACT),
    ("www.kota.example.go.id", Kind.CONTACT),
    ("Kontak erat pasien diminta tinggal di rumah.", None),
    ("Kontak: pasien serumah dan teman kerja diperiksa bidan desa.", None),
    ("Warga dapat menelepon (0411) 555010 bila air belum mengalir sampai malam.", None),
    ("#BanggaMelayani #KotaContoh", Kind.HASHTAGS),
    ("@pemkot.contoh @dinsos", Kind.HASHTAGS),
    ("✨ #KotaContoh ✨", Kind.HASHTAGS),
    ("Ikuti #KotaContoh sekarang", None),
    ("Air mengalir kembali.", None),
]


@pytest.mark.parametrize(("text", "kind"), CONTENT)
def test_kind_by_content(text: str, kind: Kind | None) -> None:
    assert kind_by_content(text) is kind


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Air mengalir kembali. (Diskominfo/an)", "(Diskominfo/an)"),
        ("“Kami siap,” katanya. (rz).", "(rz)."),
        ("“Kami siap,” tutup Rina (Wan/Humas)", "(Wan/Humas)"),
        ("Air mengalir kembali. (MC Kota Contoh)", "(MC Kota Contoh)"),
        ("Air mengalir kembali.***", "***"),
        ("Air mengalir kembali. [adv]", "[adv]"),
        ("Lapor ke Hubungan Masyarakat (Humas)", None),
        ("Rapat dihadiri PPID dan Dinas Kominfo (Diskominfo)", None),
        ("Posko buka setiap hari. (24 jam)", None),
        ("Angka turun. (lihat tabel)", None),
        ("Dibagi menurut anggaran rumah tangga (AD/ART)", None),
        ("Acara berlangsung Rabu (20/06)", None),
        ("(Diskominfo/an)", None),
    ],
)
def test_sign_off(text: str, end: str | None) -> None:
    at = sign_off(text)
    assert (None if at is None else text[at:]) == end
