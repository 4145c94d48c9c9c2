"""The phrases of data/lexicons/restricted_signs.csv: each a sign of a basis, with its roles under it."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from govtext.language.text.phrasebook import Phrasebook
from govtext.language.text.phrases import cut_phrases
from govtext.tables import RestrictedSign, lexicon

_NOUNS = frozenset({"witness", "deed", "money", "paper", "talks", "assessment", "finance", "perpetrator", "estimate"})

Tag = tuple[str, str]
"""A basis and the role of a sign under it."""


class Sign(NamedTuple):
    """A phrase: its form in the list, and its roles under one basis."""

    form: str
    roles: tuple[str, ...]


@cache
def signs() -> Phrasebook[str | Tag, Sign]:
    """Return the phrases, each to be found by its bases and by its tags."""
    forms = _forms()
    return Phrasebook(
        ((basis, *((basis, role) for role in roles)), words, Sign(form, tuple(roles)))
        for (form, bases), words in zip(forms.items(), cut_phrases(tuple(forms)), strict=True)
        for basis, roles in bases.items()
    )


@cache
def tags_of() -> Mapping[str, frozenset[Tag]]:
    """Return the tags of each basis."""
    found: dict[str, set[Tag]] = {}
    for bases in _forms().values():
        for basis, roles in bases.items():
            found.setdefault(basis, set()).update((basis, role) for role in roles)
    return {basis: frozenset(own) for basis, own in found.items()}


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
