"""Numbers that identify a person: NIK, family card, tax number, passport, bank account; found by form and context."""

import re
from collections.abc import Iterator
from datetime import date

from govtext.document.span import Span

from .cues import cue
from .model import PersonalDatum
from .scene import Scene

PROVINCES = frozenset(
    code
    for first, last in ((11, 19), (21, 21), (31, 36), (51, 53), (61, 65), (71, 76), (81, 82), (91, 97))
    for code in map(str, range(first, last + 1))
)
"""First two digits of a NIK or KK: the codes of Indonesia's provinces."""

_GROUP = r"\d{1,20}(?:(?:\s{0,2}[.\-–]\s{0,2}|[ \u00a0]{1,2})\d{1,16}){0,8}"
_NUMBER = re.compile(rf"(?<![\w.\-–])(?<!\d[ /])({_GROUP})(?![\w]|[.\-–]\d)")
_NPWP = re.compile(r"(?<![\w.\-])\d{2}\.?\d{3}\.?\d{3}\.?\d[.\-]?\d{3}\.?\d{3}(?![\w]|[.\-]\d)")
_PASSPORT = re.compile(
    r"\bpaspor(?:\s+(?:nomor|no\.?|dengan\s+nomor))?\s{0,2}:?\s{0,2}([A-Z]{1,2}\s?\d{6,7})(?!\w)", re.IGNORECASE
)
_PASSPORT_WORDS = frozenset({"paspor"})
_KK_BEFORE = re.compile(r"(?:\bkk|kartu\s+keluarga|nkk)\b[^\d]{0,24}$")
_NIK_BEFORE = re.compile(r"(?:\bnik|kependudukan|no(?:mor)?\.?\s+(?:e-?)?ktp|\bktp|identitas)\b[^\d.]{0,24}$")
_OTHER_BEFORE = re.compile(
    r"(?:\b(?:paket|kontrak|surat|dipa|spm|sp2d|billing|rup|lpse|tender|akun|anggaran|registrasi|pelanggan|faktur|"
    r"invoice|seri|sertifikat|perkara|resi|va|virtual\s+account|nup|kode|isbn|nopol|nib|nop|nip|nisn|"
    r"nuptk|rp|idr|siup|"
    r"bpjs|jkn)\b\.?[^\d]{0,30}|rp\.?\s{0,2})$"
)
_ACCOUNT_BEFORE = re.compile(r"(?:\b(?:no(?:mor)?\.?\s{0,2})?(?:rekening|rek|norek)\b\.?)(?P<gap>[^\d]{0,60})$")
_BANKS = re.compile(
    r"\b(?:bank(?:\s+[A-Za-z]+){1,5}?|BRI|BNI|BCA|BTN|BSI|BJB|BPD(?:\s+[A-Z][a-z]+){0,2}|Mandiri|"
    r"CIMB\s+Niaga|Danamon|Permata|Muamalat|Jago|SeaBank|Neo\s+Commerce|Mega|Bukopin|Panin|OCBC|Maybank|BTPN|Jenius|"
    r"Nagari|Sumsel\s+Babel|Kalbar|Kaltimtara|Kalteng|Kalsel|Sulselbar|SulutGo|Sulteng|Sultra|Maluku\s+Malut|Papua|Jateng|Jatim|"
    r"Jambi|Bengkulu|Lampung|Aceh(?:\s+Syariah)?|Sumut|Riau\s+Kepri|NTB(?:\s+Syariah)?|NTT|DKI|Banten)"
    r"(?:\s+(?:Syariah|Unit\s+\w+|Cabang\s+\w+))?\s{0,2}[,:(]?\s{0,2}(?:(?:dengan\s+)?(?:nomor|no\.?|"
    r"norek|rek(?:ening)?\.?)\s{0,2}){0,3}:?\s{0,2}$",
    re.IGNORECASE,
)
_SHORT_BANK = re.compile(r"\b(BRI|BNI|BCA|BTN|BSI|BJB|BPD|Mandiri)\s{1,2}$")
_WALLET = re.compile(
    r"\b(?:DANA|OVO|Go-?Pay|Shopee\s?Pay|LinkAja|Link\s?Aja|i\.?saku|Doku|Sakuku|AstraPay|dompet\s+digital|e-?wallet|QRIS)\b"
    r"[^\d.;]{0,40}$",
    re.IGNORECASE,
)
_NAMED_BANK = re.compile(
    r"\b(?:rekening\s+)?bank(?:\s+(?:[A-Z][A-Za-z]+|syariah|unit|cabang))*\b|\b(?:BCA|BNI|BRI|BTN|BSI|BJB|BPD)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:(?:siswa|siswi|ibu|bapak|saudara|saudari|warga|pasien|almarhum|almarhumah|anak|pemilik|sdr|sdri)\.?\s+){1,2}"
)
_OWN_ACCOUNT = re.compile(
    r"\bpribadi\b|\b(?:rekening|rek|norek|tabungan)\s+(?:milik\s+)?(?:saya|aku|istri|suami|anak|ibu|ayah|keluarga|ahli\s+waris|korban|almarhum|almarhumah|"
    r"beliau|yang\s+bersangkutan|pelaku|tersangka|penipu|penampung)(?:nya|\s+saya|\s+sendiri)?\b"
)
"""Whose account it is, told without a name: *rekening saya*, *rekening istrinya*."""
_HOLDER_AFTER = re.compile(
    r"\s{0,2}[,(;]?\s{0,2}(?:a\.\s?n\.|a/n|an\.|(?-i:an(?=\s+[A-Z][a-z]))|atas\s+nama)\s{0,2}:?\s{0,2}", re.IGNORECASE
)


