"""Competition in a tender that is not decided, and trade secrets (article 17 letter b)."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby

from govtext.document import Kind, Span

from ._protect_signs import Survey
from ._protect_unit import Passage, Unit
from ._protect_watch import cue, watch

MONEY = re.compile(
    r"\bRp\.?\s?\d|\b\d[\d.,]*\s+(?:juta|miliar|milyar|triliun|ribu|rupiah|persen)\b|\d\s?%", re.IGNORECASE
)
"""An amount of money or a share."""
FIRM = re.compile(
    r"\b(?:PT|CV|UD|PD|Fa|Firma|Koperasi|Kopkar|KSO|Perumda|Primkop)\.?\s+[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,4}"
)
"""A named company."""
_AWARDED = re.compile(
    r"\b(?:pemenang(?:nya)?\s+(?:[\w-]+\s+){0,4}(?:adalah|ialah|yaitu|yakni|jatuh)|pemenang\w*\s{0,2}:|"
    r"(?:ditetapkan|keluar|terpilih|diumumkan)\s+(?:\w+\s+){0,2}(?:sebagai|menjadi|selaku)\s+(?:pemenang|penyedia)|"
    r"(?:menetapkan|mengumumkan|menunjuk|memilih)\s+(?:[\w.'’-]+\s+){1,6}?(?:sebagai|menjadi|selaku)\s+(?:pemenang|penyedia)|"
    r"memenangkan|dimenangkan|"
    r"(?:nilai|harga)\s+kontrak|terkontrak|berkontrak|menandatangani\s+kontrak|penandatanganan\s+kontrak|penyedia\s+terpilih)",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"\b(?:belum|akan|bakal|segera|calon|diupayakan|sebelum|rencana\w*)\b", re.IGNORECASE)
_ESTIMATE = re.compile(
    r"\b(?:HPS|[Pp]erkiraan\s+harga|[Tt]aksiran\s+(?:harga|panitia)|[Oo]wner(?:['’]?s)?\s+[Ee]stimate|[Hh]arga\s+[Pp]erkiraan(?:\s+[Ss]endiri)?|[Hh]arga\s+satuan)\b"
)
_ITEM = re.compile(
    r"\bper\s?(?:unit|item|buah|meter|m2|m3|m²|m³|orang|bulan|hari|kilogram|kg|ton|liter|set|titik|eksemplar|potong|"
    r"rumah|kilometer|km|lembar|pasang|dus|kotak|jam)\b|/\s?(?:unit|buah|m[23²³]?|kg|set|liter)\b|"
    r"\b(?:satu|setiap|tiap)\s+(?:unit|buah|item|meter|titik)|\bsatuan\b|\brinci\w*|\bmasing-masing\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:nilai|total|dengan|pagu(?:\s+dan)?)\s+(?:total\s+)?HPS\b|\bpagu\b", re.IGNORECASE)
_EARLY = re.compile(
    r"\b(?:belum|sebelum)\s+(?:\w+\s+){0,2}(?:di)?(?:lelang|tender|buka|mulai|tayang|umum|seleksi|pemilihan)\w*|"
    r"\b(?:baru|belum)\s+(?:akan\s+)?(?:dibuka|dimulai|dilelang|ditender|ditayangkan|diumumkan|tayang|dipublikasikan)\b|\b(?:akan|bakal|segera)\s+(?:dilelang|ditender)\w*|"
    r"\b(?:lelang|tender|pemilihan|seleksi)\w*\s+(?:\w+\s+){0,2}(?:belum|baru|masih|tengah|sedang)\b|\bbocor\w*",
    re.IGNORECASE,
)
_SET = re.compile(r"\b(?:dipatok|mematok|ditaksir|disusun|dihitung|dibanderol|diperkirakan|diketok)\b", re.IGNORECASE)
_TENDER = re.compile(
    r"\b(?:(?:tender|lelang|pengadaan|penawaran)nya|tender|lelang|pelelangan|pokja|penyedia|pengadaan|pemilihan\s+penyedia|UKPBJ|ULP|LPSE|PPK|HPS|pagu|penawaran|penawar\w*|evaluasi\s+(?:harga|teknis|administrasi|kualifikasi|masih)|skor\s+teknis)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"\b(?:skor|nilai|peringkat|bobot|hasil)\s+(?:evaluasi|teknis|sementara|kualifikasi|harga|penawaran|akhir|"
    r"presentasi)\b|\b(?:unggul|memimpin|terdepan|berpeluang|diunggulkan|favorit|calon\s+(?:kuat\s+)?pemenang|digugurkan|gugur)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(r"\bRp\.?\s?\d")
_LEAK = re.compile(r"\b(?:bocor\w*|membocorkan|dibocorkan|kebocoran)\b", re.IGNORECASE)
_RIVAL = re.compile(
    r"\b(?:peserta|penawar\w*|pesaing|pokja|hps|panitia\s+(?:lelang|tender|pengadaan)|rekanan|evaluasi)\b",
    re.IGNORECASE,
)
_BID_HEADING = re.compile(r"penawaran|menawar|harga\s+terkoreksi|skor|hasil\s+evaluasi")
_BANNED = re.compile(r"\b(?:dilarang|wajib|setiap\s+orang)\b", re.IGNORECASE)
_OWNED = re.compile(
    r"\bmilik\b|belum\s+(?:\w+\s+){0,1}(?:dipatenkan|didaftarkan|terbit)|\b(?:di|me)?rahasia(?:kan)?\b|\bkhas\b"
)


_NAMED_FIRM = cue("pt cv ud pd fa firma koperasi kopkar kso perumda primkop")
_RIVALS = cue("peserta penawar* pesaing pokja hps panitia rekanan evaluasi")
_LEAKS = cue("bocor* membocorkan dibocorkan kebocoran")
_SCORES = cue(
    "skor nilai peringkat bobot hasil unggul memimpin terdepan berpeluang diunggulkan favorit calon digugurkan gugur"
)
_CHOICES = (
    "17b:secret 17b:owner",
    cue("hps estimate perkiraan taksiran satuan"),
    (_LEAKS, _RIVALS),
    ("17b:bid", _NAMED_FIRM),
)
_WATCH = watch(*_CHOICES)
_WATCH_OPEN = watch(*_CHOICES, (_SCORES, _NAMED_FIRM), ("17b:pending", _NAMED_FIRM))
"""Scores tell something only where a tender is said to be open."""
Decided = Callable[[], bool]
"""Tells whether the draft tells of a winner, looked up when first asked for."""


def find_trade(survey: Survey) -> Iterator[Passage]:
    """Yield offers, estimates and scores of a tender that has no winner yet, and others' trade secrets."""
    decided = cache(lambda: _is_decided(survey, Span(0, len(survey.mask))))
    yield from _tables(survey, decided)
    taken: list[Span] = []
    for listed in _lists(survey, decided) if survey.holds("17b", "bid") else ():
        taken.append(listed.span)
        yield listed
    for unit in survey.running(_WATCH_OPEN if survey.may_hold("17b", "pending") else _WATCH):
        if any(span.meets(unit.span) for span in taken):
            continue
        passage = _secret(survey, unit) or _estimate(survey, unit) or _offer(survey, unit, decided)
        if passage is not None:
            yield passage


