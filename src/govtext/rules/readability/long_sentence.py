"""Point at a sentence with more words than a reader holds in mind."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card


@rule
def long_sentence(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each sentence of the running text above the card's ``words``; above ``very_long`` it is a warning."""
    limit, very_long = card.thresholds["words"], card.thresholds["very_long"]
    for sentence in reading.prose:
        words = reading.tokens.words(sentence.span)
        if words > limit:
            yield Hit(
                sentence.span,
                {"words": str(words), "limit": f"{limit:g}"},
                severity="warning" if words > very_long else "suggestion",
            )
