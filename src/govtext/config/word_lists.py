"""A project's own word lists as CSV files: what to flag by column, and short forms that readers know."""

import csv
from collections.abc import Iterator
from pathlib import Path

from govtext.causes import cause
from govtext.errors import ConfigError, DataError, Wording
from govtext.rules.own import OwnPhrase, phrase

_SPELLINGS = {"term": "words", "pattern": "words", "form": "words", "prefer": "prefer", "becomes": "prefer"}
_COLUMNS = Wording(
    "term (or pattern, form), prefer (or becomes), opening, unsure, source",
    "term (atau pattern, form), prefer (atau becomes), opening, unsure, source",
)


def text_of(path: Path) -> str:
    """Return the text of a file; raises :class:`~govtext.errors.ConfigError` that names the cure."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        why = cause(error)
        raise ConfigError(
            f"{path}: cannot be read: {why.en}. Correct the path.",
            f"{path}: tidak dapat dibaca: {why.id}. Betulkan letaknya.",
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"{path}: not UTF-8. Save it as UTF-8.", f"{path}: bukan UTF-8. Simpan sebagai UTF-8."
        ) from error


def _table(path: Path) -> tuple[list[str], Iterator[tuple[int, dict[str, str]]]]:
    """Return the columns of a CSV file and its rows by line."""
    lines = text_of(path).splitlines()
    reader = csv.DictReader(lines, strict=True)
    try:
        names = [name.strip() for name in reader.fieldnames or ()]
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise ConfigError(
            f"{path}:{reader.line_num}: not valid CSV: {error}",
            f"{path}:{reader.line_num}: bukan CSV yang sah; periksa tanda petik dan komanya ({error})",
        ) from error
    for line, row in rows:
        if None in row or None in row.values():
            right = ", ".join(names)
            raise ConfigError(
                f"{path}:{line}: must have {len(names)} columns: {right}. Quote cells with commas.",
                f"{path}:{line}: harus punya {len(names)} kolom: {right}. Beri tanda petik pada sel yang berisi koma.",
            )
    return names, ((line, {key.strip(): cell.strip() for key, cell in row.items()}) for line, row in rows)


def rows(path: Path) -> Iterator[OwnPhrase]:
    """Yield the phrases of a list; raises :class:`~govtext.errors.ConfigError` that names line and column."""
    names, lines = _table(path)
    strange = [name for name in names if name not in _SPELLINGS and name not in ("opening", "unsure", "source")]
    if strange or "words" not in map(_SPELLINGS.get, names):
        what = Wording("there is no column for the words", "tidak ada kolom untuk kata-katanya")
        if strange:
            what = Wording(f"column {strange[0]!r} is not known", f"kolom {strange[0]!r} tidak dikenal")
        raise ConfigError(
            f"{path}:1: {what.en}. The first line names the columns: {_COLUMNS.en}.",
            f"{path}:1: {what.id}. Baris pertama memuat nama kolom: {_COLUMNS.id}.",
        )
    for line, row in lines:
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
            raise ConfigError(*error.both.under(f"{path}:{line}")) from error


def short_forms(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the short forms of a list, each with what it stands for."""
    names, lines = _table(path)
    if not {"short", "long"} <= set(names):
        raise ConfigError(
            f"{path}:1: the first line must name the columns short and long",
            f"{path}:1: baris pertama harus memuat nama kolom short dan long",
        )
    for line, row in lines:
        if not row["short"] or not row["long"]:
            raise ConfigError(
                f"{path}:{line}: short and long must not be empty", f"{path}:{line}: short dan long tidak boleh kosong"
            )
        yield row["short"], row["long"]
