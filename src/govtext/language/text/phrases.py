"""Find the phrases of one list in a text, whatever their case."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple, TypeVar

from govtext.document.span import Span

from ..words.places import WordPlaces
from .phrasebook import Phrasebook
from .pipeline import pipeline
from .tokens import Tokens

Note = TypeVar("Note")


class Match(NamedTuple):
    """A phrase met in a text: its index in the list it came from and its place."""

    phrase: int
    span: Span


class Phrases:
    """A list of phrases, taken apart as a text is when they are first looked for."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self._phrases = phrases

    @cached_property
    def _book(self) -> Phrasebook[None, int]:
        cut = enumerate(cut_phrases(self._phrases))
        return Phrasebook(((None,), words, index) for index, words in cut if words)

    def find(self, tokens: Tokens, places: WordPlaces) -> list[Match]:
        """Return the matches in the order of the text; where they overlap, the longest one, then the first.

        ``places`` are those of the words of ``tokens``.
        """
        present = places.present(self._book.anchors)
        if not present:
            return []
        met = apart(self._book.met(None, present, tokens.lower, places))
        return [Match(index, tokens.span(first, last)) for first, last, index in met]


def cut_phrases(phrases: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the words and marks of each phrase in small letters, cut as a text is cut; none may hold a line break.

    Nothing cuts a run of letters, so that most phrases need not be shown to the tokenizer.
    """
    words = {phrase: tuple(phrase.lower().split()) for phrase in phrases if phrase.replace(" ", "").isalpha()}
    others = [phrase for phrase in phrases if phrase not in words]
    if others:
        engine = pipeline()
        strings = engine.vocab.strings
        cut = (tuple([strings[key].lower() for key in keys]) for keys in engine.phrases(others))
        words.update(zip(others, cut, strict=True))
    return [words[phrase] for phrase in phrases]


def apart(met: Iterable[tuple[int, int, Note]]) -> list[tuple[int, int, Note]]:
    """Return of phrases that overlap the longest one, then the first; in the order of the text."""
    taken: set[int] = set()
    kept = []
    for match in sorted(met, key=lambda match: (match[0] - match[1], match[0])):
        covered = range(match[0], match[1])
        if taken.isdisjoint(covered):
            taken.update(covered)
            kept.append(match)
    kept.sort(key=lambda match: match[0])
    return kept
