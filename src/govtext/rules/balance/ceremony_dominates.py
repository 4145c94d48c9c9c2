"""Point out that most of a draft tells of the ceremony, not of what it is for."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure


@rule
def ceremony_dominates(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield the first of the ceremonial sentences when they are more than ``share`` of the writer's own."""
    if reading.genre not in ("siaran_pers", "media_sosial"):
        return
    own = [sentence.span for sentence in _structure.narration(reading)]
    claimed = {claim.span for claim in reading.claims}
    ceremonial = []
    for span in own:
        tokens = reading.tokens.within(span)
        if span not in claimed and reading.account_words.has("ceremony", tokens.start, tokens.stop):
            ceremonial.append(span)
    least, share = card.thresholds["sentences"], card.thresholds["share"]
    if len(ceremonial) >= least and len(ceremonial) > share * len(own):
        params = {"ceremonial": str(len(ceremonial)), "sentences": str(len(own))}
        yield Hit(ceremonial[0], params, related=tuple((span, "ceremonial") for span in ceremonial[1:6]))
