"""What the tone of a draft tells already: guilt ascribed to somebody known, and appeals for somebody in office."""

import re
from collections.abc import Iterator

from govtext.document import Kind, Span
from govtext.rules.shared import places_of

from ._protect_culprit import NO_CRIME, SHORT
from ._protect_guilt import CAUGHT, WEAK_VERDICTS
from ._protect_signs import Survey
from ._protect_unit import Passage, Unit, trimmed

_LED_TO = re.compile(r"\s+(?:akhirnya|berhasil|kini|langsung|segera|tengah|sudah|telah)\s*$", re.IGNORECASE)
"""Words between who is caught and the word of the arrest."""
_CHILD = re.compile(r"[^.;]{0,60}?\b[A-Z]{1,3}\b,?\s\(?(?:1[0-7]|\d)\b")
"""An accused child: its identity is what is asked about (see ``_protect_person``)."""


def find_charges(survey: Survey) -> Iterator[Passage]:
    """Yield the sentence, or its part, around each word of guilt while the draft tells of no verdict."""
    signs = places_of(survey.reading, "charge")
    if not signs or survey.strong_verdict(WEAK_VERDICTS):
        return
    for sign in signs:
        unit = survey.unit_at(sign.start)
        if unit is None or survey.is_norm(unit) or survey.beside(unit, "praduga", "verdict"):
            continue
        if not (_CHILD.match(survey.mask, sign.start, unit.span.end) or NO_CRIME.match(survey.mask, sign.start)):
            yield Passage(_charged(survey, unit, sign), "praduga", sign)


def find_tone_of_appeals(survey: Survey) -> Iterator[Passage]:
    """Yield the sentence, or its part, around each appeal for somebody in office."""
    for sign in places_of(survey.reading, "appeal"):
        unit = survey.unit_at(sign.start)
        if unit is None or survey.mask[sign.start] == "#":
            yield Passage(sign, "kampanye", sign)
        elif not survey.beside(unit, "kampanye", "neutral"):
            yield Passage(_whole(survey, unit, sign), "kampanye", sign)


def _charged(survey: Survey, unit: Unit, sign: Span) -> Span:
    """Return who is called guilty in a title, up to the word of the arrest, or the part of a sentence."""
    if unit.kind not in {Kind.TITLE, Kind.HEADING}:
        return _whole(survey, unit, sign)
    caught = CAUGHT.search(survey.mask, sign.end, unit.span.end)
    if caught is None:
        return Span(sign.start, survey.clause(unit, sign).end)
    led = _LED_TO.search(survey.mask, sign.end, caught.start())
    return trimmed(survey.mask, Span(sign.start, led.start() if led else caught.start()))


def _whole(survey: Survey, unit: Unit, sign: Span) -> Span:
    """Return the sentence, or its part where it is long, or the sign alone where the part is long as well."""
    if unit.span.length < SHORT:
        return unit.span
    part = survey.clause(unit, sign)
    return part if part.length < SHORT else sign
