"""Numbers that identify a person: NIK, family card number and phone, found by their form and checked by their parts."""

import re
from dataclasses import dataclass
from datetime import date

from govtext.document.span import Span

PROVINCES = frozenset(
    "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96".split()
)
"""First two digits of a NIK or KK: the codes of Indonesia's 38 provinces."""

_GROUP = r"\d{1,16}(?:[ .\-]{1,2}\d{1,16}){0,8}"
_LONG_NUMBER = re.compile(rf"(?<![\w/.\-])({_GROUP})(?![\w/]|[.\-]\d)")
_PHONE = re.compile(r"(?<![\w/.\-])(?:\+62|62|0)[ .\-]?8\d{1,2}[ .\-]?\d{3,4}[ .\-]?\d{2,5}(?![\w/]|[.\-]\d)")
_OFFICE_PHONE = re.compile(
    r"\b(?:call ?cent(?:er|re)|hotline|pusat (?:panggilan|layanan)|layanan|pengaduan|narahubung|kontak|informasi|posko|"
    r"kantor|dinas|puskesmas|rsud|humas|sekretariat|petugas|admin|helpdesk|aduan|telepon darurat|siaga|ppid|panitia|"
    r"pendaftaran|wa center|whatsapp (?:layanan|pengaduan|resmi))\b",
    re.IGNORECASE,
)
_CONTEXT = 70


@dataclass(frozen=True, slots=True)
class PersonalDatum:
    """A piece of personal data: where it stands and its kind (``nik``, ``kk``, ``telepon``)."""

    span: Span
    kind: str
    certain: bool


def masked(text: str) -> str:
    """Return ``text`` with every letter and digit but the first two replaced, so that it cannot be read back."""
    kept, out = 0, []
    for char in text:
        if not char.isalnum():
            out.append(char)
            continue
        out.append(char if kept < 2 else "•")
        kept += 1
    return "".join(out)


def find_personal_data(text: str) -> tuple[PersonalDatum, ...]:
    """Return the identifying numbers in ``text`` (a mask), in order, none inside another."""
    found = [*_identity_numbers(text), *_phones(text)]
    found.sort(key=lambda item: item.span)
    kept: list[PersonalDatum] = []
    for item in found:
        if not kept or item.span.start >= kept[-1].span.end:
            kept.append(item)
    return tuple(kept)


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


def _identity_numbers(text: str) -> list[PersonalDatum]:
    found = []
    for match in _LONG_NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match[1])
        if not valid_nik(digits):
            continue
        before = text[max(0, match.start() - 40) : match.start()].lower()
        kind = "kk" if re.search(r"\b(?:no\.?\s*kk|nomor\s+kk|kartu\s+keluarga)\b[^.]{0,20}$", before) else "nik"
        found.append(PersonalDatum(Span(*match.span(1)), kind, certain=True))
    return found


def _phones(text: str) -> list[PersonalDatum]:
    found = []
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if not 10 <= len(digits) <= 14:
            continue
        around = text[max(0, match.start() - _CONTEXT) : match.end()]
        if not _OFFICE_PHONE.search(around):
            found.append(PersonalDatum(Span(*match.span()), "telepon", certain=False))
    return found
