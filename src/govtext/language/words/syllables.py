"""Syllables of a word as it is spoken."""

import unicodedata
from functools import cache, lru_cache

from govtext.tables import SyllableCount, lexicon

from .affixes import VOWELS
from .forms import Form, analyse

_KEPT = 65_536
_DIPHTHONGS = ("ai", "au", "oi", "ei")


@lru_cache(_KEPT)
def syllables(form: str) -> int:
    """Count the syllables of ``form``: 0 without a letter, else at least 1.

    Each vowel letter is one, but ai, au, oi, ei that close the root are one together, whatever follows them
    (``pulau``, ``penilaian``); a suffix -i after a vowel stays its own (``mengenai``). Parts joined by hyphens are
    counted one by one. Roots that do otherwise are listed in data/lexicons/syllable_exceptions.csv.
    """
    plain = _plain(form)
    if "-" in plain:
        return sum(syllables(part) for part in plain.split("-"))
    if not any(letter.isalpha() for letter in plain):
        return 0
    exact = _exceptions().get(plain)
    if exact is not None:
        return exact
    return max(1, _vowels(plain) + _correction(analyse(plain)))


def _correction(form: Form) -> int:
    """Return how far the syllables of the root are from its vowel letters."""
    stem = form.stem
    listed = _exceptions().get(stem)
    if listed is not None:
        return listed - _vowels(stem)
    merged = stem.endswith(_DIPHTHONGS) and len(stem) > 2
    # No Indonesian word ends in a consonant and y; in borrowed names that y is a vowel.
    foreign = stem.endswith("y") and len(stem) > 2 and stem[-2] not in VOWELS
    return foreign - merged - _opens_with_diphthong(stem)


def _opens_with_diphthong(stem: str) -> bool:
    """Tell whether au- or eu- opens a borrowed word: ``audit``, ``euforia``; not ``aus`` or ``aur``."""
    return stem.startswith(("au", "eu")) and len(stem) > 3 and stem[2] not in VOWELS and _vowels(stem[3:]) > 0


def _vowels(word: str) -> int:
    return sum(letter in VOWELS for letter in word)


def _plain(form: str) -> str:
    """Return ``form`` in lower case, without accents, all dashes as hyphens."""
    lower = form.lower()
    if lower.isascii():
        return lower
    bare = "".join(char for char in unicodedata.normalize("NFD", lower) if not unicodedata.combining(char))
    return bare.translate({0x2010: "-", 0x2011: "-", 0x2013: "-"})


@cache
def _exceptions() -> dict[str, int]:
    return {row.form: row.syllables for row in lexicon("syllable_exceptions") if isinstance(row, SyllableCount)}
