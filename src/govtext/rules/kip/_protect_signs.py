"""Signs of passages to take to the PPID: which phrases of data/lexicons/restricted_signs.csv each sentence holds."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from govtext.document import Kind, Span
from govtext.language.personal.scene import Scene, Somebody
from govtext.language.personal.tables import Sheet
from govtext.language.text.phrases import Phrases
from govtext.reading import Reading
from govtext.tables import RestrictedSign, lexicon

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
_NOUNS = frozenset({"witness", "deed", "money", "paper", "talks", "assessment", "finance", "perpetrator", "estimate"})
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


@cache
def _tags() -> dict[str, tuple[tuple[str, str], ...]]:
    tags: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in lexicon("restricted_signs"):
        assert isinstance(row, RestrictedSign)
        for form in (row.form, *_owned(row)):
            if (row.basis, row.role) not in tags.get(form, ()):
                tags[form] = (*tags.get(form, ()), (row.basis, row.role))
    return tags


def _owned(row: RestrictedSign) -> tuple[str, ...]:
    """A noun is also met with *-nya*: *wasiatnya*, *tarifnya*; roles of nouns alone are widened so."""
    return (f"{row.form}nya",) if row.role in _NOUNS and row.form.isalpha() else ()


@cache
def _matchers() -> dict[str, tuple[Phrases, tuple[str, ...]]]:
    """One list of phrases for each basis, so that a phrase of one never hides a phrase of another."""
    forms: dict[str, list[str]] = {}
    for form, tags in _tags().items():
        for basis in {basis for basis, _ in tags}:
            forms.setdefault(basis, []).append(form)
    return {basis: (Phrases(f"restricted {basis}", listed), tuple(listed)) for basis, listed in forms.items()}


class Survey:
    """A reading with the signs of each of its sentences, and the people in it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.mask = reading.document.mask
        self._scene = Scene(reading.document, reading.tokens, reading.sentences, lambda: reading.names)
        self.units = tuple(
            Unit(sentence.span, reading.document.blocks[sentence.block].kind) for sentence in reading.sentences
        )
        self._starts = [unit.span.start for unit in self.units]
        self.everywhere: set[tuple[str, str]] = set()
        self._verdicts: set[tuple[str, str]] = set()
        for basis, (phrases, forms) in _matchers().items():
            for match in phrases.find(reading.tokens):
                name = reading.names.at(match.span.start)
                if name is not None and name.kind == "regulation":
                    continue
                self._note(basis, forms[match.phrase], match.span)

    def _note(self, basis: str, form: str, span: Span) -> None:
        index = bisect_right(self._starts, span.start) - 1
        for tag in _tags()[form]:
            if tag[0] != basis:
                continue
            self.everywhere.add(tag)
            if tag[1] == "verdict":
                self._verdicts.add((basis, form))
            if index >= 0 and span.start < self.units[index].span.end:
                self.units[index].signs.setdefault(tag, []).append(span)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The tables of the draft."""
        return self._scene.sheets

    def is_norm(self, unit: Unit) -> bool:
        """Tell whether the sentence states law, or is too long to be read."""
        text = self.text(unit.span)
        if unit.span.length > LONGEST:
            return True
        return bool(unit.signs) and (_NORM.search(text) is not None or _CONSIDERED.match(text) is not None)

    def strong_verdict(self, weak: frozenset[str]) -> bool:
        """Tell whether the draft holds a word of a verdict other than the ``weak`` ones."""
        return any(basis == "praduga" and form not in weak for basis, form in self._verdicts)

    def around(self, unit: Unit) -> str:
        """Return the text of the sentence with the one before and the one after it."""
        index = bisect_right(self._starts, unit.span.start) - 1
        near = self.units[max(0, index - 1) : index + 2]
        return self.text(Span(near[0].span.start, near[-1].span.end))

    def running(self, titles: bool = False) -> Iterator[Unit]:
        """Yield the sentences of running text, and titles when asked for; rules of law are left out."""
        for unit in self.units:
            if self.is_norm(unit):
                continue
            if unit.kind in _RUNNING or (titles and unit.kind in {Kind.TITLE, Kind.HEADING}):
                yield unit

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


def trimmed(mask: str, span: Span) -> Span:
    """Return ``span`` without white space at its ends."""
    text = mask[span.start : span.end]
    return Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))
