"""Recognise the kind of a text from evidence that is weighed and compared, unless somebody has said it."""

import math
from collections.abc import Mapping

from govtext.errors import ConfigError, InputError, Wording
from govtext.language.personal.model import quoted
from govtext.reading import Reading
from govtext.tables import genres
from govtext.wire.genre import Candidate, GenreGuess

from .cues import Cue, Cues, cues_of_kinds
from .evidence import Search, search_of

OTHER = "lain"
"""A text of which nothing is asked: a speech, a greeting, a vacancy."""

_LISTED = 0.02
"""Kinds with a smaller share of the evidence are not worth naming as candidates."""


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
        right = ", ".join([*genres(), OTHER])
        what = Wording(
            f"front matter, genre: {quoted(own)} is not known; write one of: {right}",
            f"kepala naskah, genre: {quoted(own)} tidak dikenal; tulis salah satu dari: {right}",
        )
        raise InputError("unknown_genre", *(what.under(source) if source else what))
    return _said(own)


def _said(name: str) -> GenreGuess:
    if name not in (*genres(), OTHER):
        right = ", ".join([*genres(), OTHER])
        raise ConfigError(
            f"genre {quoted(str(name))} is not known; there are: {right}",
            f"genre {quoted(str(name))} tidak dikenal; yang ada: {right}",
        )
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
    listed = ((name, share) for share, name in others if share >= _LISTED)
    return GenreGuess.made(
        name=None if best == OTHER else best,
        given=False,
        confidence=confidence,
        candidates=tuple([Candidate.made(name=name, confidence=share) for name, share in listed]),
    )


def evidence_for(reading: Reading) -> Mapping[str, float]:
    """Return the weight of the evidence for each kind, ``lain`` included."""
    cues = cues_of_kinds()
    weights = list(cues.priors)
    for cue, count in sorted(_counted(search_of(reading), cues).items()):  # in the order of the files: sums are exact
        weights[cue.kind] += cue.weight * min(count, cue.most)
    return dict(zip(cues.names, weights, strict=True))


def _counted(search: Search, cues: Cues) -> Mapping[Cue, int]:
    """Return the cues that are there, and how often."""
    counts: dict[Cue, int] = {}
    for feature, own in cues.features.items():
        if count := search.feature(feature):
            counts.update(dict.fromkeys(own, count))
    for listed in (None, *search.look_for(cues.lists)):
        for cue, sought in cues.sought.get(listed, ()):
            if cue not in counts and (count := search.count(sought, cue.most)):
                counts[cue] = count
    return counts


def _text(front_matter: Mapping[str, object], key: str) -> str | None:
    value = front_matter.get(key)
    return value if isinstance(value, str) and value else None
