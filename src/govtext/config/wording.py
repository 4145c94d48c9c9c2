"""A project's own words for built-in rules, and its own rules as cards with words: no code.

An own card has the keys of the cards in data/rules; ``scope`` is ``wording``, texts may be given in one language only,
and the table ``words`` holds what to flag and what to write instead::

    title = "Sebutan lama"
    why = "Sebutan ini sudah diganti."
    message = "“{term}” sudah tidak dipakai; tulis “{prefer}”."
    severity = "warning"

    [words]
    "kotamadya" = "kota"
    "daerah tingkat dua|II" = ["kabupaten", "kota"]
"""

import csv
import glob
import string
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from govtext.errors import ConfigError, DataError
from govtext.rules.own import OwnPhrase, phrase
from govtext.tables import OWN, Basis, Card, sources

from .files import not_toml

LISTS: Mapping[str, str] = {
    "campaigning": "balance.campaigning",
    "cliches": "jargon.cliche",
    "foreign_terms": "jargon.foreign_term",
    "guilt": "balance.guilt_before_verdict",
    "nonstandard": "jargon.nonstandard_form",
    "officialese": "jargon.officialese",
    "pleonasms": "jargon.pleonasm",
    "praise": "balance.praise",
    "sensational": "balance.sensational_word",
    "stigma": "balance.stigmatising_word",
    "superlatives": "balance.superlative",
    "sweeping": "balance.sweeping_claim",
}
"""Word lists a project may add to, and the rule that reads each."""

ACRONYMS = "acronyms"
"""The one list that no rule reads: its short forms are known to readers."""

_SPELLINGS = {"term": "words", "pattern": "words", "form": "words", "prefer": "prefer", "becomes": "prefer"}
_COLUMNS = "term (or pattern, form), prefer (or becomes), opening, unsure, source"
_FIELDS = frozenset({"term", "prefer", "form", "standard"})
"""What the message of an own card may speak of."""


@dataclass(frozen=True)
class OwnWording:
    """The words by rule, the cards of own rules with the files they stand in, and short forms that readers know."""

    words: Mapping[str, tuple[OwnPhrase, ...]] = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, Path] = field(default_factory=dict)

    @property
    def told(self) -> Any:
        """Everything, in an order that does not depend on how it was written down."""
        words = {rule: sorted(map(repr, own)) for rule, own in sorted(self.words.items())}
        cards = {name: own.model_dump_json() for name, own in sorted(self.cards.items())}
        return [words, cards, sorted(self.acronyms.items())]


def read_wording(
    words: Mapping[str, Mapping[str, Sequence[str]]], lexicons: Mapping[str, Sequence[str]], rules: Sequence[str]
) -> OwnWording:
    """Return what the three keys of a configuration say; paths must be absolute or fit the working folder.

    Raises :class:`~govtext.errors.ConfigError` naming file, line or key, and cure.
    """
    found: dict[str, list[OwnPhrase]] = {}
    acronyms: dict[str, str] = {}
    for rule, own in words.items():
        found.setdefault(rule, []).extend(_phrases(own, "words"))
    for name, paths in lexicons.items():
        for path in paths:
            if name == ACRONYMS:
                acronyms.update(_short_forms(Path(path)))
            else:
                found.setdefault(LISTS[name], []).extend(_rows(Path(path)))
    cards: dict[str, Card] = {}
    files: dict[str, Path] = {}
    for file in _files(rules):
        card, own_words = _card(file)
        if card.name in cards:
            raise ConfigError(f"{file}: there is another rule {card.name}. Rename one of the two files.")
        cards[card.name], files[card.name] = card, file
        found[card.name] = own_words
    return OwnWording({rule: tuple(dict.fromkeys(own)) for rule, own in found.items()}, cards, acronyms, files)


def _phrases(words: Mapping[str, Sequence[str]], where: str) -> Iterator[OwnPhrase]:
    for written, prefer in words.items():
        try:
            yield phrase(written, tuple(prefer))
        except DataError as error:
            raise ConfigError(f"{where}: {error}") from error


def _files(patterns: Sequence[str]) -> list[Path]:
    files: dict[Path, None] = {}
    for pattern in patterns:
        met = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - the pattern may be absolute
        if not met:
            raise ConfigError(
                f"rules: {pattern!r}: no file matches. Correct the path; it starts at the configuration's folder."
            )
        files.update(dict.fromkeys(map(Path, met)))
    return list(files)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror or error}. Correct the path.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8. Save it as UTF-8.") from error


