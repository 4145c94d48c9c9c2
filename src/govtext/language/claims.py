"""Statements of achievement, change or quantity that a reader could check, and what they say with it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from govtext.document import Document, Kind, Span

from .account_words import AccountWords
from .claim_fields import ClaimFields
from .date_parts import DateMention
from .quantities import Quantity
from .quotes import Quote, QuotedSpan
from .sentences import Sentence
from .times import TimeMention
from .tokens import Tokens

__all__ = ["Claim", "find_claims"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence in the writer's voice or in reported speech that a reader could check.

    ``figure``: it has a number; ``baseline``: it says compared with what; ``period``: it says when; ``source``: it says
    whose data. ``quantified`` tells a claim that rests on an amount from one that only asserts.
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


def find_claims(
    document: Document,
    tokens: Tokens,
    sentences: Sequence[Sentence],
    quotes: Sequence[Quote],
    quoted: Sequence[QuotedSpan],
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
    times: Sequence[TimeMention],
    words: AccountWords,
) -> tuple[Claim, ...]:
    """Return the claims among the counted ``sentences``, in order; what stands in direct speech is none."""
    speech = sorted(
        [quote.span for quote in quotes if quote.kind == "direct"]
        + [item.span_with_marks for item in quoted if item.role == "speech"]
    )
    reader = _Reader(document, tokens, quantities, words, speech, ClaimFields(document, tokens, words, dates, times))
    found = (reader.claim(sentence) for sentence in sentences if sentence.counted)
    return tuple(claim for claim in found if claim is not None)


_SMALL_SUM = Decimal(5_000_000)
"""Rupiah below which a sum beside *biaya* or *menerima* is a fee or one person's share, not a budget."""
_NEAR = 7
"""How many words before an amount may say that it is a fee, a limit or a condition."""
_STATUS_REACH = 6
_OPENING, _PLAN_REACH = 4, 14
_PLANS = frozenset({"akan", "bakal", "dijadwalkan", "direncanakan", "ditargetkan", "rencananya", "diusulkan", "diagendakan"})
_SHEETS = frozenset({"lembar", "rangkap", "eksemplar", "buah", "hari", "bulan", "tahun", "jam", "menit", "meter", "pintu"})
_BREAKS = frozenset({";", ":", "sedangkan", "sementara", "padahal", "namun", "tetapi", "karena", "tapi", "serta"})
_NEGATIONS = frozenset({"tidak", "tak", "belum", "bukan", "tanpa", "jangan", "kurang", "gagal"})
_TALK = frozenset(
    "mengatakan menyebut menyampaikan menjelaskan menegaskan menyatakan menuturkan menambahkan menilai mengaku mengakui".split()
)
_CONDITION = frozenset({"jika", "apabila", "bila", "kalau", "bagi"})
_DUTY = frozenset({"harus", "wajib", "dilarang", "jangan", "hindari"})
_CITING = frozenset({"menurut", "berdasarkan", "merujuk", "mengacu"})
_OPEN_STATEMENT = frozenset({"dapat", "wajib", "harus", "dilarang", "berlaku"})
_RULES = re.compile(r"\w{4,12}(?:\s{1,4}(?:pada|kepada))?\s{1,4}(?:peraturan|perda|perbup|perwali)\b", re.IGNORECASE)
_SUPERLATIVE = re.compile(
    r"\bter(?:baik|tinggi|cepat|besar|banyak|maju|rendah|bersih|aman|luas|unggul|kaya|murah|lengkap|tertib|bagus|inovatif)"
    r"\s{1,4}(?:se-?\s{0,2}[A-Z]\w+|(?:di|se)\s{1,4}(?:[A-Z]\w+|provinsi|kabupaten|kota|dunia|seluruh|tingkat))"
)
_IMPERATIVE = re.compile(
    r"^(?:jangan|mari|ayo|silakan|silahkan|harap|mohon|yuk|catat|simak)\b"
    r"|^(?:bawa|tutup|isi|buka|unduh|unggah|daftar|serahkan|ambil|datang|siapkan|klik|pilih|tunggu|kirim|lampirkan|pakai|"
    r"gunakan|bantu|matikan|hubungi|laporkan|sampaikan|simpan|jauhi|hindari|cuci|bayar|buat|scan|pindai|periksa|"
    r"usia|membawa|mengisi|melampirkan|menyerahkan|fotokopi|pasfoto|surat|salinan)(?:lah|kan)?\b",
    re.IGNORECASE,
)


