"""How English a word form looks, judged by its spelling and its affixes; no list of English words is asked.

A logistic model over letter sequences of two to five letters, word ends included, learned by
``scripts/train_foreign.py``. It answers for ordinary words in Indonesian text; names must be left out by the caller.
"""

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from govtext.causes import cause
from govtext.errors import DataError
from govtext.tables import LoanWord, data_folder, lexicon

from ..words.forms import analyse
from ..words.roots import known

MODEL = "models/english_spelling.txt"
LIKELY = 0.5
"""From this likeness on a form is more often English than Indonesian."""

SHORTEST = 4
"""Letters; shorter forms carry too little spelling to judge."""
LONGEST = 60

_LETTERS = re.compile(r"[a-z]{1,40}")
_HYPHENS = str.maketrans("‐‑–", "---")
_PREFIXES = ("di", "meng", "men", "mem", "me", "nge", "ng", "ter", "ber", "ke", "se", "peng", "pem", "pen", "pe")
_SUFFIXES = ("nya", "kan", "an", "i")
_ADAPTED = ("asi", "isi", "usi", "ensi", "ansi", "itas", "isme", "ologi", "grafi")
"""Endings that a borrowed word has only once its spelling is Indonesian."""


def english_likeness(form: str) -> float:
    """Return how English ``form`` looks, from 0 (Indonesian, or nothing can be said) to 1.

    A form with hyphens is as English as its most English part. Forms whose root the dictionary of Indonesian roots
    knows, acronyms, forms with digits, and forms of fewer than four letters or more than sixty characters get 0. An
    English base under Indonesian affixes (``mensupport``, ``di-upload``) counts as English.
    """
    return _likeness_of(form) if len(form) <= LONGEST and not form.isupper() else 0.0


@lru_cache(maxsize=16_384)
def _likeness_of(form: str) -> float:
    parts = form.lower().translate(_HYPHENS).split("-")
    return max((_likeness(part) for part in parts), default=0.0)


def _likeness(word: str) -> float:
    if len(word) < SHORTEST or not _LETTERS.fullmatch(word) or _is_indonesian(word):
        return 0.0
    return max(spelling(word), *(0.95 * spelling(base) for base in _bases(word)), 0.0)


def _is_indonesian(word: str) -> bool:
    base = word.removesuffix("nya")
    return known(word) or base.endswith(_ADAPTED) or base in _accepted() or known(analyse(word).root)


@cache
def _accepted() -> frozenset[str]:
    return frozenset(row.form for row in lexicon("accepted_loans") if isinstance(row, LoanWord))


def _bases(word: str) -> Iterator[str]:
    """Yield what is left of ``word`` without one Indonesian prefix, one suffix or both."""
    stems = [word, *(word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix))]
    for stem in stems:
        for base in (stem, *(stem.removesuffix(suffix) for suffix in _SUFFIXES if stem.endswith(suffix))):
            if base != word and len(base) >= SHORTEST and not known(base):
                yield base


def spelling(word: str) -> float:
    """Return the model's probability that ``word``, in lower-case letters, is English."""
    weights = _weights()
    total = weights[""]
    for sequence in sequences(word):
        total += weights.get(sequence, 0.0)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def sequences(word: str) -> set[str]:
    """Return the letter sequences of ``word`` that the model weighs; ``^`` and ``$`` stand for its ends."""
    marked = f"^{word}$"
    return {marked[at : at + size] for size in (2, 3, 4, 5) for at in range(len(marked) - size + 1)}


@cache
def _weights() -> dict[str, float]:
    """Return the weight of each letter sequence, and the bias under ``""``; the file holds hundredths."""
    try:
        lines = (data_folder() / MODEL).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise DataError(
            f"data/{MODEL}: cannot be read ({error}). Reinstall govtext.",
            f"data/{MODEL}: tidak dapat dibaca ({cause(error).id}). Pasang ulang govtext.",
        ) from error
    weights: dict[str, float] = {}
    for line in lines:
        weight, *sequences_ = line.split(" ")
        weights.update(dict.fromkeys(sequences_, int(weight) / 100))
    return weights
