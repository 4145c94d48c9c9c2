"""Which language each block of a document is in, and the whole of it."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from govtext.document import Document, Span

from ..text.tokens import Tokens
from .detect import FEWEST_WORDS, decide, detect, rivals_of
from .frequent_words import SILENT, Evidence, held_by, told
from .guess import NOTHING, UNKNOWN, Guess

_SURE_OF_BLOCK = 0.97
"""A block is put in another language than the document only when it is nearly certain."""


@dataclass(frozen=True, slots=True)
class LanguageSpan:
    """A stretch of the text and its language."""

    span: Span
    code: str
    confidence: float


class BlockWords:
    """What the words of each block tell of their language, read once for everything that asks about it.

    ``evidence`` holds for each block how often each piece of evidence was met; ``sizes`` how many words it has.
    """

    def __init__(self, document: Document, tokens: Tokens | None = None) -> None:
        self.document = document
        tokens = tokens or Tokens(document.mask)
        each = tokens.each(told)
        self.sizes: list[int] = []
        self.evidence: list[dict[Evidence, int]] = []
        for block in document.blocks:
            first, last = (bisect_left(tokens.starts, offset) for offset in block.span)
            words = list(chain.from_iterable(each[first:last]))
            counted: dict[Evidence, int] = {}
            for found in words:
                if found is not SILENT:
                    counted[found] = counted.get(found, 0) + 1
            self.sizes.append(len(words))
            self.evidence.append(counted)
        self._languages: dict[Guess, tuple[LanguageSpan, ...]] = {}

    def document_language(self) -> Guess:
        """Return the language most of the visible text is in; ``und`` for a document without enough words."""
        together: dict[Evidence, int] = {}
        for counted in self.evidence:
            for found, times in counted.items():
                together[found] = together.get(found, 0) + times
        held, size = held_by(together), sum(self.sizes)
        guess = decide(size, held) if size >= FEWEST_WORDS else NOTHING
        if guess.code == UNKNOWN or rivals_of(guess, held):
            return detect("\n".join(self.document.visible(block.span) for block in self.document.blocks))
        return guess

    def languages(self, main: Guess) -> tuple[LanguageSpan, ...]:
        """Return the language of each block; those that do not tell share the language of the document, ``main``."""
        if main not in self._languages:
            self._languages[main] = tuple(self._each(main))
        return self._languages[main]

    def _each(self, main: Guess) -> Iterator[LanguageSpan]:
        for block, size, counted in zip(self.document.blocks, self.sizes, self.evidence, strict=True):
            guess = decide(size, held_by(counted)) if size >= FEWEST_WORDS else NOTHING
            if guess.code in (UNKNOWN, main.code) or guess.confidence < _SURE_OF_BLOCK:
                guess = Guess(main.code, max(main.confidence, guess.confidence if guess.code == main.code else 0.0))
            yield LanguageSpan(block.span, guess.code, guess.confidence)


def document_language(document: Document) -> Guess:
    """Return the language of ``document``: :meth:`BlockWords.document_language` where nothing else is asked."""
    return BlockWords(document).document_language()


def block_languages(document: Document, main: Guess | None = None) -> tuple[LanguageSpan, ...]:
    """Return the language of each block: :meth:`BlockWords.languages` where nothing else is asked."""
    words = BlockWords(document)
    return words.languages(main or words.document_language())
