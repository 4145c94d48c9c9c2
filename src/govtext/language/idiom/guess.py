"""What is thought of the language of a text."""

from dataclasses import dataclass

UNKNOWN = "und"
"""ISO 639 code for a language that could not be told."""
HOME = "id"
SURE = 0.9
"""From this confidence on nothing else is asked."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A language as an ISO 639 code (``und``: cannot be told) and how sure it is, from 0 to 1."""

    code: str
    confidence: float


NOTHING = Guess(UNKNOWN, 0.0)
"""Where nothing can be said."""
