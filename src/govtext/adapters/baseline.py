"""What was found before and is known: a file beside the drafts that holds ids and rule names, nothing of the text.

One finding a line, sorted: the id, the rule, the draft's path from the folder of the file, ``/`` between its parts::

    # govtext baseline 1
    0f3c9a1b2d4e5f60 jargon.foreign_term siaran/rilis.md
"""

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from govtext.causes import cause
from govtext.errors import ConfigError

if TYPE_CHECKING:
    from govtext.report import Report

HEAD = "# govtext baseline 1"
_OPENING = b"# govtext baseline "
"""How a baseline of any version begins."""
_STDIN = "-"
_LINE = re.compile(r"(?P<id>[0-9a-f]{16}) (?P<rule>\S+) (?P<source>.+)")
_Known = Mapping[str, Mapping[str, str]]
"""Rules by id, by source."""


def is_baseline(path: Path) -> bool:
    """Tell whether a file is one of known findings; one that cannot be read is not."""
    try:
        with path.open("rb") as file:
            return file.read(len(_OPENING)) == _OPENING
    except OSError:
        return False


class Baseline:
    """The findings of one file, and what a run meets of them. An id holds for its own draft only."""

    def __init__(self, path: Path, known: _Known) -> None:
        self._path = path
        self._known = known
        self._met: dict[str, dict[str, str]] = {}

    def new(self, report: "Report") -> "Report":
        """Return ``report`` without the findings that are known; its scores stay those of the text."""
        return self._without(report, self._known.get(self._meet(report), {}))

    def known(self, report: "Report") -> "Report":
        """Take all open findings of ``report`` as known and return it without them."""
        return self._without(report, self._met[self._meet(report)])

    def _meet(self, report: "Report") -> str:
        source = self._source(report.source)
        self._met[source] = {finding.id: finding.rule for finding in report.findings if finding.suppressed is None}
        return source

    def _without(self, report: "Report", known: Mapping[str, str]) -> "Report":
        left = tuple(finding for finding in report.findings if finding.id not in known)
        return report.model_copy(update={"findings": left})

    @property
    def gone(self) -> int:
        """How many known findings of the drafts of this run are there no longer."""
        return sum(len(self._known.get(source, {}).keys() - found.keys()) for source, found in self._met.items())

    @property
    def met(self) -> int:
        """How many findings the drafts of this run have."""
        return sum(map(len, self._met.values()))

    def write(self) -> None:
        """Write the file: the drafts of this run afresh, the others as they were while they exist."""
        kept = {
            source: found
            for source, found in self._known.items()
            if source == _STDIN or os.path.exists(self._path.parent / source)  # noqa: PTH110 - any name, no error
        }
        lines = sorted(
            (source, rule, id) for source, found in {**kept, **self._met}.items() for id, rule in found.items()
        )
        text = "".join(f"{id} {rule} {source}\n" for source, rule, id in lines)
        try:
            self._path.write_text(f"{HEAD}\n{text}", encoding="utf-8", newline="\n")
        except OSError as error:
            why = cause(error)
            raise ConfigError(
                f"{self._path}: cannot be written: {why.en}", f"{self._path}: tidak dapat ditulis: {why.id}"
            ) from error

    def _source(self, source: str | None) -> str:
        if source is None:
            return _STDIN
        try:
            return Path(os.path.relpath(source, self._path.parent)).as_posix()
        except ValueError:  # another drive of Windows
            return Path(source).absolute().as_posix()


def read_baseline(path: Path, *, anew: bool = False) -> Baseline:
    """Return the baseline in ``path``; ``anew``: it may be missing, for it is about to be written.

    Raises :class:`~govtext.errors.ConfigError` for a file that is missing or is no baseline.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        if anew:
            return Baseline(path, {})
        raise ConfigError(
            f"{path}: there is no such baseline. Make it with --write-baseline.",
            f"{path}: berkas temuan lama ini tidak ada. Buat dengan --write-baseline.",
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        why = cause(error)
        raise ConfigError(
            f"{path}: cannot be read as a baseline: {why.en}",
            f"{path}: tidak dapat dibaca sebagai berkas temuan lama: {why.id}",
        ) from error
    lines = text.splitlines()
    if not lines or lines[0].strip() != HEAD:
        raise ConfigError(
            f"{path}: no baseline: its first line must be {HEAD!r}. Name another file.",
            f"{path}: bukan berkas temuan lama: baris pertamanya harus {HEAD!r}. Sebut berkas lain.",
        )
    return Baseline(path, _read(path, lines))


def _read(path: Path, lines: Iterable[str]) -> _Known:
    known: dict[str, dict[str, str]] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            shown = repr(line.strip()[:60])
            raise ConfigError(
                f"{path}:{number}: {shown} is no line of a baseline. Each line is: id rule path. Write the file again "
                "with --write-baseline.",
                f"{path}:{number}: {shown} bukan baris berkas temuan lama. Tiap baris berisi: id aturan letak. Tulis "
                "lagi berkas ini dengan --write-baseline.",
            )
        known.setdefault(match["source"], {})[match["id"]] = match["rule"]
    return known
