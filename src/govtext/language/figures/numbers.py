"""Numbers as Indonesian writes them, in digits, words and Roman numerals, brought to one value.

A dot parts thousands and a comma the decimals: ``1.250.000,75``. Where the writer may have meant the English way
(``12.5``, ``1,250``) the value is the likelier one and the number is marked ambiguous.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from govtext.tables import NumberWord, lexicon

LONGEST_WORDS = 32
"""Number words read in a row; longer rows are cut, so that reading stays linear."""
LONGEST_DIGITS = 24
"""Signs in a number written in digits; anything longer is a code."""

_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_DECIMALS = re.compile(r"[0-9]+,[0-9]+")
_ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3}){2,}")
_POINT = re.compile(r"[0-9]+\.[0-9]+")
_MIXED = re.compile(r"(?:(?:Rp|IDR)\.?\s*)?([0-9][0-9.,]*)(?:,-)?(?:[\s-]+([a-z]+))?", re.IGNORECASE)
_ROMAN = re.compile(r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ORDINAL = re.compile(r"ke-?\s?([0-9]{1,6}|[IVXLC]{1,12})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was read.

    ``step`` is what one more in the last written digit would add (``2,3 juta`` → 100000): half of it is how far the
    writer may have rounded. ``ambiguous``: dots and commas may have been meant the other way round. ``approximate``:
    only the order of size is given (``ratusan``). ``ordinal``: a place in a row (``kedua``).
    """

    value: Decimal
    step: Decimal = Decimal(1)
    ambiguous: bool = False
    approximate: bool = False
    ordinal: bool = False

    def times(self, scale: Decimal) -> "Number":
        """Return this number of ``scale``: ``2,3`` times ``juta``."""
        return Number(self.value * scale, self.step * scale, self.ambiguous, self.approximate, self.ordinal)


@cache
def words_by_role(role: str) -> Mapping[str, int]:
    """Return the number words of ``role`` with their values, in lower case."""
    rows = (row for row in lexicon("number_words") if isinstance(row, NumberWord))
    return {row.form.lower(): row.value for row in rows if row.role == role}


@cache
def roles() -> Mapping[str, tuple[str, int]]:
    """Return the role and value of each word that is itself (part of) a number."""
    outside = {"approximator", "label", "rank"}
    rows = (row for row in lexicon("number_words") if isinstance(row, NumberWord))
    return {row.form.lower(): (row.role, row.value) for row in rows if row.role not in outside}


@lru_cache(maxsize=8192)
def parse_digits(text: str) -> Number | None:
    """Read digits with dots and commas; None for what is no number (codes with leading zeros, odd groups)."""
    if len(text) > LONGEST_DIGITS:
        return None
    if text.isascii() and text.isdigit():
        return Number(Decimal(text)) if text[0] != "0" or len(text) == 1 else None
    if _THOUSANDS.fullmatch(text) and text[0] != "0":
        return _decimal(text.replace(".", "").replace(",", "."))
    if _DECIMALS.fullmatch(text):
        whole, _, part = text.partition(",")
        doubtful = len(part) == 3 and len(whole) <= 3 and whole != "0"
        return None if _padded(whole) else _decimal(f"{whole}.{part}", ambiguous=doubtful)
    if _ENGLISH.fullmatch(text) and text[0] != "0":
        return _decimal(text.replace(",", ""), ambiguous=True)
    if _POINT.fullmatch(text) and not _padded(text.partition(".")[0]):
        return _decimal(text, ambiguous=True)
    return None


def _padded(whole: str) -> bool:
    return len(whole) > 1 and whole[0] == "0"


def _decimal(text: str, ambiguous: bool = False) -> Number:
    places = len(text.partition(".")[2])
    return Number(Decimal(text), Decimal(1).scaleb(-places), ambiguous)


def roman(text: str) -> int | None:
    """Return the value of a Roman numeral in capitals up to 399, or None when ``text`` is none."""
    if not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[char] for char in text]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def parse_words(words: Sequence[str]) -> tuple[Number, int] | None:
    """Read a number from the start of ``words`` (lower case); return it with how many words it took."""
    return _parse_words(tuple(words[:LONGEST_WORDS]))


@lru_cache(maxsize=4096)
def _parse_words(words: tuple[str, ...]) -> tuple[Number, int] | None:
    known = roles()
    steps = []
    for word in words:
        if word not in known:
            break
        steps.append(known[word])
    if not steps:
        return None
    role, value = steps[0]
    if role == "part":
        scale = steps[1][1] if len(steps) > 1 and steps[1][0] == "scale" else 1
        return Number(Decimal(scale) / value), 1 + (scale > 1)
    if role == "rough":
        return _rough(value, steps)
    return _Sum(steps).read()


def _rough(value: int, steps: list[tuple[str, int]]) -> tuple[Number, int]:
    scales = [step[1] for step in steps[1:3] if step[0] == "scale"]
    number = Decimal(value)
    for scale in scales:
        number *= scale
    return Number(number, step=number, approximate=True), 1 + len(scales)


