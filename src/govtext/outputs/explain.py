"""A rule explained to a writer: what it looks for, why, on what basis, and what can be changed."""

from collections.abc import Iterator, Sequence

from govtext.config import Config
from govtext.config.files import shown
from govtext.rules import ALL
from govtext.rules.own import OwnPhrase
from govtext.tables import Basis, card, sources

from .wording import FORCE

_WORDS = {
    "id": {
        "own": "Aturan sendiri, dari {file}",
        "severity": "Tingkat: {value}",
        "numbers": "Ambang yang dapat diubah: {values}",
        "changed": "{value} (bawaan: {default})",
        "basis": "Dasar: {source} ({force})",
        "words": "Kata sendiri ({count}):",
        "word": "{written} → {prefer}",
        "more": "dan {count} lagi",
        "off": "Tidak dijalankan menurut pengaturan.",
        "mark own": "sendiri",
        "mark words": "+{count} kata sendiri",
        "mark off": "tidak dijalankan",
    },
    "en": {
        "own": "Own rule, from {file}",
        "severity": "Severity: {value}",
        "numbers": "Thresholds you can change: {values}",
        "changed": "{value} (default: {default})",
        "basis": "Basis: {source} ({force})",
        "words": "Own words ({count}):",
        "word": "{written} → {prefer}",
        "more": "and {count} more",
        "off": "Not run, by configuration.",
        "mark own": "own",
        "mark words": "+{count} own words",
        "mark off": "not run",
    },
}
_MOST = 40
"""Own words shown for a rule."""


def names(config: Config) -> Sequence[str]:
    """Return the names of all rules under ``config``, the project's own last."""
    return [*(rule.name for rule in ALL), *config.wording.cards]


def explanation(rule: str, language: str, config: Config | None = None) -> str:
    """Return the explanation of ``rule`` in ``language`` (``id`` or ``en``) as plain text, with what ``config`` chose.

    Own words are those that ``config`` adds; ``rule`` may be one of its own.
    """
    config = config or Config()
    own, words = config.card(rule), _WORDS[language]
    title, why = own.title.in_language(language), own.why.in_language(language)
    lines = [f"{title} [{rule}]", "", *([why, ""] if why != title else [])]  # an own rule may have no reason
    if file := config.wording.files.get(rule):
        lines.append(words["own"].format(file=shown(file)))
    lines.append(words["severity"].format(value=_changed(severity(rule, config), own.severity, language)))
    if own.thresholds:
        lines.append(words["numbers"].format(values=_numbers(rule, config, language)))
    lines += (_basis(basis, language) for basis in own.basis)
    lines += _own_words(config.wording.words.get(rule, ()), language)
    if not config.runs(rule):
        lines.append(words["off"])
    return "\n".join(lines)


def catalogue(config: Config, language: str, family: str = "") -> Iterator[str]:
    """Yield a line for each rule, or those of one family: name, severity in force, title, what ``config`` did to it."""
    rules = [name for name in names(config) if not family or name.partition(".")[0] == family]
    width = max((len(name) for name in rules), default=0)
    for name in rules:
        marks = ", ".join(_marks(name, config, language))
        title = config.card(name).title.in_language(language)
        yield f"{name:{width}}  {severity(name, config):10}  {title}{f'  ({marks})' if marks else ''}"


def severity(rule: str, config: Config) -> str:
    """Return the severity that findings of ``rule`` are told with."""
    return config.severities.get(rule) or config.card(rule).severity


def _marks(rule: str, config: Config, language: str) -> Iterator[str]:
    words, own = _WORDS[language], config.wording
    if rule in own.cards:
        yield words["mark own"]
    elif added := len(own.words.get(rule, ())):
        yield words["mark words"].format(count=added)
    if not config.runs(rule):
        yield words["mark off"]


def _changed(value: str, default: str, language: str) -> str:
    return value if value == default else _WORDS[language]["changed"].format(value=value, default=default)


def _numbers(rule: str, config: Config, language: str) -> str:
    plain = config.wording.cards.get(rule) or card(rule)
    numbers = config.card(rule).thresholds.items()
    return ", ".join(
        f"{key} = {_changed(f'{value:g}', f'{plain.thresholds[key]:g}', language)}" for key, value in numbers
    )


def _basis(basis: Basis, language: str) -> str:
    known = sources().get(basis.source)
    source = " ".join(filter(None, (known.title if known else basis.source, basis.article)))
    return _WORDS[language]["basis"].format(source=source, force=FORCE[language][basis.force])


def _own_words(phrases: Sequence[OwnPhrase], language: str) -> Iterator[str]:
    words = _WORDS[language]
    if phrases:
        yield words["words"].format(count=len(phrases))
    for phrase in phrases[:_MOST]:
        prefer = " / ".join(phrase.prefer)
        yield "  " + (words["word"].format(written=phrase.pattern, prefer=prefer) if prefer else phrase.pattern)
    if len(phrases) > _MOST:
        yield "  " + words["more"].format(count=len(phrases) - _MOST)
