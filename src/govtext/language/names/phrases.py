"""Heads of one or more words (*bupati*, *kepala dinas*), kept by their first word."""

from collections.abc import Iterable
from dataclasses import dataclass

from govtext.tables import NameHead, OfficeForm


@dataclass(frozen=True, slots=True)
class Phrase:
    """A head of one or more words: the words in lower case and the row it comes from."""

    words: tuple[str, ...]
    row: OfficeForm | NameHead


_NOTHING: dict[str, list[tuple[list[str], Phrase]]] = {}
"""Shared by the thousands of heads that have one word only."""


class Phrases(tuple[Phrase, ...]):
    """Heads with the same first word, longest first.

    ``after`` are those of several words by their second word, each with its words from the third on; ``single`` is the
    one of one word.
    """

    after: dict[str, list[tuple[list[str], Phrase]]]
    single: Phrase | None

    def __new__(cls, phrases: Iterable[Phrase] = ()) -> "Phrases":
        """Index ``phrases``."""
        self = super().__new__(cls, phrases)
        longer = [phrase for phrase in self if len(phrase.words) > 1]
        self.after = {} if longer else _NOTHING
        for phrase in longer:
            self.after.setdefault(phrase.words[1], []).append((list(phrase.words[2:]), phrase))
        self.single = next((phrase for phrase in self if len(phrase.words) == 1), None)
        return self
