"""Birth dates of private people; those of office-holders and public figures are left alone."""

import re
from collections.abc import Iterator

from govtext.document import Kind
from govtext.document.span import Span

from .cues import cue
from .model import PersonalDatum
from .scene import Scene

_MONTH = (
    r"(?:Jan(?:uari)?|Feb(?:ruari)?|Peb(?:ruari)?|Mar(?:et)?|Apr(?:il)?|Mei|Jun[iy]?|Jul[iy]?|"
    r"Agu(?:stus)?|Ags|Sep(?:t(?:ember)?)?|"
    r"Okt(?:ober)?|Nov(?:ember)?|Nop(?:ember)?|Des(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"(?:(?<![\w.-])\d{{1,2}}\s{{1,2}}{_MONTH}\s{{1,2}}(?:19|20)\d{{2}}|"
    rf"(?<![\w/.-])\d{{1,2}}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?(?:19|20)\d{{2}})(?![\w]|[/-]\d)",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"(?:\b(?:lahir|kelahiran|dilahirkan|ttl|tgl\.?\s+lahir|tanggal\s+lahir|tempat(?:,|/|\s+dan|"
    r"\s+&)?\s*(?:tgl|tanggal)\.?\s+lahir)\b)"
    r"[^.;\d]{0,45}$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\bttl\b|(?:tgl|tanggal)\.?\s+lahir", re.IGNORECASE)
_FORM = re.compile(r"\bnama(?:\s+lengkap)?\s{0,2}:|\bbernama\s+lengkap\b", re.IGNORECASE)
"""What an identity is written down with."""
_IDENTITY = re.compile(
    r"\d{16}|\b(?:\d{4}[ .-]){3}\d{4}\b|\bNIK\b|\bNo(?:mor)?\.?\s*(?:KK|kartu\s+keluarga)\b|\bKTP\b|\bnomor\s+induk\b",
    re.IGNORECASE,
)


def find_births(scene: Scene) -> Iterator[PersonalDatum]:
    """Yield the birth dates of people who hold no office, where the context is one of data and not of biography."""
    lower = scene.index.lower
    if not ("lahir" in lower or "ttl" in lower or _has_long_number(scene)):
        return
    for match in scene.index.starting(_DATE, scene.index.digit_starts):
        span = Span(*match.span())
        if _is_birth(scene, span):
            yield PersonalDatum(span, "tanggal_lahir", certain=False)


def _has_long_number(scene: Scene) -> bool:
    lower = scene.index.lower
    return any(lower[start : start + 16].isdecimal() for start in scene.index.digit_starts if start + 16 <= len(lower))


def _is_birth(scene: Scene, span: Span) -> bool:
    block = scene.document.block_at(span.start)
    unit = scene.unit(span.start)
    if block is not None and block.column is not None:
        heading = next((s.column(block) for s in scene.sheets if s.span.start <= span.start < s.span.end), "")
        return "lahir" in heading or "ttl" in heading
    before = scene.mask[max(unit.start, span.start - 80) : span.start]
    if re.search(r"\d{16}\s{0,2}[/,;–-]\s{0,2}$", before):
        return True
    born = _BORN.search(before)
    if not born:
        return False
    if not scene.people(unit) and _LABEL.search(born[0]):
        form = scene.paragraph(span.start)  # a form: each line or short sentence holds one piece
        return bool(scene.private(form) or _IDENTITY.search(scene.text(form)))
    if not scene.private(unit):
        return scene.initialled(Span(unit.start, span.start)) is not None  # whom initials hide, a birth date shows
    if any(person.official for person in scene.people(unit)):
        return False
    if block is not None and block.kind is Kind.LIST_ITEM:
        return True  # who somebody is, in a list of people
    text = scene.text(unit)
    return bool(
        _LABEL.search(born[0]) or _IDENTITY.search(text) or _FORM.search(text) or cue("data_subject").search(text)
    )
