"""Numbers in Indonesian words."""

from decimal import Decimal

DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES = ((10**15, "kuadriliun"), (10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
LARGEST = 10**18
"""Numbers from here on have no everyday name and are read digit by digit."""


def number_words(value: Decimal | int) -> str:
    """Return ``value`` in words, decimals digit by digit: ``1.5`` gives ``satu koma lima``.

    Raises ValueError for a Decimal that is not a finite number.

    >>> number_words(2024)
    'dua ribu dua puluh empat'
    """
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"{value} is not a number that can be read aloud")
    whole, _, decimals = format(abs(value), "f").partition(".")
    words = _whole(int(whole)) if int(whole) < LARGEST else digits_aloud(whole)
    if decimals := decimals.rstrip("0"):
        words += " koma " + digits_aloud(decimals)
    return f"minus {words}" if value < 0 else words


def digits_aloud(digits: str) -> str:
    """Return a run of decimal digits one by one, as telephone and identity numbers are read."""
    return " ".join(DIGITS[int(digit)] for digit in digits)


def _whole(value: int) -> str:
    for size, name in _SCALES:
        if value >= size:
            return _joined(f"{_whole(value // size)} {name}", value % size)
    if value >= 2000:
        return _joined(f"{_whole(value // 1000)} ribu", value % 1000)
    if value >= 1000:
        return _joined("seribu", value % 1000)
    if value >= 200:
        return _joined(f"{DIGITS[value // 100]} ratus", value % 100)
    if value >= 100:
        return _joined("seratus", value % 100)
    if value >= 20:
        return _joined(f"{DIGITS[value // 10]} puluh", value % 10)
    if value >= 12:
        return f"{DIGITS[value - 10]} belas"
    return {10: "sepuluh", 11: "sebelas"}.get(value) or DIGITS[value]


def _joined(head: str, rest: int) -> str:
    return f"{head} {_whole(rest)}" if rest else head
