"""The words that several forms of output share, in Indonesian and English."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .titles import titles

if TYPE_CHECKING:
    from govtext.report import Report
    from govtext.wire.finding import Finding

SEVERITY = {
    "id": {"error": "galat", "warning": "peringatan", "suggestion": "saran"},
    "en": {"error": "error", "warning": "warning", "suggestion": "suggestion"},
}
FAMILY = {
    "id": {"balance": "keberimbangan", "jargon": "jargon", "readability": "keterbacaan", "kip": "KIP"},
    "en": {"balance": "balance", "jargon": "jargon", "readability": "readability", "kip": "KIP"},
}
FORCE = {
    "id": {"wajib_teks": "wajib bagi teks", "wajib_lembaga": "wajib bagi lembaga", "anjuran": "anjuran"},
    "en": {"wajib_teks": "binding on the text", "wajib_lembaga": "binding on the body", "anjuran": "advice"},
}
ROLE = {
    "id": {
        "conflicts_with": "bertentangan dengan ini",
        "cut_here": "tempat memotong",
        "plans": "masih rencana",
        "ceremonial": "isi seremonial lain",
        "noun": "kata benda dari kata kerja",
        "same_speaker": "pembicara yang sama",
        "speaks": "yang berbicara",
        "mentions": "yang disebut",
        "tells_of": "yang diceritakan",
    },
    "en": {
        "conflicts_with": "conflicts with this",
        "cut_here": "a place to cut",
        "plans": "still a plan",
        "ceremonial": "more ceremony",
        "noun": "noun made of a verb",
        "same_speaker": "the same speaker",
        "speaks": "who speaks",
        "mentions": "who is mentioned",
        "tells_of": "what is told",
    },
}
_TRY = {"id": "Coba", "en": "Try"}
_BASIS = {"id": "Dasar", "en": "Basis"}


def open_findings(report: "Report") -> "Sequence[Finding]":
    """Return the findings nobody has answered beside the text."""
    return [finding for finding in report.findings if finding.suppressed is None]


def remark(finding: "Finding", language: str) -> Iterator[str]:
    """Yield the lines of a finding for a place without its own fields: message, suggestions, basis."""
    yield finding.message
    if finding.suggestions:
        yield f"{_TRY[language]}: {' / '.join(suggestion.label for suggestion in finding.suggestions)}"
    if finding.basis:
        yield f"{_BASIS[language]}: {'; '.join(citations(finding))}"


def role(name: str, language: str) -> str:
    """Return what a related place is to a finding."""
    return ROLE[language].get(name, name.replace("_", " "))


def citations(finding: "Finding") -> Sequence[str]:
    """Return the bases of a finding as people write them, for instance ``UU 14/2008 Pasal 9 ayat (4)``."""
    return [cite(basis.source, basis.article) for basis in finding.basis]


def cite(source: str, article: str | None) -> str:
    """Return a source and an article in it as people write them; a source nobody described keeps its key."""
    return " ".join(filter(None, (titles()["sources"].get(source, source), article)))


def number(value: float, language: str) -> str:
    """Return ``value`` with two decimals at most, as people of ``language`` write it."""
    plain = f"{value:.2f}".rstrip("0").rstrip(".") or "0"
    return plain.replace(".", ",") if language == "id" else plain
