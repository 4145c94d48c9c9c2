"""Cases of law: planned moves and findings of an inquiry, who reported or testified (17 a), guilt before a verdict."""

import re
from collections.abc import Iterator

from govtext.document import Kind, Span

from ._protect_signs import Passage, Survey, Unit

_NAMED_PERPETRATOR = re.compile(
    r"\bpelaku(?:nya)?\b(?:\s+(?!yakni|yaitu|adalah|ialah|bernama|berinisial|tak\s)[a-z-]{4,20}){0,4}?\s{0,2}"
    r"(?:,\s{1,2}|\s(?:yakni|yaitu|adalah|ialah|bernama|berinisial|atas\s+nama|tak\s+lain|merupakan)\s+)"
    r"(?:(?:yakni|yaitu|adalah|ialah|bernama|berinisial|atas\s+nama|tetangga(?:nya)?|ayah(?:nya)?|"
    r"paman(?:nya)?|guru(?:nya)?|kakek(?:nya)?|"
    r"korban|sendiri|tiri|kandung|seorang|warga|oknum|pegawai|kepala|desa|sekolah|pemilik|sopir|pedagang|"
    r"pria|laki-laki|staf)\s+){0,6}"
    r"(?P<name>[A-Z][\w.'’]*(?:\s+[A-Z][\w.'’]*){0,3})"
)
_APPOSITION = re.compile(r"\s?(?:\(\s?\d{1,3}[^)]{0,8}\))?\s?,\s(?:seorang\s)?|\s(?:adalah|ialah|merupakan)\s")
_NO_CRIME = re.compile(
    r"\bpelaku\s+(?:usaha|umkm|ekonomi|industri|wisata|pariwisata|seni|pasar|jasa|budaya|pembangunan|"
    r"bisnis|perjalanan|utama|sejarah|"
    r"pertanian|perikanan|ekraf|ekonomi|ukm|ikm|dunia|olahraga|kuliner|transportasi|perdagangan|tani|lantas|kemudian|lalu|langsung|juga|akan|sempat|telah|sudah|tidak|melarikan|mengaku)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:kades|kadis|kadinas|kepala\s+(?:desa|dinas|sekolah|bidang|puskesmas)|bendahara|bupati|camat|"
    r"lurah|oknum|sekdes|perangkat\s+desa|guru)\s+(?:[\w.]+\s+){0,3}$",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:tidak|bukan|belum|tanpa|jangan)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_APPOSED = re.compile(
    r"\s{0,2}(?:,|\(|\b(?:bernama|atas\s+nama|berinisial|yakni|yaitu|adalah|ialah|kekerasan|pencabulan|"
    r"penipuan|pemerkosaan)\b)"
)
_STAFF = re.compile(r"\b(?:guru|honorer|staf|pegawai|bendahara|perangkat|operator|karyawan|mantan)\b", re.IGNORECASE)
_ADJACENT = frozenset({"laporan", "aduan", "pengaduan"})
_REPORTED = frozenset(
    {
        "dilaporkan oleh",
        "dilaporkan pertama kali oleh",
        "pertama kali dilaporkan oleh",
        "dibongkar oleh",
        "diadukan oleh",
        "diungkap oleh",
    }
)


def find_inquiries(survey: Survey) -> Iterator[Passage]:
    """Yield what would warn those sought or betray those who told (article 17 letter a)."""
    for unit in survey.running():
        sign = _planned(survey, unit) or _finding(unit) or _guarded(survey, unit)
        if sign is None and survey.beside(unit, "17a", "crime"):
            sign = _teller(survey, unit)
        if sign is not None:
            yield Passage(unit.span, "17a", sign)


def _planned(survey: Survey, unit: Unit) -> Span | None:
    acts = unit.at("17a", "force")
    if acts and unit.has("17a", "agent", "future"):
        for act in acts:
            for future in unit.at("17a", "future"):
                between = survey.mask[future.end : act.start]
                if 0 <= act.start - future.end < 45 and not re.search(r"[.;,]|\bjika|\bapabila|\bbila", between):
                    return act
    operations = unit.at("17a", "operation") or acts
    if (
        operations
        and unit.has("17a", "secret", "future")
        and any(
            abs(secret.start - operation.start) < 90 for secret in unit.at("17a", "secret") for operation in operations
        )
    ):
        return operations[0]
    return None


def _finding(unit: Unit) -> Span | None:
    if unit.has("17a", "inquiry"):
        return unit.at("17a", "inquiry")[0]
    if unit.has("17a", "suspects", "maybe"):
        return unit.at("17a", "suspects")[0]
    return None


def _guarded(survey: Survey, unit: Unit) -> Span | None:
    told = unit.has("17a", "arms", "guard") and re.search(r"\d", survey.text(unit.span))
    return unit.at("17a", "arms")[0] if told else None


