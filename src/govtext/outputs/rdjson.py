"""The Reviewdog Diagnostic Format: one ``DiagnosticResult``, its columns UTF-8 bytes from 1, its ends exclusive."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from .indented import Written, elements, indented
from .parts import NAME, Checked, Part
from .paths import relative
from .wording import open_findings, remark

if TYPE_CHECKING:
    from govtext.report import Batch, InputProblem
    from govtext.wire.finding import Finding, Suggestion

    from .draft import Draft

_SEVERITY = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}
_HIDDEN = "•"
"""What personal data is masked with: text that holds it is not known, so it cannot be written back."""


def part_of(checked: Checked, language: str) -> str:
    """Return the diagnostics of a draft; what is absent names the draft without a place in it."""
    return elements(_diagnostics(checked, language), 2)


def whole(batch: "Batch", parts: Sequence[Part], language: str) -> str:
    """Return the run as a ``DiagnosticResult``, problems first."""
    diagnostics: list[Any] = [_problem(problem) for problem in batch.errors]
    diagnostics += [_filled(part) for part in parts if part.text]
    return indented({"source": {"name": "govtext"}, "diagnostics": diagnostics})


def _filled(part: Part) -> Written:
    return Written(part.text.replace(NAME, indented(relative(part.source))))


def _problem(problem: "InputProblem") -> dict[str, Any]:
    return {
        "message": problem.message,
        "location": {"path": relative(problem.source)},
        "severity": "ERROR",
        "code": {"value": problem.code},
    }


def _diagnostics(checked: Checked, language: str) -> Iterator[dict[str, Any]]:
    report, draft = checked.report, checked.draft
    for finding in open_findings(report):
        location: dict[str, Any] = {"path": Written(NAME)}
        if finding.span:
            location["range"] = _range(finding.span.start, finding.span.end, draft)
        diagnostic = {
            "message": "\n".join(remark(finding, language)),
            "location": location,
            "severity": _SEVERITY[finding.severity],
            "code": {"value": finding.rule},
        }
        suggestions = [] if report.format == "docx" else list(_suggestions(finding, draft))
        yield {**diagnostic, "suggestions": suggestions} if suggestions else diagnostic


def _suggestions(finding: "Finding", draft: "Draft") -> Iterator[dict[str, Any]]:
    """Yield the suggestions that say what to write, each as one replacement, as the format wants it."""
    for suggestion in finding.suggestions:
        made = _as_one(suggestion, draft)
        if made is not None:
            start, end, text = made
            yield {"range": _range(start, end, draft), "text": text}


def _as_one(suggestion: "Suggestion", draft: "Draft") -> tuple[int, int, str] | None:
    """Return one edit that does what all edits do; None without edits, or where the text between them is hidden."""
    if not suggestion.edits:
        return None
    edits = sorted(suggestion.edits, key=lambda edit: edit.start)
    start, at, text = edits[0].start, edits[0].start, ""
    for edit in edits:
        between = str(draft[at : edit.start])
        if _HIDDEN in between:
            return None
        text, at = text + between + edit.text, edit.end
    return start, at, text


def _range(start: int, end: int, draft: "Draft") -> dict[str, Any]:
    return {
        key: {"line": draft.line(offset), "column": draft.byte_column(offset)}
        for key, offset in (("start", start), ("end", end))
    }
