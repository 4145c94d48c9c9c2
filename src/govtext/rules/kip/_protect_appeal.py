"""Appeals to vote for an office-holder, outspoken or implied."""

import re

from govtext.document import Span

from ._protect_signs import Survey
from ._protect_together import Together, told_together
from ._protect_unit import Unit
from ._protect_watch import Asked, cue

_GESTURE = re.compile(r"\b(?:mengacung\w*|acungan|salam|pose|berpose|simbol|mengangkat|kode)\b", re.IGNORECASE)
_ELECTION = re.compile(
    r"pilkada|pemilu|pilkades|pileg|tps|periode|paslon|pasangan calon|petahana|calon \w+|caleg|partai", re.IGNORECASE
)
_WISH = re.compile(
    r"\b(?:mari|ayo|mengajak|ajak|siap|ingat|jangan|harap|berharap|harus|kami|kita|doakan|mendoakan|"
    r"supaya|agar|semoga|ingin|meminta|minta|menyerukan|mengimbau|mengarahkan|diminta)\b",
    re.IGNORECASE,
)
_PLEDGES = frozenset(
    {
        "dukung kami",
        "dukung beliau",
        "mendukung beliau",
        "mendukung kembali",
        "terpilih kembali",
        "terpilih lagi",
        "periode kedua",
        "coblos",
        "pilihlah",
    }
)
_TOLD = re.compile(
    r"\b(?:pernah|dahulu|dulu|masa\s+jabatan|paling\s+(?:banyak|lama)|maksimal|tahun\s+(?:19|20)\d\d|selama|dilarang|tidak\s+boleh|larangan|menang\s+(?:pada|di|dengan|telak|lomba)|periode\s+(?:jadi|menjadi|menjabat)|hasil)\b",
    re.IGNORECASE,
)
"""Words of a report or a ban, not of an appeal."""
_ROUTINE = re.compile(
    r"\s+(?:rapat|sidang|apel|upacara|doa|delegasi|kerja|gerakan|aksi|kegiatan|acara|pertemuan|tim|langsung|senam|pawai|salat|"
    r"rombongan|patroli|peninjauan|evakuasi|ke\s+(?:loket|tahap))\b",
    re.IGNORECASE,
)
"""What is led day by day (*kembali memimpin rapat*)."""
_LEADING = re.compile(r"kepemimpinan|periode|sosok|pemimpin", re.IGNORECASE)
_REMEMBER = re.compile(
    r"\b(?:ingat|ingatlah|ingat-ingat(?:lah)?|jangan\s+lupa(?:kan)?|jangan\s+lupakan)\b[^.;!?]{0,60}?\b(?:siapa\s+yang|jasa|kebaikan|yang\s+(?:sudah|telah)\s+"
    r"(?:membangun|memberi|bantu|membantu|memperjuangkan))|"
    r"\b(?:satu|1|lima\s+tahun|5\s+tahun)\s+(?:periode\s+)?(?:saja\s+)?(?:belum|tidak|tak)\s+cukup|"
    r"\b(?:mohon|minta|butuh)\s+(?:\w+\s+){0,2}(?:dukungan|restu|doa\s+restu)\w*\s+(?:\w+\s+){0,4}(?:maju|periode|pencalonan|pilkada|lanjut|"
    r"melanjutkan)|\bkita\s+lanjutkan\b|\b(?:harus|wajib|siap|mari|ayo|kawal)\s+(?:\w+\s+){0,3}(?:dua|2|tiga|kedua)\s+periode\b",
    re.IGNORECASE,
)
_REMINDERS = cue("ingat* lupa lupakan")
_MERITS = cue("siapa jasa kebaikan membangun memberi bantu membantu memperjuangkan")
_ENOUGH, _NO = cue("cukup"), cue("belum tidak tak")
_PLEAS, _BACKING = cue("mohon minta butuh"), cue("dukungan* restu* doa")
_GOING_ON = cue("lanjutkan periode")
_URGED = (
    Together("kampanye", ("outright",)),
    Together("kampanye", ("owe", "ballot"), 140),
    Together("kampanye", ("owe_weak", "ballot"), 110),
    Together("kampanye", ("owe", "holder", "later"), 140),
    Together("kampanye", ("sole", "holder", "fit"), 140),
    Together("kampanye", ("only", "holder", "fit"), 30),
    Together("kampanye", ("rally", "holder"), 110),
    Together("kampanye", ("stay", "holder", "term"), 110),
    Together("kampanye", ("fit_again", "holder"), 110),
    Together("kampanye", ("asked", "backing", "holder"), 140),
    Together("kampanye", ("without_him", "loss"), 120, near=("holder",)),
)
"""Thanks owed at the ballot, the only one who is fit, closed ranks, another term."""
NEEDS: tuple[Asked, ...] = (
    *(" ".join(f"kampanye:{role}" for role in told.roles) for told in _URGED),
    "kampanye:appeal",
    "kampanye:leaning",
    (_REMINDERS, _MERITS, "~kampanye:holder"),
    (_ENOUGH, _NO, "~kampanye:holder"),
    (_PLEAS, _BACKING, "~kampanye:holder"),
    (_GOING_ON, "~kampanye:holder"),
)
"""What a sentence needs to be read for them."""


