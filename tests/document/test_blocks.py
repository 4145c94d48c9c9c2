"""Blocks of Markdown: what each is, by its markup and by its words."""

import pytest

from govtext.document import Document, Kind
from govtext.document.markdown import read_markdown


def shape(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, document.words_of(block.span)) for block in document.blocks]


def kinds(text: str) -> list[tuple[str, str]]:
    document = read_markdown(text)
    return [(block.kind.value, document.words_of(block.span)) for block in document.blocks]


def test_a_whole_release() -> None:
    text = """# Posko Banjir Dibuka di Tiga Kecamatan

MARTAPURA – Pemerintah kabupaten membuka posko banjir. Posko buka 24 jam. (Diskominfo/an)

**Yang perlu dibawa**

1. Kartu keluarga.
2. Obat:
   - obat rutin
   - surat dokter

   Obat disimpan petugas.

> “Kami siap,” kata Rahma.

| Posko | Telepon |
|---|---|
| Timur | (0511) 555010 |

![Warga di posko](posko.jpg)

Narahubung: Pusat Kendali, (0511) 555012.

#TanggapBanjir @pemkab.contoh
"""
    assert shape(read_markdown(text)) == [
        ("title", 1, "Posko Banjir Dibuka di Tiga Kecamatan"),
        ("paragraph", 0, "MARTAPURA – Pemerintah kabupaten membuka posko banjir. Posko buka 24 jam."),
        ("byline", 0, "(Diskominfo/an)"),
        ("heading", 6, "Yang perlu dibawa"),
        ("list_item", 1, "Kartu keluarga."),
        ("list_item", 1, "Obat:"),
        ("list_item", 2, "obat rutin"),
        ("list_item", 2, "surat dokter"),
        ("list_item", 1, "Obat disimpan petugas."),
        ("block_quote", 0, "“Kami siap,” kata Rahma."),
        ("table_cell", 0, "Posko"),
        ("table_cell", 0, "Telepon"),
        ("table_cell", 0, "Timur"),
        ("table_cell", 0, "(0511) 555010"),
        ("alt_text", 0, "Warga di posko"),
        ("contact", 0, "Narahubung: Pusat Kendali, (0511) 555012."),
        ("hashtags", 0, "#TanggapBanjir @pemkab.contoh"),
    ]


def test_table_cells_know_their_row_and_column() -> None:
    document = read_markdown("| a | b |\n|---|---|\n| c | |\n| d | e |\n\n| f |\n|---|\n| g |")
    cells = {document.words_of(block.span): (block.row, block.column) for block in document.blocks}
    assert cells == {
        "a": (0, 0),
        "b": (0, 1),
        "c": (1, 0),
        "d": (2, 0),
        "e": (2, 1),
        "f": (0, 0),
        "g": (1, 0),
    }


def test_only_the_first_top_heading_is_the_title() -> None:
    assert kinds("# Satu\n\nIsi berita di sini.\n\n# Dua\n\n## Tiga") == [
        ("title", "Satu"),
        ("paragraph", "Isi berita di sini."),
        ("heading", "Dua"),
        ("heading", "Tiga"),
    ]


@pytest.mark.parametrize("first", ["## Harga Beras Turun", "**Harga Beras Turun**", "Harga Beras Turun"])
def test_a_first_line_serves_as_title_where_no_top_heading_does(first: str) -> None:
    assert kinds(f"{first}\n\nHarga beras turun pekan ini.")[0] == ("title", "Harga Beras Turun")


