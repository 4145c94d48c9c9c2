"""Word files in and out of the desk: what a paragraph is survives, whatever stands in it."""

import base64
import io
import re
from collections.abc import Callable

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import govtext
from govtext.adapters.server.word_in import to_markdown
from govtext.adapters.server.word_out import to_word
from govtext.document import Document, Kind, read, read_bytes

from .live import Live

docx = pytest.importorskip("docx", reason="python-docx is not installed")

RICH = """# Judul dengan *miring*

Pembuka **tebal** dan [laman](https://a.go.id/x?a=1&b=2), 5 * 3 < 4.

## Bagian

- satu
- dua

> Kutipan panjang.

| Loket | Jam |
| --- | --- |
| A | 08.00 |
| B | |

Baris satu\\
baris dua.
"""


def built(build: Callable[["docx.document.Document"], object]) -> Document:
    """Return the Word file that ``build`` makes, as it is read."""
    file = docx.Document()
    build(file)
    buffer = io.BytesIO()
    file.save(buffer)
    return read_bytes(buffer.getvalue(), "docx")


def blocks(document: Document) -> list[tuple[Kind, int, int | None, int | None, str]]:
    return [
        (block.kind, block.level, block.row, block.column, document.words_of(block.span).replace(" ,", ","))
        for block in document.blocks
    ]


def test_there_and_back_again() -> None:
    document = read_bytes(to_word(RICH, "markdown"), "docx")
    again = read(to_markdown(document), "markdown")
    assert blocks(again) == blocks(document)
    assert [block[0] for block in blocks(document)] == [
        *(Kind.TITLE, Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM, Kind.LIST_ITEM, Kind.BLOCK_QUOTE),
        *(Kind.TABLE_CELL, Kind.TABLE_CELL, Kind.TABLE_CELL, Kind.TABLE_CELL, Kind.TABLE_CELL, Kind.PARAGRAPH),
    ]
    assert [link.target for link in again.links] == ["https://a.go.id/x?a=1&b=2"]


def test_a_file_and_its_markdown_are_judged_alike() -> None:
    text = (
        "# Wali Kota Launching Layanan\n\nDalam rangka HUT, stakeholder me-launching *apotik* baru.\n\n- Loket buka.\n"
    )
    file = to_word(text, "markdown")
    document = read_bytes(file, "docx")
    from_word = govtext.Analyzer().examine(document).report
    from_text = govtext.analyze(to_markdown(document), format="markdown")
    assert [(one.rule, one.text) for one in from_text.findings] == [(one.rule, one.text) for one in from_word.findings]
    families = ("overall", "balance", "jargon", "readability", "kip")
    values = [[getattr(report.scores, family).value for family in families] for report in (from_text, from_word)]
    assert values[0] == values[1]


def test_what_is_left_behind() -> None:
    word = docx.Document(io.BytesIO(to_word("---\ngenre: siaran_pers\n---\n<!-- catatan -->\nHalo.\n", "markdown")))
    assert [paragraph.text for paragraph in word.paragraphs] == ["Halo."]
    assert (word.core_properties.author, word.core_properties.comments) == ("", "")
    assert word.sections[0].page_width.cm == pytest.approx(21, abs=0.01)


def test_plain_text_is_not_read_as_markdown() -> None:
    word = docx.Document(io.BytesIO(to_word("# bukan judul\n*bukan* miring\n\n\n - baris", "text")))
    assert [paragraph.text for paragraph in word.paragraphs] == ["# bukan judul\n*bukan* miring", "- baris"]


@pytest.mark.parametrize(
    "text",
    ["# bukan judul", "> bukan kutipan", "--- ", "<b>x</b>", "a*b*c", "`kode`", "[a](b)", "_x_", "&copy;", "    lekuk"],
)
def test_signs_that_are_only_characters_stay_characters(text: str) -> None:
    document = built(lambda file: file.add_paragraph(f"Kata.\n{text}"))
    shown = read(to_markdown(document), "markdown")
    assert "".join(shown.mask.replace("\\", "").split()) == "".join(document.mask.split())


def test_pictures_links_and_neighbouring_tables() -> None:
    def build(file: "docx.document.Document") -> None:
        for _ in range(2):
            table = file.add_table(2, 2)
            for row in range(2):
                for column in range(2):
                    table.cell(row, column).text = f"{row}|{column}"

    assert to_markdown(built(build)).count("| --- | --- |") == 2


WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@settings(max_examples=30)
@given(WORDS)
@example("\x0b\x00\ufffe")
@example("| a |\n| --- |\n")
def test_every_text_becomes_a_word_file(text: str) -> None:
    for format in ("markdown", "text"):
        read_bytes(to_word(text, format), "docx")


LINE = st.text("ab1 .*_`<>[]()#|\\-+&;~!=:", min_size=1, max_size=25)


@settings(max_examples=30)
@given(st.lists(LINE, min_size=1, max_size=4))
def test_every_paragraph_keeps_its_letters(lines: list[str]) -> None:
    document = built(lambda file: [file.add_paragraph(line) for line in lines])
    shown = read(to_markdown(document), "markdown").mask
    assert re.sub(r"[^ab]", "", shown) == re.sub(r"[^ab]", "", document.mask)


def test_over_http(server: Live) -> None:
    answer = httpx.post(f"{server.url}/v1/word", json={"text": RICH}, timeout=None)
    assert answer.headers["content-type"].endswith("wordprocessingml.document")
    body = {"docx": base64.b64encode(answer.content).decode()}
    found = httpx.post(f"{server.url}/v1/markdown", json=body, timeout=None).json()["text"]
    assert found.startswith("# Judul dengan miring\n\nPembuka tebal dan [laman](https://a.go.id/x?a=1&b=2)")
    answer = httpx.post(f"{server.url}/v1/word", json={"text": "a" * 300_001}, timeout=None)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
