"""Forecasts and warnings of weather that name no authority."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from govtext.document import Kind, Span
from govtext.language.text.phrases import Phrases
from govtext.tables import Hazard, lexicon

from ._protect_abroad import is_abroad
from ._protect_signs import Survey
from ._protect_unit import Passage, Unit

_INTENSITY = re.compile(
    r"\b(?:\d[\d.,–-]*|satu|dua|tiga|empat|lima|enam|tujuh|delapan|seratus|\w+\s+puluh)\s?(?:km|kilometer|"
    r"meter|knot|milimeter|mm|derajat|magnitudo|menit|jam|m)\b",
    re.IGNORECASE,
)
_RAIN_COMES = re.compile(
    r"\bhujan\s+(?:\w+\s+){0,2}(?:akan|bakal|diperkirakan|diprediksi|dipastikan|diramalkan|diprakirakan)\b|"
    r"\b(?:akan|bakal|diperkirakan|diprediksi|dipastikan|diramalkan|diprakirakan)\s+(?:\w+\s+){0,2}hujan\b",
    re.IGNORECASE,
)
"""Even plain rain, when it is told as what will come."""
_SHUNNED = re.compile(r"\b(?:tidak|tak|tanpa|jangan|bukan)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_HABIT = re.compile(r"\b(?:setiap|biasanya|jika|apabila|bila|kalau|ketika|saat\s+(?:hujan|cuaca))\b", re.IGNORECASE)


@cache
def _hazards() -> tuple[Phrases, tuple[bool, ...]]:
    rows = [row for row in lexicon("hazards") if isinstance(row, Hazard)]
    return Phrases(tuple(row.form for row in rows)), tuple(row.strength == "strong" for row in rows)


def find_forecasts(survey: Survey) -> Iterator[Passage]:
    """Yield forecasts and warnings of weather in a draft that names no authority for them."""
    phrases, strong = _hazards()
    matches = [
        (match.span, strong[match.phrase]) for match in phrases.find(survey.reading.tokens, survey.reading.word_places)
    ]
    if not matches or survey.holds("bmkg", "source"):
        return
    for unit, named in groupby(matches, key=lambda match: survey.unit_at(match[0].start)):
        if unit is None or unit.kind is Kind.CONTACT or not survey.is_running(unit):
            continue
        text = survey.text(unit.span)
        strong_wind = _INTENSITY.search(text) is not None or _RAIN_COMES.search(text) is not None
        inside = [(span, firm or strong_wind) for span, firm in named if unit.span.covers(span)]
        if not inside:
            continue
        firm = any(firm for _, firm in inside)
        foretold = [sign for sign in unit.at("bmkg", "forecast") if not _speaks_of(survey, sign, inside)]
        by_lore = unit.has("bmkg", "lore") and (firm or bool(foretold))
        if (by_lore or (firm and _foretells(survey, unit, inside))) and not is_abroad(survey, unit):
            yield Passage(unit.span, "bmkg", inside[0][0])


def _speaks_of(survey: Survey, forecast: Span, hazards: list[tuple[Span, bool]]) -> bool:
    """Tell whether the word names a forecast that is not to be waited for: *tanpa menunggu ramalan cuaca*."""
    shunned = _SHUNNED.search(survey.mask, max(0, forecast.start - 40), forecast.start) is not None
    return shunned and any(
        not survey.mask[forecast.end : span.start].strip() for span, _ in hazards if span.start >= forecast.end
    )


def _foretells(survey: Survey, unit: Unit, hazards: list[tuple[Span, bool]]) -> bool:
    """A forecast says what will come and when, or how strong it will be."""
    if not unit.has("bmkg", "forecast"):
        return False
    text = survey.text(unit.span)
    if _HABIT.search(text):
        return False
    timed = unit.has("bmkg", "when") or _INTENSITY.search(text) is not None
    return timed and any(
        abs(forecast.start - span.start) < 120
        for forecast in unit.at("bmkg", "forecast")
        for span, firm in hazards
        if firm
    )
