"""What the form of a word alone tells the rules of tone: each form of a draft is looked up once for all of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govtext.language.words.places import FormTable
from govtext.reading import Reading

from . import _roles
from ._phrases import lists

_told: FormTable[tuple[int | str, ...]] = FormTable(lambda form: (*lists().anchored(form), *_roles.opening[form]))


class Notable(NamedTuple):
    """Where the anchors of phrases stand, by their number, and where a phrase of a role may begin, by the role."""

    phrases: Mapping[int, Sequence[int]]
    roles: Mapping[str, list[int]]


def notable(reading: Reading) -> Notable:
    """Return the places in ``reading`` that matter to the rules of tone."""
    phrases: dict[int, Sequence[int]] = {}
    roles: dict[str, list[int]] = {}
    for key, places in reading.word_places.gather(_told).items():
        if isinstance(key, int):
            phrases[key] = places
        else:
            roles[key] = places
    return Notable(phrases, roles)
