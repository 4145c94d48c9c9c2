"""What a draft lays open beside its news: limits, costs, next steps, what changes for people, what they can do."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from govtext.document import Kind, Span

from ..layers import Layers
from ..quotes.find import Quote
from ..words.digits import has_digit
from .account_words import Place, single_words

__all__ = ["OFFICIAL", "Disclosures", "find_disclosures"]

OFFICIAL = frozenset({"pemerintah", "aparat", "legislatif"})
"""Groups that speak for the state."""


@dataclass(frozen=True, slots=True)
class Disclosures:
    """Places that show what a draft lays open; each list in the order of the text, none overlapping.

    ``limits``: what does not work, is missing, at risk or may change; ``weak_limits`` often say so
    (*namun*, *rusak*). ``costs``: what it costs or who pays. ``steps``: sentences that tell what comes next.
    ``actions``: words by which people are told what to do. ``changes``: sentences about what people get, may or must.
    ``criticism``: quotations in which somebody asks for, doubts or complains about something.
    """

    limits: tuple[Span, ...]
    weak_limits: tuple[Span, ...]
    costs: tuple[Span, ...]
    steps: tuple[Span, ...]
    actions: tuple[Span, ...]
    changes: tuple[Span, ...]
    criticism: tuple[Span, ...]


_NONE_LEFT = ("tidak ada", "tak ada", "tidak mengalami", "tidak akan", "tidak pernah", "tidak menemui")
_COST_REACH = 8
"""How many words behind *biaya* the sum may stand."""
_QUIET = frozenset({Kind.BYLINE, Kind.ALT_TEXT, Kind.HASHTAGS})


def find_disclosures(layers: Layers) -> Disclosures:
    """Return what the draft lays open; the words inside quotations count, whoever says them."""
    search = _Search(layers)
    limits = search.limits("limit", strong=True)
    return Disclosures(
        limits=limits,
        weak_limits=_apart_from(search.limits("limit", strong=False), limits),
        costs=search.costs(),
        steps=search.steps(),
        actions=search.actions(),
        changes=search.changes(),
        criticism=search.criticism(layers.quotes),
    )


def _apart_from(spans: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """Return those of ``spans`` that meet none of ``others``; both are sorted and overlap nowhere."""
    starts = [other.start for other in others]

    def free(span: Span) -> bool:
        index = bisect_left(starts, span.end) - 1
        return index < 0 or not others[index].meets(span)

    return tuple(filter(free, spans))


class _Search:
    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        self._document = layers.document
        self._tokens = layers.tokens
        self._lower = layers.tokens.lower
        self._money = [quantity.span.start for quantity in layers.quantities if quantity.kind == "money"]
        self._durations = [quantity.span.start for quantity in layers.quantities if quantity.kind == "duration"]
        self._dates = [mention.span.start for mention in layers.dates]
        self._words = words = layers.words
        self._weak = frozenset(tuple(self._lower[first:last]) for first, last in words.all("weak_limit"))

    def limits(self, role: str, *, strong: bool) -> tuple[Span, ...]:
        """Return the words that admit a limit, the longest of those that overlap."""
        found = []
        for place in self._words.all(role):
            weak = tuple(self._lower[place[0] : place[1]]) in self._weak
            if weak is strong or self._taken_back(place) or self._is_quiet(place):
                continue
            found.append(place)
        return self._apart(found)

    def _taken_back(self, place: Place) -> bool:
        before = self._lower[max(0, place[0] - 3) : place[0]]
        if not single_words("spares_limit").isdisjoint(before):
            return True
        return " ".join(before[-2:]) in _NONE_LEFT

    def _is_quiet(self, place: Place) -> bool:
        block = self._document.block_at(self._tokens.starts[place[0]])
        return block is None or block.kind in _QUIET

    def costs(self) -> tuple[Span, ...]:
        """Return where the draft says what something costs, that it is free, or who pays."""
        plain = set(self._words.all("fund"))
        found = [
            place
            for place in self._words.all("cost")
            if (place in plain or self._follows(self._money, place, _COST_REACH)) and not self._is_quiet(place)
        ]
        return self._apart(found)

    def _follows(self, starts: list[int], place: Place, reach: int) -> bool:
        last = min(len(self._tokens), place[1] + reach) - 1
        index = bisect_left(starts, self._tokens.starts[place[0]])
        return index < len(starts) and starts[index] <= self._tokens.starts[last]

    def steps(self) -> tuple[Span, ...]:
        """Return the sentences that say what comes next, and when."""
        told = [*self._beginnings("step"), *self._words.places.of(single_words("outlook"))]
        return tuple(span for span, words in self._spoken_of(told) if self._is_step(span, words))

    def _beginnings(self, role: str) -> Iterator[int]:
        return (first for first, _ in self._words.all(role))

    def _is_step(self, span: Span, words: range) -> bool:
        timed = self._inside(self._dates, span) or self._inside(self._durations, span)
        if self._words.has("step", words.start, words.stop):
            return timed or not single_words("outlook").isdisjoint(self._lower[words.start : words.stop])
        return timed and not single_words("outlook").isdisjoint(self._lower[words.start : words.stop])

    def actions(self) -> tuple[Span, ...]:
        """Return the words by which people are told what to do, where they are addressed, named or given a way."""
        found = []
        for span, words in self._spoken_of(self._beginnings("action")):
            own = self._words.within("action", words.start, words.stop)
            if own and self._addressed(span, words, own[0]):
                found += own[:1]
        return self._apart(found)

    def _addressed(self, span: Span, words: range, first: Place) -> bool:
        imperative = not self._lower[first[0]].startswith(("me", "di", "pe"))
        if (imperative and first[0] - words.start <= 1) or self._words.has("people", words.start, words.stop):
            return True
        return any(span.start <= link.text.start < span.end for link in self._document.links) or any(
            map(has_digit.__getitem__, self._lower[words.start : words.stop])
        )

    def changes(self) -> tuple[Span, ...]:
        """Return the sentences that tell what people get, may, must, or no longer have to."""
        return tuple(
            span
            for span, words in self._spoken_of(self._beginnings("gain"))
            if self._words.has("people", words.start, words.stop)
            and self._words.has("gain", words.start, words.stop)
            and not self._words.has("action", words.start, words.stop)
        )

    def criticism(self, quotes: Sequence[Quote]) -> tuple[Span, ...]:
        """Return the quotations of people outside the state, and of officials against their own, that object."""
        found = []
        for quote in quotes:
            if quote.group in (None, "pemerintah", "media"):
                continue
            words = self._tokens.within(quote.span)
            cue = self._tokens.within(quote.cue or quote.span)
            if any(self._words.has(role, at.start, at.stop) for at in (words, cue) for role in ("asking", "limit")):
                found.append(quote.span)
        return tuple(found)

    def _spoken_of(self, tokens: Iterable[int]) -> Iterator[tuple[Span, range]]:
        """Yield the sentences that hold one of ``tokens``, with their own tokens."""
        for number in self._layers.sentences_of(tokens):
            sentence = self._layers.sentences[number]
            if self._document.blocks[sentence.block].kind not in _QUIET:
                yield sentence.span, self._tokens.within(sentence.span)

    @staticmethod
    def _inside(starts: list[int], span: Span) -> bool:
        index = bisect_left(starts, span.start)
        return index < len(starts) and starts[index] < span.end

    def _apart(self, places: list[Place]) -> tuple[Span, ...]:
        kept: list[Place] = []
        for place in sorted(places, key=lambda item: (item[0], -item[1])):
            if not kept or kept[-1][1] <= place[0]:
                kept.append(place)
        return tuple(self._words.span(place) for place in kept)
