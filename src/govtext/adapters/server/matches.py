"""A report in the shape LanguageTool's clients know: findings as matches, in UTF-16 units of what was sent."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from govtext import __version__
from govtext.analyzer import Analysis, Analyzer
from govtext.config import Config
from govtext.document import read
from govtext.rules import Finding
from govtext.tables import Card

from .annotations import Annotated, Piece, units

LANGUAGE = {"name": "Indonesian", "code": "id-ID"}
SOFTWARE = {"name": "govtext", "version": __version__, "buildDate": "", "apiVersion": 1, "premium": False, "status": ""}
CATEGORIES: Mapping[str, Mapping[str, str]] = {
    "id": {
        "balance": "Keberimbangan",
        "jargon": "Jargon",
        "readability": "Keterbacaan",
        "kip": "Keterbukaan informasi",
        "suppression": "Pengecualian",
        "own": "Aturan sendiri",
    },
    "en": {
        "balance": "Balance",
        "jargon": "Jargon",
        "readability": "Readability",
        "kip": "Public information",
        "suppression": "Suppression",
        "own": "Own rules",
    },
}
CATEGORY_IDS = {family.upper(): family for family in CATEGORIES["en"]}
_ISSUE_TYPES = {"jargon.nonstandard_form": "misspelling", "balance.internal_mismatch": "inconsistency"}
_FAMILY_TYPES = {"jargon": "register", "balance": "style", "readability": "style", "kip": "non-conformance"}
_NAMES = {"id": "Indonesian", "en": "English", "ms": "Malay", "jv": "Javanese", "su": "Sundanese"}
_AROUND = 40
"""Characters of context on each side."""
_LINE_ENDS = {ord(char): " " for char in "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"}
_SURE = 0.9
"""From which confidence on a text of ``language=auto`` is taken for another language and left alone."""


def check(task: Mapping[str, Any], analyzer: Analyzer) -> str:
    """Return the answer to ``/v2/check`` as JSON.

    ``task``: ``text`` and ``pieces`` of an :class:`~.annotations.Annotated`, ``level``, ``mode``, ``auto`` and
    ``nothing`` (no rule is enabled).
    """
    sent = Annotated(task["text"], [Piece(*piece) for piece in task["pieces"]])
    analysis = analyzer.examine(read(sent.text, "text"))
    guess = analysis.report.language
    foreign = task["auto"] and guess.code not in (None, "id") and guess.confidence >= _SURE
    writer = _Writer(sent, analysis, task, analyzer.config)
    detected = {
        "name": _NAMES.get(guess.code or "id", guess.code),
        "code": "id-ID" if guess.code in (None, "id") else guess.code,
        "confidence": guess.confidence,
        "source": "govtext",
    }
    found = {
        "software": SOFTWARE,
        "warnings": {"incompleteResults": False},
        "language": {**LANGUAGE, "detectedLanguage": detected},
        "matches": [] if foreign or task["nothing"] else list(writer.matches()),
        "sentenceRanges": [
            [start, start + length] for start, length in (sent.place(*s.span) for s in analysis.reading.sentences)
        ],
    }
    return json.dumps(found, ensure_ascii=False)


def rule_of(card: Card, language: str, kind: str | None = None) -> dict[str, Any]:
    """Return a rule as a match holds it."""
    told: dict[str, Any] = {"id": card.name}
    if kind:
        told["subId"] = kind
    return {
        **told,
        "description": card.title.in_language(language),
        "issueType": _ISSUE_TYPES.get(card.name, _FAMILY_TYPES.get(card.family, "uncategorized")),
        "category": {"id": card.family.upper(), "name": CATEGORIES[language].get(card.family, card.family)},
        "isPremium": False,
    }


class _Writer:
    def __init__(self, sent: Annotated, analysis: Analysis, task: Mapping[str, Any], config: Config) -> None:
        self._sent = sent
        self._analysis = analysis
        self._shown = analysis.shown
        self._picky = task["level"] == "picky"
        self._mode = task["mode"]
        self._url = task.get("url")
        self._language = config.language
        self._card = config.card

    def matches(self) -> Iterator[dict[str, Any]]:
        """Yield the findings that were asked for, in the order of the text."""
        for finding in self._analysis.report.findings:
            if finding.suppressed is None and self._asked_for(finding):
                yield self._match(finding)

    def _asked_for(self, finding: Finding) -> bool:
        """What is missing is told to the picky only: many editors send one paragraph at a time."""
        on_text = self._card(finding.rule).scope == "document"
        if self._mode == "TEXTLEVEL_ONLY" and not on_text:
            return False
        if self._mode == "ALL_BUT_TEXTLEVEL_ONLY" and on_text:
            return False
        return finding.span is not None or self._picky

    def _match(self, finding: Finding) -> dict[str, Any]:
        start, end = self._range(finding)
        offset, length = self._sent.place(start, end)
        rule = rule_of(self._card(finding.rule), self._language, finding.kind)
        if self._url:
            rule["urls"] = [{"value": f"{self._url}/v1/rules/{finding.rule}?language={self._language}"}]
        return {
            "message": finding.message,
            "shortMessage": rule["description"],
            "replacements": [{"value": value} for value in self._replacements(finding, start, end)],
            "offset": offset,
            "length": length,
            "context": self._context(start, end),
            "sentence": self._sentence(start),
            "type": {"typeName": "UnknownWord" if rule["issueType"] == "misspelling" else "Hint"},
            "rule": rule,
            "ignoreForIncompleteSentence": False,
            "contextForSureMatch": -1,
        }

    def _range(self, finding: Finding) -> tuple[int, int]:
        """Return what a client marks and replaces: the passage with all that its suggestions change."""
        if finding.span is None:
            text = self._sent.text
            start = len(text) - len(text.lstrip())
            return start, start + len(text[start : start + 80].partition(" ")[0].partition("\n")[0])
        edits = [edit for suggestion in finding.suggestions for edit in suggestion.edits]
        start = min([finding.span.start, *(edit.start for edit in edits)])
        return start, max([finding.span.end, *(edit.end for edit in edits)])

    def _replacements(self, finding: Finding, start: int, end: int) -> list[str]:
        found: dict[str, None] = {}
        for suggestion in finding.suggestions:
            if not suggestion.edits:
                continue
            text, at = "", start
            for edit in sorted(suggestion.edits, key=lambda edit: edit.start):
                text += self._sent.text[at : edit.start] + edit.text
                at = edit.end
            found[text + self._sent.text[at:end]] = None
        return list(found)

    def _context(self, start: int, end: int) -> dict[str, Any]:
        first, last = max(0, start - _AROUND), min(len(self._shown), end + _AROUND)
        before = ("..." if first else "") + self._shown[first:start]
        words = self._shown[start:end]
        after = self._shown[end:last] + ("..." if last < len(self._shown) else "")
        text = (before + words + after).translate(_LINE_ENDS)
        return {"text": text, "offset": units(before), "length": units(words)}

    def _sentence(self, at: int) -> str:
        for sentence in self._analysis.reading.sentences:
            if sentence.span.start <= at < sentence.span.end:
                return self._shown[sentence.span.start : sentence.span.end]
        return ""
