"""Ask whether a headline tells as done what the text only plans."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure

_DONE = frozenset({"telah", "sudah", "kini", "berhasil", "rampung", "tuntas", "selesai", "diresmikan", "terpasang"})


@rule
def promise_as_result(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield the word of achievement in the title when the text has plans but nothing that is done."""
    title = reading.document.title
    if title is None:
        return
    tokens = reading.tokens.within(title.span)
    words = reading.account_words
    achieved = words.within("achieved", tokens.start, tokens.stop)
    if not achieved or words.has("planned", tokens.start, tokens.stop):
        return
    plans, done = [], False
    for sentence in _structure.narration(reading):
        own = reading.tokens.within(sentence.span)
        said = reading.tokens.lower[own.start : own.stop]
        if words.has("planned", own.start, own.stop):
            plans.append(sentence.span)
        elif not _DONE.isdisjoint(said) or words.has("achieved", own.start, own.stop):
            done = True
    settled = any(claim.figure and claim.span not in plans for claim in reading.claims)
    if len(plans) >= card.thresholds["plans"] and not done and not settled:
        where = words.span(achieved[0])
        params = {"term": reading.document.words_of(where), "plan": reading.document.words_of(plans[0])}
        yield Hit(where, params, related=tuple((span, "plans") for span in plans[:3]))
