"""Where a piece of personal data stands: its sentence or row, the words beside it, and the people named there."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from govtext.document import Document, Kind, Span
from govtext.tables import NameForm, NameHead, RegionRow, UnitWord, lexicon

from ..names.model import Name, Names, Person
from ..text.scan import TextIndex
from ..text.sentences import Sentence
from ..text.tokens import Tokens
from ..words.places import WordPlaces
from .announced import LISTED, NAME, NUMBER_BEFORE, TITLES, announced, any_within
from .cues import cue, cues, openings
from .tables import Sheet, find_sheets

_NAME_HEADING = re.compile(r"\bnama\b|penerima|pasien|pemohon|pelapor")
_WHOLE_NAME = re.compile(rf"{TITLES}{{0,2}}{NAME}$")
_OFFICIAL = frozenset({"pemerintah", "legislatif", "aparat"})
_INITIALLED = re.compile(
    r"\b(?i:berinisial|inisial|tersangka|terduga|terlapor|pelaku|korban|saksi|pelapor|rumah|kediaman|pasien|anak)\s+(?:pelaku\s+)?"
    r"(?!RT\b|RW\b|RS\b|PT\b|CV\b|UD\b|SD\b|TK\b|KB\b|TB\b|NU\b|PMI\b|HIV\b|DBD\b|TBC\b|PHK\b|TNI\b|ASN\b|PNS\b|UKM\b|BPJS\b|JKN\b|IGD\b|ICU\b)"
    r"(?P<name>[A-Z]{1,3})(?![\w.])"
)
"""Somebody of whom the initials are told: *tersangka AW*, *rumah AR*."""
_INITIALLED_WORDS = frozenset(
    (
        "berinisial", "inisial", "tersangka", "terduga", "terlapor", "pelaku", "korban", "saksi", "pelapor", "rumah",
        "kediaman", "pasien", "anak",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person named in the text; ``official`` when an office of the state stands beside the name."""

    span: Span
    name: Span
    official: bool


