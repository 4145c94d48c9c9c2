"""A report for a person at a terminal: place, reason, the line with the passage marked, a better wording, the basis."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from unicodedata import category, combining, east_asian_width

from govtext.document import Offsets

from .harmless import harmless
from .overview import checklist, difficulty, speakers
from .parts import NAME, Checked, Part
from .wording import SEVERITY, citations, open_findings

if TYPE_CHECKING:
    from govtext.report import Report
    from govtext.wire.finding import Finding, Place

_PAINT = re.compile("\x1b\\[[0-9;]*m")
_COLOURS = {"error": "31;1", "warning": "33;1", "suggestion": "36;1", "faint": "2", "good": "32"}
_WORDS = {
    "id": {
        "try": "coba",
        "basis": "dasar",
        "scores": "Nilai",
        "unscored": "{name} tidak dinilai: {reason}",
        "overall": "keseluruhan",
        "balance": "keberimbangan",
        "jargon": "jargon",
        "readability": "keterbacaan",
        "kip": "KIP",
        "none": "tidak ada temuan",
        "none new": "tidak ada temuan baru",
        "allowed": "{count} temuan dibiarkan dengan alasan dalam naskah",
        "draft": "naskah ini",
        "paragraph": "paragraf",
    },
    "en": {
        "try": "try",
        "basis": "basis",
        "scores": "Scores",
        "unscored": "{name} not judged: {reason}",
        "overall": "overall",
        "balance": "balance",
        "jargon": "jargon",
        "readability": "readability",
        "kip": "KIP",
        "none": "no findings",
        "none new": "no new findings",
        "allowed": "{count} findings let stand with a reason in the draft",
        "draft": "the whole draft",
        "paragraph": "paragraph",
    },
}
_WIDTH = 100
"""Longest stretch of a source line that is shown."""


def part_of(checked: Checked, language: str) -> str:
    """Return what is said of a draft, in colour, in Indonesian (``id``) or English (``en``)."""
    return "\n".join(TextWriter(language, colour=True).lines(checked.report, checked.draft, NAME))


def named(part: Part, language: str, colour: bool) -> str:
    """Return what is said of a draft with its name, and without the colours where they are not wanted."""
    text = part.text if colour else _PAINT.sub("", part.text)
    return text.replace(NAME, TextWriter(language).name(part.source))


class TextWriter:
    """Writes reports in Indonesian (``id``) or English (``en``), with colour when asked.

    ``only_new``: what was known before has been left out of them.
    """

    def __init__(self, language: str = "id", colour: bool = False, only_new: bool = False) -> None:
        self._language = language
        self._words = _WORDS[language]
        self._colour = colour
        self._none = self._words["none new" if only_new else "none"]

    def lines(self, report: "Report", text: str, name: str | None = None) -> Iterator[str]:
        """Yield the lines of one report; ``text`` is the draft it was made from, personal data masked.

        ``name`` stands for the draft in the place of what :meth:`name` gives.
        """
        offsets = Offsets(text)
        shown = harmless(text)
        name = self.name(report.source) if name is None else name
        findings = open_findings(report)
        if not findings:
            yield f"{name}: {self._paint(self._none, 'good')}"
        for finding in findings:
            yield from self._finding(name, finding, offsets, shown)
        if allowed := len(report.findings) - len(findings):
            yield f"{name}: {self._paint(self._words['allowed'].format(count=allowed), 'faint')}"
        yield from map(harmless, speakers(report, shown, self._language))
        yield from checklist(report, shown, self._language)
        yield from self._scores(report)
        yield from difficulty(report, self._language)

    def name(self, source: str | None) -> str:
        """Return what the draft ``source`` is called in the lines."""
        return harmless(source or self._words["draft"])

    def _finding(self, name: str, finding: "Finding", offsets: Offsets, shown: str) -> Iterator[str]:
        severity = self._paint(SEVERITY[self._language][finding.severity], finding.severity)
        where = f"{name}:{self._place(finding.span)}" if finding.span else name
        yield f"{where}: {severity} {harmless(finding.message)} {self._paint(f'[{finding.rule}]', 'faint')}"
        if finding.span:
            yield from self._marked_line(finding, offsets, shown)
        labels = [harmless(suggestion.label) for suggestion in finding.suggestions]
        if labels:
            yield f"    {self._words['try']}: {self._paint(' / '.join(labels), 'good')}"
        basis = citations(finding)
        if basis:
            yield f"    {self._words['basis']}: {self._paint('; '.join(basis), 'faint')}"

    def _place(self, span: "Place") -> str:
        if span.paragraph is not None:
            return f"{self._words['paragraph']} {span.paragraph}"
        return f"{span.line}:{span.column}"

    def _marked_line(self, finding: "Finding", offsets: Offsets, shown: str) -> Iterator[str]:
        span = finding.span
        assert span is not None
        line_start = span.start - span.column + 1
        line_end = line_start + len(offsets.line(span.line))
        start = max(line_start, min(span.start - 30, line_end - _WIDTH))
        end = min(line_end, start + _WIDTH)
        before, after = ("…" if start > line_start else ""), ("…" if end < line_end else "")
        yield f"    {before}{shown[start:end].expandtabs(1)}{after}"
        indent = 4 + len(before) + _columns(shown[start : span.start])
        marks = max(1, _columns(shown[span.start : min(span.end, end)]))
        yield " " * indent + self._paint("^" * marks, finding.severity)

    def _scores(self, report: "Report") -> Iterator[str]:
        scores = report.scores
        told = []
        for name in ("overall", "balance", "jargon", "readability", "kip"):
            score = getattr(scores, name)
            value = f"{score.value:.0f} ({score.grade})" if score.value is not None else "–"
            told.append(f"{self._words[name]} {value}")
        yield f"{self._words['scores']}: " + " · ".join(told)
        yield from self._unscored(report)

    def _unscored(self, report: "Report") -> Iterator[str]:
        """Yield why a score has no value; where none has one, why there is nothing to judge."""
        scores = report.scores
        names = ("balance", "jargon", "readability", "kip") if scores.overall.value is not None else ("overall",)
        for name in names:
            score = getattr(scores, name)
            if score.value is None and score.reason:
                yield "    " + self._words["unscored"].format(name=self._words[name], reason=harmless(score.reason))

    def _paint(self, text: str, role: str) -> str:
        return f"\x1b[{_COLOURS[role]}m{text}\x1b[0m" if self._colour else text


def _columns(text: str) -> int:
    """Return how many columns ``text`` takes at a terminal: wide characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if combining(char) or category(char) in ("Mn", "Me", "Cf") else 2 if east_asian_width(char) in "WF" else 1
        for char in text
    )
