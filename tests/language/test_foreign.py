"""English by its spelling. office_words.txt holds words that the model has not learned from."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.language.idiom.foreign import LIKELY, english_likeness


def held_out() -> tuple[list[str], list[str]]:
    text = Path(__file__).with_name("office_words.txt").read_text(encoding="utf-8")
    english, indonesian = (part.partition("\n")[2].split() for part in text.split("#")[1:])
    return english, indonesian


def test_precision_and_recall_on_words_it_has_not_seen() -> None:
    english, indonesian = held_out()
    hits = sum(english_likeness(word) >= LIKELY for word in english)
    slips = [word for word in indonesian if english_likeness(word) >= LIKELY]
    assert hits / len(english) > 0.93
    assert len(slips) <= 3, slips


@pytest.mark.parametrize("form", ["mensupport", "di-upload", "men-download", "Workshop", "Roadmap-nya", "follow-up"])
def test_english_under_indonesian_affixes(form: str) -> None:
    assert english_likeness(form) >= LIKELY


@pytest.mark.parametrize(
    "form",
    [
        "",
        "di",
        "APBD",
        "COVID-19",
        "2024",
        "warga",
        "anak-anak",
        "internet",
        "optimasi",
        "mempertanggungjawabkan",
        "rp",
    ],
)
def test_not_english(form: str) -> None:
    assert english_likeness(form) < LIKELY


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_form(form: str) -> None:
    assert 0.0 <= english_likeness(form) <= 1.0
    assert english_likeness(form) == english_likeness(form)
