"""Statements of achievement, change or quantity that a reader could check, and what they say with it."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate, groupby

from govtext.document import Kind, Span

from ..figures.quantity import Quantity
from ..layers import Layers
from ..quotes.attribution import is_predicate
from ..text.sentences import Sentence
from .account_words import single_words
from .amounts import Amounts
from .assertions import Assertions
from .fields import ClaimFields

__all__ = ["Claim", "find_claims"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence in the writer's voice or in reported speech that a reader could check.

    ``figure``: it has a number; ``baseline``: it says compared with what; ``period``: it says when; ``source``: it says
    whose data.
    """

    span: Span
    figure: bool
    baseline: bool
    period: bool
    source: bool

    @property
    def bare(self) -> bool:
        """Whether it gives nothing to check it by: neither a figure nor a source."""
        return not (self.figure or self.source)


def find_claims(layers: Layers) -> tuple[Claim, ...]:
    """Return the claims among the counted sentences, in order; what stands in direct speech is none."""
    reader = _Reader(layers)
    wished = _wished(layers)
    found = (
        reader.claim(layers.sentences[number])
        for number in reader.likely()
        if layers.sentences[number].counted and number not in wished
    )
    return tuple(claim for claim in found if claim is not None)


def _wished(layers: Layers) -> frozenset[int]:
    """Return which sentences are list items under a lead that speaks of goals or conditions (*sasarannya ialah:*)."""
    blocks = layers.document.blocks
    if not any(block.kind is Kind.LIST_ITEM for block in blocks):
        return frozenset()
    wished: list[int] = []
    lead: Sentence | None = None
    numbered = enumerate(layers.sentences)
    for listed, run in groupby(numbered, lambda item: blocks[item[1].block].kind is Kind.LIST_ITEM):
        sentences = list(run)
        if not listed:
            lead = sentences[-1][1]
        elif lead is not None and _speaks_of_goals(layers, lead):
            wished += (number for number, _ in sentences)
    return frozenset(wished)


def _speaks_of_goals(layers: Layers, lead: Sentence) -> bool:
    said = {word.strip("*_:,. ").lower() for word in layers.document.words_of(lead.span).split()}
    return not said.isdisjoint(single_words("goal"))


_CONDITION = frozenset({"jika", "apabila", "bila", "kalau", "bagi"})
_CITING = frozenset({"menurut", "berdasarkan", "merujuk", "mengacu"})
_OPEN_STATEMENT = frozenset({"dapat", "wajib", "harus", "dilarang", "berlaku"})
_RULES = re.compile(r"\w{4,12}(?:\s{1,4}(?:pada|kepada))?\s{1,4}(?:peraturan|perda|perbup|perwali)\b", re.IGNORECASE)
_IMPERATIVE = re.compile(
    r"^(?:jangan|mari|ayo|silakan|silahkan|harap|mohon|yuk|catat|simak|telepon|panggil|rebus|minum|cek)\b"
    r"|^(?!(?:daftar|surat|salinan|fotokopi)(?:\s{1,4}[\w.]{1,20}){1,4}\s{1,4}(?:menunjukkan|memperlihatkan|menyatakan|mencatat|memuat"
    r"|menyebut\w{0,3}|merekam)\b)(?:bawa|tutup|isi|buka|unduh|unggah|daftar|serahkan|ambil|datang|siapkan|klik|pilih|tunggu|kirim|lampirkan|pakai|"
    r"gunakan|bantu|matikan|hubungi|laporkan|sampaikan|simpan|jauhi|hindari|cuci|bayar|buat|scan|pindai|periksa|"
    r"usia|membawa|mengisi|melampirkan|menyerahkan|fotokopi|pasfoto|surat|salinan)(?:lah|kan)?\b",
    re.IGNORECASE,
)


_AREAS = frozenset({"area", "daerah", "kawasan", "lokasi", "titik", "wilayah"})
_LISTING = frozenset({"adalah", "antara", "meliputi", "mencakup", "yaitu", "yakni"})
_LIST_OPENING = 7
_OF_THREAD = re.compile(r"\(?[0-9]{1,2}/[0-9]{1,2}\)?[.:]?\s")
"""A post's place in its thread at the head of a sentence."""
_ENTRY = re.compile(r"\b(?:HP|WA|NIK|No\. ?HP|Telp|Tlp)\b\.?:?\s{0,2}\+?[0-9]")
"""A telephone or identity number as lists of people have them."""