class Scene:
    """A document with what the finders of personal data ask about it. Names are read only when somebody asks."""

    def __init__(  # noqa: PLR0913 - the layers of a reading, each handed over as it is
        self,
        document: Document,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        names: Callable[[], Names],
        index: TextIndex | None = None,
        *,
        places: WordPlaces | None = None,
    ) -> None:
        self.document = document
        self.mask = document.mask
        self.tokens = tokens
        self.sentences = sentences
        self.index = index or TextIndex(document.mask)
        self.places = places or WordPlaces(tokens.lower)
        self._names = names
        self._starts = [sentence.span.start for sentence in sentences]
        self.claimed: list[Span] = []
        """Places that a finder asked before has taken."""
        self._people: dict[Span, tuple[Somebody, ...]] = {}
        self._cued: dict[str, list[int]] = {}

    @cached_property
    def names(self) -> Names:
        """The names of the draft."""
        return self._names()

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The tables of the draft."""
        return find_sheets(self.document)

    def starts(self, role: str) -> list[int]:
        """Return where a phrase of ``role`` may begin: at its first word. A glance that saves most searches."""
        found = self._cued.get(role)
        if found is None:
            words = openings(role).among(self.index.words)
            found = self._cued[role] = self.index.word_starts(words) if words else []
        return found

    def matches(self, role: str) -> Iterator[re.Match[str]]:
        """Yield the phrases of ``role`` in the text, none overlapping."""
        return self.index.starting(cue(role), self.starts(role))

    def finds(self, role: str, span: Span) -> bool:
        """Tell whether a phrase of ``role`` stands in ``span``."""
        starts = self.starts(role)
        first = bisect_left(starts, span.start)
        return any(
            cue(role).match(self.mask, start, span.end) for start in starts[first : bisect_left(starts, span.end)]
        )

    def may_find(self, role: str, span: Span) -> bool:
        """Tell at a glance whether a phrase of ``role`` may begin in ``span``."""
        return any_within(self.starts(role), span)

    def has_digit(self, span: Span) -> bool:
        """Tell whether a number stands in ``span``."""
        return any_within(self.index.digit_starts, span)

    def has_word(self, words: frozenset[str], span: Span) -> bool:
        """Tell whether one of ``words``, runs of small letters, stands in ``span``."""
        return any_within(self.index.word_starts(words), span)

    def sentences_at(self, offsets: Iterable[int]) -> list[Span]:
        """Return the sentences that begin before one of ``offsets`` and no other does between; in order."""
        numbers = {bisect_right(self._starts, offset) - 1 for offset in offsets}
        return [self.sentences[number].span for number in sorted(numbers) if number >= 0]

    def sentence(self, offset: int) -> Span:
        """Return the sentence that holds ``offset``, or the line when none does."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.sentences[index].span.end:
            return self.sentences[index].span
        start = self.mask.rfind("\n", 0, offset) + 1
        end = self.mask.find("\n", offset)
        return Span(start, len(self.mask) if end < 0 else end)

    def unit(self, offset: int) -> Span:
        """Return the table row, the list item or else the sentence that holds ``offset``."""
        block = self.document.block_at(offset)
        if block is not None and block.kind is Kind.TABLE_CELL:
            for sheet in self.sheets:
                if sheet.span.start <= offset < sheet.span.end:
                    return sheet.row_at(offset)
        if block is not None and block.kind is Kind.LIST_ITEM and block.span.length <= 400:
            return block.span
        return self.sentence(offset)

    def paragraph(self, offset: int) -> Span:
        """Return the block that holds ``offset``, or its sentence."""
        block = self.document.block_at(offset)
        return block.span if block is not None else self.sentence(offset)

    def text(self, span: Span) -> str:
        """Return the visible text of ``span``."""
        return self.mask[span.start : span.end]

    def before(self, offset: int, width: int) -> str:
        """Return up to ``width`` characters before ``offset`` within its unit, in lower case."""
        unit = self.unit(offset)
        return self.mask[max(unit.start, offset - width) : offset].lower()

    def after(self, offset: int, width: int) -> str:
        """Return up to ``width`` characters from ``offset`` on within the unit that ends there, in lower case."""
        unit = self.unit(max(0, offset - 1))
        return self.mask[offset : min(unit.end, offset + width)].lower()

    def people(self, span: Span) -> tuple[Somebody, ...]:
        """Return the people named inside ``span``, in order: those of the names layer and what cues announce."""
        known = self._people.get(span)
        if known is None:
            known = self._people[span] = tuple(self._find_people(span))
        return known

    def initialled(self, span: Span) -> Span | None:
        """Return the last initials of somebody inside ``span``, if any."""
        starts = self.index.word_starts(_INITIALLED_WORDS)
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        for start in reversed(starts[first:last]):
            match = _INITIALLED.match(self.mask, start, span.end)
            if match:
                return Span(*match.span("name"))
        return None

    def private(self, span: Span) -> tuple[Somebody, ...]:
        """Return the people in ``span`` beside whom no office of the state stands."""
        return tuple(person for person in self.people(span) if not person.official)

    def _find_people(self, span: Span) -> Iterator[Somebody]:
        found = [
            Somebody(person.span, person.name_span, self._is_official(person)) for person in self._persons_from(span)
        ]
        for name in (*self.name_cells(span), *self._announced(span)):
            if not any(name.meets(person.span) for person in found):
                found.append(Somebody(name, name, False))
        yield from sorted(found, key=lambda person: person.span)

    def _is_official(self, person: Person) -> bool:
        """An office stands beside the name, here or where the draft names the same person in full."""
        if person.office is not None:
            return person.group in _OFFICIAL
        words = frozenset(person.name.lower().split())
        return any(words <= known for known in self._official_names)

    @cached_property
    def _official_names(self) -> frozenset[frozenset[str]]:
        persons = (person for person in self.names.persons if person.office is not None and person.group in _OFFICIAL)
        return frozenset(frozenset(person.name.lower().split()) for person in persons)

    def _persons_from(self, span: Span) -> list[Person]:
        first = bisect_right(self._person_starts, span.start - 1)
        last = bisect_right(self._person_starts, span.end)
        return [
            person
            for person in self.names.persons[first:last]
            if span.covers(person.span) and not any(word in _no_name() for word in person.name.split())
        ]

    def name_cells(self, span: Span) -> tuple[Span, ...]:
        """Return the cells of the row ``span`` that hold a name under a heading for names."""
        return tuple(self._in_name_column(span))

    def _in_name_column(self, span: Span) -> Iterator[Span]:
        block = self.document.block_at(span.start)
        if block is None or block.column is None:
            return
        for sheet in self.sheets:
            if sheet.span.covers(span):
                for cell in sheet.cells_in(span):
                    if _NAME_HEADING.search(sheet.column(cell)) and _WHOLE_NAME.match(self.text(cell.span)):
                        yield cell.span

    @cached_property
    def _person_starts(self) -> list[int]:
        return [person.span.start for person in self.names.persons]

    def _announced(self, span: Span) -> Iterator[Span]:
        block = self.document.block_at(span.start)
        opens = block is not None and block.kind is Kind.LIST_ITEM and block.span.start == span.start
        if opens or NUMBER_BEFORE.search(self.mask, max(0, span.start - 6), span.start):
            match = LISTED.match(self.mask, span.start, span.end)
            if match and self.is_name(Span(*match.span("name"))):
                yield Span(*match.span("name"))
        for match in announced(self.index, span):
            name = Span(*match.span("name"))
            if self.is_name(name):
                yield name

    def is_name(self, span: Span) -> bool:
        """Tell whether a run of capitalised words can be a person's name."""
        words = re.findall(r"[\w'’-]+", self.text(span))
        if not words or any(word in _no_name() for word in words) or (len(words[0]) < 3 and len(words) < 2):
            return False
        if all(word.isupper() for word in words) and len(words) < 2:
            return False
        if len(words) == 1 and words[0].lower() in _regions():
            return False
        other: Name | None = self.names.at(span.start)
        if other is None or other.kind == "person":
            return True
        if other.kind == "organisation":
            return (
                (1 < len(words) < 5 or len(words[0]) > 3)
                and not any(word.isupper() for word in words)
                and (words[0].lower() not in _unit_words())
            )
        return other.kind == "place" and len(words) > 1 and " ".join(words).lower() not in _regions()


@cache
def _no_name() -> frozenset[str]:
    """Return capitalised words that no person's name holds: offices, places, months, programmes, openers."""
    return frozenset(cues("no_name"))


@cache
def _unit_words() -> frozenset[str]:
    """Return the words that names of offices and bodies are made of, in lower case, but no given names."""
    given = {row.form.lower() for row in lexicon("given_names") if isinstance(row, NameForm)}
    units = {row.form.lower() for row in lexicon("unit_words") if isinstance(row, UnitWord)}
    heads = {row.form.lower() for row in lexicon("name_heads") if isinstance(row, NameHead)}
    return frozenset((units | heads) - given)


@cache
def _regions() -> frozenset[str]:
    """Return the names of provinces, regencies, cities, districts and countries, in lower case."""
    rows = [row for row in lexicon("regions") if isinstance(row, RegionRow)]
    return frozenset(name.lower() for row in rows for name in (row.form, *row.districts))
