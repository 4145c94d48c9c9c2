"""Look for the evidence that data/genres describes: phrases, the layers they need, and where they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import islice

from govtext.document import Span
from govtext.reading import Reading
from govtext.tables import Evidence

from .book import Book, Listed, PhraseList, Text, genre_book
from .features import FEATURES
from .layers import Layers
from .places import Places


class Search:
    """The search for evidence in one reading; what was found once is remembered."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._book = genre_book()
        self._text = Text(reading.index, self._book)
        self.places = Places(reading)
        self.layers = Layers(reading)
        self._found: dict[tuple[int, int], tuple[Evidence, tuple[Span, ...]]] = {}
        self._features: dict[str, int] = {}

    def find(self, evidence: Sequence[Evidence], most: int = 8) -> tuple[Span, ...]:
        """Return the places that show any of ``evidence``, in order, at most ``most`` of each sort."""
        found = {span for one in evidence for span in self._some(one, most)}
        return tuple(sorted(found))

    def count(self, evidence: Evidence, most: int) -> int:
        """Return how many places show ``evidence``, no more than ``most``."""
        return len(set(self._some(evidence, most)))

    def met(self, evidence: Sequence[Evidence]) -> bool:
        """Tell whether any of ``evidence`` is there."""
        return any(self._some(one, 1) for one in evidence)

    def feature(self, name: str) -> int:
        """Return the count of a feature of the build, counted once."""
        if name not in self._features:
            self._features[name] = FEATURES[name](self._reading, self.layers)
        return self._features[name]

    def _some(self, evidence: Evidence, most: int) -> tuple[Span, ...]:
        key = (id(evidence), most)
        known = self._found.get(key)
        if known is None:
            found = tuple(islice(self._each(evidence), most)) if self._may_show(evidence) else ()
            known = self._found[key] = evidence, found  # kept alive: its id is the key
        return known[1]

    def _may_show(self, evidence: Evidence) -> bool:
        """Tell at a glance whether the text may have what is looked for first."""
        if not evidence.phrases:
            return bool(self.layers.spans(evidence.needs[0]))
        listed = self._book.listed(evidence.phrases)
        return listed is None or self._text.may_have(listed)

    def _each(self, evidence: Evidence) -> Iterator[Span]:
        """Yield what shows ``evidence``; a sentence that still has a gap to fill in shows nothing."""
        needs = evidence.needs if evidence.phrases else evidence.needs[1:]
        where, quoted, unless = evidence.where, evidence.quoted, evidence.unless
        for span in self._anchors(evidence):
            at = span.start
            if where != "anywhere" and not self.places.inside(at, where):
                continue
            if not quoted and self._spoken(at):
                continue
            if self._has_gaps and meets(self.layers.spans("gap"), self.places.scope(at, "sentence")):
                continue
            if needs and not self._has_all(needs, self.places.scope(at, evidence.scope)):
                continue
            if unless:
                own = self.places.scope(at, "sentence")
                if any(self._phrases(unless, own.start, own.end)):
                    continue
            yield span

    def _has_all(self, needs: Sequence[str], reach: Span) -> bool:
        return all(meets(self.layers.spans(need), reach) for need in needs)

    def _anchors(self, evidence: Evidence) -> Iterable[Span]:
        if not evidence.phrases:
            return self.layers.spans(evidence.needs[0])
        if evidence.where == "title":
            return self._phrases(evidence.phrases, 0, self.places.title.end)
        return self._phrases(evidence.phrases)

    def _phrases(self, phrases: Listed, start: int = 0, end: int | None = None) -> Iterator[Span]:
        listed = self._book.listed(phrases)
        if listed is not None:
            return self._text.find(listed, start, end)
        book, listed = _book_of(phrases)
        return Text(self._reading.index, book).find(listed, start, end)

    @cached_property
    def _has_gaps(self) -> bool:
        return bool(self.layers.spans("gap"))

    def _spoken(self, offset: int) -> bool:
        index = bisect_right(self._speech_starts, offset) - 1
        return index >= 0 and offset < self.layers.voices.direct[index].end

    @cached_property
    def _speech_starts(self) -> list[int]:
        return [span.start for span in self.layers.voices.direct]


@lru_cache(maxsize=64)
def _book_of(phrases: Listed) -> tuple[Book, PhraseList]:
    """Return the book of one list that data/genres does not have: a rule's own."""
    book = Book((phrases,))
    listed = book.listed(phrases)
    assert listed is not None
    return book, listed


def search_of(reading: Reading) -> Search:
    """Return the search in ``reading``, the same one each time."""
    search = reading.notes.get("search")
    if not isinstance(search, Search):
        search = reading.notes["search"] = Search(reading)
    return search


def meets(spans: Sequence[Span], reach: Span) -> bool:
    """Tell whether one of ``spans`` (sorted) begins inside ``reach``."""
    index = bisect_left(spans, Span(reach.start, reach.start))
    return index < len(spans) and spans[index].start < reach.end
