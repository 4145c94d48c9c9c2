"""What a claim says with its figure: since when, compared with what, and whose data."""

import re
from bisect import bisect_left

from govtext.document import Span

from ..layers import Layers
from .sources import ClaimSources

_HABIT = re.compile(r"\b(?:setiap|tiap|saban)\s{1,4}(?:hari\s{1,4})?$", re.IGNORECASE)
_TIME_LEAD = re.compile(
    r"\b(?:sejak|hingga|sampai|per|mulai|pada)\s{1,4}(?:pukul|jam)?\s{0,4}$|\b(?:pukul|jam)\s{1,4}$", re.IGNORECASE
)
_ALSO_TIME = re.compile(
    r"\b(?:(?:musim|periode|triwulan|semester|pekan|tahap|kuartal|sesi)\s{1,4}(?:lalu|sebelumnya)"
    r"|(?:tahun|bulan|minggu|pekan|hari|jam|dekade|dasawarsa)\s{1,4}(?:terakhir|belakangan)"
    r"|(?:sejak|hingga|sampai)\s{1,4}(?:tadi\s{1,4}|kemarin\s{1,4})?(?:pagi|siang|sore|petang|malam|subuh|dini\s{1,4}hari|kemarin)"
    r"|(?:sampai|hingga)\s{1,4}(?:kini|saat\s{1,4}ini|sekarang))\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[^\w\n]{0,6}[A-Z][\w ./’'-]{1,40}(?:,[^,\n–—-]{1,30}){0,2}[ *_]{0,3}(?:\([^)\n]{1,40}\))?[ *_]{0,3}[–—-][ *_]"
)
"""A place and perhaps a date before the news: *BELU (3/9/2025) –*."""
_LOOK_BACK = 24
_TRANSFER = re.compile(
    r"\bdari\s{1,4}(?=[^.;]{1,90}?\bmenjadi\b)"
    r"|\b(?:menjadi|jadi|tinggal)\s{1,4}(?:Rp\s{0,2})?\d[^;]{1,40}?\s{1,4}dari\s{1,4}(?:Rp\s{0,2})?\d"
    r"|\b(?:naik|turun|tumbuh|meningkat|menurun|bertambah|berkurang|melonjak|merosot|menyusut|anjlok|membaik)"
    r"[^.;]{1,60}?\b(?:dari|dibanding\w{0,3}|daripada)\s{1,4}(?=[^.;]{0,40}?\d)"
    r"|\blebih\s{1,4}\w{3,12}(?:\s{1,4}(?:Rp\s{0,2})?[\d.,%]{1,24}(?:\s{1,4}\w{1,12})?)?\s{1,4}(?:dari|daripada|dibanding\w{0,3})\b"
    r"|\b(?:sedangkan|sementara|padahal)\b[^.;]{1,60}?\b(?:hanya|baru|masih|cuma|sebesar|sebanyak|target)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"(?:kini|sekarang|saat\s{1,4}ini|dewasa\s{1,4}ini|baru-baru\s{1,4}ini)", re.IGNORECASE)
_REFERENCE = (
    r"(?:target\w{0,3}|rencana|pagu|hps|rata-rata|rerata|ambang|baku|normal|standar|sasaran|ditargetkan|direncanakan|"
    r"dianggarkan|disyaratkan|sebelumnya|semula|plafon|rkap|rkpd|dpa|proyeksi|tawaran|penawaran|"
    r"batas\s{1,4}(?:siaga|toleransi|aman|normal|wajar|atas|bawah|maksimum|minimum)|harga\s{1,4}(?:pasar|eceran|acuan|dasar)|angka\s{1,4}(?:nasional|provinsi)|kuota|kapasitas)\b"
)
_RELATION = re.compile(
    r"\b(?:di\s{0,4}(?:atas|bawah)|dari(?:pada)?|menyentuh|melampaui|melebihi|melewati|mendekati|mencapai|menyamai|memenuhi|terhadap|"
    r"ketimbang|dibanding\w{0,3})\s{1,4}(?:(?:yang|kondisi|angka|nilai|batas|capaian|total)\s{1,4})?"
    + _REFERENCE
    + r"|\b(?:melampaui|melebihi|melewati)\s{1,4}(?:angka|capaian|jumlah|hasil|perolehan|rekor)\b"
    r"|[,;(]\s{0,4}(?:(?:pada|di|sedangkan|sementara)\s{1,4}){0,2}(?:\w{3,9}\s{1,4}){0,2}(?:(?:19|20)\d\d|lalu|kemar[ie]n)\s{1,4}"
    r"(?:(?:masih|hanya|cuma|baru|angkanya|jumlahnya|tercatat|sebesar|sebanyak|mencapai)\s{1,4}){1,2}(?:Rp\s{0,2})?\d"
    r"|\b(?:sedangkan|sementara)\b[^;]{0,40}?(?:\b(?:tahun|tahap|bulan|pekan|minggu|musim|periode)\s{1,4}(?:lalu|kemar[ie]n|sebelumnya)|\b(?:19|20)\d\d)"
    r"\b[^.;]{1,30}?(?:\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b)"
    r"|(?<=[,;(])\s{0,4}(?:dengan\s{1,4}|dari\s{1,4})?target(?:nya)?\s{1,4}(?:\w{1,14}\s{1,4}){0,3}(?=\d|Rp)"
    r"|\b(?:tertinggi|terendah|terbaik|terbesar|terkecil|terbanyak)\s{1,4}(?:di\s?antara|dari)\s{1,4}[^.;,]{1,50}?\blain(?:nya)?\b"
    r"|\bke\s{1,4}(?:level|titik|tingkat|posisi|angka)\s{1,4}ter(?:endah|tinggi|baik|buruk)\b"
    r"|\b(?:anggaran|pagu|alokasi|dana)\b[^.;]{0,90}?\d[^;]{2,70}?\b(?:terserap|terealisasi|realisasi(?:nya)?|terpakai)\b"
    r"|\bhps\b[^;]{0,50}?\d[^;]{1,40}?\bpagu|\bpagu\b[^;]{0,50}?\d[^;]{1,40}?\bhps\b"
    r"|\b(?:setahun|sebulan|sepekan|seminggu)\s{1,4}(?:kemudian|sebelumnya)\b"
    r"|\b(?:tahun|bulan|minggu|pekan|triwulan|kuartal|semester|musim|periode|capaian|angka|nilai|edisi|hari)\s{1,4}sebelumnya\b"
    r"|[,;(]\s{0,4}(?:yang\s{1,4}|dari\s{1,4}|padahal\s{1,4})?sebelumnya\s{1,4}(?:\w{1,12}\s{1,4}){0,2}(?:Rp\s{0,2})?\d"
    r"|\b(?:sebelumnya|dulu|dulunya|dahulu|semula)\b[^.]{3,90}?\b(?:kini|sekarang|saat\s{1,4}ini)\b"
    r"|\b(?:kini|sekarang)\b[^.]{3,90}?[,;]\s{0,4}(?:dari\s{1,4})?(?:sebelumnya|dulu|dulunya|dahulu|semula)\b",
    re.IGNORECASE,
)


class ClaimFields:
    """Looks for the fields of one statement at a time."""

    def __init__(self, layers: Layers) -> None:
        self._mask = layers.document.mask
        self._tokens = layers.tokens
        self._words = layers.words
        self._sources = ClaimSources(layers)
        self._dates = layers.dates
        self._times = layers.times
        self._date_starts = [date.span.start for date in layers.dates]
        self._time_starts = [time.span.start for time in layers.times]

    def period(self, span: Span) -> bool:
        """Tell whether ``span`` says when: a date, a month, a year, *tahun lalu*, *sejak pukul 04.00*; no habit."""
        dateline = _DATELINE.match(self._mask, span.start, span.end)
        index = bisect_left(self._date_starts, span.start if dateline is None else dateline.end())
        while index < len(self._dates) and self._dates[index].span.end <= span.end:
            mention = self._dates[index]
            now = _NOW.fullmatch(self._mask, mention.span.start, mention.span.end) is not None
            if not now and not self._before(_HABIT, mention.span.start, span.start):
                return True
            index += 1
        index = bisect_left(self._time_starts, span.start)
        while index < len(self._times) and self._times[index].span.end <= span.end:
            if self._before(_TIME_LEAD, self._times[index].span.start, span.start):
                return True
            index += 1
        return _ALSO_TIME.search(self._mask, span.start, span.end) is not None

    def baseline(self, span: Span) -> bool:
        """Tell whether ``span`` compares: with an earlier value, a target, a ceiling, an average."""
        return bool(self.baselines(span))

    def baselines(self, span: Span) -> list[Span]:
        """Return the comparisons in ``span``."""
        tokens = self._tokens.within(span)
        found = [self._words.span(place) for place in self._words.within("baseline", tokens.start, tokens.stop)]
        if found:
            return found
        matches = [pattern.search(self._mask, span.start, span.end) for pattern in (_TRANSFER, _RELATION)]
        return [Span(*match.span()) for match in matches if match is not None]

    def source(self, span: Span) -> bool:
        """Tell whether ``span`` says whose data: a register, a survey, a decree; a speaker or a fund is none."""
        return bool(self.sources(span))

    def sources(self, span: Span) -> list[Span]:
        """Return the places in ``span`` that name a source of data."""
        return self._sources.within(span)

    def _before(self, pattern: re.Pattern[str], at: int, floor: int) -> bool:
        return pattern.search(self._mask[max(floor, at - _LOOK_BACK) : at]) is not None