def _is_decided(survey: Survey, span: Span) -> bool:
    """Tell whether a winner or a contract is told in ``span``, and not as something to come."""
    return any(
        not _NOT_YET.search(survey.mask[max(span.start, match.start() - 30) : match.start()])
        for match in _AWARDED.finditer(survey.mask, span.start, span.end)
    )


def _open(survey: Survey, unit: Unit, decided: Decided) -> bool:
    """Tell whether the tender beside ``unit`` still runs: words of it stand near, or the draft knows no winner."""
    if _is_decided(survey, unit.span):
        return False
    return not decided() or survey.beside(unit, "17b", "pending")


def _secret(survey: Survey, unit: Unit) -> Passage | None:
    text = survey.text(unit.span)
    secrets = unit.at("17b", "secret")
    if secrets and unit.has("17b", "owner") and _OWNED.search(text) and not _BANNED.search(text):
        named = FIRM.search(text) or re.search(r"\bbelum\b|\brahasia\b|\bmilik\s+[A-Z]", text)
        if named:
            return Passage(unit.span, "17b", secrets[0])
    return None


def _estimate(survey: Survey, unit: Unit) -> Passage | None:
    """An estimate by item, or one told before the tender; the total may be announced."""
    text = survey.text(unit.span)
    estimate = _ESTIMATE.search(text)
    if estimate is None or not re.search(r"Rp\.?\s?\d|\d\s+(?:ribu|juta|miliar|milyar)\b", text):
        return None
    if _is_decided(survey, unit.span):
        return None
    worded = not re.match("hps|owner", estimate[0], re.IGNORECASE) and "sendiri" not in estimate[0].lower()
    if worded and not (_TENDER.search(text) or "HPS" in text):
        return None
    by_item = _ITEM.search(text) is not None and not (worded and not _EARLY.search(text) and "HPS" not in text)
    if by_item or _EARLY.search(text) or (_SET.search(text) and not _TOTAL.search(text)):
        sign = unit.place(estimate)
        return Passage(unit.span, "17b", sign)
    return None


