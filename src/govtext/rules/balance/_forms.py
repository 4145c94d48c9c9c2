"""What the form of a word alone tells the rules of tone: each form of a draft is looked up once for all of them."""

from collections.abc import Mapping

from govtext.language.words.places import Question
from govtext.reading import Reading

from . import _roles
from ._phrases import lists

_ANCHORED = Question(lambda form: lists().anchored(form))
_OPENING = Question(lambda form: _roles.opening[form])


class Notable:
    """Which forms of a draft may be anchors of phrases or open a phrase of a role, and where the latter stand."""

    def __init__(self, reading: Reading) -> None:
        self._places = reading.word_places
        self.anchors: Mapping[int, list[str]] = self._places.telling(_ANCHORED)
        """The forms of the draft under the numbers of the phrases whose anchors they may be."""
        self._openers = self._places.telling(_OPENING)
        self._found: dict[str, list[int]] = {}

    def opened(self, role: str) -> list[int]:
        """Return the tokens at which a phrase of ``role`` may begin, in order."""
        found = self._found.get(role)
        if found is None:
            forms = self._openers.get(role)
            found = self._found[role] = self._places.standing(forms) if forms else []
        return found
