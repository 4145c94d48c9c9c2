"""Ask whose figure it is where a text gives an official statistic without its source."""

import re
from collections.abc import Iterator

from govtext.document import Span
from govtext.genres.evidence import meets, search_of
from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

_INDICATOR = re.compile(
    r"\b(?i:(?:(?:laju|tingkat|angka)\s{1,9})?inflasi|(?:laju\s{1,9})?pertumbuhan\s{1,9}ekonomi|"
    r"(?:tingkat|angka|persentase|jumlah)\s{1,9}(?:kemiskinan|penduduk\s{1,9}miskin|pengangguran(?:\s{1,9}terbuka)?)|"
    r"indeks\s{1,9}pembangunan\s{1,9}manusia|rasio\s{1,9}gini|nilai\s{1,9}tukar\s{1,9}petani|"
    r"(?:prevalensi|angka)\s{1,9}stunting|angka\s{1,9}harapan\s{1,9}hidup)\b|\b(?:IPM|PDRB)\b"
)
_INDICATOR_WORDS = frozenset(
    (
        "laju", "tingkat", "angka", "inflasi", "pertumbuhan", "persentase", "jumlah", "indeks", "rasio", "nilai",
        "prevalensi", "ipm", "pdrb",
    )
)  # fmt: skip
"""The words an indicator can begin with."""
_SOURCE = re.compile(
    r"\b(?:BPS|Badan\s{1,9}Pusat\s{1,9}Statistik|data|datanya|menurut|berdasarkan|survei|sensus|SSGI|SKI|Susenas|Sakernas|"
    r"Kementerian|Kemen\w{2,20}|Bank\s{1,9}Indonesia|BI|mencatat|tercatat|dicatat|catatan|rilis|sumber|bersumber|laporan|"
    r"e-PPGBM|kata|ujar\w*|jelas\w*|sebut\w*|menyebut\w*|target\w*|ditargetkan|menargetkan|RPJMD|asumsi)\b",
    re.IGNORECASE,
)


_NEAR = 60
"""Characters within which the figure of an indicator follows it."""


@rule
def unsourced_statistic(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each official statistic with a figure where neither its paragraph nor the next sentence names a source."""
    mask = reading.document.mask
    figures = search_of(reading).layers.spans("percent|number")
    starts = reading.index.word_starts(_INDICATOR_WORDS)
    for sentence in reading.prose if starts else ():
        match = _INDICATOR.search(mask, sentence.span.start, sentence.span.end)
        if match is None or not meets(figures, Span(match.end(), min(sentence.span.end, match.end() + _NEAR))):
            continue
        block = reading.document.blocks[sentence.block].span
        if not _SOURCE.search(mask, block.start, block.end):
            yield Hit(Span(*match.span()), {"indicator": " ".join(match.group().split())})
