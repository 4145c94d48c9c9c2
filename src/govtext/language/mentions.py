"""Everything in a draft that may speak: people, unnamed roles, pronouns, institutions and the press.

A mention is a stretch of tokens. People, roles and bodies come from the names layer; what is added here are short
mentions of people (*Suryo*, *Bupati*, *Pak De*), people known only as *perempuan itu*, pronouns, and the press.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from govtext.document import Document, Span

from .attribution import THAT, after_quotation, is_predicate
from .identities import Identities, name_words
from .names import Names, Person, group_of
from .names_lexicon import offices
from .offices import match
from .tokens import Tokens

MentionKind = Literal["person", "role", "pronoun", "body", "paper"]

PRONOUNS = frozenset({"ia", "dia", "beliau", "dirinya"})
HONORIFICS = frozenset("pak bu bapak ibu mas mbak kang bang cak gus ning haji hajah h hj sdr sdri saudara om tante".split())
_ONE_OF = frozenset({"seorang", "satu"})
_MANY = frozenset("para seluruh semua setiap tiap sejumlah beberapa segenap sebagian masing-masing".split())
_PEOPLE: Mapping[str, str | None] = dict.fromkeys(
    "perempuan pria wanita lelaki laki-laki ibu bapak pemuda remaja kakek nenek ayah warga".split(), "warga"
) | {"orang": None, "sosok": None}
_PAPERS = frozenset("berita pemberitaan artikel unggahan tayangan kabar".split())
_MEDIA = frozenset("laman media koran harian tabloid majalah portal situs redaksi kanal radio televisi surat".split())
_NICKNAME = frozenset({"disapa", "dipanggil", "alias", "panggilan", "sapaan"})
_THAT_ONE = frozenset({"itu", "tersebut", "ini"})
MEDIA_WITHIN = 90
"""How many tokens before *berita itu* the paper that brought it may be named."""
DEFINITE_WITHIN = 7
"""How many words may stand between a role and the *itu* that points back: *warga RT 04 Kampung Baru itu*."""


@dataclass(frozen=True, slots=True)
class Mention:
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
        persons = tuple(sorted([*names.persons, *self._overlooked(names)], key=lambda person: person.span))
        self._people = self._places(persons)
        self._roles = self._places(names.roles)
        self._bodies = self._places_of_bodies(names)
        self._who = Identities(persons)
        self._nicknames = self._find_nicknames()
        self.all: tuple[Mention, ...] = tuple(self._scan())
        self.starts: list[int] = [mention.first for mention in self.all]

    def text(self, mention: Mention) -> str:
        """Return the words of a mention, white space folded."""
        return self._document.words_of(self.span(mention))

    def span(self, mention: Mention) -> Span:
        """Return the place of a mention."""
        return self._tokens.span(mention.first, mention.last)

    def _places(self, persons: tuple[Person, ...]) -> dict[int, tuple[int, Person]]:
        places: dict[int, tuple[int, Person]] = {}
        for person in persons:
            inside = self._tokens.within(person.whole)
            if inside:
                places.setdefault(inside.start, (inside.stop, person))
        return places

    def _places_of_bodies(self, names: Names) -> dict[int, int]:
        """Bodies that are known to speak for one of the groups; any other capitalised words are none."""
        places: dict[int, int] = {}
        for name in names.all:
            if name.kind == "organisation" and group_of(name.text, name.text) is not None:
                inside = self._tokens.within(name.span)
                start = inside.start
                while start < inside.stop and self._tokens.lower[start] in after_quotation():
                    start += 1
                if start < inside.stop:
                    places[start] = inside.stop
        return places

    def _overlooked(self, names: Names) -> Iterator[Person]:
        """Read a name no list knows from its place: *Seorang pedagang, Mimin, …*, *Petani kopi, Sarno (51), …*."""
        texts, lower = self._tokens.texts, self._tokens.lower
        for role in names.roles:
            inside = self._tokens.within(role.whole)
            first = inside.stop + 1
            if not inside or texts[inside.stop : first] != [","]:
                continue
            if not texts[inside.start][:1].isupper() and lower[inside.start - 1] not in _ONE_OF:
                continue
            last = first
            while last < len(texts) and last < first + 4 and texts[last][:1].isupper() and texts[last].isalpha():
                last += 1
            if last == first or texts[last : last + 1] not in ([","], ["("]) or lower[first] in offices():
                continue
            span = self._tokens.span(first, last)
            if names.at(span.start) is None or names.at(span.start).kind == "organisation":  # type: ignore[union-attr]
                name = self._document.words_of(span)
                yield Person(span, name, span, office=role.name, office_span=role.whole, group=role.group)

    def _find_nicknames(self) -> dict[str, list[tuple[tuple[str, ...], Person]]]:
        """Return *pak* → *Pak De* and the person before *yang akrab disapa Pak De*."""
        found: dict[str, list[tuple[tuple[str, ...], Person]]] = {}
        texts, lower = self._tokens.texts, self._tokens.lower
        marked = [index for index, form in enumerate(lower) if form in _NICKNAME]
        for index in marked:
            last = max((first for first in self._people if index - 25 <= first < index), default=None)
            if last is None:
                continue
            end = index + 1
            while end < len(texts) and end <= index + 4 and texts[end][:1].isupper():
                end += 1
            if end > index + 1:
                words = tuple(lower[index + 1 : end])
                found.setdefault(words[0], []).append((words, self._people[last][1]))
        return found

    def _scan(self) -> list[Mention]:
        found: list[Mention] = []
        index, count = 0, len(self._tokens)
        texts, lower = self._tokens.texts, self._tokens.lower
        while index < count:
            mention = None
            if (
                index in self._people
                or index in self._roles
                or index in self._bodies
                or texts[index][:1].isupper()
                or lower[index] in _WORTH_A_LOOK
            ):
                mention = self._mention_at(index, found[-1] if found else None)
            if mention is None:
                index += 1
            else:
                found.append(mention)
                index = mention.last
        return found

    def _mention_at(self, index: int, previous: Mention | None) -> Mention | None:
        form = self._tokens.lower[index]
        nickname = self._nickname_at(index)
        if nickname is not None:
            return nickname
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
            office = match(offices().get(form, ()), self._tokens.lower, index)
            if office is not None:
                return self._office_at(index, index + len(office.words))
        named = self._known_name_at(index)
        if named is not None:
            return named
        if form in _PEOPLE:
            return self._someone_at(index, index, previous)
        if index in self._bodies:
            last = self._bodies[index]
            text = self._document.words_of(self._tokens.span(index, last))
            return Mention(index, last, "body", None, group_of(text, text))
        return Mention(index, index + 1, "paper", None, "media") if form in _PAPERS else None

    def _person(self, first: int, last: int, person: Person, *, beside: bool = False) -> Mention:
        return Mention(first, last, "person", self._who.fullest(person), self._who.group(person), beside=beside)

    def _nickname_at(self, index: int) -> Mention | None:
        lower = self._tokens.lower
        for words, person in self._nicknames.get(lower[index], ()):
            if tuple(lower[index : index + len(words)]) == words:
                return self._person(index, index + len(words), person)
        return None

    def _known_name_at(self, index: int) -> Mention | None:
        """A short mention of somebody known by a longer name, with or without *Pak* before it."""
        lower, texts = self._tokens.lower, self._tokens.texts
        start = index + 1 if lower[index] in HONORIFICS and index + 1 < len(texts) else index
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
        if start < len(lower) and lower[start] in _PEOPLE:
            return self._someone_at(index, start, None, one=True)
        return None

    def _role_at(self, index: int, previous: Mention | None) -> Mention:
        lower = self._tokens.lower
        last, role = self._roles[index]
        many = index > 0 and lower[index - 1] in _MANY
        beside = self._beside(previous, index)
        stop = self._definite_end(last, index)
        office = role.office or role.name
        if stop is None and not many and self._tokens.texts[index][:1].isupper():
            holder = self._who.by_office(office, self._tokens.starts[index])
            if holder is not None:
                return self._person(index, last, holder, beside=beside)
        return Mention(index, stop or last, "role", None, role.group, stop is not None, many, beside)

    def _office_at(self, index: int, last: int) -> Mention | None:
        """An office that the names layer took for something else: it counts where its holder is known."""
        office = " ".join(self._tokens.lower[index:last])
        holder = self._who.by_office(office, self._tokens.starts[index])
        return None if holder is None else self._person(index, last, holder)

    def _someone_at(self, index: int, start: int, previous: Mention | None, *, one: bool = False) -> Mention | None:
        form = self._tokens.lower[start]
        stop = self._definite_end(start + 1, index)
        if not one and stop is None and self._tokens.lower[start + 1 : start + 2] not in (["yang"], ["asal"]):
            return None
        group = _PEOPLE[form]
        return Mention(index, stop or start + 1, "role", None, group, stop is not None, False, self._beside(previous, index), one)

    def _definite_end(self, last: int, first: int) -> int | None:
        """Return the token after an *itu* that closes the phrase, if one does: *perempuan 43 tahun itu*."""
        lower, texts = self._tokens.lower, self._tokens.texts
        relative = False
        for index in range(last, min(len(lower), last + DEFINITE_WITHIN)):
            form = lower[index]
            if form in _THAT_ONE:
                return index + 1
            relative = relative or form == "yang"
            if not texts[index][:1].isalnum() or (index in self._people and index > first):
                return None
            if not relative and (form in THAT or is_predicate(form)):
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

    def paper_of(self, mention: Mention) -> str | None:
        """Return the name of the paper that brought the news item a *paper* mention points back to."""
        lower, texts = self._tokens.lower, self._tokens.texts
        for index in range(mention.first - 1, max(-1, mention.first - MEDIA_WITHIN), -1):
            end = index + 1
            if lower[index] in _MEDIA:
                while end < len(texts) and end <= index + 5 and texts[end][:1].isupper() and texts[end][-1:].isalnum():
                    end += 1
            if end > index + 1:
                return self._document.words_of(self._tokens.span(index + 1, end))
        return None


def _known(mention: Mention) -> Person:
    assert mention.person is not None
    return mention.person


_WORTH_A_LOOK = PRONOUNS | HONORIFICS | _PAPERS | frozenset(_PEOPLE) | {"seorang", "salah"}
