"""The sentences of a draft with the signs, in each, of a passage to take to the PPID, and the people in them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from govtext.document import Kind, Span
from govtext.language.personal.announced import any_within
from govtext.language.personal.scene import Scene, Somebody
from govtext.language.personal.tables import Sheet
from govtext.reading import Reading

from ._protect_lexicon import Sign, find_signs
from ._protect_watch import Tag, Watch

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
_CONSIDERED = re.compile(r"\W{0,4}(?:[a-z]\.\s+)?bahwa\b")
"""How the considerations of a decree begin."""
_NO_PERSON = re.compile(
    r"^(?:Ayat|Pasal|Huruf|Angka|Akta|Grosse|Minuta|Bab|Lampiran|Notaris|Pihak|Badan|Majelis|Allah|Tuhan|"
    r"Penyidik|Penuntut|Hakim|Saksi|Undang|Kawasan|Gudang|Dewan|Direksi|Komisaris|Perseroan|Perum|Tempat|Toko|Anggota|Pengusaha)\b",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[\"“”]")
_CLAUSE = re.compile(r"[,;:]\s|\s[–—-]\s|\b(?=sambil\b)|[\"“”]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage to take to the PPID: its place, the basis, and the words that gave it away (``sign``)."""

    span: Span
    basis: str
    sign: Span


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence with its signs: for each basis and role the places of the phrases, in order."""

    span: Span
    kind: Kind
    signs: dict[tuple[str, str], list[Span]] = field(default_factory=dict)

    def at(self, basis: str, role: str) -> list[Span]:
        """Return the places of the signs of ``role`` under ``basis``."""
        return self.signs.get((basis, role), [])

    def has(self, basis: str, *roles: str) -> bool:
        """Tell whether the sentence holds a sign of every role."""
        return all((basis, role) in self.signs for role in roles)


class Survey:
    """A reading with the signs of each of its sentences, and the people in it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.mask = reading.document.mask
        self._scene = Scene(reading.document, reading.tokens, reading.sentences, lambda: reading.names, reading.index)
        self.units = tuple(
            Unit(sentence.span, reading.document.blocks[sentence.block].kind) for sentence in reading.sentences
        )
        self._starts = [unit.span.start for unit in self.units]
        self._norms: dict[Span, bool] = {}
        self.everywhere: set[Tag] = set()
        self._verdicts: set[str] = set()
        for sign in find_signs(reading.tokens):
            name = reading.names.at(sign.span.start)
            if name is None or name.kind != "regulation":
                self._note(sign)

    def _note(self, sign: Sign) -> None:
        index = self._index(sign.span.start)
        for role in sign.roles:
            tag = (sign.basis, role)
            self.everywhere.add(tag)
            if tag == ("praduga", "verdict"):
                self._verdicts.add(sign.form)
            if index is not None:
                self.units[index].signs.setdefault(tag, []).append(sign.span)

    def _index(self, offset: int) -> int | None:
        """Return the number of the sentence that holds ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.units[index].span.end else None

    def unit_at(self, offset: int) -> Unit | None:
        """Return the sentence that holds ``offset``."""
        index = self._index(offset)
        return None if index is None else self.units[index]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The tables of the draft."""
        return self._scene.sheets

    def is_norm(self, unit: Unit) -> bool:
        """Tell whether the sentence states law, or is too long to be read."""
        if unit.span.length > LONGEST:
            return True
        if not unit.signs:
            return False
        if unit.span not in self._norms:
            text = self.text(unit.span)
            self._norms[unit.span] = _NORM.search(text) is not None or _CONSIDERED.match(text) is not None
        return self._norms[unit.span]

    def strong_verdict(self, weak: frozenset[str]) -> bool:
        """Tell whether the draft holds a word of a verdict other than the ``weak`` ones."""
        return not self._verdicts <= weak

    def around(self, unit: Unit) -> str:
        """Return the text of the sentence with the one before and the one after it."""
        index = bisect_right(self._starts, unit.span.start) - 1
        near = self.units[max(0, index - 1) : index + 2]
        return self.text(Span(near[0].span.start, near[-1].span.end))

    def worth(self, watch: Watch) -> Iterator[Unit]:
        """Yield the sentences that hold something of ``watch``, in order."""
        found = {self._index(start) for start in watch.word_starts(self.reading.index)}
        if not self.everywhere.isdisjoint(watch.signs | watch.beside):
            for index, unit in enumerate(self.units):
                if not watch.signs.isdisjoint(unit.signs):
                    found.add(index)
                if not watch.beside.isdisjoint(unit.signs):
                    found.update((index - 1, index, index + 1))
        yield from (self.units[index] for index in sorted(_inside(found, len(self.units))))

    def running(self, watch: Watch, titles: bool = False) -> Iterator[Unit]:
        """Return those in running text, and titles when asked for; rules of law are left out."""
        return (unit for unit in self.worth(watch) if self.is_running(unit, titles))

    def is_running(self, unit: Unit, titles: bool = False) -> bool:
        """Tell whether the sentence is running text, or a title when asked for, and no rule of law."""
        told = unit.kind in _RUNNING or (titles and unit.kind in {Kind.TITLE, Kind.HEADING})
        return told and not self.is_norm(unit)

    def holds(self, unit: Unit, words: frozenset[str]) -> bool:
        """Tell whether one of ``words`` (small letters) begins in the sentence."""
        return any_within(self.reading.index.word_starts(words), unit.span)

    def beside(self, unit: Unit, basis: str, role: str) -> bool:
        """Tell whether the sentence or one next to it holds a sign of ``role``."""
        index = bisect_right(self._starts, unit.span.start) - 1
        return any(near.has(basis, role) for near in self.units[max(0, index - 1) : index + 2])

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


def _inside(numbers: Iterable[int | None], count: int) -> Iterator[int]:
    return (number for number in numbers if number is not None and 0 <= number < count)


def trimmed(mask: str, span: Span) -> Span:
    """Return ``span`` without white space at its ends."""
    text = mask[span.start : span.end]
    return Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))
