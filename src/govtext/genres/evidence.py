"""Look for the evidence that data/genres describes: phrases, the layers they need, and where they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain

from govtext.document import Span
from govtext.reading import Reading

from .features import FEATURES
from .layers import Layers
from .lists import PhraseList
from .places import Places
from .sightings import Sightings
from .sought import Lists, Sought


class Search:
    """The search for evidence in one reading; what was found once is remembered."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._sightings = Sightings(reading.index.lower, reading.tokens)
        self.places = Places(reading)
        self.layers = Layers(reading)
        self._found: dict[Sought, tuple[int, Sequence[Span]]] = {}
        self._features: dict[str, int] = {}

    def look_for(self, lists: Lists) -> Iterable[PhraseList]:
        """Find the phrases of many lists at once, which costs less than each by itself; return the lists that have any.

        Evidence of the others need not be asked for.
        """
        title = self.places.title.end
        self._sightings.look_for(lists.anywhere, self.places.end)
        self._sightings.look_for(lists.top, max(title, self.places.top))
        self._sightings.look_for(lists.title, title)
        return chain.from_iterable(self._sightings.present & part for part in lists)

    def find(self, evidence: Iterable[Sought], most: int = 8) -> tuple[Span, ...]:
        """Return the places that show any of ``evidence``, in order, at most ``most`` of each sort."""
        found = {span for one in evidence for span in self._some(one, most)}
        return tuple(sorted(found))

    def count(self, evidence: Sought, most: int) -> int:
        """Return how many places show ``evidence``, no more than ``most``."""
        return len(set(self._some(evidence, most)))

    def met(self, evidence: Iterable[Sought]) -> bool:
        """Tell whether any of ``evidence`` is there."""
        return any(self._some(one, 1) for one in evidence)

    def feature(self, name: str) -> int:
        """Return the count of a feature of the build, counted once."""
        if name not in self._features:
            self._features[name] = FEATURES[name](self._reading, self.layers)
        return self._features[name]

    def _some(self, evidence: Sought, most: int) -> Sequence[Span]:
        """Return up to ``most`` places that show ``evidence``."""
        sought, spans = self._found.get(evidence, (0, ()))
        if sought < most and sought == len(spans):
            spans = self._look(evidence, most)
            self._found[evidence] = most, spans
        return spans[:most]

    def _look(self, evidence: Sought, most: int) -> Sequence[Span]:
        """Look for what shows ``evidence``; a sentence that still has a gap to fill in shows nothing."""
        anchors = self._anchors(evidence)
        if not anchors or (evidence.is_bare and not self._gaps):
            return anchors[:most]
        where, quoted, needs, unless = evidence.where, evidence.quoted, evidence.needs, evidence.unless
        spans = []
        for span in anchors:
            at = span.start
            if where != "anywhere" and not self.places.inside(at, where):
                continue
            if not quoted and self._spoken(at):
                continue
            if self._gaps and meets(self._gaps, self.places.scope(at, "sentence")):
                continue
            if needs and not self._has_all(needs, self.places.scope(at, evidence.scope)):
                continue
            if unless is not None and self._sightings.find(unless, *self.places.scope(at, "sentence")):
                continue
            spans.append(span)
            if len(spans) == most:
                break
        return spans

    def _has_all(self, needs: Iterable[str], reach: Span) -> bool:
        return all(meets(self.layers.spans(need), reach) for need in needs)

    def _anchors(self, evidence: Sought) -> Sequence[Span]:
        if evidence.anchors is None:
            return self.layers.spans(evidence.first)
        if not self._sightings.has_looked_for(evidence.anchors):
            self.look_for(evidence.lists)
        end = self.places.title.end if evidence.where == "title" else self.places.end
        return self._sightings.find(evidence.anchors, 0, end)

    @cached_property
    def _gaps(self) -> tuple[Span, ...]:
        return self.layers.spans("gap")

    def _spoken(self, offset: int) -> bool:
        index = bisect_right(self._speech_starts, offset) - 1
        return index >= 0 and offset < self.layers.voices.direct[index].end

    @cached_property
    def _speech_starts(self) -> list[int]:
        return [span.start for span in self.layers.voices.direct]


def search_of(reading: Reading) -> Search:
    """Return the search in ``reading``, the same one each time."""
    search = reading.notes.get("search")
    if not isinstance(search, Search):
        search = reading.notes["search"] = Search(reading)
    return search


def meets(spans: Sequence[Span], reach: Span) -> bool:
    """Tell whether one of ``spans`` (sorted) begins inside ``reach``."""
    start, end = reach
    index = bisect_left(spans, (start,))
    return index < len(spans) and spans[index][0] < end
