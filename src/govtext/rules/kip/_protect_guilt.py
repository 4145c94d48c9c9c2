"""Guilt before a verdict: a person, initials or a company called guilty while no final ruling is told."""

import re
from collections.abc import Iterator

from govtext.document import Kind, Span

from ._protect_culprit import SHORT, find_culprit
from ._protect_signs import Survey
from ._protect_tender import FIRM
from ._protect_unit import Passage, Unit, trimmed
from ._protect_watch import cue, watch

_IS_HE = re.compile(
    r"\b(?:[Dd]ialah|[Ii]alah|[Mm]erekalah|[Dd]ia\s+(?:adalah|memang|ialah)|[Oo]rang\s+(?:ini|itu)\s+(?:adalah|memang)|"
    r"[Ii]tulah|[Ii]nilah|[Aa]kun\s+(?:@\S+|\w+\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)\s+(?:adalah|ialah|itu|ini)|"
    r"[Tt]ersangka\s+(?:memang|adalah|ini\s+memang|itu\s+memang)|[Yy]ang\s+bersangkutan\s+(?:adalah|memang))\s+(?:\w+\s+){0,2}$"
)
"""The one told of before is said to be it: *dialah otak sindikat*."""
_KNOWN_AFTER = re.compile(
    r"[^.;,\"“”]{0,25},?\s(?:akun\s+(?:[Ff]acebook|[Tt]ik[Tt]ok|[Ii]nstagram|FB|IG|X|[Ww]hats[Aa]pp|[Mm]edia\s+sosial)\b|@\w|(?:ber)?inisial\s+[A-Z])|[^.;\"“”]{0,25},\s(?:mantan\s+|eks\s+)?(?:[Kk]ades|[Kk]adis|[Kk]epala\s+[A-Z\w]+|[Bb]endahara|[Cc]amat|[Ll]urah|[Ss]ekdes|[Ss]ekda|[Dd]irektur)\b"
)
_OFFICE = re.compile(
    r"\b(?:kades|kadis|kadinas|kepala\s+(?:desa|dinas|sekolah|bidang|puskesmas)|bendahara|bupati|camat|"
    r"lurah|oknum|sekdes|perangkat\s+desa|guru)\s+(?:[\w.]+\s+){0,3}$",
    re.IGNORECASE,
)
_SURE_OF_ALL = re.compile(
    r"\b(?:tidak|tak)\s+(?:perlu\s+)?(?:diragukan|disangsikan|terbantahkan)(?:\s+lagi)?\b|\bsudah\s+(?:pasti|jelas|terang)\b|\bjelas\s+sekali\b",
    re.IGNORECASE,
)
"""Said before a subject, these make what follows sure."""
_SUBJECT = re.compile(
    r"\b(?:mantan|eks|oknum)\s+[a-z]+(?:\s+[a-z]+)?\s+yang\b|"
    r"\b(?:berinisial|inisial)\s+[A-Z]{1,3}\b|\b[Oo]knum\s+[a-z]+(?:\s+[a-z]{4,}){0,2}|"
    r"\b(?:[Pp]erusahaan|[Kk]ontraktor|[Rr]ekanan|[Pp]engusaha|[Pp]engembang|[Pp]edagang|[Pp]emborong)\s+(?:\w+\s+){0,2}?"
    r"(?:itu|ini|tersebut|dimaksud)\b|\b(?:[Dd]ia|[Ii]a)(?:lah)?\b|\b(?:[Tt]ersangka|[Tt]erdakwa|[Tt]erlapor)(?:\s+[A-Z]{1,3})?\b|"
    r"\b(?:[Bb]endahara|[Kk]ades|[Kk]adis|[Kk]epala\s+(?:desa|dinas|sekolah|gudang|puskesmas|cabang)|[Ss]ekdes|[Ll]urah|[Cc]amat|[Ss]taf|"
    r"[Pp]egawai|[Gg]uru|[Oo]perator|[Hh]onorer|[Mm]antri|[Dd]irektur|[Ss]opir|[Kk]asir|[Pp]etugas|[Pp]ria|[Ww]anita|[Pp]erempuan|[Ll]elaki|[Pp]emuda)"
    r"\s+(?:[a-z]+\s+){0,2}?(?:itu|ini|tersebut)\b"
)
_DEICTIC = re.compile(r"(?:[Dd]ia|[Ii]a)(?:lah)?$|.*\b(?:itu|ini|tersebut|dimaksud)$", re.DOTALL)
_HEDGED = re.compile(
    r"\b(?:diduga|dugaan|menduga|terduga|tidak|bukan|belum|tanpa|jangan|jika|bila|apabila|kalau|agar|untuk|supaya|"
    r"dilarang|tersangka|disangka\w*|dituduh|didakwa|dilaporkan|membantah|menolak|korban|mencegah|memberantas|melawan|"
    r"menangkap|memeriksa|melaporkan|mengingatkan|praduga|tudingan|kasus|soal|oleh|dari|terhadap|kepada|tentang|bahaya|"
    r"calon|akan|dapat|bisa|mampu|berhasil|dinyatakan|bahwa|menyangkal|sidang|persidangan|terdakwa)\b|[.;\"“”]",
    re.IGNORECASE,
)
_HEDGED_BEFORE = re.compile(
    r"\b(?:diduga|menduga|terduga|dituduh|disangka\w*|tersangka|terdakwa|terlapor|jika|bila|apabila|kalau|tidak\s+benar|"
    r"memohon|kasus|dugaan|tudingan|tuduhan|bahwa|menyangkal|membantah|didakwa)\b",
    re.IGNORECASE,
)
_SUSPECTED = frozenset({"tersangka", "terdakwa", "terlapor"})
"""Said of somebody who is under suspicion, these hedge nothing where the deed itself is told as sure."""
_ONLY_IF = re.compile(r"\b(?:jika|bila|apabila|kalau|seandainya|sekiranya|sepanjang|hingga|sampai)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:tidak|belum|bukan|jika|bila|apabila|kalau|apakah|yang|bisa|dapat|akan)\s+$", re.IGNORECASE)
_EVERYDAY = re.compile(r"\s+(?:perhatian|start|hati|panggung|ilmu|waktu|angin|kesempatan|poin|gol)\b", re.IGNORECASE)
_SURE = re.compile(
    r"\b(?:tega(?:-teganya)?|dengan\s+(?:keji|sadis|biadab)|secara\s+keji)\b|\b(?:jelas|nyata|terang)-(?:jelas|nyata|terangan)\b|\b(?:memang|sudah\s+pasti|tak\s+terbantahkan|dipastikan|terbukti)\b",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"\bmerugikan\s+(?:\w+\s+){0,1}(?:negara|daerah|rakyat|warga|masyarakat|petani|nasabah|uang)|\bkorup\w*",
    re.IGNORECASE,
)
CAUGHT = re.compile(
    r"\b(?:di|me|men|mem|meng)(?:ringkus|bekuk|tangkap|nangkap|ciduk|amankan|gulung|ggulung|cokok|gelandang|ggelandang|jebloskan|njebloskan|lumpuhkan|"
    r"gerebek|ggerebek|giring|ggiring|borgol|mborgol|seret|nyeret|sergap|nyergap)\b|\b(?:dijerat|bertekuk\s+lutut|ditembak|tertangkap|meringkuk|mendekam|ditahan|dibui)\b",
    re.IGNORECASE,
)
"""The word of an arrest: who is caught is known, be it without a name."""
_OF_A_BAND = re.compile(
    r"\b(?:kawanan|komplotan|gerombolan|sindikat|para|sang|si|sejumlah|seorang|kedua|ketiga|keempat|dua|tiga|empat|lima|enam|\d{1,2})"
    r"(?:\s+orang)?\s+$",
    re.IGNORECASE,
)
_NAME_OF_ITSELF = re.compile(r"[a-z]\s[A-Z]")
"""A capital behind a small word: what it begins is a name."""
_THOSE = re.compile(r"(?:\s+[a-z]+){0,2}?\s+(?:itu|tersebut)\b")
_NO_PEOPLE = frozenset(
    {"pungli", "kriminal", "korup", "bejat", "mafia", "mafia peradilan", "pelaku kejahatan", "pengkhianat", "pembohong"}
)
"""Words of guilt that name acts or what people are like."""
_POINTED_AT = re.compile(r"(?:\s+[a-z]+){0,3}?\s+(?:itu|tersebut|ini|yang)\b")
_BLAMED = re.compile(
    r"\b(?:[Yy]ang|[Oo]rang\s+yang|[Pp]ihak\s+yang)\s+(?:\w+\s+){0,2}?(?:mencuri|menggelapkan|membocorkan|menyebar\w*|merusak|membakar|"
    r"menipu|memalsukan|menyunat|memeras)\b[^.;\"“”]{0,60}?\b(?:pasti|jelas|tak\s+lain|"
    r"tiada\s+lain|siapa\s+lagi\s+kalau\s+bukan)\s+(?:\w+\s+){0,3}?(?=[A-Z][a-z])|"
    r"\b(?:(?:[Ss]udah\s+)?[Jj]elas|[Pp]asti|[Ss]iapa\s+lagi\s+(?:kalau|jika)\s+bukan|[Tt]ak\s+lain)\s+(?:mantan|eks|oknum|pegawai|staf|honorer|"
    r"anggota|tim|kubu|ketua|bendahara|operator)\s"
)
"""A deed laid at somebody's door: *yang membocorkan pasti Hendra*, *jelas mantan honorer …*."""
WEAK_VERDICTS = frozenset({"putusan", "hakim", "mahkamah agung"})
"""Words of courts that may stand in a draft that tells of no verdict upon the one it speaks of."""
_END = re.compile(r",\s|\s(?:dan\s+(?:kini|saat|sekarang|kemudian)|sehingga|padahal|namun|tetapi|walaupun|meskipun)\s")
_LEAD = re.compile(r"(?:\b[a-z]{3,}\s+(?:[a-z]{3,}\s+){0,3})$")
_SKIPPED = frozenset({Kind.BYLINE, Kind.HASHTAGS, Kind.TABLE_CELL})
_REACH = 75
"""Characters after a subject within which the word of guilt must stand."""


