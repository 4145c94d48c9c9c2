"""Check the time a text gives for answering a request for information: 10 working days, and 7 more."""

import re
from collections.abc import Iterator

from govtext.document import Span
from govtext.language.figures.quantity import Quantity
from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

ANSWER, EXTENSION = 10, 7
"""Working days for the answer, and for its extension (UU 14/2008 Pasal 22 ayat (7) and (8))."""

_REQUEST = re.compile(r"\b(?:permintaan|permohonan|meminta|pemohon|memohon)\s{1,9}informasi\b|\bPPID\b", re.IGNORECASE)
_ANSWERED = re.compile(
    r"\b(?:di(?:jawab|tanggapi|berikan|proses|tindaklanjuti|penuhi|layani|beritahukan)|menjawab|jawaban\w*|tanggapan|menanggapi|"
    r"pemberitahuan|jangka\s{1,9}waktu|(?:di)?perpanjang\w*|perpanjangan)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:keberatan|sengketa|pengaduan|aduan|rata-rata|rerata|komisi|mediasi|banding|berlaku)\b", re.IGNORECASE
)
_EXTENDED = re.compile(r"\b(?:di)?perpanjang", re.IGNORECASE)
_WORKING = re.compile(r"\s{1,9}kerja\b", re.IGNORECASE)
_DAYS = frozenset({"hari", "hari kerja", "hari kalender"})


@rule
def request_deadline(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each time for an answer that is longer than the law gives, or counts days that are not working days."""
    mask = reading.document.mask
    for sentence in reading.sentences:
        text = mask[sentence.span.start : sentence.span.end]
        if "hari" not in text or not _ANSWERED.search(text) or _OTHER.search(text):
            continue
        block = reading.document.blocks[sentence.block].span
        if not (_REQUEST.search(text) or _REQUEST.search(mask, block.start, block.end)):
            continue
        for quantity in reading.quantities:
            if sentence.span.start <= quantity.span.start < sentence.span.end and quantity.unit in _DAYS:
                yield from _judge(mask, sentence.span, quantity)


def _judge(mask: str, sentence: Span, quantity: Quantity) -> Iterator[Hit]:
    worded = re.search(r"\bhari\b", mask[quantity.span.start : sentence.end], re.IGNORECASE)
    if worded is None:
        return
    end = quantity.span.start + worded.end()
    working = _WORKING.match(mask, end)
    days = int(quantity.high or quantity.value)
    span = Span(quantity.span.start, working.end() if working else max(end, quantity.span.end))
    written = " ".join(mask[span.start : span.end].split())
    extended = _EXTENDED.search(mask, sentence.start, quantity.span.start)
    limit = EXTENSION if extended else ANSWER
    if not working:
        yield Hit(span, {"written": written}, kind="hari_kerja", variant="calendar")
    elif days > limit and days != ANSWER + EXTENSION:
        yield Hit(span, {"written": written, "limit": str(limit)}, kind="terlalu_lama")
