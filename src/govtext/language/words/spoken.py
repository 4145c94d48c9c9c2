"""How a token sounds when it is read aloud: acronyms letter by letter or as words, figures as number words."""

import re
from decimal import Decimal
from functools import cache, lru_cache

from govtext.tables import WordForm, lexicon

from .numerals import digits_aloud, number_words
from .syllables import syllables

__all__ = ["number_words", "spoken", "spoken_syllables"]

_KEPT = 65_536
_PIECES = re.compile(
    r"(?P<clock>(?<![\d.,])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.,:]))"
    r"|(?P<figure>\d{1,3}(?:\.\d{3}){1,6}(?!\d)(?:,\d{1,9})?|\d{1,18}(?:,\d{1,9})?)"
    r"|(?P<range>(?<=\d)[-–—](?=\d))"
    r"|(?P<point>(?<=\d)\.(?=\d))"
    r"|(?P<sign>[%‰²³°$€])"
    r"|(?P<word>[^\W\d_]+)"
)
_SIGNS = {"%": "persen", "‰": "permil", "²": "persegi", "³": "kubik", "°": "derajat", "$": "dolar", "€": "euro"}
_ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_ONSETS = "B|C|D|F|G|H|J|K|L|M|N|P|R|S|T|V|W|Y|Z|NG|NY|SY|KH|PR|TR|KR|BR|DR|GR|PL|KL|BL|ST|SP|SK|SW"
_CODAS = "B|D|F|G|H|K|L|M|N|NG|P|R|S|T"
# Syllables as Indonesian builds them, two to seven of them; a longer acronym is read as a word anyhow.
_SAYABLE = re.compile(rf"(?:(?:{_ONSETS})?[AIUEO]{{1,2}}(?:{_CODAS})?){{1,7}}")
_SHORT_SAYABLE = re.compile(r"[B-DF-HJ-NP-TV-Z][AIUEO][B-DF-HJ-NP-TV-Z]|[AIUEO]{2}[B-DF-HJ-NP-TV-Z]")


@lru_cache(_KEPT)
def spoken_syllables(token: str) -> int:
    """Count the syllables of ``token`` read aloud: ``OPD`` 3, ``Bappeda`` 3, ``2024`` 9; 0 for bare punctuation.

    Several words, as in ``Rp1,5 miliar``, are summed.
    """
    return sum(_length(piece) for piece in _said(token))


def spoken(token: str) -> str:
    """Return how ``token`` is read aloud, acronyms as the letters they are spelled by: ``KTP-el``: ``K T P el``."""
    return " ".join(_said(token))


def _length(piece: str) -> int:
    return 1 if len(piece) == 1 and piece.isalpha() else syllables(piece)


def _said(token: str) -> list[str]:
    listed = _read_aloud()
    pieces: list[str] = []
    for word in token.split():
        if word in listed:
            pieces += listed[word].split()
        else:
            for match in _PIECES.finditer(word):
                pieces += _piece(match, listed)
    return pieces


def _piece(match: re.Match[str], listed: dict[str, str]) -> list[str]:
    text = match.group()
    if match["clock"]:
        hour, minute = re.split(r"[.:]", text)
        return [*number_words(int(hour)).split(), *(number_words(int(minute)).split() if int(minute) else ())]
    if match["figure"]:
        return _figure(text).split()
    if match["range"]:
        return ["sampai"]
    if match["point"]:
        return ["titik"]
    if match["sign"]:
        return [_SIGNS[text]]
    if text in listed:
        return listed[text].split()
    return _word(text)


def _figure(text: str) -> str:
    whole, _, decimals = text.partition(",")
    digits = whole.replace(".", "")
    decimals = decimals if decimals.strip("0") else ""  # Rp500.000,00 is read without its cents
    if (len(digits) > 1 and digits[0] == "0") or ("." not in whole and len(digits) > 9):
        # Telephone, account and identity numbers; long amounts are written with dots.
        return digits_aloud(digits) + (f" koma {digits_aloud(decimals)}" if decimals else "")
    words = number_words(Decimal(digits))
    return f"{words} koma {digits_aloud(decimals)}" if decimals else words


def _word(text: str) -> list[str]:
    if _ROMAN.fullmatch(text):
        return number_words(_roman(text)).split()
    if text.isupper() and text.isascii() and len(text) > 1 and not _is_sayable(text):
        return list(text)
    return [text]


def _is_sayable(acronym: str) -> bool:
    """Tell whether capitals are read as a word: long ones, and short ones whose letters make Indonesian syllables."""
    if len(acronym) > 9:
        return True
    if len(acronym) < 4:
        return _SHORT_SAYABLE.fullmatch(acronym) is not None
    return _SAYABLE.fullmatch(acronym) is not None


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-value if at + 1 < len(values) and value < values[at + 1] else value for at, value in enumerate(values))


@cache
def _read_aloud() -> dict[str, str]:
    return {row.form: row.becomes for row in lexicon("read_aloud") if isinstance(row, WordForm)}
