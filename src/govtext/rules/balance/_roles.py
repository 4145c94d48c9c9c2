"""Classes of words that the rules of tone ask about: leaders, bodies, the public, praising words, words of hope…"""

from collections.abc import Iterator, Sequence
from functools import cache

from govtext.language.words.places import FormTable
from govtext.tables import BalanceWord, lexicon

Phrase = tuple[str, ...]
LONGEST_NAME = 14
"""How many words of name and place are taken along behind an office."""


@cache
def roles() -> dict[str, dict[str, tuple[Phrase, ...]]]:
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
    return tuple(phrase for starting in roles()[role].values() for phrase in starting)


@cache
def words(role: str) -> frozenset[str]:
    """Return the single words of ``role``."""
    return frozenset(form for form, phrases in roles()[role].items() if (form,) in phrases)


def ends(role: str, lower: Sequence[str], at: int, stop: int) -> Iterator[int]:
    """Yield the tokens after each phrase of ``role`` that begins at token ``at``, the longest first."""
    if at >= stop:
        return
    table = roles()[role]
    word = lower[at]
    for phrase in table.get(word) or table.get(bare(word), ()):
        if at + len(phrase) <= stop and all(
            word in (lower[at + step], bare(lower[at + step])) for step, word in enumerate(phrase)
        ):
            yield at + len(phrase)


def end(role: str, lower: Sequence[str], at: int, stop: int) -> int:
    """Return the token after the longest phrase of ``role`` at token ``at``, or 0."""
    return next(ends(role, lower, at, stop), 0)


def bare(word: str) -> str:
    """Return ``word`` without -nya, so that a class knows *kepeduliannya*."""
    return word[:-3] if word.endswith("nya") and len(word) > 6 else word


def _opened_by(form: str) -> tuple[str, ...]:
    plain = bare(form)
    return tuple(role for role, table in roles().items() if form in table or plain in table)


opening: FormTable[tuple[str, ...]] = FormTable(_opened_by)
"""The roles of which a phrase may begin with a form."""
