"""The index of one text: where its digits and words stand, and that nothing of a text outlives its reading."""

import gc
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext import Analyzer
from govtext.language.figures.dates import find_dates, find_times
from govtext.language.figures.numbers import parse_digits
from govtext.language.figures.quantities import find_quantities
from govtext.language.names.references import find_references
from govtext.language.text.scan import TextIndex, letter_runs
from govtext.language.text.tokens import Tokens

PIECES = """
    Rapat pukul 09.00 WIB Selasa (12/09/2023) di RT 03/RW 02 Nomor 5 Tahun 2022 , . Rp2,5 juta UU 14/2008 triwulan II 2024
    (021) 555123 3 orang surat@contoh.id https://contoh.go.id #tagar Jum'at 5–20 Maret İzin ²
"""
TEXTS = st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=30).map(" ".join)


def test_words_are_found_where_they_stand_and_only_whole() -> None:
    index = TextIndex("Hari ini hari libur, sehari-hari; HARI2 hariku")
    assert index.word_starts(frozenset({"hari"})) == [0, 9, 28, 34]
    assert index.word_starts(frozenset({"hari", "libur"})) == [0, 9, 14, 28, 34]
    assert index.word_starts(frozenset({"besok"})) == []


def test_digits_and_the_stretches_around_them() -> None:
    index = TextIndex("x" * 200 + "12,5" + "x" * 400 + "7")
    assert index.digit_starts == [200, 203, 604]
    assert index.digit_windows == [(80, 324), (484, 605)]


def test_digits_by_how_many_there_are() -> None:
    index = TextIndex("7 12 123 1945 3000 2024/2025 20245")
    assert [index.text[start : start + 3] for start in index.short_numbers] == ["7 1", "12 "]
    assert [index.text[start : start + 4] for start in index.years] == ["1945", "2024", "2025"]


def test_starts_near_digits_come_with_the_end_of_their_window() -> None:
    index = TextIndex("7" + "x" * 400 + "8")
    assert list(index.near_digits([401, 200, 5, 0])) == [(0, 121), (5, 121), (401, 402)]


def test_small_letters_keep_their_places() -> None:
    index = TextIndex("İİİ Hari")
    assert len(index.lower) == len(index.text)
    assert index.word_starts(frozenset({"hari"})) == [4]


def test_matches_near_digits_do_not_overlap() -> None:
    index = TextIndex("tahun 2020 dan 2021, tahun lalu")
    pattern = re.compile(r"(?:tahun )?[0-9]{4}")
    assert [match.group() for match in index.matches(pattern, frozenset({"tahun"}))] == ["tahun 2020", "2021"]


def test_what_is_read_from_a_text_is_read_once() -> None:
    calls: list[TextIndex] = []

    def count(index: TextIndex) -> int:
        calls.append(index)
        return len(index.text)

    index = TextIndex("dua kata")
    assert (index.once(count), index.once(count), calls) == (8, 8, [index])


@given(TEXTS)
def test_a_text_and_its_index_read_alike(text: str) -> None:
    index = TextIndex(text)
    assert find_dates(index) == find_dates(text)
    assert find_times(index) == find_times(text)
    assert find_quantities(index) == find_quantities(text)


@given(TEXTS)
def test_references_lie_apart_inside_the_text(text: str) -> None:
    end = 0
    for span in find_references(TextIndex(text)):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@given(TEXTS | st.text(max_size=80))
def test_tokens_hold_the_words_of_their_text(text: str) -> None:
    words = {word for form in Tokens(text).texts for word in letter_runs(form)}
    assert words == TextIndex(text).words


def test_nothing_of_a_draft_is_kept() -> None:
    secret = " ".join(["kelinci", "ungu", "menari"])
    assert _words_of_a_draft(secret) > 10
    gc.collect()
    assert {text for text in _kept_texts() if secret in text} <= {secret}


def _words_of_a_draft(secret: str) -> int:
    draft = f"Rapat {secret} di balai desa pada Selasa (12/09/2023) pukul 09.00 WIB.\n\n“Kami {secret},” kata Bupati."
    return Analyzer().analyze(draft, format="text").reading.words


def _kept_texts() -> Iterator[str]:
    """Yield the texts that some container or cache of this process holds."""
    for held in gc.get_objects():
        if isinstance(held, dict | list | set | tuple) or type(held) is type(parse_digits):
            yield from (one for one in gc.get_referents(held) if isinstance(one, str))


@pytest.mark.parametrize("finder", [find_dates, find_times, find_quantities])
def test_an_empty_text_has_nothing(finder: object) -> None:
    assert finder("") == finder(TextIndex("")) == ()  # type: ignore[operator]
