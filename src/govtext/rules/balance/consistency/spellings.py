"""One person whose name is written in two ways: a letter dropped, doubled or changed."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from govtext.document.span import Span
from govtext.language.names.model import Person
from govtext.language.names.slips import one_slip
from govtext.language.text.sentences import Sentence

from .contradiction import Contradiction

_MOST = 60
"""Among how many different names of a draft slips are looked for."""


def spellings(persons: Sequence[Person], sentences: Sequence[Sentence]) -> Iterator[Contradiction]:
    """Yield names that differ by one letter in one word, at the first place of the rarer spelling.

    Two that stand in one sentence are two people.
    """
    places: dict[str, list[Span]] = {}
    for person in persons:
        if person.named and " " in person.name:
            places.setdefault(person.name, []).append(person.name_span)
    for one, other in combinations(list(places)[:_MOST], 2):
        if one_slip(one, other) and not _together(places[one], places[other], sentences):
            rare, common = sorted((one, other), key=lambda name: (len(places[name]), -places[name][0].start))
            params = {"written": rare, "follows": common}
            yield Contradiction("name", (places[rare][0], places[common][0]), "medium", params)


def _together(one: list[Span], other: list[Span], sentences: Sequence[Sentence]) -> bool:
    def holders(spans: list[Span]) -> set[Span]:
        return {sentence.span for sentence in sentences for span in spans if sentence.span.covers(span)}

    return not holders(one).isdisjoint(holders(other))
