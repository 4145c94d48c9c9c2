"""Languages of texts, blocks and passages. languages.tsv holds sentences written for this test, by language."""

import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document import Document, read
from govtext.language.idiom.block_languages import block_languages, document_language
from govtext.language.idiom.detect import detect
from govtext.language.idiom.guess import UNKNOWN
from govtext.language.idiom.passages import foreign_passages
from govtext.tables import FunctionWord, lexicon

DRAFT = """Dinas Perhubungan menambah dua trayek bus pada hari kerja karena jumlah penumpang terus naik.

Suasana halte

Warga dapat melihat jadwal baru di setiap halte. Tarifnya tidak berubah dan kartu lama masih berlaku.
"""

PIECES = ("yang", "di", "the", "of", "sing", "ing", "lan", "nu", "teh", "data", ".\n\n", "“", "”", ",", "Bupati")


@cache
def sentences() -> list[tuple[str, str]]:
    lines = Path(__file__).with_name("languages.tsv").read_text(encoding="utf-8").splitlines()
    return [(code, sentence) for code, _, sentence in (line.partition("\t") for line in lines)]


def found(text: str) -> list[tuple[str, str]]:
    document = read(text)
    return [(passage.code, document.text[slice(*passage.span)]) for passage in foreign_passages(document)]


@pytest.mark.parametrize(
    ("code", "least"),
    [
        ("id", 1.0),
        ("en", 1.0),
        ("jv", 0.9),
        ("su", 0.8),
        ("ms", 0.7),
        ("min", 0.8),
        ("ban", 0.8),
        ("ace", 0.8),
        ("bug", 0.8),
    ],
)
def test_sentences_of_each_language(code: str, least: float) -> None:
    guesses = Counter(detect(sentence).code for language, sentence in sentences() if language == code)
    assert guesses[code] >= least * guesses.total(), guesses


def test_no_caption_is_taken_for_another_language() -> None:
    assert {detect(sentence).code for code, sentence in sentences() if code == "caption"} <= {"id", UNKNOWN}


@pytest.mark.parametrize("text", ["", "   ", "Dibuka!", "Foto: Humas Pemkot", "12 34 56 78", "😀 😀 😀 😀"])
def test_too_little_to_tell(text: str) -> None:
    assert detect(text).code == UNKNOWN


def test_jargon_does_not_make_a_sentence_english() -> None:
    assert detect("Kick off meeting dan soft launching dashboard smart city digelar di command center.").code == "id"


def test_other_languages_are_told_by_langdetect() -> None:
    assert detect("Der Bürgermeister eröffnete gestern gemeinsam mit vielen Gästen die neue Brücke.").code == "de"
    assert detect("تم افتتاح الجسر الجديد أمس بحضور عدد كبير من سكان المدينة").code == "ar"


def test_short_blocks_share_the_language_of_their_document() -> None:
    languages = block_languages(read(DRAFT))
    assert [block.code for block in languages] == ["id", "id", "id"]
    assert all(block.confidence > 0.9 for block in languages)


def test_a_document_in_english() -> None:
    document = read(
        "The office will be closed on Monday and Tuesday.\n\nOpening hours\n\nPlease call us before you come."
    )
    assert document_language(document).code == "en"
    assert {block.code for block in block_languages(document)} == {"en"}
    assert found(document.text) == []


def test_a_translated_paragraph() -> None:
    english = "The new routes start on Monday. Passengers can still use their old cards on all of the buses."
    assert found(f"{DRAFT}\n{english}\n") == [("en", english)]


@pytest.mark.parametrize(
    ("draft", "passage"),
    [
        (
            "Lurah mengingatkan warga, “Urang kudu silih tulungan, ulah silih salahkeun,” saat membuka rapat.",
            ("su", "Urang kudu silih tulungan, ulah silih salahkeun,"),
        ),
        ("Camat mengutip pepatah rame ing gawe, sepi ing pamrih saat apel.", ("jv", "rame ing gawe, sepi ing pamrih")),
        (
            "Rapat selesai pukul empat. Matur nuwun sanget kagem sedaya ingkang sampun rawuh. Panitia lalu pulang.",
            ("jv", "Matur nuwun sanget kagem sedaya ingkang sampun rawuh."),
        ),
        (
            "“We are happy to work with all of you on this project,” kata perwakilan lembaga itu melalui surat.",
            ("en", "We are happy to work with all of you on this project,"),
        ),
    ],
)
def test_a_passage_inside_an_indonesian_paragraph(draft: str, passage: tuple[str, str]) -> None:
    assert found(f"{DRAFT}\n{draft}") == [passage]


@pytest.mark.parametrize(
    "draft",
    [
        DRAFT,
        "Workshop itu membahas roadmap smart city, capacity building, dan stakeholder engagement.",
        "Wali kota menyebut program “Jogja Smart Service” dan “Jemput Bola Adminduk” sebagai unggulan.",
    ],
)
def test_indonesian_with_jargon_and_names_holds_no_passage(draft: str) -> None:
    assert found(draft) == []


def test_a_plain_draft_loads_no_detector() -> None:
    code = (
        "import sys\nfrom govtext.document import read\nfrom govtext.language.idiom.passages import foreign_passages\n"
        f"foreign_passages(read({DRAFT!r}))\n"
        "assert not {'langdetect', 'pycld2'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_frequent_word_can_be_met() -> None:
    forms = [row.form for row in lexicon("function_words") if isinstance(row, FunctionWord)]
    assert forms == sorted(set(forms))
    assert all(form == form.lower() and " " not in form for form in forms)


def ordered_and_inside(document: Document) -> bool:
    spans = [passage.span for passage in foreign_passages(document)]
    ends = [0, *(span.end for span in spans)]
    return all(end <= span.start < span.end <= len(document.text) for end, span in zip(ends, spans, strict=False))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_passages_lie_inside_the_text_in_order(pieces: list[str]) -> None:
    document = read(" ".join(pieces))
    assert ordered_and_inside(document)
    assert foreign_passages(document) == foreign_passages(document)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    document = read(text)
    assert 0 <= document_language(document).confidence <= 1
    assert len(block_languages(document)) == len(document.blocks)
    assert ordered_and_inside(document)
