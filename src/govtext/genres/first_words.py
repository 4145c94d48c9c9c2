"""Where words stand at which something may begin: each token is asked once for all of them."""

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import compress
from typing import ClassVar

from govtext.document import Span
from govtext.language.text.scan import TextIndex
from govtext.language.text.tokens import Tokens

_LETTERS = re.compile(r"[^\W\d_]+")


class FirstWords:
    """Words, and the first letters of others (``stems``), all small, that are to be found in every text."""

    _every: ClassVar["list[FirstWords]"] = []

    def __init__(self, words: frozenset[str], stems: tuple[str, ...] = ()) -> None:
        self._words = words
        self._stems = stems
        self._every.append(self)

    @classmethod
    def in_form(cls, form: str) -> tuple[tuple["FirstWords", int], ...]:
        """Return every list of words of which a token has one, with its place in the token."""
        found = _LETTERS.finditer(TextIndex(form).lower)
        return tuple(
            (words, match.start())
            for match in found
            for words in cls._every
            if match[0] in words._words or match[0].startswith(words._stems)
        )


class WordStarts:
    """Where the first words of everything stand in one text."""

    def __init__(self, tokens: Tokens) -> None:
        self._starts: defaultdict[FirstWords, list[int]] = defaultdict(list)
        told, starts = tokens.each(FirstWords.in_form), tokens.starts
        for index in compress(range(len(told)), told):
            for words, offset in told[index]:
                self._starts[words].append(starts[index] + offset)

    def of(self, words: FirstWords) -> list[int]:
        """Return where one of ``words`` stands, in order."""
        return self._starts.get(words, [])

    def within(self, words: FirstWords, span: Span) -> list[int]:
        """Return where one of ``words`` stands inside ``span``."""
        starts = self._starts.get(words, [])
        return starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
