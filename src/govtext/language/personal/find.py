"""Personal data in a draft: numbers, contacts, homes, births, health, children in a case, recipients of aid."""

from collections.abc import Callable, Iterable, Sequence

from govtext.document import Document

from ..names.model import Names
from ..text.scan import TextIndex
from ..text.sentences import Sentence
from ..text.tokens import Tokens
from ..words.places import WordPlaces
from .births import find_births
from .children import find_children
from .contacts import find_contacts
from .health import find_health
from .homes import find_homes
from .model import PersonalDatum, PersonalKind, masked
from .numbers import find_numbers, valid_nik
from .recipients import find_recipients
from .scene import Scene

__all__ = ["PersonalDatum", "PersonalKind", "find_personal_data", "masked", "valid_nik"]

_FINDERS = (find_numbers, find_contacts, find_children, find_health, find_homes, find_births, find_recipients)
"""In the order in which they keep a place that two of them claim."""


def find_personal_data(  # noqa: PLR0913 - the layers of a reading, each handed over as it is
    document: Document,
    tokens: Tokens,
    sentences: Sequence[Sentence],
    names: Callable[[], Names],
    index: TextIndex | None = None,
    *,
    places: WordPlaces | None = None,
) -> tuple[PersonalDatum, ...]:
    """Return the personal data of ``document`` in order, none overlapping another.

    ``tokens`` and ``sentences`` are those of the document; ``names`` is asked only when a number or a word calls for a
    person beside it. ``index`` is that of the document's mask and ``places`` are those of the words of ``tokens``,
    where they are at hand.
    """
    scene = Scene(document, tokens, sentences, names, index, places=places)
    kept: list[PersonalDatum] = []
    for find in _FINDERS:
        found = list(find(scene))
        if found:
            kept = _joined(kept, found)
            scene.claimed = [item.span for item in kept]
    return tuple(kept)


def _joined(taken: Sequence[PersonalDatum], found: Iterable[PersonalDatum]) -> list[PersonalDatum]:
    """Return ``taken`` and those of ``found`` that meet none of them nor one another, the first and longest, in order.

    ``taken`` is in order and none of it overlaps.
    """
    kept: list[PersonalDatum] = []
    index = 0
    for item in sorted(found, key=lambda datum: (datum.span.start, -datum.span.end)):
        while index < len(taken) and taken[index].span.end <= item.span.start:
            index += 1
        if index < len(taken) and taken[index].span.meets(item.span):
            continue
        if not kept or kept[-1].span.end <= item.span.start:
            kept.append(item)
    return sorted([*taken, *kept], key=lambda item: item.span)
