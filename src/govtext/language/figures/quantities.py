"""Amounts in running text, with value, unit and the thing counted: ``sekitar 240 petani``, ``Rp1,5 miliar``."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from govtext.document.span import Span

from ..names.references import find_references
from ..text.scan import TextIndex, indexed
from .dates import DateMention, TimeMention, find_dates, find_times
from .measures import (
    GAP,
    Following,
    Measure,
    is_approximate_after,
    is_approximate_before,
    is_function_word,
    is_rank,
    read_noun,
    read_unit,
)
from .numbers import Number, parse_digits, parse_words, roles, roman, words_by_role
from .quantity import Quantity, QuantityKind


class _Amount(NamedTuple):
    """A number at its place, unit and noun not yet known. ``scale`` is that of a word like *juta*, else 1."""

    start: int
    end: int
    number: Number
    scale: Decimal
    measure: Measure | None
    currency: str | None
    digits: bool


_CURRENCY = re.compile(
    r"(?<![A-Za-z])(?:(?P<rupiah>Rp|IDR)\.?|(?P<dolar>USD|US\$|\$)|(?P<euro>€|EUR))\s{0,3}$", re.IGNORECASE
)
_CURRENCY_ENDS = frozenset("pPrRdD$€.")
_SCALE = re.compile(rf"(?:{GAP}|-)(?P<word>[A-Za-z]{{1,8}})\b")
_SMALLER = re.compile(rf"{GAP}(?P<digits>[0-9][0-9.,]*){GAP}(?P<word>ribu|rb|juta|jt|miliar)\b", re.IGNORECASE)
_TO = re.compile(
    r"\s{0,3}(?:[–—-]|s\.?\s?/?\s?d\.?(?=[\s0-9])|sampai(?:\s{1,3}dengan)?\b|hingga\b)\s{0,3}", re.IGNORECASE
)
_AND = re.compile(r"\s{1,3}dan\s{1,3}", re.IGNORECASE)
_BETWEEN = re.compile(r"\bantara\s{1,3}$", re.IGNORECASE)
_RUPIAH = re.compile(r"(?:Rp|IDR)\.?\s{0,3}", re.IGNORECASE)
_CENTS = re.compile(r",[-–]|,=|-(?=[\s.,;)]|$)")
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
_LOOK_BACK = 32
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
        at, pattern = 0, _numbers()
        for start in sorted([*self.index.digit_starts, *self.index.word_starts(_first_words())]):
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

    def _before(self, at: int, pattern: re.Pattern[str], reach: int = _LOOK_BACK) -> re.Match[str] | None:
        return pattern.search(self.text, max(0, at - reach), at)

    def _is_spaced(self, at: int) -> bool:
        """Tell whether a space stands before ``at``, as behind a word of its own."""
        return self.text[at - 1 : at] in (" ", "\t")

    def _special(self, match: re.Match[str]) -> Quantity | None:
        """Read a fraction in digits, a Roman numeral after *ke-* or after a word such as *tahap*."""
        if match["top"]:
            value = Decimal(match["top"]) / Decimal(match["bottom"])
            return self._built(_Amount(*match.span(), Number(value), Decimal(1), None, None, True), fraction=True)
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
        amount = self._amount(match.start(), match)
        if amount is None or not self._is_amount(amount):
            return None
        if amount.digits and (days := _TIMES_24.match(self.text, amount.end)):
            hours = amount.number.times(Decimal(24))
            return self._built(amount._replace(number=hours, measure=Measure("jam", "duration", days.end())))
        if amount.digits and _BY.match(self.text, amount.end):
            return None
        if ordinal := self._ordinal(amount):
            return ordinal
        high = self._range(amount)
        if high is None and amount.digits and amount.measure is None and _DASH_DIGIT.match(self.text, amount.end):
            return None
        return self._built(amount, high, fraction=not amount.digits and amount.number.value % 1 != 0)

    def _amount(self, at: int, match: re.Match[str]) -> _Amount | None:
        """Read the number, its scale and unit at ``at``; ``match`` is the number pattern's."""
        last = self.text[max(0, at - 5) : at].rstrip()[-1:]
        currency = self._before(at, _CURRENCY, 12) if last in _CURRENCY_ENDS else None
        start = currency.start() if currency else at
        if match["digits"]:
            number, end = parse_digits(match["digits"]), match.end()
        else:
            words = parse_words(match["words"].lower().split())
            if words is None:
                return None
            number, end = words[0], _end_of_word(match, words[1])
        if number is None:
            return None
        number, scale, end = self._scaled(number, end, bool(currency)) if match["digits"] else (number, Decimal(1), end)
        if currency and (cents := _CENTS.match(self.text, end)):
            end = cents.end()
        measure = None if number.ordinal else read_unit(self.text, is_approximate_after(self.text, end) or end)
        unit = currency.lastgroup if currency else None
        return _Amount(start, end, number, scale, measure, unit, match["digits"] is not None)

    def _scaled(self, number: Number, end: int, money: bool) -> tuple[Number, Decimal, int]:
        match = _SCALE.match(self.text, end)
        scale = self._scale(match["word"], money) if match else None
        if match is None or scale is None:
            return number, Decimal(1), end
        number, end = number.times(scale), match.end()
        smaller = _SMALLER.match(self.text, end)
        if smaller and (rest := parse_digits(smaller["digits"])):
            below = words_by_role("scale")[smaller["word"].lower()]
            if below < scale and rest.value * below < scale:
                added = rest.times(Decimal(below))
                return Number(number.value + added.value, added.step, number.ambiguous), scale, smaller.end()
        return number, scale, end

    @staticmethod
    def _scale(word: str, money: bool) -> Decimal | None:
        value = words_by_role("scale").get(word.lower())
        if value is None and money:
            value = {"M": 10**9, "T": 10**12}.get(word)
        return Decimal(value) if value else None

    def _is_amount(self, amount: _Amount) -> bool:
        """Tell an amount from a part of a code, a name or a phrase."""
        if not amount.digits:
            return self._is_word_amount(amount)
        if amount.currency:
            return True
        if self._before(amount.start, _CODE_BEFORE, 3) and not self._before(amount.start, _KE, _NEAR):
            return False
        glued = _CODE_AFTER.match(self.text, amount.end)
        if glued and not (
            amount.measure or _AN.match(self.text, amount.end) or _DASH_DIGIT.match(self.text, amount.end)
        ):
            return False
        named = self._before(amount.start, _NAME_BEFORE) if self._is_spaced(amount.start) else None
        plain = amount.number.ambiguous or (amount.number.step == 1 and amount.number.value < 1000)
        if named and plain and amount.measure is None and amount.scale == 1:
            lone = read_noun(self.text, is_approximate_after(self.text, amount.end) or amount.end) is None
            return not lone or self._is_common(named["word"])
        return True

    def _is_common(self, word: str) -> bool:
        """Tell whether a capitalised word before a number is no name: *Sebanyak*, *Tahap*, *Dari*."""
        return is_rank(word) or word.lower() in _COMMON_BEFORE

    def _is_word_amount(self, amount: _Amount) -> bool:
        if self._before(amount.start, _PART_OF_PHRASE, _NEAR) or _PART_AFTER.match(self.text, amount.end):
            return False
        capital = self.text[amount.start].isupper() and self._before(amount.start, _NAME_BEFORE)
        return not capital or amount.measure is not None or self._is_common(capital["word"])

    def _ordinal(self, amount: _Amount) -> Quantity | None:
        """Read a place in a row: ``ke-12``, ``tahap 2``, ``hari kedua``; but *kedua sungai* counts two rivers."""
        ke = self._before(amount.start, _KE, _NEAR) if amount.digits else None
        word = self._before(amount.start, _WORD_BEFORE) if self._is_spaced(amount.start) else None
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

    def _range(self, low: _Amount) -> _Amount | None:
        """Return the upper end of a range that begins with ``low``."""
        between = self._before(low.start, _BETWEEN, _NEAR)
        for end in {low.end, low.measure.end if low.measure else low.end}:
            link = _TO.match(self.text, end) or (_AND.match(self.text, end) if between else None)
            if link is None:
                continue
            rupiah = _RUPIAH.match(self.text, link.end())
            match = _numbers().match(self.text, rupiah.end() if rupiah else link.end())
            if match is None or not (match["digits"] or match["words"]) or not self._free(match.end()):
                continue
            high = self._amount(match.start(), match)
            if high and _fits(low, high, explicit=end != low.end):
                return high
        return None

    def _built(self, amount: _Amount, high: _Amount | None = None, fraction: bool = False) -> Quantity:
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
            self._before(amount.start, _MINUS, _NEAR)
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


