"""Laws, regulations and decrees are one name each, up to the end of their subject."""

import pytest

from govtext.document import read
from govtext.language.names.find import find_names
from govtext.language.text.tokens import Tokens


def cited(text: str) -> list[str]:
    document = read(text)
    return [name.text for name in find_names(document, Tokens(document.mask)).all if name.kind == "regulation"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Tarif diatur dalam Peraturan Daerah Nomor 3 Tahun 2021 tentang Retribusi Jasa Umum.",
            ["Peraturan Daerah Nomor 3 Tahun 2021 tentang Retribusi Jasa Umum"],
        ),
        ("Menurut UU Nomor 14 Tahun 2008, badan publik wajib menjawab.", ["UU Nomor 14 Tahun 2008"]),
        ("Surat Edaran Bupati Nomor 440/12/SE/2024 berlaku hari ini.", ["Surat Edaran Bupati Nomor 440/12/SE/2024"]),
        (
            "Sesuai Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020 tentang Pengelolaan Keuangan Daerah yang sah.",
            ["Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020 tentang Pengelolaan Keuangan Daerah"],
        ),
        (
            "Dasarnya PP Nomor 5 Tahun 2021 tentang Perizinan dan Perda Nomor 2 Tahun 2019.",
            ["PP Nomor 5 Tahun 2021 tentang Perizinan", "Perda Nomor 2 Tahun 2019"],
        ),
        ("UU 25/2009 mengatur hal itu.", ["UU 25/2009"]),
        ("Peraturan baru menyusul. Surat itu diterima 12 orang.", []),
        ("Keputusan diambil 3 hari lalu.", []),
    ],
)
def test_a_citation_is_one_name(text: str, wanted: list[str]) -> None:
    assert cited(text) == wanted


def test_a_subject_without_an_end_is_bounded() -> None:
    (name,) = cited("Perda Nomor 1 Tahun 2020 tentang " + "Retribusi " * 200)
    assert len(name) < 320
