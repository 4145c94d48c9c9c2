"""Where the phrases of lists stand in one text."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import compress

from govtext.document import Span
from govtext.language.text.tokens import Tokens

from .book import Book, book_of
from .dots import QUIET, quieted
from .lists import PhraseList
from .opened import ALWAYS, Open
from .phrases import Phrase

_FREE = frozenset(' \n\t.,:;!?()"“”…/') | {"", QUIET}
"""Signs beside a token that are no part of its word; beside any other sign it is looked at more closely."""
_PART = re.compile(r"[\w-]")


class Sightings:
    """The phrases found in a text, which is given in small letters with its tokens.

    ``present`` are the lists looked for that have a phrase in it, or may have one that begins with no word.
    """

    def __init__(self, lower: str, tokens: Tokens) -> None:
        self._lower = quieted(lower)
        self._tokens = tokens
        self._looked: set[PhraseList] = set()
        self._places: defaultdict[PhraseList, list[tuple[int, int]]] = defaultdict(list)
        self.present: set[PhraseList] = set()

    def look_for(self, lists: frozenset[PhraseList], stop: int) -> None:
        """Find the phrases of ``lists`` that begin before ``stop``: once for each list."""
        wanted = lists - self._looked
        if not wanted:
            return
        self._looked |= wanted
        book = book_of(wanted)
        self._read(book, stop)
        found = wanted & self._places.keys()
        for listed in found:
            self._places[listed].sort()
        self.present |= found
        self.present.update([one for one in book.unworded if self._may_stand(one.literals)])

    def has_looked_for(self, listed: PhraseList) -> bool:
        """Tell whether the list was looked for."""
        return listed in self._looked

    def find(self, listed: PhraseList, start: int, end: int) -> list[Span]:
        """Return where phrases of a list stand between ``start`` and ``end``, those that begin with a word first."""
        found = []
        done = start
        for at, last in self._places.get(listed, ()):
            if at >= end:
                break
            if at >= done and (last := last if last <= end else self._shorter(listed, at, end)):
                done = last
                found.append(Span(at, done))
        if listed.literals and self._may_stand(listed.literals):
            matches = listed.elsewhere.finditer(self._lower, start, end)
            found += [Span(*match.span()) for match in matches if match.end() > match.start()]
        return found

    def _shorter(self, listed: PhraseList, at: int, end: int) -> int:
        """Return where the first phrase of the list ends that stands at ``at`` and fits before ``end``, or 0."""
        found = (phrase.pattern.match(self._lower, at, end) for phrase in listed.worded)
        return next((match.end() for match in found if match), 0)

    def _may_stand(self, literals: Iterable[str]) -> bool:
        return any(literal in self._lower for literal in literals)

    def _read(self, book: Book, stop: int) -> None:
        """Note where phrases of ``book`` stand that begin with a word before ``stop``.

        The text is read backwards, so that what may end a phrase is known before what opens it.
        """
        places = self._places
        ends, starts = self._tokens.ends, [*self._tokens.starts, len(self._lower) + 1]
        told, texts, follows = self._tokens.each(book.opened), self._tokens.texts, book.follows
        final, tails = len(texts) - 1, 0
        for index in reversed(list(compress(range(self._last(stop)), told))):
            opened = told[index]
            assert opened is not None
            sure, opens, alone, bits, own_tails, stops, every = opened
            at = starts[index]
            if every and at < stop:
                if (ends[index] == starts[index + 1] or ends[index - 1] == at) and self._is_part(at, ends[index]):
                    self._look_closely(every, at)
                    opens = sure = alone = ()
                for listed, first, last in sure:
                    places[listed].append((at + first, at + last))
                if opens:
                    known = tails | (follows[texts[index + 1]] if index < final else ALWAYS)
                    if bits & known:
                        self._look_on(opens, at, known)
                    else:
                        for listed, first, last in alone:
                            places[listed].append((at + first, at + last))
            tails = own_tails if stops and self._lower[at] != QUIET else tails | own_tails

    def _last(self, stop: int) -> int:
        """Return the first token behind the sentence in which ``stop`` lies."""
        if stop >= len(self._lower):
            return len(self._tokens)
        end = self._lower.find(".", stop)
        return bisect_left(self._tokens.starts, end + 1) if end >= 0 else len(self._tokens)

    def _look_on(self, opens: Iterable[Open], at: int, known: int) -> None:
        """Note the phrases that the token at ``at`` opens, of those whose bit is ``known`` to be set."""
        lower = self._lower
        for listed, first, phrases, end in opens:
            for phrase, bit in phrases:
                if bit & known and (match := phrase.pattern.match(lower, at + first)):
                    self._places[listed].append(match.span())
                    break
            else:
                if end:
                    self._places[listed].append((at + first, at + end))

    def _is_part(self, start: int, end: int) -> bool:
        """Tell whether the word of a token may go on before or behind it."""
        return self._lower[start - 1 : start] not in _FREE or self._lower[end : end + 1] not in _FREE

    def _look_closely(self, every: Sequence[tuple[PhraseList, int, tuple[Phrase, ...]]], at: int) -> None:
        """Note what a token at ``at`` opens whose word may go on before or behind it."""
        within = at > 0 and _PART.match(self._lower, at - 1)
        for listed, first, phrases in every:
            if within and first == 0:
                continue
            for phrase in phrases:
                if match := phrase.pattern.match(self._lower, at + first):
                    self._places[listed].append(match.span())
                    break
