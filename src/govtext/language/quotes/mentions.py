"""Everything in a draft that may speak: people, unnamed roles, pronouns, institutions and the press.

A mention is a stretch of tokens. People, roles and bodies come from the names layer; what is added here are short
mentions of people (*Suryo*, *Bupati*, *Pak De*), people known only as *perempuan itu*, pronouns, and the press.
"""

from collections.abc import Iterable
from functools import cache
from itertools import compress
from typing import Literal, NamedTuple

from govtext.document import Document, Span

from ..names.find import Names, Person, group_of
from ..names.lexicon import offices
from ..names.offices import match
from ..text.tokens import Tokens
from .attribution import THAT, after_quotation, is_predicate, speech_words
from .identities import Identities, name_words
from .nicknames import NICKNAMING, Nicknames
from .people import people
from .unlisted import PEOPLE, end_of_nouns, group_beside, unlisted_roles

MentionKind = Literal["person", "role", "pronoun", "body", "paper"]

PRONOUNS = frozenset({"ia", "dia", "beliau", "dirinya"})
_ONE_OF = frozenset({"seorang", "satu"})
_THAT_ONE = frozenset({"itu", "tersebut", "ini"})
LONGEST_ROLE_BEFORE = 10
"""How many tokens before a name the role may begin that a comma parts from it."""
MEDIA_WITHIN = 90
"""How many tokens before *berita itu* the paper that brought it may be named."""
DEFINITE_WITHIN = 7
"""How many words may stand between a role and the *itu* that points back: *warga RT 04 Kampung Baru itu*."""


_LEADS_ANY_GROUP = frozenset({"anggota tim", "ketua tim", "koordinator", "koordinator tim", "wakil ketua tim"})
"""Offices that people of every group hold."""
_HEADS = frozenset({"direktur", "direktur utama", "kepala", "wakil direktur", "wakil kepala"})
"""Offices that, without a body beside them, are those of the body the draft is about."""


class Mention(NamedTuple):
    """Tokens ``first`` up to ``last`` name somebody who may speak.

    ``definite`` (*perempuan itu*) points back to somebody already there; ``many`` is a crowd; ``beside`` tells that the
    words stand in apposition to a person named just before them; ``one`` that they begin with *seorang*.
    """

    first: int
    last: int
    kind: MentionKind
    person: Person | None = None
    group: str | None = None
    definite: bool = False
    many: bool = False
    beside: bool = False
    one: bool = False


