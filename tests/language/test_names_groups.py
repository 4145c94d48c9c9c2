"""For whom the holder of an office or role speaks."""

import pytest

from govtext.language.names.find import GROUPS, group_of

CASES = {
    "pemerintah": [
        "Kepala Dinas Kesehatan", "Plt. Bupati", "camat", "lurah", "kepala desa", "Kasatpol PP", "Direktur RSUD Ulin",
        "Direktur Perumda Air Minum", "Ketua KPU Kota Palu", "Inspektur Daerah", "Ketua TP PKK",
        "Rektor Universitas Halu Oleo",
        "Kepala Puskesmas Tempe", "Kadisbudpar", "ketua panitia", "guru SDN 3", "Ketua Komisi Informasi",
        "jogoboyo", "wali korong", "polisi kehutanan", "kalapas",
        "PPK Ruas Soe", "Direktur Bank Pasar", "analis cuaca", "Apoteker RSUD",
        "Pembimbing Kemasyarakatan", "Manajer Pelayanan RSUD Ende",
    ],
    "legislatif": ["Ketua DPRD", "anggota Komisi B DPRD Kota Palu", "Ketua Fraksi Golkar", "anggota DPR RI",
        "anggota MRP",
    ],
    "aparat": ["Kapolres", "Dandim 0801", "Kepala Kejaksaan Negeri Bone", "hakim", "Kasi Humas Polres Tuban",
        "Kepala Seksi Tindak Pidana Khusus", "Humas PN Soe", "wadirlantas",
    ],
    "ahli": ["peneliti", "dosen Universitas Tadulako", "pengamat kebijakan", "dokter", "guru besar",
        "periset", "Epidemiolog Universitas Jember", "apoteker",
    ],
    "masyarakat_sipil": [
        "Ketua LSM Lestari", "Ketua Pokdarwis", "koordinator relawan", "Ketua Forum Difabel", "kader Partai Golkar",
        "penasihat hukum", "Ketua PGRI", "Direktur Eksekutif Yayasan Harapan",
        "Ketua Sahabat Penyu", "Koordinator Jaringan Advokasi", "Ketua Yayasan Konsumen Alor", "rais syuriah",
        "Koordinator Jaringan Pemilih Sehat", "Direktur Eksekutif Rumah Perempuan Pesisir",
    ],
    "pelaku_usaha": [
        "pedagang", "kontraktor", "pemilik warung", "Direktur PT Maju Jaya", "Ketua Kadin", "Manajer Hotel Melati",
        "Ketua Paguyuban Pedagang Pasar", "Direktur BUMDes",
        "Direktur Sentrabuana", "penambak", "manajer personalia sebuah pabrik", "General Manager Bandara Tardamu",
    ],
    "media": ["wartawan", "Pemimpin Redaksi", "Ketua PWI",
        "koordinator liputan",
    ],
    "warga": [
        "warga Desa Suka", "petani", "ketua kelompok tani", "Ketua RT 05", "orang tua siswa", "pasien", "seorang siswa",
        "perwakilan warga",
        "narapidana", "penggali makam",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("group", "role"), [(group, role) for group, roles in CASES.items() for role in roles])
def test_each_role_has_its_group(group: str, role: str) -> None:
    assert group_of(role) == group


def test_the_groups_are_the_eight() -> None:
    assert set(CASES) == set(GROUPS)


def test_an_office_outweighs_a_trade() -> None:
    assert group_of("petani yang juga Kepala Desa Suka") == "pemerintah"


def test_the_body_decides_where_the_head_does_not() -> None:
    assert group_of("Direktur", "PT Maju Jaya") == "pelaku_usaha"
    assert group_of("Direktur", "RSUD Ulin") == "pemerintah"
    assert group_of("Ketua", "DPRD Kota Palu") == "legislatif"


def test_what_the_words_do_not_tell_is_not_guessed() -> None:
    assert group_of("Ketua") is None
    assert group_of("") is None
    assert group_of("sepupu jauh") is None
