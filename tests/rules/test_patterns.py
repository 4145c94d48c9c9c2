"""The pattern language in which word lists are written: what each sign means, and what cannot be written."""

import pytest

from govtext.document import read
from govtext.errors import DataError
from govtext.reading import Reading
from govtext.rules.patterns.lists import PhraseLists, longest_apart
from govtext.rules.patterns.pattern import compile_pattern
from govtext.rules.patterns.text import Text
from govtext.tables import Wording


def met(patterns: list[str], text: str, opening: bool = False, proven: bool = False) -> list[list[str]]:
    """Return the words marked in ``text``, by the places where phrases begin."""
    lists = compiled(*patterns, opening=opening, proven=proven)
    draft = Text.plain(Reading(read(text, "markdown", None)))
    places = lists.find(draft, lists.anchors(draft.words.forms)).get("own", [])
    return [[text[match.span.start : match.span.end] for match in here] for here in places]


def compiled(*patterns: str, opening: bool = False, proven: bool = False) -> PhraseLists[Wording]:
    rows = [Wording(pattern=one, opening=opening, source="own") for one in patterns]
    return PhraseLists({"own": rows}, proven=proven)


@pytest.mark.parametrize(
    ("pattern", "text", "wanted"),
    [
        ("dalam rangka", "Ia datang Dalam Rangka kerja.", ["Dalam Rangka"]),
        ("tiada duanya", "Taman itu tiada  duanya.", ["tiada  duanya"]),
        ("turut|ikut hadir", "Ia ikut hadir.", ["ikut hadir"]),
        ("tanpa_sadar|tanpa_lelah ia", "Tanpa lelah ia bekerja.", ["Tanpa lelah ia"]),
        ("dalam rangka untuk?", "Dalam rangka untuk itu.", ["Dalam rangka untuk"]),
        ("demi ter*nya", "Demi terwujudnya desa.", ["Demi terwujudnya"]),
        ("turut * hadir", "Turut serta hadir.", ["Turut serta hadir"]),
        ("~mengoptimalkan", "Waduk dioptimalkan.", ["dioptimalkan"]),
        ("~membuktikan|tepati janjinya", "Janji dibuktikan janjinya.", ["dibuktikan janjinya"]),
        (
            "berkat kerja_keras ..1 @elected",
            "Berkat kerja keras Pak Bupati Rahman, jalan jadi.",
            ["Berkat kerja keras Pak Bupati Rahman"],
        ),
        ("satu ..2 dua", "satu, dua", []),
        ("satu ..2 dua", "Satu dan lagi dua dan dua.", ["Satu dan lagi dua"]),
        ("satu ++4 dua", "Satu dan dua dan dua.", ["Satu dan dua dan dua"]),
        ("wujud [ @attention ] nyata?", "Itu wujud kepedulian.", ["kepedulian"]),
        ("<!yang dimaksud", "Data yang dimaksud dan surat dimaksud.", ["dimaksud"]),
        ("<,|dan bersama ini", "Bersama ini, dan bersama ini; ia bersama ini.", ["Bersama ini", "bersama ini"]),
        ("bersama ini >kami", "Bersama ini kami kirim, bersama ini juga.", ["Bersama ini"]),
        ("wajib untuk >!itu", "Wajib untuk itu; wajib untuk datang.", ["wajib untuk"]),
        ("turun >me*", "Turun melihat, lalu turun hujan.", ["Turun"]),
        ("lalu ...", "Lalu ... pulang.", ["Lalu ..."]),
    ],
)
def test_each_sign_of_the_pattern_language(pattern: str, text: str, wanted: list[str]) -> None:
    assert met([pattern], text) == [[words] for words in wanted]
    assert met([pattern], text, proven=True) == [[words] for words in wanted]


def test_an_opening_pattern_counts_at_the_start_and_after_a_dateline() -> None:
    text = "Adapun ia pulang. Ia pulang, adapun rumahnya jauh.\n\nGARUT – Adapun hujan reda."
    assert met(["adapun"], text, opening=True) == [["Adapun"], ["Adapun"]]


@pytest.mark.parametrize(
    "pattern", ["mungkin? hadir", "* hadir", "ter*nya", "", "..3 kata", "~", "a|~", "@tiada_kelas", "[ ] kata"]
)
def test_a_pattern_that_cannot_work_is_named(pattern: str) -> None:
    with pytest.raises(DataError, match="pattern"):
        compiled(pattern)


def test_the_words_of_a_list_are_those_its_phrases_name() -> None:
    lists = compiled(
        "<!yang ~mengukir|torehkan ..3 prestasi|tinta_emas @leader? [ ter*nya ] >itu", "mana ?", proven=True
    )
    assert lists.words == {"mengukir", "torehkan", "prestasi", "tinta", "emas", "mana", "?"}


def test_the_phrase_that_marks_most_comes_first_and_none_of_them_overlap() -> None:
    assert met(["tanpa", "tanpa tanding"], "Taman itu tanpa tanding.") == [["tanpa tanding", "tanpa"]]
    lists = compiled("satu dua", "dua tiga", "tiga empat")
    draft = Text.plain(Reading(read("satu dua tiga empat", "markdown", None)))
    places = lists.find(draft, lists.anchors(draft.words.forms))["own"]
    assert [match.row.pattern for match in longest_apart(places)] == ["satu dua", "tiga empat"]


def test_a_pattern_of_many_gaps_is_not_tried_in_every_way() -> None:
    """Nine to the power of twelve ways lead through these gaps, and none of them to the end."""
    draft = Text.plain(Reading(read("satu dua " * 100, "markdown", None)))
    pattern = compile_pattern("satu " + "..9 dua? " * 12 + "akhir")
    assert pattern.match(draft, 0, 0, len(draft.lower)) is None
