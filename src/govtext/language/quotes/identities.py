"""Who is who: the fullest mention of each person in a draft, and whom a short name or a bare office means."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache

from govtext.tables import WordForm, lexicon

from ..names.find import Person
from ..names.lexicon import titles
from .attribution import speech_words

FEWEST_LETTERS = 2
"""Shorter words of a name (initials) do not identify anybody."""


@cache
def _long_offices() -> Mapping[str, tuple[str, ...]]:
    """Return *kadis* → *kepala dinas* and the like."""
    rows = (row for row in lexicon("short_offices") if isinstance(row, WordForm))
    return {row.form: tuple(row.becomes.split()) for row in rows}


@cache
def _short_offices() -> Mapping[str, Set[str]]:
    """Return *kepala* → *kadis* and all the other short forms of offices that begin with it."""
    found: dict[str, set[str]] = {}
    for form, long in _long_offices().items():
        found.setdefault(long[0], set()).add(form)
    return found


class Identities:
    """The people of one draft, looked up by a part of their name or by their office."""

    def __init__(self, persons: Sequence[Person], trades: Mapping[str, str], beside: Mapping[str, str]) -> None:
        """Look through ``persons``.

        ``trades`` are the groups that a trade tells of people whose office says little, ``beside`` those that the words
        beside a name tell, for want of an office; both by name.
        """
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
            if person.name in trades:
                self._groups.setdefault(name, trades[person.name])
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
        short = _short_offices()
        heads = set(self._by_office)
        for head in self._by_office.keys() & short.keys():
            heads |= short[head]
        if "kepala" in self._by_office:
            heads.add("kadis")
        return heads

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
