"""GitLab code quality: what a merge request shows beside the changed lines."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .draft import Draft
from .paths import relative
from .wording import open_findings, remark

if TYPE_CHECKING:
    from govtext.report import Batch, Report

_SEVERITY = {"error": "critical", "warning": "minor", "suggestion": "info"}
_Place = tuple[str, int, int]
"""A path, its first and its last line."""


def as_code_quality(batch: "Batch", drafts: Mapping[str | None, str], language: str) -> str:
    """Return the run as a JSON array; GitLab places by lines only, what is absent stands at line 1."""
    issues = [
        _issue("govtext.input", problem.message, "blocker", (relative(problem.source), 1, 1), problem.code)
        for problem in batch.errors
    ]
    for report in batch.reports:
        issues += _issues(report, Draft.of(drafts[report.source]), language)
    return json.dumps(issues, ensure_ascii=False, indent=1)


def _issues(report: "Report", draft: Draft, language: str) -> Iterator[dict[str, Any]]:
    path = relative(report.source)
    for finding in open_findings(report):
        span = finding.span
        lines = (draft.line(span.start), draft.line(max(span.start, span.end - 1))) if span else (1, 1)
        told = " ".join(remark(finding, language))
        yield _issue(finding.rule, told, _SEVERITY[finding.severity], (path, *lines), finding.id)


def _issue(check: str, told: str, severity: str, place: _Place, identity: str) -> dict[str, Any]:
    """Return one issue; its fingerprint must differ from draft to draft, and the finding's own name does not."""
    path, begin, end = place
    return {
        "description": told,
        "check_name": check,
        "fingerprint": hashlib.sha256(f"{path}|{check}|{identity}".encode("utf-8", "replace")).hexdigest()[:32],
        "severity": severity,
        "location": {"path": path, "lines": {"begin": begin, "end": end}},
    }
