from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from .live import Live, live

pytest.importorskip("fastapi", reason="govtext[server] is not installed")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """One server for all tests that change nothing about it; without a limit of rate."""
    folder: Path = tmp_path_factory.mktemp("server")
    with live(folder, 'seconds = 600\nrequests_per_minute = 0\npublic_url = "https://govtext.example"\n') as found:
        yield found


@pytest.fixture
def client(server: Live) -> Iterator[httpx.Client]:
    """A client of that server."""
    with httpx.Client(base_url=server.url, timeout=None) as found:
        yield found
