"""Phrases beside personal data are looked for at their first words, and only where their rarest word stands."""

import re

import pytest

from govtext.language.personal.cues import Openings, cue, cues, openings
from govtext.language.text.scan import letter_runs


@pytest.mark.parametrize("role", ["case", "grave_case", "child", "minor", "recipient"])
def test_every_phrase_opens_with_a_word_that_is_told(role: str) -> None:
    for phrase in cues(role):
        words = letter_runs(phrase.replace("*", ""))
        assert words[0] in openings(role).among(frozenset(words))
        assert cue(role).match(re.sub(r"\*", "", phrase)) is not None


def test_a_first_word_is_not_told_where_the_rest_cannot_stand() -> None:
    own = Openings({"umur": frozenset({"di"})}, frozenset())
    assert own.among(frozenset({"di", "desa"})) == frozenset()
    assert own.among(frozenset({"di", "umur"})) == {"di"}


def test_stems_are_told_by_the_words_that_begin_with_them() -> None:
    own = Openings({}, frozenset({"korban*"}))
    assert own.among(frozenset({"korbannya", "desa"})) >= {"korbannya"}
    assert "desa" not in own.among(frozenset({"korbannya", "desa"}))
