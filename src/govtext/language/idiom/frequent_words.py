"""Frequent words (data/lexicons/function_words.csv), and which languages they speak for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from govtext.tables import FunctionWord, lexicon

from .guess import HOME

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What one word tells: the languages it is frequent in, and how much (1, or 0.5 for an affix) it says.

    Words that tell the same share one object, so that counting them is quick.
    """

    languages: tuple[str, ...]
    weight: float


SILENT = Evidence((), 0.0)
"""What most words tell."""


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, with plain apostrophes; what is too long is none."""
    words = WORD.findall(text.lower().replace("’", "'"))
    if max(map(len, words), default=0) > _LONGEST_WORD:
        words = [word for word in words if len(word) <= _LONGEST_WORD]
    return words


def told(form: str) -> tuple[Evidence, ...]:
    """Return what each word tells that ``form``, one token, holds."""
    return tuple(map(evidence, words_of(form)))


def languages_of(word: str) -> tuple[str, ...]:
    """Return the languages ``word``, in lower case, is frequent in."""
    return evidence(word).languages if len(word) <= _LONGEST_WORD else ()


def held_by(counted: Mapping[Evidence, int]) -> dict[str, float]:
    """Return how many frequent words of each language there are."""
    held: dict[str, float] = {HOME: 0.0}
    for evidence_, times in counted.items():
        for code in evidence_.languages:
            held[code] = held.get(code, 0.0) + evidence_.weight * times
    return held


@lru_cache(maxsize=16_384)
def evidence(word: str) -> Evidence:
    """Return what ``word``, in lower case, tells."""
    forms, beginnings, endings = _frequent()
    if word in forms:
        return _shared(forms[word], 1.0)
    if len(word) > 5:
        for table, piece in (
            (endings, word[-4:]),
            (endings, word[-3:]),
            (beginnings, word[:4]),
            (beginnings, word[:3]),
        ):
            if piece in table:
                return _shared(table[piece], 0.5)
    return SILENT


@cache
def _shared(languages: tuple[str, ...], weight: float) -> Evidence:
    return Evidence(languages, weight)


@cache
def _frequent() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Return languages by form, by beginning and by ending."""
    forms: dict[str, tuple[str, ...]] = {}
    beginnings: dict[str, tuple[str, ...]] = {}
    endings: dict[str, tuple[str, ...]] = {}
    for row in lexicon("function_words"):
        assert isinstance(row, FunctionWord)
        if row.form.startswith("-"):
            endings[row.form[1:]] = row.languages
        elif row.form.endswith("-"):
            beginnings[row.form[:-1]] = row.languages
        else:
            forms[row.form] = row.languages
    return forms, beginnings, endings