class _Reader:
    """Reads the sentences of one text."""

    def __init__(
        self,
        document: Document,
        tokens: Tokens,
        quantities: Sequence[Quantity],
        words: AccountWords,
        speech: Sequence[Span],
        fields: ClaimFields,
    ) -> None:
        self._document = document
        self._mask = document.mask
        self._tokens = tokens
        self._lower = tokens.lower
        self._quantities = quantities
        self._starts = [quantity.span.start for quantity in quantities]
        self._words = words
        self._speech = speech
        self._speech_starts = [span.start for span in speech]
        self._fields = fields

    def claim(self, sentence: Sentence) -> Claim | None:
        """Return the claim that ``sentence`` makes, or None."""
        inside = self._tokens.within(sentence.span)
        own = [at for at in inside if not self._spoken(self._tokens.starts[at])]
        if len(own) < 3 or self._set_aside(sentence, own):
            return None
        first, stop = own[0], own[-1] + 1
        amounts = [one for one in self._amounts(sentence.span) if not self._spoken(one.span.start)]
        kind = self._document.blocks[sentence.block].kind
        told = any(self._checkable(one, first, stop, kind) for one in amounts)
        if not told and not self._asserts(first, stop) and not self._proven(sentence.span, first, stop):
            return None
        parts = self._narration(own)
        return Claim(
            sentence.span,
            figure=bool(amounts) and (told or any(self._figure(one) for one in amounts)),
            baseline=any(self._fields.baseline(part) for part in parts),
            period=any(self._fields.period(part) for part in parts),
            source=any(self._fields.source(part) for part in parts),
        )

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
        return self._lower[own[0]] in _CONDITION or self._document.blocks[sentence.block].kind is Kind.CONTACT

    def _amounts(self, span: Span) -> list[Quantity]:
        index = bisect_left(self._starts, span.start)
        found = []
        while index < len(self._quantities) and self._quantities[index].span.end <= span.end:
            found.append(self._quantities[index])
            index += 1
        return found

    @staticmethod
    def _figure(amount: Quantity) -> bool:
        return amount.kind != "ordinal" and (any(char.isdigit() for char in amount.text) or amount.kind in ("percent", "fraction"))

    def _checkable(self, amount: Quantity, first: int, stop: int, kind: Kind) -> bool:
        """Tell whether ``amount`` says how much there was, not what it costs, allows, requires or promises."""
        at = self._tokens.within(Span(amount.span.start, max(amount.span.end, amount.span.start + 1))).start
        opens = self._clause_start(at, first)
        if at - first <= _OPENING and self._planned_next(at, stop):
            return False
        if self._words.has("promise", opens, at) or self._words.has("term", max(opens, at - _NEAR), min(stop, at + 4)):
            return self._burden(amount, first, stop)
        if self._mask[amount.span.start - 1 : amount.span.start] == "(" and amount.kind in ("number", "count", "duration"):
            return False
        moved = self._moved(first, stop)
        if amount.kind == "money":
            return moved or not self._is_fee(amount, opens, at, stop)
        if amount.kind in ("percent", "percent_points"):
            return not self._words.has("fee", max(opens, at - _NEAR), at)
        digits = any(char.isdigit() for char in amount.text)
        if amount.kind == "fraction":
            return self._words.has("deed", first, stop) or moved or amount.noun is not None or self._verbal(at, stop)
        if amount.kind == "duration":
            return self._burden(amount, first, stop)
        if amount.kind == "measure" and not _DUTY.isdisjoint(self._lower[first:stop]):
            return False
        if amount.kind == "measure":
            return digits and kind is not Kind.LIST_ITEM or moved
        if amount.kind == "count":
            return self._counted(amount, digits, at, first, stop)
        if amount.kind == "ordinal":
            return (amount.noun or "") in ("peringkat", "urutan", "posisi", "ranking", "juara")
        return digits and self._words.has("status", max(opens, at - _STATUS_REACH), at)

    def _planned_next(self, at: int, stop: int) -> bool:
        """Tell whether the first verb behind an amount that opens the sentence is one of plans: *400 rak akan dibagikan*."""
        for form in self._lower[at : min(stop, at + _PLAN_REACH)]:
            if form in _PLANS:
                return True
            if form in (",", "dan", "telah", "sudah", "yang", "berhasil") or (len(form) > 5 and form.startswith(("me", "di", "ber", "ter"))):
                return False
        return False

    def _counted(self, amount: Quantity, digits: bool, at: int, first: int, stop: int) -> bool:
        if (amount.unit or amount.noun or "") in _SHEETS and not self._moved(first, stop):
            return False
        if digits:
            return True
        if amount.value < 2:
            return False
        return bool(amount.unit) and self._words.has("deed", first, stop)

    def _burden(self, amount: Quantity, first: int, stop: int) -> bool:
        """Durations count where they tell how long people wait or travel, or how fast a service became."""
        return amount.kind == "duration" and self._words.has("hardship", first, stop)

    def _is_fee(self, amount: Quantity, opens: int, at: int, stop: int) -> bool:
        near = max(opens, at - _NEAR)
        if self._words.has("fee", near, min(stop, at + 6)):
            return True
        small = amount.value < _SMALL_SUM
        return small and (self._words.has("small_fee", near, at) or self._per(at, stop))

    def _per(self, at: int, stop: int) -> bool:
        return "per" in self._lower[at : min(stop, at + 8)]

    def _clause_start(self, at: int, first: int) -> int:
        while at > first and self._lower[at - 1] not in _BREAKS:
            at -= 1
        return at

    def _moved(self, first: int, stop: int) -> bool:
        """Tell whether the statement is about a change."""
        if self._words.has("change", first, stop):
            return True
        return any(
            self._words.has("measure", max(first, at - 8), at) for at, _ in self._words.within("plain_move", first, stop)
        )

    def _verbal(self, at: int, stop: int) -> bool:
        return any(form.startswith(("di", "ter", "ber")) and len(form) > 5 for form in self._lower[at:stop])

    def _asserts(self, first: int, stop: int) -> bool:
        """Tell whether the statement claims a change, a success or approval without an amount."""
        for role in ("change", "done", "plain_move", "move"):
            for at, last in self._words.within(role, first, stop):
                if self._claimed(role, at, last, first, stop):
                    return True
        for at, _ in self._words.within("acclaim", first, stop):
            relative = at > first and self._lower[at - 1] == "yang"
            if self._words.has("public", first, stop) and not relative and not self._open(at, first):
                return True
        if any(not self._open(at, first) for at, _ in self._words.within("unbeaten", first, stop)):
            return True
        span = self._tokens.span(first, stop)
        found = _SUPERLATIVE.search(self._mask, span.start, span.end)
        return found is not None and not self._open(self._tokens.within(Span(found.start(), found.end())).start, first)

    def _claimed(self, role: str, at: int, last: int, first: int, stop: int) -> bool:
        if self._open(at, first) or (at > first and self._lower[at - 1] == "yang"):
            return False
        subject = self._words.has("measure", max(first, at - 9), at)
        if role == "plain_move":
            return subject
        if role == "change":
            return subject or at - first >= 2
        following = self._lower[last] if last < stop else ""
        if role == "move":
            done = any(word in ("berhasil", "terbukti", "mampu", "sukses") for word in self._lower[max(first, at - 3) : at])
            return done and self._words.has("measure", last, min(stop, last + 5))
        word = self._lower[at]
        if word in ("meraih", "menyabet", "memborong", "mempertahankan", "menorehkan", "mengantongi", "menyandang", "dinobatkan"):
            return self._words.has("award", last, stop)
        if word in ("berhasil", "sukses"):
            return following.startswith("me") or self._words.has("public", first, at)
        return at - first >= 1

    def _open(self, at: int, first: int) -> bool:
        """Tell whether the word at ``at`` is wished for, planned, conditional or denied."""
        near = range(max(first, at - 9), at)
        for back in reversed(near):
            if self._lower[back] in _BREAKS or self._lower[back] == ",":
                break
            if self._lower[back] in _NEGATIONS and back >= at - 2:
                return True
            if self._words.has("future", back, at) and self._words.within("future", back, back + 1):
                return True
        return False

    def _proven(self, span: Span, first: int, stop: int) -> bool:
        """Tell whether a document is cited for what happened on a day: *menurut keputusan …, sejak 1 Maret 2023*."""
        said = set(self._lower[first:stop])
        if said.isdisjoint(_CITING) or not said.isdisjoint(_OPEN_STATEMENT) or self._words.has("promise", first, stop):
            return False
        return self._fields.period(span) and any(
            not _RULES.match(self._mask, source.start, source.end) for source in self._fields.sources(span)
        )

    def _spoken(self, offset: int) -> bool:
        index = bisect_left(self._speech_starts, offset + 1) - 1
        return any(span.start <= offset < span.end for span in self._speech[max(0, index - 1) : index + 1])
