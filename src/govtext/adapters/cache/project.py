"""What configuration files have to do with an answer, told without reading what they mean."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from glob import glob
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from govtext.config.files import anchored, find, read_file
from govtext.errors import ConfigError


class _File(NamedTuple):
    """A configuration file: its folder, a digest of it and of the files it names, and whether it speaks of paths."""

    folder: Path
    digest: str
    has_paths: bool


class Projects:
    """The configuration files of each folder, and the one file ``fixed`` that is named to speak in their stead."""

    def __init__(self, fixed: Path | None = None) -> None:
        self._fixed = (fixed,) if fixed else ()
        self._known: dict[str, Sequence[_File] | None] = {}

    def digest(self, source: str | None) -> str | None:
        """Return a digest of all that configuration files may say about the draft ``source``.

        None where something about them is wrong; who reads them in earnest will say what.
        """
        folder = os.path.dirname(source) if source else ""  # noqa: PTH120 - asked for every draft of a run
        if folder not in self._known:
            try:
                self._known[folder] = [_file(path) for path in (*find(Path(folder)), *self._fixed)]
            except (ConfigError, OSError, TypeError, ValueError, AttributeError):
                self._known[folder] = None
        files = self._known[folder]
        if files is None:
            return None
        place = Path(os.path.realpath(source)) if source and any(file.has_paths for file in files) else None
        told = "|".join(f"{file.digest} {_below(place, file)}" for file in files)
        return f"instead: {told}" if self._fixed else told


def _below(place: Path | None, file: _File) -> str:
    if place is None or not file.has_paths or not place.is_relative_to(file.folder):
        return ""
    return place.relative_to(file.folder).as_posix()


def _file(path: Path) -> _File:
    _, choices = read_file(path, str(path))
    folder = Path(os.path.realpath(path)).parent
    paths = (choices or {}).get("paths", [])
    hashed = sha256(json.dumps(choices, default=str).encode())
    for own in (choices or {}, *paths):
        for name in _named(anchored(own, folder)):
            own_file = Path(name)
            hashed.update(f"|{own_file.name}|".encode("utf-8", "surrogatepass"))
            hashed.update(sha256(own_file.read_bytes()).digest() if own_file.is_file() else b"")
    return _File(folder, hashed.hexdigest(), bool(paths))


def _named(choices: Mapping[str, Any]) -> Iterator[str]:
    """Yield the files of own words and rules that some choices name."""
    for paths in choices.get("lexicons", {}).values():
        yield from [paths] if isinstance(paths, str) else paths
    patterns = choices.get("rules", ())
    for pattern in [patterns] if isinstance(patterns, str) else patterns:
        yield from sorted(glob(pattern, recursive=True))  # noqa: PTH207 - the pattern may be absolute
