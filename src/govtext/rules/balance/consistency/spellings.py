"""One person whose name is written in two ways: a letter dropped, doubled or changed."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from govtext.document.span import Span
from govtext.language.names.model import Person
from govtext.language.text.sentences import Sentence

from .contradiction import Contradiction

_SHORTEST = 5
"""Letters of a word from which a single slip is likelier than another name."""
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
        if _one_slip(one, other) and not _together(places[one], places[other], sentences):
            rare, common = sorted((one, other), key=lambda name: (len(places[name]), -places[name][0].start))
            params = {"written": rare, "follows": common}
            yield Contradiction("name", (places[rare][0], places[common][0]), "medium", params)


def _one_slip(one: str, other: str) -> bool:
    """Tell whether two names have the same words but for one letter of one long word."""
    first, second = one.lower().split(), other.lower().split()
    if len(first) != len(second):
        return False
    unlike = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and max(map(len, unlike[0])) >= _SHORTEST and _one_edit(*unlike[0])


def _one_edit(one: str, other: str) -> bool:
    """Tell whether one letter changed, dropped or doubled, or two letters swapped, make one word the other."""
    if len(one) > len(other):
        one, other = other, one
    at = next((index for index, letter in enumerate(one) if letter != other[index]), len(one))
    if len(one) == len(other):
        swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
        return one[at + 1 :] == other[at + 1 :] or swapped
    return len(other) - len(one) == 1 and one[at:] == other[at + 1 :]


def _together(one: list[Span], other: list[Span], sentences: Sequence[Sentence]) -> bool:
    def holders(spans: list[Span]) -> set[Span]:
        return {sentence.span for sentence in sentences for span in spans if sentence.span.covers(span)}

    return not holders(one).isdisjoint(holders(other))
