"""What costs how many points, for people and for machines."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

from govtext.tables import norm

from .harmless import harmless
from .wording import number

if TYPE_CHECKING:
    from govtext.report import Report
    from govtext.scores import FamilyCost, PartCost, RuleCost

_WORDS = {
    "id": {
        "head": "Nilai dan sebabnya (poin yang kembali bila dibereskan, dihitung ulang tanpa temuan itu):",
        "family": "{name} {value}: {lost} poin hilang, {overall} dari nilai keseluruhan",
        "none": "{name}: tidak dinilai. {reason}",
        "part": "{name} {value} (bobot {weight}): {points} poin",
        "unjudged": "{name}: tidak dinilai",
        "rule": "{rule} ×{count}: {points} poin ({overall} dari keseluruhan)",
        "line": "baris {line} “{text}”: {points}",
        "absent": "{text}: {points}",
        "more": "dan {count} lagi",
        "text": "diukur dari teks, bukan dari temuan: {because}",
        "hundred": "tidak ada poin yang hilang",
    },
    "en": {
        "head": "Scores and what they cost (points that come back when mended, scored anew without that finding):",
        "family": "{name} {value}: {lost} points lost, {overall} of the overall score",
        "none": "{name}: not judged. {reason}",
        "part": "{name} {value} (weight {weight}): {points} points",
        "unjudged": "{name}: not judged",
        "rule": "{rule} ×{count}: {points} points ({overall} of the overall score)",
        "line": "line {line} “{text}”: {points}",
        "absent": "{text}: {points}",
        "more": "and {count} more",
        "text": "measured on the text, not on findings: {because}",
        "hundred": "no points are lost",
    },
}
_MOST = 5
"""Findings shown for each rule."""
_SHOWN = 40
"""Characters of a finding's words that are shown."""


def told(costs: "Sequence[FamilyCost]", language: str) -> Iterator[str]:
    """Yield the lines that say what costs how many points, in ``language`` (``id`` or ``en``)."""
    words = _WORDS[language]
    yield words["head"]
    for family in costs:
        title = norm(family.name).title.in_language(language)
        if family.score.value is None:
            yield "  " + words["none"].format(name=title, reason=harmless(family.score.reason or ""))
            continue
        lost = number(round(100 - family.score.value, 1), language)
        yield "  " + words["family"].format(
            name=title,
            value=number(family.score.value, language),
            lost=lost,
            overall=number(family.overall, language),
        )
        for part in family.parts:
            yield from _part(family.name, part, language)


def as_wire(costs: "Sequence[FamilyCost]") -> list[dict[str, Any]]:
    """Return what costs how many points as JSON has it (:class:`govtext.wire.cost.Costs`): findings by their ids."""
    return [
        {
            "name": family.name,
            "overall": family.overall,
            "parts": [
                {
                    "name": part.name,
                    "value": part.value,
                    "weight": part.weight,
                    "points": part.points,
                    "rules": [
                        {
                            "rule": rule.rule,
                            "count": rule.count,
                            "points": rule.points,
                            "overall": rule.overall,
                            "findings": [{"id": finding.id, "points": points} for finding, points in rule.each],
                        }
                        for rule in part.rules
                    ],
                }
                for part in family.parts
            ],
        }
        for family in costs
    ]


def of_wire(wire: list[dict[str, Any]], report: "Report") -> "Sequence[FamilyCost]":
    """Return what :func:`as_wire` was made of, without its models; ``wire`` and ``report`` are read back from JSON."""
    findings = {finding.id: finding for finding in report.findings}
    for family in wire:
        family["score"] = getattr(report.scores, family["name"])
        for rule in (rule for part in family["parts"] for rule in part["rules"]):
            rule["each"] = [(findings[one["id"]], one["points"]) for one in rule["findings"]]
    return cast("Sequence[FamilyCost]", wire)


def _part(family: str, part: "PartCost", language: str) -> Iterator[str]:
    words = _WORDS[language]
    if part.value is None:
        yield "    " + words["unjudged"].format(name=part.name)
        return
    yield "    " + words["part"].format(
        name=part.name,
        value=number(part.value, language),
        weight=number(part.weight, language),
        points=number(part.points, language),
    )
    for rule in part.rules:
        yield from _rule(rule, language)
    if part.points and not part.rules:
        reason = next(item.because for item in norm(family).parts if item.name == part.name)
        yield "      " + words["text"].format(because=reason.in_language(language))


def _rule(cost: "RuleCost", language: str) -> Iterator[str]:
    words = _WORDS[language]
    yield "      " + words["rule"].format(
        rule=cost.rule,
        count=cost.count,
        points=number(cost.points, language),
        overall=number(cost.overall, language),
    )
    for finding, points in cost.each[:_MOST]:
        text = " ".join((finding.text or finding.kind or finding.message).split())
        short = harmless(text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…")
        key = "line" if finding.span else "absent"
        line = finding.span.line if finding.span else None
        yield "        " + words[key].format(line=line, text=short, points=number(points, language))
    if len(cost.each) > _MOST:
        yield "        " + words["more"].format(count=len(cost.each) - _MOST)
