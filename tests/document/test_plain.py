"""Plain text: blank lines part blocks, and so do lines that stand for themselves."""

import pytest

from govtext.document import Document, read


def kinds(text: str) -> list[tuple[str, str]]:
    document = read(text)
    return shape(document)


def shape(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.words_of(block.span)) for block in document.blocks]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\n\n\n\n", "\n\u00a0\n"])
def test_blank_lines_part_blocks(gap: str) -> None:
    assert kinds(f"Panen Raya di Desa Suka{gap}Petani memanen padi.{gap}Harga naik.") == [
        ("title", "Panen Raya di Desa Suka"),
        ("paragraph", "Petani memanen padi."),
        ("paragraph", "Harga naik."),
    ]


@pytest.mark.parametrize(
    "first",
    [
        "Petani memanen padi pagi ini.",
        "Halo, warga Desa Suka!",
        "Sobat Desa Suka, tahukah kamu?",
        "Kepada warga Desa Suka",
        "Yth. warga desa,",
        "- butir pertama",
        "warga desa berkumpul",
        "DESA SUKA – Petani memanen padi di sawah seluas dua hektare",
    ],
)
def test_not_every_first_line_is_a_title(first: str) -> None:
    assert read(f"{first}\n\nPetani memanen padi pagi ini.").title is None


def test_labels_above_the_title() -> None:
    assert kinds("SIARAN PERS\nNomor: 12/HM/2024\n\nPanen Raya di Desa Suka\n\nPetani memanen padi pagi ini.") == [
        ("heading", "SIARAN PERS"),
        ("heading", "Nomor: 12/HM/2024"),
        ("title", "Panen Raya di Desa Suka"),
        ("paragraph", "Petani memanen padi pagi ini."),
    ]


def test_a_headline_on_the_line_above_the_text() -> None:
    body = (
        "DESA SUKA – Petani memanen padi di sawah seluas dua hektare pada Senin pagi bersama penyuluh dan warga desa."
    )
    assert kinds(f"Panen Raya di Desa Suka\n{body}")[0] == ("title", "Panen Raya di Desa Suka")


def test_hard_wrapped_text_is_one_block() -> None:
    text = (
        "Dinas Perhubungan menutup Jalan Merdeka selama perbaikan jembatan.\n"
        "Pengendara diminta lewat Jalan Pemuda atau Jalan Diponegoro sampai\n"
        "pekerjaan selesai. Petugas berjaga di tiga simpang setiap pagi dan\n"
        "sore."
    )
    assert len(read(text).blocks) == 1
    assert len(read(text.replace("\n", "\r\n")).blocks) == 1


def test_lines_that_are_paragraphs_part() -> None:
    lines = [
        "Dinas Perhubungan menutup Jalan Merdeka selama perbaikan jembatan yang berlangsung dua pekan sejak Senin.",
        "“Kami mohon maaf,” kata Sari.",
        "Petugas berjaga di tiga simpang setiap pagi dan sore, dan rambu sudah dipasang sejak akhir pekan lalu.",
    ]
    assert [words for _, words in kinds("\n".join(lines))] == lines


def test_a_sentence_broken_by_a_line_end_stays_whole() -> None:
    assert kinds("Warga diminta\nmenjauh dari sungai.") == [("paragraph", "Warga diminta menjauh dari sungai.")]


@pytest.mark.parametrize(
    "items",
    [
        "- satu\n- dua",
        "• satu\n• dua",
        "– satu\n– dua",
        "1. satu\n2. dua",
        "1) satu\n2) dua",
        "a. satu\nb. dua",
        "A. satu\nB. dua",
        "(1) satu\n(2) dua",
        "1️⃣ satu\n2️⃣ dua",
        "✅ satu\n✅ dua",
        "- satu\n\n- dua",
    ],
)
def test_list_markers_are_hidden(items: str) -> None:
    document = read(f"Syarat yang harus dibawa warga:\n{items}")
    assert shape(document)[1:] == [("list_item", "satu"), ("list_item", "dua")]
    assert " ".join(document.mask.split()).endswith("warga: satu dua")


def test_initials_and_numbers_are_no_list_markers() -> None:
    for text in ("H. Ahmad Fauzi hadir.", "Rapat diadakan pada\n17. Agustus nanti.", "-5 derajat di puncak."):
        assert all(kind == "paragraph" for kind, _ in kinds(text)), text


def test_an_item_keeps_its_indented_lines() -> None:
    assert kinds("- Membawa surat\n  keterangan Desa\n- Datang pagi") == [
        ("list_item", "Membawa surat keterangan Desa"),
        ("list_item", "Datang pagi"),
    ]


def test_lists_inside_lists() -> None:
    assert kinds("Isi berkas lamaran:\na. Surat\n   1) KTP\n   2) KK\nb. Foto")[1:] == [
        ("list_item", "Surat"),
        ("list_item", "KTP"),
        ("list_item", "KK"),
        ("list_item", "Foto"),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Syarat penerima", "heading"),
        ("Capaian 2024", "heading"),
        ("Biaya: gratis", "paragraph"),
        ("Buka pukul 08.00 WIB", "paragraph"),
        ("Warga senang.", "paragraph"),
    ],
)
def test_headings_without_markup(line: str, kind: str) -> None:
    text = f"Bantuan Beras Desa Suka\n\n{line}\n\nKeluarga yang tercatat di kantor desa berhak menerima bantuan."
    assert kinds(text)[1] == (kind, line)


def test_a_signature_is_a_byline() -> None:
    text = "Demikian pengumuman ini disampaikan.\n\nSuka Maju, 3 Juni 2024\nKepala Desa Suka Maju\n\nTTD\n\nSITI AMINAH"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "byline", "byline", "byline", "byline"]


def test_markup_is_no_markup_here() -> None:
    text = "Nilai *tetap* <b>tampil</b> [apa](adanya)."
    assert read(text).mask == text


def test_byte_order_mark_and_front_matter_are_hidden() -> None:
    document = read("\ufeff---\njudul: Air\n---\nAir mengalir kembali.")
    assert document.front_matter == {"judul": "Air"}
    assert shape(document) == [("paragraph", "Air mengalir kembali.")]
    assert document.mask.strip() == "Air mengalir kembali."
