"""What a kind of text should say, and whether this one does."""

from collections import defaultdict
from collections.abc import Mapping

from govtext.document import Span
from govtext.reading import ElementState, Reading
from govtext.tables import genres
from govtext.wire.genre import GenreGuess

from .evidence import Search, search_of
from .expected import ElementSought, expected_of
from .sought import Sought


def elements(reading: Reading, genre: str | None, rival: str | None = None) -> Mapping[str, ElementState]:
    """Return the state of each element of ``genre``, in the order of its file; nothing for None.

    ``present``: the draft has it, ``spans`` show where. ``absent``: it asks for it and does not have it.
    ``not_applicable``: nothing in the draft calls for it. ``uncertain``: not found, but the draft may as well be of
    the kind ``rival``, which does not ask for it.
    """
    if genre is None or genre not in genres():
        return {}
    both = genres()[rival or genre].elements.keys()
    search, expected = search_of(reading), expected_of(genre)
    shown: defaultdict[str, list[Sought]] = defaultdict(list)
    for listed in (None, *search.look_for(expected.lists)):
        for key, sought in expected.evidence.get(listed, ()):
            shown[key].append(sought)
    return {
        key: _state(search, search.find(shown[key]) if key in shown else (), element, key in both)
        for key, element in expected.elements.items()
    }


def rival_of(guess: GenreGuess) -> str | None:
    """Return the kind that the draft may as well be, if the guess was a near thing."""
    if guess.given or guess.name is None or not guess.candidates:
        return None
    next_best = guess.candidates[0]
    close = next_best.name in genres() and next_best.confidence >= guess.confidence * CLOSE
    return next_best.name if close else None


CLOSE = 0.6
"""A second kind with at least this share of the first one's confidence is as likely."""


def _state(search: Search, spans: tuple[Span, ...], element: ElementSought, certain: bool) -> ElementState:
    if spans:
        return ElementState("present", spans)
    if element.when and not search.met(element.when):
        return ElementState("not_applicable")
    if element.not_when and search.met(element.not_when):
        return ElementState("not_applicable")
    return ElementState("absent" if certain else "uncertain")
