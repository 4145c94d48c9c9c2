"""The groups of people whose office tells none: what the words beside their names say."""

from collections.abc import Iterable, Mapping

from ..names.find import Person
from ..text.tokens import Tokens
from .attribution import is_predicate
from .bodies import Bodies
from .unlisted import group_beside

LONGEST_ROLE_BEFORE = 10
"""How many tokens before a name the role may begin that a comma parts from it."""
_LEADS_ANY_GROUP = frozenset({"anggota tim", "ketua tim", "koordinator", "koordinator tim", "wakil ketua tim"})
"""Offices that people of every group hold."""
_HEADS = frozenset({"direktur", "direktur utama", "kepala", "wakil direktur", "wakil kepala"})
"""Offices that, without a body beside them, are those of the body the draft is about."""


def trades_beside(tokens: Tokens, persons: Iterable[Person], roles: Mapping[int, tuple[int, Person]]) -> dict[str, str]:
    """Return the groups of people whose office says little, told by their trade: *Ketua tim, Ina, peneliti*."""
    found: dict[str, str] = {}
    for person in persons:
        if person.office is not None and person.office.lower() in _LEADS_ANY_GROUP:
            inside = tokens.within(person.span)
            comma = inside.stop < len(tokens) and tokens.texts[inside.stop] == ","
            role = roles.get(inside.stop + 1) if comma else None
            if role is not None and role[1].group is not None:
                found.setdefault(person.name, role[1].group)
    return found


def groups_beside(
    tokens: Tokens, persons: Iterable[Person], roles: Mapping[int, tuple[int, Person]], bodies: Bodies
) -> dict[str, str]:
    """Return the groups of people without an office that the words beside their names tell, by name."""
    found: dict[str, str] = {}
    for person in persons:
        if person.group is None:
            inside = tokens.within(person.span)
            group = group_beside(tokens, inside.start, inside.stop) if inside else None
            group = group or (_role_before(tokens, roles, inside.start) if inside else None)
            if group is None and person.office is not None and person.office.lower() in _HEADS:
                group = bodies.group_about(inside.start if inside else 0)
            if group is not None:
                found.setdefault(person.name, group)
    return found


def _role_before(tokens: Tokens, roles: Mapping[int, tuple[int, Person]], at: int) -> str | None:
    """Return the group of the role that ends at the comma before a name: *nelayan asal Gurabati, Hamid, …*."""
    texts, lower = tokens.texts, tokens.lower
    if at == 0 or texts[at - 1] != ",":
        return None
    for index in range(at - 2, max(-1, at - LONGEST_ROLE_BEFORE), -1):
        if not texts[index][-1:].isalnum() or is_predicate(lower[index]):
            return None
        if index in roles:
            return roles[index][1].group
    return None
