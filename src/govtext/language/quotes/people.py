"""The named people of a draft, with the roles that stand beside names no list knows."""

import re
from collections.abc import Mapping, Sequence

from govtext.document import Span
from govtext.tables import OfficeForm

from ..names.find import Names, Person, group_of
from ..names.lexicon import form, offices
from ..names.offices import match
from ..text.tokens import Tokens
from .attribution import after_quotation, speech_words
from .unlisted import LONGEST_ROLE, PEOPLE, end_of_nouns, is_grammar

_ONE = frozenset({"seorang", "satu"})
_OFFICIAL = frozenset({"pemerintah", "legislatif", "aparat"})
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
    return person._replace(name=rest, span=Span(start, person.span.end), name_span=Span(start, person.name_span.end))


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
        return person._replace(office=role.name, office_span=role.whole, group=role.group)
    return person._replace(group="warga") if texts[at + 2] == ")" else person


def _behind_role(
    tokens: Tokens, names: Names, role: Person, inside: range, found: Mapping[int, Person]
) -> Person | None:
    """Return the person whose name stands behind ``role`` and who has no office yet.

    It stands there with or without a comma (*Seorang pedagang, Mimin, …*), behind what describes the role (*Perajin
    batik tulis Sumini*), or is announced (*pelapor berinisial LN*).
    """
    texts, lower = tokens.texts, tokens.lower
    begin, end = inside.start, inside.stop
    if begin == end or end + 1 >= len(texts):
        return None
    announced = lower[end] in _ANNOUNCE
    before = lower[begin - 1] if begin else "."
    said = before in after_quotation() or before == "menurut"
    stands = texts[begin][:1].isupper() or lower[begin] in _ONE or before in _ONE or before == ","
    if not (stands or said or announced):
        return None
    comma = texts[end] == ","
    if _ends_in_name(tokens, inside, said=said):
        end, comma = end - 1, False
        role = role._replace(name=" ".join(texts[begin:end]))
    described = end if comma or announced else _past_description(tokens, role, end, said=said)
    held = role._replace(office=" ".join([role.name, *texts[end:described]]), office_span=tokens.span(begin, described))
    first = described + (comma or announced)
    known = found.get(tokens.starts[first])
    if known is not None:
        return None if known.office else _holding(known, held)
    addressed = comma and first + 1 < len(texts) and lower[first] in speech_words("honorific")
    first += addressed
    last = first
    while last < min(len(texts), first + 4) and _can_be_name(texts[last]):
        last += 1
    if comma:
        closed = last < len(texts) and (texts[last] in {",", "("} or (said and texts[last] == "."))
    else:
        pair = last >= first + 2 and described > begin + 1
        closed = announced or pair or _is_lone_name(tokens, range(begin, first), last, said=said)
    if last == first or not closed or lower[first] in offices():
        return None
    span = tokens.span(first, last)
    other = None if addressed else names.at(span.start)
    name = " ".join(texts[first:last])
    if other is not None and (other.kind != "organisation" or group_of(name, name) is not None):
        return None
    if other is not None and other.span.start < span.start and form(other.text.split()[0]).heads:
        return None  # lulusan Universitas *Sam Ratulangi*
    return _holding(Person(span, name, span), held)


def _ends_in_name(tokens: Tokens, role: range, *, said: bool) -> bool:
    """Tell whether the last word of ``role``, read as that of a place, names its holder: *kata wali murid Ponirin.*"""
    texts, lower, last = tokens.texts, tokens.lower, role.stop - 1
    told_by_place = len(role) < 2 or lower[role.start] in speech_words("from_place")
    if told_by_place or not _can_be_name(texts[last]) or form(texts[last]).common:
        return False
    spoken = (said and not texts[role.stop][:1].isalnum()) or "says_after" in form(texts[role.stop]).cues
    return spoken and texts[last - 1] == lower[last - 1] and lower[last - 1].isalpha()


def _holding(person: Person, role: Person) -> Person:
    return person._replace(office=role.office, office_span=role.office_span, group=role.group)


def _past_description(tokens: Tokens, role: Person, at: int, *, said: bool) -> int:
    """Return the token after the words at ``at`` that say more of ``role`` before a name: *perajin* batik tulis *X*.

    Only of trades and the like: behind an office a word may be the verb of a headline (*Bupati lantik X*).
    """
    texts = tokens.texts
    if role.group in _OFFICIAL:
        return at
    end = end_of_nouns(tokens, at)
    while said and end < min(len(texts), at + LONGEST_ROLE) and texts[end].islower() and not is_grammar(texts[end]):
        end += 1
    while end < min(len(texts), at + LONGEST_NAME) and form(texts[end]).acronym and not form(texts[end]).name:
        end += 1
    return end if end < len(texts) and texts[end][:1].isupper() else at


def _is_lone_name(tokens: Tokens, role: range, last: int, *, said: bool) -> bool:
    """Tell whether the one word between the tokens of ``role`` and ``last``, which no list knows, names its holder.

    So it is behind a word of saying or before one, unless it goes on with the name of a place (*Camat Medan Helvetia*).
    """
    texts, lower = tokens.texts, tokens.lower
    if last != role.stop + 1 or last >= len(texts) or form(texts[role.stop]).common:
        return False
    head = match(form(texts[role.start]).offices, lower, role.start)
    place = isinstance(head.row, OfficeForm) and head.row.takes == "place" if head is not None else True
    closing = form(texts[role.stop - 1])
    if place and closing.capital and "body_last" not in closing.cues:
        return False
    return (said and not texts[last][:1].isalnum()) or "says_after" in form(texts[last]).cues


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
    closes = "," in texts[end : end + LONGEST_NAME] or _says(texts, end)
    if first == begin - 1 or not opens or not closes or lower[first] in offices():
        return None
    common = not called and any(form(texts[at]).common for at in range(first, begin - 1))
    if common or tokens.starts[first] in found:
        return None
    span = tokens.span(first, begin - 1)
    return Person(
        span, " ".join(texts[first : begin - 1]), span, office=role.name, office_span=role.whole, group=role.group
    )


def _says(texts: Sequence[str], at: int) -> bool:
    """Tell whether a word of saying follows a role, as it does without a comma: *Sapunah, pedagang lain menegaskan*."""
    at += texts[at : at + 1] in (["lain"], ["lainnya"], ["setempat"])
    return at < len(texts) and "says_after" in form(texts[at]).cues


def _can_be_name(text: str) -> bool:
    known = form(text)
    return known.capital and text.isalpha() and not (known.unit or known.heads or known.regions or known.stop)