def _end_of_word(match: re.Match[str], count: int) -> int:
    """Return where the first ``count`` of the matched number words end."""
    ends = [word.end() for word in re.finditer(r"\S+", match["words"])]
    return match.start() + ends[count - 1]


def _fits(low: _Amount, high: _Amount, explicit: bool) -> bool:
    """Tell whether two amounts can be the ends of one range; ``explicit``: the first has a unit of its own."""
    first = low.number.value
    if low.scale == 1 and high.scale > 1:
        first *= high.scale
    if first >= high.number.value or low.number.ordinal or high.number.ordinal:
        return False
    if explicit and low.measure:
        return high.measure is not None and low.measure.unit == high.measure.unit
    return low.currency is not None or high.currency is None


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


@cache
def _first_words() -> frozenset[str]:
    return frozenset({"ke", *roles(), *words_by_role("rank")})


@cache
def _numbers() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, roles()), key=len, reverse=True))
    ranks = "|".join(sorted(map(re.escape, words_by_role("rank")), key=len, reverse=True))
    return re.compile(
        r"(?<![\w.,/])(?P<top>[1-9])/(?P<bottom>[2-9]|10)(?![\w/.,])(?=\s{1,3}[a-z])"
        r"|(?P<digits>[0-9]+(?:[.,][0-9]+)*)"
        r"|\bke-\s?(?P<ke_roman>(?-i:[IVXLC]{1,12}))\b"
        rf"|\b(?P<rank>{ranks})\s{{1,3}}(?P<rank_roman>(?-i:[IVXLC]{{1,8}}))\b"
        rf"|\b(?P<words>(?:{words})(?:[ \t]{{1,3}}(?:{words})){{0,31}})\b",
        re.IGNORECASE,
    )
