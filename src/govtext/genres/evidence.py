"""Look for the evidence that data/genres describes: phrases, the layers they need, and where they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from govtext.document import Span
from govtext.reading import Reading
from govtext.tables import Evidence

from .layers import Layers
from .phrases import Words, compiled
from .places import Places


class Search:
    """The search for evidence in one reading; what was found once is remembered."""

    def __init__(self, reading: Reading) -> None:
        self._words = Words(reading.document.mask)
        self.places = Places(reading)
        self.layers = Layers(reading)
        self._found: dict[tuple[int, int], tuple[Evidence, tuple[Span, ...]]] = {}

    def find(self, evidence: Sequence[Evidence], most: int = 8) -> tuple[Span, ...]:
        """Return the places that show any of ``evidence``, in order, at most ``most`` of each sort."""
        found = {span for one in evidence for span in self._some(one, most)}
        return tuple(sorted(found))

    def _some(self, evidence: Evidence, most: int) -> tuple[Span, ...]:
        key = (id(evidence), most)
        if key not in self._found:
            self._found[key] = evidence, tuple(islice(self._each(evidence), most))  # kept alive: its id is the key
        return self._found[key][1]

    def met(self, evidence: Sequence[Evidence]) -> bool:
        """Tell whether any of ``evidence`` is there."""
        return any(self._some(one, 1) for one in evidence)

    def _each(self, evidence: Evidence) -> Iterator[Span]:
        """Yield what shows ``evidence``; a sentence that still has a gap to fill in shows nothing."""
        needs = evidence.needs if evidence.phrases else evidence.needs[1:]
        for span in self._anchors(evidence):
            if not self.places.inside(span.start, evidence.where):
                continue
            if not evidence.quoted and self._spoken(span.start):
                continue
            if meets(self.layers.spans("gap"), self.places.scope(span.start, "sentence")):
                continue
            reach = self.places.scope(span.start, evidence.scope)
            if not all(meets(self.layers.spans(need), reach) for need in needs):
                continue
            if evidence.unless:
                own = self.places.scope(span.start, "sentence")
                if any(compiled(evidence.unless).find(self._words, own.start, own.end)):
                    continue
            yield span

    def _anchors(self, evidence: Evidence) -> Iterator[Span]:
        if evidence.phrases:
            yield from compiled(evidence.phrases).find(self._words)
        else:
            yield from self.layers.spans(evidence.needs[0])

    def _spoken(self, offset: int) -> bool:
        index = bisect_right(self._speech_starts, offset) - 1
        return index >= 0 and offset < self.layers.direct_speech[index].end

    @cached_property
    def _speech_starts(self) -> list[int]:
        return [span.start for span in self.layers.direct_speech]


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
