"""Many lists of phrases searched together: one glance at a word tells which phrases of which lists it may open."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from govtext.document import Span
from govtext.language.text.scan import TextIndex
from govtext.tables import Evidence, every_genre

from .phrases import Phrase, pattern_of

Listed = tuple[str, ...]
"""A list of phrases, as data/genres has it."""
_Candidates = tuple[int, tuple[Phrase, ...]]
"""The number of a list, and those of its phrases that may begin at a word, in the order of the list."""

_WORD = re.compile(r"(?<![\w-])\w+")
_KEPT = 8192


class _Entry(NamedTuple):
    """A phrase under one of its openings, with the number of its list and its place there."""

    number: int
    order: int
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class PhraseList:
    """A list in a book: its number, and a pattern for those of its phrases that need not begin with a word."""

    phrases: Listed
    number: int
    elsewhere: re.Pattern[str] | None


class Book:
    """Lists of phrases made ready for the search."""

    def __init__(self, lists: Iterable[Listed]) -> None:
        self._lists: dict[Listed, PhraseList] = {}
        self._same: dict[int, PhraseList] = {}
        self._words: dict[str, list[_Entry]] = {}
        self._stems: dict[str, list[_Entry]] = {}
        known: dict[str, Phrase] = {}
        for phrases in lists:
            if phrases not in self._lists:
                self._lists[phrases] = self._listed(phrases, len(self._lists), known)
        self._longest_stem = max(map(len, self._stems), default=0)
        self.opened_by = lru_cache(maxsize=_KEPT)(self._opened_by)

    def listed(self, phrases: Listed) -> PhraseList | None:
        """Return the list of ``phrases``, or None when the book has none."""
        same = self._same.get(id(phrases))
        if same is not None and same.phrases is phrases:
            return same  # to compare long lists each time would cost more than to search for them
        equal = self._lists.get(phrases)
        if equal is not None and equal.phrases is phrases:
            self._same[id(phrases)] = equal
        return equal

    def _listed(self, phrases: Listed, number: int, known: dict[str, Phrase]) -> PhraseList:
        elsewhere = []
        for order, text in enumerate(phrases):
            phrase = known.get(text) or known.setdefault(text, Phrase(text))
            if not phrase.is_worded:
                elsewhere.append(text)
                continue
            for letters, whole in phrase.openings:
                table = self._words if whole else self._stems
                table.setdefault(letters, []).append(_Entry(number, order, phrase))
        pattern = re.compile("|".join(f"(?:{pattern_of(text)})" for text in elsewhere)) if elsewhere else None
        return PhraseList(phrases, number, pattern)

    def _opened_by(self, word: str) -> tuple[_Candidates, ...]:
        """Return the phrases that ``word`` (small letters) may open, by the number of their list."""
        found = list(self._words.get(word, ()))
        for length in range(1, min(len(word), self._longest_stem) + 1):
            found += self._stems.get(word[:length], ())
        lists: dict[int, dict[int, Phrase]] = {}
        for entry in found:
            lists.setdefault(entry.number, {})[entry.order] = entry.phrase
        return tuple(
            (number, tuple(phrase for _, phrase in sorted(phrases.items()))) for number, phrases in lists.items()
        )


class Text:
    """A text with the places where phrases of ``book`` may begin."""

    def __init__(self, index: TextIndex, book: Book) -> None:
        self._lower = index.lower
        self._places: dict[int, list[tuple[int, tuple[Phrase, ...]]]] = defaultdict(list)
        opened_by, places = book.opened_by, self._places
        for match in _WORD.finditer(self._lower):
            for number, phrases in opened_by(match[0]):
                places[number].append((match.start(), phrases))

    def may_have(self, listed: PhraseList) -> bool:
        """Tell at a glance whether a phrase of the list may stand in the text."""
        return listed.number in self._places or listed.elsewhere is not None

    def find(self, listed: PhraseList, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Yield where phrases of the list stand between ``start`` and ``end``, those that begin with a word first."""
        text, stop = self._lower, len(self._lower) if end is None else end
        places = self._places.get(listed.number, [])
        done = start
        for index in range(bisect_left(places, (start,)) if start else 0, len(places)):
            at, candidates = places[index]
            if at >= stop:
                break
            if at < done:
                continue
            for phrase in candidates:
                if match := phrase.pattern.match(text, at, stop):
                    done = match.end()
                    yield Span(at, done)
                    break
        if listed.elsewhere is not None:
            for match in listed.elsewhere.finditer(text, start, stop):
                if match.end() > match.start():
                    yield Span(*match.span())


@cache
def genre_book() -> Book:
    """Return the book of all phrases in data/genres."""
    return Book(_every_list())


def _every_list() -> Iterator[Listed]:
    for genre in every_genre().values():
        yield from (cue.phrases for cue in genre.cues if cue.phrases)
        for element in genre.elements.values():
            yield from lists_of((*element.evidence, *element.when, *element.not_when))


def lists_of(evidence: Iterable[Evidence]) -> Iterator[Listed]:
    """Yield the lists of phrases that ``evidence`` names."""
    for one in evidence:
        yield from (phrases for phrases in (one.phrases, one.unless) if phrases)
