"""Who is who: the fullest mention of each person in a draft, and whom a short name or a bare office means."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache

from govtext.document import Span
from govtext.tables import WordForm, lexicon

from ..names.find import Names, Person, group_of
from ..names.lexicon import form, offices, titles
from ..text.tokens import Tokens
from .attribution import after_quotation, speech_words

_ONE = frozenset({"seorang", "satu"})
_ANNOUNCE = frozenset({"bernama", "berinisial", "inisial", "alias"})
_AGE = re.compile(r"\d{1,2}")
LONGEST_NAME = 6
"""How many tokens before or behind a role a name or a comma is looked for."""
FEWEST_LETTERS = 2
"""Shorter words of a name (initials) do not identify anybody."""


@cache
def _long_offices() -> Mapping[str, tuple[str, ...]]:
    """Return *kadis* → *kepala dinas* and the like."""
    rows = (row for row in lexicon("short_offices") if isinstance(row, WordForm))
    return {row.form: tuple(row.becomes.split()) for row in rows}


def people(tokens: Tokens, names: Names, roles: Sequence[tuple[Person, range]]) -> tuple[Person, ...]:
    """Return the named people of a draft in order, with what an attribution or an apposition tells about them.

    A cue word in capitals (*Tutup Dewi*) is no part of the name, and a name behind a role (*Seorang pedagang, Mimin,
    …*, *Camat Karera Umbu Nggiku*) is that role's, even where no list knows it as a name. ``roles`` are the roles of
    ``names``, each with its tokens.
    """
    by_start = {role.whole.start: role for role, _ in roles}
    named = (known for known in names.persons if known.name.lower() not in speech_words("person"))
    plain = (_without_cue(tokens, known) for known in named)
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


class Identities:
    """The people of one draft, looked up by a part of their name or by their office."""

    def __init__(self, persons: Sequence[Person], beside: Mapping[str, str]) -> None:
        """Look through ``persons``; ``beside`` are the groups that words beside a name tell, for want of an office."""
        self._by_word: dict[str, list[Person]] = {}
        self._by_office: dict[str, list[tuple[tuple[str, ...], Person]]] = {}
        self._words: dict[str, list[str]] = {}
        for person in persons:
            if person.name not in self._words:
                self._words[person.name] = name_words(person.name)
            for word in self._words[person.name]:
                self._by_word.setdefault(word, []).append(person)
            office = office_words(person.office) if person.office else ()
            if office:
                self._by_office.setdefault(office[0], []).append((office, person))
        self._fullest: dict[str, Person] = {}
        self._groups: dict[str, str] = {}
        for person in persons:
            name = self.fullest(person).name
            if person.group is not None:
                self._groups.setdefault(name, person.group)
        for person in persons:
            if person.name in beside:
                self._groups.setdefault(self.fullest(person).name, beside[person.name])
        self._residents = frozenset(self._only_first_names(persons))

    def _only_first_names(self, persons: Sequence[Person]) -> Iterator[str]:
        """Yield the names of people whom a draft knows by one name only, without rank or degree: its residents."""
        ranked = {
            self.fullest(person).name
            for person in persons
            if person.office or person.degrees or any("." in title for title in person.titles)
        }
        for person in persons:
            name = self.fullest(person).name
            if len(self._words[name] if name in self._words else name.split()) == 1 and name not in ranked:
                yield name

    @property
    def words(self) -> Set[str]:
        """The lower-case words that people's names consist of."""
        return self._by_word.keys()

    @property
    def office_heads(self) -> Set[str]:
        """The lower-case words with which an office that somebody is known to hold may begin."""
        short = {form for form, long in _long_offices().items() if long[0] in self._by_office}
        return short | self._by_office.keys() | {form for form in ("kadis",) if "kepala" in self._by_office}

    def knows(self, word: str) -> bool:
        """Tell whether the lower-case ``word`` is part of somebody's name."""
        return word in self._by_word

    def fullest(self, person: Person) -> Person:
        """Return the fullest mention of the same person."""
        known = self._fullest.get(person.name)
        if known is None:
            known = self.by_name(self._words[person.name], person.span.start) or person
            self._fullest[person.name] = known
        return known

    def group(self, fullest: Person, person: Person) -> str | None:
        """Return the group of ``person``, told at any of their mentions; ``fullest`` is the fullest one."""
        return self._groups.get(fullest.name, person.group)

    def is_resident(self, person: Person) -> bool:
        """Tell whether nothing but one name is known of ``person``, as of residents and nobody in office."""
        return person.name in self._residents

    def by_name(self, words: Sequence[str], offset: int) -> Person | None:
        """Return the fullest person whose name holds all ``words``.

        Of several people, the one named last before ``offset``.
        """
        if not words:
            return None
        fitting: Sequence[Person] = min((self._by_word.get(word, ()) for word in words), key=len)
        if len(words) > 1:
            fitting = [person for person in fitting if self._bears(person, words)]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        same = self._words[_nearest(fitting, offset).name]
        alike = [person for person in fitting if self._bears(person, same)]
        return max(alike, key=lambda person: len(person.name.split()))

    def _bears(self, person: Person, words: Sequence[str]) -> bool:
        known = self._words[person.name]
        return all(word in known for word in words)

    def by_office(self, office: str, offset: int) -> Person | None:
        """Return who holds ``office`` (*Bupati*, *Kadis*): of several, the one named last before ``offset``."""
        words = office_words(office)
        if not words:
            return None
        if words[0] not in self._by_office:
            if not words[0].startswith(("kadis", "kadin")):
                return None
            words = ("kepala", "dinas")
        held = self._by_office.get(words[0], ())
        shared = [(len(words) <= len(known), known, person) for known, person in held]
        fitting = [person for longer, known, person in shared if longer and known[: len(words)] == words]
        fitting = fitting or [person for _, known, person in shared if words[: len(known)] == known]
        return self.fullest(_nearest(fitting, offset)) if fitting else None


def _nearest(persons: Iterable[Person], offset: int) -> Person:
    ordered = list(persons)
    before = [person for person in ordered if person.span.start < offset]
    return before[-1] if before else ordered[0]


def name_words(name: str) -> list[str]:
    """Return the words of a name that identify somebody, in lower case."""
    words = [word for raw in name.lower().split() if len(word := raw.strip(".,’'\"”“")) >= FEWEST_LETTERS]
    known = titles()
    return [word for word in words if word not in known] or words


def office_words(office: str) -> tuple[str, ...]:
    """Return an office in lower case, short forms written out (*Kadis* → *kepala dinas*), without *Plt.* or *Pak*."""
    words: list[str] = []
    before, long = speech_words("before_office"), _long_offices()
    for raw in office.lower().replace(",", " ").split():
        word = raw.strip(".")
        if not words and word in before:
            continue
        if word in long:
            words += long[word]
        else:
            words.append(word)
    return tuple(words)
