"""What govtext read in a draft, for a writer to check: who speaks, and which elements of its kind are there."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .titles import titles

if TYPE_CHECKING:
    from govtext.report import Element, QuoteMention, Report

_WORDS = {
    "id": {
        "speakers": "Suara",
        "quotes": "kutipan",
        "words": "kata",
        "unknown": "tidak dikenal",
        "elements": "Unsur",
        "present": "ada",
        "absent": "tidak ditemukan",
        "uncertain": "tidak pasti",
        "not_applicable": "tidak berlaku",
        "difficulty": "Tingkat kesulitan (perkiraan)",
    },
    "en": {
        "speakers": "Voices",
        "quotes": "quotes",
        "words": "words",
        "unknown": "unknown",
        "elements": "Elements",
        "present": "found",
        "absent": "not found",
        "uncertain": "uncertain",
        "not_applicable": "does not apply",
        "difficulty": "Difficulty (estimate)",
    },
}
_SIGN = {"present": "+", "absent": "?", "uncertain": "~", "not_applicable": "·"}
_SHOWN = 48
"""Characters of the words that show an element."""


class Voice(NamedTuple):
    """A speaker of a draft: whose voice it is, how often quoted, and their share (0–1) of all quoted words."""

    name: str
    group: str
    quotes: int
    share: float


def voices(report: "Report", shown: str, language: str) -> Sequence[Voice]:
    """Return the speakers of a draft, who says most first; ``shown`` is the draft with personal data masked."""
    unknown = _WORDS[language]["unknown"]
    by_speaker: dict[tuple[str, str], list[QuoteMention]] = {}
    for quote in report.reading.quotes:
        by_speaker.setdefault((quote.speaker or unknown, quote.group or unknown), []).append(quote)
    total = _said(report.reading.quotes, shown)
    if not total:
        return []
    found = [
        Voice(name, group.replace("_", " "), len(own), _said(own, shown) / total)
        for (name, group), own in by_speaker.items()
    ]
    return sorted(found, key=lambda voice: -voice.share)


def speakers(report: "Report", shown: str, language: str) -> Iterator[str]:
    """Yield a line for each of the :func:`voices`."""
    words = _WORDS[language]
    found = voices(report, shown, language)
    if found:
        yield f"{words['speakers']}:"
    for voice in found:
        share = round(100 * voice.share)
        yield f"    {voice.name} ({voice.group}): {voice.quotes} {words['quotes']}, {share}% {words['words']}"


def checklist(report: "Report", shown: str, language: str) -> Iterator[str]:
    """Yield a line for each element the kind of text asks for: found with its words, not found, or not applicable."""
    words = _WORDS[language]
    kind = titles()["kinds"].get(report.genre.name or "")
    if kind is None or not report.reading.elements:
        return
    yield f"{words['elements']} – {kind['title'][language]}:"
    for name, element in report.reading.elements.items():
        title = kind["elements"][name][language] if name in kind["elements"] else name
        found = evidence(element, shown)
        told = f"“{found}”" if found else words[element.state]
        yield f"  {_SIGN[element.state]} {title}: {told}"


def difficulty(report: "Report", language: str) -> Iterator[str]:
    """Yield the estimated band of difficulty, where the draft is long enough for one."""
    if report.difficulty.label:
        yield f"{_WORDS[language]['difficulty']}: {report.difficulty.label}"


def _length(quote: "QuoteMention", shown: str) -> int:
    return len(re.findall(r"\w+", shown[quote.span.start : quote.span.end]))


def _said(quotes: "Sequence[QuoteMention]", shown: str) -> int:
    return sum(_length(quote, shown) for quote in quotes)


def evidence(element: "Element", shown: str) -> str:
    """Return the words that show an element, shortened; empty where it is not there."""
    if element.state != "present" or not element.evidence:
        return ""
    place = element.evidence[0]
    text = " ".join(shown[place.start : place.end].split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
