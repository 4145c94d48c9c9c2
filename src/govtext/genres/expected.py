"""What the elements of a kind are recognised by, made ready for the search."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from govtext.tables import Evidence, every_genre

from .lists import PhraseList
from .sought import Lists, Sought, lists_of, under_their_lists


class ElementSought(NamedTuple):
    """What shows an element, what must be there for it to be asked for, and what must not."""

    evidence: tuple[Sought, ...]
    when: tuple[Sought, ...]
    not_when: tuple[Sought, ...]


class Expected(NamedTuple):
    """The elements of one kind by their keys, and every list of phrases that they name.

    ``evidence`` has what shows them under the list of phrases that it needs, under None where it needs none.
    """

    elements: Mapping[str, ElementSought]
    evidence: Mapping[PhraseList | None, tuple[tuple[str, Sought], ...]]
    lists: Lists


@cache
def expected_of(kind: str) -> Expected:
    """Return what the elements of a kind are recognised by."""
    elements = {
        key: ElementSought(_ready(element.evidence), _ready(element.when), _ready(element.not_when))
        for key, element in every_genre()[kind].elements.items()
    }
    evidence = under_their_lists((key, sought) for key, element in elements.items() for sought in element.evidence)
    lists = lists_of(sought for element in elements.values() for part in element for sought in part)
    return Expected(elements, evidence, lists)


def _ready(evidence: Iterable[Evidence]) -> tuple[Sought, ...]:
    return tuple(map(Sought, evidence))
