"""The perpetrator by name: *pelaku, tetangganya Ujang*, *pelaku berinisial ASR*, *SH, pelaku pembunuhan*."""

import re

from govtext.document import Span

from ._protect_signs import Survey
from ._protect_unit import Passage, Unit

_NAMED_PERPETRATOR = re.compile(
    r"\b(?:[Pp]elaku|[Oo]tak|[Dd]alang|[Bb]os|[Pp]entolan|[Gg]embong)(?:nya)?\b(?:\s+(?!yakni|yaitu|adalah|ialah|bernama|berinisial|tak\s|tidak\s)[a-z-]{2,20}){0,4}?\s{0,2}"
    r"(?:,\s{1,2}|\s(?:yakni|yaitu|adalah|ialah|bernama|berinisial|atas\s+nama|(?:tak|tidak)\s+lain(?:\s+(?:dan\s+(?:tak|tidak)\s+bukan\s+)?(?:adalah|ialah))?|merupakan)\s+)"
    r"(?:(?:yakni|yaitu|adalah|ialah|bernama|berinisial|atas\s+nama|tetangga(?:nya)?|ayah(?:nya)?|"
    r"paman(?:nya)?|guru(?:nya)?|kakek(?:nya)?|korban|sendiri|tiri|kandung|seorang|warga|oknum|pegawai|kepala|"
    r"desa|sekolah|pemilik|sopir|pedagang|pria|laki-laki|staf)\s+){0,6}"
    r"(?P<name>[A-Z][\w.'’]*(?:\s+[A-Z][\w.'’]*){0,3})"
)
_INITIALLED = re.compile(
    r"\b(?:[Pp]elaku|[Oo]tak|[Dd]alang|[Bb]os|[Pp]entolan|[Gg]embong)(?:nya)?\b[^.;\"“”]{0,60}?"
    r"(?:\b(?:berinisial|inisial)\s+(?P<said>[A-Z]{1,3})\b|,\s(?P<bare>[A-Z]{2,3})(?=,|\s?\()|,\s(?:PT|CV|UD)\s[A-Z]\w+(?:\s[A-Z]\w+){0,3})"
)
"""A perpetrator known by initials: *pelaku penyebar fitnah, ASR, …*."""
_ALIAS = re.compile(r"\s(?:alias\b|\(\s?\d{1,2}(?:\s?(?:tahun|th))?\s?\)|bin(?:ti)?\b)")
"""What only follows the name of a person."""
_APPOSITION = re.compile(r"\s?(?:\(\s?\d{1,3}[^)]{0,8}\))?\s?,\s(?:seorang\s)?|\s(?:adalah|ialah|merupakan)\s")
NO_CRIME = re.compile(
    r"\bpelaku\s+(?:usaha|umkm|ekonomi|industri|wisata|pariwisata|seni|pasar|jasa|budaya|pembangunan|"
    r"bisnis|perjalanan|utama|sejarah|pertanian|perikanan|ekraf|ukm|ikm|dunia|olahraga|kuliner|"
    r"transportasi|perdagangan|tani|lantas|kemudian|lalu|langsung|juga|akan|sempat|telah|sudah|tidak|melarikan|mengaku)\b",
    re.IGNORECASE,
)
SHORT = 130
"""Characters of a sentence that is shown whole."""


def find_culprit(survey: Survey, unit: Unit) -> Passage | None:
    """Return the passage that calls somebody named, or known by initials, the perpetrator."""
    if unit.has("praduga", "hedge") or not unit.has("praduga", "perpetrator"):
        return None
    for sign in unit.at("praduga", "perpetrator"):
        for person in survey.people(unit.span):
            gap = survey.mask[person.span.end : sign.start]
            if not NO_CRIME.match(survey.mask, sign.start) and _APPOSITION.fullmatch(gap):
                return Passage(Span(person.span.start, survey.clause(unit, sign).end), "praduga", sign)
    match = _NAMED_PERPETRATOR.search(survey.mask, unit.span.start, unit.span.end)
    if match is None:
        return _initialled(survey, unit)
    if re.search(r"tersangka\s+$", survey.mask[max(0, match.start() - 14) : match.start()]) or NO_CRIME.match(
        survey.mask, match.start()
    ):
        return None
    name = Span(*match.span("name"))
    people = [person.span.end for person in survey.people(unit.span) if person.span.meets(name)]
    if not people and _ALIAS.match(survey.mask, name.end):
        people = [name.end]
    if not people:
        return _initialled(survey, unit)
    return Passage(Span(match.start(), max(people)), "praduga", Span(match.start(), match.start() + 6))


def _initialled(survey: Survey, unit: Unit) -> Passage | None:
    """A perpetrator whom initials make known."""
    match = _INITIALLED.search(survey.mask, unit.span.start, unit.span.end)
    if match is None or NO_CRIME.match(survey.mask, match.start()):
        return None
    span = unit.span if unit.span.length < SHORT else Span(match.start(), match.end())
    return Passage(span, "praduga", Span(match.start(), match.start() + 6))