def _teller(survey: Survey, unit: Unit) -> Span | None:
    """A reporter or witness whom the sentence names: the name within reach of the word, no office beside it."""
    for sign in unit.at("17a", "witness"):
        word = " ".join(survey.text(sign).lower().split())
        if survey.mask[sign.end : sign.end + 6].strip().lower().startswith("ahli"):
            continue
        if _NEGATED.search(survey.mask, max(unit.span.start, sign.start - 30), sign.start):
            continue
        for person in survey.people(unit.span):
            if person.official and (word not in _REPORTED | _ADJACENT or not _STAFF.search(survey.text(unit.span))):
                continue
            after = person.span.start - sign.end
            before = sign.start - person.span.end
            between = (
                survey.mask[sign.end : person.span.start] if after >= 0 else survey.mask[person.span.end : sign.start]
            )
            if re.search(r"[\"“”;]|\b(?:kata|ujar|menurut|tersangka|terlapor|terdakwa|oleh\s+Kepala)\b", between):
                continue
            if word in _ADJACENT and not 0 <= after <= 12:
                continue
            if word == "korban" and after >= 0 and not _APPOSED.match(between):
                continue
            if 0 <= after <= 45 or (
                0 <= before <= 90
                and word not in _REPORTED
                and re.search(r"\b(?:sebagai|selaku|menjadi|merupakan|adalah)\s+(?:\w+\s+){0,2}$", between)
            ):
                return sign
    return None


def find_verdicts(survey: Survey) -> Iterator[Passage]:
    """Yield passages that call somebody guilty while the draft tells of no verdict."""
    if ("praduga", "verdict") in survey.everywhere and ("praduga", "pending") not in survey.everywhere:
        return
    if ("praduga", "pending") not in survey.everywhere:
        return
    for unit in survey.units:
        if unit.kind in {Kind.BYLINE, Kind.HASHTAGS, Kind.TABLE_CELL} or unit.has("praduga", "verdict"):
            continue
        passage = _perpetrator(survey, unit) or _guilty(survey, unit)
        if passage is not None:
            yield passage


def _perpetrator(survey: Survey, unit: Unit) -> Passage | None:
    if unit.has("praduga", "hedge") or not unit.has("praduga", "perpetrator"):
        return None
    for sign in unit.at("praduga", "perpetrator"):
        for person in survey.people(unit.span):
            gap = survey.mask[person.span.end : sign.start]
            if not _NO_CRIME.match(survey.mask, sign.start) and _APPOSITION.fullmatch(gap):
                return Passage(Span(person.span.start, survey.clause(unit, sign).end), "praduga", sign)
    match = _NAMED_PERPETRATOR.search(survey.mask, unit.span.start, unit.span.end)
    if (
        not match
        or re.search(r"tersangka\s+$", survey.mask[max(0, match.start() - 14) : match.start()])
        or _NO_CRIME.match(survey.mask, match.start())
    ):
        return None
    name = Span(*match.span("name"))
    if not any(person.span.meets(name) for person in survey.people(unit.span)):
        return None
    people = [person.span.end for person in survey.people(unit.span) if person.span.meets(name)]
    return Passage(Span(match.start(), max(people)), "praduga", Span(match.start(), match.start() + 6))


def _guilty(survey: Survey, unit: Unit) -> Passage | None:
    if unit.has("praduga", "hedge"):
        return None
    people = survey.people(unit.span)
    sign = next((sign for sign in unit.at("praduga", "guilty") if _called(survey, unit, sign)), None)
    if sign is None:
        sign = next(
            (s for s in unit.at("praduga", "proved") if any(0 <= s.start - p.span.end < 90 for p in people)), None
        )
    if sign is None:
        sign = next((sign for sign in unit.at("praduga", "deed") if _says(survey, unit, sign)), None)
    if sign is None:
        return None
    title = unit.kind in {Kind.TITLE, Kind.HEADING}
    return Passage(survey.clause(unit, sign) if title else unit.span, "praduga", sign)


def _called(survey: Survey, unit: Unit, sign: Span) -> bool:
    """A word of guilt right beside a name or an office: *Kades Korup*, *Supardi si maling*, *koruptor Supardi*."""
    for person in survey.people(unit.span):
        between = survey.mask[min(person.span.end, sign.end) : max(person.span.start, sign.start)]
        if len(between) < 30 and not re.search(r"[.;]|\b(?:oleh|dari|terhadap|kepada|tentang)\b", between):
            return True
    before = survey.mask[max(unit.span.start, sign.start - 45) : sign.start]
    return _OFFICE.search(before) is not None


def _says(survey: Survey, unit: Unit, deed: Span) -> bool:
    """A deed said of the person right before it, as a fact: *Supardi menilap …*, *X telah mencuri …*."""
    return any(0 <= deed.start - person.span.end < 30 for person in survey.people(unit.span)) and not re.search(
        r"\b(?:untuk|agar|supaya|tidak|jangan|tanpa)\b", survey.mask[max(unit.span.start, deed.start - 20) : deed.start]
    )
