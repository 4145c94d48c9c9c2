"""What costs how many points: everything is scored anew without one thing, and the difference is told.

Nothing is estimated. Because scores are curves and means, the points of two findings do not add up to those of both.
"""

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from govtext.language.load import Load
from govtext.reading import ElementState, Reading
from govtext.rules import Finding
from govtext.tables import norm

from .balance import TONE
from .every import scores
from .kip import ASKED, PROTECTED
from .score import Score, weighted

_NESTING = frozenset({"relative", "subordinator"})
_SENTENCES = {
    "readability.long_lead": "words",
    "readability.long_sentence": "words",
    "readability.stacked_clauses": "joints",
}
"""Rules about sentences, and what of a sentence they are about."""
_PARTS = {"panjang_kalimat": "words", "anak_kalimat": "joints"}
_LEAST = 0.05
"""Fewer points are not told: scores have one decimal."""


@dataclass(frozen=True, slots=True)
class RuleCost:
    """What the open findings of one rule cost together: points of their family and of the overall score.

    ``each`` holds those of the ``count`` findings that cost something by themselves, with the points of the family,
    dearest first.
    """

    rule: str
    count: int
    points: float
    overall: float
    each: tuple[tuple[Finding, float], ...]


@dataclass(frozen=True, slots=True)
class PartCost:
    """What one part of a family's score costs: the points that would come back if it were 100.

    ``value`` is None where it was not judged. ``rules`` are the findings in it; a part that is measured on the text
    itself has none.
    """

    name: str
    value: float | None
    weight: float
    points: float
    rules: tuple[RuleCost, ...] = ()


@dataclass(frozen=True, slots=True)
class FamilyCost:
    """One family's score, what the overall score would gain if it were 100, and its parts."""

    name: str
    score: Score
    overall: float
    parts: tuple[PartCost, ...]


def costs(reading: Reading, findings: Sequence[Finding], language: str) -> tuple[FamilyCost, ...]:
    """Return what costs how many points, family by family; a family without a score has no parts.

    ``findings`` must be those the scores rest on, with the severities of their cards.
    """
    return _Costs(reading, findings, language).families()