def _table(path: Path) -> tuple[list[str], Iterator[tuple[int, dict[str, str]]]]:
    """Return the columns of a CSV file and its rows by line."""
    lines = _text(path).splitlines()
    reader = csv.DictReader(lines, strict=True)
    try:
        names = [name.strip() for name in reader.fieldnames or ()]
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise ConfigError(f"{path}:{reader.line_num}: not valid CSV: {error}") from error
    for line, row in rows:
        if None in row or None in row.values():
            raise ConfigError(
                f"{path}:{line}: must have {len(names)} columns: {', '.join(names)}. Quote cells with commas."
            )
    return names, ((line, {key.strip(): cell.strip() for key, cell in row.items()}) for line, row in rows)


def _rows(path: Path) -> Iterator[OwnPhrase]:
    names, rows = _table(path)
    strange = [name for name in names if name not in _SPELLINGS and name not in ("opening", "unsure", "source")]
    if strange or "words" not in map(_SPELLINGS.get, names):
        what = f"column {strange[0]!r} is not known" if strange else "there is no column for the words"
        raise ConfigError(f"{path}:1: {what}. The first line names the columns: {_COLUMNS}.")
    for line, row in rows:
        known = {_SPELLINGS.get(name, name): cell for name, cell in row.items()}
        prefer = tuple(part.strip() for part in known.get("prefer", "").split(";") if part.strip())
        try:
            yield phrase(
                known["words"],
                prefer,
                opening=known.get("opening", "").lower() == "true",
                unsure=known.get("unsure", "").lower() == "true",
            )
        except DataError as error:
            raise ConfigError(f"{path}:{line}: {error}") from error


def _short_forms(path: Path) -> Iterator[tuple[str, str]]:
    names, rows = _table(path)
    if not {"short", "long"} <= set(names):
        raise ConfigError(f"{path}:1: the first line must name the columns short and long")
    for line, row in rows:
        if not row["short"] or not row["long"]:
            raise ConfigError(f"{path}:{line}: short and long must not be empty")
        yield row["short"], row["long"]


def _card(path: Path) -> tuple[Card, list[OwnPhrase]]:
    try:
        raw = tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(not_toml(str(path), error)) from error
    words = raw.pop("words", None)
    if not isinstance(words, dict) or not words:
        raise ConfigError(f'{path}: there are no words. Add [words] and below it "kotamadya" = "kota".')
    listed = {}
    for written, prefer in words.items():
        listed[written] = [prefer] if isinstance(prefer, str) and prefer else prefer or []
        if not isinstance(listed[written], list) or not all(isinstance(item, str) for item in listed[written]):
            raise ConfigError(f"{path}: words: {written!r} must be a text or a list of texts")
    for key in ("title", "why", "message"):
        if isinstance(raw.get(key), str):
            raw[key] = {"id": raw[key], "en": raw[key]}
    raw.setdefault("why", raw.get("title"))
    if raw.setdefault("scope", "wording") != "wording":
        raise ConfigError(f'{path}: scope must be "wording": an own rule flags words')
    try:
        card = Card.model_validate({"severity": "suggestion", **raw, "name": f"{OWN}.{path.stem}"})
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"]))
        raise ConfigError(f"{path}: {key}: {first['msg']}. Correct the key or its value.") from error
    for text in (card.message, *card.messages.values()):
        for said in (text.id, text.en):
            _check_message(path, said)
    for basis in card.basis:
        _check_basis(path, basis)
    return card, list(_phrases(listed, f"{path}: words"))


def _check_message(path: Path, text: str) -> None:
    try:
        named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise ConfigError(f"{path}: message: {error}. Write {{{{ and }}}} for braces.") from error
    if strange := sorted(named - _FIELDS):
        raise ConfigError(f"{path}: message: {{{strange[0]}}} is not known; there are {{term}} and {{prefer}}")


def _check_basis(path: Path, basis: Basis) -> None:
    """Refuse an article of a known law that nobody verified; a source of the project's own is the project's word."""
    known = sources().get(basis.source)
    articles = [article.number for article in known.articles] if known else []
    if known and basis.article is not None and basis.article not in articles:
        right = f"There are: {', '.join(articles)}" if articles else "Leave the article out"
        raise ConfigError(f"{path}: basis: {basis.source} has no verified article {basis.article!r}. {right}.")
