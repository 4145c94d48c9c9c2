"""People in running text: names without titles and degrees, and the office beside them."""

import csv
from pathlib import Path

import pytest

from govtext.document import Span, read
from govtext.language.names.find import Names, Person, find_names, find_roles, resolve
from govtext.language.text.tokens import Tokens

DATA = Path(__file__).with_name("data")


def names_in(text: str, format: str = "text") -> Names:
    document = read(text, format)
    return find_names(document, Tokens(document.mask))


def only(text: str) -> Person:
    (person,) = names_in(text).persons
    return person


@pytest.mark.parametrize(
    ("text", "name", "office", "group"),
    [
        (
            "Kepala Dinas Pertanian, UMKM dan Perindustrian, Gusti Rangga, hadir.",
            "Gusti Rangga",
            "Kepala Dinas Pertanian, UMKM dan Perindustrian",
            "pemerintah",
        ),
        (
            "Kepala Dinas Perpustakaan, Arsip, dan Statistik Kota Bitung, Meity Rorong, datang.",
            "Meity Rorong",
            "Kepala Dinas Perpustakaan, Arsip, dan Statistik Kota Bitung",
            "pemerintah",
        ),
        ("Rapat usai. Tar'ah, penjaja kue di dermaga, mengeluh.", "Tar'ah", "penjaja", "pelaku_usaha"),
        ("Dokter jantung, dr. Fitra Gunadi, Sp.JP, hadir.", "Fitra Gunadi", "Dokter jantung", "ahli"),
        ("Kepala Dinas Sosial Dra. Hj. Murniasih membuka acara.", "Murniasih", "Kepala Dinas Sosial", "pemerintah"),
        (
            "Kepala Dinas Pemuda dan Olahraga, Rudi Hermanto, S.H., hadir.",
            "Rudi Hermanto",
            "Kepala Dinas Pemuda dan Olahraga",
            "pemerintah",
        ),
        ("Pj. Wali Kota Metro, Lukman Santosa tiba.", "Lukman Santosa", "Pj. Wali Kota Metro", "pemerintah"),
        ("Rina Astuti, Kepala BPBD Kudus, meninjau tanggul.", "Rina Astuti", "Kepala BPBD Kudus", "pemerintah"),
        ("Rina Astuti selaku Camat Jekulo membuka rapat.", "Rina Astuti", "Camat Jekulo", "pemerintah"),
        ("Rina Astuti yang juga Ketua Forum Anak hadir.", "Rina Astuti", "Ketua Forum Anak", "masyarakat_sipil"),
        ("Rohayah (43), warga Desa Sukamulya, menunggu.", "Rohayah", "warga Desa Sukamulya", "warga"),
        ("Menurut Sarjono, petani Desa Kedungwaru, benih terlambat.", "Sarjono", "petani Desa Kedungwaru", "warga"),
        (
            "Seorang pedagang, Siti Maryam, menutup kiosnya.",
            "Siti Maryam",
            "Seorang pedagang",
            "pelaku_usaha",
        ),
        (
            "Pengamat transportasi dari sebuah lembaga kajian, Dr. Hasan Basri, memberi masukan.",
            "Hasan Basri",
            "Pengamat transportasi dari sebuah lembaga kajian",
            "ahli",
        ),
        ("Kapolres Buol AKBP Dedi Supriadi hadir.", "Dedi Supriadi", "Kapolres Buol", "aparat"),
        (
            "Anggota DPRD Kota Palu, Muslimin Arifin, bertanya.",
            "Muslimin Arifin",
            "Anggota DPRD Kota Palu",
            "legislatif",
        ),
    ],
)
def test_the_office_stands_before_or_after_the_name(text: str, name: str, office: str, group: str) -> None:
    person = only(text)
    assert (person.name, person.office, person.group) == (name, office, group)


def test_titles_and_degrees_are_apart_from_the_name() -> None:
    text = "Sambutan dibacakan Prof. Dr. Ir. H. Amir Hamzah, S.T., M.Eng. di aula."
    person = only(text)
    assert person.name == "Amir Hamzah"
    assert person.titles == ("Prof.", "Dr.", "Ir.", "H.")
    assert person.degrees == ("S.T.", "M.Eng.")
    assert text[person.span.start : person.span.end] == "Prof. Dr. Ir. H. Amir Hamzah, S.T., M.Eng."
    assert text[person.name_span.start : person.name_span.end] == "Amir Hamzah"


