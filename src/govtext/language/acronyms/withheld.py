"""Letters for people who are not to be named: *RD (15)*, *tersangka adalah AR, pejabat*, *SW alias Londo*."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from ..text.tokens import Tokens
from .lists import cues

_FARTHEST = 14
"""Tokens between what somebody is accused of being and the letters that stand for the name."""
_BEFORE = frozenset({",", "adalah", "ialah", "yaitu", "yakni", "dan", "serta"})
_BEHIND = frozenset({",", ".", "dan", "serta", "("})
_STOPS = frozenset({".", "!", "?", ";"})
_LINKS = frozenset({",", "dan", "serta"})
_LONGEST = 3
"""Letters that may stand for a name."""
_LONGEST_LIST = 60
"""Tokens of a list of such letters that are looked at."""


class Withheld:
    """The names that a draft withholds, asked for by the letters that stand for them."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._known: dict[str, bool] = {}
        self._named: dict[str, bool] = {}

    def stands_for(self, letters: str) -> bool:
        """Tell whether ``letters`` stand for a person anywhere in the draft; then they do so everywhere."""
        known = self._known.get(letters)
        if known is None:
            places = self._places(letters)
            known = any(self.has_age(at) or self._is_accused(at) for at in places) or self.named_so(letters)
            self._known[letters] = known
        return known

    def named_so(self, letters: str) -> bool:
        """Tell whether *berinisial* says outright that ``letters`` are a person: *berinisial DD*."""
        named = self._named.get(letters)
        if named is None:
            named = self._named[letters] = any(map(self._is_introduced, self._places(letters)))
        return named

    def has_age(self, index: int) -> bool:
        """Tell whether an age follows the token: *RD (15)*."""
        mark, age, after = (*self._tokens.lower[index + 1 : index + 4], "", "", "")[:3]
        closed = after == ")" if mark == "(" else mark == "," and after == "tahun"
        return closed and age.isdigit() and len(age) <= 2

    @cached_property
    def _all(self) -> Mapping[str, Sequence[int]]:
        """The tokens at which each form that may stand for a name is."""
        places: dict[str, list[int]] = {}
        for index in self._tokens.where(_may_stand_for_name):
            places.setdefault(self._tokens.texts[index], []).append(index)
        return places

    def _places(self, letters: str) -> Sequence[int]:
        return self._all.get(letters, ())

    def _is_introduced(self, index: int) -> bool:
        first = self._first_of_list(index)
        return first > 0 and self._tokens.lower[first - 1] in cues("letters")

    def _first_of_list(self, index: int) -> int:
        """Return where the list of letters begins that reaches to ``index``: *HW, KO, dan HE*."""
        texts, lower = self._tokens.texts, self._tokens.lower
        first = at = index
        low = max(0, index - _LONGEST_LIST)
        while at > low and (lower[at - 1] in _LINKS or _is_letters(texts[at - 1])):
            at -= 1
            if _is_letters(texts[at]):
                first = at
        return first

    def _is_accused(self, index: int) -> bool:
        """Tell whether the sentence says, before the token, that somebody did or suffered something."""
        lower = self._tokens.lower
        after = lower[index + 1] if index + 1 < len(lower) else ""
        if after == "alias":
            return True
        if not index or after not in _BEHIND or lower[index - 1] not in _BEFORE:
            return False
        first = self._first_of_list(index)
        for before in reversed(lower[max(0, first - _FARTHEST) : first]):
            if before in _STOPS:
                return False
            if before in cues("accused"):
                return True
        return False


def _may_stand_for_name(form: str) -> bool:
    return len(form) <= _LONGEST and form.isupper()


def _is_letters(form: str) -> bool:
    return 1 < len(form) <= _LONGEST and form.isalpha() and form.isupper()
