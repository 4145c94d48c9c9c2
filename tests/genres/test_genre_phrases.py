"""The phrases of data/genres: what they match, and that no text makes them slow."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.genres.phrases import Words, compiled, openings


def found(phrase: str, text: str) -> list[str]:
    return [text[span.start : span.end] for span in compiled((phrase,)).find(Words(text))]


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
    assert openings("(meng|di)?(ungsi*|evakuasi)") == {"men", "die", "diu", "ung", "eva"}
    assert openings("(di|ke) kota") == {"di", "ke"}


@given(
    st.sampled_from(["(tidak|tanpa) biaya", "(mem|di)?permudah*", "dari … ke", "rp", "a|b c?d"]),
    st.text("abdegikmnprtuy \n", max_size=60),
)
def test_the_index_of_words_misses_no_match(phrase: str, text: str) -> None:
    import re

    from govtext.genres.phrases import pattern_of

    plain = [m.span() for m in re.finditer(rf"(?<![\w-])(?:{pattern_of(phrase)})", text)]
    assert [(s.start, s.end) for s in compiled((phrase,)).find(Words(text))] == plain


@pytest.mark.parametrize(
    "text", ["dari " * 20_000, "a" * 100_000, "dari" + " " * 100_000, "dari x" + " y" * 50_000, "\n" * 100_000]
)
def test_no_text_makes_a_phrase_slow(text: str) -> None:
    words, begun = Words(text), time.perf_counter()
    for phrase in ("dari … menjadi … #", "(tidak|tanpa) (di ?pungut )?biaya", "a*"):
        list(compiled((phrase,)).find(words))
    assert time.perf_counter() - begun < 2


def test_letters_whose_small_form_is_longer_move_nothing() -> None:
    assert found("biaya", "İstanbul biaya") == ["biaya"]
