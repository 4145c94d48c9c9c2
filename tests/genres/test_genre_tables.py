"""data/genres: every file can be used, rests on sources that may be shown, and asks in both languages."""

import pytest

from govtext.genres.features import FEATURES
from govtext.genres.layers import LAYERS
from govtext.genres.phrases import Phrase
from govtext.outputs.template import template
from govtext.tables import Evidence, GenreElement, every_genre, genres, sources

ELEMENTS = [(name, key) for name, genre in genres().items() for key in genre.elements]


def evidence_of(element: GenreElement) -> tuple[Evidence, ...]:
    return (*element.evidence, *element.when, *element.not_when)


def ready(phrases: tuple[str, ...]) -> None:
    for phrase in map(Phrase, phrases):
        assert phrase.pattern
        assert phrase.openings


@pytest.mark.parametrize("name", list(every_genre()))
def test_cues_name_phrases_or_a_feature_that_exists(name: str) -> None:
    for cue in every_genre()[name].cues:
        assert [bool(cue.phrases), bool(cue.feature), bool(cue.element)].count(True) == 1, cue
        assert cue.element is None or cue.element in every_genre()[name].elements
        assert cue.feature is None or cue.feature in FEATURES
        if cue.phrases:
            ready(cue.phrases)


@pytest.mark.parametrize(("name", "key"), ELEMENTS)
def test_an_element_can_be_looked_for_and_asked_for(name: str, key: str) -> None:
    element = genres()[name].elements[key]
    assert element.evidence
    assert element.weight > 0
    for one in evidence_of(element):
        assert one.phrases or one.needs
        assert {part for need in one.needs for part in need.split("|")} <= LAYERS.keys()
        ready((*one.phrases, *one.unless))
    for text in (element.ask.id, element.ask.en):
        assert text.rstrip().endswith((".", "?"))
        assert "?" in text


@pytest.mark.parametrize(("name", "key"), ELEMENTS)
def test_an_element_rests_on_sources_that_may_be_shown(name: str, key: str) -> None:
    for basis in genres()[name].elements[key].basis:
        source = sources()[basis.source]
        assert source.verification in {"V1", "V2"}
        assert basis.article is None or basis.article in {article.number for article in source.articles}, basis


@pytest.mark.parametrize("name", list(genres()))
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_skeleton_holds_every_element_and_names_its_kind(name: str, language: str) -> None:
    made = template(name, language)
    assert made.startswith(f"---\ngenre: {name}\n---\n")
    for element in genres()[name].elements.values():
        assert element.fill.in_language(language) in made
        assert element.ask.in_language(language) in made
