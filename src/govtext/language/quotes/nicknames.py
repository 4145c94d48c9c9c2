"""By-names of people in a draft: *Pak De* is whoever was named before *yang akrab disapa Pak De*."""

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence, Set

from ..names.find import Person
from ..text.tokens import Tokens

NICKNAMING = frozenset({"disapa", "dipanggil", "alias", "panggilan", "sapaan"})
"""Words that introduce a nickname."""
NICKNAME_WITHIN = 25
"""How many tokens behind somebody their nickname may be introduced."""
_LONGEST = 4
"""How many words a nickname may have."""
_CALLED_SO = frozenset({"sapaannya", "panggilannya"})
"""Words behind a nickname that tell it for one: *kata Bedong, sapaannya*."""


class Nicknames:
    """The nicknames of one draft: whom they mean, and where they are said again."""

    def __init__(self, tokens: Tokens, people: Mapping[int, tuple[int, Person]], roles: Container[int]) -> None:
        """Look through ``tokens``; ``people`` gives under its first token where a name ends and whose it is."""
        self._lower = tokens.lower
        self._known: dict[str, list[tuple[tuple[str, ...], Person]]] = {}
        texts = tokens.texts
        marked = tokens.where(_introduces_nickname)
        firsts = sorted(people) if marked else []
        for index in marked:
            at = bisect_left(firsts, index) - 1
            first = firsts[at] if at >= 0 and firsts[at] >= index - NICKNAME_WITHIN else None
            if first is None or any(at in roles or texts[at] == "." for at in range(people[first][0], index)):
                continue
            end = index + 1
            while end < len(texts) and end <= index + _LONGEST and texts[end][:1].isupper():
                end += 1
            if end > index + 1:
                words = tuple(self._lower[index + 1 : end])
                self._known.setdefault(words[0], []).append((words, people[first][1]))

        for index in tokens.where(_follows_nickname):
            self._learn_before(index, texts, people)

    def _learn_before(self, index: int, texts: Sequence[str], people: Mapping[int, tuple[int, Person]]) -> None:
        """Read the nickname before *sapaannya* at token ``index``: whoever was named last before it bears it."""
        end = first = index - 1
        if end < 1 or texts[end] != ",":
            return
        while first > max(0, end - _LONGEST) and texts[first - 1][:1].isupper():
            first -= 1
        bearers = [at for at, (last, _) in people.items() if last <= first]
        if first < end and bearers:
            words = tuple(self._lower[first:end])
            self._known.setdefault(words[0], []).append((words, people[max(bearers)][1]))

    @property
    def openers(self) -> Set[str]:
        """The lower-case words with which a nickname begins."""
        return self._known.keys()

    def at(self, index: int) -> tuple[int, Person] | None:
        """Return the token after the nickname at token ``index`` and whose it is, or None."""
        for words, person in self._known.get(self._lower[index], ()):
            if tuple(self._lower[index : index + len(words)]) == words:
                return index + len(words), person
        return None


def _introduces_nickname(form: str) -> bool:
    return form.lower() in NICKNAMING


def _follows_nickname(form: str) -> bool:
    return form.lower() in _CALLED_SO
