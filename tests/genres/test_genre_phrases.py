"""The phrases of data/genres: what they match, and that no text makes them slow."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.document import Span
from govtext.genres.beginnings import Opening
from govtext.genres.dots import quieted
from govtext.genres.lists import list_of
from govtext.genres.phrases import Phrase, pattern_of
from govtext.genres.sightings import Sightings
from govtext.language.text.scan import TextIndex
from govtext.language.text.tokens import Tokens


def sightings(text: str, *lists: tuple[str, ...]) -> Sightings:
    found = Sightings(TextIndex(text).lower, Tokens(text))
    found.look_for(frozenset(map(list_of, lists)), len(text))
    return found


def spans(phrases: tuple[str, ...], text: str) -> list[Span]:
    return sightings(text, phrases).find(list_of(phrases), 0, len(text))


def openings(phrase: str) -> frozenset[Opening]:
    return Phrase(phrase).openings


def words(openings: frozenset[Opening]) -> set[str]:
    return {letters if whole else f"{letters}*" for letters, whole in openings}


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
        ("dari … menjadi", "dari 1.240 ton menjadi 900", ["dari 1.240 ton menjadi"]),
        (
            "ketua … meminta",
            "Ketua Kadin, Hj. Sri, S.H., M.Kn., meminta",
            ["Ketua Kadin, Hj. Sri, S.H., M.Kn., meminta"],
        ),
        ("dokter … menilai", "dokter itu pulang. Ia menilai", []),
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


def test_what_follows_the_first_word_is_known_where_the_phrase_tells_it() -> None:
    phrase = Phrase("(turut )?(hadir|tampak) (di|ke) [a-z]*")
    assert words(phrase.follow) == {"hadir", "tampak", "di", "ke"}
    assert phrase.tells_follow("turut")
    assert phrase.tells_follow("hadir")
    assert words(Phrase("(pada|tahun) ####").follow) == {"0*"}
    ends_there = Phrase("(turut )?dihadiri( oleh)?")
    assert ends_there.tells_follow("turut")
    assert not ends_there.tells_follow("dihadiri")
    assert not Phrase("dari … menjadi").follow


def test_the_tail_is_the_most_telling_word_behind_a_gap() -> None:
    assert words(Phrase("dari … #* … menjadi").tail) == {"menjadi"}
    assert words(Phrase("(warga|petani)* … (diminta|agar)*").tail) == {"diminta*", "agar*"}
    assert words(Phrase("(usulan|permohonan) … (melalui|di (laman|situs))").tail) == {"melalui", "di"}
    for phrase in ("biaya", "(total|sebanyak … ) ?penerima", "surat … (nomor|no.?)", "lapor … (ke|di)? ?…"):
        assert not Phrase(phrase).tail, phrase


@pytest.mark.parametrize(
    ("phrase", "literal"),
    [
        ("##? tahun ke atas", "tahun"),
        ("(bakal|akan)? ?naik", "naik"),
        ("##?([.,]##?)?%", "%"),
        ("####", ""),
        ("(setahun|100 hari)*", ""),
        ("📍 ?[A-Z]*", "📍"),
    ],
)
def test_a_phrase_that_begins_with_no_word_has_something_by_which_it_is_missed(phrase: str, literal: str) -> None:
    assert not Phrase(phrase).is_worded
    assert Phrase(phrase).literal == literal


@given(
    st.sampled_from(
        [
            "(tidak|tanpa) biaya", "(mem|di)?permudah*", "dari … ke", "rp", "a|b c?d", "(di|ke) (buat|mana)*", "a b?",
            "(be|di)* … (a|ke)*", "e-kat*", "ke 1# … b", "(ada )?di( a| ke)?", "bi: ad", "a … b",
        ]
    ),
    st.text("abdegikmnprtuy \n-.,:/_1", max_size=60),
)  # fmt: skip
def test_the_index_of_words_misses_no_match(phrase: str, text: str) -> None:
    plain = [match.span() for match in re.finditer(rf"(?<![\w-])(?:{pattern_of(phrase)})", quieted(text))]
    assert spans((phrase,), text) == plain


def test_of_two_phrases_of_one_list_the_first_keeps_a_place_and_lists_do_not_hide_each_other() -> None:
    one, other = ("kantor", "kantor desa"), ("kantor desa", "desa*")
    text = "di kantor desa"
    found = sightings(text, one, other)
    places = [[tuple(span) for span in found.find(list_of(phrases), 0, len(text))] for phrases in (one, other)]
    assert places == [[(3, 9)], [(3, 14)]]


def test_a_list_without_a_phrase_in_the_text_need_not_be_asked_for() -> None:
    found = sightings("di kantor desa", ("kantor",), ("balai",), ("##? persen",), ("(bakal|akan)? ?desa",))
    assert found.present == {list_of(("kantor",)), list_of(("(bakal|akan)? ?desa",))}


def test_a_phrase_that_goes_on_beyond_the_end_is_not_there_but_a_shorter_one_is() -> None:
    phrases = ("kerja sama", "kerja*")
    text = "Rapat kerja\nsama pentingnya"
    found = sightings(text, phrases)
    assert found.find(list_of(phrases), 0, len(text)) == [Span(6, 16)]
    assert found.find(list_of(phrases), 0, 11) == [Span(6, 11)]
    assert found.find(list_of(phrases), 8, len(text)) == []


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