def outspoken(survey: Survey, unit: Unit) -> Span | None:
    """Return the words that ask for a vote or for support."""
    return _appeal(survey, unit) or _leaning(survey, unit)


def implied(survey: Survey, unit: Unit) -> Span | None:
    """Return the words that ask for a vote without naming it: thanks that are owed, the only one who is fit."""
    return _remembered(survey, unit) or _urged(survey, unit)


def _appeal(survey: Survey, unit: Unit) -> Span | None:
    """Words that only an appeal uses, with an office-holder or an election in the sentence or next to it."""
    if not survey.beside(unit, "kampanye", "holder"):
        return None
    for sign in unit.at("kampanye", "appeal"):
        if not _ROUTINE.match(survey.mask, sign.end) and not _TOLD.search(
            survey.mask, max(unit.span.start, sign.start - 40), min(unit.span.end, sign.end + 25)
        ):
            return sign
    return None


def _leaning(survey: Survey, unit: Unit) -> Span | None:
    """Words that may belong to an appeal: with a raised finger, a shout, or an office-holder and an election beside."""
    text = survey.text(unit.span)
    for sign in unit.at("kampanye", "leaning"):
        word = " ".join(survey.text(sign).lower().split())
        if word.endswith("jari"):
            if _GESTURE.search(text):
                return sign
            continue
        near = [
            holder
            for holder in unit.at("kampanye", "holder")
            if abs(holder.start - sign.start) < 60 and not holder.meets(sign)
        ]
        if word == "lanjutkan":
            if survey.mask[sign.end : sign.end + 1] == "!" and survey.beside(unit, "kampanye", "holder"):
                return sign
            continue
        votes = [holder for holder in near if _ELECTION.fullmatch(" ".join(survey.text(holder).split()))]
        wish = _WISH.search(text)
        if word.endswith("dilanjutkan"):
            if any(_LEADING.search(survey.text(holder)) for holder in near):
                return sign
        elif (wish and votes and len(near) > len(votes)) or (wish and near and word in _PLEDGES):
            return sign
    return None


def _remembered(survey: Survey, unit: Unit) -> Span | None:
    """*Ingat siapa yang membangun*, *satu periode belum cukup*: appeals that name no vote."""
    text = survey.text(unit.span)
    for match in _REMEMBER.finditer(text):
        if survey.beside(unit, "kampanye", "holder") and not _TOLD.search(text):
            return unit.place(match)
    return None


def _urged(survey: Survey, unit: Unit) -> Span | None:
    """Words that together ask for a vote, and that are no report of what was or a ban."""
    for told in _URGED:
        sign = told_together(survey, unit, told)
        start, end = (unit.span.start, unit.span.end) if sign is None else (sign.start - 40, sign.end + 25)
        if sign and not _TOLD.search(survey.mask, max(unit.span.start, start), min(unit.span.end, end)):
            return sign
    return None
