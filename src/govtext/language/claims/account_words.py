"""Where a draft has the words that tell what it claims, proves, admits and asks of people, by role."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from govtext.document.span import Span
from govtext.tables import AccountWord, lexicon

from ..text.tokens import Tokens

_CLITIC = "nya"
_SHORTEST_BEFORE_CLITIC = 3

Place = tuple[int, int]
"""The tokens of a phrase: the first one and the one after the last."""
_Phrase = tuple[tuple[str, ...], tuple[str, ...]]
"""The words of a phrase, and its roles."""


@cache
def _phrases() -> Mapping[str, tuple[_Phrase, ...]]:
    """Return the phrases under their first word, each with its roles; the longest first."""
    roles: dict[tuple[str, ...], list[str]] = {}
    for row in lexicon("account_words"):
        assert isinstance(row, AccountWord)
        roles.setdefault(tuple(row.form.split()), []).append(row.role)
    table: dict[str, list[_Phrase]] = {}
    for words, own in sorted(roles.items(), key=lambda item: (-len(item[0]), item[0])):
        table.setdefault(words[0], []).append((words, tuple(own)))
    return {first: tuple(phrases) for first, phrases in table.items()}


@cache
def _single(role: str) -> frozenset[str]:
    """Return the phrases of ``role`` that are one word."""
    return frozenset(
        words[0] for phrases in _phrases().values() for words, roles in phrases if role in roles and len(words) == 1
    )


def _bare(form: str) -> str:
    """Return ``form`` without *-nya*."""
    long = len(form) >= len(_CLITIC) + _SHORTEST_BEFORE_CLITIC
    return form[: -len(_CLITIC)] if long and form.endswith(_CLITIC) else form


class _Entry(NamedTuple):
    """What may begin at a word: its roles when it stands alone, and longer phrases with theirs."""

    alone: tuple[str, ...]
    longer: tuple[_Phrase, ...]


def _entry(form: str) -> _Entry | None:
    """Return what may begin at a word of this form, or None: most words begin nothing. Asked once for each form."""
    lower = form.lower()
    table = _phrases()
    alone = {
        role
        for key in (lower, _bare(lower))
        for words, roles in table.get(key, ())
        if len(words) == 1
        for role in roles
    }
    longer = tuple(phrase for phrase in table.get(lower, ()) if len(phrase[0]) > 1)
    return _Entry(tuple(alone), longer) if alone or longer else None


class AccountWords:
    """The phrases of ``account_words`` in one text. A last word may carry *-nya*."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    @cached_property
    def _found(self) -> Mapping[str, list[Place]]:
        found: dict[str, list[Place]] = defaultdict(list)
        for at, entry in enumerate(self._tokens.each(_entry)):
            if entry is None:
                continue
            for role in entry.alone:
                found[role].append((at, at + 1))
            for words, roles in self._longer(entry, at):
                for role in roles:
                    found[role].append((at, at + len(words)))
        return {role: sorted(set(places)) for role, places in found.items()}

    def _longer(self, entry: _Entry, at: int) -> Iterator[_Phrase]:
        """Yield the phrases of more than one word that stand at ``at``."""
        lower = self._tokens.lower
        if not entry.longer or at + 1 >= len(lower):
            return
        following = lower[at + 1]
        bare = _bare(following)
        for phrase in entry.longer:
            words, last = phrase[0], at + len(phrase[0]) - 1
            if words[1] not in (following, bare) or last >= len(lower):
                continue
            if tuple(lower[at:last]) == words[:-1] and words[-1] in (lower[last], _bare(lower[last])):
                yield phrase

    def all(self, role: str) -> list[Place]:
        """Return every place of ``role``, in order."""
        return self._found.get(role, [])

    def within(self, role: str, first: int, stop: int) -> list[Place]:
        """Return the places of ``role`` that lie in the tokens from ``first`` up to ``stop``."""
        places = self.all(role)
        index = bisect_left(places, (first, 0))
        found = []
        while index < len(places) and places[index][0] < stop:
            if places[index][1] <= stop:
                found.append(places[index])
            index += 1
        return found

    def has(self, role: str, first: int, stop: int) -> bool:
        """Tell whether ``role`` stands in the tokens from ``first`` up to ``stop``."""
        places = self.all(role)
        index = bisect_left(places, (first, 0))
        while index < len(places) and places[index][0] < stop:
            if places[index][1] <= stop:
                return True
            index += 1
        return False

    @staticmethod
    def is_a(role: str, word: str) -> bool:
        """Tell whether ``word`` (lower case) is a word of ``role``."""
        return word in _single(role)

    def span(self, place: Place) -> Span:
        """Return where the tokens of ``place`` stand in the text."""
        return self._tokens.span(*place)
