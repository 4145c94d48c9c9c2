"""What the form of a word alone tells the rules of tone: each form of a draft is looked up once for all of them."""

from collections.abc import Mapping
from functools import cache
from typing import cast

from govtext.language.spelling.lists import pairs
from govtext.language.words.places import Question, WordPlaces
from govtext.rules.patterns import roles
from govtext.rules.patterns.lists import PhraseLists
from govtext.tables import LoadedPhrase, lexicon

_LISTS = ("campaigning", "guilt", "praise", "sensational", "stigma", "superlatives", "sweeping")


@cache
def lists() -> PhraseLists[LoadedPhrase]:
    """Return the word lists of tone."""
    return PhraseLists({name: cast("tuple[LoadedPhrase, ...]", lexicon(name)) for name in _LISTS}, proven=True)


_ANCHORED = Question(lambda form: lists().anchored(form))
_SOUGHT = frozenset(
    [
        "accusing", "agency", "approval", "attention", "court", "crime", "cry", "culprit", "deed", "degree", "doer",
        "due", "elected", "ever", "landmark", "laud", "leader", "official", "person", "presumed", "prize", "ranker",
        "result", "strong", "yardstick",
    ]
)  # fmt: skip
"""Roles looked for in whole sentences, so in every draft; the others are mostly asked about at a given word."""
_OPENING = Question(lambda form: tuple(role for role in roles.opening[form] if role in _SOUGHT))


def meant(form: str) -> str:
    """Return ``form`` in small letters, put right where it is a listed slip: *perduli* praises as *peduli* does.

    A form that the word lists of tone have themselves stays as it is.
    """
    lower = form.lower()
    pair = pairs().get(lower)
    if pair is None or pair.kind != "ejaan" or " " in pair.becomes[0] or lower in _listed():
        return lower
    return pair.becomes[0]


@cache
def _listed() -> frozenset[str]:
    return lists().words | roles.all_words()


class Notable:
    """Which forms of a draft may be anchors of phrases or open a phrase of a role, and where the latter stand."""

    def __init__(self, places: WordPlaces) -> None:
        self._places = places
        self.anchors: Mapping[int, list[str]] = self._places.telling(_ANCHORED)
        """The forms of the draft under the numbers of the phrases whose anchors they may be."""
        self._openers = self._places.telling(_OPENING)
        self._found: dict[str, list[int]] = {}

    def _opening(self, role: str) -> list[str]:
        return [form for form in self._places.forms if role in roles.opening[form]]

    def opened(self, role: str) -> list[int]:
        """Return the tokens at which a phrase of ``role`` may begin, in order."""
        found = self._found.get(role)
        if found is None:
            forms = self._openers.get(role, []) if role in _SOUGHT else self._opening(role)
            found = self._found[role] = self._places.standing(forms)
        return found
