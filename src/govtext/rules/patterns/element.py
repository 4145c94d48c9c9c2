"""One place of a pattern: which words may stand there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from govtext.errors import DataError
from govtext.language.words.forms import variants
from govtext.language.words.places import FormTable

from . import roles
from .text import Text

inflections = FormTable(lambda word: frozenset(variants(word)))
"""The forms a word may be an inflection of."""
_NAMED = frozenset({"leader", "elected", "official", "agency"})
"""Classes whose phrases take the name and place behind them along, and the address before them."""
_MANY = ("commoner", "folk", "public", "suspect")
_SHORTEST_DOUBLED = 3
_MOST_ADDRESS = 8
"""How many words of address may stand before an office."""

GAP = re.compile(r"(\.\.|\+\+)([1-9][0-9]?)")

_KEPT = 16_384
"""How many elements are remembered: many patterns have the same ones."""

Glob = tuple[str, str]
"""How a word begins and ends."""


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: words or classes that may stand there, or a gap of up to ``gap`` words."""

    singles: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    inflected: frozenset[str] = frozenset()
    globs: tuple[Glob, ...] = ()
    classes: tuple[str, ...] = ()
    optional: bool = False
    gap: int = 0
    greedy: bool = False
    firsts: frozenset[str] = frozenset()
    """The words it may begin with, apart from inflections, globs and -nya."""

    @property
    def obliged(self) -> bool:
        """Whether one of listed words must stand here."""
        return not (self.optional or self.gap or self.globs)

    @property
    def one_word(self) -> bool:
        """Whether it always fills exactly one token."""
        return not (self.optional or self.gap or self.phrases or self.classes)

    @property
    def depth(self) -> int:
        """How many tokens, at most, a word of one of its wordings stands behind its beginning."""
        if not (self.phrases or self.classes):
            return 0
        address = _MOST_ADDRESS if not _NAMED.isdisjoint(self.classes) else 0
        longest = [*map(len, self.phrases), *map(roles.most_words, self.classes)]
        return address + max(longest, default=1) - 1

    @property
    def longest(self) -> int:
        """How many tokens, at most, it fills."""
        name = roles.LONGEST_NAME if not _NAMED.isdisjoint(self.classes) else 0
        return self.gap or self.depth + 1 + name

    @property
    def shortest(self) -> int:
        """How many tokens, at least, it fills."""
        if self.optional or self.gap:
            return 0
        return 1 if self.singles or self.inflected or self.globs or self.classes else min(map(len, self.phrases))

    def opens(self, word: str) -> bool:
        """Tell whether it may begin with ``word``, in lower case."""
        if word in self.firsts or (self.classes and roles.bare(word) in self.firsts):
            return True
        return bool(self.inflected) and not self.inflected.isdisjoint(inflections[word])

    def fits(self, word: str) -> bool:
        """Tell whether ``word``, in lower case, may stand here alone; classes are not asked."""
        if word in self.singles:
            return True
        if self.inflected and not self.inflected.isdisjoint(inflections[word]):
            return True
        return bool(self.globs) and word[:1].isalnum() and any(_is_like(word, glob) for glob in self.globs)

    def ends(self, text: Text, at: int, stop: int) -> Iterator[int]:
        """Yield where this element may end when it begins at token ``at``; the longest first, gaps shortest first."""
        if self.gap:
            far = at
            while far < min(stop, at + self.gap) and text.tokens.is_word[far]:
                far += 1
            yield from range(far, at - 1, -1) if self.greedy else range(at, far + 1)
            return
        if at < stop:
            if self.phrases or self.classes:
                yield from self._phrase_ends(text, at, stop)
            if self.fits(text.lower[at]):
                yield at + 1
        if self.optional:
            yield at

    def _phrase_ends(self, text: Text, at: int, stop: int) -> Iterator[int]:
        lower = text.lower
        for words in self.phrases:
            if at + len(words) <= stop and tuple(lower[at : at + len(words)]) == words:
                yield at + len(words)
        opened = roles.opening[lower[at]] if self.classes else ()
        for name in self.classes:
            if name not in _NAMED:
                if name in opened:
                    yield from roles.ends(name, lower, at, stop)
                continue
            for head in _heads(lower, at, stop):
                for last in roles.ends(name, lower, head, stop) if name in roles.opening[lower[head]] else ():
                    whole = text.after_leader(last, stop)
                    if whole > last:
                        yield whole
                    yield last


def _is_like(word: str, glob: Glob) -> bool:
    head, tail = glob
    return len(word) >= len(head) + len(tail) and word.startswith(head) and word.endswith(tail)


def _heads(lower: Sequence[str], at: int, stop: int) -> list[int]:
    """Return where an office may begin from token ``at``: there, or behind the address (*Bapak Bupati*)."""
    heads = [at]
    if "address" not in roles.opening[lower[at]]:
        return heads
    while heads[-1] < min(stop - 1, at + _MOST_ADDRESS) and lower[heads[-1]] in roles.words("address"):
        heads.append(heads[-1] + 1)
    return heads


@cache
def _people() -> frozenset[str]:
    """Return the nouns for people that are doubled where there are many of them."""
    names = (word for role in _MANY for word in roles.words(role))
    return frozenset(word for word in names if word.isalpha() and len(word) > _SHORTEST_DOUBLED)


def _with_plurals(words: frozenset[str]) -> frozenset[str]:
    """Return ``words`` with the doubled plurals of those that name people: *wanita*, *wanita-wanita*."""
    many = words & _people()
    return words.union(f"{word}-{word}" for word in many) if many else words


@lru_cache(maxsize=_KEPT)
def element(part: str) -> Element:
    """Return the element that ``part`` of a pattern writes.

    Raises :class:`~govtext.errors.DataError` where it names a class that is not there.
    """
    if part.isalpha():  # most of them: worth not being taken apart
        only = _with_plurals(frozenset((part.lower(),)))
        return Element(singles=only, firsts=only)
    if gap := GAP.fullmatch(part):
        return Element(gap=int(gap[2]), greedy=gap[1] == "++")
    optional = part.endswith("?") and len(part) > 1
    choices = (part.removesuffix("?") if optional else part).split("|")
    classes = tuple(choice[1:] for choice in choices if choice.startswith("@"))
    unknown = [name for name in classes if name not in roles.by_first_word()]
    if unknown:
        raise DataError(
            f"pattern element {part!r}: no class {unknown[0]!r} in balance_words.csv",
            f"unsur pola {part!r}: tidak ada golongan {unknown[0]!r} dalam balance_words.csv",
        )
    if not all(choice.strip("@~*") for choice in choices) and set(choices) != {"*"}:
        raise DataError(
            f"pattern element {part!r}: a word is missing after its sign",
            f"unsur pola {part!r}: kata sesudah tandanya tidak ada",
        )
    plain = [choice.lower() for choice in choices if choice[:1] not in ("@", "~")]
    phrases = [tuple(choice.split("_")) for choice in plain if "*" not in choice]
    singles = _with_plurals(frozenset(phrase[0] for phrase in phrases if len(phrase) == 1))
    return Element(
        singles=singles,
        phrases=tuple(phrase for phrase in phrases if len(phrase) > 1),
        inflected=frozenset(choice[1:].lower() for choice in choices if choice.startswith("~")),
        globs=tuple((head, tail) for head, _, tail in (choice.partition("*") for choice in plain if "*" in choice)),
        classes=classes,
        optional=optional,
        firsts=singles.union((phrase[0] for phrase in phrases), *(roles.by_first_word()[name] for name in classes)),
    )
