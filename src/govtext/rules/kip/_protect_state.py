"""Matters of state and trade: offers, defence, riches of nature, early plans, foreign talks, deeds, inner papers."""

import re
from collections.abc import Iterator

from ._protect_signs import Passage, Survey, Unit

_MONEY = re.compile(r"\bRp\.?\s?\d|\b\d[\d.,]*\s+(?:juta|miliar|triliun|ribu|rupiah|persen)\b|\d\s?%")
_FIRM = re.compile(r"\b(?:PT|CV|UD|Koperasi|Firma)\.?\s+[A-Z]")
_COORDINATE = re.compile(
    r"\d{1,3}(?:[.,]\d{2,8})?\s?°|\b\d{1,3}[.,]\d{3,8}\b|\b\d{1,3}\s+derajat|\b(?:LS|LU|BT)\b|\bkoordinat\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\d")
_HPS_TOTAL = re.compile(r"\b(?:nilai|total)\s+hps\b", re.IGNORECASE)


def find_state(survey: Survey) -> Iterator[Passage]:
    """Yield passages under article 17 letters b to g, i and j."""
    for unit in survey.running():
        for find in (_trade, _defence, _nature, _early_plan, _foreign, _deed, _paper, _bound):
            passage = find(survey, unit)
            if passage is not None:
                yield passage


def _trade(survey: Survey, unit: Unit) -> Passage | None:
    text = survey.text(unit.span)
    if unit.has("17b", "estimate") and _MONEY.search(text):
        return Passage(unit.span, "17b", unit.at("17b", "estimate")[0])
    secrets = unit.at("17b", "secret")
    if secrets and unit.has("17b", "owner"):
        owner = re.search(r"\bmilik\b|belum\s+(?:dipatenkan|didaftarkan)|rahasia", text)
        if owner and (_FIRM.search(text) or "belum" in text or "rahasia" in text):
            return Passage(unit.span, "17b", secrets[0])
    if unit.has("17b", "bid") and _FIRM.search(text) and _MONEY.search(text) and not unit.has("17b", "awarded"):
        waiting = unit.has("17b", "pending") or survey.beside(unit, "17b", "pending")
        if waiting or len(_FIRM.findall(text)) > 1:
            return Passage(unit.span, "17b", unit.at("17b", "bid")[0])
    return None


def _defence(survey: Survey, unit: Unit) -> Passage | None:
    if unit.has("17c", "force", "detail"):
        details = unit.at("17c", "detail")
        forces = unit.at("17c", "force")
        telling = _NUMBERS.search(survey.text(unit.span)) or len(details) > 1
        if telling and any(abs(d.start - f.start) < 120 and not d.meets(f) for d in details for f in forces):
            return Passage(unit.span, "17c", details[0])
    return None


def _nature(survey: Survey, unit: Unit) -> Passage | None:
    if unit.has("17d", "wealth", "place") and _COORDINATE.search(survey.text(unit.span)):
        return Passage(unit.span, "17d", unit.at("17d", "wealth")[0])
    return None


def _early_plan(survey: Survey, unit: Unit) -> Passage | None:
    """A tax, tariff, loan or purchase that is planned and not yet decided; what was decided is open (article 18)."""
    if unit.has("17e", "settled") and not unit.has("17e", "early"):
        return None
    if unit.has("17e", "money", "change", "plan") and _early(survey, unit):
        return Passage(unit.span, "17e", unit.at("17e", "change")[0])
    if unit.has("17e", "land"):
        land = unit.at("17e", "land")[0]
        planned = unit.has("17e", "plan") or unit.has("17e", "early")
        priced = (unit.has("17e", "price") and _MONEY.search(survey.text(unit.span))) or survey.beside(
            unit, "17e", "price"
        )
        if planned and (priced or unit.has("17e", "early")):
            return Passage(unit.span, "17e", land)
    return None


def _early(survey: Survey, unit: Unit) -> bool:
    return unit.has("17e", "early") or (
        survey.beside(unit, "17e", "early") and not survey.beside(unit, "17e", "settled")
    )


def _foreign(survey: Survey, unit: Unit) -> Passage | None:
    if unit.has("17f", "talks", "abroad"):
        return Passage(unit.span, "17f", unit.at("17f", "talks")[0])
    return None


def _deed(survey: Survey, unit: Unit) -> Passage | None:
    """What a private deed says, with the name of one of the parties."""
    if unit.has("17g", "deed", "content") and any(
        person.span != person.name or " " in survey.text(person.name) for person in survey.private(unit.span)
    ):
        deed, content = unit.at("17g", "deed")[0], unit.at("17g", "content")[0]
        if abs(deed.start - content.start) < 140 and not deed.meets(content):
            return Passage(unit.span, "17g", deed)
    return None


def _paper(survey: Survey, unit: Unit) -> Passage | None:
    """An inner paper and what it says, where the paper is called secret or is not yet decided."""
    papers = unit.at("17i", "paper")
    if not papers or not unit.has("17i", "content"):
        return None
    for paper in papers:
        word = survey.text(paper).lower()
        closed = re.search(
            r"internal|rahasia|tertutup|bocoran|draf|disposisi|mutasi|rotasi|telaahan|calon\s+pejabat", word
        )
        near = any(abs(secret.start - paper.end) < 60 for secret in unit.at("17i", "secret") if not secret.meets(paper))
        if (closed and (near or unit.has("17i", "content"))) or near:
            return Passage(unit.span, "17i", paper)
    return None


def _bound(survey: Survey, unit: Unit) -> Passage | None:
    """What other laws keep: bank, tax and medical secrets of somebody named."""
    if unit.has("17j", "bound") and any(
        person.span != person.name or " " in survey.text(person.name) for person in survey.private(unit.span)
    ):
        return Passage(unit.span, "17j", unit.at("17j", "bound")[0])
    return None
