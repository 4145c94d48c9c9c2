"""A sentence with its signs, and a passage to take to the PPID."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from govtext.document import Kind, Span

Signs = Mapping[str, Mapping[int, list[Span]]]
"""The places of the signs of one basis: by role, by the number of the sentence."""
NOWHERE: Mapping[int, list[Span]] = {}


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage to take to the PPID: its place, the basis, and the words that gave it away (``sign``)."""

    span: Span
    basis: str
    sign: Span


class Unit:
    """A sentence with its signs: for each basis and role the places of the phrases, in order; ``number`` counts all.

    ``signs`` gives those of a basis in the whole draft.
    """

    __slots__ = ("_signs", "kind", "number", "span")

    def __init__(self, signs: Callable[[str], Signs], number: int, span: Span, kind: Kind) -> None:
        self._signs = signs
        self.number = number
        self.span = span
        self.kind = kind

    def at(self, basis: str, role: str) -> list[Span]:
        """Return the places of the signs of ``role`` under ``basis``."""
        return self._signs(basis).get(role, NOWHERE).get(self.number, [])

    def has(self, basis: str, *roles: str) -> bool:
        """Tell whether the sentence holds a sign of every role."""
        found = self._signs(basis)
        return all(self.number in found.get(role, NOWHERE) for role in roles)

    def place(self, match: re.Match[str]) -> Span:
        """Return where ``match``, found in the text of the sentence, stands in the draft."""
        return Span(self.span.start + match.start(), self.span.start + match.end())


def trimmed(mask: str, span: Span) -> Span:
    """Return ``span`` without white space at its ends."""
    text = mask[span.start : span.end]
    return Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))
