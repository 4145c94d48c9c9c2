"""Parts of speech and passives: what later layers rely on, and what holds for any input."""

import os
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document.span import Span
from govtext.language.tagging.tagger import LONGEST_RUN, attributes, headline_case, tag, tag_tokens
from govtext.language.text.tokens import Tokens


@dataclass(frozen=True)
class Sentence:
    span: Span


def passives(sentence: str) -> list[str]:
    words = Tokens(sentence).texts
    return [word for word, passive in zip(words, tag(words).passive, strict=True) if passive]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Jembatan itu dibangun oleh warga dan diresmikan kemarin.", ["dibangun", "diresmikan"]),
        ("Warga membangun jembatan itu dan bupati meresmikannya kemarin.", []),
        ("Rapat digelar di kantor dinas, lalu dilanjutkan di lapangan.", ["digelar", "dilanjutkan"]),
        ("Warga berkumpul diluar gedung dan diantara tenda.", []),
        ("Kepala dinas menyatakan dirinya siap berdialog.", []),
        ("Pasar terbesar dan terdekat ada di kota ini.", []),
    ],
)
def test_passives(sentence: str, expected: list[str]) -> None:
    assert passives(sentence) == expected


def test_the_frame_of_a_sentence() -> None:
    words = ["Petugas", "dinas", "memeriksa", "12", "sumur", "warga", "di", "Sukamaju", "."]
    assert tag(words).pos == ("NOUN", "NOUN", "VERB", "NUM", "NOUN", "NOUN", "ADP", "PROPN", "PUNCT")


def test_capitals_mean_nothing_in_headlines() -> None:
    title = ["DINAS", "KESEHATAN", "MEMBUKA", "LAYANAN", "VAKSINASI"]
    assert headline_case(title)
    assert headline_case(["Pemkot", "Buka", "Layanan", "Vaksinasi", "di", "Balai", "Warga"])
    assert not headline_case(["Pemerintah", "Kota", "Jambi", "membuka", "layanan", "vaksinasi"])
    assert not headline_case(["Rapat", "Dinas"])
    assert tag(title).pos[2] == "VERB"


def test_tags_stand_beside_the_tokens() -> None:
    text = "Judul tanpa kalimat\n\nJalan itu diperbaiki. Warga senang."
    tokens = Tokens(text)
    tags = tag_tokens(tokens, [Sentence(Span(21, 42)), Sentence(Span(43, len(text)))])
    assert len(tags.pos) == len(tags.passive) == len(tokens)
    assert tags.pos[:3] == ("", "", "")
    assert [tokens.texts[i] for i, passive in enumerate(tags.passive) if passive] == ["diperbaiki"]
    assert all(tags.pos[3:])


def test_a_sentence_of_any_length() -> None:
    words = ["data"] * (2 * LONGEST_RUN + 1)
    assert len(tag(words).pos) == len(words)
    assert tag([]).pos == ()


def test_threads_share_one_model() -> None:
    words = ["Surat", "itu", "dikirim", "oleh", "panitia", "."]
    expected, seen = tag(words), []
    threads = [threading.Thread(target=lambda: seen.extend(tag(words) for _ in range(50))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [expected] * 200


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=12), max_size=30))
def test_any_words_can_be_tagged(words: list[str]) -> None:
    tags = tag(words)
    assert len(tags.pos) == len(tags.passive) == len(attributes(words)) == len(words)
    assert all(tags.pos)
    assert all(pos == "VERB" for pos, passive in zip(tags.pos, tags.passive, strict=True) if passive)
    assert tag(words) == tags


@pytest.mark.corpora
def test_scores_on_a_treebank_it_has_not_seen() -> None:
    folder = os.environ.get("GOVTEXT_CORPORA")
    path = Path(folder or "", "ud", "id_gsd-ud-test.conllu")
    if not folder or not path.is_file():
        pytest.skip("GOVTEXT_CORPORA names no folder with ud/id_gsd-ud-test.conllu")
    seen = right = both = found = true = 0
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        rows = [row for row in (line.split("\t") for line in block.splitlines()) if row[0].isdigit()]
        tags = tag([row[1] for row in rows])
        for row, pos, passive in zip(rows, tags.pos, tags.passive, strict=True):
            is_passive = "Voice=Pass" in row[5]
            seen, right = seen + 1, right + (pos == row[3])
            both, found, true = both + (passive and is_passive), found + passive, true + is_passive
    assert right / seen > 0.88
    assert 2 * both / (found + true) > 0.91
