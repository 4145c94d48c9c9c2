"""The build of a draft, as counts: what data/genres may name as ``feature``."""

import re
from collections.abc import Callable, Mapping

from govtext.document import Kind
from govtext.reading import Reading

from .layers import Layers

_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\u23e9-\u23fa]")
_PART_OF_THREAD = re.compile(r"\(?\d{1,2}/\d{0,2}\)?(?=\s)")
_TAG = re.compile(r"(?<![\w&/#])#[A-Za-z]\w{3,60}")
_STEP = re.compile(
    r"\b(?:isi|buka|unduh|unggah|daftar|serahkan|ambil|datang|siapkan|bawa|klik|pilih|tunggu|kirim|lampirkan|login|scan|"
    r"pindai|masuk|buat|tulis|cetak|bayar)\b",
    re.IGNORECASE,
)


def _count(kind: Kind) -> Callable[[Reading, Layers], int]:
    return lambda reading, _: reading.once(_kinds).count(kind)


def _kinds(reading: Reading) -> list[Kind]:
    return [block.kind for block in reading.document.blocks]


def _short(reading: Reading, _: Layers) -> int:
    return int(0 < reading.words <= 130)


def _hashtags(reading: Reading, _: Layers) -> int:
    lines = reading.once(_kinds).count(Kind.HASHTAGS)
    return lines or int("#" in reading.document.mask and _TAG.search(reading.document.mask) is not None)


def _long(reading: Reading, _: Layers) -> int:
    return int(reading.words > 1500)


def _titled(reading: Reading, _: Layers) -> int:
    return int(reading.document.title is not None)


def _emoji(reading: Reading, _: Layers) -> int:
    return sum(reading.tokens.each(_emoji_in))


def _emoji_in(form: str) -> int:
    return 0 if form.isascii() else len(_EMOJI.findall(form))


def _quotes(reading: Reading, _: Layers) -> int:
    return sum(quote.kind == "direct" and quote.speaker is not None for quote in reading.quotes)


def _outside(_: Reading, layers: Layers) -> int:
    return len(layers.spans("outside_voice"))


def _steps(reading: Reading, _: Layers) -> int:
    items = [block for block in reading.document.blocks if block.kind is Kind.LIST_ITEM]
    return sum(bool(_STEP.match(reading.document.visible(block.span).lstrip("0123456789.️⃣ "))) for block in items)


def _thread(reading: Reading, _: Layers) -> int:
    """Tell whether paragraphs are numbered as the posts of a thread are: *1/5 …*, *2/5 …*."""
    visible = reading.document.visible
    parts = [block for block in reading.document.blocks if _PART_OF_THREAD.match(visible(block.span))]
    return int(len(parts) > 1)


FEATURES: Mapping[str, Callable[[Reading, Layers], int]] = {
    "byline": _count(Kind.BYLINE),
    "contact": _count(Kind.CONTACT),
    "dateline": lambda _, layers: len(layers.spans("dateline")),
    "emoji": _emoji,
    "hashtags": _hashtags,
    "heading": _count(Kind.HEADING),
    "list_item": _count(Kind.LIST_ITEM),
    "long": _long,
    "outside_quote": _outside,
    "quote": _quotes,
    "short": _short,
    "step": _steps,
    "table_cell": _count(Kind.TABLE_CELL),
    "thread": _thread,
    "title": _titled,
    "untitled": lambda reading, layers: 1 - _titled(reading, layers),
}
"""Every feature that data/genres may name, counted in a reading."""
