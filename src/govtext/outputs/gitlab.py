"""GitLab code quality: what a merge request shows beside the changed lines."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from .indented import Written, elements, indented
from .parts import MARK, NAME, Checked, Part
from .paths import relative
from .wording import open_findings, remark

if TYPE_CHECKING:
    from govtext.report import Batch

_SEVERITY = {"error": "critical", "warning": "minor", "suggestion": "info"}


def part_of(checked: Checked, language: str) -> str:
    """Return the issues of a draft; GitLab places by lines only, what is absent stands at line 1."""
    return elements(_issues(checked, language), 1)


def whole(batch: "Batch", parts: Sequence[Part], language: str) -> str:
    """Return the run as a JSON array, problems first."""
    issues: list[Any] = []
    for problem in batch.errors:
        path = relative(problem.source)
        fingerprint = _fingerprint(path, f"govtext.input|{problem.code}")
        issues.append(_issue("govtext.input", problem.message, "blocker", (path, 1, 1), fingerprint))
    issues += [_filled(part) for part in parts if part.text]
    return indented(issues)


def _issues(checked: Checked, language: str) -> Iterator[dict[str, Any]]:
    for finding in open_findings(checked.report):
        span, line = finding.span, checked.draft.line
        lines = (line(span.start), line(max(span.start, span.end - 1))) if span else (1, 1)
        told = " ".join(remark(finding, language))
        fingerprint = Written(f'"{MARK}{finding.rule}|{finding.id}{MARK}"')
        yield _issue(finding.rule, told, _SEVERITY[finding.severity], (Written(NAME), *lines), fingerprint)


def _issue(check: str, told: str, severity: str, place: tuple[str, int, int], fingerprint: str) -> dict[str, Any]:
    """Return one issue at a path, its first and its last line."""
    path, begin, end = place
    return {
        "description": told,
        "check_name": check,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": begin, "end": end}},
    }


def _filled(part: Part) -> Written:
    path = relative(part.source)
    pieces = part.text.replace(NAME, indented(path)).split(MARK)
    pieces[1::2] = [_fingerprint(path, issue) for issue in pieces[1::2]]
    return Written("".join(pieces))


def _fingerprint(path: str, issue: str) -> str:
    """Return what tells an issue from all others; it must differ from draft to draft, and a finding's id does not."""
    return hashlib.sha256(f"{path}|{issue}".encode("utf-8", "replace")).hexdigest()[:32]
