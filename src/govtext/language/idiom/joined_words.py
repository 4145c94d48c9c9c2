"""The words of a draft, put together again where markup cut an affix off: ``di-*launching*``, ``*event*-nya``."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from typing import overload

from govtext.document import Document, Span

from ..text.tokens import Tokens

LONGEST_FORM = 60
"""Characters of the longest form looked at."""
_MARKS = str.maketrans("‐‑–’‘", "---''")
_HYPHENS = frozenset("-‐‑")
_EMPHASIS = "*_`-‐‑"
_WIDEST_EMPHASIS = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text, put together again where only markup stood inside it (``di-*launching*``).

    ``lower`` is the form in lower case with plain hyphens and apostrophes.
    """

    text: str
    span: Span
    lower: str


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