class _Sum:
    """Adds number words up from left to right, and stops at the first that cannot belong to the same number."""

    def __init__(self, steps: list[tuple[str, int]]) -> None:
        self.steps = steps
        self.total = 0
        self.group = 0
        self.digit: int | None = None
        self.room = 1000
        self.last_scale = 10**15
        self.ordinal = False

    def read(self) -> tuple[Number, int] | None:
        """Return the number and how many words it took."""
        taken = 0
        for role, value in self.steps:
            if role in ("denominator", "part", "point"):
                return self._broken(role, value, taken) or self._whole(taken)
            if not self._take(role, value, first=taken == 0):
                break
            taken += 1
        return self._whole(taken)

    def _whole(self, taken: int) -> tuple[Number, int] | None:
        if not taken:
            return None
        return Number(Decimal(self.total + self.group + (self.digit or 0)), ordinal=self.ordinal), taken

    def _broken(self, role: str, value: int, taken: int) -> tuple[Number, int] | None:
        """Read what follows a digit as a fraction: dua pertiga, dua setengah, dua koma lima juta."""
        whole = self.digit
        if whole is None or self.ordinal or self.total:
            return None
        if role == "denominator":
            return None if self.group else (Number(Decimal(whole) / value), taken + 1)
        if role == "part":
            return Number(Decimal(self.group + whole) + Decimal(1) / value, Decimal("0.1")), taken + 1
        places = ""
        for step, digit in self.steps[taken + 1 :]:
            if step != "digit":
                break
            places += str(digit)
        if not places:
            return None
        number, used = _decimal(f"{self.group + whole}.{places}"), taken + 1 + len(places)
        if used < len(self.steps) and self.steps[used][0] == "scale":
            return number.times(Decimal(self.steps[used][1])), used + 1
        return number, used

    def _take(self, role: str, value: int, first: bool) -> bool:
        if role in ("digit", "ordinal"):
            return self._take_digit(role, value, first)
        if role == "whole":
            return self._add(value, 100 if value == 100 else 1, needs=1000 if value == 100 else 100)
        if role in ("teen", "ten", "hundred"):
            return self._take_tens(role, value)
        if role == "scale":
            return self._take_scale(value)
        return role == "scale_one" and self._take_one(value)

    def _take_one(self, value: int) -> bool:
        """Take a scale that holds its own one: *seribu*, also after a larger one (*dua juta seribu*)."""
        if self.group or self.digit is not None or value >= self.last_scale:
            return False
        self.total += value
        self.last_scale = value
        return True

    def _take_digit(self, role: str, value: int, first: bool) -> bool:
        if self.digit is not None or self.room < 10 or (role == "ordinal" and not first):
            return False
        self.ordinal = self.ordinal or role == "ordinal"
        if value > 9:
            return self._add(value, 1, needs=0)
        self.digit = value
        return True

    def _take_tens(self, role: str, value: int) -> bool:
        if not self.digit:
            return False
        digit = self.digit
        amount = value + digit if role == "teen" else value * digit
        if self._fits(needs=1000 if role == "hundred" else 100):
            self.digit = None
            return self._add(amount, {"teen": 1, "ten": 10, "hundred": 100}[role], needs=0)
        return False

    def _take_scale(self, value: int) -> bool:
        amount = self.group + (self.digit or 0)
        if not amount or value >= self.last_scale:
            return False
        self.total += amount * value
        self.group, self.digit, self.room, self.last_scale = 0, None, 1000, value
        return True

    def _fits(self, needs: int) -> bool:
        return self.room >= needs

    def _add(self, amount: int, room: int, needs: int) -> bool:
        if self.digit is not None or not self._fits(needs):
            return False
        self.group += amount
        self.room = room
        return True


def parse_number(text: str) -> Number | None:
    """Read ``text`` as one number, whole: ``1.250,5``, ``Rp1,5 miliar``, ``dua belas``, ``ke-12``, ``XIV``.

    None when anything is left over or ``text`` is no number.
    """
    text = text.strip()
    if mixed := _MIXED.fullmatch(text):
        number, scale = parse_digits(mixed[1].rstrip(".,")), (mixed[2] or "").lower()
        if number is None or not scale:
            return number
        known = words_by_role("scale").get(scale)
        return number.times(Decimal(known)) if known else None
    if ordinal := _ORDINAL.fullmatch(text):
        place = int(ordinal[1]) if ordinal[1].isdigit() else roman(ordinal[1])
        return Number(Decimal(place), ordinal=True) if place else None
    if (value := roman(text)) is not None:
        return Number(Decimal(value), ordinal=True)
    words = text.lower().split()
    found = parse_words(words)
    return found[0] if found and found[1] == len(words) else None


def format_number(value: Decimal) -> str:
    """Write ``value`` the Indonesian way: dots between thousands, a comma before decimals, no trailing zeros."""
    sign, plain = ("-" if value < 0 else ""), f"{value.copy_abs():f}"
    whole, _, part = plain.partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    part = part.rstrip("0")
    return f"{sign}{grouped},{part}" if part else f"{sign}{grouped}"
