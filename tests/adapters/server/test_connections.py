"""Clients that are slow on purpose: at the head of a request, in its body, at reading the answer. None costs another."""

import contextlib
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from .live import DRAFT, Live, live

HEAD = b"POST /v1/analyze HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"


@pytest.fixture(scope="module")
def hurried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    folder: Path = tmp_path_factory.mktemp("hurried")
    with live(folder, "requests_per_minute = 0\nbody_seconds = 2\nseconds = 600\n") as found:
        yield found


def dripping(server: Live, sent: bytes) -> bytes:
    """Send byte by byte, slower than any client; return what came back before the connection was closed."""
    answer = b""
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.settimeout(0.2)
        for byte in sent:
            try:
                connection.sendall(bytes([byte]))
                part = connection.recv(65536)
            except TimeoutError:
                continue
            except OSError:
                break
            if not part:
                break
            answer += part
        else:
            raise AssertionError("the server had patience without end")
    return answer


def served(server: Live) -> bool:
    return httpx.post(f"{server.url}/v1/analyze", json={"text": DRAFT}, timeout=None).status_code == 200


def test_slow_heads_and_bodies_end_and_cost_nobody_a_request(hurried: Live) -> None:
    slow_head = HEAD + b"X: " + b"a" * 10_000
    slow_body = HEAD + b'Content-Length: 9999\r\n\r\n{"text": "' + b"a" * 9_000
    with ThreadPoolExecutor(80) as pool:
        heads = [pool.submit(dripping, hurried, slow_head) for _ in range(40)]
        bodies = [pool.submit(dripping, hurried, slow_body) for _ in range(20)]
        assert all(served(hurried) for _ in range(10))
        assert {head.result() for head in heads} == {b""}
        assert all(body.result()[:12] in (b"", b"HTTP/1.1 408") for body in bodies)
    assert served(hurried)


def test_the_next_request_on_a_connection_may_not_be_slow_either(hurried: Live) -> None:
    with socket.create_connection(("127.0.0.1", hurried.port)) as connection:
        for _ in range(2):
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            answer = b""
            while not answer.endswith(b"\r\n\r\nOK"):
                answer += connection.recv(65536)
        connection.sendall(b"GET /hea")
        with contextlib.suppress(ConnectionResetError):
            assert connection.recv(65536) == b""


def test_an_answer_that_nobody_reads_is_given_up(hurried: Live) -> None:
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.connect(("127.0.0.1", hurried.port))
    connection.setblocking(False)
    asked = b"GET /v1/openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    with connection, pytest.raises((ConnectionResetError, BrokenPipeError)):
        while True:
            try:
                connection.send(asked * 100)  # as one who asks and asks, and never reads
            except BlockingIOError:
                time.sleep(0.05)
    assert served(hurried)


def test_idle_connections_are_no_hindrance(hurried: Live) -> None:
    idle = [socket.create_connection(("127.0.0.1", hurried.port)) for _ in range(300)]
    assert all(served(hurried) for _ in range(5))
    for connection in idle:
        connection.close()
