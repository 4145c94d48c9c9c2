"""The phrases of data/lexicons/restricted/: each a sign of a basis, with its roles under it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from govtext.language.text.phrasebook import Phrasebook
from govtext.language.text.phrases import apart, cut_phrases
from govtext.tables import BASES, RestrictedSign, lexicon

_NOUNS = frozenset({"witness", "deed", "money", "paper", "talks", "assessment", "finance", "perpetrator", "estimate"})

_AS_ONE = frozenset({"praduga", "bmkg"})
"""Bases under which the longest sign of any role hides the others: *belum terbukti* is no *terbukti*."""
_JOINT = {
    "kampanye": frozenset(
        ("appeal", "leaning", "gift", "holder", "neutral", "conditional", "goods", "continue", "when")
    )
}
"""Roles of a basis of which the longest sign hides the others: the *periode* of *dua periode* is nobody's office."""
_SHADOW = "plain"
"""The role of longer phrases that are no sign and hide the shorter ones inside: *pelaku usaha*, *pangkalan elpiji*."""

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


def each_role(basis: str, met: list[tuple[int, int, Sign]]) -> Iterator[tuple[int, int, Sign]]:
    """Yield the signs of each role that do not overlap; signs of two roles may lie inside one another."""
    if basis in _AS_ONE:
        yield from apart(met)
        return
    shadows = [match for match in met if _SHADOW in match[2].roles]
    joint = _JOINT.get(basis, frozenset())
    groups: defaultdict[frozenset[str], list[tuple[int, int, Sign]]] = defaultdict(list)
    for match in met:
        for group in {joint if role in joint else frozenset((role,)) for role in match[2].roles}:
            groups[group].append(match)
    for group, matches in groups.items():
        if _SHADOW in group:
            continue
        for first, last, (form, roles) in apart([*matches, *shadows] if shadows else matches):
            told = tuple(role for role in roles if role in group)
            if told:
                yield first, last, Sign(form, told)


@cache
def _forms() -> dict[str, dict[str, list[str]]]:
    """Return the roles of each form under each basis, in the order of its list."""
    forms: dict[str, dict[str, list[str]]] = {}
    for basis in BASES:
        for row in lexicon(f"restricted/{basis}"):
            assert isinstance(row, RestrictedSign)
            for form in (row.form, *_owned(row)):
                roles = forms.setdefault(form, {}).setdefault(basis, [])
                if row.role not in roles:
                    roles.append(row.role)
    return forms


def _owned(row: RestrictedSign) -> tuple[str, ...]:
    """A noun is also met with *-nya*: *wasiatnya*, *tarifnya*; roles of nouns alone are widened so."""
    return (f"{row.form}nya",) if row.role in _NOUNS and row.form.replace(" ", "").isalpha() else ()
