"""Foreign words in Indonesian dress: a list of them found in a text in any affixes, hyphens and spaces.

``me-launching``, ``diupload``, ``template-nya``, ``event-eventnya``, ``di-follow up``, ``stakeholders``, ``work shop``:
each is one of the listed words with something before, behind or inside it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from govtext.document import Document, Span

from .borrowed_forms import FEWEST_LETTERS_BARE, PREFIXES, Dress, heads, plausible, tails
from .joined_words import LONGEST_FORM, Word, Words, adjacent, plain

_KEPT = 16_384
MOST_WORDS = 7
"""A term has at most so many words."""

FEWEST_LETTERS_SPLIT = 7
"""Letters a word must have to be seen when it is written in two; shorter ones make other words by chance."""

_NONE: frozenset[str] = frozenset()
_LOOSE = frozenset({"me", "mem", "men", "meng", "nge", "ter", "di"})


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
