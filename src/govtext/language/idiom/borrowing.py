"""Foreign words in Indonesian dress: a list of them found in a text in any affixes, hyphens and spaces.

``me-launching``, ``diupload``, ``template-nya``, ``event-eventnya``, ``di-follow up``, ``stakeholders``, ``work shop``:
each is one of the listed words with something before, behind or inside it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from typing import overload

from govtext.document import Document, Span

from ..text.tokens import Tokens
from .borrowed_forms import FEWEST_LETTERS_BARE, PREFIXES, Dress, heads, plausible, tails

_KEPT = 16_384
LONGEST_FORM = 60
MOST_WORDS = 7
"""A term has at most so many words."""

FEWEST_LETTERS_SPLIT = 7
"""Letters a word must have to be seen when it is written in two; shorter ones make other words by chance."""

_MARKS = str.maketrans("‐‑–’‘", "---''")
_HYPHENS = frozenset("-‐‑")
_EMPHASIS = "*_`-‐‑"
_WIDEST_EMPHASIS = 8
_NONE: frozenset[str] = frozenset()
_LOOSE = frozenset({"me", "mem", "men", "meng", "nge", "ter", "di"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text, put together again where only markup stood inside it (``di-*launching*``).

    ``lower`` is the form in lower case with plain hyphens and apostrophes.
    """

    text: str
    span: Span
    lower: str


@dataclass(frozen=True, slots=True)
class Borrowing:
    """A listed word met in a text: its index, the words it covers (``last`` excluded), its place and its dress.

    ``loose`` says that its prefix stands apart (``di upload``).
    """

    index: int
    first: int
    last: int
    span: Span
    dress: Dress
    loose: bool = False


class Words(Sequence[Word]):
    """The words of ``tokens``; marks are left out. A word is made when it is asked for, since few are.

    Affixes that markup cuts off are joined to their word: ``di-*launching*``, ``*event*-nya``. ``joined`` are the
    indices of such words.
    """

    def __init__(self, document: Document, tokens: Tokens) -> None:
        self._tokens = tokens
        self._made: dict[int, Word] = {}
        self._first = list(compress(range(len(tokens)), tokens.is_word))
        """The token each word begins with."""
        self._parts: dict[int, int] = {}
        """The token after a joined word, by its first one."""
        self._join(document)
        self.joined = [self.index_of(first) for first in self._parts]

    def _join(self, document: Document) -> None:
        """Join each word to the one before it where but a hyphen and marks of emphasis part them."""
        tokens = self._tokens
        if _HYPHENS.isdisjoint(tokens.texts):
            return
        begun, size, dropped = -1, 0, set()
        for at, text in enumerate(tokens.texts):
            if text not in _HYPHENS or tokens.is_word[at + 1 : at + 2] != [True]:
                continue
            before = self.index_of(at) - 1
            if before < 0 or not _only_marks_between(document, tokens, self._first[before], at):
                continue
            if self._parts.get(begun) != self._first[before] + 1:
                begun, size = self._first[before], len(tokens.texts[self._first[before]])
            if size < LONGEST_FORM:
                self._parts[begun] = at + 2
                size += 1 + len(tokens.texts[at + 1])
                dropped.add(at + 1)
        if dropped:
            self._first = [first for first in self._first if first not in dropped]

    def text(self, at: int) -> str:
        """Return the form of the word with index ``at``."""
        tokens, first = self._tokens, self._first[at]
        if first not in self._parts:
            return tokens.texts[first]
        return "-".join(tokens.texts[part] for part in range(first, self._parts[first]) if tokens.is_word[part])

    def texts(self, places: range) -> list[str]:
        """Return the forms of the words with indices ``places``."""
        if self._parts:
            return [self.text(at) for at in places]
        texts = self._tokens.texts
        return [texts[first] for first in self._first[places.start : places.stop]]

    def index_of(self, token: int) -> int:
        """Return the index of the first word that begins with ``token`` or behind it."""
        return bisect_left(self._first, token)

    def is_whole(self, token: int) -> bool:
        """Tell whether ``token`` is a word by itself."""
        at = self.index_of(token)
        return at < len(self._first) and self._first[at] == token and token not in self._parts

    def within(self, span: Span) -> range:
        """Return the indices of the words that begin in ``span``."""
        starts = self._tokens.starts
        return range(*(self.index_of(bisect_left(starts, offset)) for offset in span))

    def __len__(self) -> int:
        return len(self._first)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...
    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        word = self._made.get(at)
        if word is None:
            first, text = self._first[at], self.text(at)
            span = self._tokens.span(first, self._parts.get(first, first + 1))
            word = self._made[at] = Word(text, span, plain(text))
        return word


