"""The phrases of data/lexicons/identity_cues.csv, by the role they play beside a piece of personal data."""

import re
from collections.abc import Sequence
from functools import cache

from govtext.tables import IdentityCue, lexicon


@cache
def cues(role: str) -> tuple[str, ...]:
    """Return the phrases of data/lexicons/identity_cues.csv that play ``role``, longest first."""
    forms = {row.form for row in lexicon("identity_cues") if isinstance(row, IdentityCue) and row.role == role}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


@cache
def cue(role: str) -> re.Pattern[str]:
    """Return a pattern that finds any phrase of ``role`` as whole words, whatever its case; group 0 is the phrase."""
    return phrase_pattern(cues(role))


def phrase_pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    """Return a pattern for ``phrases`` as whole words; white space between words may be any, ``*`` ends a stem."""
    forms = (r"\s+".join(_escape(word) for word in phrase.split()) for phrase in phrases)
    return re.compile(rf"(?<![\w]){'(?:' + '|'.join(forms) + ')'}(?![\w])", re.IGNORECASE)


@cache
def openings(role: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words, runs of small letters, with which a phrase of ``role`` begins, and the stems of such words."""
    words: set[str] = set()
    stems: set[str] = set()
    for phrase in cues(role):
        first = re.match(r"[^\W\d_]+", phrase.lower())
        assert first is not None, f"a phrase of {role} begins with no letter: {phrase}"
        (stems if phrase[first.end() : first.end() + 1] == "*" else words).add(first[0])
    return frozenset(words), tuple(stems)


def _escape(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w{0,12}")
