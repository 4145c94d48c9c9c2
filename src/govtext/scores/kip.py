"""Whether a text says what its kind should say, and keeps to itself what it must not say."""

import math
from collections.abc import Collection, Sequence

from govtext.reading import Reading
from govtext.rules import Finding
from govtext.tables import NormPart, genres, norm

from .score import Score, part_of, weighted

PROTECTED = frozenset({"kip.personal_data", "kip.restricted_information"})
"""Rules about what must not be published, or not before the PPID has looked at it."""
ASKED = "kip.missing_element"
"""The rule that asks for elements; one that the author lets go is not counted as missing."""


def kip(reading: Reading, findings: Sequence[Finding], language: str) -> Score:
    """Score a draft of a known kind by two parts.

    ``kelengkapan``: the weight of the elements it has, as a share of those it is asked for. ``pelindungan``:
    ``100 · exp(-weighted findings / scale)`` over open findings about personal data and restricted information. An
    open error keeps the score at ``cap`` or below. None for a text of which nothing is asked.
    """
    table = norm("kip")
    completeness, protection = table.parts
    if reading.genre is None:
        parts = tuple(part_of(part.name, None, part.weight, _why(language)) for part in table.parts)
        return weighted(table, parts, language)
    exposed = [finding for finding in findings if finding.rule in PROTECTED and finding.suppressed is None]
    excused = {finding.kind for finding in findings if finding.rule == ASKED and finding.suppressed is not None}
    full = _completeness(reading, excused)
    parts = (
        part_of(
            name=completeness.name,
            value=full,
            weight=completeness.weight,
            reason=None if full is not None else _why(language),
        ),
        part_of(protection.name, _protection(exposed, protection), protection.weight),
    )
    score = weighted(table, parts, language)
    cap = protection.numbers["cap"]
    if score.value is None or score.value <= cap or all(finding.severity != "error" for finding in exposed):
        return score
    band = next(band for band in table.bands if cap >= band.at_least)
    return score.model_copy(update={"value": cap, "grade": band.grade, "label": band.label.in_language(language)})


def _completeness(reading: Reading, excused: Collection[str | None]) -> float | None:
    """Return the share (0–100) of the asked elements, by weight, that are there; None when none is asked."""
    asked = genres()[reading.genre or ""].elements
    judged = {
        key: state
        for key, state in reading.elements.items()
        if state.state in ("present", "absent") and key not in excused
    }
    total = sum(asked[key].weight for key in judged)
    if total == 0:
        return None
    return round(100 * sum(asked[key].weight for key, state in judged.items() if state.state == "present") / total, 1)


def _protection(exposed: Sequence[Finding], part: NormPart) -> float:
    cost = sum(part.numbers[finding.severity] for finding in exposed)
    return round(100 * math.exp(-cost / part.numbers["scale"]), 1)


def _why(language: str) -> str:
    if language == "id":
        return "Jenis naskah ini tidak dikenali, atau tidak ada unsur yang diminta darinya."
    return "The kind of text is not known, or nothing is asked of it."
