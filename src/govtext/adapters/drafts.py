"""Which drafts a command line names: files, the drafts inside folders, what globs match."""

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from govtext.adapters.baseline import is_baseline
from govtext.causes import cause
from govtext.document.formats import SUFFIXES
from govtext.errors import Wording

if TYPE_CHECKING:
    from govtext.report import InputProblem

STDIN = "-"


def drafts(paths: Sequence[str]) -> "Iterator[str | InputProblem]":
    """Yield each draft once, however it is named, and a problem, told in Indonesian, for what gives none.

    The names are those that were given; ``-`` stands for standard input. Hidden files and folders below a named folder
    are passed over.
    """
    seen: set[str] = set()
    for path in paths:
        for found in (STDIN,) if path == STDIN else _named(path):
            if not isinstance(found, str):
                yield found
                continue
            key = STDIN if path == STDIN else os.path.abspath(found)  # noqa: PTH100 - links are left as they are
            if key not in seen:
                seen.add(key)
                yield found


def _named(path: str) -> "Iterator[str | InputProblem]":
    # os.path answers False where pathlib raises: names that are too long, folders that may not be entered.
    if os.path.isdir(path):  # noqa: PTH112
        yield from _inside(path)
    elif os.path.exists(path) or not glob.has_magic(path):  # noqa: PTH110
        yield path
    else:
        matches = glob.glob(path, recursive=True)  # noqa: PTH207 - the pattern may be absolute
        files = sorted(match for match in matches if not os.path.isdir(match))  # noqa: PTH112
        yield from files
        if not files:
            yield _problem(
                path, "no_draft", Wording(f"{path}: no file matches", f"{path}: tidak ada berkas yang cocok")
            )


def _inside(folder: str) -> "Iterator[str | InputProblem]":
    problems: list[InputProblem] = []
    found: list[Path] = []

    def refused(error: OSError) -> None:
        name = str(Path(error.filename or folder))
        why = cause(error)
        said = Wording(f"the folder cannot be read: {why.en}", f"folder ini tidak dapat dibaca: {why.id}")
        problems.append(_problem(name, "unreadable", said.under(name)))

    for place, below, names in os.walk(folder, onerror=refused):
        below[:] = [name for name in below if not name.startswith(".")]
        found += (Path(place, name) for name in names if _is_draft(place, name))
    if not found and not problems:
        right = ", ".join(sorted(SUFFIXES))
        said = Wording(
            f"no draft in it; govtext looks for {right}", f"tidak ada naskah di dalamnya; govtext mencari {right}"
        )
        problems.append(_problem(folder, "no_draft", said.under(folder)))
    yield from sorted(problems, key=lambda problem: problem.source or "")
    yield from map(str, sorted(found))


def _is_draft(place: str, name: str) -> bool:
    """Tell whether a name is that of a draft; a file that cannot be seen is one, so that reading it says why.

    Known findings that stand in the folder (``--baseline``) are none.
    """
    if name.startswith(".") or Path(name).suffix.lower() not in SUFFIXES:
        return False
    full = Path(place, name)
    if not os.path.isfile(full):  # noqa: PTH113
        return not os.path.exists(full)  # noqa: PTH110
    return full.suffix.lower() != ".txt" or not is_baseline(full)


def _problem(source: str, code: str, said: Wording) -> "InputProblem":
    from govtext.report import InputProblem

    return InputProblem.of(source, code, said)
