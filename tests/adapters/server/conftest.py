from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from .browser import Desk, Open, chromium
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, for all tests of the desk; they are skipped where it is not installed."""
    with chromium() as found:
        yield found


@pytest.fixture
def desk(browser: Any, server: Live) -> Iterator[Open]:
    """Opens the desk of the server that all share."""
    opened: list[Desk] = []

    def open_desk(path: str = "/", **context: Any) -> Desk:
        opened.append(Desk(browser, server.url, path, **context))
        return opened[-1]

    yield open_desk
    for one in opened:
        one.close()
