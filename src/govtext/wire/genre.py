"""Which kind of text a draft is taken for."""

from .base import Wire


class Candidate(Wire):
    """A kind the text may also be, with its share of the evidence (0–1)."""

    name: str
    confidence: float


class GenreGuess(Wire):
    """The kind of the text: ``name`` is None when no kind is likely; ``given`` when somebody said it.

    ``confidence`` is the share of the evidence, 0–1, and ``candidates`` are the next best kinds with theirs.
    """

    name: str | None
    given: bool
    confidence: float
    candidates: tuple[Candidate, ...] = ()
