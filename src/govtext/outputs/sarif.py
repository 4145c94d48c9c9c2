"""SARIF 2.1.0, as GitHub code scanning and other viewers read it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from .draft import Draft
from .paths import uri
from .sarif_rules import descriptor
from .wording import remark, role

if TYPE_CHECKING:
    from govtext.report import Batch, InputProblem, Report
    from govtext.wire.finding import Finding, Place

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {"error": "error", "warning": "warning", "suggestion": "note"}
_BOM = "\ufeff"
_PLACEHOLDER = re.compile(r"\{(\d+)\}")


class _Lines(NamedTuple):
    """Where a change begins and ends."""

    line: int
    column: int
    end_line: int
    end_column: int


def as_sarif(batch: "Batch", drafts: Mapping[str | None, str], language: str) -> str:
    """Return the run as a SARIF log: findings as results, suggestions as fixes, unreadable drafts as notifications."""
    rules = sorted({finding.rule for report in batch.reports for finding in report.findings})
    index = {name: number for number, name in enumerate(rules)}
    results = [
        result for report in batch.reports for result in _results(report, drafts.get(report.source), index, language)
    ]
    driver = {
        "name": "govtext",
        "version": batch.govtext,
        "semanticVersion": batch.govtext,
        "rules": [descriptor(name, language) for name in rules],
        "properties": {"data": batch.data, "config": batch.config},
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "govtext/"},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [_invocation(batch.errors)],
        "artifacts": [_artifact(report) for report in batch.reports],
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _invocation(problems: "Sequence[InputProblem]") -> dict[str, Any]:
    """Return how the run went; a draft that could not be read, or may not be, is a notification."""
    told: dict[str, list[dict[str, Any]]] = {}
    for problem in problems:
        key = "toolConfigurationNotifications" if problem.code == "bad_config" else "toolExecutionNotifications"
        note: dict[str, Any] = {
            "descriptor": {"id": problem.code},
            "level": "error",
            "message": {"text": plain(problem.message)},
        }
        if problem.source is not None:
            note["locations"] = [{"physicalLocation": {"artifactLocation": _artifact_location(problem.source)}}]
        told.setdefault(key, []).append(note)
    return {"executionSuccessful": not problems, **told}


def _artifact(report: "Report") -> dict[str, Any]:
    scores = {
        name: getattr(report.scores, name).value for name in ("overall", "balance", "jargon", "readability", "kip")
    }
    return {
        "location": _artifact_location(report.source),
        "roles": ["analysisTarget"],
        "properties": {"genre": report.genre.name, "scores": scores},
    }


def _artifact_location(source: str | None) -> dict[str, Any]:
    return {"uri": uri(source)}


def _results(report: "Report", shown: str | None, index: Mapping[str, int], language: str) -> Iterator[dict[str, Any]]:
    draft = Draft.of(shown or "")
    for finding in report.findings:
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": index[finding.rule],
            "level": _LEVEL[finding.severity],
            "message": {"text": plain("\n".join(remark(finding, language)))},
            "locations": [_location(report, finding.span, draft)],
            "partialFingerprints": {"primaryLocationLineHash": f"{finding.id}:1", "govtext/v1": finding.id},
            "properties": _properties(finding),
        }
        if finding.related:
            result["relatedLocations"] = [
                {
                    "id": number,
                    **_location(report, related.span, draft),
                    "message": {"text": role(related.role, language)},
                }
                for number, related in enumerate(finding.related, 1)
            ]
        fixes = _fixes(report, finding, draft) if shown is not None else []
        if fixes:
            result["fixes"] = fixes
        if finding.suppressed is not None:
            result["suppressions"] = [{"kind": "inSource", "justification": finding.suppressed}]
        yield result


def _properties(finding: "Finding") -> dict[str, Any]:
    found: dict[str, Any] = {"certainty": finding.certainty}
    if finding.kind:
        found["kind"] = finding.kind
    if finding.also:
        found["also"] = [" ".join(filter(None, (also.rule, also.kind))) for also in finding.also]
    return found


def _location(report: "Report", span: "Place | None", draft: str) -> dict[str, Any]:
    """Return where a finding stands; what is missing from a draft is laid at its beginning."""
    region = _region(span, draft) if span else {"startLine": 1}
    return {"physicalLocation": {"artifactLocation": _artifact_location(report.source), "region": region}}


def _region(span: "Place | _Lines", draft: str) -> dict[str, int]:
    """Return a place; a byte order mark, which SARIF takes for no character of the text, is not counted."""
    mark = 1 if draft.startswith(_BOM) else 0
    return {
        "startLine": span.line,
        "startColumn": max(1, span.column - mark * (span.line == 1)),
        "endLine": span.end_line,
        "endColumn": max(1, span.end_column - mark * (span.end_line == 1)),
    }


def _fixes(report: "Report", finding: "Finding", draft: Draft) -> list[dict[str, Any]]:
    """Return the suggestions that say what to write; in a Word file there is no text to write it to."""
    if report.format == "docx":
        return []
    return [
        {
            "description": {"text": plain(suggestion.label)},
            "artifactChanges": [
                {
                    "artifactLocation": _artifact_location(report.source),
                    "replacements": [
                        {
                            "deletedRegion": _region(_lines(edit.start, edit.end, draft), draft),
                            "insertedContent": {"text": edit.text},
                        }
                        for edit in suggestion.edits
                    ],
                }
            ],
        }
        for suggestion in finding.suggestions
        if suggestion.edits
    ]


def _lines(start: int, end: int, draft: Draft) -> _Lines:
    return _Lines(*draft.offsets.line_column(start), *draft.offsets.line_column(end))


def plain(text: str) -> str:
    """Return ``text`` for a SARIF message: nothing in it is taken for a link or for the place of an argument."""
    if "](" in text:
        text = text.replace("[", "\\[").replace("]", "\\]")
    return _PLACEHOLDER.sub(r"{{\1}}", text)
