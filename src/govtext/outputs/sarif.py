"""SARIF 2.1.0, as GitHub code scanning and other viewers read it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from .indented import Written, elements, indented
from .parts import BETWEEN, MARK, NAME, Checked, Part
from .paths import uri
from .sarif_words import LEVEL, plain
from .wording import remark, role

if TYPE_CHECKING:
    from govtext.report import Batch, InputProblem, Report
    from govtext.wire.finding import Finding, Place

    from .draft import Draft

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_DEEP, _RULE_DEEP = 4, 6
"""How deep artifacts and results, and rules, stand in a log."""
_BOM = "\ufeff"
_THIS = {"uri": Written(f'"{NAME}"')}
"""The location of the draft that a part is about."""


class _Lines(NamedTuple):
    """Where a change begins and ends."""

    line: int
    column: int
    end_line: int
    end_column: int


def part_of(checked: Checked, language: str) -> str:
    """Return the artifact of a draft, its results, and by their names the rules they come from."""
    from .sarif_rules import descriptor

    report = checked.report
    pieces: list[str] = [indented(_artifact(report), _DEEP), elements(_results(report, checked.draft, language), _DEEP)]
    for rule in sorted({finding.rule for finding in report.findings}):
        pieces += [rule, indented(descriptor(rule, language, checked.cards), _RULE_DEEP)]
    return BETWEEN.join(pieces)


def whole(batch: "Batch", parts: Sequence[Part], language: str) -> str:
    """Return the run as a SARIF log: findings as results, suggestions as fixes, unreadable drafts as notifications.

    A rule that drafts of several projects name is described as the first one does.
    """
    rules: dict[str, Written] = {}
    for part in parts:
        _, _, *described = part.text.split(BETWEEN)
        for rule, descriptor in zip(described[::2], described[1::2], strict=True):
            rules.setdefault(rule, Written(descriptor))
    index = {name: number for number, name in enumerate(sorted(rules))}
    filled = [_filled(part, index) for part in parts]
    driver = {
        "name": "govtext",
        "version": batch.govtext,
        "semanticVersion": batch.govtext,
        "rules": [rules[name] for name in index],
        "properties": {"data": batch.data, "config": batch.config},
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "govtext/"},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [_invocation(batch.errors)],
        "artifacts": [artifact for artifact, _ in filled],
        "results": [results for _, results in filled if results],
    }
    return indented({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _filled(part: Part, index: Mapping[str, int]) -> tuple[Written, Written]:
    """Return the artifact and the results of a draft with its name and the numbers of their rules."""
    artifact, results, *_ = part.text.replace(NAME, uri(part.source)).split(BETWEEN)
    pieces = results.split(MARK)
    pieces[1::2] = [str(index[rule]) for rule in pieces[1::2]]
    return Written(artifact), Written("".join(pieces))


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
            note["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri(problem.source)}}}]
        told.setdefault(key, []).append(note)
    return {"executionSuccessful": not problems, **told}


def _artifact(report: "Report") -> dict[str, Any]:
    scores = {
        name: getattr(report.scores, name).value for name in ("overall", "balance", "jargon", "readability", "kip")
    }
    return {
        "location": _THIS,
        "roles": ["analysisTarget"],
        "properties": {"genre": report.genre.name, "scores": scores},
    }


def _results(report: "Report", draft: "Draft", language: str) -> Iterator[dict[str, Any]]:
    for finding in report.findings:
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": Written(f"{MARK}{finding.rule}{MARK}"),
            "level": LEVEL[finding.severity],
            "message": {"text": plain("\n".join(remark(finding, language)))},
            "locations": [_location(finding.span, draft)],
            "partialFingerprints": {"primaryLocationLineHash": f"{finding.id}:1", "govtext/v1": finding.id},
            "properties": _properties(finding),
        }
        if finding.related:
            result["relatedLocations"] = [
                {
                    "id": number,
                    **_location(related.span, draft),
                    "message": {"text": role(related.role, language)},
                }
                for number, related in enumerate(finding.related, 1)
            ]
        fixes = _fixes(report, finding, draft)
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


def _location(span: "Place | None", draft: str) -> dict[str, Any]:
    """Return where a finding stands; what is missing from a draft is laid at its beginning."""
    region = _region(span, draft) if span else {"startLine": 1}
    return {"physicalLocation": {"artifactLocation": _THIS, "region": region}}


def _region(span: "Place | _Lines", draft: str) -> dict[str, int]:
    """Return a place; a byte order mark, which SARIF takes for no character of the text, is not counted."""
    mark = 1 if draft.startswith(_BOM) else 0
    return {
        "startLine": span.line,
        "startColumn": max(1, span.column - mark * (span.line == 1)),
        "endLine": span.end_line,
        "endColumn": max(1, span.end_column - mark * (span.end_line == 1)),
    }


def _fixes(report: "Report", finding: "Finding", draft: "Draft") -> list[dict[str, Any]]:
    """Return the suggestions that say what to write; in a Word file there is no text to write it to."""
    if report.format == "docx":
        return []
    return [
        {
            "description": {"text": plain(suggestion.label)},
            "artifactChanges": [
                {
                    "artifactLocation": _THIS,
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


def _lines(start: int, end: int, draft: "Draft") -> _Lines:
    return _Lines(*draft.offsets.line_column(start), *draft.offsets.line_column(end))
