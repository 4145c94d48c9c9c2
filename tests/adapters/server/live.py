"""A server of its own for a test: started as people start it, asked over the network."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx

DRAFT = (
    "KOTA – Bupati me-launching aplikasi antrean untuk stakeholder di apotik itu. "
    "“Warga tidak perlu menunggu lama,” ujar Rina Wati, warga Kecamatan Suka.\n"
)
LARGE, LARGEST = DRAFT * 900, DRAFT * 1900
"""Half of what a server takes at most, and nearly all: seconds of work."""


class Live(NamedTuple):
    url: str
    port: int
    process: "subprocess.Popen[bytes]"
    log: Path

    def workers(self) -> list[int]:
        """The process ids of the workers."""
        path = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in path.read_text().split()]


@contextmanager
def live(folder: Path, settings: str = "", workers: int = 2, **environment: str) -> Iterator[Live]:
    """Run ``govtext serve`` until the block ends."""
    found = _started(folder, settings, workers, environment)
    try:
        yield found
    finally:
        found.process.terminate()
        found.process.wait()


def _started(folder: Path, settings: str, workers: int, environment: dict[str, str]) -> Live:
    """Start a server on a free port; on another where somebody else was quicker to take it."""
    while True:
        port = _free_port()
        file, log = folder / "server.toml", folder / "server.log"
        file.write_text(f"port = {port}\nworkers = {workers}\n{settings}", encoding="utf-8")
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "govtext", "serve", "--settings", str(file)],
                stdout=output,
                stderr=output,
                env={**os.environ, **environment},
            )
        found = Live(f"http://127.0.0.1:{port}", port, process, log)
        try:
            _wait(found)
        except RuntimeError:
            told = log.read_text()  # by us, or by uvicorn where the port went between our look and its own
            if "sudah dipakai program lain" not in told and "address already in use" not in told:
                raise
        except BaseException:
            process.terminate()
            raise
        else:
            return found


def _wait(server: Live) -> None:
    while server.process.poll() is None:
        try:
            if httpx.get(f"{server.url}/readyz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.05)
    raise RuntimeError(f"the server ended: {server.log.read_text()}")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