def _offer(survey: Survey, unit: Unit, decided: Decided) -> Passage | None:
    text = survey.text(unit.span)
    leak = _LEAK.search(text)
    if leak and _RIVAL.search(text) and _TENDER.search(survey.around(unit)) and re.search(r"\d", text):
        return Passage(unit.span, "17b", unit.place(leak))
    firms = list(FIRM.finditer(text))
    if not firms or not _open(survey, unit, decided):
        return None
    pending = survey.beside(unit, "17b", "pending")
    if unit.has("17b", "bid") and MONEY.search(text) and (pending or len(firms) > 1):
        return Passage(unit.span, "17b", unit.at("17b", "bid")[0])
    score = _SCORE.search(text)
    if len(firms) > 1 and pending and len(_PRICE.findall(text)) > 1 and _TENDER.search(survey.around(unit)):
        return Passage(unit.span, "17b", unit.place(firms[0]))
    told = score and (re.search(r"\b\d", text) or len(firms) == 1 or "gugur" in score[0].lower())
    if score and told and pending and _TENDER.search(survey.around(unit)):
        return Passage(unit.span, "17b", unit.place(score))
    return None


def _lists(survey: Survey, decided: Decided) -> Iterator[Passage]:
    """Items that each name a firm and its price, beside a word of offers."""
    units = [unit for unit in survey.units if unit.span.length < 900]
    for priced, run in groupby(enumerate(units), key=lambda item: _is_priced(survey, item[1])):
        items = list(run)
        if not priced or len(items) < 2:
            continue
        first, last = items[0][0], items[-1][0]
        beside = [unit for _, unit in items] + units[max(0, first - 2) : first] + units[last + 1 : last + 2]
        offered = any(unit.has("17b", "bid") for unit in beside)
        if offered and (not decided() or any(unit.has("17b", "pending") for unit in beside)):
            span = Span(items[0][1].span.start, items[-1][1].span.end)
            if not _is_decided(survey, span):
                yield Passage(span, "17b", items[0][1].span)


def _is_priced(survey: Survey, unit: Unit) -> bool:
    text = survey.text(unit.span)
    return unit.kind is Kind.LIST_ITEM and bool(FIRM.search(text)) and bool(MONEY.search(text))


def _tables(survey: Survey, decided: Decided) -> Iterator[Passage]:
    for sheet in survey.sheets:
        headings = " ".join(sheet.headings.values())
        if not _BID_HEADING.search(headings) or re.search(r"kontrak|pemenang", headings) or decided():
            continue
        rows = [row for row in sheet.rows if any(FIRM.search(survey.text(cell.span)) for cell in row)]
        if len(rows) > 1:
            yield Passage(sheet.span, "17b", rows[0][0].span)