class _Costs:
    def __init__(self, reading: Reading, findings: Sequence[Finding], language: str) -> None:
        self._reading = reading
        self._findings = findings
        self._language = language
        self._now = scores(reading, findings, language)

    def families(self) -> tuple[FamilyCost, ...]:
        """Return every family in the order of the norm of the overall score."""
        return tuple(self._family(part.name) for part in norm("overall").parts)

    def _family(self, name: str) -> FamilyCost:
        score = self._now[name]
        if score.value is None:
            return FamilyCost(name, score, 0.0, ())
        total = sum(part.weight for part in self._now["overall"].parts if part.value is not None)
        weight = next(part.weight for part in self._now["overall"].parts if part.name == name)
        parts = tuple(self._part(name, part.name, part.value, part.weight) for part in score.parts)
        return FamilyCost(name, score, round((100 - score.value) * weight / total, 1), parts)

    def _part(self, family: str, name: str, value: float | None, weight: float) -> PartCost:
        if value is None:
            return PartCost(name, None, weight, 0.0)
        inside = [finding for finding in self._findings if finding.suppressed is None and _belongs(finding, name)]
        rules = []
        for rule in dict.fromkeys(named for finding in inside if (named := _rule_in(finding, name))):
            own = [finding for finding in inside if _rule_in(finding, name) == rule]
            points, overall = self._gain(family, own)
            each = sorted(((finding, self._gain(family, [finding])[0]) for finding in own), key=lambda pair: -pair[1])
            if points >= _LEAST:
                dear = tuple(pair for pair in each if pair[1] >= _LEAST)
                rules.append(RuleCost(rule, len(own), points, overall, dear))
        rules.sort(key=lambda cost: (-cost.points, cost.rule))
        return PartCost(name, value, weight, self._whole(family, name, inside), tuple(rules))

    def _whole(self, family: str, name: str, inside: Sequence[Finding]) -> float:
        """Return the points of the family that come back if the part were 100, scored anew where findings make it."""
        score = self._now[family]
        if name in _PARTS:
            changed = self._relieved(_RELIEF[_PARTS[name]])
            return _difference(scores(changed, self._findings, self._language)[family], score)
        if inside:
            return self._gain(family, inside)[0]
        parts = tuple(part.model_copy(update={"value": 100.0}) if part.name == name else part for part in score.parts)
        return _difference(weighted(norm(family), parts, self._language), score)

    def _gain(self, family: str, mended: Sequence[Finding]) -> tuple[float, float]:
        """Return the points of the family and of the overall score that come back without ``mended``."""
        gone = {id(finding) for finding in mended}
        left = [finding for finding in self._findings if id(finding) not in gone]
        after = scores(self._mended(mended), left, self._language)
        return _difference(after[family], self._now[family]), _difference(after["overall"], self._now["overall"])

    def _mended(self, findings: Sequence[Finding]) -> Reading:
        """Return the reading as it would be: elements there, sentences without a load."""
        there = {finding.kind for finding in findings if finding.rule == ASKED}
        sentences = [finding for finding in findings if not _SENTENCES.keys().isdisjoint(_names(finding))]
        reading = self._relieved(self._at(sentences)) if sentences else self._reading
        if there:
            reading = copy.copy(reading)
            reading.elements = {
                key: ElementState("present") if key in there else state for key, state in reading.elements.items()
            }
        return reading

    def _relieved(self, relief: Callable[[Load], Load]) -> Reading:
        """Return the reading with other loads of its sentences; all else is shared."""
        reading = copy.copy(self._reading)
        reading.__dict__["loads"] = tuple(map(relief, self._reading.loads))
        return reading

    def _at(self, findings: Sequence[Finding]) -> Callable[[Load], Load]:
        """Return what takes their load off the sentences that ``findings`` are about."""
        in_source = self._reading.document.in_source
        places = [
            (finding.span, _SENTENCES[rule])
            for finding in findings
            if finding.span
            for rule in _names(finding)
            if rule in _SENTENCES
        ]

        def relieved(load: Load) -> Load:
            span = in_source(load.span)
            for place, what in places:
                if place.start < span.end and span.start < place.end:
                    load = _RELIEF[what](load)
            return load

        return relieved


def _names(finding: Finding) -> tuple[str, ...]:
    """Return the rule of a finding and those that stand beside it: one passage counts once under all of them."""
    return (finding.rule, *(also.rule for also in finding.also))


def _belongs(finding: Finding, part: str) -> bool:
    return _rule_in(finding, part) is not None


def _rule_in(finding: Finding, part: str) -> str | None:
    """Return the rule under which a finding counts in a part, None where it does not."""
    if part in _OWN:
        return finding.rule if _OWN[part](finding.rule) else None
    beside = _BESIDE.get(part, frozenset())
    return next((rule for rule in _names(finding) if rule in beside), None)


def _difference(after: Score, before: Score) -> float:
    if after.value is None or before.value is None:
        return 0.0
    return round(max(0.0, after.value - before.value), 1)


_OWN: Mapping[str, Callable[[str], bool]] = {
    "kepadatan": lambda rule: rule.startswith("jargon."),
    "kelengkapan": lambda rule: rule == ASKED,
    "pelindungan": PROTECTED.__contains__,
}
"""Parts in which only a finding's own rule counts."""
_BESIDE: Mapping[str, frozenset[str]] = {
    "nada": TONE,
    "panjang_kalimat": frozenset(rule for rule, what in _SENTENCES.items() if what == "words"),
    "anak_kalimat": frozenset(rule for rule, what in _SENTENCES.items() if what == "joints"),
}
"""Parts in which a rule counts that stands beside the finding's own as well."""
_RELIEF: Mapping[str, Callable[[Load], Load]] = {
    "words": lambda load: replace(load, words=0),
    "joints": lambda load: replace(load, joints=tuple(one for one in load.joints if one.role not in _NESTING)),
}
