"""Tone is read in context: invariants of its rules on any text, and the pattern language they are written in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document import read
from govtext.errors import DataError
from govtext.reading import Reading
from govtext.rules.balance import _phrases, _roles
from govtext.rules.balance._scene import Scene
from govtext.rules.balance.campaigning import campaigning
from govtext.rules.balance.guilt_before_verdict import guilt_before_verdict
from govtext.rules.balance.praise import praise
from govtext.rules.balance.sensational_word import sensational_word
from govtext.rules.balance.stigmatising_word import stigmatising_word
from govtext.rules.balance.superlative import superlative
from govtext.rules.balance.sweeping_claim import sweeping_claim
from govtext.tables import LoadedPhrase, card, lexicon

RULES = (
    praise,
    superlative,
    sweeping_claim,
    sensational_word,
    campaigning,
    stigmatising_word,
    guilt_before_verdict,
)
LISTS = ("praise", "superlatives", "sweeping", "sensational", "campaigning", "stigma", "guilt")

PIECES = """
bupati yang sangat merakyat dan visioner berkat seluruh masyarakat terbaik se-Indonesia paling luar biasa secara
meningkat tajam pelaku pencurian berinisial AS terbukti menilap agar untuk semoga kepemimpinan Gubernur tiada henti
bejat , . ! !!! : " “ ” # * ** #BupatiHebat 12 2024 wujud kepedulian pemerintah daerah orang gila penuh
"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\n\n"])


def scene(text: str) -> Scene:
    return Scene(Reading(read(text, "markdown")))


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=160), st.lists(WORDS, max_size=40).map(" ".join)))
def test_hits_lie_inside_the_text_and_do_not_depend_on_the_run(text: str) -> None:
    for rule in RULES:
        first = list(rule.check(Reading(read(text, "markdown")), card(rule.name)))
        assert first == list(rule.check(Reading(read(text, "markdown")), card(rule.name)))
        for hit in first:
            assert hit.span is not None
            assert 0 <= hit.span.start < hit.span.end <= len(text)
            assert hit.variant is None or hit.variant in card(rule.name).messages


@pytest.mark.parametrize("name", LISTS)
def test_every_pattern_compiles_and_every_condition_is_known(name: str) -> None:
    known = {"bare", "claim", "fact", "headline", "leader", "narration", "opening", "person", "spoken", "unprized"}
    rows = [row for row in lexicon(name) if isinstance(row, LoadedPhrase)]
    assert rows
    assert _phrases.PhraseLists({name: rows})
    assert all(set(row.when) <= known for row in rows)


@pytest.mark.parametrize(
    ("pattern", "text", "marked"),
    [
        ("tiada duanya", "Taman itu tiada  duanya.", "tiada  duanya"),
        ("tak|tidak kenal lelah", "Ia tidak kenal lelah.", "tidak kenal lelah"),
        (
            "berkat kerja_keras ..1 @elected",
            "Berkat kerja keras Pak Bupati Rahman, jalan jadi.",
            "Berkat kerja keras Pak Bupati Rahman",
        ),
        ("wujud [ @attention ] nyata?", "Itu wujud kepedulian.", "kepedulian"),
        ("~membuktikan janjinya", "Janji dibuktikan janjinya.", "dibuktikan janjinya"),
        ("<!rumah sakit jiwa", "Dibawa ke rumah sakit jiwa.", None),
        ("kerja >!bakti", "Warga kerja bakti.", None),
        ("satu ..2 dua", "satu, dua", None),
    ],
)
def test_what_a_pattern_marks(pattern: str, text: str, marked: str | None) -> None:
    lists = _phrases.PhraseLists({"own": [LoadedPhrase(pattern=pattern, source="nada-redaksi")]})
    draft = scene(text)
    anchors: dict[int, list[str]] = {}
    for form in draft.reading.word_places.forms:
        for number in lists.anchored(form):
            anchors.setdefault(number, []).append(form)
    found = lists.find(draft, anchors).get("own", ())
    marks = [text[match.span.start : match.span.end] for here in found for match in here]
    assert marks == ([] if marked is None else [marked])


@pytest.mark.parametrize("pattern", ["kata? lain", "..3 kata", "@tiada_kelas", "[ ] kata"])
def test_a_pattern_that_cannot_work_is_named(pattern: str) -> None:
    with pytest.raises(DataError, match="pattern"):
        _phrases.PhraseLists({"own": [LoadedPhrase(pattern=pattern, source="nada-redaksi")]})


def test_the_phrase_that_marks_most_comes_first() -> None:
    rows = [LoadedPhrase(pattern=pattern, source="nada-redaksi") for pattern in ("tanpa", "tanpa tanding")]
    lists = _phrases.PhraseLists({"own": rows})
    draft = scene("Taman itu tanpa tanding.")
    anchors: dict[int, list[str]] = {}
    for form in draft.reading.word_places.forms:
        for number in lists.anchored(form):
            anchors.setdefault(number, []).append(form)
    (here,) = lists.find(draft, anchors)["own"]
    assert [match.row.pattern for match in here] == ["tanpa tanding", "tanpa"]


def test_a_class_knows_doubled_plurals_but_no_other_doubled_word() -> None:
    assert _roles.end("commoner", ["bocah-bocah"], 0, 1) == 1
    assert _roles.bare("hati-hati") == "hati-hati"


def test_a_class_knows_its_words_with_the_clitic() -> None:
    assert _roles.end("attention", ["kepeduliannya"], 0, 1) == 1
    assert _roles.end("attention", ["meja"], 0, 1) == 0


@pytest.mark.parametrize(
    ("text", "word", "hoped"),
    [
        ("Semoga kota ini unggul.", "unggul", True),
        ("Program itu untuk membuat kota unggul.", "unggul", True),
        ("Kota ini belum unggul.", "unggul", True),
        ("Kota ini sudah unggul.", "unggul", False),
        ("Agar lancar, jalan diperbaiki dan kota unggul.", "unggul", False),
        ("Kota itu diperkirakan akan unggul.", "unggul", True),
        ("Kota itu akan unggul.", "unggul", False),
        ("Untuk ketiga kali kota itu unggul.", "unggul", False),
    ],
)
def test_hope_and_claim_are_told_apart(text: str, word: str, hoped: bool) -> None:
    seen = scene(text)
    assert seen.hoped(seen.lower.index(word)) is hoped


def test_long_texts_take_time_in_proportion() -> None:
    text = "Bupati yang sangat merakyat, visioner, dan seluruh masyarakat " * 800
    for rule in RULES:
        list(rule.check(Reading(read(text, "markdown")), card(rule.name)))
