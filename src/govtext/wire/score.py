"""What a score is: a value between 0 and 100, or None and the reason; and how hard a text is."""

from .base import Wire


class ScorePart(Wire):
    """One part of a score; ``value`` is None with a ``reason`` where it cannot be judged."""

    name: str
    value: float | None
    weight: float
    reason: str | None = None


class Score(Wire):
    """A score under a norm: 0 (worst) to 100 (best), or None and the reason why it cannot be given."""

    value: float | None
    grade: str | None
    label: str | None
    reason: str | None
    norm: str
    parts: tuple[ScorePart, ...] = ()


class Difficulty(Wire):
    """The estimated difficulty of a text.

    ``level`` is its place on the ladder of text kinds (1 folk tale, 2 speech, 3 press release, 4 law; it may lie
    between or outside), ``band`` one of ``mudah``, ``sedang``, ``sulit``, ``sangat_sulit``; ``like`` says in words
    what it resembles. All three are None with a ``reason`` where the text is too short.
    """

    band: str | None
    level: float | None
    label: str | None
    like: str | None
    reason: str | None
    norm: str
