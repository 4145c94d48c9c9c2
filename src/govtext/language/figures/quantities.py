"""Amounts in running text, with value, unit and the thing counted: ``sekitar 240 petani``, ``Rp1,5 miliar``."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from govtext.document.span import Span

from ..names.references import find_references
from ..text.scan import TextIndex, indexed
from .amounts import Amount, before, first_words, numbers, read_amount
from .dates import DateMention, TimeMention, find_dates, find_times
from .measures import (
    Following,
    Measure,
    is_approximate_after,
    is_approximate_before,
    is_function_word,
    is_rank,
    read_noun,
)
from .numbers import Number, roman
from .quantity import Quantity, QuantityKind
from .ranges import upper_end

_TIMES_24 = re.compile(r"\s{0,2}[x×]\s{0,2}24\s{1,3}jam\b", re.IGNORECASE)
_BY = re.compile(r"\s{0,2}[x×]\s{0,2}[0-9][0-9.,]*", re.IGNORECASE)
_MINUS = re.compile(r"(?:\bminus\s{1,3}|(?<![\w).])[−-])$", re.IGNORECASE)
_CODE_BEFORE = re.compile(r"[^\W]$|[@#/\\:+=*^~&]$|[\w)][-–]$|\w[.,]$")
_CODE_AFTER = re.compile(r"[-–/:]?\w|[@#\\^_]|\.[A-Za-z]")
_DASH_DIGIT = re.compile(r"\s{0,2}[–—-]\s{0,2}[0-9][0-9.,]*")
_AN = re.compile(r"-an\b")
_KE = re.compile(r"\bke(?:-\s?|\s)$", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"(?<![\w.])(?P<word>[A-Z][\w&-]*(?:\.[\w]+)*)[ \t]{1,3}$")
_WORD_BEFORE = re.compile(r"(?P<word>[A-Za-z]+)[ \t]{1,3}$")
_PART_OF_PHRASE = re.compile(r"\b(?:salah|nomor|no\.?|the)\s{1,3}$", re.IGNORECASE)
_PART_AFTER = re.compile(
    r"-(?:satunya|duanya|tiganya)\b|\s{1,3}(?:sama\s{1,3}lain|per\s{1,3}satu|hati)\b", re.IGNORECASE
)
_NEAR = 9
"""How far back the patterns of a short word before a number can reach."""


def find_quantities(
    text: str | TextIndex, *, dates: Iterable[DateMention] | None = None, times: Iterable[TimeMention] | None = None
) -> tuple[Quantity, ...]:
    """Return the amounts in ``text``, in order, none overlapping.

    Dates, times and numbers that are names (laws, letters, addresses, telephones, codes, list marks) are left out.
    ``dates`` and ``times`` may be handed in where they are already known.
    """
    index = indexed(text)
    dates = find_dates(index) if dates is None else dates
    times = find_times(index) if times is None else times
    skip = [mention.span for mention in dates] + [mention.span for mention in times]
    return tuple(_Reader(index, sorted([*skip, *find_references(index)])).read())


class _Reader:
    """Reads the amounts of one text from left to right."""

    def __init__(self, index: TextIndex, skip: list[Span]) -> None:
        self.index = index
        self.text = index.text
        self.skip = skip
        self._next_skip = 0

    def read(self) -> Iterator[Quantity]:
        """Yield every amount."""
        at, pattern = 0, numbers()
        for start in sorted([*self.index.digit_starts, *self.index.word_starts(first_words())]):
            match = pattern.match(self.text, start) if start >= at else None
            if match is None:
                continue
            blocked = self._blocked(match.start(), match.end())
            if blocked is not None:
                at = blocked
                continue
            at = match.end()
            quantity = (
                self._special(match) if match["digits"] is None and match["words"] is None else self._plain(match)
            )
            if quantity:
                yield quantity
                at = max(at, quantity.span.end)
            elif match["digits"] and (more := _DASH_DIGIT.match(self.text, at)):
                at = more.end()

    def _blocked(self, start: int, end: int) -> int | None:
        """Return the end of the first place to be skipped that meets the stretch, or None."""
        while self._next_skip < len(self.skip) and self.skip[self._next_skip].end <= start:
            self._next_skip += 1
        if self._next_skip < len(self.skip) and self.skip[self._next_skip].start < end:
            return self.skip[self._next_skip].end
        return None

    def _free(self, end: int) -> bool:
        return self._next_skip >= len(self.skip) or self.skip[self._next_skip].start >= end

    def _is_spaced(self, at: int) -> bool:
        """Tell whether a space stands before ``at``, as behind a word of its own."""
        return self.text[at - 1 : at] in (" ", "\t")

    def _special(self, match: re.Match[str]) -> Quantity | None:
        """Read a fraction in digits, a Roman numeral after *ke-* or after a word such as *tahap*."""
        if match["top"]:
            value = Decimal(match["top"]) / Decimal(match["bottom"])
            return self._built(Amount(*match.span(), Number(value), Decimal(1), None, None, True), fraction=True)
        numeral = match["ke_roman"] or match["rank_roman"]
        value_of = roman(numeral)
        if value_of is None:
            return None
        start = match.start() if match["ke_roman"] else match.start("rank_roman")
        noun = match["rank"].lower() if match["rank"] else None
        return Quantity(
            Span(start, match.end()),
            "ordinal",
            Decimal(value_of),
            None,
            None,
            noun,
            False,
            self.text[start : match.end()],
        )

    def _plain(self, match: re.Match[str]) -> Quantity | None:
        amount = read_amount(self.text, match)
        if amount is None or not self._is_amount(amount):
            return None
        if amount.digits and (days := _TIMES_24.match(self.text, amount.end)):
            hours = amount.number.times(Decimal(24))
            return self._built(amount._replace(number=hours, measure=Measure("jam", "duration", days.end())))
        if amount.digits and _BY.match(self.text, amount.end):
            return None
        if ordinal := self._ordinal(amount):
            return ordinal
        high = upper_end(self.text, amount, self._free)
        if high is None and amount.digits and amount.measure is None and _DASH_DIGIT.match(self.text, amount.end):
            return None
        return self._built(amount, high, fraction=not amount.digits and amount.number.value % 1 != 0)

    def _is_amount(self, amount: Amount) -> bool:
        """Tell an amount from a part of a code, a name or a phrase."""
        if not amount.digits:
            return self._is_word_amount(amount)
        if amount.currency:
            return True
        if before(self.text, amount.start, _CODE_BEFORE, 3) and not before(self.text, amount.start, _KE, _NEAR):
            return False
        glued = _CODE_AFTER.match(self.text, amount.end)
        if glued and not (
            amount.measure or _AN.match(self.text, amount.end) or _DASH_DIGIT.match(self.text, amount.end)
        ):
            return False
        named = before(self.text, amount.start, _NAME_BEFORE) if self._is_spaced(amount.start) else None
        plain = amount.number.ambiguous or (amount.number.step == 1 and amount.number.value < 1000)
        if named and plain and amount.measure is None and amount.scale == 1:
            lone = read_noun(self.text, is_approximate_after(self.text, amount.end) or amount.end) is None
            return not lone or self._is_common(named["word"])
        return True

    def _is_common(self, word: str) -> bool:
        """Tell whether a capitalised word before a number is no name: *Sebanyak*, *Tahap*, *Dari*."""
        return is_rank(word) or word.lower() in _COMMON_BEFORE

    def _is_word_amount(self, amount: Amount) -> bool:
        if before(self.text, amount.start, _PART_OF_PHRASE, _NEAR) or _PART_AFTER.match(self.text, amount.end):
            return False
        capital = self.text[amount.start].isupper() and before(self.text, amount.start, _NAME_BEFORE)
        return not capital or amount.measure is not None or self._is_common(capital["word"])

    def _ordinal(self, amount: Amount) -> Quantity | None:
        """Read a place in a row: ``ke-12``, ``tahap 2``, ``hari kedua``; but *kedua sungai* counts two rivers."""
        ke = before(self.text, amount.start, _KE, _NEAR) if amount.digits else None
        word = before(self.text, amount.start, _WORD_BEFORE) if self._is_spaced(amount.start) else None
        rank = word["word"].lower() if word and is_rank(word["word"]) else None
        if ke is None and rank is None and not amount.number.ordinal:
            return None
        if (
            rank is not None
            and ke is None
            and not amount.number.ordinal
            and amount.measure
            and amount.measure.kind != "counter"
        ):
            return None
        if amount.number.ordinal and amount.number.value > 1 and (not word or is_function_word(word["word"])):
            noun = read_noun(self.text, amount.end)
            if noun and not noun.noun.startswith("kali"):
                return None
        start = ke.start() if ke else amount.start
        value = amount.number.value
        return Quantity(
            Span(start, amount.end), "ordinal", value, None, None, rank, False, self.text[start : amount.end]
        )

    def _built(self, amount: Amount, high: Amount | None = None, fraction: bool = False) -> Quantity:
        last = high or amount
        measure, currency = last.measure, amount.currency or last.currency
        more = is_approximate_after(self.text, last.end)
        end = measure.end if measure else last.end
        if currency and measure and measure.kind != "money":
            measure, end = None, last.end
        after = more if more and not measure else is_approximate_after(self.text, end)
        noun = None if currency else read_noun(self.text, after or end)
        value = amount.number.value
        if high and amount.scale == 1 and high.scale > 1:
            value *= high.scale
        kind = _kind(measure, currency, noun, high is not None, fraction)
        minus = (
            before(self.text, amount.start, _MINUS, _NEAR)
            if kind in ("percent", "percent_points", "measure", "money")
            else None
        )
        start = minus.start() if minus else amount.start
        return Quantity(
            span=Span(start, end),
            kind=kind,
            value=-value if minus else value,
            high=high.number.value if high else None,
            unit=currency or (measure.unit if measure else None),
            noun=noun.noun if noun else None,
            approximate=bool(after or more)
            or last.number.approximate
            or is_approximate_before(self.text, amount.start),
            text=self.text[start:end],
            step=last.number.step,
            ambiguous=amount.number.ambiguous or last.number.ambiguous,
            noun_span=noun.span if noun else None,
        )


_COMMON_BEFORE = frozenset(
    (
        "ada", "antara", "berjumlah", "capai", "capaian", "dari", "hampir", "hingga", "jumlah", "kurang", "lebih",
        "maksimal", "mencapai", "minimal", "nilai", "pada", "raih", "realisasi", "sebanyak", "sebesar", "sejumlah",
        "sekitar", "skor", "target", "tercatat", "terdapat", "total",
    )
)  # fmt: skip
"""Words that open a sentence before a number without naming anything."""


def _kind(
    measure: Measure | None, currency: str | None, noun: Following | None, ranged: bool, fraction: bool
) -> QuantityKind:
    if currency:
        return "money"
    if measure:
        kinds: dict[str, QuantityKind] = {
            "counter": "count", "duration": "duration", "measure": "measure", "money": "money", "percent": "percent",
            "percent_points": "percent_points",
        }  # fmt: skip
        return kinds[measure.kind]
    if fraction:
        return "fraction"
    if noun:
        return "count"
    return "range" if ranged else "number"