class _Reader:
    """Reads the sentences of one text."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        self._document = layers.document
        self._mask = layers.document.mask
        self._tokens = layers.tokens
        self._lower = layers.tokens.lower
        self._words = layers.words
        self._quantities = layers.quantities
        self._starts = [quantity.span.start for quantity in layers.quantities]
        self._speech = sorted(
            [quote.span for quote in layers.quotes if quote.kind == "direct"]
            + [item.span_with_marks for item in layers.quoted if item.role in ("speech", "title")]
        )
        self._speech_starts = [span.start for span in self._speech]
        self._speech_reach = list(accumulate((span.end for span in self._speech), max))
        ends = [span.end for span in self._speech]
        self._silences = list(map(max, ends, [0, *ends]))
        """Where, behind each beginning of direct speech, nobody speaks any more until the next one begins."""
        self._fields = ClaimFields(layers)
        self._amounts = Amounts(layers)
        self._assertions = Assertions(layers)

    def likely(self) -> list[int]:
        """Return the sentences that hold an amount or a word without which nothing is claimed, by number, in order."""
        return self._layers.sentences_of((*self._assertions.cues, *self._words.places.of(_CITING)), self._starts)

    def claim(self, sentence: Sentence) -> Claim | None:
        """Return the claim that ``sentence`` makes, or None."""
        inside = self._tokens.within(sentence.span)
        own = self._unspoken(sentence.span, inside)
        if len(own) < 3 or self._set_aside(sentence, own):
            return None
        first, stop = own[0], own[-1] + 1
        amounts = [one for one in self._inside(sentence.span) if not self._spoken(one.span.start)]
        if amounts and _OF_THREAD.match(self._mask, sentence.span.start, sentence.span.end):
            amounts = amounts[1:] if amounts[0].span.start - sentence.span.start <= 1 else amounts
        kind = self._document.blocks[sentence.block].kind
        told = any(self._amounts.checkable(one, first, stop, kind) for one in amounts)
        asserted = told or (not self._lists_places(own) and self._assertions.asserts(first, stop))
        if not asserted and not self._proven(sentence.span, first, stop):
            return None
        parts = self._narration(own)
        return Claim(
            sentence.span,
            figure=bool(amounts) and (told or any(self._figure(one) for one in amounts)),
            baseline=any(self._fields.baseline(part) for part in parts),
            period=any(self._fields.period(part) for part in parts),
            source=any(self._fields.source(part) for part in parts),
        )

    def _lists_places(self, own: list[int]) -> bool:
        """Tell whether a notice only says where: *Adapun wilayah terdampak meliputi …*."""
        opening = [self._lower[at] for at in own[:_LIST_OPENING]]
        return not (_AREAS.isdisjoint(opening[:2]) or _LISTING.isdisjoint(opening))

    def _narration(self, own: list[int]) -> list[Span]:
        """Return the stretches of a sentence outside direct speech."""
        spans, begin = [], 0
        for index in range(1, len(own) + 1):
            if index == len(own) or own[index] != own[index - 1] + 1:
                spans.append(self._tokens.span(own[begin], own[index - 1] + 1))
                begin = index
        return spans

    def _set_aside(self, sentence: Sentence, own: list[int]) -> bool:
        """Questions, instructions, conditions and bylines assert nothing."""
        text = self._document.words_of(sentence.span).lstrip("*_-–•0123456789.)️⃣ ")
        if text.endswith("?") or _IMPERATIVE.match(text) is not None:
            return True
        if _ENTRY.search(self._mask, *sentence.span) and not any(is_predicate(self._lower[at]) for at in own):
            return True
        compared = self._lower[own[0] + 1].startswith("dibanding")
        return (self._lower[own[0]] in _CONDITION and not compared) or self._document.blocks[
            sentence.block
        ].kind is Kind.CONTACT

    def _inside(self, span: Span) -> list[Quantity]:
        index = bisect_left(self._starts, span.start)
        found = []
        while index < len(self._quantities) and self._quantities[index].span.end <= span.end:
            found.append(self._quantities[index])
            index += 1
        return found

    @staticmethod
    def _figure(amount: Quantity) -> bool:
        return amount.kind != "ordinal" and (
            any(char.isdigit() for char in amount.text) or amount.kind in ("percent", "fraction")
        )

    def _proven(self, span: Span, first: int, stop: int) -> bool:
        """Tell whether a document is cited for what happened on a day: *menurut keputusan …, sejak 1 Maret 2023*."""
        said = set(self._lower[first:stop])
        if said.isdisjoint(_CITING) or not said.isdisjoint(_OPEN_STATEMENT) or self._words.has("promise", first, stop):
            return False
        return self._fields.period(span) and any(
            not _RULES.match(self._mask, source.start, source.end) for source in self._fields.sources(span)
        )

    def _unspoken(self, span: Span, inside: range) -> list[int]:
        """Return those tokens of a sentence that stand in no direct speech."""
        index = bisect_left(self._speech_starts, span.end) - 1
        if index < 0 or self._speech_reach[index] <= span.start:
            return list(inside)
        starts, at, stop = self._tokens.starts, inside.start, inside.stop
        own: list[int] = []
        while at < stop:
            index = bisect_right(self._speech_starts, starts[at]) - 1
            begins = self._speech_starts[index + 1] if index + 1 < len(self._speech) else len(self._mask)
            until = bisect_left(starts, begins, at, stop)
            silent = bisect_left(starts, self._silences[index], at, until) if index >= 0 else at
            own += range(silent, until)
            at = until
        return own

    def _spoken(self, offset: int) -> bool:
        index = bisect_right(self._speech_starts, offset) - 1
        return index >= 0 and offset < self._silences[index]
