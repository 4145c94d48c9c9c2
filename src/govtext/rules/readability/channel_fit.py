"""Point at what a channel cuts, hides or disables, and ask what its readers can do."""

import re
from collections.abc import Iterator

from govtext.document import Kind, Span
from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, Channel, channels

from ._caption import ADDRESS, measured

_HASHTAG = re.compile(r"(?<![\w#&/])#\w+")
_URGES = re.compile(
    r"\b(?:silakan|ayo|yuk|mari|simak|cek|klik|kunjungi|pantau|bagikan|pelajari|"
    r"(?:daftar|hubungi|kunjungi|laporkan|cek|baca|gunakan|manfaatkan|ikuti|siapkan|lengkapi)lah)\b",
    re.IGNORECASE,
)
"""Words that ask a reader to do something, beside those that notices use."""


@rule
def channel_fit(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield what does not fit the channel somebody named; nothing where nobody did."""
    channel = channels().get(reading.channel or "")
    if channel is None:
        return
    yield from _length(reading, channel)
    yield from _hashtags(reading, channel)
    yield from _links(reading, channel)
    if channel.action and not _tells_what_to_do(reading, channel):
        yield _hit(None, channel, "ajakan")


def _hit(span: Span | None, channel: Channel, kind: str, variant: str | None = None, **params: str) -> Hit:
    return Hit(
        span,
        {"channel": channel.title.id, **params},
        kind=kind,
        variant=variant or kind,
        basis=channel.basis,
        severity="warning" if kind == "terlalu_panjang" else None,
    )


def _length(reading: Reading, channel: Channel) -> Iterator[Hit]:
    for kind, most in (("terlalu_panjang", channel.most), ("panjang", channel.comfortable)):
        if most is None:
            continue
        count, cut = measured(reading.document.mask, channel, most)
        if cut is None:
            continue
        block = reading.document.block_at(cut)
        span = Span(cut, block.span.end) if block else Span(cut, cut + 1)
        yield _hit(span, channel, kind, count=str(count), most=str(most))
        return


def _hashtags(reading: Reading, channel: Channel) -> Iterator[Hit]:
    most = channel.most_hashtags
    if most is None:
        return
    found = [Span(*match.span()) for match in _HASHTAG.finditer(reading.document.mask)]
    if len(found) > most:
        variant = None if most else "tanpa_tagar"
        span = found[most]
        yield _hit(span, channel, "tagar", variant, count=str(len(found)), most=str(most))


def _links(reading: Reading, channel: Channel) -> Iterator[Hit]:
    document = reading.document
    named = [link for link in document.links if not link.image and document.words_of(link.text)]
    if channel.links == "tulis":
        for link in named:
            words = document.words_of(link.text)
            if not ADDRESS.search(words):
                yield _hit(link.text, channel, "alamat", link=words)
    if channel.links == "profil":
        places = {link.text: None for link in named}
        places |= {Span(*match.span()): None for match in ADDRESS.finditer(document.mask)}
        reached = 0
        for span in sorted(places):
            if span.start >= reached:
                reached = span.end
                yield _hit(span, channel, "tautan", link=document.words_of(span))


def _tells_what_to_do(reading: Reading, channel: Channel) -> bool:
    document = reading.document
    if (
        reading.disclosures.actions
        or _URGES.search(document.mask)
        or any(block.kind is Kind.CONTACT for block in document.blocks)
    ):
        return True
    linked = any(not link.image for link in document.links) or ADDRESS.search(document.mask)
    return channel.links == "klik" and bool(linked)
