"""Private matters of somebody who is pointed at: *ia*, *bendahara itu*, or a named servant of the state (17 h)."""

import re
from collections.abc import Iterator

from govtext.document import Span

from ._protect_signs import Survey
from ._protect_unit import Passage, Unit
from ._protect_watch import cue, watch

_POINTED = re.compile(
    r"\W{0,3}(?:(?:Belakangan|Ternyata|Kini|Saat\s+ini|Bahkan|Selain\s+itu|Diketahui|Menurut\s+\w+)[\s,]+){0,2}(?:diketahui\s+)?"
    r"(?:(?:[Ii]a|[Dd]ia|[Bb]eliau|[Yy]ang\s+bersangkutan)\b|(?:[Kk]orban|[Pp]elaku|[Tt]ersangka|[Aa]lmarhumah?|[Pp]emohon|[Pp]elapor)\s+(?:itu|tersebut|ini|juga|sendiri|diketahui|ternyata|pernah|sudah|masih|memiliki)\b)"
)
_KNOWN_ONE = re.compile(
    r"\b(?:[Oo]rang\s+tua|[Ii]bu|[Aa]yah|[Kk]eluarga|[Ii]stri|[Ss]uami)\s+(?:korban|pelaku|pelapor|tersangka|pasien|siswa\s+(?:itu|tersebut))\b|"
    r"\b(?:[Bb]endahara|[Ss]ekretaris|[Kk]epala|[Kk]ades|[Kk]adus|[Gg]uru|[Bb]idan|[Pp]erawat|[Dd]okter|[Pp]egawai|[Ss]taf|[Oo]perator|[Ll]urah|[Cc]amat|[Ss]opir|"
    r"[Pp]engusaha|[Pp]emilik|[Kk]etua|[Nn]asabah|[Pp]emohon|[Pp]eserta|[Hh]onorer|ASN)\s+(?:[a-z]+\s+){0,3}?(?:itu|tersebut)\b"
)
_OWNED = re.compile(
    r"\b(?:memiliki|mempunyai|punya|terlilit|terjerat|menunggak|menanggung|menggadaikan|berutang|berhutang|berpenghasilan|"
    r"berpendapatan|bergaji|gajinya|utangnya|saldo\w*|saat\s+diperiksa|tinggal|mencapai|dipotong|sebesar|hanya)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"Rp\.?\s?\d|\d+(?:[.,]\d+)?\s*(?:juta|ribu|miliar)|\b(?:dua|tiga|empat|lima|enam)\s+(?:aplikasi|bank|tempat|orang|koperasi)\b"
)
_DEBT = re.compile(
    r"utang|hutang|pinjol|pinjaman\s+(?:online|daring|pribadi)|kredit\s+macet|rentenir|gadai|[tn]unggak|bank\s+(?:keliling|titil)|judi"
)
_INTIMATE = re.compile(
    r"\b(?:luar\s+nikah|hamil\s+duluan|aborsi|menggugurkan|selingkuh\w*|perselingkuhan|nikah\s+siri|menikah\s+siri|istri\s+simpanan|"
    r"sesama\s+jenis|bercerai|perceraian|KDRT|dipenjara|narapidana|pekerja\s+seks|pisah\s+ranjang)\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"\b(?:buruk|rendah|kurang|tidak\s+(?:lulus|disarankan|layak|memenuhi|direkomendasikan|cakap|kompeten|disiplin|memuaskan)|gagal|terendah|di\s+bawah|"
    r"menurun|anjlok|jeblok|terburuk|merah|lemah|belum\s+(?:layak|memenuhi|memuaskan))\b",
    re.IGNORECASE,
)
_PUNISHED = re.compile(
    r"dijatuhi|penurunan\s+pangkat|teguran\s+(?:tertulis|lisan)|surat\s+peringatan|hukuman\s+disiplin|sanksi\s+disiplin|sering\s+bolos"
)
_ACTS = re.compile(
    r"[\"“”;]|\b(?:kata|ujar|tutur|ungkap|jelas|menurut|me(?!ndapat|nerima|mperoleh|njalani|miliki|rah)[a-z]{3,}|akan|apabila|jika|bila|kepada)\b"
)
_IN_GENERAL = re.compile(
    r"\b(?:apabila|jika|bila|dalam\s+hal|misalkan|setiap|wajib|dapat|dimaksud|permohonan|ketentuan|berhak|pasal|ayat)\b",
    re.IGNORECASE,
)
"""What is said of whomever it may concern."""
_REACH = 70
"""Characters between a servant of the state and how they were judged."""
_POINTING = cue(
    "ia dia beliau bersangkutan korban pelaku tersangka almarhum almarhumah pemohon pelapor itu tersebut orang ibu "
    "ayah keluarga istri suami"
)
_WATCH = watch("17h:assessment", (_POINTING, "17h:finance"), (_POINTING, "17h:family"))


def find_pointed(survey: Survey) -> Iterator[Passage]:
    """Yield the sentences that tell such matters."""
    for unit in survey.running(_WATCH):
        sign = _of_a_servant(survey, unit) or _of_one_pointed_at(survey, unit)
        if sign is not None:
            yield Passage(unit.span, "17h", sign)


def _of_a_servant(survey: Survey, unit: Unit) -> Span | None:
    """How a named servant of the state was judged or punished inside the office."""
    for sign in unit.at("17h", "assessment"):
        word = survey.text(sign).lower()
        for person in survey.people(unit.span):
            after = person.span.start - sign.end
            first, last = (sign.end, person.span.start) if after >= 0 else (person.span.end, sign.start)
            between = survey.mask[first:last]
            if len(between) > _REACH or _ACTS.search(between):
                continue
            if _PUNISHED.search(word) and (
                after < 0 or re.fullmatch(r"\s*(?:kepada|bagi|atas|terhadap|untuk)?\s*", between)
            ):
                return sign
            last = max(sign.end, person.span.end)
            judged = _JUDGED.search(survey.mask, last, min(unit.span.end, last + 60))
            if judged and not _ACTS.search(survey.mask, last, judged.start()):
                return sign
    return None


def _of_one_pointed_at(survey: Survey, unit: Unit) -> Span | None:
    """Debts, money or the intimate life of one whom the sentence points at and the one before has named."""
    if not _is_pointed_at(survey, unit):
        return None
    text = survey.text(unit.span)
    if _IN_GENERAL.search(text):
        return None
    for sign in unit.at("17h", "finance"):
        word = survey.text(sign).lower()
        if _DEBT.search(word) or (_AMOUNT.search(text) and _OWNED.search(text)):
            return sign
    for sign in unit.at("17h", "family"):
        if _INTIMATE.search(survey.text(sign)):
            return sign
    return None


def _is_pointed_at(survey: Survey, unit: Unit) -> bool:
    if _KNOWN_ONE.search(survey.mask, unit.span.start, unit.span.end):
        return True
    if not _POINTED.match(survey.mask, unit.span.start, unit.span.end) or unit.number == 0:
        return False
    before = survey.unit(unit.number - 1)
    return bool(survey.private(before.span)) or re.search(r"inisial\s+[A-Z]", survey.text(before.span)) is not None
