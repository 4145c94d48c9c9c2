"""Tone is read in context: invariants of its rules on any text, hope and claim, and the classes of words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document import read
from govtext.reading import Reading
from govtext.rules.balance._scene import Scene
from govtext.rules.balance.campaigning import campaigning
from govtext.rules.balance.guilt_before_verdict import guilt_before_verdict
from govtext.rules.balance.praise import praise
from govtext.rules.balance.sensational_word import sensational_word
from govtext.rules.balance.stigmatising_word import stigmatising_word
from govtext.rules.balance.superlative import superlative
from govtext.rules.balance.sweeping_claim import sweeping_claim
from govtext.rules.patterns import roles
from govtext.rules.patterns.lists import PhraseLists
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
    assert PhraseLists({name: rows})
    assert all(set(row.when) <= known for row in rows)


def test_a_class_knows_doubled_plurals_but_no_other_doubled_word() -> None:
    assert roles.end("commoner", ["bocah-bocah"], 0, 1) == 1
    assert roles.bare("hati-hati") == "hati-hati"


def test_a_class_knows_its_words_with_the_clitic() -> None:
    assert roles.end("attention", ["kepeduliannya"], 0, 1) == 1
    assert roles.end("attention", ["meja"], 0, 1) == 0


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
