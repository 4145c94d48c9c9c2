"""Patterns with gaps, alternatives and inflection, in which the word lists of jargon are written.

A pattern is written as words with spaces between them::

    dalam rangka              these words, whatever their case
    turut|tampak hadir        one of several words
    dalam suatu? rangka       a word that may be missing
    demi ter*nya              a word that begins and ends so; a star alone is any one word
    ~bersinergi               this word in any inflection (see ``language.forms.variants``)
    <!yang dimaksud           not after this word
    <,|dan bersama ini        only after one of these words, or where a sentence opens
    bersama ini >kami|saya    one of these words must follow; ``>!`` none of them may

The first element proper is always a word to look for: not optional, no star.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from govtext.errors import DataError
from govtext.language.words.forms import variants
from govtext.language.words.places import FormTable

inflections = FormTable(lambda word: frozenset(variants(word)))
"""The forms a word may be an inflection of."""
_DASHES = frozenset("–—-:•*")
_QUOTES = frozenset("\"“'‘")
"""What may stand between the start of a sentence (or its dateline) and the words that open it."""


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: the words that may stand there."""

    words: frozenset[str]
    globs: tuple[tuple[str, str], ...] = ()
    inflected: bool = False
    optional: bool = False

    def fits(self, word: str) -> bool:
        """Tell whether ``word``, in lower case, may stand here."""
        if word in self.words:
            return True
        if self.inflected:
            return not self.words.isdisjoint(inflections[word])
        return word[:1].isalnum() and any(
            len(word) >= len(head) + len(tail) and word.startswith(head) and word.endswith(tail)
            for head, tail in self.globs
        )


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern. ``unless_before``, ``only_after`` and ``after`` look at its neighbours.

    ``wanted``: what follows must fit ``after``; otherwise it must not.
    """

    elements: tuple[Element, ...]
    unless_before: Element | None
    only_after: Element | None
    after: Element | None
    wanted: bool
    opening: bool

    def end(self, lower: list[str], at: int, bounds: tuple[int, int]) -> int:
        """Return the token after this pattern when it begins at token ``at``, or 0."""
        start, stop = bounds
        if self.unless_before and at > start and self.unless_before.fits(lower[at - 1]):
            return 0
        if self.only_after and not (_opens(lower, at, start) or self.only_after.fits(lower[at - 1])):
            return 0
        if self.opening and not _opens(lower, at, start):
            return 0
        last = _end(self.elements, 1, lower, at + 1, stop)
        if last and self.after and (last < stop and self.after.fits(lower[last])) is not self.wanted:
            return 0
        return last


def _opens(lower: Sequence[str], at: int, start: int) -> bool:
    """Tell whether the token ``at`` opens its sentence, which begins at ``start``, or what follows a dateline."""
    if at == start or lower[at - 1] in _DASHES:
        return True
    return lower[at - 1] in _QUOTES and (at - 1 == start or lower[at - 2] in ",:")


def _end(elements: Sequence[Element], step: int, lower: list[str], at: int, stop: int) -> int:
    """Return the token after the longest match of ``elements[step:]`` from ``at``, or 0."""
    if step == len(elements):
        return at
    element = elements[step]
    if at < stop and element.fits(lower[at]):
        found = _end(elements, step + 1, lower, at + 1, stop)
        if found:
            return found
    return _end(elements, step + 1, lower, at, stop) if element.optional else 0


def compile_pattern(text: str, opening: bool) -> Pattern:
    """Return the pattern that ``text`` writes; ``opening``: it counts only where it opens a sentence.

    Raises :class:`~govtext.errors.DataError` where its first element may be anything.
    """
    parts = text.split()
    unless = _element(parts.pop(0)[2:]) if text.startswith("<!") else None
    only = _element(parts.pop(0)[1:]) if unless is None and text.startswith("<") else None
    wanted = not (parts and parts[-1].startswith(">!"))
    after = _element(parts.pop().lstrip(">!")) if parts and parts[-1].startswith(">") else None
    elements = tuple(_element(part) for part in parts)
    if not elements or elements[0].optional or elements[0].globs:
        raise DataError(
            f"pattern {text!r}: its first element must be a word that is always there",
            f"pola {text!r}: unsur pertamanya harus kata yang selalu ada",
        )
    return Pattern(elements, unless, only, after, wanted, opening)


def _element(part: str) -> Element:
    optional = part.endswith("?") and len(part) > 1
    body = part.removesuffix("?") if optional else part
    choices = body.removeprefix("~").lower().split("|")
    globs = tuple(choice.split("*", 1) for choice in choices if "*" in choice)
    words = frozenset(choice for choice in choices if "*" not in choice)
    return Element(words, tuple((head, tail) for head, tail in globs), body.startswith("~"), optional)
