"""Who is who: the fullest mention of each person in a draft, and whom a short name or a bare office means."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache

from govtext.document import Document, Span
from govtext.tables import WordForm, lexicon

from ..names.find import Names, Person, group_of
from ..names.lexicon import form, offices, titles
from ..text.tokens import Tokens
from .attribution import after_quotation, speech_words

_ONE = frozenset({"seorang", "satu"})
_AGE = re.compile(r"\d{1,2}")
FEWEST_LETTERS = 2
"""Shorter words of a name (initials) do not identify anybody."""


@cache
def _long_offices() -> Mapping[str, tuple[str, ...]]:
    """Return *kadis* → *kepala dinas* and the like."""
    rows = (row for row in lexicon("short_offices") if isinstance(row, WordForm))
    return {row.form: tuple(row.becomes.split()) for row in rows}


def people(document: Document, tokens: Tokens, names: Names) -> tuple[Person, ...]:
    """Return the named people of a draft in order, with what an attribution or an apposition tells about them.

    A cue word in capitals (*Tutup Dewi*) is no part of the name, and a name behind a role (*Seorang pedagang, Mimin,
    …*, *Camat Karera Umbu Nggiku*) is that role's, even where no list knows it as a name.
    """
    roles = {role.whole.start: role for role in names.roles}
    plain = (_without_cue(tokens, known) for known in names.persons)
    found = {person.span.start: _with_age(tokens, roles, person) for person in plain}
    for role in names.roles:
        named = _behind_role(document, tokens, names, role, found)
        if named is not None:
            found[named.span.start] = named
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
    document: Document, tokens: Tokens, names: Names, role: Person, found: Mapping[int, Person]
) -> Person | None:
    """Return the person whose name stands behind ``role``, with or without a comma, and who has no office yet."""
    texts, lower = tokens.texts, tokens.lower
    inside = tokens.within(role.whole)
    if not inside or inside.stop + 1 >= len(texts):
        return None
    comma = texts[inside.stop] == ","
    first = inside.stop + comma
    capital = texts[inside.start][:1].isupper()
    if not capital and not {lower[inside.start], lower[inside.start - 1]} & _ONE:
        return None
    known = found.get(tokens.starts[first])
    if known is not None:
        return replace(known, office=role.name, office_span=role.whole, group=role.group) if not known.office else None
    last = first
    while last < min(len(texts), first + 4) and _can_be_name(texts[last]):
        last += 1
    closed = texts[last : last + 1] in ([","], ["("]) if comma else last >= first + 2 and len(inside) > 1
    if last == first or not closed or lower[first] in offices():
        return None
    span = tokens.span(first, last)
    other = names.at(span.start)
    name = document.words_of(span)
    if other is not None and (other.kind != "organisation" or group_of(name, name) is not None):
        return None
    return Person(span, name, span, office=role.name, office_span=role.whole, group=role.group)


def _can_be_name(text: str) -> bool:
    known = form(text)
    return known.capital and text.isalpha() and not (known.unit or known.heads or known.regions or known.stop)


class Identities:
    """The people of one draft, looked up by a part of their name or by their office."""

    def __init__(self, persons: Sequence[Person]) -> None:
        self._by_word: dict[str, list[Person]] = {}
        self._by_office: dict[str, list[tuple[tuple[str, ...], Person]]] = {}
        for person in persons:
            for word in name_words(person.name):
                self._by_word.setdefault(word, []).append(person)
            office = office_words(person.office or "")
            if office:
                self._by_office.setdefault(office[0], []).append((office, person))
        self._fullest: dict[str, Person] = {}
        self._groups: dict[str, str] = {}
        self._name_words: dict[str, frozenset[str]] = {}
        for person in persons:
            name = self.fullest(person).name
            if person.group is not None:
                self._groups.setdefault(name, person.group)

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
            known = self.by_name(name_words(person.name), person.span.start) or person
            self._fullest[person.name] = known
        return known

    def group(self, person: Person) -> str | None:
        """Return the group of a person, told at any of their mentions."""
        return self._groups.get(self.fullest(person).name, person.group)

    def by_name(self, words: Sequence[str], offset: int) -> Person | None:
        """Return the fullest person whose name holds all ``words``.

        Of several people, the one named last before ``offset``.
        """
        if not words:
            return None
        lists = sorted((self._by_word.get(word, ()) for word in words), key=len)
        wanted = set(words)
        fitting = [person for person in lists[0] if wanted <= self._words_of(person)]
        if not fitting:
            return None
        nearest = _nearest(fitting, offset)
        same = self._words_of(nearest)
        alike = [person for person in fitting if same <= self._words_of(person)]
        return max(alike, key=lambda person: len(person.name.split()))

    def _words_of(self, person: Person) -> frozenset[str]:
        words = self._name_words.get(person.name)
        if words is None:
            words = self._name_words[person.name] = frozenset(name_words(person.name))
        return words

    def by_office(self, office: str, offset: int) -> Person | None:
        """Return who holds ``office`` (*Bupati*, *Kadis*): of several, the one named last before ``offset``."""
        words = office_words(office)
        if not words:
            return None
        if words[0].startswith(("kadis", "kadin")) and words[0] not in self._by_office:
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
    return [word for word in words if word not in titles()] or words


def office_words(office: str) -> tuple[str, ...]:
    """Return an office in lower case, short forms written out (*Kadis* → *kepala dinas*), without *Plt.* or *Pak*."""
    words: list[str] = []
    for raw in office.lower().replace(",", " ").split():
        word = raw.strip(".")
        if not words and word in speech_words("before_office"):
            continue
        words += _long_offices().get(word, (word,))
    return tuple(words)
