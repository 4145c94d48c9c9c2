"""What the form of a word alone tells the rules of jargon: each form of a draft is looked up once for all of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govtext.language.words.places import FormTable
from govtext.reading import Reading

from ._foreign_forms import foreign_sorts
from ._phrases import lists
from ._spelling_notable import slips

_told: FormTable[tuple[int | str, ...]] = FormTable(
    lambda form: (*lists().anchored(form), *slips(form), *foreign_sorts(form))
)


class Notable(NamedTuple):
    """Where the forms of a draft stand that a rule looks at: by the number of a phrase, and by a sort of word."""

    phrases: Mapping[int, Sequence[int]]
    sorts: Mapping[str, Sequence[int]]


def notable(reading: Reading) -> Notable:
    """Return the places in ``reading`` where a rule of jargon may find something."""
    return reading.once(_notable)


def _notable(reading: Reading) -> Notable:
    phrases: dict[int, Sequence[int]] = {}
    sorts: dict[str, Sequence[int]] = {}
    for key, places in reading.word_places.gather(_told).items():
        if isinstance(key, int):
            phrases[key] = places
        else:
            sorts[key] = places
    return Notable(phrases, sorts)
