"""What a form with a full stop is: an abbreviation that runs on, a degree, or one that may end a sentence."""

import re
from functools import cache, lru_cache
from typing import Literal

from govtext.tables import Abbreviation, SentenceCue, lexicon

Role = Literal["before", "degree", "either"]
"""``before`` never ends a sentence; ``degree`` (after a name) and ``either`` may."""

Cue = Literal["opener", "classifier", "name_noun", "attribution", "title", "function"]
"""What part a form plays where a sentence ends or begins; see :class:`~govtext.tables.SentenceCue`."""

DEGREE_SHAPE = r"(?:[SMAB]|Sp|Ph|LL|Dipl|Ed)\.(?:[A-Z][A-Za-z]{0,3}\.){0,3}[A-Z][A-Za-z]{0,5}"
"""An academic degree without its last stop: S.Sos, M.Tr.IP, A.Md.Keb, Ph.D, Sp.PD."""

_DEGREE = re.compile(rf"{DEGREE_SHAPE}\.?")
_DOTTED = re.compile(r"(?:[A-Za-z]\.){2,8}")
_VOWEL = re.compile(r"[aeiouAEIOU]")
_CLIPPED = re.compile(r"[A-Z][bcdfghjklmnpqrstvwxyz]{1,3}\.")


@cache
def _table() -> dict[str, Role]:
    return {row.form: row.role for row in lexicon("abbreviations") if isinstance(row, Abbreviation)}


@cache
def _folded() -> dict[str, Role]:
    """The forms in lower case, for those written with another initial.

    A form with a capital and a vowel is left out: in lower case it may be a word (“Gol.”, “gol.”).
    """
    return {
        form.lower(): role
        for form, role in _table().items()
        if len(form) > 2 and (form.islower() or not _VOWEL.search(form))
    }


@lru_cache(maxsize=8192)
def role(form: str) -> Role | None:
    """Return the role of ``form``, its full stop included, or None when it is an ordinary word.

    The case of the initial does not matter (“kec.”, “Kec.”). Forms that no table knows are judged by their shape:
    degrees, dotted initials (“K.R.T.”), and words clipped to consonants (“Sdr.”).
    """
    table = _table()
    known = table.get(form)
    if known:
        return known
    if len(form) > 2 and not form[1:].isupper():
        known = _folded().get(form.lower())
        if known:
            return known
    if _DEGREE.fullmatch(form):
        return "degree"
    if _DOTTED.fullmatch(form) or _CLIPPED.fullmatch(form):
        return "before"
    return None


@cache
def cues(kind: Cue) -> frozenset[str]:
    """Return the forms that play the part ``kind`` at the end or the beginning of a sentence."""
    return frozenset(row.form for row in lexicon("sentence_cues") if isinstance(row, SentenceCue) and row.role == kind)
