"""The phrase lists, the empty verbs, and the invariants of their suggestions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document import read
from govtext.reading import Reading
from govtext.rules.jargon._nominal import action_nouns, find_nominals
from govtext.rules.jargon._wording import find_wordings
from govtext.rules.patterns.lists import PhraseLists
from govtext.tables import ActionNoun, Wording, lexicon

LISTS = ("officialese", "cliches", "pleonasms")
WORDS = sorted({word for row in lexicon("officialese") for word in row.pattern.replace("|", " ").split()})  # type: ignore[attr-defined]


def reading(text: str) -> Reading:
    return Reading(read(text, "markdown", None))


@pytest.mark.parametrize("name", LISTS)
def test_every_pattern_of_the_lists_compiles_and_says_what_to_do(name: str) -> None:
    rows = [row for row in lexicon(name) if isinstance(row, Wording)]
    assert len(rows) >= 150
    assert PhraseLists({name: rows})
    assert all(row.prefer for row in rows)


def test_every_carried_noun_has_its_verb() -> None:
    for row in lexicon("action_nouns"):
        assert isinstance(row, ActionNoun)
        assert bool(row.verb) == bool(row.carried_by), row
        assert set(row.carried_by) <= {"laku", "laksana", "beri", "sampai"}, row
    assert sum(bool(row.verb or row.undergone) for row in action_nouns().values()) >= 200


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Tim melakukan penanganan.", "menangani"),
        ("Jalan akan dilakukan pelebaran.", "dilebarkan"),
        ("Segera lakukan pemeriksaan.", "periksa"),
        ("Jalan sering di lakukan penebangan.", "ditebang"),
        ("Tim melakukan pencatatan, pemetaan, dan evaluasi.", "mencatat, memetakan, dan mengevaluasi"),
        ("Harga mengalami kenaikan.", "naik"),
    ],
)
def test_the_verb_takes_the_voice_of_the_empty_one(text: str, verb: str) -> None:
    assert [nominal.verb for nominal in find_nominals(reading(text))] == [verb]


def test_a_preposition_the_verb_does_not_need_goes_too() -> None:
    draft = reading("Tim melakukan pembinaan terhadap warga dan melakukan kunjungan ke desa.")
    places = [nominal.preposition for nominal in find_nominals(draft)]
    assert [draft.document.words_of(place) for place in places if place] == ["terhadap", "ke"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, ".", ",", "**", "\n\n", "“", "# "]), max_size=40).map(" ".join))
def test_hits_lie_in_the_text_and_edits_too(text: str) -> None:
    draft = reading(text)
    for name in LISTS:
        for hit in find_wordings(draft, name):
            assert hit.span is not None
            assert 0 <= hit.span.start < hit.span.end <= len(text)
            for suggestion in hit.suggestions:
                assert "{" not in suggestion.label
                assert all(0 <= edit.start <= edit.end <= len(text) for edit in suggestion.edits)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_alike_twice(text: str) -> None:
    one, two = reading(text), reading(text)
    assert [list(find_wordings(one, name)) for name in LISTS] == [list(find_wordings(two, name)) for name in LISTS]
    assert list(find_nominals(one)) == list(find_nominals(two))
