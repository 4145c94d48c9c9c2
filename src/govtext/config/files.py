"""Configuration files: where they are, and what one of them says."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from govtext.causes import cause, toml_fault
from govtext.errors import ConfigError, Wording

FILE_NAME = "govtext.toml"
SHARED_NAME = "pyproject.toml"


def find(folder: Path) -> list[Path]:
    """Return the configuration files at and above ``folder``, the farthest first; in one folder govtext.toml wins."""
    nearest = Path(os.path.realpath(folder))
    found = []
    for place in (*reversed(nearest.parents), nearest):
        own, shared = place / FILE_NAME, place / SHARED_NAME
        if os.path.isfile(own):  # noqa: PTH113 - Path.is_file raises where a folder may not be entered
            found.append(own)
        elif os.path.isfile(shared) and _concerns(shared):  # noqa: PTH113
            found.append(shared)
    return found


def read_file(path: Path, where: str) -> tuple[str, dict[str, Any] | None]:
    """Return the text of a file and the choices in it, unchecked; None for a pyproject.toml without any."""
    import tomllib  # only where there is a file to read

    try:
        text = path.read_text(encoding="utf-8-sig")
        raw = tomllib.loads(text)
    except OSError as error:
        why = cause(error)
        raise ConfigError(f"{where}: cannot be read: {why.en}", f"{where}: tidak dapat dibaca: {why.id}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(*not_toml(where, error)) from error
    except (ValueError, RecursionError) as error:
        why = cause(error)
        raise ConfigError(
            f"{where}: cannot be read: {why.en}. Save it as UTF-8.",
            f"{where}: tidak dapat dibaca: {why.id}. Simpan sebagai UTF-8.",
        ) from error
    if path.name != SHARED_NAME:
        return text, raw
    tool = raw.get("tool")
    found = tool.get("govtext") if isinstance(tool, dict) else None
    if found is not None and not isinstance(found, dict):
        raise ConfigError(f"{where}: [tool.govtext] must be a table", f"{where}: [tool.govtext] harus berupa tabel")
    return text, found


def not_toml(where: str, error: Exception) -> Wording:
    """Return the message about a file that is no TOML, with the line that the parser stumbled at."""
    what, line = toml_fault(error)
    place = f"{where}:{line}" if line else where
    return Wording(
        f"{place}: not valid TOML: {what.en}. Texts stand in quotes, lists in [ ], tables in {{ }}.",
        f"{place}: bukan TOML yang sah: {what.id}. Teks ditulis dalam tanda petik, daftar dalam [ ], tabel dalam "
        "{ }.",
    )


def language_in(paths: Sequence[Path]) -> str | None:
    """Return the language that the nearest of these files chooses, the farthest first; None where none does.

    Nothing else of them is checked: it is wanted when something in them is wrong.
    """
    for path in reversed(paths):
        try:
            choices = read_file(path, str(path))[1]
        except ConfigError:
            continue
        if choices and choices.get("language") in ("id", "en"):
            return str(choices["language"])
    return None


def anchored(choices: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """Return ``choices`` with the paths in ``lexicons`` and ``rules`` starting at ``folder``; wrong values stay."""
    moved = dict(choices)
    lists = moved.get("lexicons")
    if isinstance(lists, dict):
        moved["lexicons"] = {name: _moved(paths, folder) for name, paths in lists.items()}
    if isinstance(moved.get("rules"), list):
        moved["rules"] = _moved(moved["rules"], folder)
    return moved


def _moved(paths: Any, folder: Path) -> Any:
    if isinstance(paths, str):
        return str(folder / paths)
    return [_moved(path, folder) for path in paths] if isinstance(paths, list) else paths


def shown(path: Path) -> str:
    """Return ``path`` as short as it can be said from the working folder."""
    here = Path(os.path.realpath("."))
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _concerns(shared: Path) -> bool:
    """Tell whether a pyproject.toml speaks of govtext; one of other people that is broken is none of our business."""
    try:
        data = shared.read_bytes()
    except OSError:
        return False
    if b"[tool.govtext" in data or b"govtext" not in data:
        return b"[tool.govtext" in data
    import tomllib

    try:
        tool = tomllib.loads(data.decode("utf-8-sig")).get("tool")
    except (ValueError, RecursionError):
        return False
    return isinstance(tool, dict) and "govtext" in tool
