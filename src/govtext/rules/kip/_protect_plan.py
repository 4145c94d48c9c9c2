"""Taxes, tariffs, loans and purchases that are planned, before a decision that is public (article 17 letter e)."""

import re

from govtext.document import Span

from ._protect_bank import BANK_TROUBLE, WATCHDOGS, find_weak_bank
from ._protect_signs import Survey
from ._protect_tender import MONEY
from ._protect_unit import Unit
from ._protect_watch import Asked

_NOT_YET = re.compile(
    r"\bbelum\s+(?:\w+\s+){0,2}(?:di(?:putus|tetap|sah|bahas|setuju|sepakat|umum|teken|tanda|paraf|aju|usul|undang|sosialisasi|ketahui|kaji|"
    r"rilis|publikasi|buka|lapor|sampai|konsultasi|rapat|resmi|godok|hitung|terbit|keluar|beri|bawa|terap|muat)\w*|(?:menyetujui|menetapkan|mengesahkan|memutuskan|membahas|mengesahkan|menyepakati|merestui|mengetahui|menandatangani|melaporkan|mengajukan)(?:nya)?|terbit|ada|final|keluar|sah|resmi|tuntas|selesai|"
    r"pasti|disetujui|turun|diteken|dibahas|mengetahui|tahu|diputus\w*)\b|\bsebelum\s+(?:disahkan|ditetapkan|diumumkan|"
    r"dibahas|diputuskan)|\b(?:menunggu|menanti)\s+(?:\w+\s+)?(?:persetujuan|pengesahan|tanda\s+tangan|keputusan|paraf|restu|"
    r"lampu\s+hijau|pembahasan|harmonisasi)\b|\b(?:usulan|rencana|pembahasan|kajian|draf)\w*\s+(?:\w+\s+){0,2}(?:tertutup|internal|rahasia|diam-diam)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"notul|risalah|memo|disposisi|nota\s+dinas", re.IGNORECASE)
_TO_COME = re.compile(r"(?:akan|bakal|direncanakan)\b", re.IGNORECASE)
NEEDS: tuple[Asked, ...] = ("17e:money 17e:plan", "17e:money 17e:change", "17e:land", (BANK_TROUBLE, WATCHDOGS))
"""What a sentence needs to be read for them."""


def early_plan(survey: Survey, unit: Unit) -> Span | None:
    """Return the sign of a tax, tariff, loan or purchase not yet decided; what was decided is open (article 18)."""
    text = survey.text(unit.span)
    if any(_MINUTES.match(survey.text(paper)) for paper in unit.at("17i", "paper")) and unit.has("17i", "content"):
        return None  # what an inner paper says
    early = unit.has("17e", "early") or _NOT_YET.search(text) is not None
    if unit.has("17e", "settled") and not early:
        return None
    beside = survey.beside(unit, "17e", "early") or _NOT_YET.search(survey.around(unit)) is not None
    early_near = early or (beside and not survey.beside(unit, "17e", "settled"))
    loan = [sign for sign in unit.at("17e", "money") if "pinjaman" in survey.text(sign).lower()]
    changed = unit.at("17e", "change") or loan
    planned = unit.has("17e", "plan") or any(_TO_COME.match(survey.text(sign)) for sign in changed)
    if unit.has("17e", "money") and planned and changed and early_near:
        return changed[0]
    if unit.has("17e", "land"):
        planned = unit.has("17e", "plan") or early
        priced = (unit.has("17e", "price") and MONEY.search(text)) or survey.beside(unit, "17e", "price")
        if planned and (priced or early):
            return unit.at("17e", "land")[0]
    return find_weak_bank(text, unit)
