"""Workflow commands: GitHub shows each as an annotation beside the draft."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from .draft import Draft
from .harmless import harmless_lines
from .paths import relative
from .wording import open_findings, remark

if TYPE_CHECKING:
    from govtext.report import Batch, InputProblem, Report
    from govtext.wire.finding import Finding

_COMMAND = {"error": "error", "warning": "warning", "suggestion": "notice"}


def as_commands(batch: "Batch", drafts: Mapping[str | None, str], language: str) -> str:
    """Return a command a line for each problem and each finding; what is absent is laid at line 1."""
    lines = [_problem(problem) for problem in batch.errors]
    for report in batch.reports:
        lines += _report(report, Draft.of(drafts[report.source]), language)
    return "\n".join(lines)


def _problem(problem: "InputProblem") -> str:
    file = {"file": relative(problem.source)} if problem.source is not None else {}
    return _command("error", {**file, "title": problem.code}, problem.message)


def _report(report: "Report", draft: Draft, language: str) -> Iterator[str]:
    file = relative(report.source)
    for finding in open_findings(report):
        properties = {"file": file, **_place(finding, draft), "title": finding.rule}
        yield _command(_COMMAND[finding.severity], properties, "\n".join(remark(finding, language)))


def _place(finding: "Finding", draft: Draft) -> dict[str, str]:
    """Return the place of a finding: GitHub refuses columns for a place of several lines."""
    span = finding.span
    if span is None:
        return {"line": "1"}
    line, last = draft.line(span.start), draft.line(span.end)
    place = {"line": str(line), "endLine": str(last)}
    return place | {"col": str(span.column), "endColumn": str(span.end_column)} if line == last else place


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    return harmless_lines(text.replace("%", "%25")).replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
