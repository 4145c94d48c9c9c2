"""Lists of phrases, each made once however often data/genres has it."""

import re
from functools import cache, cached_property
from typing import Literal

from .phrases import Phrase

Reach = Literal["anywhere", "title", "top"]
"""How much of a text a list is sought in."""


class PhraseList:
    """A list of phrases; two are the same only if they are one object.

    ``where`` tells whether it is sought ``anywhere`` or only in the ``title`` or at the ``top`` of a text.
    """

    def __init__(self, texts: tuple[str, ...], where: Reach) -> None:
        self._texts = texts
        self.where = where

    @cached_property
    def worded(self) -> tuple[Phrase, ...]:
        """The phrases that begin with a word."""
        return tuple(phrase for phrase in map(phrase_of, self._texts) if phrase.is_worded)

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """One of these (small letters) stands in whatever any other phrase matches."""
        return tuple(phrase.literal for phrase in self._others)

    @cached_property
    def _others(self) -> tuple[Phrase, ...]:
        return tuple(phrase for phrase in map(phrase_of, self._texts) if not phrase.is_worded)

    @cached_property
    def elsewhere(self) -> re.Pattern[str]:
        """The pattern of the phrases that need not begin with a word."""
        return re.compile("|".join(f"(?:{phrase.pattern.pattern})" for phrase in self._others))


@cache
def phrase_of(text: str) -> Phrase:
    """Return the phrase that is written ``text``, the same one each time."""
    return Phrase(text)


@cache
def list_of(texts: tuple[str, ...], where: Reach = "anywhere") -> PhraseList:
    """Return the list of these phrases that are sought ``where``, the same one each time."""
    return PhraseList(texts, where)
