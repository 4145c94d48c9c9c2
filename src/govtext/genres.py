"""Which kind of text this is: said by the caller, the configuration or the front matter, else not judged yet."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from .errors import ConfigError
from .reading import Reading
from .tables import genres

OTHER = "lain"
"""A text of which nothing is asked: a speech, a greeting, a vacancy."""


class Candidate(BaseModel):
    """A kind the text may also be, with its share of the evidence (0–1)."""

    model_config = ConfigDict(frozen=True)

    name: str
    confidence: float


class GenreGuess(BaseModel):
    """The kind of the text: ``name`` is None when no kind is likely; ``given`` when somebody said it."""

    model_config = ConfigDict(frozen=True)

    name: str | None
    given: bool
    confidence: float
    candidates: tuple[Candidate, ...] = ()


def genre_of(reading: Reading, given: str | None = None) -> GenreGuess:
    """Return the kind of ``reading``: ``given``, else what the front matter says under ``genre``.

    Raises :class:`~govtext.errors.ConfigError` when the given name is not a genre.
    """
    name = given or _text(reading.document.front_matter, "genre")
    if name is None:
        return GenreGuess(name=None, given=False, confidence=0.0)
    if name == OTHER:
        return GenreGuess(name=None, given=True, confidence=1.0)
    if name not in genres():
        raise ConfigError(f"genre {name!r} is not known; there are: {', '.join([*genres(), OTHER])}")
    return GenreGuess(name=name, given=True, confidence=1.0)


def _text(front_matter: Mapping[str, object], key: str) -> str | None:
    value = front_matter.get(key)
    return value if isinstance(value, str) and value else None
