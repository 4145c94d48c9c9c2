"""A draft as patterns are read in it: the forms of its words, its sentences and names."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from govtext.language.words.places import WordPlaces
from govtext.reading import Reading

from . import roles


class Text:
    """The words of ``reading`` with their sentences and names; ``lower`` are the forms in which they are looked up."""

    def __init__(self, reading: Reading, lower: Sequence[str]) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.texts = reading.tokens.texts
        self.lower = lower

    @classmethod
    def plain(cls, reading: Reading) -> "Text":
        """Return the words of ``reading`` as they are written."""
        return cls(reading, reading.tokens.lower)

    @cached_property
    def words(self) -> WordPlaces:
        """Where each form of :attr:`lower` stands."""
        return self.reading.word_places if self.lower == self.tokens.lower else WordPlaces(self.lower)

    def inside(self, places: Iterable[int]) -> Iterator[tuple[int, int, int]]:
        """Yield each of the tokens ``places`` that stands in a sentence, with the tokens of that sentence."""
        return self.reading.sentence_around.around(places)

    def after_leader(self, at: int, stop: int) -> int:
        """Return the token after the name and place that belong to the office ending before token ``at``."""
        limit = min(stop, at + roles.LONGEST_NAME)
        while at < limit and self._belongs(at, limit):
            at += 1
        return at

    def _belongs(self, at: int, limit: int) -> bool:
        if self.lower[at] in ("kita", "kami", "ini", "itu", "daerah"):
            return True
        if self.texts[at] in (".", ","):
            return at + 1 < limit and self._in_one_name(at)
        name = self.reading.names.at(self.tokens.starts[at])
        return name is not None and name.kind in ("person", "place", "office", "organisation")

    def _in_one_name(self, at: int) -> bool:
        name = self.reading.names.at(self.tokens.starts[at])
        return name is not None and self.tokens.ends[at] < name.span.end
