"""Somebody who is quoted."""

from typing import NamedTuple

from govtext.document import Span


class Speaker(NamedTuple):
    """A voice: the fullest name in the draft without titles, or the role; its group; where it is named here."""

    name: str
    group: str | None
    span: Span | None
    end: int
    """The token after the words that name the speaker at this place."""
    personal: bool = True
    """Whether it is a person by name or pronoun, not an institution or an office."""