def find_numbers(scene: Scene) -> Iterator[PersonalDatum]:
    """Yield the identity numbers and private bank accounts of the text."""
    for match in scene.index.starting(_NUMBER, scene.index.digit_starts):
        span = Span(*match.span(1))
        digits = re.sub(r"\D", "", match[1])
        if len(digits) != 16 and scene.mask[span.end : span.end + 1] == "/":
            continue  # the number of a letter or a contract
        if 8 <= len(digits) <= 20:
            datum = _identity(scene, span, digits) or _account(scene, span, digits)
            if datum is not None:
                yield datum
    yield from _tax_numbers(scene)
    for match in scene.index.starting(_PASSPORT, scene.index.word_starts(_PASSPORT_WORDS)):
        yield PersonalDatum(Span(*match.span(1)), "paspor", certain=False)


def valid_nik(digits: str) -> bool:
    """Tell whether 16 digits can be a NIK: province, birth date (day + 40 for women) and a serial that is not 0000."""
    if len(digits) != 16 or digits[:2] not in PROVINCES or digits[2:4] == "00" or digits[4:6] == "00":
        return False
    if digits[12:] == "0000":
        return False
    day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    day -= 40 if day > 40 else 0
    for century in (1900, 2000):
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False


def _identity(scene: Scene, span: Span, digits: str) -> PersonalDatum | None:
    if len(digits) != 16:
        return None
    before = scene.before(span.start, 60)
    heading = _heading(scene, span.start)
    valid = valid_nik(digits)
    if _KK_BEFORE.search(before) or (heading and re.search(r"\bkk\b|kartu keluarga", heading)):
        return PersonalDatum(span, "kk", certain=valid)
    if _NIK_BEFORE.search(before) or (heading and re.search(r"\bnik\b|ktp|kependudukan", heading)):
        return PersonalDatum(span, "nik", certain=valid)
    if not valid or _OTHER_BEFORE.search(before) or _ACCOUNT_BEFORE.search(before):
        return None
    if heading and re.search(r"paket|kode|rekening|kontrak|nomor|nip|nop", heading):
        return None
    return PersonalDatum(span, "nik", certain=True)


def _heading(scene: Scene, offset: int) -> str:
    block = scene.document.block_at(offset)
    if block is None or block.column is None:
        return ""
    return next((sheet.column(block) for sheet in scene.sheets if sheet.span.start <= offset < sheet.span.end), "")


def _account(scene: Scene, span: Span, digits: str) -> PersonalDatum | None:
    """Return a bank account when the words say it is one and its holder is a private person."""
    wallet = _WALLET.search(scene.mask, max(0, span.start - 60), span.start) is not None
    mobile = digits.startswith(("08", "628"))
    if len(digits) < 8 or (mobile and not wallet and "rek" not in scene.before(span.start, 40)):
        return None
    before = scene.before(span.start, 110)
    written = scene.mask[max(0, span.start - 60) : span.start]
    heading = _heading(scene, span.start)
    bank = _BANKS.search(written)
    named = _ACCOUNT_BEFORE.search(before)
    if not (bank or named or wallet or re.search(r"rekening|norek", heading)):
        return None
    if _OTHER_BEFORE.search(before) or not _private_holder(scene, span, before):
        return None
    short = _SHORT_BANK.search(written)
    return PersonalDatum(Span(span.start - len(short[0]), span.end) if short else span, "rekening", certain=False)


def _private_holder(scene: Scene, span: Span, before: str) -> bool:
    unit = scene.unit(span.start)
    end = max(unit.end, scene.paragraph(span.start).end)  # the stop of *an.* may end what is taken for a sentence
    holder = _HOLDER_AFTER.match(scene.mask, span.end, end)
    institution = cue("institution")
    if _OWN_ACCOUNT.search(before):
        return True
    if holder:
        after = scene.mask[holder.end() : min(end, holder.end() + 60)]
        after = _ROLE.sub("", after)
        return (
            bool(re.match(r"[A-Z]", after))
            and not institution.match(after.split(",")[0].strip())
            and not institution.search(re.split(r"[,.;]|\bpada\b", after)[0])
        )
    named = scene.name_cells(unit)
    if named:
        return not any(institution.search(scene.text(cell)) for cell in named)
    around = scene.text(Span(max(unit.start, span.start - 90), min(unit.end, span.end + 60)))
    if institution.search(_NAMED_BANK.sub(" ", around)):
        return False
    return any(abs(person.span.start - span.start) < 160 for person in scene.people(unit))


def _tax_numbers(scene: Scene) -> Iterator[PersonalDatum]:
    if "npwp" not in scene.index.lower:
        return
    for match in scene.index.starting(_NPWP, scene.index.digit_starts):
        if "npwp" not in scene.before(match.start(), 40) and "npwp" not in _heading(scene, match.start()):
            continue
        unit = scene.text(scene.unit(match.start()))
        if re.search(r"\b(?:PT|CV|UD|Firma|Koperasi|Yayasan|Dinas|Bendahara|Badan)\b", unit):
            continue
        yield PersonalDatum(Span(*match.span()), "npwp", certain=False)
