"""Lists of phrases searched together: one glance at a token tells which phrases of which lists it may open."""

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import Generic, NamedTuple, TypeVar, cast

from govtext.language.text.scan import TextIndex
from govtext.language.words.places import FormTable

from .beginnings import DIGIT, Opening
from .lists import PhraseList
from .opened import ALWAYS, Alone, Longer, Open, Opened
from .phrases import Phrase

_WORD = re.compile(r"(?<![\w-])\w+")
"""Where a phrase may begin."""
_STOP = re.compile(r"[.!?;]")
"""No ``…`` reaches across these."""

_HEAD = 3
"""By how many of their first letters stems are kept, shorter ones by all they have."""

_Kept = TypeVar("_Kept")


class _Form(NamedTuple):
    """A token: its small letters, the words in it, each with its place, the first one, and whether it is a stop.

    One with a word in it is none: *Hj.*, *S.Pd.*, *1.240*. ``first`` is empty before a mark, and
    :data:`DIGIT` for a number.
    """

    lower: str
    words: tuple[tuple[str, int], ...]
    first: str
    stops: bool


def _form(form: str) -> _Form:
    lower = TextIndex(form).lower
    words = tuple([(word[0], word.start()) for word in _WORD.finditer(lower)])
    first, at = words[0] if words else ("", 0)
    if at:
        first = ""
    elif first[:1].isdecimal():
        first = DIGIT
    return _Form(lower, words, first, not words and _STOP.search(lower) is not None)


_forms = FormTable(_form)
"""What a form is made of, asked once for all books."""


class _Openings(Generic[_Kept]):
    """Things kept under the letters with which words begin."""

    def __init__(self, kept: Iterable[tuple[Opening, _Kept]]) -> None:
        self._whole: dict[str, list[_Kept]] = {}
        stems: dict[str, list[_Kept]] = {}
        for (letters, whole), one in kept:
            (self._whole if whole else stems).setdefault(letters, []).append(one)
        self._stems: dict[str, list[tuple[str, list[_Kept]]]] = {}
        for letters in sorted(stems, key=len):
            self._stems.setdefault(letters[:_HEAD], []).append((letters, stems[letters]))

    def of(self, word: str) -> list[_Kept]:
        """Return what is kept under an opening that ``word`` (small letters) has."""
        found = list(self._whole.get(word, ()))
        for length in range(1, min(len(word), _HEAD) + 1):
            for stem, kept in self._stems.get(word[:length], ()):
                if word.startswith(stem):
                    found += kept
        return found


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
        self.follows = FormTable(self._follows)
        """The bits of all phrases that can match where a token of this form stands right behind their first word."""

    def opened(self, form: str) -> Opened | None:
        """Return what a token may be, open or end of the phrases; None where that is nothing."""
        lower, words, first, stops = _forms[form]
        every = tuple([(listed, start, phrases) for word, start in words for listed, phrases in self._candidates(word)])
        tails = _union(self._tails.of(first))
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

    def _follows(self, form: str) -> int:
        return _union(self._follow.of(_forms[form].first)) | ALWAYS

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

    def _candidates(self, word: str) -> Iterable[tuple[PhraseList, tuple[Phrase, ...]]]:
        """Return the phrases that ``word`` may open, by their list, in its order."""
        places = self._phrases.of(word)
        if len(places) < 2:
            return [(listed, (phrase,)) for listed, _, phrase in places]
        lists: dict[PhraseList, dict[int, Phrase]] = {}
        for listed, order, phrase in places:
            lists.setdefault(listed, {})[order] = phrase
        return [(listed, tuple([phrase for _, phrase in sorted(own.items())])) for listed, own in lists.items()]


@cache
def book_of(lists: frozenset[PhraseList]) -> Book:
    """Return the book of ``lists``; there are as many as ways to ask for what data/genres and the rules look for."""
    return Book(lists)


def _union(bits: Iterable[int]) -> int:
    every = 0
    for bit in bits:
        every |= bit
    return every
