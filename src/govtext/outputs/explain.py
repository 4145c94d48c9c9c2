"""A rule explained to a writer: what it looks for, why, on what basis, and what can be changed."""

from govtext.tables import card, sources

from .wording import FORCE

_HEADINGS = {
    "id": {"why": "Mengapa", "basis": "Dasar", "numbers": "Ambang yang dapat diubah", "severity": "Tingkat"},
    "en": {"why": "Why", "basis": "Basis", "numbers": "Thresholds you can change", "severity": "Severity"},
}


def explanation(rule: str, language: str) -> str:
    """Return the explanation of ``rule`` in ``language`` (``id`` or ``en``) as plain text."""
    own, heading = card(rule), _HEADINGS[language]
    lines = [f"{own.title.in_language(language)} [{rule}]", "", own.why.in_language(language), ""]
    lines.append(f"{heading['severity']}: {own.severity}")
    if own.thresholds:
        numbers = ", ".join(f"{key} = {value:g}" for key, value in own.thresholds.items())
        lines.append(f"{heading['numbers']}: {numbers}")
    for basis in own.basis:
        source = sources()[basis.source]
        article = f" {basis.article}" if basis.article else ""
        lines.append(f"{heading['basis']}: {source.title}{article} ({FORCE[language][basis.force]})")
    return "\n".join(lines)