def test_front_matter_makes_no_block() -> None:
    document = read_markdown("---\njudul: Harga Beras\n---\nHarga beras turun pekan ini.")
    assert document.front_matter == {"judul": "Harga Beras"}
    assert shape(document) == [("paragraph", 0, "Harga beras turun pekan ini.")]
    assert document.title is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("**Tempat dan waktu**", Kind.HEADING),
        ("**Syarat:**", Kind.HEADING),
        ("**Syarat**:", Kind.HEADING),
        ("**Belum terdaftar?**", Kind.HEADING),
        ("**Dinas Sosial Kabupaten Contoh, Rabu, 3 Januari 2024, pukul 09.00 sampai dengan 10.00 WIB**", Kind.HEADING),
        ("**Layanan ini gratis.**", Kind.PARAGRAPH),
        ("**Layanan** dan **Biaya**", Kind.PARAGRAPH),
        (
            "**Warga** datang pagi sekali ke kantor desa untuk mengambil beras bantuan yang dibagikan petugas",
            Kind.PARAGRAPH,
        ),
    ],
)
def test_a_wholly_bold_paragraph_is_a_heading(text: str, kind: Kind) -> None:
    document = read_markdown(f"# Judul\n\n{text}\n\nWarga datang.")
    assert document.blocks[1].kind is kind


def test_a_separator_under_a_paragraph_makes_no_heading() -> None:
    assert kinds("# Judul\n\nAir mengalir kembali sejak pagi.\n---\nWarga lega.") == [
        ("title", "Judul"),
        ("paragraph", "Air mengalir kembali sejak pagi."),
        ("paragraph", "Warga lega."),
    ]
    assert kinds("Tata Cara\n---\nWarga mengisi formulir.")[0] == ("title", "Tata Cara")


def test_an_image_inside_a_paragraph_parts_it() -> None:
    assert kinds("# Judul\n\nSebelum ![foto lama](a.png) sesudah foto.") == [
        ("title", "Judul"),
        ("paragraph", "Sebelum"),
        ("alt_text", "foto lama"),
        ("paragraph", "sesudah foto."),
    ]
    assert kinds('<img src="a.png" alt="foto lama">') == [("alt_text", "foto lama")]


def test_html_blocks_tell_their_kind() -> None:
    text = (
        "<h1>Judul</h1>\n<p>Isi <b>berita</b>.</p>\n<ul><li>satu<li>dua<ul><li>tiga</li></ul></li></ul>"
        "<table><tr><td>sel</td></tr></table><blockquote><p>kata</p></blockquote>akhir kata."
    )
    assert shape(read_markdown(text)) == [
        ("title", 1, "Judul"),
        ("paragraph", 0, "Isi berita ."),
        ("list_item", 1, "satu"),
        ("list_item", 1, "dua"),
        ("list_item", 2, "tiga"),
        ("table_cell", 0, "sel"),
        ("block_quote", 0, "kata"),
        ("paragraph", 0, "akhir kata."),
    ]


def test_captions_part_at_their_lines() -> None:
    text = """Halo, warga Kelurahan Melati! 👋

📅 Senin, 3 Juni 2024
📍 Balai kelurahan
💰 Gratis

Cara ikut:
1️⃣ Bawa kartu keluarga
2️⃣ Isi formulir

#Vaksin #Sehat
"""
    assert kinds(text) == [
        ("paragraph", "Halo, warga Kelurahan Melati! 👋"),
        ("list_item", "📅 Senin, 3 Juni 2024"),
        ("list_item", "📍 Balai kelurahan"),
        ("list_item", "💰 Gratis"),
        ("paragraph", "Cara ikut:"),
        ("list_item", "Bawa kartu keluarga"),
        ("list_item", "Isi formulir"),
        ("hashtags", "#Vaksin #Sehat"),
    ]


def test_wrapped_lines_stay_together() -> None:
    text = (
        "Dinas Perhubungan menutup Jalan Merdeka selama perbaikan jembatan yang\n"
        "berlangsung dua pekan. Pengendara diminta lewat Jalan Pemuda atau Jalan\n"
        "Diponegoro. Petugas berjaga di tiga simpang."
    )
    assert len(read_markdown(text).blocks) == 1


def test_block_at_finds_the_block_or_nothing() -> None:
    document = read_markdown("# Satu\n\nDua tiga.")
    assert document.block_at(2) is document.blocks[0]
    assert document.block_at(0) is None
    assert document.block_at(7) is None
    assert document.block_at(8) is document.blocks[1]
