"""The sentences of a draft with the signs, in each, of a passage to take to the PPID, and the people in them."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from govtext.document import Kind, Span
from govtext.language.personal.scene import Scene, Somebody
from govtext.language.personal.tables import Sheet, find_sheets
from govtext.reading import Reading

from ._protect_lexicon import Sign, Tag, each_role, signs, tags_of
from ._protect_unit import NOWHERE, Signs, Unit, trimmed
from ._protect_watch import PROMISED, Cue, Near, Need, Watch, cue

LONGEST = 900
"""Characters of the longest sentence that is read for signs: beyond it words stand together by chance."""
_RUNNING = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTE, Kind.CONTACT})
_NORM = re.compile(
    r"\b(?:sebagaimana\s+(?:dimaksud|dinyatakan)|dimaksud\s+(?:pada|dalam)\s+(?:ayat|pasal|huruf)|"
    r"(?:undang-undang|peraturan\s+\w+(?:\s+\w+)?)\s+ini|"
    r"cukup\s+jelas|diancam\s+(?:dengan\s+)?pidana|tidak\s+dapat\s+dituntut|yang\s+dimaksud\s+dengan|"
    r"menurut\s+sifatnya|tidak\s+pernah\s+(?:dinyatakan|menjadi|dihukum))\b",
    re.IGNORECASE,
)
"""Words of a rule of law: what may or must be done in general tells nobody's secret."""
_NORM_WORDS = cue("dimaksud dinyatakan undang peraturan jelas diancam dituntut sifatnya pernah")
_CONSIDERED = re.compile(r"\W{0,4}(?:[a-z]\.\s+)?bahwa\b")
"""How the considerations of a decree begin."""
_BAHWA = cue("bahwa")
_NO_PERSON = re.compile(
    r"^(?:Ayat|Pasal|Huruf|Angka|Akta|Grosse|Minuta|Bab|Lampiran|Notaris|Pihak|Badan|Majelis|Allah|Tuhan|"
    r"Penyidik|Penuntut|Hakim|Saksi|Undang|Kawasan|Gudang|Dewan|Direksi|Komisaris|Perseroan|Perum|Tempat|Toko|Anggota|Pengusaha)\b",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[\"“”]")
_CLAUSE = re.compile(r"[,;:]\s|\s[–—-]\s|\b(?=sambil\b)|[\"“”]")


class Survey:
    """A reading with the signs of each of its sentences, and the people in it.

    The signs of a basis are located when they are first asked for: which words a draft has tells already that most of
    what is looked for cannot stand there.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.mask = reading.document.mask
        self._places = reading.word_places
        self._promised = self._places.telling(PROMISED)
        self._known = frozenset(self._promised)
        self._standing: dict[Tag, bool] = {}
        self._signs: dict[str, Signs] = {}
        self._everywhere: dict[str, set[str]] = {}
        self._holders: dict[Need, frozenset[int]] = {}
        self._units: dict[int, Unit] = {}
        self._verdicts: set[str] = set()

    @cached_property
    def _scene(self) -> Scene:
        reading = self.reading
        return Scene(reading.document, reading.tokens, reading.sentences, lambda: reading.names, reading.index)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.reading.sentences]

    def signs(self, basis: str) -> Signs:
        """Return the signs of ``basis`` in all sentences; those in names of regulations are none."""
        if basis not in self._signs:
            self._locate(basis)
        return self._signs[basis]

    def _locate(self, basis: str) -> None:
        found: defaultdict[str, defaultdict[int, list[Span]]] = defaultdict(lambda: defaultdict(list))
        everywhere = self._everywhere[basis] = set()
        self._signs[basis] = found
        anchors = {form for tag in tags_of()[basis] for form in self._promised.get(tag, ())}
        for first, last, (form, roles) in each_role(basis, self._standing_as(basis, anchors)):
            span = self.reading.tokens.span(first, last)
            name = self.reading.names.at(span.start)
            if name is not None and name.kind == "regulation":
                continue
            number = self._number(span.start)
            everywhere.update(roles)
            if basis == "praduga" and "verdict" in roles:
                self._verdicts.add(form)
            if number is not None:
                for role in roles:
                    found[role][number].append(span)
        for places in found.values():
            places.default_factory = None
        found.default_factory = None

    def may_hold(self, basis: str, *roles: str) -> bool:
        """Tell at a glance whether the draft may hold a sign of one of ``roles``, before any is located."""
        return any(self._may_stand((basis, role)) for role in roles)

    def _may_stand(self, tag: Tag) -> bool:
        known = self._standing.get(tag)
        if known is None:
            anchors = self._promised.get(tag)
            known = self._standing[tag] = anchors is not None and bool(self._standing_as(tag, anchors))
        return known

    def _standing_as(self, key: str | Tag, anchors: Iterable[str]) -> list[tuple[int, int, Sign]]:
        """Return the phrases of a basis or tag that are looked for by ``anchors``, also those inside longer ones."""
        return signs().met(key, anchors, self.reading.tokens.lower, self._places)

    def holds(self, basis: str, role: str) -> bool:
        """Tell whether the draft holds a sign of ``role``, inside a sentence or not."""
        if not self._may_stand((basis, role)):
            return False
        self.signs(basis)
        return role in self._everywhere[basis]

    def _number(self, offset: int) -> int | None:
        """Return the number of the sentence that holds ``offset``."""
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self.reading.sentences[number].span.end else None

    def unit(self, number: int) -> Unit:
        """Return the sentence with this number, always the same object."""
        unit = self._units.get(number)
        if unit is None:
            sentence = self.reading.sentences[number]
            kind = self.reading.document.blocks[sentence.block].kind
            unit = self._units[number] = Unit(self.signs, number, sentence.span, kind)
        return unit

    @property
    def units(self) -> list[Unit]:
        """All sentences in order."""
        return [self.unit(number) for number in range(len(self.reading.sentences))]

    def unit_at(self, offset: int) -> Unit | None:
        """Return the sentence that holds ``offset``."""
        number = self._number(offset)
        return None if number is None else self.unit(number)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The tables of the draft."""
        return find_sheets(self.reading.document)

    def is_norm(self, unit: Unit) -> bool:
        """Tell whether the sentence states law, or is too long to be read; one without any sign states none."""
        if unit.span.length > LONGEST:
            return True
        if not (self.has_cue(unit, _NORM_WORDS) or self.has_cue(unit, _BAHWA)):
            return False
        text = self.text(unit.span)
        if _NORM.search(text) is None and _CONSIDERED.match(text) is None:
            return False
        return any(unit.number in places for basis in tags_of() for places in self.signs(basis).values())

    def strong_verdict(self, weak: frozenset[str]) -> bool:
        """Tell whether the draft holds a word of a verdict other than the ``weak`` ones."""
        self.signs("praduga")
        return not self._verdicts <= weak

    def around(self, unit: Unit) -> str:
        """Return the text of the sentence with the one before and the one after it."""
        sentences = self.reading.sentences
        near = sentences[max(0, unit.number - 1) : unit.number + 2]
        return self.text(Span(near[0].span.start, near[-1].span.end))

    def worth(self, watch: Watch) -> Iterator[Unit]:
        """Yield the sentences that hold something of ``watch``, in order."""
        found: set[int] = set()
        for needs, words, tags in watch.choices:
            if words <= self._known and all(map(self._may_stand, tags)):
                found |= self._shared(needs)
        return map(self.unit, sorted(found))

    def _shared(self, needs: tuple[Need, ...]) -> frozenset[int]:
        """Return the numbers of the sentences that hold all of ``needs``."""
        shared = self._where(needs[0])
        for need in needs[1:]:
            if not shared:
                break
            shared &= self._where(need)
        return shared

    def _where(self, need: Need) -> frozenset[int]:
        """Return the numbers of the sentences that hold ``need``."""
        known = self._holders.get(need)
        if known is None:
            if isinstance(need, Cue):
                known = frozenset(self._holding(need))
            elif isinstance(need, Near):
                last = len(self.reading.sentences) - 1
                near = ((number - 1, number, number + 1) for number in self._where(need.tag))
                known = frozenset(number for three in near for number in three if 0 <= number <= last)
            else:
                known = frozenset(self.signs(need[0]).get(need[1], ()))
            self._holders[need] = known
        return known

    def _holding(self, cue: Cue) -> Iterator[int]:
        starts, places = self.reading.tokens.starts, self._places
        for form in self._promised.get(cue, ()):
            for at in places[form]:
                number = self._number(starts[at])
                if number is not None:
                    yield number

    def has_cue(self, unit: Unit, cue: Cue) -> bool:
        """Tell whether the sentence holds a word of ``cue``."""
        return cue in self._promised and unit.number in self._where(cue)

    def running(self, watch: Watch, titles: bool = False) -> Iterator[Unit]:
        """Return those in running text, and titles when asked for; rules of law are left out."""
        return (unit for unit in self.worth(watch) if self.is_running(unit, titles))

    def is_running(self, unit: Unit, titles: bool = False) -> bool:
        """Tell whether the sentence is running text, or a title when asked for, and no rule of law."""
        told = unit.kind in _RUNNING or (titles and unit.kind in {Kind.TITLE, Kind.HEADING})
        return told and not self.is_norm(unit)

    def beside(self, unit: Unit, basis: str, role: str) -> bool:
        """Tell whether the sentence or one next to it holds a sign of ``role``."""
        if not self._may_stand((basis, role)):
            return False
        found = self.signs(basis).get(role, NOWHERE)
        return unit.number in found or unit.number - 1 in found or unit.number + 1 in found

    def in_paragraph(self, unit: Unit, basis: str, role: str) -> bool:
        """Tell whether the sentence, one next to it or another of its paragraph holds a sign of ``role``."""
        if self.beside(unit, basis, role):
            return True
        block = self.reading.sentences[unit.number].block
        return any(self.reading.sentences[number].block == block for number in self.signs(basis).get(role, NOWHERE))

    def text(self, span: Span) -> str:
        """Return the visible text of ``span``."""
        return self.mask[span.start : span.end]

    def people(self, span: Span) -> list[Somebody]:
        """Return the people named inside ``span``."""
        return [person for person in self._scene.people(span) if not _NO_PERSON.match(self.text(person.name))]

    def private(self, span: Span) -> list[Somebody]:
        """Return the people named inside ``span`` beside whom no office of the state stands."""
        return [person for person in self.people(span) if not person.official]

    def clause(self, unit: Unit, sign: Span) -> Span:
        """Return the part of the sentence around ``sign``, as commas, dashes and quotation marks cut it."""
        start, end = unit.span
        before = self.mask[unit.span.start : sign.start]
        quoted = (before.count('"') + before.count("“")) - before.count("”")
        cuts = _QUOTE if quoted % 2 == 1 else _CLAUSE
        for match in cuts.finditer(self.mask, unit.span.start, unit.span.end):
            if match.end() <= sign.start:
                start = match.end()
            elif match.start() >= sign.end:
                end = match.start()
                break
        return trimmed(self.mask, Span(start, end))
