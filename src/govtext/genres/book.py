"""Lists of phrases searched together: one glance at a token tells which phrases of which lists it may open."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Generic, NamedTuple, TypeVar, cast

from govtext.language.text.scan import TextIndex

from .beginnings import DIGIT, Opening
from .lists import PhraseList
from .opened import ALWAYS, Alone, Longer, Open, Opened
from .phrases import Phrase

_WORD = re.compile(r"(?<![\w-])\w+")
"""Where a phrase may begin."""
_STOP = re.compile(r"[.!?;]")
"""No ``…`` reaches across these."""

_Kept = TypeVar("_Kept")


class _Openings(Generic[_Kept]):
    """Things kept under the letters with which words begin."""

    def __init__(self, kept: Iterable[tuple[Opening, _Kept]]) -> None:
        self._whole: defaultdict[str, list[_Kept]] = defaultdict(list)
        self._stems: defaultdict[str, list[_Kept]] = defaultdict(list)
        for (letters, whole), one in kept:
            (self._whole if whole else self._stems)[letters].append(one)
        self._longest_stem = max(map(len, self._stems), default=0)

    def of(self, word: str) -> Iterator[_Kept]:
        """Yield what is kept under an opening that ``word`` (small letters) has."""
        yield from self._whole.get(word, ())
        for length in range(1, min(len(word), self._longest_stem) + 1):
            yield from self._stems.get(word[:length], ())


class _Place(NamedTuple):
    """A phrase with its list and its place there."""

    listed: PhraseList
    order: int
    phrase: Phrase


class Book:
    """Lists of phrases made ready for the search; ``unworded`` are those with phrases that begin with no word.

    Each phrase that tells what follows its first word, or what ends it, has a bit in the numbers of :meth:`opened` and
    :meth:`follows`: whether it can match is then seen by one glance at the tokens beside each other.
    """

    def __init__(self, lists: Collection[PhraseList]) -> None:
        self.unworded = tuple(listed for listed in lists if listed.literals)
        places = [_Place(listed, at, phrase) for listed in lists for at, phrase in enumerate(listed.worded)]
        self._phrases = _Openings((opening, place) for place in places for opening in place.phrase.openings)
        phrases = {place.phrase for place in places if not place.phrase.is_one_word}
        self._follow_bits = {phrase: 2 << at for at, phrase in enumerate(one for one in phrases if one.follow)}
        shift = len(self._follow_bits) + 1
        self._tail_bits = {phrase: 1 << shift + at for at, phrase in enumerate(one for one in phrases if one.tail)}
        self._follow = _Openings((opening, bit) for one, bit in self._follow_bits.items() for opening in one.follow)
        self._tails = _Openings((opening, bit) for one, bit in self._tail_bits.items() for opening in one.tail)

    def opened(self, form: str) -> Opened | None:
        """Return what a token may be, open or end of the phrases; None where that is nothing."""
        lower = TextIndex(form).lower
        every = tuple(
            (listed, word.start(), phrases)
            for word in _WORD.finditer(lower)
            for listed, phrases in self._candidates(word[0]).items()
        )
        tails, stops = _union(self._tails.of(_first_word(lower))), _STOP.search(lower) is not None
        if not (every or tails or stops):
            return None
        sure, opens = [], []
        for listed, start, phrases in every:
            beyond, end = self._parted(phrases, lower, start)
            if beyond:
                opens.append(Open(listed, start, beyond, end))
            elif end:
                sure.append(Alone(listed, start, end))
        alone = tuple(Alone(one.listed, one.start, one.end) for one in opens if one.end)
        bits = _union(phrase.bit for one in opens for phrase in one.phrases)
        return Opened(tuple(sure), tuple(opens), alone, bits, tails, stops, every)

    def follows(self, form: str) -> int:
        """Return the bits of all phrases that can match where a token stands right behind their first word."""
        return _union(self._follow.of(_first_word(TextIndex(form).lower))) | ALWAYS

    def _parted(self, phrases: Iterable[Phrase], lower: str, start: int) -> tuple[tuple[Longer, ...], int]:
        """Return the phrases that go beyond the word of a token at ``start``, and the end of one that does not, or 0.

        Phrases behind one that the word is by itself are left out: that one keeps the place.
        """
        word = cast(re.Match[str], _WORD.match(lower, start))[0]
        beyond = []
        for phrase in phrases:
            if not phrase.is_one_word:
                beyond.append(Longer(phrase, self._bit(phrase, word)))
            elif found := phrase.pattern.match(lower, start):
                return tuple(beyond), found.end()
        return tuple(beyond), 0

    def _bit(self, phrase: Phrase, word: str) -> int:
        """Return the bit without which a phrase cannot match that begins with ``word``."""
        if phrase in self._follow_bits and phrase.tells_follow(word):
            return self._follow_bits[phrase]
        return self._tail_bits.get(phrase, ALWAYS)

    def _candidates(self, word: str) -> Mapping[PhraseList, tuple[Phrase, ...]]:
        """Return the phrases that ``word`` may open, by their list, in its order."""
        lists: defaultdict[PhraseList, dict[int, Phrase]] = defaultdict(dict)
        for listed, order, phrase in self._phrases.of(word):
            lists[listed][order] = phrase
        return {listed: tuple(phrase for _, phrase in sorted(phrases.items())) for listed, phrases in lists.items()}


@cache
def book_of(lists: frozenset[PhraseList]) -> Book:
    """Return the book of ``lists``; there are as many as ways to ask for what data/genres and the rules look for."""
    return Book(lists)


def _union(bits: Iterable[int]) -> int:
    every = 0
    for bit in bits:
        every |= bit
    return every


def _first_word(lower: str) -> str:
    """Return the word with which a token begins: empty before a mark, :data:`DIGIT` for a number."""
    found = _WORD.match(lower)
    if found is None:
        return ""
    return DIGIT if found[0][0].isdecimal() else found[0]