def _only_marks_between(document: Document, tokens: Tokens, before: int, hyphen: int) -> bool:
    """Tell whether the token ``before``, a hyphen and the word behind it stand together but for marks of emphasis."""
    end, starts = tokens.ends[before], tokens.starts
    return _touch(document, end, starts[hyphen]) and _touch(document, end, starts[hyphen + 1])


def plain(form: str) -> str:
    """Return ``form`` in lower case with plain hyphens and apostrophes."""
    lower = form.lower()
    return lower if lower.isascii() else lower.translate(_MARKS)


def _touch(document: Document, end: int, start: int) -> bool:
    """Tell whether nothing but marks of emphasis and a hyphen stands between two places."""
    return not document.text[end:start].strip(_EMPHASIS) if start - end <= _WIDEST_EMPHASIS else False


def adjacent(document: Document, one: Span, other: Span) -> bool:
    """Tell whether only white space stands between two spans, in the same block."""
    between = document.mask[one.end : other.start]
    return not between.strip() and (between == " " or document.block_at(one.start) is document.block_at(other.start))


class Borrowings:
    """A list of foreign terms, compiled once; ``index`` of a finding is the place in the list.

    A term is written in its most open form (``follow up``); closed and hyphenated forms are found as well.
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self._whole: dict[str, int] = {}
        self._openings: set[str] = set()
        self._halves: dict[str, dict[str, int]] = {}
        for index, term in enumerate(terms):
            parts = re.split(r"[\s-]+", term.lower())
            closed = "".join(parts)
            self._whole[closed] = index
            self._openings.update("".join(parts[:count]) for count in range(1, len(parts)))
            if len(parts) == 1 and len(closed) >= FEWEST_LETTERS_SPLIT:
                for at in range(3, len(closed) - 2):
                    self._halves.setdefault(closed[:at], {})[closed[at:]] = index
        self._rights = {
            left: frozenset(form for right in rights for form in (right, f"{right}nya"))
            for left, rights in self._halves.items()
        }
        self._alone = lru_cache(_KEPT)(self._find_alone)
        self._starts = lru_cache(_KEPT)(self._find_starts)

    def may_begin(self, lower: str) -> bool:
        """Tell whether ``lower`` (see :func:`plain`) is a term, or the first word of one."""
        return self._alone(lower) is not None or bool(self._starts(lower))

    def halves(self, lower: str) -> frozenset[str]:
        """Return the forms that make a term with ``lower`` before them (``work``: ``shop``, ``shopnya``)."""
        return self._rights.get(lower, _NONE)

    def find(self, document: Document, words: Words, places: Iterable[int]) -> Iterator[Borrowing]:
        """Yield the terms in ``words`` in order, the longest at each place; they never overlap.

        ``places`` are the rising indices of the words with which a term may begin.
        """
        reached = 0
        for at in places:
            found = self._at(document, words, at) if at >= reached else None
            if found is not None:
                yield found
                reached = found.last

    def form(self, word: str) -> tuple[int, Dress] | None:
        """Return the term that ``word`` is and its dress; None where it is none."""
        return self._alone(plain(word))

    def _at(self, document: Document, words: Words, at: int) -> Borrowing | None:
        lower = words[at].lower
        best: tuple[int, Dress, int] | None = None
        alone = self._alone(lower)
        if alone is not None:
            best = (*alone, at + 1)
        for prefix, core in self._starts(lower):
            longer = self._continue(document, words, at, prefix, core)
            if longer is not None and (best is None or longer[2] > best[2]):
                best = longer
        best = best or self._split(document, words, at)
        if best is None:
            return None
        index, dress, last = best
        return Borrowing(index, at, last, Span(words[at].span.start, words[last - 1].span.end), dress)

    def _split(self, document: Document, words: Words, at: int) -> tuple[int, Dress, int] | None:
        """Find a word that is written in two: ``work shop``."""
        rights = self._halves.get(words[at].lower)
        if rights is None or at + 1 == len(words):
            return None
        lower = plain(words.text(at + 1))
        index = rights.get(lower.removesuffix("nya"))
        if index is None or not adjacent(document, words[at].span, words[at + 1].span):
            return None
        return index, Dress(clitics=("nya",) if lower.endswith("nya") else ()), at + 2

    def _continue(
        self, document: Document, words: Sequence[Word], at: int, prefix: str, core: str
    ) -> tuple[int, Dress, int] | None:
        best = None
        for last in range(at + 1, min(at + MOST_WORDS, len(words))):
            if not adjacent(document, words[last - 1].span, words[last].span):
                break
            lower = words[last].lower
            ended = self._ending(core, lower, prefix)
            if ended is not None:
                best = (*ended, last + 1)
            core += lower.replace("-", "")
            if core not in self._openings:
                break
        return best

    def _ending(self, core: str, form: str, prefix: str) -> tuple[int, Dress] | None:
        """Return the term that ``core`` and ``form``, without what may stand behind it, make together."""
        for bare, dress in tails(form):
            index = self._whole.get(core + bare.replace("-", ""))
            if index is not None and bare:
                return index, Dress(prefix, *dress)
        return None

    def _find_starts(self, lower: str) -> tuple[tuple[str, str], ...]:
        """Return the ways in which ``lower`` may begin a term of several words: (prefix, what it begins with)."""
        if len(lower) > LONGEST_FORM:
            return ()
        found = [("", lower.replace("-", ""))]
        found += [(prefix, core.replace("-", "")) for prefix, core, _ in heads(lower)]
        return tuple((prefix, core) for prefix, core in found if core in self._openings)

    def _find_alone(self, lower: str) -> tuple[int, Dress] | None:
        if len(lower) > LONGEST_FORM or not lower[:1].isalpha():
            return None
        whole = self._whole.get(lower.replace("-", ""))
        if whole is not None:
            return whole, Dress()
        for prefix, core, hyphen in (("", lower, ""), *heads(lower)):
            for bare, (suffix, clitics) in tails(core):
                index = self._whole.get(bare.replace("-", ""))
                if index is None or not plausible(lower, bare, prefix, hyphen, suffix):
                    continue
                return index, Dress(prefix, suffix, clitics)
        return self._twice(lower)

    def _twice(self, lower: str) -> tuple[int, Dress] | None:
        first, hyphen, rest = lower.partition("-")
        if not hyphen or not rest.startswith(first) or len(first) < FEWEST_LETTERS_BARE:
            return None
        index = self._whole.get(first)
        for bare, (suffix, clitics) in tails(rest) if index is not None else ():
            if bare == first and index is not None:
                return index, Dress("", suffix, clitics, doubled=True)
        return None


def loose_prefix(document: Document, words: Sequence[Word], first: int) -> str:
    """Return the prefix that stands apart before word ``first`` (``ter upload``, ``di upload``), or nothing."""
    if first == 0 or not adjacent(document, words[first - 1].span, words[first].span):
        return ""
    before = words[first - 1].lower.rstrip("-")
    return PREFIXES[before] if before in _LOOSE else ""
