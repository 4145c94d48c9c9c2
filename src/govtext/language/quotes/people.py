"""The named people of a draft, with the roles that stand beside names no list knows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from govtext.document import Span

from ..names.find import Names, Person, group_of
from ..names.lexicon import form, offices
from ..text.tokens import Tokens
from .attribution import after_quotation, speech_words
from .unlisted import PEOPLE

_ONE = frozenset({"seorang", "satu"})
_ANNOUNCE = frozenset({"bernama", "berinisial", "inisial", "alias"})
_AGE = re.compile(r"\d{1,2}")
LONGEST_NAME = 6
"""How many tokens before or behind a role a name or a comma is looked for."""


def people(tokens: Tokens, names: Names, roles: Sequence[tuple[Person, range]]) -> tuple[Person, ...]:
    """Return the named people of a draft in order, with what an attribution or an apposition tells about them.

    A cue word in capitals (*Tutup Dewi*) is no part of the name, and a name behind a role (*Seorang pedagang, Mimin,
    …*, *Camat Karera Umbu Nggiku*) is that role's, even where no list knows it as a name. ``roles`` are the roles of
    ``names``, each with its tokens.
    """
    by_start = {role.whole.start: role for role, _ in roles}
    plain = (_without_cue(tokens, known) for known in names.persons if known.name.lower() not in PEOPLE)
    found = {person.span.start: _with_age(tokens, by_start, person) for person in plain}
    for role, inside in roles:
        named = _behind_role(tokens, names, role, inside, found)
        if named is not None:
            found[named.span.start] = named
        ahead = None if named is not None else _ahead_of_role(tokens, role, inside, found)
        if ahead is not None:
            found[ahead.span.start] = ahead
    return tuple(found[start] for start in sorted(found))


def _without_cue(tokens: Tokens, person: Person) -> Person:
    first, _, rest = person.name.partition(" ")
    if not rest or person.office is not None or first.lower() not in after_quotation():
        return person
    inside = tokens.within(person.name_span)
    if len(inside) < 2:
        return person
    start = tokens.starts[inside.start + 1]
    return replace(person, name=rest, span=Span(start, person.span.end), name_span=Span(start, person.name_span.end))


def _with_age(tokens: Tokens, roles: Mapping[int, Person], person: Person) -> Person:
    """Give *Rohana, 43, ibu tiga anak* her role; people named by age alone, *Rohana (43)*, are residents."""
    if person.office is not None or person.group is not None:
        return person
    texts = tokens.texts
    at = tokens.within(person.span).stop
    if texts[at : at + 1] not in ([","], ["("]) or at + 2 >= len(texts) or not _AGE.fullmatch(texts[at + 1]):
        return person
    start = at + 3
    start += texts[start : start + 1] == [","]
    role = roles.get(tokens.starts[start]) if start < len(texts) else None
    if role is not None and texts[at + 2] in {",", ")"}:
        return replace(person, office=role.name, office_span=role.whole, group=role.group)
    return replace(person, group="warga") if texts[at + 2] == ")" else person


def _behind_role(
    tokens: Tokens, names: Names, role: Person, inside: range, found: Mapping[int, Person]
) -> Person | None:
    """Return the person whose name stands behind ``role`` and who has no office yet.

    It stands there with or without a comma (*Seorang pedagang, Mimin, …*), or is announced (*pelapor berinisial LN*).
    """
    texts, lower = tokens.texts, tokens.lower
    begin, end = inside.start, inside.stop
    if begin == end or end + 1 >= len(texts):
        return None
    said = begin > 0 and lower[begin - 1] in after_quotation()
    announced = lower[end] in _ANNOUNCE
    before = lower[begin - 1] if begin else "."
    stands = texts[begin][:1].isupper() or lower[begin] in _ONE or before in _ONE or before == ","
    if not (stands or said or announced):
        return None
    comma = texts[end] == ","
    first = end + (comma or announced)
    known = found.get(tokens.starts[first])
    if known is not None:
        return replace(known, office=role.name, office_span=role.whole, group=role.group) if not known.office else None
    addressed = comma and first + 1 < len(texts) and lower[first] in speech_words("honorific")
    first += addressed
    last = first
    while last < min(len(texts), first + 4) and _can_be_name(texts[last]):
        last += 1
    if comma:
        closed = last < len(texts) and (texts[last] in {",", "("} or (said and texts[last] == "."))
    else:
        closed = announced or (last >= first + 2 and len(inside) > 1)
    if last == first or not closed or lower[first] in offices():
        return None
    span = tokens.span(first, last)
    other = None if addressed else names.at(span.start)
    name = " ".join(texts[first:last])
    if other is not None and (other.kind != "organisation" or group_of(name, name) is not None):
        return None
    return Person(span, name, span, office=role.name, office_span=role.whole, group=role.group)


def _ahead_of_role(tokens: Tokens, role: Person, inside: range, found: Mapping[int, Person]) -> Person | None:
    """Return the person no list knows who opens a sentence before a role: *Ojan, bocah kelas tiga, …*."""
    texts, lower = tokens.texts, tokens.lower
    begin, end = inside.start, inside.stop
    if begin < 2 or texts[begin - 1] != "," or texts[begin] != lower[begin]:
        return None
    first = begin - 1
    while first > 0 and begin - first < LONGEST_NAME and _can_be_name(texts[first - 1]):
        first -= 1
    before = lower[first - 1] if first else "."
    called = before in speech_words("naming")
    opens = called or not before[-1:].isalnum() or before in speech_words("honorific")
    closes = "," in texts[end : end + LONGEST_NAME]
    if first == begin - 1 or not opens or not closes or lower[first] in offices():
        return None
    common = not called and any(form(texts[at]).common for at in range(first, begin - 1))
    if common or tokens.starts[first] in found:
        return None
    span = tokens.span(first, begin - 1)
    return Person(
        span, " ".join(texts[first : begin - 1]), span, office=role.name, office_span=role.whole, group=role.group
    )


def _can_be_name(text: str) -> bool:
    known = form(text)
    return known.capital and text.isalpha() and not (known.unit or known.heads or known.regions or known.stop)