_BLAMING = cue("pasti jelas lain siapa")
_WATCH = watch("praduga:perpetrator", "praduga:guilty", "praduga:deed", "praduga:bad", "praduga:proved", _BLAMING)


def find_verdicts(survey: Survey) -> Iterator[Passage]:
    """Yield passages that call somebody guilty while the draft tells of no verdict."""
    units = list(survey.worth(_WATCH))
    if not units or survey.strong_verdict(WEAK_VERDICTS):
        return
    pending = survey.holds("praduga", "pending")
    for unit in units:
        if unit.kind in _SKIPPED or survey.is_norm(unit) or survey.text(unit.span).endswith(";"):
            continue
        if survey.beside(unit, "praduga", "verdict"):
            continue
        passage = (find_culprit(survey, unit) or _guilty(survey, unit)) if pending else None
        passage = passage or _asserted(survey, unit, pending) or _blamed(survey, unit)
        if passage is not None:
            yield passage


def _guilty(survey: Survey, unit: Unit) -> Passage | None:
    """A word of guilt beside a name or an office, as titles have it."""
    if unit.has("praduga", "hedge"):
        return None
    words = [*unit.at("praduga", "guilty"), *unit.at("praduga", "perpetrator")]
    sign = next((sign for sign in unit.at("praduga", "guilty") if _called(survey, unit, sign)), None)
    sign = sign or next((sign for sign in words if _IS_HE.search(survey.mask, unit.span.start, sign.start)), None)
    if sign is None:
        return _labelled(survey, unit)
    title = unit.kind in {Kind.TITLE, Kind.HEADING}
    return Passage(survey.clause(unit, sign) if title else unit.span, "praduga", sign)


