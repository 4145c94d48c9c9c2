"""The health of a named person: the name and the condition said of them, as one span where they stand together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from govtext.document.span import Span
from govtext.tables import HealthCondition, lexicon

from ..text.phrases import Phrases
from .announced import NAME, TITLES
from .cues import cue
from .model import PersonalDatum
from .scene import Scene, Somebody

ADJACENT = 110
"""Characters between a name and a condition up to which both are one span."""
_CUE_REACH = 45
"""Characters before a condition within which the word that ascribes it to somebody must stand."""
_DETAIL = re.compile(
    r"\s+(?:paru|paru-paru|kronis|akut|berat|ringan|ganda|stadium\s+\w{1,4}|tipe\s+\d|payudara|serviks|"
    r"darah|otak|hati|usus|jiwa|"
    r"mental|fisik|intelektual|ginjal|jantung|tulang|(?:\w+\s+)?bulan|anak|di\s+luar\s+nikah|"
    r"(?:akibat|karena|lantaran)\s+(?:penyakit\s+|serangan\s+)?(?:stro(?:ke|k)|polio|diabetes|kecelakaan|jatuh|kusta|kanker|tumor)|"
    r"(?:sejak|setelah|usai)\s+(?:jatuh|terjatuh|ditabrak|tertabrak|tertimpa|kecelakaan|terpeleset|digigit|dipukul)(?:\s+(?:dari|di|oleh)?\s?[a-z]{3,14}){0,2})(?!\w)"
)
_KIN = re.compile(
    r"\b(?:anak|putr[ai]|istri|suami|cucu|ibu|ayah)(?:\s+(?:dari|pasangan))?\s+(?:(?:[Bb]apak|[Ii]bu|[Pp]ak|[Bb]u)\s+)?$"
)
_CALLED = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}(?:bernama|atas\s+nama|yakni|yaitu|(?:itu|ini|tersebut)\s+(?:adalah|ialah))\s+|"
    r"\s+yang(?:\s+[a-z]+){1,6}\s*,\s+(?:yakni|yaitu|bernama)\s+|"
    r"\s*,\s+(?=(?:Bapak|Ibu|Pak|Bu|Tn|Ny|Sdri?|Mbah)\b)"
)
_BESIDE = re.compile(
    r"\s{0,2}(?:\(\s?\d{1,3}[^)]{0,8}\)|,\s+(?:usia\s+|umur\s+)?\d{1,3}\s+(?:tahun|thn|bulan))?\s{0,2}[,(]\s{0,2}(?:(?:pasien|penderita|penyintas|pengidap|penyandang)\s+)?"
)
_LASTING = re.compile(r"(?:sejak\s+(?:lahir|kecil|bayi)|total|permanen|seumur\s+hidup|sebelah)\b")
"""What makes an everyday word one of somebody's health: *buta sejak lahir*."""
_REPORTS = re.compile(
    r"\b(?:bahwa|agar|supaya|soal|tentang|mengenai|jika|bila|apabila|menganjurkan|menyarankan|terhindar|menghindari|diyakini|anaknya|anak-anaknya|ibunya|suaminya|istrinya)\b"
)
_BARE_INITIALS = re.compile(r"(?<![\w.])([A-Z]{2,3})(?![\w.])")
_STIGMA = re.compile(r"hiv|aids|tbc?\b|hamil|gila|ims|gizi\s+buruk|stunting", re.IGNORECASE)
"""Everyday words of an illness that nobody wants to be known by."""
_SOMEBODY_ELSE = re.compile(
    r"\b(?:korban|pasien|warga|anak\w*|ibu\w*|ayah\w*|orang|istri\w*|suami\w*|yang|kepada|dengan|bersama|oleh)\b"
)
"""What shows that another than the one named is in the ward."""
_SUFFERS = re.compile(r"\b(?:pasien|penderita|penyintas|pengidap|penyandang)\s+(?:penyakit\s+)?$", re.IGNORECASE)
_NAMED_AFTER = re.compile(r"\s{0,2},\s+(?=[A-Z][a-z])")
_BACK = 600
"""Characters before a paragraph in which initials may have been told."""
_OTHERS = re.compile(
    r"\b(?:\d[\d.]*\s+(?:orang|kasus|warga|pasien|anak|penderita)|seorang|para|setiap|sejumlah|banyak|"
    r"semua|seluruh|ratusan|puluhan)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Condition:
    span: Span
    plain: bool
    """Whether the word also has uses that say nothing of anybody's health, so that it needs a verb of suffering."""
    ascribing: bool = False
    """Whether the words ascribe the condition themselves: *dirawat di RSUD*."""


@cache
def _rows() -> tuple[HealthCondition, ...]:
    return tuple(row for row in lexicon("health_conditions") if isinstance(row, HealthCondition))


@cache
def _phrases() -> Phrases:
    return Phrases(tuple(row.form for row in _rows()))


def find_health(scene: Scene) -> Iterator[PersonalDatum]:
    """Yield what the text says of a named person's health."""
    taken: list[Span] = []
    for condition in _conditions(scene):
        unit = scene.unit(condition.span.start)
        datum = _in_row(scene, condition, unit) or _in_sentence(scene, condition, unit)
        if datum is not None and not any(datum.span.meets(other) for other in taken):
            taken.append(datum.span)
            yield datum
    for pattern, words in ((_MEASURED, _MEASURED_WORDS), (_PATIENT, _PATIENT_WORDS)):
        for match in scene.index.starting(pattern, scene.index.word_starts(words)):
            span, name = Span(*match.span()), Span(*match.span("name"))
            known = any(person.span.meets(name) for person in scene.private(scene.unit(span.start)))
            if known and not any(span.meets(other) for other in taken):
                taken.append(span)
                yield PersonalDatum(span, "kesehatan", certain=False)


_POINTED = re.compile(r"\b(?:ia|dia|yang\s+bersangkutan)\s+(?:\w+\s+){0,2}$")
_UNABLE = re.compile(r"\b(?:tidak|tak|belum)\s+(?:bisa|mampu|dapat|sadarkan|lagi|kuat|sanggup|pernah)\b")
"""What somebody cannot do any more is a sign of illness, not of its absence."""
_PREGNANT = re.compile(
    r"\b(?:mengandung|hamil)\s+(?:(?:se)?kitar\s+|memasuki\s+)?(?:\w+|\d{1,2})\s+(?:bulan|minggu|pekan)\b|\bsedang\s+(?:mengandung|berbadan\s+dua)\b"
)
_IN_WARD = re.compile(
    r"\b(?:dirawat(?:\s+(?:inap|intensif|jalan))?|rawat\s+inap|opname|diopname|dioperasi|dirujuk|dilarikan|menjalani\s+(?:perawatan|operasi|"
    r"pengobatan|rawat\s+inap|terapi|kemoterapi|isolasi|pemulihan)|kritis|koma|dibawa)\s+(?:\w+\s+){0,3}?(?:di|ke|oleh)\s+"
    r"(?:(?:[Rr]uang|[Bb]angsal|[Pp]oli|ICU|IGD|UGD|HCU|NICU|kamar)\b|(?:RS\w{0,4}|[Rr]umah\s+[Ss]akit|[Pp]uskesmas|[Kk]linik)\b)"
    r"(?:[^\S\n]{1,2}(?:[A-Z]\w*|dr\.|\d{1,3})){0,5}"
)
"""Being in a ward or under the knife tells somebody's health without an illness's name."""
_MEASURED = re.compile(
    rf"(?i:gula\s+darah|kadar\s+gula|tensi|tekanan\s+darah|kolesterol|asam\s+urat|hemoglobin|trombosit|saturasi|suhu\s+tubuh)(?:nya)?\s+"
    rf"{TITLES}?(?P<name>{NAME})\s+(?:[a-z]+\s+){{0,2}}\d{{1,3}}(?:[.,/]\d{{1,3}})?(?!\w)"
)
"""What was measured of somebody named: *tensi Bu Ani 190/110*."""
_MEASURED_WORDS = frozenset(
    {"gula", "kadar", "tensi", "tekanan", "kolesterol", "asam", "hemoglobin", "trombosit", "saturasi", "suhu"}
)
_PATIENT = re.compile(rf"(?i:pasien)(?:\s+[a-z]+){{0,5}}?\s+bernama\s+{TITLES}?(?P<name>{NAME})")
"""A patient who is named: *pasien yang meninggal bernama Siti*."""
_PATIENT_WORDS = frozenset({"pasien"})
_PREGNANT_WORDS = frozenset({"mengandung", "hamil", "sedang"})
_WARD_WORDS = frozenset(
    (
        "dirawat", "rawat", "opname", "diopname", "dioperasi", "dirujuk", "dilarikan", "menjalani", "kritis", "koma",
        "dibawa",
    )
)  # fmt: skip
"""The words with which the two patterns begin."""


def _conditions(scene: Scene) -> Iterator[_Condition]:
    rows = _rows()
    for match in _phrases().find(scene.tokens, scene.places):
        end = match.span.end
        detail = _DETAIL.match(scene.mask, end)
        while detail:
            end = detail.end()
            detail = _DETAIL.match(scene.mask, end)
        lasting = _LASTING.match(scene.mask[end : end + 24].lstrip())
        yield _Condition(Span(match.span.start, end), rows[match.phrase].role == "plain" and not lasting)
    for pattern, words in ((_PREGNANT, _PREGNANT_WORDS), (_IN_WARD, _WARD_WORDS)):
        for found in scene.index.starting(pattern, scene.index.word_starts(words)):
            yield _Condition(Span(*found.span()), plain=False, ascribing=True)


def _in_row(scene: Scene, condition: _Condition, unit: Span) -> PersonalDatum | None:
    """A condition that fills a cell, or an item's part between commas, beside a name."""
    block = scene.document.block_at(condition.span.start)
    if block is None:
        return None
    if block.column is not None:
        words = len(scene.text(block.span).split()) - len(scene.text(condition.span).split())
        if words <= 4 and any(person.span.end <= condition.span.start for person in scene.private(unit)):
            return PersonalDatum(condition.span, "kesehatan", certain=False)
        return None
    if block.kind.value != "list_item" and not re.search(r"\d{16}", scene.text(unit)):
        return None
    people = [person for person in scene.private(unit) if person.span.end <= condition.span.start]
    if not people or cue("health_topic").search(scene.text(unit)):
        return None
    before = scene.mask[max(unit.start, condition.span.start - 40) : condition.span.start]
    part = re.split(r"[,;–—(]|\s-\s", before)[-1]
    if len(part.split()) <= 3:
        return _joined(scene, people[-1] if people else None, condition.span)
    return None


def _in_sentence(scene: Scene, condition: _Condition, unit: Span) -> PersonalDatum | None:
    before = scene.mask[max(unit.start, condition.span.start - _CUE_REACH) : condition.span.start]
    named = _named_after(scene, condition, unit)
    if named is not None:
        return named
    ascribed = _ascription(before)
    if cue("health_topic").search(_UNABLE.sub(" ", before)) and ascribed is None:
        return None
    person = _sufferer(scene, condition, unit)
    if person is not None:
        between = scene.mask[person.span.end : condition.span.start]
        if re.search(
            r"\b(?:menurut|kata|ujar)\s+(?:\w+\.?\s+){0,2}$",
            scene.mask[max(unit.start, person.span.start - 30) : person.span.start].lower(),
        ):
            return None
        if cue("said").search(between) or _OTHERS.search(between):
            return None
        if _REPORTS.search(between):
            return None
        beside = not condition.plain and (_BESIDE.fullmatch(between) or between == " ")
        in_ward = condition.ascribing and len(between) < _CUE_REACH and not _SOMEBODY_ELSE.search(between)
        if (
            ascribed is not None
            or beside
            or in_ward
            or (condition.plain is False and len(between) < 60 and _is_copula(between))
        ):
            start = condition.span.start if ascribed is None else condition.span.start - len(before) + ascribed
            return _joined(scene, person, condition.span, start)
        return None
    if ascribed is None:
        if not condition.ascribing:
            return None
        pointed = _POINTED.search(before)
        start = condition.span.start - (len(before) - pointed.start() if pointed else 0)
        return _of_one_without_a_name(scene, unit, Span(start, condition.span.end), pointed is not None)
    start = condition.span.start - len(before) + ascribed
    return _of_one_without_a_name(scene, unit, Span(start, condition.span.end))


def _named_after(scene: Scene, condition: _Condition, unit: Span) -> PersonalDatum | None:
    """The condition stands before the name: *penderita TB bernama Sri*, *seorang ODGJ bernama Sri*."""
    called = _CALLED.match(scene.mask, condition.span.end, unit.end)
    small = scene.mask[condition.span.start].islower()  # a capital begins the name of a body
    said = scene.mask[max(unit.start, condition.span.start - 40) : condition.span.start]
    if not called and small and _SUFFERS.search(said):
        called = _NAMED_AFTER.match(scene.mask, condition.span.end, unit.end)
    if not called:
        return None
    for person in scene.people(unit):
        if called.end() - 8 <= person.span.start <= called.end() + 8 and not person.official:
            whole = Span(condition.span.start, person.span.end)
            return PersonalDatum(whole, "kesehatan", False, (condition.span, person.name))
    return None


def _ascription(before: str) -> int | None:
    """Return where the word stands that ascribes the condition to somebody, or None."""
    found = None
    for match in cue("diagnosis").finditer(before):
        rest = before[match.end() :]
        if len(rest.split()) <= 4 and not re.search(r"[.;!?]", rest):
            found = match.start() if found is None or match.start() - found > 12 else found
    return found


def _is_copula(between: str) -> bool:
    return (
        re.search(
            r"\b(?:sudah|telah)\s+(?:\w+\s+){1,2}(?:bulan|tahun|minggu|pekan|hari)\s*$|\b(?:yang|karena|akibat|dengan|sedang|tengah|lagi|saat\s+ini|kini|merupakan|adalah|itu|tersebut|pernah|sempat|juga|ia|dia|beliau|sudah|telah|masih|mulai)\s*$",
            between,
        )
        is not None
    )


def _sufferer(scene: Scene, condition: _Condition, unit: Span) -> Somebody | None:
    """The named person nearest before the condition; an office-holder who speaks is ruled out by the verb between."""
    people = [person for person in scene.people(unit) if person.span.end <= condition.span.start]
    if len(people) > 1 and _KIN.search(scene.mask, max(unit.start, people[-1].span.start - 40), people[-1].span.start):
        return people[-2]  # a child is named with its mother between: the child is ill
    if people:
        return people[-1]
    if not condition.plain or _STIGMA.match(scene.text(condition.span)):
        initials = scene.initialled(Span(unit.start, condition.span.start)) or _known_by_initials(
            scene, unit, condition
        )
        if initials is not None:
            return Somebody(initials, initials, False)
    return None


def _known_by_initials(scene: Scene, unit: Span, condition: _Condition) -> Span | None:
    """*RD pernah dirawat karena …*, where the paragraph has told before that *RD* is somebody."""
    for match in _BARE_INITIALS.finditer(scene.mask, unit.start, condition.span.start):
        start = max(0, scene.paragraph(unit.start).start - _BACK)
        told = re.search(
            rf"\b(?:(?:ber)?inisial\s+{match[1]}\b|{match[1]}\s?\(\s?\d{{1,2}})", scene.mask[start : unit.start]
        )
        if told:
            return Span(*match.span(1))
    return None


def _of_one_without_a_name(scene: Scene, unit: Span, condition: Span, pointed: bool = False) -> PersonalDatum | None:
    """A condition said of somebody whom the sentence makes known otherwise: a pupil of a school, a child of a name.

    ``pointed`` tells that the words themselves point at the one named before: *ia masih dirawat di …*.
    """
    said = scene.mask[unit.start : condition.start]
    if cue("parent").search(said) and scene.people(unit):
        return PersonalDatum(condition, "kesehatan", certain=False)
    if (pointed or cue("pointing").search(said)) and _named_before(scene, unit):
        return PersonalDatum(condition, "kesehatan", certain=False)
    return None


def _named_before(scene: Scene, unit: Span) -> bool:
    if any(
        0 < unit.start - span.end < _BACK and "\n#" not in scene.mask[span.end : unit.start] for span in scene.claimed
    ):
        return True  # a child or a victim whose data the lines before tell
    paragraph = scene.paragraph(unit.start)
    if paragraph.start >= unit.start:
        return False
    previous = scene.sentence(max(paragraph.start, unit.start - 2))
    return scene.initialled(previous) is not None or any(not person.official for person in scene.people(previous))


def _joined(scene: Scene, person: Somebody | None, condition: Span, ascribed: int | None = None) -> PersonalDatum:
    start = condition.start if ascribed is None else min(ascribed, condition.start)
    if person is None:
        return PersonalDatum(Span(start, condition.end), "kesehatan", certain=False)
    between = scene.mask[person.span.end : start]
    claimed = any(span.meets(Span(person.span.start, start)) for span in scene.claimed)
    if not claimed and len(between) <= ADJACENT and not re.search(r"\d{10}|\blahir\b|[;]|\bNIK\b|RT\s", between):
        return PersonalDatum(Span(person.span.start, condition.end), "kesehatan", False, (person.name, condition))
    return PersonalDatum(Span(start, condition.end), "kesehatan", False, (condition,))
