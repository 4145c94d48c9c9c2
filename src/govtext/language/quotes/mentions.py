"""Everything in a draft that may speak: people, unnamed roles, pronouns, institutions and the press.

A mention is a stretch of tokens. People, roles and bodies come from the names layer; what is added here are short
mentions of people (*Suryo*, *Bupati*, *Pak De*), people known only as *perempuan itu*, pronouns, and the press.
"""

from collections.abc import Iterable
from functools import cache
from itertools import compress

from govtext.document import Document

from ..names.find import Names, Person
from ..names.lexicon import offices
from ..names.offices import match
from ..text.tokens import Tokens
from .attribution import speech_words
from .bodies import Bodies
from .groups_beside import groups_beside, trades_beside
from .identities import Identities, name_words
from .mention import PRONOUNS, Mention
from .nicknames import Nicknames
from .people import people
from .pointing import THAT_ONE, definite_end
from .unlisted import PEOPLE, end_of_nouns, unlisted_roles

_ONE_OF = frozenset({"seorang", "satu"})
MEDIA_WITHIN = 90
"""How many tokens before *berita itu* the paper that brought it may be named."""


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
        self._bodies = Bodies(document, tokens, names.all)
        trades = trades_beside(tokens, persons, self._roles)
        self._who = Identities(persons, trades, groups_beside(tokens, persons, self._roles, self._bodies))
        self._nicknames = Nicknames(tokens, self._people, self._roles)
        self.all: tuple[Mention, ...] = tuple(self._scan())
        self.starts: list[int] = [mention.first for mention in self.all]

    def text(self, mention: Mention) -> str:
        """Return the words of a mention, white space folded; a crowd keeps its *para* or *sejumlah*."""
        first = mention.first - (mention.many and self._tokens.lower[mention.first] not in speech_words("many"))
        return self._document.words_of(self._tokens.span(first, mention.last))

    def _scan(self) -> list[Mention]:
        wanted = self._who.words | self._who.office_heads | self._nicknames.openers
        places = set(self._tokens.where(_is_worth_a_look))
        places.update(compress(range(len(self._tokens)), map(wanted.__contains__, self._tokens.lower)))
        found: list[Mention] = []
        after = 0
        for index in sorted(places | self._people.keys() | self._roles.keys() | self._bodies.places.keys()):
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
        if index in self._bodies.places:
            return Mention(index, self._bodies.places[index], "body", None, self._bodies.group_at(index))
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
        stop = definite_end(self._tokens, last, self._people)
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
        stop = definite_end(self._tokens, start + 1, self._people)
        described = end_of_nouns(self._tokens, start + 1)
        many = self._tokens.lower[index - 1] in speech_words("many") if index > 0 else False
        following = self._tokens.lower[start + 1 : start + 2]
        opens = self._tokens.texts[start] != form and described > start + 1
        if not (one or many or opens) and stop is None and following not in (["yang"], ["asal"]):
            return None
        definite = stop is not None and not many
        last = stop if definite and stop is not None else described if opens else start + 1
        return Mention(index, last, "role", None, PEOPLE[form], definite, many, self._beside(previous, index), one)

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
        last = mention.last - (mention.definite and self._tokens.lower[mention.last - 1] in THAT_ONE)
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
