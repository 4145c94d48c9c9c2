"""What a claim says with its figure: since when, compared with what, and whose data."""

import re
from bisect import bisect_left

from govtext.document import Span

from .account_words import Place
from .layers import Layers

_HABIT = re.compile(r"\b(?:setiap|tiap|saban)\s{1,4}(?:hari\s{1,4})?$", re.IGNORECASE)
_TIME_LEAD = re.compile(
    r"\b(?:sejak|hingga|sampai|per|mulai|pada)\s{1,4}(?:pukul|jam)?\s{0,4}$|\b(?:pukul|jam)\s{1,4}$", re.IGNORECASE
)
_ALSO_TIME = re.compile(
    r"\b(?:(?:musim|periode|triwulan|semester|pekan|tahap|kuartal|sesi)\s{1,4}(?:lalu|sebelumnya)"
    r"|(?:tahun|bulan|minggu|pekan|hari|jam|dekade|dasawarsa)\s{1,4}(?:terakhir|belakangan)"
    r"|(?:sampai|hingga)\s{1,4}(?:kini|saat\s{1,4}ini|sekarang))\b",
    re.IGNORECASE,
)
_LOOK_BACK = 24
_TRANSFER = re.compile(
    r"\bdari\s{1,4}(?=[^.;\n]{1,90}?\bmenjadi\b)"
    r"|\b(?:naik|turun|tumbuh|meningkat|menurun|bertambah|berkurang|melonjak|merosot|menyusut|anjlok|membaik)"
    r"[^.;\n]{1,60}?\b(?:dari|dibanding\w{0,3}|daripada)\s{1,4}(?=[^.;\n]{0,40}?\d)"
    r"|\blebih\s{1,4}\w{3,12}(?:\s{1,4}(?:Rp\s{0,2})?[\d.,%]{1,24}(?:\s{1,4}\w{1,12})?)?\s{1,4}(?:dari|daripada|dibanding\w{0,3})\b"
    r"|\b(?:sedangkan|sementara|padahal)\b[^.;\n]{1,60}?\b(?:hanya|baru|masih|cuma|sebesar|sebanyak|target)\b",
    re.IGNORECASE,
)
_SOURCE_REACH = 3
"""How many words may stand between *menurut* and the data."""
_OWNED = re.compile(r"[A-Z]|\d|\w\.\w")
_BODY = re.compile(
    r"\b(?:dinas|badan|kantor|puskesmas|rumah sakit|polres|balai|dis[a-z]{4,12}"
    r"|bappeda|perumda|inspektorat|kementerian)\b"
)
_FUND = frozenset({"dana", "anggaran", "biaya", "bantuan", "hibah", "modal"})
_WEAK_LEADS = frozenset({"dari", "dalam", "hasil", "sesuai", "sumber"})
_STRONG_DOCUMENTS = frozenset(
    [
        "data",
        "register",
        "catatan",
        "survei",
        "survey",
        "sensus",
        "statistik",
        "rekapitulasi",
        "keputusan",
        "putusan",
        "lhp",
        "lkpj",
        "lkjip",
        "lppd",
        "lakip",
    ]
)


class ClaimFields:
    """Looks for the fields of one statement at a time."""

    def __init__(self, layers: Layers) -> None:
        self._mask = layers.document.mask
        self._tokens = layers.tokens
        self._words = layers.words
        self._dates = layers.dates
        self._times = layers.times
        self._date_starts = [date.span.start for date in layers.dates]
        self._time_starts = [time.span.start for time in layers.times]

    def period(self, span: Span) -> bool:
        """Tell whether ``span`` says when: a date, a month, a year, *tahun lalu*, *sejak pukul 04.00*; no habit."""
        index = bisect_left(self._date_starts, span.start)
        while index < len(self._dates) and self._dates[index].span.end <= span.end:
            mention = self._dates[index]
            if not self._before(_HABIT, mention.span.start, span.start):
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
        return found or [Span(*match.span()) for match in _TRANSFER.finditer(self._mask, span.start, span.end)]

    def source(self, span: Span) -> bool:
        """Tell whether ``span`` says whose data: a register, a survey, a decree; a speaker or a fund is none."""
        return bool(self.sources(span))

    def sources(self, span: Span) -> list[Span]:
        """Return the places in ``span`` that name a source of data."""
        tokens = self._tokens.within(span)
        first, stop = tokens.start, tokens.stop
        found = []
        documents = self._words.within("source_doc", first, stop)
        names = self._words.within("source_name", first, stop)
        for lead in self._words.within("source_lead", first, stop):
            target = self._target(lead, documents, names)
            if target is not None:
                found.append(self._tokens.span(lead[0], target[1]))
        found += [self._words.span(place) for place in self._recording(first, stop)]
        for document in documents:
            if self._shows(document, first, stop):
                found.append(self._words.span(document))
        return sorted(set(found))

    def _target(self, lead: Place, documents: list[Place], names: list[Place]) -> Place | None:
        """Return the data that ``lead`` points at."""
        lower = self._tokens.lower
        word = lower[lead[0]]
        weak = word in _WEAK_LEADS and lead[1] - lead[0] == 1
        if lead[0] and lower[lead[0] - 1] in _FUND and word in ("bersumber", "dari", "sumber"):
            return None
        for place in (*documents, *names):
            gap = place[0] - lead[1]
            if (
                gap < 0
                or gap > (0 if weak else _SOURCE_REACH)
                or any(lower[at] in (",", ".", "yang", "bahwa") for at in range(lead[1], place[0]))
            ):
                continue
            if weak and not (place in names or lower[place[0]] in _STRONG_DOCUMENTS):
                continue
            if self._owned(place, place in names):
                return place
        return None

    def _owned(self, place: Place, name: bool) -> bool:
        """Tell whether it is said whose data: a name, a number or an office follows, or the thing says it itself."""
        if name:
            return True
        lower, texts = self._tokens.lower, self._tokens.texts
        if place[1] - place[0] > 1:
            return True
        following = place[1]
        if following >= len(lower):
            return False
        return (
            _OWNED.search(texts[following]) is not None
            or self._words.has("owner", following, following + 1)
            or (
                following + 1 < len(lower)
                and _OWNED.search(texts[following + 1]) is not None
                and texts[following].isalpha()
            )
        )

    def _shows(self, document: Place, first: int, stop: int) -> bool:
        """``Data Dinas Kesehatan per 31 Mei menunjukkan …``: the data are the subject of a verb of showing."""
        if document[0] - first > 2 or self._tokens.lower[document[0]] not in _STRONG_DOCUMENTS | {
            "hasil",
            "laporan",
            "kajian",
        }:
            return False
        reach = min(stop, document[1] + 12)
        return self._words.has("source_verb", document[1], reach) and self._owned(document, name=False)

    def _recording(self, first: int, stop: int) -> list[Place]:
        """``BPBD mencatat 31 rumah rusak``: a body that keeps count; *mencatat* after a person only reports."""
        texts, lower = self._tokens.texts, self._tokens.lower
        return [
            (at - 1, at + 1)
            for at in range(first + 1, stop - 1)
            if lower[at] == "mencatat"
            and (texts[at - 1].isupper() or _BODY.search(" ".join(lower[max(first, at - 5) : at])) is not None)
            and any(char.isdigit() for form in texts[at + 1 : at + 5] for char in form)
        ]

    def _before(self, pattern: re.Pattern[str], at: int, floor: int) -> bool:
        return pattern.search(self._mask[max(floor, at - _LOOK_BACK) : at]) is not None
