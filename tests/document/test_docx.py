"""Word processors' files: what is read, as what, in which paragraph; and what is refused."""

import io
import json
import zipfile
from pathlib import Path

import docx
import pytest

from govtext import Analyzer, InputError
from govtext.adapters.cli import main
from govtext.document import Document, Kind, read_bytes
from govtext.document.docx import package

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def packed(**parts: str) -> bytes:
    """Return a .docx of parts under word/; ``document__rels`` is that of the relations."""
    names = {"rels": "word/_rels/document.xml.rels"}
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for part, content in parts.items():
            file.writestr(names.get(part, f"word/{part}.xml"), content)
    return data.getvalue()


def with_body(body: str, **parts: str) -> bytes:
    return packed(document=f"<w:document {W} {R} {WP} {A} {MC}><w:body>{body}</w:body></w:document>", **parts)


def blocks(data: bytes) -> list[str]:
    document = read_bytes(data, "docx")
    return [f"{block.kind} {block.level} {document.words_of(block.span)}" for block in document.blocks]


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.fixture(scope="module")
def written() -> bytes:
    """A file as python-docx, an independent writer, makes it."""
    made = docx.Document()
    made.add_heading("Jadwal imunisasi", 0)
    made.add_heading("Syarat", 1)
    paragraph = made.add_paragraph("Bupati me-")
    paragraph.add_run("launching").bold = True
    paragraph.add_run(" aplikasi “Siap” 🔥.")
    made.add_paragraph("Kartu keluarga", style="List Bullet")
    made.add_paragraph("Akta lahir", style="List Number")
    made.add_paragraph("Kami siap.", style="Intense Quote")
    table = made.add_table(2, 2)
    for row, cells in enumerate((("Desa", "Anak"), ("Lor", "15"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def test_headings_lists_quotes_and_tables(written: bytes) -> None:
    assert blocks(written) == [
        "title 1 Jadwal imunisasi",
        "heading 1 Syarat",
        "paragraph 0 Bupati me-launching aplikasi “Siap” 🔥.",
        "list_item 1 Kartu keluarga",
        "list_item 1 Akta lahir",
        "block_quote 0 Kami siap.",
        "table_cell 0 Desa",
        "table_cell 0 Anak",
        "table_cell 0 Lor",
        "table_cell 0 15",
    ]
    cells = [(block.row, block.column) for block in read_bytes(written, "docx").blocks if block.kind is Kind.TABLE_CELL]
    assert cells == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_findings_name_the_paragraph(written: bytes) -> None:
    document = read_bytes(written, "docx", "naskah.docx")
    report = Analyzer().analyze_document(document)
    assert (report.format, report.source) == ("docx", "naskah.docx")
    found = next(item for item in report.findings if item.rule == "jargon.foreign_term")
    assert found.span
    assert found.span.paragraph == 3
    assert document.text[found.span.start : found.span.end] == found.text == "me-launching"


def test_drafts_with_lines_have_no_paragraph_numbers() -> None:
    report = Analyzer().analyze("Bupati me-launching aplikasi.")
    assert report.findings[0].span
    assert report.findings[0].span.paragraph is None


def test_the_command_line_takes_it(
    written: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "naskah.docx").write_bytes(written)
    (tmp_path / "rusak.docx").write_bytes(b"PK\x03\x04 no")
    assert main(["check", "--format", "json", "."]) == 2
    batch = json.loads(capsys.readouterr().out)
    assert [(report["source"], report["format"]) for report in batch["reports"]] == [("naskah.docx", "docx")]
    assert [(error["source"], error["code"]) for error in batch["errors"]] == [("rusak.docx", "bad_docx")]
    assert main(["check", "naskah.docx"]) == 0
    assert "naskah.docx:paragraf 3: peringatan" in capsys.readouterr().out
    assert main(["fix", "naskah.docx"]) == 2
    assert "docx tidak diganti isinya" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            f"<w:p>{run('Satu ')}<w:del>{run('dua').replace('w:t', 'w:delText')}</w:del><w:ins>{run('tiga')}</w:ins>.</w:p>",
            ["paragraph 0 Satu tiga"],
        ),
        (f"<w:p><w:moveFrom>{run('pergi')}</w:moveFrom><w:moveTo>{run('Datang.')}</w:moveTo></w:p>", ["paragraph 0 Datang."]),
        (
            f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Bersambung ')}</w:p><w:p>{run('ke sini.')}</w:p>",
            ["paragraph 0 Bersambung ke sini."],
        ),
        (
            f'<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>{run("Isi tulisan.")}</w:p>',
            ["paragraph 0 Isi tulisan."],
        ),
        (f"<w:p>{run('Tampak.')}{run(' Sembunyi.', '<w:vanish/>')}</w:p>", ["paragraph 0 Tampak."]),
        (
            f'<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>{run("Dalam")}</w:p>',
            ["list_item 2 Dalam"],
        ),
        (f'<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>{run("Bagian")}</w:p>', ["heading 2 Bagian"]),
        ("<w:p><w:r><w:t>Satu.</w:t><w:br/><w:t>Dua.</w:t><w:tab/><w:noBreakHyphen/></w:r></w:p>", ["paragraph 0 Satu.", "paragraph 0 Dua. -"]),
        (
            f"<w:p>{run('Luar.')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>{run('Kotak.')}</w:p></w:txbxContent>"
            f"</w:drawing></mc:Choice><mc:Fallback><w:p>{run('Kotak.')}</w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            ["paragraph 0 Luar.", "paragraph 0 Kotak."],
        ),
        (f"<w:tbl><w:tr><w:tc><w:p>{run('A')}</w:p><w:tbl><w:tr><w:tc><w:p>{run('B')}</w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>", ["table_cell 0 A", "table_cell 0 B"]),
        ("<w:p><w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>", []),
        ("", []),
    ],
)  # fmt: skip
def test_what_counts_when_all_changes_are_accepted(body: str, expected: list[str]) -> None:
    assert blocks(with_body(body)) == expected


