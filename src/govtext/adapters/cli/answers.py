"""What is known of a draft, as bytes for the cache and back."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from govtext.adapters.cache import Told, ToldReport

from .examiner import Examined

if TYPE_CHECKING:
    from govtext.report import Report
    from govtext.scores import FamilyCost

_HIDDEN = "•"
"""What personal data is masked with."""


class Answer(NamedTuple):
    """What is known of a draft, whatever it is called.

    ``report`` is as it is written, ``masked`` the places where the draft must not be shown (None where that cannot be
    told by places), ``printed`` the report for people by language and colour. Of :class:`Examined` it has the rest.
    """

    report: str
    fail_on: str
    min_score: Mapping[str, float]
    language: str
    severities: Sequence[str]
    values: Mapping[str, float | None]
    costs: list[dict[str, Any]] | None
    masked: Sequence[Sequence[int]] | None
    printed: Mapping[str, str] = {}

    @classmethod
    def of(cls, examined: Examined, text: str) -> "Answer":
        """Return what is known of the draft ``text`` once it was examined and its masked form is there."""
        report = cast("Report", examined.result).model_dump(mode="json")
        return cls(
            ToldReport.nameless(report),
            examined.fail_on,
            examined.min_score,
            examined.language,
            sorted(examined.severities),
            examined.values,
            _plain(examined.costs, report) if examined.costs is not None else None,
            _hidden(str(examined.shown), text),
        )

    @classmethod
    def read(cls, data: bytes) -> "Answer":
        """Return the answer that was written as ``data``."""
        head, _, rest = data.decode("utf-8", "surrogatepass").partition("\n")
        *told, length, printed = json.loads(head, object_hook=Told)
        answer = cls(rest[:length], *told)
        texts, at = {}, length
        for form, size in printed.items():
            texts[form] = rest[at : at + size]
            at += size
        return answer._replace(printed=texts)

    def written(self) -> bytes:
        """Return the answer as bytes: a line of JSON, the report, the printed forms, whose lengths the line tells."""
        report, *told, printed = self
        sizes = {form: len(text) for form, text in printed.items()}
        head = json.dumps([*told, len(report), sizes], ensure_ascii=False)
        return "".join([head, "\n", report, *printed.values()]).encode("utf-8", "surrogatepass")

    def examined(self, source: str | None) -> Examined:
        """Return the answer as one about the draft called ``source``; what is shown of it is left out."""
        report = ToldReport(self.report, source)
        return Examined(
            cast("Report", report),
            self.fail_on,
            self.min_score,
            self.language,
            frozenset(self.severities),
            self.values,
            _with_findings(self.costs, report.findings) if self.costs is not None else None,
        )

    def draft(self, text: str) -> Any:
        """Return the draft ``text`` as it may be shown."""
        from govtext.document import Offsets
        from govtext.outputs.draft import Draft

        return Draft(_masked(text, self.masked or ()), Offsets(text))


def _hidden(shown: str, text: str) -> Sequence[tuple[int, int]] | None:
    """Return where ``shown`` masks ``text``, as ranges of code points; None where it differs in another way."""
    if len(shown) != len(text):
        return None
    ranges = [match.span() for match in re.finditer(f"{_HIDDEN}+", shown)]
    return ranges if _masked(text, ranges) == shown else None


def _masked(text: str, ranges: Iterable[Sequence[int]]) -> str:
    parts, at = [], 0
    for start, end in ranges:
        parts += [text[at:start], _HIDDEN * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


def _plain(costs: "Sequence[FamilyCost]", report: dict[str, Any]) -> list[dict[str, Any]]:
    """Return ``costs`` with each finding told by its number in the report."""
    numbers = {finding["id"]: number for number, finding in enumerate(report["findings"])}
    return [
        {
            "name": family.name,
            "score": family.score.model_dump(mode="json"),
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
                            "each": [(numbers[finding.id], points) for finding, points in rule.each],
                        }
                        for rule in part.rules
                    ],
                }
                for part in family.parts
            ],
        }
        for family in costs
    ]


def _with_findings(costs: Any, findings: Sequence[Any]) -> "Sequence[FamilyCost]":
    """Return ``costs`` with the findings themselves in the place of their numbers."""
    for rule in (rule for family in costs for part in family.parts for rule in part.rules):
        rule["each"] = [(findings[number], points) for number, points in rule.each]
    return cast("Sequence[FamilyCost]", costs)
