"""What is said of private persons and children: health, accounts, lists, family, marks (17 h), ``anak``."""

import re
from collections.abc import Iterator

from govtext.document import Kind, Span
from govtext.language.personal.find import PersonalDatum

from ._protect_signs import Survey
from ._protect_staff import STAFF
from ._protect_unit import Passage, Unit, trimmed
from ._protect_watch import watch

_INTRODUCED = re.compile(
    r"(?:(?:salah\s+(?:satu|seorang)\s+|seorang\s+)?(?:pelaku|korban|tersangka|saksi|terduga\s+pelaku),\s+|seorang\s+)?"
    r"(?:anak|siswi|siswa|bocah|remaja|pelajar|balita)?\s*(?:berinisial|bernama|inisial)?\s+$",
    re.IGNORECASE,
)
_HOLDER = re.compile(
    r"\s{0,2}[,(]?\s{0,2}(?:a\.\s?n\.|a/n|an\.|atas\s+nama)\s{0,2}:?\s{0,2}[A-Z][\w.'’]*(?:\s+[A-Z][\w.'’]*){0,4}",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"(?:\b(?:[Ii]bu|[Bb]apak|[Pp]ak|[Bb]u|[Ss]audar[ai]|Sdri?\.?)\s+(?:[A-Z][\w'’]*\s+){1,3}(?:di|ke|"
    r"pada|dengan|melalui)\s+)?"
    r"(?:\b(?:[Bb]ank|BPD)\s+(?:[A-Z]\w*\s+){1,4})?(?:(?:[Nn]omor|[Nn]o\.?)\s+)?(?:[Rr]ekening\s+)?$"
)
_MINE = re.compile(
    r"\b[Rr]ekening\s+(?:milik\s+)?(?:saya|istri|suami|anak|ibu|ayah|keluarga|korban|almarhumah?|beliau|pribadi)(?:nya|\s+saya)?\s+"
    r"(?:(?:di|pada)\s+)?(?:(?:[Bb]ank\s+)?(?:[A-Z]\w*\s?){1,5})?,?\s*(?:(?:dengan\s+)?(?:[Nn]omor|[Nn]o\.?)\s+)?$"
)
_STOP = re.compile(r"[,;]\s|[\"“”]|\s(?:dan|serta|lalu|kemudian)\s")
_LONG_ITEM = 14
"""Words of an item beyond which it is a sentence, and nobody's line in a list."""
_RECIPIENT_LEAD = re.compile(r"penerima|daftar|nama|berikut|kpm|pasien", re.IGNORECASE)


def find_personal(survey: Survey) -> Iterator[Passage]:
    """Yield the passages about private persons' secrets and about children in cases."""
    taken: list[Span] = []
    patient: Passage | None = None
    for passage in _of_lists(survey):
        taken.append(passage.span)
        yield passage
    for datum in survey.reading.personal_data:
        if any(span.covers(datum.span) for span in taken):
            continue
        owed = _of_debts(survey, datum) if datum.kind == "rekening" else None
        if owed is not None:
            taken.append(owed.span)
            yield owed
            continue
        if datum.kind == "anak":
            yield Passage(_child(survey, datum), "anak", datum.span)
        elif datum.kind == "kesehatan":
            told = Passage(_health(survey, datum), "17h", datum.span)
            if patient is not None and _are_one(survey, patient, told):
                patient = Passage(patient.span.join(told.span), "17h", patient.sign)
                continue
            if patient is not None:
                yield patient
            patient = told
        elif datum.kind == "rekening":
            yield Passage(_account(survey, datum), "17h", datum.span)
    if patient is not None:
        yield patient
    yield from _of_family(survey)


def _of_lists(survey: Survey) -> Iterator[Passage]:
    """Yield each table or list that names recipients or patients, with the line that announces it."""
    document = survey.reading.document
    data = [item for item in survey.reading.personal_data if item.kind in {"penerima", "kesehatan"}]
    if not data:
        return
    run: list[Span] = []
    lead: Span | None = None
    for block in (*document.blocks, None):
        listed = block is not None and block.kind in {Kind.TABLE_CELL, Kind.LIST_ITEM}
        if block is not None and listed:
            run.append(block.span)
            continue
        if run:
            whole = Span(run[0].start, run[-1].end)
            inside = [item for item in data if whole.covers(item.span)]
            if (
                inside
                and not _is_prose(survey, inside)
                and (len(inside) > 1 or len(run) < 4 or inside[0].kind == "penerima")
            ):
                announced = lead is not None and _RECIPIENT_LEAD.search(survey.text(lead)[-120:]) and lead.length < 400
                yield Passage(lead.join(whole) if announced and lead else whole, "17h", inside[0].span)
            run = []
        lead = block.span if block is not None else None


