"""What the guess of a kind looks for, made ready for the search."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from govtext.tables import Evidence, GenreCue, every_genre

from .expected import expected_of
from .lists import PhraseList
from .sought import Lists, Sought, lists_of, under_their_lists


class Cue(NamedTuple):
    """One cue of a kind (both by their number): what it weighs, and how often it counts at most."""

    kind: int
    number: int
    weight: float
    most: int


class Cues(NamedTuple):
    """The cues of all kinds, by what must be in a text before they need be asked for.

    ``features`` have those that count something of the build. ``sought`` has the others, each way to meet them under
    the list of phrases that it needs, under None where it needs none. ``lists`` are all these.
    """

    names: tuple[str, ...]
    priors: tuple[float, ...]
    features: Mapping[str, tuple[Cue, ...]]
    sought: Mapping[PhraseList | None, tuple[tuple[Cue, Sought], ...]]
    lists: Lists


@cache
def cues_of_kinds() -> Cues:
    """Return the cues of every kind in data/genres."""
    kinds = every_genre().values()
    features: dict[str, list[Cue]] = {}
    ways: list[tuple[Cue, Sought]] = []
    for kind, genre in enumerate(kinds):
        for number, one in enumerate(genre.cues):
            cue = Cue(kind, number, one.weight, one.most)
            if one.feature:
                features.setdefault(one.feature, []).append(cue)
            elif one.element:
                once = cue._replace(most=1)
                ways += [(once, sought) for sought in expected_of(genre.name).elements[one.element].evidence]
            else:
                ways.append((cue, _phrases(one)))
    return Cues(
        tuple(genre.name for genre in kinds),
        tuple(genre.prior for genre in kinds),
        {feature: tuple(cues) for feature, cues in features.items()},
        under_their_lists(ways),
        lists_of(sought for _, sought in ways),
    )


def _phrases(cue: GenreCue) -> Sought:
    return Sought(Evidence.model_construct(phrases=cue.phrases, where=cue.where, quoted=cue.quoted))
