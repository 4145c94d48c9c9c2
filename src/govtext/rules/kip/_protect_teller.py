"""Who told of a crime, made known without an office or a full name (article 17 letter a)."""

import re
from collections.abc import Iterator

from govtext.document import Span

from ._protect_described import BY_TRADE, SOMEBODY, described_at
from ._protect_signs import Survey
from ._protect_unit import Passage, Unit
from ._protect_watch import cue, watch

_CAME_FROM = re.compile(
    r"\b(?:laporan|aduan|pengaduan|informasi|info|kabar|petunjuk|bocoran|rekaman|foto|video|surat)(?:nya)?\b[^.;,\"“”]{0,40}?"
    r"\b(?:datang|berasal|bersumber|diperoleh|didapat(?:kan)?|diterima|masuk|disampaikan|dikirim(?:kan)?|dibuat|diberikan)\s+"
    r"(?:(?:dari|oleh)\s+)?",
    re.IGNORECASE,
)
_TELLER_IS = re.compile(
    r"\b(?:pelapor|informan|pengadu|whistleblower|saksi\s+(?:pelapor|kunci|utama)|pengirim\s+(?:surat|video|foto))(?:nya)?"
    r"(?:\s+[a-z]+){0,4}?\s+(?:adalah|ialah|merupakan|yaitu|yakni|tak\s+lain|diketahui|ternyata)\s+",
    re.IGNORECASE,
)
_NAMED_TELLERS = re.compile(
    r"\b(?:[Ss]aksi|[Pp]elapor|[Ii]nforman|[Pp]engadu)(?:nya)?\s{0,2},?\s(?:yakni|yaitu|bernama|atas\s+nama|ialah|adalah)\s+"
    r"(?:(?:Pak|Bu|Bapak|Ibu|Sdr|Sdri)\.?\s+)?[A-Z][a-z]{2,}"
)
_IN_GENERAL = re.compile(
    r"[^.;,]{0,40}?\byang\s+(?:me(?:lapor|nyampai|ngetahui|mberi|ngadu|lihat|miliki)|ber(?:hak|kepentingan))"
)
_VICTIM = re.compile(
    r"\bkorban\s+(?:dugaan\s+)?(?:pelecehan|pemerkosaan|perkosaan|pencabulan|rudapaksa|persetubuhan|kekerasan\s+(?:seksual|dalam\s+rumah\s+tangga)|"
    r"KDRT|perdagangan\s+orang|TPPO|pemerasan\s+seksual|penyebaran\s+(?:video|foto)\s+(?:asusila|intim|pribadi))(?:\s+(?:seksual|itu|tersebut|ini))?"
    r"(?:\s{0,2},\s(?:yakni\s|yaitu\s)?|\s+(?:adalah|ialah|merupakan|bernama|berinisial|yakni|yaitu)\s+)(?:seorang\s+)?",
    re.IGNORECASE,
)
_BY_INITIALS = re.compile(r"[^.;\"“”]{0,90}?\b(?:berinisial|inisial)\s+[A-Z]{1,4}\b|[A-Z]{2,3}\s?\(\d{2}\)")
_SPOKEN = re.compile(
    r"[\"“”;]|\b(?:kata|ujar|menurut|mengatakan|menjelaskan|meminta|mengimbau|menyebut|ditangkap|diduga|polisi|warga)\b"
)
_BEFORE = 140
"""Characters before an act of telling within which whoever acts is looked for."""
_CLOSE = 70
"""Characters between somebody and what they did."""
_TELLERS = cue("pelapor* informan* pengadu* whistleblower* saksi pengirim")
_CAME = cue(
    "datang berasal bersumber diperoleh didapat didapatkan diterima masuk disampaikan dikirim dikirimkan dibuat "
    "diberikan"
)
_VICTIMS = cue("korban")
_WATCH = watch(_VICTIMS, "17a:reveal", "17a:witnessing", _TELLERS, (_CAME, "~17a:crime"))


def find_tellers(survey: Survey) -> Iterator[Passage]:
    """Yield the sentences that point at whoever told of a crime: a neighbour, a wife, the keeper of the next shop."""
    for unit in survey.running(_WATCH):
        victim = _victim(survey, unit)
        if victim is not None:
            yield Passage(unit.span, "17a", victim)
            continue
        if not (survey.in_paragraph(unit, "17a", "crime") or survey.in_paragraph(unit, "17a", "channel")):
            continue
        sign = _told_from(survey, unit) or _who_acted(survey, unit) or _said_to_be(survey, unit)
        if sign is not None:
            yield Passage(unit.span, "17a", sign)


def _victim(survey: Survey, unit: Unit) -> Span | None:
    """*korban pelecehan, mahasiswi Fakultas Hukum berinisial NA*: told apart by what they are, or named."""
    victims = list(_VICTIM.finditer(survey.mask, unit.span.start, unit.span.end))
    people = survey.private(unit.span) if victims else []
    for told in victims:
        who = SOMEBODY.match(survey.mask, told.end(), unit.span.end)
        known = _BY_INITIALS.match(survey.mask, told.end(), unit.span.end)
        named = any(0 <= person.span.start - told.end() < 3 for person in people)
        if named or (who and known):
            return Span(told.start(), known.end() if known else told.end())
    return None


def _told_from(survey: Survey, unit: Unit) -> Span | None:
    """*berawal dari laporan istri kepala dusun*, *berkat informasi dari Parman, pemilik warung*."""
    ends = [sign.end for sign in unit.at("17a", "reveal")]
    ends += [match.end() for match in _CAME_FROM.finditer(survey.mask, unit.span.start, unit.span.end)]
    for end in ends:
        described = described_at(survey.mask, end, unit.span.end, 12)
        if described is not None:
            return described
        named = BY_TRADE.search(survey.mask, end, unit.span.end)
        if named and named.start() - end <= 8:
            return Span(named.start(), named.end())
    return None


def _who_acted(survey: Survey, unit: Unit) -> Span | None:
    """*tetangga depan rumah terduga, melapor ke polsek*, *Norhasanah, penjaga kos, melihat pelaku*."""
    for act in unit.at("17a", "witnessing"):
        start = max(unit.span.start, act.start - _BEFORE)
        described = described_at(survey.mask, start, act.start, _BEFORE)
        if described is None:
            named = BY_TRADE.search(survey.mask, start, act.start)
            described = Span(*named.span()) if named else None
        if described is None or act.start - described.end > _CLOSE:
            continue
        if not _SPOKEN.search(survey.mask, described.end, act.start):
            return described
    return None


def _said_to_be(survey: Survey, unit: Unit) -> Span | None:
    """*pelapor dugaan pungli adalah wali murid kelas VI*; whoever may report in general is nobody."""
    named = _NAMED_TELLERS.search(survey.mask, unit.span.start, unit.span.end)
    if named:
        return Span(*named.span())
    for told in _TELLER_IS.finditer(survey.mask, unit.span.start, unit.span.end):
        who = SOMEBODY.match(survey.mask, told.end(), unit.span.end)
        if who and not _IN_GENERAL.match(survey.mask, told.end(), unit.span.end):
            return Span(told.start(), who.end())
    return None
