"""Where the phrases of data/lexicons/restricted_signs.csv stand in a text, found in one pass over its words."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from govtext.document import Span
from govtext.language.text.pipeline import Pipeline
from govtext.language.text.tokens import Tokens
from govtext.tables import RestrictedSign, lexicon

_NOUNS = frozenset({"witness", "deed", "money", "paper", "talks", "assessment", "finance", "perpetrator", "estimate"})


class Sign(NamedTuple):
    """A phrase met in a text: its form in the list, the basis it is a sign of, its roles under it, and its place."""

    form: str
    basis: str
    roles: tuple[str, ...]
    span: Span


class _Phrase(NamedTuple):
    """A phrase as the tokens of a pipeline, in small letters, with its roles under each basis."""

    form: str
    words: tuple[str, ...]
    roles: tuple[tuple[str, tuple[str, ...]], ...]


def find_signs(tokens: Tokens) -> Iterator[Sign]:
    """Yield the signs basis by basis, each in the order of the text.

    Of two phrases of one basis that overlap the longer one counts, then the first; a phrase of one basis never hides a
    phrase of another.
    """
    table = cast(dict[str, list[_Phrase]], tokens.engine.compiled("restricted signs", _by_first_word))
    lower = tokens.lower
    found: dict[str, list[tuple[int, int, _Phrase, tuple[str, ...]]]] = defaultdict(list)
    for first, word in enumerate(lower):
        for phrase in table.get(word, ()):
            last = first + len(phrase.words)
            if last == first + 1 or tuple(lower[first:last]) == phrase.words:
                for basis, roles in phrase.roles:
                    found[basis].append((first, last, phrase, roles))
    for basis, matches in found.items():
        taken: set[int] = set()
        kept = []
        for first, last, phrase, roles in sorted(matches, key=lambda match: (match[0] - match[1], match[0])):
            if taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                kept.append((first, Sign(phrase.form, basis, roles, tokens.span(first, last))))
        kept.sort(key=lambda item: item[0])
        yield from (sign for _, sign in kept)


def _by_first_word(engine: Pipeline) -> dict[str, list[_Phrase]]:
    """Return the phrases under their first word, cut as ``engine`` cuts a text."""
    table: dict[str, list[_Phrase]] = defaultdict(list)
    forms, strings = _forms(), engine.vocab.strings
    for (form, bases), keys in zip(forms.items(), engine.phrases(tuple(forms)), strict=True):
        words = tuple(strings[key].lower() for key in keys)
        table[words[0]].append(_Phrase(form, words, tuple((basis, tuple(roles)) for basis, roles in bases.items())))
    return dict(table)


@cache
def _forms() -> dict[str, dict[str, list[str]]]:
    """Return the roles of each form under each basis, in the order of the list."""
    forms: dict[str, dict[str, list[str]]] = {}
    for row in lexicon("restricted_signs"):
        assert isinstance(row, RestrictedSign)
        for form in (row.form, *_owned(row)):
            roles = forms.setdefault(form, {}).setdefault(row.basis, [])
            if row.role not in roles:
                roles.append(row.role)
    return forms


def _owned(row: RestrictedSign) -> tuple[str, ...]:
    """A noun is also met with *-nya*: *wasiatnya*, *tarifnya*; roles of nouns alone are widened so."""
    return (f"{row.form}nya",) if row.role in _NOUNS and row.form.replace(" ", "").isalpha() else ()
