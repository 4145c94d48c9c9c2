"""Ask who approved when a draft says that the public did."""

from collections.abc import Iterator

from govtext.document import Span
from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure
from ._scene import Scene

_REACH = 12
"""How many words may stand between the public and its approval."""


@rule
def public_reaction_unsourced(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield the approval of an unnamed public, unless the sentence counts or names somebody, or only wishes for it."""
    scene = Scene.of(reading)
    people = reading.names.persons
    for sentence in _structure.narration(reading):
        tokens = reading.tokens.within(sentence.span)
        places = reading.account_words.within("approval", tokens.start, tokens.stop)
        for first, last in sorted(places, key=lambda place: (place[0], -place[1])):
            where = _phrase(reading, tokens, first, last)
            if where is None or scene.hoped(first) or scene.spoken(where) or scene.spared(where):
                continue
            if scene.figures(tokens.start, tokens.stop) or any(one.span.meets(sentence.span) for one in people):
                continue
            if any(quote.span.meets(where) and quote.group not in (None, "pemerintah") for quote in reading.quotes):
                continue
            yield Hit(where, {"term": reading.document.words_of(where)})
            break


def _phrase(reading: Reading, tokens: range, first: int, last: int) -> Span | None:
    """Return the public with its approval: before it (*warga menyambut baik*) or after it (*pujian dari warga*)."""
    words, lower = reading.account_words, reading.tokens.lower
    before = words.within("public", max(tokens.start, first - _REACH), first)
    if before:
        return reading.tokens.span(before[-1][0], last)
    after = words.within("public", last, min(tokens.stop, last + 5))
    if after and (
        "dari" in lower[first : after[0][0]] or "oleh" in lower[first : after[0][0]] or lower[first].startswith("di")
    ):
        return reading.tokens.span(first, after[0][1])
    return None
