"""Letters for people who are not to be named: *RD (15)*, *tersangka adalah AR, pejabat*, *SW alias Londo*."""

from ..text.tokens import Tokens
from .lists import cues

_FARTHEST = 14
"""Tokens between what somebody is accused of being and the letters that stand for the name."""
_BEFORE = frozenset({",", "adalah", "ialah", "yaitu", "yakni", "dan", "serta"})
_BEHIND = frozenset({",", ".", "dan", "serta", "("})
_STOPS = frozenset({".", "!", "?", ";"})


class Withheld:
    """The names that a draft withholds, asked for by the letters that stand for them."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._known: dict[str, bool] = {}

    def stands_for(self, letters: str) -> bool:
        """Tell whether ``letters`` stand for a person anywhere in the draft; then they do so everywhere."""
        known = self._known.get(letters)
        if known is None:
            places = (index for index, text in enumerate(self._tokens.texts) if text == letters)
            known = self._known[letters] = any(self.has_age(at) or self._is_accused(at) for at in places)
        return known

    def has_age(self, index: int) -> bool:
        """Tell whether an age follows the token: *RD (15)*."""
        mark, age, after = (*self._tokens.lower[index + 1 : index + 4], "", "", "")[:3]
        closed = after == ")" if mark == "(" else mark == "," and after == "tahun"
        return closed and age.isdigit() and len(age) <= 2

    def _is_accused(self, index: int) -> bool:
        """Tell whether the sentence says, before the token, that somebody did or suffered something."""
        lower = self._tokens.lower
        after = lower[index + 1] if index + 1 < len(lower) else ""
        if after == "alias":
            return True
        if not index or after not in _BEHIND or lower[index - 1] not in _BEFORE:
            return False
        for before in reversed(lower[max(0, index - _FARTHEST) : index]):
            if before in _STOPS:
                return False
            if before in cues("accused"):
                return True
        return False
