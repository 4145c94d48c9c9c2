"""Numbers in running text with their scale, currency and unit: ``Rp1,5 miliar``, ``dua juta hektare``."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from .measures import GAP, Measure, is_approximate_after, read_unit
from .numbers import Number, parse_digits, parse_words, roles, words_by_role

_CURRENCY = re.compile(
    r"(?<![A-Za-z])(?:(?P<rupiah>Rp|IDR)\.?|(?P<dolar>USD|US\$|\$)|(?P<euro>€|EUR))\s{0,3}$", re.IGNORECASE
)
_CURRENCY_ENDS = frozenset("pPrRdD$€.")
_SCALE = re.compile(rf"(?:{GAP}|-)(?P<word>[A-Za-z]{{1,8}})\b")
_SMALLER = re.compile(rf"{GAP}(?P<digits>[0-9][0-9.,]*){GAP}(?P<word>ribu|rb|juta|jt|miliar)\b", re.IGNORECASE)
_CENTS = re.compile(r",[-–]|,=|-(?=[\s.,;)]|$)")
_LOOK_BACK = 32
"""How many characters before a number a word is looked for."""


class Amount(NamedTuple):
    """A number at its place, unit and noun not yet known. ``scale`` is that of a word like *juta*, else 1."""

    start: int
    end: int
    number: Number
    scale: Decimal
    measure: Measure | None
    currency: str | None
    digits: bool


@cache
def first_words() -> frozenset[str]:
    """Return the words in lower case with which :func:`numbers` may begin."""
    return frozenset({"ke", *roles(), *words_by_role("rank")})


@cache
def numbers() -> re.Pattern[str]:
    """Return the pattern of a number in digits, in words, as a fraction or as a Roman numeral behind its noun."""
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


def before(text: str, at: int, pattern: re.Pattern[str], reach: int = _LOOK_BACK) -> re.Match[str] | None:
    """Return what ``pattern``, which ends in ``$``, finds right before ``at``, ``reach`` characters back at most."""
    return pattern.search(text, max(0, at - reach), at)


def read_amount(text: str, match: re.Match[str]) -> Amount | None:
    """Return the number that ``match``, one of :func:`numbers`, begins with, its scale, currency and unit."""
    at = match.start()
    last = text[max(0, at - 5) : at].rstrip()[-1:]
    currency = before(text, at, _CURRENCY, 12) if last in _CURRENCY_ENDS else None
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
    number, scale, end = _scaled(text, number, end, bool(currency)) if match["digits"] else (number, Decimal(1), end)
    if currency and (cents := _CENTS.match(text, end)):
        end = cents.end()
    measure = None if number.ordinal else read_unit(text, is_approximate_after(text, end) or end)
    unit = currency.lastgroup if currency else None
    return Amount(start, end, number, scale, measure, unit, match["digits"] is not None)


def _scaled(text: str, number: Number, end: int, money: bool) -> tuple[Number, Decimal, int]:
    match = _SCALE.match(text, end)
    scale = _scale(match["word"], money) if match else None
    if match is None or scale is None:
        return number, Decimal(1), end
    number, end = number.times(scale), match.end()
    smaller = _SMALLER.match(text, end)
    if smaller and (rest := parse_digits(smaller["digits"])):
        below = words_by_role("scale")[smaller["word"].lower()]
        if below < scale and rest.value * below < scale:
            added = rest.times(Decimal(below))
            return Number(number.value + added.value, added.step, number.ambiguous), scale, smaller.end()
    return number, scale, end


def _scale(word: str, money: bool) -> Decimal | None:
    value = words_by_role("scale").get(word.lower())
    if value is None and money:
        value = {"M": 10**9, "T": 10**12}.get(word)
    return Decimal(value) if value else None


def _end_of_word(match: re.Match[str], count: int) -> int:
    """Return where the first ``count`` of the matched number words end."""
    ends = [word.end() for word in re.finditer(r"\S+", match["words"])]
    return match.start() + ends[count - 1]
