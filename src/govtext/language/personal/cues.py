"""The phrases of data/lexicons/identity_cues.csv, by the role they play beside a piece of personal data."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from govtext.tables import IdentityCue, lexicon

from ..words.frequency import rough_frequency

_WORD = re.compile(r"[^\W\d_]+\*?")
"""A run of letters, or the beginning of one."""


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


@dataclass(frozen=True, slots=True)
class Openings:
    """The words with which the phrases of a role begin.

    ``under`` holds them under the rarest word of each phrase, ``always`` those of phrases that are one stem; a stem
    ends in ``*``.
    """

    under: Mapping[str, frozenset[str]]
    always: frozenset[str]

    def among(self, words: frozenset[str]) -> frozenset[str]:
        """Return those of ``words``, all runs of small letters of a text, with which a phrase may begin there."""
        found = self.always.union(*(self.under[rarest] for rarest in self.under.keys() & words))
        stems = tuple(word[:-1] for word in found if word.endswith("*"))
        if not stems:
            return found
        return found.union(word for word in words if word.startswith(stems))


@cache
def openings(role: str) -> Openings:
    """Return the words with which the phrases of ``role`` begin."""
    under: dict[str, set[str]] = {}
    always = set()
    for phrase in cues(role):
        words = _WORD.findall(phrase.lower())
        assert phrase[:1].isalpha(), f"a phrase of {role} begins with no letter: {phrase}"
        whole = [word for word in words if not word.endswith("*")]
        if whole:
            under.setdefault(min(whole, key=rough_frequency), set()).add(words[0])
        else:
            always.add(words[0])
    return Openings({rarest: frozenset(firsts) for rarest, firsts in under.items()}, frozenset(always))


def _escape(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w{0,12}")
