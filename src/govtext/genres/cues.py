"""What the guess of a kind looks for, made ready for the search."""

from functools import cache
from typing import NamedTuple

from govtext.tables import Evidence, Genre, GenreCue, every_genre

from .expected import expected_of
from .sought import Lists, Sought, lists_of


class Cue(NamedTuple):
    """One cue of a kind: what it weighs, how often it counts at most, and the feature, element or phrases it asks."""

    weight: float
    most: int
    feature: str | None
    element: tuple[Sought, ...]
    phrases: Sought | None


class Kind(NamedTuple):
    """A kind of text with what speaks for it."""

    name: str
    prior: float
    cues: tuple[Cue, ...]


class Cues(NamedTuple):
    """All kinds, and every list of phrases that their cues name."""

    kinds: tuple[Kind, ...]
    lists: Lists


@cache
def cues_of_kinds() -> Cues:
    """Return the cues of every kind in data/genres."""
    kinds = tuple(
        Kind(genre.name, genre.prior, tuple(_cue(cue, genre) for cue in genre.cues)) for genre in every_genre().values()
    )
    every = [cue for kind in kinds for cue in kind.cues]
    sought = [one for cue in every for one in (*cue.element, cue.phrases) if one is not None]
    return Cues(kinds, lists_of(sought))


def _cue(cue: GenreCue, genre: Genre) -> Cue:
    element = expected_of(genre.name).elements[cue.element].evidence if cue.element else ()
    phrases = Evidence.model_construct(phrases=cue.phrases, where=cue.where, quoted=cue.quoted) if cue.phrases else None
    return Cue(cue.weight, cue.most, cue.feature, element, Sought(phrases) if phrases else None)
