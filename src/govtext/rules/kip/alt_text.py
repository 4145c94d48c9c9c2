"""Point at images without words for those who cannot see them."""

import re
from collections.abc import Iterator

from govtext.document import Link, Span
from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

_EMPTY_WORDS = re.compile(
    r"\W*(?:(?:alt|image|img|picture|photo|gambar|foto|poster|infografis|grafik|banner|logo|screenshot)[\W\d_]*|"
    r"[\w-]{0,80}\.(?:jpe?g|png|gif|webp|svg)|(?:IMG|DSC|WA|IMG-\d{8}-WA)[\W_]?\d{1,16})\W*",
    re.IGNORECASE,
)

_EXTRACTED = ("docx", "html")
"""Formats in which a sign in the text stands for an image without words."""


@rule
def alt_text(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each image whose alternative text is missing or says nothing."""
    document = reading.document
    for link in document.links:
        if not link.image:
            continue
        words = document.words_of(link.text)
        if not words:
            place = link.text if document.format in _EXTRACTED else _markup(document.text, link)
            yield Hit(place, kind="tanpa_teks", variant="missing")
        elif _EMPTY_WORDS.fullmatch(words):
            yield Hit(link.text, {"words": words}, kind="tanpa_isi")


def _markup(text: str, link: Link) -> Span:
    """Return the place of the whole image in the author's text."""
    at = link.text.start
    tag, mark = text.rfind("<img", 0, at + 1), text.rfind("![", 0, at + 1)
    if tag > mark:
        start, end = tag, text.find(">", at)
    else:
        start, words = mark, text.find("](", max(0, at - 1))
        end = text.find(")", words) if words >= 0 else text.find("]", at)
    start = max(0, start)
    return Span(start, end + 1 if end >= start else max(at, start + 1))
