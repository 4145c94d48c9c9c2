"""Look for the evidence that data/genres describes: phrases, the layers they need, and where they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from govtext.document import Span
from govtext.reading import Reading
from govtext.tables import Evidence

from .layers import Layers
from .phrases import Words, compiled
from .places import Places


class Search:
    """The search for evidence in one reading."""

    def __init__(self, reading: Reading) -> None:
        self._words = Words(reading.document.mask)
        self.places = Places(reading)
        self.layers = Layers(reading)

    def find(self, evidence: Sequence[Evidence], most: int = 8) -> tuple[Span, ...]:
        """Return the places that show any of ``evidence``, in order, at most ``most`` of each sort."""
        found: set[Span] = set()
        for one in evidence:
            for count, span in enumerate(self._each(one), 1):
                found.add(span)
                if count == most:
                    break
        return tuple(sorted(found))

    def met(self, evidence: Sequence[Evidence]) -> bool:
        """Tell whether any of ``evidence`` is there."""
        return bool(self.find(evidence, most=1))

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


def meets(spans: Sequence[Span], reach: Span) -> bool:
    """Tell whether one of ``spans`` (sorted) begins inside ``reach``."""
    index = bisect_left(spans, Span(reach.start, reach.start))
    return index < len(spans) and spans[index].start < reach.end