def read_linked() -> Document:
    image = '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="{words}"/><a:blip r:embed="r2"/></wp:inline></w:drawing></w:r>'
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="https://x.go.id"/><Relationship Id="r2" Target="media/a.jpg"/></Relationships>'
    )
    body = (
        f'<w:p>{run("Lihat ")}<w:hyperlink r:id="r1">{run("laman ini")}</w:hyperlink>.'
        f'<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
        f"<w:p>{image.format(words='Warga antre air')}</w:p><w:p>{image.format(words='')}</w:p>"
    )
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p>{run("---")}</w:p></w:footnote>'
        f'<w:footnote w:id="1"><w:p>{run("Sumber: BPS.")}</w:p></w:footnote></w:footnotes>'
    )
    return read_bytes(with_body(body, rels=relations, footnotes=notes), "docx")


def test_links_images_and_footnotes() -> None:
    document = read_linked()
    told = [(document.words_of(link.text), link.target, link.image) for link in document.links]
    assert told == [
        ("laman ini", "https://x.go.id", False),
        ("Warga antre air", "media/a.jpg", True),
        ("", "media/a.jpg", True),
    ]
    assert [document.words_of(block.span) for block in document.blocks][-2:] == ["Warga antre air", "Sumber: BPS."]
    assert any(block.kind is Kind.ALT_TEXT for block in document.blocks)
    report = Analyzer().analyze_document(document, genre="siaran_pers")
    missing = [item for item in report.findings if item.rule == "kip.alt_text"]
    assert [item.span and item.span.paragraph for item in missing] == [3]


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"", "bad_docx", "no .docx"),
        (b"Bupati hadir", "bad_docx", "no .docx"),
        (packed(other="<x/>"), "bad_docx", "no word/document.xml"),
        (packed(document="<w:document"), "bad_docx", "is no XML"),
        (packed(document=f"{ENTITIES}<w:p {W}>&b;</w:p>"), "bad_docx", "declares a document type"),
        (
            packed(document=f'<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:p {W}/>'),
            "bad_docx",
            "declares a document type",
        ),
        (with_body("<w:p/>")[:-40], "bad_docx", "no .docx"),
    ],
)
def test_what_is_refused(data: bytes, code: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as refused:
        read_bytes(data, "docx", "naskah.docx")
    assert refused.value.code == code
    assert "naskah.docx" in str(refused.value)


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_PART", 1 << 20)
    bomb = with_body("<w:p>" + " " * (1 << 24) + "</w:p>")
    assert len(bomb) < 1 << 16
    with pytest.raises(InputError, match="unpacks to more than 1 MiB") as refused:
        read_bytes(bomb, "docx", "naskah.docx")
    assert refused.value.code == "too_large"


def test_markup_of_any_depth_is_read() -> None:
    deep = 20000
    assert blocks(with_body("<w:sdt>" * deep + f"<w:p>{run('Dalam sekali.')}</w:p>" + "</w:sdt>" * deep)) == [
        "paragraph 0 Dalam sekali."
    ]