def test_a_name_broken_over_two_lines_is_one_name() -> None:
    text = (
        "Bantuan pangan bagi warga di tiga kecamatan pesisir itu diserahkan langsung oleh Bupati Wajo H. Amran\n"
        "Mahmudin, S.Sos. kemarin siang di aula kantor kecamatan setempat, disaksikan para warga."
    )
    (person,) = names_in(text).persons
    assert person.name == "Amran Mahmudin"
    assert person.office == "Bupati Wajo"


def test_several_office_holders_in_one_sentence() -> None:
    people = names_in("Hadir Bupati Wajo Amran Mahmudin, Wakil Bupati Wajo Rini Astuti, dan Sekda Joko Susilo.").persons
    assert [(person.name, person.office) for person in people] == [
        ("Amran Mahmudin", "Bupati Wajo"),
        ("Rini Astuti", "Wakil Bupati Wajo"),
        ("Joko Susilo", "Sekda"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Acara berlangsung di Jalan Gatot Subroto dan Masjid Nurul Huda.",
        "Dinas Kesehatan Kabupaten Wajo membuka Puskesmas Tempe.",
        "Senin, Kementerian Sosial menyalurkan Program Keluarga Harapan.",
        "Pendaftaran dibuka mulai Januari melalui aplikasi Cek Bansos.",
        "Delegasi tiba di ibu kota wilayah itu, Urumqi. Jeddah mengirim bantuan untuk warga.",
    ],
)
def test_places_bodies_and_programmes_are_not_people(text: str) -> None:
    assert names_in(text).persons == ()


def test_later_short_mentions_lead_back_to_the_fullest_name() -> None:
    people = names_in(
        "Kepala Dinas Pariwisata Belu, Maria Fatima Seran, S.E., membuka pameran.\n\n"
        "“Silakan datang,” kata Maria. Menurut Seran, tiketnya gratis."
    ).persons
    assert [person.name for person in people] == ["Maria Fatima Seran", "Maria", "Seran"]
    for mention in ("Maria", "Seran", "Ibu Maria", "Kepala Dinas Pariwisata Belu", "Kepala Dinas"):
        assert resolve(mention, people) == people[0]


def test_an_ambiguous_mention_leads_nowhere() -> None:
    people = names_in("Bupati Wajo Andi Rahman dan Bupati Bone Andi Fahsar hadir.").persons
    assert len(people) == 2
    assert resolve("Andi", people) is None
    assert resolve("Bupati", people) is None
    assert resolve("Bupati Bone", people) == people[1]
    assert resolve("Kartini", people) is None
    assert resolve("", people) is None


def test_roles_without_a_name_are_listed_with_their_group() -> None:
    names = names_in("Seorang warga mengeluh. Ketua panitia melaporkan kegiatan. Salah seorang pedagang setuju.")
    assert names.persons == ()
    roles = {role.name: role.group for role in find_roles(names)}
    assert roles == {"Seorang warga": "warga", "Ketua panitia": "pemerintah", "Salah seorang pedagang": "pelaku_usaha"}
    assert not any(role.named for role in names.roles)


def test_a_heading_in_title_case_does_not_make_every_word_a_name() -> None:
    text = "# Bupati Wajo Luncurkan Program Bersih Sungai\n\nBupati Wajo Amran Mahmudin memulai program itu.\n"
    names = names_in(text, "markdown")
    assert [person.name for person in names.persons] == ["Amran Mahmudin"]
    assert not names.covers(Span(text.index("Luncurkan"), text.index("Luncurkan") + len("Luncurkan")))


def test_names_cover_what_is_not_the_writers_wording() -> None:
    text = "Dinas Komunikasi, Informatika, dan Statistik Kota Palu memakai aplikasi Cek Bansos di Desa Sidera."
    names = names_in(text)
    for inside in ("Informatika", "Statistik", "Cek Bansos", "Sidera"):
        start = text.index(inside)
        assert names.covers(Span(start, start + len(inside))), inside
    start = text.index("memakai")
    assert names.at(start) is None
    assert [name.kind for name in names.all] == ["organisation", "application", "place"]


def test_a_draft_without_letters_has_no_names() -> None:
    assert names_in("").all == ()
    assert names_in("123 – 456 … !!").persons == ()


def test_people_in_our_own_government_sentences() -> None:
    with (DATA / "government_names.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    right = total = 0
    for row in rows:
        wanted = row["names"].split("; ")
        found = [person.name for person in names_in(row["sentence"]).persons]
        total += len(wanted)
        right += len(set(wanted) & set(found)) if len(found) <= len(wanted) else 0
    assert total >= 200
    assert right / total >= 0.95
