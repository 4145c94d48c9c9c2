"""Runs of ``govtext check`` in this process, and what they analyse: shared by the tests of the cache."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from govtext.adapters.cli import main
from govtext.adapters.cli.examiner import Examined, Examiner

LEAK = "3374015208910002"
DRAFT = f"""# Bupati Launching Aplikasi

Bupati me-launching aplikasi untuk stakeholder, Senin (2/3/2026). “Ini terobosan luar biasa,” kata Bupati Sari Wulan.

Penerima pertama: NIK {LEAK}, lewat Dinas Sosial (Dinsos).
"""


class Ran(NamedTuple):
    """How a run ended, and what it said."""

    status: int
    out: str
    err: str


class Runs:
    """Runs the command and counts the drafts that were analysed for it, in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self.analysed: list[str] = []
        examined = Examiner.examined

        def counted(examiner: Examiner, name: str, data: bytes | None = None) -> Examined:
            self.analysed.append(name)
            return examined(examiner, name, data)

        monkeypatch.setattr(Examiner, "examined", counted)

    def check(self, *arguments: str | Path) -> Ran:
        """Run ``govtext check``."""
        status = main(["check", *map(str, arguments)])
        out, err = self._capsys.readouterr()
        return Ran(status, out, err)

    @contextmanager
    def repeating(self) -> Iterator[None]:
        """Hold that nothing is analysed meanwhile."""
        before = len(self.analysed)
        yield
        assert self.analysed[before:] == []

    @contextmanager
    def analysing(self, count: int = 1) -> Iterator[None]:
        """Hold that so many drafts are analysed meanwhile."""
        before = len(self.analysed)
        yield
        assert len(self.analysed) - before == count


def kept(folder: Path) -> list[Path]:
    """Return the files that hold answers."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "CACHEDIR.TAG")
