"""Where a draft has the words that tell what it claims, proves, admits and asks of people, by role."""

from bisect import bisect_left
from functools import cache

from govtext.document.span import Span
from govtext.tables import AccountWord, lexicon

from ..text.phrasebook import Phrasebook
from ..text.tokens import Tokens
from ..words.places import Question, WordPlaces

Place = tuple[int, int]
"""The tokens of a phrase: the first one and the one after the last."""


@cache
def _book() -> Phrasebook[str, None]:
    """Return the phrases with their roles; a last word may carry *-nya*."""
    roles: dict[tuple[str, ...], list[str]] = {}
    for row in lexicon("account_words"):
        assert isinstance(row, AccountWord)
        roles.setdefault(tuple(row.form.split()), []).append(row.role)
    return Phrasebook(((own, words, None) for words, own in roles.items()), owned=True)


_ROLES = Question(lambda form: _book().keys(form))


@cache
def single_words(role: str) -> frozenset[str]:
    """Return the words of ``role``, without its phrases of several words."""
    rows = (row for row in lexicon("account_words") if isinstance(row, AccountWord) and row.role == role)
    return frozenset(row.form for row in rows if len(row.form.split()) == 1)


class AccountWords:
    """The phrases of ``account_words`` in one text, role by role as they are asked for.

    ``places`` are those of the words of ``tokens``, where they are at hand.
    """

    def __init__(self, tokens: Tokens, places: WordPlaces | None = None) -> None:
        self._tokens = tokens
        self.places = places or WordPlaces(tokens.lower)
        """Where each word form stands."""
        self._forms = self.places.telling(_ROLES)
        self._found: dict[str, list[Place]] = {}

    def all(self, role: str) -> list[Place]:
        """Return every place of ``role``, in order."""
        found = self._found.get(role)
        if found is None:
            forms = self._forms.get(role)
            found = self._found[role] = self._located(role, forms) if forms else []
        return found

    def _located(self, role: str, forms: list[str]) -> list[Place]:
        met = _book().met(role, forms, self._tokens.lower, self.places)
        return sorted({(first, last) for first, last, _ in met})

    def within(self, role: str, first: int, stop: int) -> list[Place]:
        """Return the places of ``role`` that lie in the tokens from ``first`` up to ``stop``."""
        places = self.all(role)
        found: list[Place] = []
        if not places:
            return found
        index = bisect_left(places, (first, 0))
        while index < len(places) and places[index][0] < stop:
            if places[index][1] <= stop:
                found.append(places[index])
            index += 1
        return found

    def has(self, role: str, first: int, stop: int) -> bool:
        """Tell whether ``role`` stands in the tokens from ``first`` up to ``stop``."""
        places = self.all(role)
        index = bisect_left(places, (first, 0)) if places else 0
        while index < len(places) and places[index][0] < stop:
            if places[index][1] <= stop:
                return True
            index += 1
        return False

    @staticmethod
    def is_a(role: str, word: str) -> bool:
        """Tell whether ``word`` (lower case) is a word of ``role``."""
        return word in single_words(role)

    def span(self, place: Place) -> Span:
        """Return where the tokens of ``place`` stand in the text."""
        return self._tokens.span(*place)
