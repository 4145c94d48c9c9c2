"""What every test may ask for: the real texts, where there are any."""

import json
import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", parent=settings.get_profile("default"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

ROOT = Path(__file__).resolve().parents[1]

_numbers = count()


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache for each test, empty and not even there; nobody's own is read or written."""
    folder = tmp_path_factory.getbasetemp() / "caches" / str(next(_numbers))
    monkeypatch.setenv("GOVTEXT_CACHE_DIR", str(folder))
    return folder


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of real texts; tests that need it skip where it is absent."""
    folder = os.environ.get("GOVTEXT_CORPORA")
    if not folder or not Path(folder).is_dir():
        pytest.skip("GOVTEXT_CORPORA names no folder of real texts")
    return Path(folder)


@pytest.fixture(scope="session")
def records(corpora: Path) -> Callable[[str], Iterator[dict[str, Any]]]:
    """Read a JSON-lines file of the corpora, record by record."""

    def read(name: str) -> Iterator[dict[str, Any]]:
        path = corpora / name
        if not path.is_file():
            pytest.skip(f"{name} is not among the real texts")
        with path.open(encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)

    return read
