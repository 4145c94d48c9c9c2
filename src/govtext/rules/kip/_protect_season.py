"""Appeals for an office-holder, and weather warnings that name no authority."""

import re
from collections.abc import Iterator
from functools import cache

from govtext.document import Kind, Span
from govtext.language.phrases import Phrases
from govtext.tables import Hazard, lexicon

from ._protect_signs import Passage, Survey, Unit

_ALONE = re.compile(r"\b(?:periode|jari|patut|layak|pantas|harus|perlu)\b", re.IGNORECASE)
_WEAK = re.compile(r"^(?:lanjutkan|amplop|balas\s+(?:budi|jasa)|hati\s+nurani|mendukung\s+penuh|nomor\s+urut|sekali\s+lagi|periode\s+kedua|dua\s+jari|satu\s+jari|tiga\s+jari|uang\s+saku|foto\s+\w+(?:\s+\w+)?|siap\s+mendukung|maju\s+lagi|maju\s+kembali)$", re.IGNORECASE)
_INTENSITY = re.compile(r"\b\d[\d.,–-]*\s?(?:km|kilometer|meter|knot|milimeter|mm|derajat|magnitudo|m)\b", re.IGNORECASE)
_HABIT = re.compile(r"\b(?:setiap|biasanya|jika|apabila|bila|kalau|ketika|saat\s+(?:hujan|cuaca))\b", re.IGNORECASE)


def find_appeals(survey: Survey) -> Iterator[Passage]:
    """Yield appeals to vote for somebody and gifts in an office-holder's name."""
    if ("kampanye", "appeal") not in survey.everywhere and ("kampanye", "gift") not in survey.everywhere and (
        "kampanye", "conditional"
    ) not in survey.everywhere:
        return
    for unit in survey.running():
        if unit.has("kampanye", "neutral"):
            continue
        sign = _appeal(survey, unit) or _bargain(unit)
        if sign is not None:
            yield Passage(survey.clause(unit, sign), "kampanye", sign)


def _appeal(survey: Survey, unit: Unit) -> Span | None:
    held = unit.has("kampanye", "holder")
    near = held or survey.beside(unit, "kampanye", "holder")
    for sign in (*unit.at("kampanye", "appeal"), *unit.at("kampanye", "gift")):
        word = " ".join(survey.text(sign).split())
        outside = any(not holder.meets(sign) for holder in unit.at("kampanye", "holder"))
        if _WEAK.match(word):
            if outside or (near and re.search(rf"\b{re.escape(word)}\b\s{{0,2}}[!.\"”,]", survey.text(unit.span)) and len(survey.text(unit.span)) < 40):
                if word.lower() != "lanjutkan" or "!" in survey.text(unit.span):
                    return sign
                continue
            if re.search(r"jari$", word, re.IGNORECASE) and re.search(r"mengacung|acung|salam|pose|berpose|simbol", survey.text(unit.span)):
                return sign
            continue
        if outside or near:
            return sign
    return None


def _bargain(unit: Unit) -> Span | None:
    """Aid that will go on on a condition: *kalau ingin bantuan terus ada, tahu harus pilih siapa*."""
    if unit.has("kampanye", "conditional", "goods", "continue", "when"):
        return unit.at("kampanye", "continue")[0]
    return None


@cache
def _hazards() -> tuple[Phrases, tuple[bool, ...]]:
    rows = [row for row in lexicon("hazards") if isinstance(row, Hazard)]
    return Phrases("hazards", tuple(row.form for row in rows)), tuple(row.strength == "strong" for row in rows)


def find_forecasts(survey: Survey) -> Iterator[Passage]:
    """Yield forecasts and warnings of weather in a draft that names no authority for them."""
    if ("bmkg", "source") in survey.everywhere:
        return
    phrases, strong = _hazards()
    matches = [(match.span, strong[match.phrase]) for match in phrases.find(survey.reading.tokens)]
    if not matches:
        return
    for unit in survey.running():
        if unit.kind is Kind.CONTACT:
            continue
        inside = [(span, firm) for span, firm in matches if unit.span.covers(span)]
        if not inside:
            continue
        if unit.has("bmkg", "lore") and (unit.has("bmkg", "forecast") or any(firm for _, firm in inside)):
            yield Passage(unit.span, "bmkg", inside[0][0])
        elif any(firm for _, firm in inside) and _foretells(survey, unit, inside):
            yield Passage(unit.span, "bmkg", inside[0][0])


def _foretells(survey: Survey, unit: Unit, hazards: list[tuple[Span, bool]]) -> bool:
    """A forecast says what will come and when, or how strong it will be."""
    if not unit.has("bmkg", "forecast"):
        return False
    text = survey.text(unit.span)
    if _HABIT.search(text):
        return False
    timed = unit.has("bmkg", "when") or _INTENSITY.search(text) is not None
    return timed and any(
        abs(forecast.start - span.start) < 120 for forecast in unit.at("bmkg", "forecast") for span, firm in hazards if firm
    )
