"""Telephone numbers and e-mail addresses of private persons; an office's own lines and boxes are left alone."""

import re
from collections.abc import Iterator

from govtext.document.span import Span

from ..names.lexicon import form
from .cues import cue, cues
from .model import PersonalDatum
from .scene import Scene, Somebody

_PHONE = re.compile(
    r"(?<![\w.\-])(?<!\d/)(?:\(?\+\s?62\)?|62|0)[ .\-–]?8[1-9]\d{1,2}(?:[ .\-–]{0,2}\d{2,5}){1,4}(?![\w]|[.\-–/]\d)"
)
_PLUS = re.compile(r"\(?\+\s?$")
_EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}@[a-z0-9\-]{1,63}(?:\.[a-z0-9\-]{1,63}){1,4}(?![\w@])", re.IGNORECASE)
_SWINDLE = re.compile(
    r"\b(?:mengatasnamakan|mencatut|dicatut|mengaku-?ngaku|hoaks|hoax|(?:akun|nomor|kontak|profil)\s+(?:\w+\s+){0,2}palsu|(?:aksi|modus|upaya|pesan|nomor)\s+penipu(?:an)?|"
    r"(?:menggunakan|memakai|memasang)\s+(?:foto|nama|profil)(?:\s+profil)?)\b",
    re.IGNORECASE,
)
"""A number told of as a warning is a swindler's: citizens are to know it."""
_FREE = re.compile(
    r"@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|icloud|proton|protonmail|msn)\.", re.IGNORECASE
)
_NAMED_BOX = re.compile(r"\b([A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20}){1,3})\s{0,2}[(:,–-]{0,2}\s{0,2}$")
"""A name right before an address."""
_PERSONAL_BOX = re.compile(r"(?=[a-z]*[aeiou])[a-z]{4,}[._](?=[a-z]*[aeiou])[a-z]{3,}(?:19[5-9]\d|200\d|[5-9]\d)@")
"""Two words and a year of birth, as people call their boxes: *siti.aminah84@*."""
_STATE = re.compile(r"\.(?:go|desa|mil)\.id$", re.IGNORECASE)
_BREAK = re.compile(r"[.;!?]\s|\b(?:atau|dan|serta)\b")
_LABEL = re.compile(r"\b(?:hp|handphone|telp|telepon|ponsel|wa|whatsapp)\b[\s.:]{0,4}$", re.IGNORECASE)
_OWNER_AFTER = re.compile(
    r"\s{0,2}[(,–—-]\s{0,2}(?:(?:a\.\s?n\.|a/n|an\.|atas\s+nama|milik|dengan)\s+)?"
    r"(?i:bu|pak|ibu|bapak|kak|kang|teh|mas|mbak|bang|om|tante|uni|uda|sdri?|saudar[ai]|mba|mang|cak|ning|gus|bli|mbok|daeng|pace|mace|usi|"
    r"cece|koh|bude|pakde|abah)\.?\s+[A-Z]"
)
_NAME_AFTER = re.compile(r"\s{0,2}[(–—-]\s{0,2}(?P<name>[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20}){0,2})(?=[,)])")
"""A name right after the number: *0812 3456 7890 (Dewi, ketua kelompok)*."""
_IDENTITY = re.compile(r"(?<!\d)\d{4}[ .-]?\d{4}[ .-]?\d{4}[ .-]?\d{4}(?!\d)")
_ONLY_A_NAME = 2
"""The measure in which a form of names.lexicon is a given name and no other word."""
_FORM = 320
"""How many characters above a labelled number an identity number may stand in a form."""
_NEAR = 170
"""How many characters before a number its owner may be named."""


def find_contacts(scene: Scene) -> Iterator[PersonalDatum]:
    """Yield the private telephone numbers and e-mail addresses of the text."""
    for match in scene.index.starting(_PHONE, _phone_starts(scene)):
        span = Span(*match.span())
        if 10 <= len(re.sub(r"\D", "", match[0])) <= 14 and _is_private(scene, span):
            yield PersonalDatum(span, "telepon", certain=False)
    for match in _EMAIL.finditer(scene.mask) if "@" in scene.mask else ():
        span = Span(match.start(), match.start() + len(match[0].rstrip(".-")))
        if _is_private_box(scene, span):
            yield PersonalDatum(span, "email", certain=False)