class Mentions:
    """All mentions of a draft, in order, and who they are."""

    def __init__(self, document: Document, tokens: Tokens, names: Names) -> None:
        self._document = document
        self._tokens = tokens
        self._names = names
        roles = [(role, tokens.within(role.whole)) for role in names.roles]
        listed = {inside.start for _, inside in roles}
        roles += unlisted_roles(document, tokens, listed)
        persons = people(tokens, names, roles)
        self._people = _places((person, tokens.within(person.whole)) for person in persons)
        self._roles = _places(roles)
        self._groups_of_bodies: dict[str, str | None] = {}
        self._bodies = self._places_of_bodies(names)
        self._who = Identities(persons, self._trades_beside(persons), self._beside_names(persons))
        self._nicknames = Nicknames(tokens, self._people, self._roles)
        self.all: tuple[Mention, ...] = tuple(self._scan())
        self.starts: list[int] = [mention.first for mention in self.all]

    def _trades_beside(self, persons: Iterable[Person]) -> dict[str, str]:
        """Return the groups of people whose office says little, told by their trade: *Ketua tim, Ina, peneliti*."""
        found: dict[str, str] = {}
        for person in persons:
            if person.office is not None and person.office.lower() in _LEADS_ANY_GROUP:
                inside = self._tokens.within(person.span)
                comma = inside.stop < len(self._tokens) and self._tokens.texts[inside.stop] == ","
                role = self._roles.get(inside.stop + 1) if comma else None
                if role is not None and role[1].group is not None:
                    found.setdefault(person.name, role[1].group)
        return found

    def _beside_names(self, persons: Iterable[Person]) -> dict[str, str]:
        """Return the groups of people without an office that the words beside their names tell, by name."""
        found: dict[str, str] = {}
        for person in persons:
            if person.group is None:
                inside = self._tokens.within(person.span)
                group = group_beside(self._tokens, inside.start, inside.stop) if inside else None
                group = group or (self._role_before(inside.start) if inside else None)
                if group is None and person.office is not None and person.office.lower() in _HEADS:
                    group = self._group_of_the_body(inside.start if inside else 0)
                if group is not None:
                    found.setdefault(person.name, group)
        return found

    def _group_of_the_body(self, at: int) -> str | None:
        """Return the group of the body that *direktur* alone at token ``at`` belongs to.

        That is the one the draft is about, which it names first. Where the last one named before belongs to another
        group it may be that one's director, and nothing is said.
        """
        before = sorted(start for start in self._bodies if start < at)
        groups = {self._group_of_body(self._text(start, self._bodies[start])) for start in before[:1] + before[-1:]}
        return groups.pop() if len(groups) == 1 else None

    def _text(self, first: int, last: int) -> str:
        return self._document.words_of(self._tokens.span(first, last))

    def _role_before(self, at: int) -> str | None:
        """Return the group of the role that ends at the comma before a name: *nelayan asal Gurabati, Hamid, …*."""
        texts, lower = self._tokens.texts, self._tokens.lower
        if at == 0 or texts[at - 1] != ",":
            return None
        for index in range(at - 2, max(-1, at - LONGEST_ROLE_BEFORE), -1):
            if not texts[index][-1:].isalnum() or is_predicate(lower[index]):
                return None
            if index in self._roles:
                return self._roles[index][1].group
        return None

    def text(self, mention: Mention) -> str:
        """Return the words of a mention, white space folded; a crowd keeps its *para* or *sejumlah*."""
        first = mention.first - (mention.many and self._tokens.lower[mention.first] not in speech_words("many"))
        return self._document.words_of(self._tokens.span(first, mention.last))

    def span(self, mention: Mention) -> Span:
        """Return the place of a mention."""
        return self._tokens.span(mention.first, mention.last)

    def _group_of_body(self, text: str) -> str | None:
        if text not in self._groups_of_bodies:
            self._groups_of_bodies[text] = group_of(text, text)
        return self._groups_of_bodies[text]

    def _places_of_bodies(self, names: Names) -> dict[int, int]:
        """Bodies that are known to speak for one of the groups; any other capitalised words are none."""
        places: dict[int, int] = {}
        for name in names.all:
            if name.kind == "organisation" and self._group_of_body(name.text) is not None:
                inside = self._tokens.within(name.span)
                start = inside.start
                while start < inside.stop and self._tokens.lower[start] in after_quotation():
                    start += 1
                if start < inside.stop:
                    places[start] = inside.stop
        return places

    def _scan(self) -> list[Mention]:
        wanted = self._who.words | self._who.office_heads | self._nicknames.openers
        places = set(self._tokens.where(_is_worth_a_look))
        places.update(compress(range(len(self._tokens)), map(wanted.__contains__, self._tokens.lower)))
        found: list[Mention] = []
        after = 0
        for index in sorted(places | self._people.keys() | self._roles.keys() | self._bodies.keys()):
            if index < after:
                continue
            mention = self._mention_at(index, found[-1] if found else None)
            if mention is not None:
                found.append(mention)
                after = mention.last
        return found

    def _mention_at(self, index: int, previous: Mention | None) -> Mention | None:
        form = self._tokens.lower[index]
        if form in self._nicknames.openers and (nickname := self._nicknames.at(index)) is not None:
            return self._person(index, *nickname)
        if index in self._people:
            last, person = self._people[index]
            return self._person(index, last, person)
        if form in PRONOUNS:
            return Mention(index, index + 1, "pronoun")
        if form in {"seorang", "salah"}:
            return self._one_at(index)
        if index in self._roles:
            return self._role_at(index, previous)
        if self._tokens.texts[index][:1].isupper():
            heads = offices().get(form)
            office = match(heads, self._tokens.lower, index) if heads else None
            if office is not None:
                return self._office_at(index, index + len(office.words))
            if form in self._who.office_heads and self._stands_alone(index):
                return self._office_at(index, index + 1)
        named = self._known_name_at(index)
        if named is not None:
            return named
        if form in PEOPLE:
            return self._someone_at(index, index, previous)
        if index in self._bodies:
            last = self._bodies[index]
            text = self._document.words_of(self._tokens.span(index, last))
            return Mention(index, last, "body", None, self._group_of_body(text))
        return Mention(index, index + 1, "paper", None, "media") if form in speech_words("news_item") else None

    def _person(self, first: int, last: int, person: Person, *, beside: bool = False) -> Mention:
        fullest = self._who.fullest(person)
        return Mention(first, last, "person", fullest, self._who.group(fullest, person), beside=beside)

    def _known_name_at(self, index: int) -> Mention | None:
        """A short mention of somebody known by a longer name, with or without *Pak* before it."""
        lower, texts = self._tokens.lower, self._tokens.texts
        start = index + 1 if lower[index] in speech_words("honorific") and index + 1 < len(texts) else index
        if start > index and start in self._people:
            return self._person(index, self._people[start][0], self._people[start][1])
        if start > index and start in self._roles:
            role = self._role_at(start, None)
            return role if role.kind != "person" else self._person(index, role.last, _known(role))
        last = start
        while last < len(texts) and last < start + 5 and texts[last][:1].isupper() and self._who.knows(lower[last]):
            last += 1
        if last == start:
            return None
        words = name_words(" ".join(lower[start:last]))
        person = self._who.by_name(words, self._tokens.starts[index])
        return None if person is None else self._person(index, last, person)

    def _one_at(self, index: int) -> Mention | None:
        """*Seorang warga*, *salah satu peserta*, *salah seorang ibu*."""
        lower = self._tokens.lower
        if index in self._roles:
            last, role = self._roles[index]
            return Mention(index, last, "role", None, role.group or "warga", one=True)
        start = index + 1
        if lower[index] == "salah":
            if lower[start : start + 1] == [] or lower[start] not in _ONE_OF:
                return None
            start += 1
        if start in self._people:
            last, person = self._people[start]
            return self._person(index, last, person)
        if start in self._roles:
            last, role = self._roles[start]
            return Mention(index, last, "role", None, role.group or "warga", one=True)
        if start < len(lower) and lower[start] in PEOPLE:
            return self._someone_at(index, start, None, one=True)
        return None

    def _role_at(self, index: int, previous: Mention | None) -> Mention:
        lower = self._tokens.lower
        last, role = self._roles[index]
        crowds = speech_words("many")
        many = index > 0 and (lower[index - 1] in crowds or lower[index] in crowds)
        beside = self._beside(previous, index)
        stop = self._definite_end(last)
        office = role.office or role.name
        if stop is None and not many and self._tokens.texts[index][:1].isupper():
            holder = self._who.by_office(office, self._tokens.starts[index])
            if holder is not None:
                return self._person(index, last, holder, beside=beside)
        return Mention(index, stop or last, "role", None, role.group, stop is not None, many, beside)

    def _stands_alone(self, index: int) -> bool:
        """Tell whether no more of an office or a name follows the word at ``index``: *Kasat menambahkan*."""
        texts = self._tokens.texts
        return index + 1 == len(texts) or not (texts[index + 1][:1].isupper() or texts[index + 1] == ".")

    def _office_at(self, index: int, last: int) -> Mention | None:
        """An office that the names layer took for something else: it counts where its holder is known."""
        office = " ".join(self._tokens.lower[index:last])
        holder = self._who.by_office(office, self._tokens.starts[index])
        return None if holder is None else self._person(index, last, holder)

    def _someone_at(self, index: int, start: int, previous: Mention | None, *, one: bool = False) -> Mention | None:
        form = self._tokens.lower[start]
        stop = self._definite_end(start + 1)
        described = end_of_nouns(self._tokens, start + 1)
        many = self._tokens.lower[index - 1] in speech_words("many") if index > 0 else False
        following = self._tokens.lower[start + 1 : start + 2]
        opens = self._tokens.texts[start] != form and described > start + 1
        if not (one or many or opens) and stop is None and following not in (["yang"], ["asal"]):
            return None
        definite = stop is not None and not many
        last = stop if definite and stop is not None else described if opens else start + 1
        return Mention(index, last, "role", None, PEOPLE[form], definite, many, self._beside(previous, index), one)

    def _definite_end(self, last: int) -> int | None:
        """Return the token after an *itu* that closes the phrase, if one does: *perempuan 43 tahun itu*."""
        lower, texts = self._tokens.lower, self._tokens.texts
        if _THAT_ONE.isdisjoint(lower[last : last + DEFINITE_WITHIN]):
            return None
        relative = False
        for index in range(last, min(len(lower), last + DEFINITE_WITHIN)):
            form = lower[index]
            if form in NICKNAMING:
                return None
            if form in _THAT_ONE:
                return index + 1
            relative = relative or form == "yang"
            if not texts[index][:1].isalnum() or (index in self._people and not relative):
                return None
            if not relative and (form in THAT or (is_predicate(form) and not form.startswith("ber"))):
                return None
        return None

    def _beside(self, previous: Mention | None, index: int) -> bool:
        """Tell whether only a comma or a bracket with an age parts a role from the person before it."""
        if previous is None or previous.kind != "person" or not 0 < index - previous.last <= 5:
            return False
        between = self._tokens.texts[previous.last : index]
        inside = False
        for form in between:
            inside = form == "(" or (inside and form != ")")
            if not inside and form not in {",", ")"}:
                return False
        return True

    def is_resident(self, person: Person) -> bool:
        """Tell whether nothing but one name is known of ``person``, as of residents and nobody in office."""
        return self._who.is_resident(person)

    def is_of_body(self, token: int) -> bool:
        """Tell whether ``token`` is part of the name of a body, of whatever group."""
        name = self._names.at(self._tokens.starts[token])
        return name is not None and name.kind == "organisation"

    def holder(self, mention: Mention) -> Person | None:
        """Return the person named before ``mention`` whose office it repeats: *kepala dinas itu*."""
        last = mention.last - (mention.definite and self._tokens.lower[mention.last - 1] in _THAT_ONE)
        start = self._tokens.starts[mention.first]
        office = " ".join(self._tokens.lower[mention.first : last])
        person = self._who.by_office(office, start)
        if person is None or person.span.start >= start:
            return None
        return person._replace(group=self._who.group(person, person))

    def paper_of(self, mention: Mention) -> str | None:
        """Return the name of the paper that brought the news item a *paper* mention points back to."""
        lower, texts = self._tokens.lower, self._tokens.texts
        for index in range(mention.first - 1, max(-1, mention.first - MEDIA_WITHIN), -1):
            end = index + 1
            if lower[index] in speech_words("news_medium"):
                while end < len(texts) and end <= index + 5 and texts[end][:1].isupper() and texts[end][-1:].isalnum():
                    end += 1
            if end > index + 1:
                return self._document.words_of(self._tokens.span(index + 1, end))
        return None


def _places(persons: Iterable[tuple[Person, range]]) -> dict[int, tuple[int, Person]]:
    """Return the token after each person or role by the first of its tokens."""
    places: dict[int, tuple[int, Person]] = {}
    for person, inside in persons:
        if inside:
            places.setdefault(inside.start, (inside.stop, person))
    return places


def _known(mention: Mention) -> Person:
    assert mention.person is not None
    return mention.person


def _is_worth_a_look(form: str) -> bool:
    return form.lower() in _worth_a_look()


@cache
def _worth_a_look() -> frozenset[str]:
    """Return the lower-case words that may begin a mention wherever they stand."""
    return PRONOUNS | speech_words("honorific") | speech_words("news_item") | PEOPLE.keys() | {"seorang", "salah"}