def _labelled(survey: Survey, unit: Unit) -> Passage | None:
    """People called guilty by a noun alone, of whom the draft has told before: *kedua koruptor itu*."""
    for sign in unit.at("praduga", "guilty"):
        pointed = _THOSE.match(survey.mask, sign.end, unit.span.end)
        if pointed and survey.text(sign).lower() not in _NO_PEOPLE:
            band = _OF_A_BAND.search(survey.mask, max(unit.span.start, sign.start - 20), sign.start)
            start = band.start() if band else sign.start
            return Passage(Span(start, pointed.end()), "praduga", sign)
    return None


def _called(survey: Survey, unit: Unit, sign: Span) -> bool:
    """A word of guilt right beside a name or an office: *Kades Korup*, *Supardi si maling*, *koruptor Supardi*."""
    if _NAME_OF_ITSELF.match(survey.mask, max(unit.span.start, sign.start - 2)) and survey.mask[sign.start].isupper():
        return False  # a district called Gembong
    for person in survey.people(unit.span):
        between = survey.mask[min(person.span.end, sign.end) : max(person.span.start, sign.start)]
        reach = 30 if survey.text(sign).lower() in _NO_PEOPLE else 45
        if len(between) < reach and not re.search(r"[.;]|\b(?:oleh|dari|terhadap|kepada|tentang)\b", between):
            return True
    before = survey.mask[max(unit.span.start, sign.start - 45) : sign.start]
    if _OFFICE.search(before) or _KNOWN_AFTER.match(survey.mask, sign.end, unit.span.end):
        return True
    if not CAUGHT.search(survey.mask, unit.span.start, unit.span.end):
        return False
    if survey.text(sign).lower().startswith(("sang ", "si ")):
        return True
    return _OF_A_BAND.search(before) is not None or _POINTED_AT.match(survey.mask, sign.end, unit.span.end) is not None


