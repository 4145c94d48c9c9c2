"""What one family of rules finds and another asks for: they know the name of the matter, not one another."""

from collections.abc import Callable

from govtext.document import Span
from govtext.reading import Reading

Finder = Callable[[Reading], tuple[Span, ...]]

_finders: dict[str, Finder] = {}


def offer(matter: str, find: Finder) -> None:
    """Let other families ask for ``matter``, whose places in a draft ``find`` returns in the order of the text."""
    _finders[matter] = find


def places_of(reading: Reading, matter: str) -> tuple[Span, ...]:
    """Return the places of ``matter`` in ``reading``, read once. Raises ``KeyError`` where nobody offers it."""
    return reading.once(_finders[matter])
