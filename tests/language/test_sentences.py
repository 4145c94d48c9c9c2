import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govtext.document import Block, Document, Kind, Span, read
from govtext.language.text.sentences import split
from govtext.language.text.tokens import Tokens

CASES = [
    line.removeprefix("- ")
    for line in (Path(__file__).parent / "sentences.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("- ")
]


def document(text: str, kind: Kind = Kind.PARAGRAPH) -> Document:
    """One block, whatever a reader would make of the text."""
    visible = text.strip()
    start = text.index(visible)
    blocks = (Block(kind, Span(start, start + len(visible))),) if visible else ()
    return Document(text, "text", text, blocks)


def sentences(text: str, kind: Kind = Kind.PARAGRAPH) -> list[str]:
    return [text[sentence.span.start : sentence.span.end] for sentence in split(document(text, kind))]


def counted(text: str, kind: Kind = Kind.PARAGRAPH) -> list[str]:
    found = split(document(text, kind))
    return [text[item.span.start : item.span.end] for item in found if item.counted]


@pytest.mark.parametrize("case", CASES)
def test_sentences_of_official_prose(case: str) -> None:
    parts = [part.strip(" ⏎") for part in case.split("|")]
    text = re.sub(r" ?\| ?", lambda bar: " " if " " in bar.group() else "", case.replace("~ ", ""))
    text = text.replace("⏎ ", "\n").replace("⏎", "\n")
    expected = [part.removeprefix("~ ").replace("⏎", "\n") for part in parts]
    assert sentences(text) == expected
    assert counted(text) == [part.replace("⏎", "\n") for part in parts if not part.startswith("~")]


def test_titles_headings_and_cells_are_one_unit_that_does_not_count() -> None:
    text = "Waspada! Banjir datang."
    for kind in (Kind.TITLE, Kind.HEADING, Kind.TABLE_CELL, Kind.HASHTAGS, Kind.BYLINE):
        assert sentences(text, kind) == [text]
        assert counted(text, kind) == []


def test_a_list_item_counts_once() -> None:
    text = "Isi formulir. Formulir ada di loket."
    assert sentences(text, Kind.LIST_ITEM) == ["Isi formulir.", "Formulir ada di loket."]
    assert counted(text, Kind.LIST_ITEM) == ["Isi formulir."]
    assert counted("KTP", Kind.LIST_ITEM) == ["KTP"]


def test_a_contact_written_as_a_sentence_counts() -> None:
    assert counted("Narahubung: Bagian Umum, telepon (0411) 555111.", Kind.CONTACT)
    assert not counted("Telepon: (0411) 555111", Kind.CONTACT)


def test_a_bold_heading_that_runs_in_does_not_count() -> None:
    text = "**Jadwal.** Layanan dibuka Senin."
    mask = text.replace("**", "  ")
    found = split(Document(text, "markdown", mask, (Block(Kind.PARAGRAPH, Span(2, len(text))),)))
    assert [(text[item.span.start : item.span.end], item.counted) for item in found] == [
        ("Jadwal.", False),
        ("Layanan dibuka Senin.", True),
    ]


def test_markup_between_a_stop_and_its_quotation_mark() -> None:
    text = "“Kami *siap.*” Bupati menutup acara."
    mask = text.replace("*", " ")
    found = split(Document(text, "markdown", mask, (Block(Kind.PARAGRAPH, Span(0, len(text))),)))
    assert [text[item.span.start : item.span.end] for item in found] == ["“Kami *siap.*”", "Bupati menutup acara."]


def test_every_block_is_split_in_order() -> None:
    found = split(read("Satu kalimat. Dua kalimat.\n\nTiga kalimat.\n"))
    assert [(item.block, item.span) for item in found] == [(0, (0, 13)), (0, (14, 26)), (1, (28, 41))]


def test_an_empty_document_has_no_sentences() -> None:
    assert split(document("")) == ()


WORDS = """
Bupati membuka acara desa Kepala Dinas Kominfo M.Si. S.H. H. Jl. No. 5 M. 09.00 WIB
dr. (Pj.) www.kab.go.id a@kab.go.id #desa 17/Pid.Sus/2022 Trop.Ped A.B 2024 katanya Ujarnya
"""
MARKS = "“”\"'’.,!?…:;()–—-🔥\n\t "
PIECES = [*WORDS.split(), *MARKS, "...", "1️⃣", "  "]
prose = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
spaced = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@given(st.one_of(prose, spaced, st.text(max_size=200)))
@example("Kominfo.Kepala@kab.go.id hadir.")
@example("https://kab.go.id/" + "a" * 60 + ".Kepala")
@example("M.Trop.Ped hadir.Bupati pulang")
def test_sentences_are_tight_ordered_and_share_no_token(text: str) -> None:
    found = split(document(text))
    assert found == split(document(text))
    visible = "".join(text[item.span.start : item.span.end] for item in found)
    assert "".join(visible.split()) == "".join(text.split())
    end = 0
    for item in found:
        assert end <= item.span.start < item.span.end <= len(text)
        assert text[item.span.start : item.span.end].strip() == text[item.span.start : item.span.end]
        end = item.span.end
    tokens = Tokens(text)
    starts = {item.span.start for item in found} | {item.span.end for item in found}
    for start, stop in zip(tokens.starts, tokens.ends, strict=True):
        assert not any(start < edge < stop for edge in starts), text[start:stop]


@pytest.mark.parametrize(
    "unit", [".", "!", "“ ", "a. ", "A.b\n", "\n", "🔥", " 🔥", '."K', "S.H. ", "(", "1. ", "kata.Kata", ". (a"]
)
def test_no_text_takes_long(unit: str) -> None:
    text = "x" + unit * (40_000 // len(unit)) + "x"
    assert split(document(text))[-1].span.end == len(text)
