"""Point out that one speaker has most of the quoted words."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure


@rule
def monologue(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield the longest quotation of a speaker with more than ``share`` of the quoted words in at least ``quotes``."""
    limits = card.thresholds
    sizes = {
        voice: sum(reading.tokens.words(quote.span) for quote in voice.quotes) for voice in _structure.voices(reading)
    }
    total = sum(sizes.values())
    for voice, size in sizes.items():
        direct = [quote for quote in voice.quotes if quote.kind == "direct"]
        if size < limits["words"] or size <= limits["share"] * total or len(direct) < limits["quotes"]:
            continue
        longest = max(direct, key=lambda quote: quote.span.length)
        params = {"speaker": voice.name, "quotes": str(len(voice.quotes)), "share": f"{100 * size / total:.0f}"}
        related = tuple((quote.span, "same_speaker") for quote in direct if quote is not longest)
        yield Hit(longest.span, params, related=related)
