"""Point at a paragraph that holds more than one step of thought."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from ._load import paragraphs


@rule
def dense_paragraph(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield paragraphs above the card's ``words`` that have at least ``sentences`` sentences and so can be parted."""
    for paragraph in paragraphs(reading):
        sentences = len(paragraph.loads)
        if paragraph.words > card.thresholds["words"] and sentences >= card.thresholds["sentences"]:
            middle = min(paragraph.loads[1:], key=lambda load: abs(2 * load.span.start - sum(paragraph.span)))
            yield Hit(
                paragraph.span,
                {"words": str(paragraph.words), "sentences": str(sentences)},
                related=((middle.span, "cut_here"),),
            )
