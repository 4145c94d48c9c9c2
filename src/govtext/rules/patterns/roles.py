"""Classes of words that the rules of tone ask about: leaders, bodies, the public, praising words, words of hope…"""

from collections.abc import Iterator, Sequence
from functools import cache

from govtext.language.words.places import FormTable
from govtext.tables import BalanceWord, lexicon

Phrase = tuple[str, ...]
_NO_PLURALS = frozenset({"hati-hati", "jiwa-jiwa", "mata-mata", "undang-undang"})
"""Doubled words that mean something else than their half."""
LONGEST_NAME = 14
"""How many words of name and place are taken along behind an office."""


@cache
def by_first_word() -> dict[str, dict[str, tuple[Phrase, ...]]]:
    """Return the phrases of each role under their first word, longest first."""
    table: dict[str, dict[str, list[Phrase]]] = {}
    for row in lexicon("balance_words"):
        assert isinstance(row, BalanceWord)
        words = tuple(row.form.split())
        table.setdefault(row.role, {}).setdefault(words[0], []).append(words)
    return {
        role: {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in starts.items()}
        for role, starts in table.items()
    }


@cache
def phrases(role: str) -> tuple[Phrase, ...]:
    """Return all phrases of ``role``."""
    return tuple(phrase for starting in by_first_word()[role].values() for phrase in starting)


@cache
def most_words(role: str) -> int:
    """Return how many words the longest phrase of ``role`` has."""
    return max(map(len, phrases(role)))


@cache
def all_words() -> frozenset[str]:
    """Return the words of which the phrases of all roles consist."""
    return frozenset(word for role in by_first_word() for phrase in phrases(role) for word in phrase)


@cache
def words(role: str) -> frozenset[str]:
    """Return the single words of ``role``."""
    return frozenset(form for form, phrases in by_first_word()[role].items() if (form,) in phrases)


def ends(role: str, lower: Sequence[str], at: int, stop: int) -> Iterator[int]:
    """Yield the tokens after each phrase of ``role`` that begins at token ``at``, the longest first."""
    if at >= stop:
        return
    table = by_first_word()[role]
    word = lower[at]
    for phrase in table.get(word) or table.get(bare(word), ()):
        last = at + len(phrase)
        if last == at + 1 or (last <= stop and last <= len(lower) and stands(phrase, lower[at:last])):
            yield last


def stands(phrase: Phrase, words: Sequence[str]) -> bool:
    """Tell whether ``words``, as many as it has, are those of ``phrase``; each may carry *-nya*."""
    return all(wanted in (word, bare(word)) for wanted, word in zip(phrase, words, strict=True))


def end(role: str, lower: Sequence[str], at: int, stop: int) -> int:
    """Return the token after the longest phrase of ``role`` at token ``at``, or 0."""
    if at >= stop or role not in opening[lower[at]]:
        return 0
    return next(ends(role, lower, at, stop), 0)


def candidates(form: str, names: Sequence[str]) -> tuple[tuple[str, Phrase], ...]:
    """Return the phrases of the roles ``names`` that may begin with ``form``, each with its role; the longest first."""
    found = []
    for name in names:
        table = by_first_word()[name]
        found += [(name, phrase) for phrase in table.get(form) or table.get(bare(form), ())]
    return tuple(sorted(found, key=lambda item: -len(item[1])))


def bare(word: str) -> str:
    """Return ``word`` without -nya (*kepeduliannya*), or its half where it is a doubled plural (*bocah-bocah*)."""
    if word.endswith("nya") and len(word) > 6:
        return word[:-3]
    half, dash, other = word.partition("-")
    return half if dash and half == other and len(half) > 3 and word not in _NO_PLURALS else word


@cache
def _firsts() -> dict[str, list[str]]:
    """Return the roles by the first words of their phrases."""
    found: dict[str, list[str]] = {}
    for role, table in by_first_word().items():
        for first in table:
            found.setdefault(first, []).append(role)
    return found


def _opened_by(form: str) -> tuple[str, ...]:
    firsts, plain = _firsts(), bare(form)
    own = firsts.get(form, ())
    return tuple(own) if plain == form else tuple(dict.fromkeys([*own, *firsts.get(plain, ())]))


opening: FormTable[tuple[str, ...]] = FormTable(_opened_by)
"""The roles of which a phrase may begin with a form."""
