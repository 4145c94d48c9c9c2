"""Decide which words before (or after) a short form are its long form.

Indonesian official prose builds short forms from initials (OPD), from clipped syllables (Musrenbang) and from both
(BUMDes). The letters of the short form are laid over the words from left to right, each word giving one stretch of
letters, or two when the first opens the word (Di…s in *Dinas*). Every stretch has a price that says how usual it is:
the opening of a word is free, a stretch from its middle is dear. A cheap enough reading is accepted.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from govtext.tables import Clip, lexicon

from .lists import cues

MAX_WORDS = 14
"""No long form has more words than this; official names of agencies reach eleven."""
MAX_LETTERS = 24
DEAREST = 0.34
"""Highest mean price of a content word at which a reading is accepted."""

_SKIP, _OPENING, _CLIP, _SYLLABLE, _END, _MIDDLE, _PAIR, _LETTER = 1.0, 0.0, 0.05, 0.15, 0.25, 0.35, 0.6, 0.9
_WEAK = 0.25
"""Added for a stretch of one small letter in a blend."""
_CROWDED = 0.2
"""Added for each stretch of several letters in a short form of up to five capitals: those are initials, as a rule."""
_INFINITE = float("inf")
_AFTER_PREFIX = re.compile(r"(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pel|pe|ber|ter|ke)(?=[a-z]{3})")
_SYLLABLE_START = re.compile(r"(?<=[a-z])[b-df-hj-np-tv-z](?=[aiueo])|(?<=[aiueo])[aiueo]")
_REPEATED = re.compile(r"([a-z])([2-5])")
_REPEATING = re.compile(r"([2-5])([a-z])")

Chunks = tuple[tuple[tuple[int, float], ...], ...]
"""For each letter of the short form: the letters a word can give from there, as (position after them, price)."""


class Alignment(NamedTuple):
    """``start``: index of the first word of the long form; ``cost``: mean price of its content words (0 = perfect)."""

    start: int
    cost: float


def align(short: str, words: Sequence[str]) -> Alignment | None:
    """Find the tail of ``words`` that ``short`` abbreviates, or None when no tail is likely enough.

    The first word of the tail gives the first letter; a tail has at most ``MAX_WORDS`` words.
    """
    letters = "".join(char for char in short if char.isalnum())
    if not 2 <= len(letters) <= MAX_LETTERS or not words:
        return None
    tail = tuple(word.casefold() for word in words[-MAX_WORDS:])
    found = _align(letters, tail)
    return None if found is None else Alignment(found.start + len(words) - len(tail), found.cost)


def _align(short: str, words: tuple[str, ...]) -> Alignment | None:
    start = _initials(short, words)
    if start is not None:
        return Alignment(start, 0.0)
    crowded = _CROWDED if short.isupper() and len(short) <= 5 else 0.0
    spellings = [letters for letters in _spellings(short.casefold()) if _possible(letters, crowded, words)]
    found = (_cheapest(letters, _weak(short, letters), crowded, words) for letters in spellings)
    return min(
        (alignment for alignment in found if alignment is not None),
        key=lambda alignment: (alignment.cost, -alignment.start),
        default=None,
    )


def _initials(short: str, words: tuple[str, ...]) -> int | None:
    """Return where the long form starts when content words give exactly the initials: the usual case, and quick."""
    if not (short.isupper() and short.isalpha()):
        return None
    left = len(short)
    wanted = short.casefold()
    for index in range(len(words) - 1, -1, -1):
        if words[index][:1] == wanted[left - 1]:
            left -= 1
            if left == 0:
                return index
        elif words[index] not in cues("function") and not _closes_compound(words, index):
            return None
    return None


def _closes_compound(words: Sequence[str], index: int) -> bool:
    """Tell whether the word at ``index`` is the second of a compound that may give one letter: *budi daya* in STDB."""
    return index > 0 and f"{words[index - 1]} {words[index]}" in cues("compound")


def _possible(letters: str, crowded: float, words: tuple[str, ...]) -> bool:
    """Tell, cheaply, whether ``words`` can give ``letters`` at all: in their order from an initial on, or as a clip."""
    first = next((at for at, word in enumerate(words) if word[:1] == letters[0]), None)
    if first is not None:
        given = iter("".join(words[first:]))
        if all(letter in given for letter in letters):
            return True
    return not crowded and any(clip in letters for word in words for clip in _clips().get(word, ()))


def _spellings(plain: str) -> tuple[str, ...]:
    """Return the letters to lay over the words; a digit repeats a letter (P3A, 3T) or stands for itself."""
    if plain.isalpha():
        return (plain,) if len(plain) <= MAX_LETTERS else ()
    after = _REPEATED.sub(lambda m: m[1] * int(m[2]), plain)
    both = _REPEATING.sub(lambda m: m[2] * int(m[1]), after)
    before = _REPEATING.sub(lambda m: m[2] * int(m[1]), plain)
    return tuple(dict.fromkeys(form for form in (both, before, plain) if len(form) <= MAX_LETTERS))


def _weak(short: str, letters: str) -> frozenset[int]:
    """Return the positions where one letter alone is a weak sign: those written small in a blend."""
    if short.isupper() or len(short) != len(letters):
        return frozenset()
    word_shaped = short[1:].islower()
    return frozenset(at for at, char in enumerate(short) if char.islower() or (word_shaped and at == 0))


def _cheapest(letters: str, weak: frozenset[int], crowded: float, words: tuple[str, ...]) -> Alignment | None:
    """Lay ``letters`` over every tail of ``words`` in one pass from the last word back.

    ``rest[p]`` is the price of giving the letters from ``p`` on by the words already passed.
    """
    size = len(letters)
    rest = [_INFINITE] * size + [0.0]
    content = 0
    best: tuple[float, float, int] | None = None
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        chunks = _chunks(word, letters, weak, crowded)
        repeats = index > 0 and word == words[index - 1]
        free = repeats or word in cues("function") or _closes_compound(words, index)
        content += not free
        if content and (word[:1] == letters[0] or _opens_with_clip(word, letters, crowded)):
            price = min((cost + rest[end] for end, cost in chunks[0]), default=_INFINITE)
            if price / content <= DEAREST and (best is None or (price / content, price) < best[:2]):
                best = (price / content, price, index)
        skip = 0.0 if free else _SKIP
        further = [price + skip for price in rest]
        for at in range(size):
            for end, cost in chunks[at]:
                if (price := cost + rest[end]) < further[at]:
                    further[at] = price
        further[size] = 0.0 if content == 0 else _INFINITE
        rest = further
    return None if best is None else Alignment(best[2], best[0])


@lru_cache(maxsize=4096)
def _chunks(word: str, letters: str, weak: frozenset[int], crowded: float) -> Chunks:
    """Return what ``word`` can give from each letter on: one stretch, or its opening and a second; or a usual clip."""
    single = [_stretches(word, letters, at, weak, crowded) for at in range(len(letters))]
    clips = () if crowded else _clips().get(word, ())
    rows = []
    for at, stretches in enumerate(single):
        prices = {at + len(clip): _CLIP for clip in clips if letters.startswith(clip, at)}
        for begin, end, after, price in stretches:
            _lower(prices, end, price)
            if begin == 0 and end < len(letters):
                for begin_2, end_2, _, price_2 in single[end]:
                    if begin_2 > after:
                        _lower(prices, end_2, price + price_2)
        rows.append(tuple(prices.items()))
    return tuple(rows)


def _opens_with_clip(word: str, letters: str, crowded: float) -> bool:
    return not crowded and any(letters.startswith(clip) for clip in _clips().get(word, ()))


@cache
def _clips() -> dict[str, tuple[str, ...]]:
    """Return the usual clips of single words: *dagri* needs *gri* of *negeri*, which letters alone do not show."""
    found: dict[str, list[str]] = {}
    for row in lexicon("clips"):
        if isinstance(row, Clip) and " " not in row.words:
            found.setdefault(row.words, []).append(row.clip)
    return {word: tuple(clips) for word, clips in found.items()}


def _stretches(
    word: str, letters: str, at: int, weak: frozenset[int], crowded: float
) -> list[tuple[int, int, int, float]]:
    """Return every stretch of ``word`` that reads ``letters`` from ``at``.

    Each is where it begins in the word, where it ends in the letters and in the word, and its price.
    """
    starts = _syllable_starts(word)
    found = []
    begin = word.find(letters[at])
    while begin >= 0:
        length = 1
        while True:
            price = _price(begin, length, len(word), begin in starts)
            if length == 1 and at in weak:
                price += _WEAK
            elif length == 2:
                price += crowded
            found.append((begin, at + length, begin + length, price))
            if word[begin + length : begin + length + 1] != letters[at + length : at + length + 1]:
                break
            if at + length >= len(letters) or begin + length >= len(word):
                break
            length += 1
        begin = word.find(letters[at], begin + 1)
    return found


def _price(begin: int, length: int, size: int, syllable: bool) -> float:
    if begin == 0:
        return _OPENING
    if syllable and length >= 2:
        return _SYLLABLE
    if begin + length == size:
        return _END
    if length >= 3:
        return _MIDDLE
    return _PAIR if length == 2 else _LETTER


@lru_cache(maxsize=4096)
def _syllable_starts(word: str) -> frozenset[int]:
    prefix = _AFTER_PREFIX.match(word)
    starts = {match.start() for match in _SYLLABLE_START.finditer(word)}
    return frozenset(starts | ({prefix.end()} if prefix else set()))


def _lower(prices: dict[int, float], end: int, price: float) -> None:
    if price < prices.get(end, _INFINITE):
        prices[end] = price
