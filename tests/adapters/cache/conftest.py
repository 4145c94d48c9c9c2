"""What the tests of the cache may ask for."""

from pathlib import Path

import pytest

from .runs import DRAFT, Runs


@pytest.fixture
def runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Runs:
    """Runs of the command line, counted."""
    return Runs(capsys, monkeypatch)


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft in the working folder."""
    monkeypatch.chdir(tmp_path)
    path = Path("naskah.md")
    path.write_text(DRAFT, encoding="utf-8")
    return path
