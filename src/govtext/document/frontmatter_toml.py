"""The lines of front matter between ``+++``: TOML, with its values as the plain ones have them, in strings."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from govtext.causes import toml_fault
from govtext.errors import Wording

KEY = re.compile(r"""^\s*(?:("[^"]+"|'[^']+'|[\w-]+)\s*(?:\.\s*(?:"[^"]+"|'[^']+'|[\w-]+)\s*){0,9}=|\[)""")
"""A key at the head of a line, with its equals sign, or the header of a table."""

_DEEPEST = 8
"""Levels of tables that are read, as many as of plain front matter."""
_NAMING = ("Cannot", "Duplicate")
"""How the parser begins to complain of a key written twice; it repeats the key, which belongs to the draft."""


def toml_values(lines: Sequence[str]) -> tuple[dict[str, object], tuple[int, Wording] | None]:
    """Return what ``lines`` say, and what is wrong with them: the line, counted from 1 in ``lines``, and the matter."""
    import tomllib  # few drafts have it

    try:
        return {key: _plain(value) for key, value in tomllib.loads("\n".join(lines)).items()}, None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said, line = toml_fault(error)
        if isinstance(error, RecursionError):
            said = Wording("nested too deeply", "terlalu banyak tingkat di dalamnya")
        elif said.en.startswith(_NAMING):
            said = toml_fault(ValueError("Cannot overwrite a value"))[0]
        return {}, (line or len(lines), said)


def _plain(value: object, depth: int = 0) -> object:
    if isinstance(value, dict | list) and depth >= _DEEPEST:
        return ""
    if isinstance(value, dict):
        return {key: _plain(inner, depth + 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner, depth + 1) for inner in value]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return str(value)