def _is_prose(survey: Survey, inside: list[PersonalDatum]) -> bool:
    """Tell whether a list holds sentences, one of them about somebody's health, and no people."""
    block = survey.reading.document.block_at(inside[0].span.start)
    if block is None or block.kind is not Kind.LIST_ITEM or len(inside) > 1:
        return False
    return inside[0].kind == "kesehatan" and len(survey.text(block.span).split()) > _LONG_ITEM


def _child(survey: Survey, datum: PersonalDatum) -> Span:
    match = _INTRODUCED.search(survey.mask, max(0, datum.span.start - 40), datum.span.start)
    return trimmed(survey.mask, Span(match.start() if match else datum.span.start, datum.span.end))


def _health(survey: Survey, datum: PersonalDatum) -> Span:
    """The datum with what belongs to it: from whom it is said of to the end of the clause or, if near, the sentence."""
    unit = _unit_of(survey, datum.span)
    if unit is None:
        return datum.span
    start = datum.span.start
    before = [item.span for item in survey.reading.personal_data if unit.covers(item.span) and item.kind == "anak"]
    people = (
        [] if before else [p.span for p in survey.private(Span(unit.start, datum.span.end)) if p.span.start < start]
    )
    if people and start - people[-1].start < 130:
        start = min(start, people[-1].start)
    if before:
        return datum.span
    quoted = re.search(r"[\"“”]", survey.mask[datum.span.end : unit.end])
    if unit.end - start <= 3 * (datum.span.end - start) and not quoted:
        return trimmed(survey.mask, Span(start, unit.end))
    stop = _STOP.search(survey.mask, datum.span.end, unit.end)
    return trimmed(survey.mask, Span(start, stop.start() if stop else unit.end))


def _are_one(survey: Survey, one: Passage, other: Passage) -> bool:
    """Tell whether both patients stand in one sentence, side by side."""
    unit = survey.unit_at(one.span.start)
    return unit is not None and unit.span.covers(other.span) and other.span.start - one.span.end < 120


def _of_debts(survey: Survey, datum: PersonalDatum) -> Passage | None:
    """The whole sentence where an account is told together with its owner's money."""
    unit = survey.unit_at(datum.span.start)
    if unit is None or not survey.is_running(unit):
        return None
    sign = _said_of_somebody(survey, unit, "finance")
    return Passage(unit.span, "17h", sign) if sign else None


def _unit_of(survey: Survey, span: Span) -> Span | None:
    unit = survey.unit_at(span.start)
    return unit.span if unit is not None and unit.span.covers(span) else None


def _account(survey: Survey, datum: PersonalDatum) -> Span:
    unit = _unit_of(survey, datum.span) or datum.span
    holder = _HOLDER.match(survey.mask, datum.span.end, unit.end)
    owner = _OWNER.search(survey.mask, max(unit.start, datum.span.start - 90), datum.span.start)
    mine = _MINE.search(survey.mask, max(unit.start, datum.span.start - 90), datum.span.start)
    start = min(match.start() for match in (owner, mine) if match) if owner or mine else datum.span.start
    end = holder.start() + len(holder[0].rstrip(".")) if holder else datum.span.end
    return trimmed(survey.mask, Span(start, end))


_WATCH = watch("17h:family", "17h:assessment", "17h:finance")


def _of_family(survey: Survey) -> Iterator[Passage]:
    """Family history, assessments and money of a named private person; a family card's number with family news."""
    cards = [item.span for item in survey.reading.personal_data if item.kind == "kk"]
    for unit in survey.running(_WATCH):
        if unit.has("17h", "family") and any(unit.span.covers(span) for span in cards):
            yield Passage(unit.span, "17h", unit.at("17h", "family")[0])
            continue
        for role in ("assessment", "finance", "family"):
            if role == "finance" and _is_client(survey, unit):
                continue  # what the laws on banks and taxes keep secret
            sign = _said_of_somebody(survey, unit, role)
            if sign is not None:
                yield Passage(unit.span, "17h", sign)
                break


def _is_client(survey: Survey, unit: Unit) -> bool:
    """Tell whether somebody is named as a bank's client or a taxpayer, with what is kept of such people."""
    if not (unit.has("17j", "client", "holdings") or unit.has("17j", "client", "bound")):
        return False
    people = survey.private(unit.span)
    clients = unit.at("17j", "client")
    return any(0 <= person.span.start - sign.end <= _CLOSE for sign in clients for person in people)