def _phone_starts(scene: Scene) -> Iterator[int]:
    """Yield where a telephone number may begin: at its first digit, or at what stands before +62."""
    mask = scene.mask
    for start in scene.index.digit_starts:
        if mask.startswith("62", start) and (prefix := _PLUS.search(mask, max(0, start - 3), start)):
            yield from range(prefix.start(), start)
        if mask.startswith(("0", "62"), start):
            yield start


def _is_private(scene: Scene, span: Span) -> bool:
    """Decide by the words nearest to the number: who is named, and whether they speak of an office's line."""
    unit = scene.unit(span.start)
    if _SWINDLE.search(scene.mask, unit.start, unit.end):
        return False
    before = scene.mask[max(unit.start, span.start - 110) : span.start]
    after = scene.mask[span.end : min(unit.end, span.end + 45)]
    pieces = _BREAK.split(before)
    nearest = pieces[-1] if pieces and len(pieces[-1]) > 4 else before[-_NEAR:]
    if cue("private_line").search(nearest) or cue("private_line").match(after.lstrip(" (,")):
        return True
    if _OWNER_AFTER.match(scene.mask, span.end, unit.end) and not cue("office_line").search(
        scene.mask, unit.start, span.start
    ):
        return True
    if cue("office_line").search(nearest) or cue("office_line").search(after[:30]):
        return False
    if _owner(scene, span, unit, len(nearest)) is not None:
        return True
    beside = _NAME_AFTER.match(scene.mask, span.end, unit.end)
    if beside and all(form(word).name == _ONLY_A_NAME for word in beside["name"].split()):
        return True
    if _LABEL.search(nearest) and _IDENTITY.search(scene.mask, max(0, span.start - _FORM), span.start):
        return True  # a form that somebody filled in
    return cue("private_role").search(nearest) is not None


def _owner(scene: Scene, span: Span, unit: Span, reach: int) -> Somebody | None:
    reach = max(reach, _NEAR)
    row = scene.document.block_at(span.start)
    if row is not None and row.column is not None:
        return next(iter(scene.private(unit)), None)
    for person in reversed(scene.people(unit)):
        if person.span.end <= span.start and span.start - person.span.end <= reach:
            if person.official or cue("office_line").search(scene.mask, person.span.end, span.start):
                return None
            return person
    return None


def _is_private_box(scene: Scene, span: Span) -> bool:
    address = scene.text(span)
    if _STATE.search(address):
        return False
    unit = scene.unit(span.start)
    people = scene.people(unit)
    local = re.sub(r"[\W\d_]", "", address.partition("@")[0]).lower()
    if cue("office_box").search(re.sub(r"[\W\d_]+", " ", address.partition("@")[0])) or _starts_with_office(local):
        return False
    for person in people:
        words = [word.lower() for word in re.findall(r"[^\W\d_]{3,}", scene.text(person.name))]
        if any(word in local or (len(local) >= 4 and local.startswith(word[:4])) for word in words):
            return True
    if not _FREE.search(address):
        return False
    if _is_called_like_a_person(address) or _is_of_the_one_before(scene, span, local):
        return True
    if _PERSONAL_BOX.match(address):
        return True
    near = scene.mask[max(unit.start, span.start - 80) : span.start]
    if cue("private_line").search(near) or cue("private_role").search(near):
        return True
    return any(0 <= span.start - person.span.end <= _NEAR and not person.official for person in people)


def _is_called_like_a_person(address: str) -> bool:
    """Tell whether the box is named as people are (*siti.rahma88@*): a given name, and another beside it."""
    words = re.findall(r"[a-z]{3,}", address.partition("@")[0].lower())
    return len(words) == 2 and any(form(word.capitalize()).name == _ONLY_A_NAME for word in words)


def _is_of_the_one_before(scene: Scene, span: Span, local: str) -> bool:
    """Tell whether the box has the words of a name that stands right before it: *Siti Rahma (sitirahma@…)*."""
    beside = _NAMED_BOX.search(scene.mask, max(0, span.start - 90), span.start)
    words = beside[1].split() if beside else []
    return len(words) > 1 and form(words[0]).name == _ONLY_A_NAME and all(word.lower() in local for word in words)


def _starts_with_office(local: str) -> bool:
    return any(word in local for word in cues("office_box") if len(word) >= 4)
