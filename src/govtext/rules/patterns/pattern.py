"""A whole pattern: its elements one after the other, what is marked of them, and which neighbours it wants."""

from collections.abc import Sequence
from dataclasses import dataclass

from govtext.errors import DataError

from .element import Element, element
from .text import Text

_DASHES = frozenset("–—-:•*")
_QUOTES = frozenset("\"“'‘")
"""What may stand between the start of a sentence (or its dateline) and the words that open it."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern. ``unless_before``, ``only_after`` and ``after`` look at its neighbours."""

    elements: tuple[Element, ...]
    opens: int
    """The element the marked part begins with."""
    closes: int
    """The element after the marked part."""
    unless_before: Element | None = None
    only_after: Element | None = None
    after: Element | None = None
    wanted: bool = False
    """Whether what follows must fit ``after``; otherwise it must not."""
    opening: bool = False
    """Whether it counts only where it opens a sentence."""

    def match(self, text: Text, at: int, start: int, stop: int) -> tuple[int, int] | None:
        """Return the marked tokens of this pattern where it begins at token ``at`` of a sentence, or None.

        The sentence fills the tokens from ``start`` up to ``stop``.
        """
        if not self._may_begin(text.lower, at, start):
            return None
        ends = self._ends(text, 0, at, stop, set())
        if ends is None:
            return None
        marks = [at, *reversed(ends)]
        if marks[self.opens] == marks[self.closes]:
            return None
        last = marks[-1]
        if self.after and (last < stop and self.after.fits(text.lower[last])) is not self.wanted:
            return None
        return marks[self.opens], marks[self.closes]

    def _may_begin(self, lower: Sequence[str], at: int, start: int) -> bool:
        if self.unless_before and at > start and self.unless_before.fits(lower[at - 1]):
            return False
        if self.only_after and not (_opens(lower, at, start) or self.only_after.fits(lower[at - 1])):
            return False
        return not self.opening or _opens(lower, at, start)

    def _ends(self, text: Text, step: int, at: int, stop: int, failed: set[tuple[int, int]]) -> list[int] | None:
        """Return where the elements from ``step`` end, the last one first, when they begin at token ``at``, or None.

        ``failed`` are the elements and tokens from which they do not fit: none is tried twice.
        """
        if step == len(self.elements):
            return []
        for last in self.elements[step].ends(text, at, stop):
            if (step, last) in failed:
                continue
            further = self._ends(text, step + 1, last, stop, failed)
            if further is not None:
                further.append(last)
                return further
            failed.add((step, last))
        return None


def _opens(lower: Sequence[str], at: int, start: int) -> bool:
    """Tell whether the token ``at`` opens its sentence, which begins at ``start``, or what follows a dateline."""
    if at == start or lower[at - 1] in _DASHES:
        return True
    return lower[at - 1] in _QUOTES and (at - 1 == start or lower[at - 2] in ",:")


def compile_pattern(written: str, opening: bool = False) -> Pattern:
    """Return the pattern that ``written`` writes; ``opening``: it counts only where it opens a sentence.

    Raises :class:`~govtext.errors.DataError` where it says nothing or its first element may be anything.
    """
    elements: list[Element] = []
    opens, closes = 0, -1
    around: dict[str, Element] = {}
    for part in written.split():
        if part[:2] in ("<!", ">!"):
            around[part[:2]] = element(part[2:])
        elif part[0] in "<>" and len(part) > 1:
            around[part[0]] = element(part[1:])
        elif part == "[":
            opens = len(elements)
        elif part == "]":
            closes = len(elements)
        else:
            elements.append(element(part))
    if not elements or not elements[0].obliged:
        raise DataError(
            f"pattern {written!r}: its first element must be a word or class that is always there",
            f"pola {written!r}: unsur pertamanya harus kata atau golongan kata yang selalu ada",
        )
    closes = len(elements) if closes < 0 else closes
    if closes <= opens:
        raise DataError(
            f"pattern {written!r}: nothing stands between its brackets",
            f"pola {written!r}: kurung sikunya tidak berisi apa-apa",
        )
    return Pattern(
        tuple(elements),
        opens,
        closes,
        unless_before=around.get("<!"),
        only_after=around.get("<"),
        after=around.get(">") or around.get(">!"),
        wanted=">" in around,
        opening=opening,
    )
