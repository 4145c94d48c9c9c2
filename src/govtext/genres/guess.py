"""Recognise the kind of a text from evidence that is weighed and compared, unless somebody has said it."""

import math
from collections.abc import Mapping
from functools import cache

from govtext.errors import ConfigError, InputError
from govtext.reading import Reading
from govtext.tables import Evidence, Genre, every_genre, genres
from govtext.wire import Wire

from .evidence import Search, search_of

OTHER = "lain"
"""A text of which nothing is asked: a speech, a greeting, a vacancy."""

_LISTED = 0.02
"""Kinds with a smaller share of the evidence are not worth naming as candidates."""


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


def genre_of(reading: Reading, given: str | None = None, otherwise: str | None = None) -> GenreGuess:
    """Return the kind of ``reading``: ``given``, else its front matter, else ``otherwise``, else what it seems.

    Raises :class:`~govtext.errors.ConfigError` when ``given`` or ``otherwise`` decides and is not a genre, and
    :class:`~govtext.errors.InputError` (``unknown_genre``) when the front matter does and names none.
    """
    own = _text(reading.document.front_matter, "genre")
    if own is None or given:
        said = given or otherwise
        return _said(said) if said else _seems(reading)
    if own not in (*genres(), OTHER):
        source = reading.document.source
        place = f"{source}: front matter" if source else "front matter"
        right = ", ".join([*genres(), OTHER])
        raise InputError("unknown_genre", f"{place}, genre: {own!r} is not known; write one of: {right}")
    return _said(own)


def _said(name: str) -> GenreGuess:
    if name not in (*genres(), OTHER):
        raise ConfigError(f"genre {name!r} is not known; there are: {', '.join([*genres(), OTHER])}")
    return GenreGuess(name=None if name == OTHER else name, given=True, confidence=1.0)


def _seems(reading: Reading) -> GenreGuess:
    """Weigh the evidence for each kind; the shares are those of a softmax."""
    if not reading.words:
        return GenreGuess(name=None, given=False, confidence=0.0)
    weights = evidence_for(reading)
    top = max(weights.values())
    powers = {name: math.exp(weight - top) for name, weight in weights.items()}
    total = sum(powers.values())
    ranked = sorted(
        ((round(power / total, 3), name) for name, power in powers.items()), key=lambda pair: (-pair[0], pair[1])
    )
    (confidence, best), *others = ranked
    return GenreGuess(
        name=None if best == OTHER else best,
        given=False,
        confidence=confidence,
        candidates=tuple(Candidate(name=name, confidence=share) for share, name in others if share >= _LISTED),
    )


def evidence_for(reading: Reading) -> Mapping[str, float]:
    """Return the weight of the evidence for each kind, ``lain`` included."""
    search = search_of(reading)
    return {name: _weight(search, genre) for name, genre in every_genre().items()}


def _weight(search: Search, genre: Genre) -> float:
    total = genre.prior
    for cue, sought in zip(genre.cues, _sought(genre.name), strict=True):
        if cue.element:
            count = int(search.met(sought))
        elif cue.feature:
            count = search.feature(cue.feature)
        else:
            count = search.count(sought[0], cue.most)
        total += cue.weight * min(count, cue.most)
    return total


@cache
def _sought(name: str) -> tuple[tuple[Evidence, ...], ...]:
    """Return what each cue of a kind looks for, in the order of its cues; nothing for a cue of the build."""
    genre = every_genre()[name]
    return tuple(
        genre.elements[cue.element].evidence
        if cue.element
        else (Evidence.model_construct(phrases=cue.phrases, where=cue.where, quoted=cue.quoted),)
        if cue.phrases
        else ()
        for cue in genre.cues
    )


def _text(front_matter: Mapping[str, object], key: str) -> str | None:
    value = front_matter.get(key)
    return value if isinstance(value, str) and value else None
