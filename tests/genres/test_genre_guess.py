"""Who decides the kind of a text, and what happens when it is a near thing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext import analyze
from govtext.config import Config
from govtext.document import read
from govtext.errors import ConfigError, InputError
from govtext.genres import Candidate, GenreGuess, elements, genre_of, rival_of
from govtext.reading import Reading
from govtext.tables import every_genre, genres

NOTICE = """# Cara Mengurus Akta

Syarat: KTP dan kartu keluarga. Loket buka setiap hari kerja. Layanan tidak dipungut biaya.
"""
NINE = {
    "siaran_pers",
    "pengumuman_layanan",
    "peringatan",
    "laporan_kinerja",
    "pengadaan",
    "bantuan_sosial",
    "kebijakan",
    "klarifikasi",
    "media_sosial",
}


def reading(text: str) -> Reading:
    return Reading(read(text, "markdown"))


def test_there_are_nine_kinds_and_one_of_which_nothing_is_asked() -> None:
    assert set(genres()) == NINE
    assert set(every_genre()) == NINE | {"lain"}


def test_the_caller_wins_over_the_front_matter_that_over_the_project_and_that_over_the_evidence() -> None:
    with_front_matter = f"---\ngenre: kebijakan\n---\n\n{NOTICE}"
    assert genre_of(reading(NOTICE)).name == "pengumuman_layanan"
    assert genre_of(reading(with_front_matter)) == GenreGuess(name="kebijakan", given=True, confidence=1.0)
    assert genre_of(reading(with_front_matter), "siaran_pers").name == "siaran_pers"
    project = Config(genre="peringatan")
    assert analyze(NOTICE, config=project).genre.name == "peringatan"
    assert analyze(with_front_matter, config=project).genre.name == "kebijakan"
    assert analyze(with_front_matter, config=project, genre="siaran_pers").genre.name == "siaran_pers"


def test_an_unknown_kind_is_the_fault_of_whoever_named_it() -> None:
    with pytest.raises(ConfigError, match="'rilis' is not known; there are: bantuan_sosial"):
        genre_of(reading(NOTICE), "rilis")
    with pytest.raises(InputError, match="'rilis' is not known; write one of: bantuan_sosial") as raised:
        genre_of(reading(f"---\ngenre: rilis\n---\n\n{NOTICE}"))
    with pytest.raises(InputError) as told:
        genre_of(reading(f"---\ngenre: 3374010101900001\n---\n\n{NOTICE}"))
    with pytest.raises(ConfigError) as given:
        genre_of(reading(NOTICE), "3374010101900001")
    said = [error.value.told(language) for error in (told, given) for language in ("id", "en")]
    assert "010101900001" not in "".join(said)
    assert raised.value.code == "unknown_genre"
    with pytest.raises(InputError, match=r"^a\.md: front matter, genre"):
        genre_of(Reading(read("---\ngenre: rilis\n---\n\nTeks.", "markdown", "a.md")))


def test_lain_may_be_said_and_then_nothing_is_asked() -> None:
    report = analyze(NOTICE, genre="lain")
    assert report.genre == GenreGuess(name=None, given=True, confidence=1.0)
    assert report.reading.elements == {}
    assert not [finding for finding in report.findings if finding.rule == "kip.missing_element"]
    assert report.scores.kip.value is None
    assert report.scores.kip.reason


def test_an_empty_text_is_of_no_kind() -> None:
    assert genre_of(reading("")) == GenreGuess(name=None, given=False, confidence=0.0)


def test_when_two_kinds_are_likely_only_what_both_ask_is_asked() -> None:
    near = GenreGuess(
        name="siaran_pers",
        given=False,
        confidence=0.5,
        candidates=(Candidate(name="media_sosial", confidence=0.45),),
    )
    assert rival_of(near) == "media_sosial"
    found = elements(reading("Warga senang."), "siaran_pers", rival_of(near))
    assert {key for key, state in found.items() if state.state == "absent"} <= genres()["media_sosial"].elements.keys()
    assert found["anggaran"].state == "uncertain"
    assert rival_of(near.model_copy(update={"confidence": 0.9})) is None
    assert rival_of(near.model_copy(update={"given": True})) is None


_WORDS = [
    "Syarat:",
    "biaya",
    "Rp10.000",
    "BPBD",
    "banjir",
    "Senin",
    "\n\n",
    "# ",
    "- ",
    "“kata”",
    "tender",
    "pukul 08.00",
    "#Kota",
    "📍",
    "[x]",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join))
def test_whatever_the_text_the_shares_make_sense_and_evidence_lies_in_it(text: str) -> None:
    one, other = reading(text), reading(text)
    guess = genre_of(one)
    assert guess == genre_of(other)
    assert 0 <= guess.confidence <= 1
    assert sum(candidate.confidence for candidate in guess.candidates) + guess.confidence <= 1.01
    for name in genres():
        for state in elements(one, name).values():
            assert all(0 <= span.start < span.end <= len(text) for span in state.spans)
            assert list(state.spans) == sorted(state.spans)
            assert bool(state.spans) == (state.state == "present")