_CLOSE = 15
"""Characters between the word for a client and the name: *wajib pajak*, *nasabah atas nama*."""
_EVERYDAY = re.compile(
    r"meninggal|wafat|yatim|piatu|gaji|pendapatan|penghasilan|harta|pinjaman|tabungan|aset|angsuran|cicilan",
    re.IGNORECASE,
)
_CLIENT = re.compile(
    r"\b(?:warga|penerima|KPM|korban|pasien|sisw[ai]|lansia|janda|keluarga\s+(?:miskin|penerima)|bantuan|"
    r"RT|desa|klien|pemohon|pegawai|ASN|diprioritaskan|keluarga\s+(?:itu|ini|tersebut|prasejahtera))\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"Rp\.?\s?\d|\b\d+(?:[.,]\d+)?\b")


_JUDGED = re.compile(
    r"\b(?:buruk|rendah|kurang|tidak\s+(?:lulus|disarankan|layak|memenuhi)|gagal|terendah|di\s+bawah|turun|menurun|cukup|berpredikat|"
    r"anjlok|jeblok|terburuk|merah|remedial|tertutup|labil|tidak\s+(?:stabil|cocok|direkomendasikan|cakap|kompeten)|lemah|"
    r"belum\s+layak|positif|emosional|pemarah|bermasalah|cenderung|kecenderungan|gejala|stres|cemas|depresi)\b",
    re.IGNORECASE,
)


_INWARD = re.compile(
    r"psikolog|psikotes|jiwa|mudah\s+marah|emosi|kepribadian|kecerdasan|\biq\b|pribadi|kartu\s+kredit|kredit\s+macet|pinjol|judi",
    re.IGNORECASE,
)
"""Of somebody's mind and private debts nothing is told, whatever office they hold."""
_PUNISHED = re.compile(
    r"dijatuhi|penurunan\s+pangkat|peringatan|teguran|tidak\s+(?:lulus|naik)|tinggal\s+kelas|drop\s+out", re.IGNORECASE
)
"""What needs no figure to tell how somebody was judged."""
_INTIMATE = re.compile(
    r"luar\s+nikah|hamil\s+duluan|menggugurkan|aborsi|simpanan|sesama\s+jenis|mandul|dipukul|pekerja\s+seks|psk|"
    r"punya\s+(?:pacar|istri)",
    re.IGNORECASE,
)
"""What is told of nobody, client of an office or not."""


def _said_of_somebody(survey: Survey, unit: Unit, role: str) -> Span | None:
    """The sign that is said of a named private person shortly before it; money and marks need their figure."""
    for sign in unit.at("17h", role):
        word = survey.text(sign).lower()
        known = _INTIMATE.search(word) or _CLIENT.search(survey.text(unit.span))
        if role == "family" and (_EVERYDAY.search(word) or not known):
            continue
        told = survey.mask[max(unit.span.start, sign.start - 30) : sign.start] if role == "assessment" else ""
        told += survey.mask[sign.end : min(unit.span.end, sign.end + 70)]
        inward = _INWARD.search(word) is not None
        people = (
            survey.people(unit.span) if inward or STAFF.search(survey.text(unit.span)) else survey.private(unit.span)
        )
        if (
            role != "family"
            and not _PUNISHED.search(word)
            and not _AMOUNT.search(told)
            and not (role == "assessment" and _JUDGED.search(told))
        ):
            continue
        if any(0 <= person.span.start - sign.end <= 3 for person in people):
            return sign  # *gaji Yuni*, *rapor Intan*: the figure follows
        for person in people:
            gap = sign.start - person.span.end
            between = (
                survey.mask[person.span.end : sign.start] if gap >= 0 else survey.mask[sign.end : person.span.start]
            )
            near = (0 <= gap < 70 or (-80 < gap < 0 and person.span.start - sign.end < 45)) and not re.search(
                r"[\"“”;]|\b(?:kata|ujar|mengatakan|menjelaskan|menyebut|menyampaikan|berharap|mengaku|menilai|"
                r"tutur)\b",
                between,
            )
            if near and (
                role != "finance"
                or re.search(r"nya$|saldo|[tn]unggak|utang|hutang|pinjol|kredit macet|rentenir|gadai", word)
                or (0 <= person.span.start - sign.end <= 15 and between.strip().islower())
                or re.search(r"\bmilik\b", between)
            ):
                return sign
    return None