def _blamed(survey: Survey, unit: Unit) -> Passage | None:
    """A deed laid at the door of somebody named, or of somebody told by office where the deed was told just before."""
    match = _BLAMED.search(survey.mask, unit.span.start, unit.span.end)
    if match is None or unit.has("praduga", "hedge"):
        return None
    named = any(0 <= person.span.start - match.end() < 3 for person in survey.people(unit.span))
    told = named or survey.beside(unit, "praduga", "perpetrator")
    return Passage(unit.span, "praduga", Span(*match.span())) if told else None


def _asserted(survey: Survey, unit: Unit, pending: bool) -> Passage | None:
    """Guilt said as a fact of a subject that the sentence makes known."""
    signs = _signs(survey, unit)
    if not signs:
        return None
    for subject in _subjects(survey, unit):
        before = survey.mask[max(unit.span.start, subject.start - 40) : subject.start]
        for sign, proved in signs:
            gap = sign.start - subject.end
            if not 0 <= gap <= _REACH or _EVERYDAY.match(survey.mask, sign.end):
                continue
            between = survey.mask[subject.end : sign.start]
            sure = proved or _SURE.search(between) is not None
            said = sure or gap < 32
            hedge = _HEDGED_BEFORE.search(before)
            hedged = hedge is not None
            if survey.text(subject).split()[0].lower() in _SUSPECTED:
                hedged = hedged or _SURE.search(between) is None
            elif hedge and _SURE.search(between) and hedge[0].lower() in _SUSPECTED:
                hedged = False
            if not said or _HEDGED.search(between) or (_ONLY_IF.search(before) if proved else hedged):
                continue
            if (
                pending
                or _SURE.search(between)
                or _SURE_OF_ALL.search(before)
                or _HARM.search(survey.mask, sign.start, unit.span.end)
            ):
                return Passage(_span(survey, unit, subject, sign), "praduga", sign)
    return None


def _signs(survey: Survey, unit: Unit) -> list[tuple[Span, bool]]:
    """The places of words of guilt, each with whether it is said to be proved: *terbukti* needs a deed after it."""
    deeds = [*unit.at("praduga", "deed"), *unit.at("praduga", "guilty"), *unit.at("praduga", "bad")]
    found = [(sign, False) for sign in deeds]
    for sign in unit.at("praduga", "proved"):
        bare = survey.text(sign).lower() == "terbukti"
        if bare and not any(0 <= deed.start - sign.end < 30 for deed in deeds):
            continue
        if not _NEGATED.search(survey.mask, max(unit.span.start, sign.start - 12), sign.start):
            found.append((sign, True))
    return sorted(found)


def _subjects(survey: Survey, unit: Unit) -> list[Span]:
    """People, initials and companies; *dia* or *perusahaan itu* only where the sentence before tells who it is."""
    found = [person.span for person in survey.people(unit.span)]
    found += [Span(*match.span()) for match in FIRM.finditer(survey.mask, unit.span.start, unit.span.end)]
    for match in _SUBJECT.finditer(survey.mask, unit.span.start, unit.span.end):
        if not _DEICTIC.match(match[0]) or survey.beside(unit, "praduga", "pending"):
            found.append(Span(*match.span()))
    return sorted(found)


def _span(survey: Survey, unit: Unit, subject: Span, sign: Span) -> Span:
    """From the role before the subject to the end of the clause that tells the guilt."""
    if unit.span.length < SHORT:
        return unit.span
    lead = _LEAD.search(survey.mask, max(unit.span.start, subject.start - 45), subject.start)
    end = _END.search(survey.mask, sign.end, unit.span.end)
    return trimmed(survey.mask, Span(lead.start() if lead else subject.start, end.start() if end else unit.span.end))
