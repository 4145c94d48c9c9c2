"""What a server must not do: stand still, tell, let in, or fall over."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from govtext.adapters.server.keys import digest_of

from .live import DRAFT, LARGE, LARGEST, Live, live


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    settings = f"""
        requests_per_minute = 40
        body_seconds = 3
        seconds = 600
        cors_origins = ["https://cms.example"]
        hosts = ["127.0.0.1", "govtext.example"]
        [keys.humas]
        sha256 = "{digest_of("rahasia")}"
        requests_per_minute = 0
        [keys.small]
        sha256 = "{digest_of("kecil")}"
        max_body = 1000
        [keys.seldom]
        sha256 = "{digest_of("jarang")}"
        requests_per_minute = 4
    """
    with live(tmp_path_factory.mktemp("guarded"), settings) as found:
        yield found


def analyze(server: Live, text: str = DRAFT, **headers: str) -> httpx.Response:
    return httpx.post(f"{server.url}/v1/analyze", json={"text": text}, headers=headers, timeout=None)


def raw(server: Live, sent: bytes) -> bytes:
    """Send bytes as they are; return what comes back, as far as the end of the headers."""
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(sent)
        answer = b""
        while b"\r\n\r\n" not in answer and (part := connection.recv(65536)):
            answer += part
        return answer


def test_only_known_keys_are_let_in(guarded: Live) -> None:
    for headers in (
        {},
        {"Authorization": "Bearer salah"},
        {"X-API-Key": "humas"},
        {"Authorization": "Basic cmFoYXNpYQ=="},
    ):
        answer = analyze(guarded, **headers)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
        assert answer.headers["www-authenticate"] == "Bearer"
    assert analyze(guarded, Authorization="Bearer rahasia").status_code == 200
    assert analyze(guarded, **{"X-API-Key": "rahasia"}).status_code == 200
    assert httpx.get(f"{guarded.url}/metrics").status_code == 401
    assert httpx.get(f"{guarded.url}/v1/rules").status_code == 401
    for path in ("healthz", "readyz", "v2/healthcheck"):
        assert httpx.get(f"{guarded.url}/{path}").status_code == 200


def test_the_description_says_whether_a_key_is_needed(guarded: Live, server: Live) -> None:
    for asked, expected in ((guarded, [{"HTTPBearer": []}]), (server, None)):
        described = httpx.get(f"{asked.url}/v1/openapi.json", headers={"X-API-Key": "rahasia"}).json()
        assert described["paths"]["/v1/analyze"]["post"].get("security") == expected
        assert ("securitySchemes" in described["components"]) is (expected is not None)


def test_languagetool_s_clients_bring_the_key_in_the_form(guarded: Live) -> None:
    form = {"text": "Bupati me-launching aplikasi.", "language": "id-ID"}
    answer = httpx.post(f"{guarded.url}/v2/check", data=form)
    assert (answer.status_code, answer.text[:6]) == (401, "Error:")
    answer = httpx.post(f"{guarded.url}/v2/check", data={**form, "username": "a@b", "apiKey": "rahasia"})
    assert answer.status_code == 200 and answer.json()["matches"]
    assert httpx.post(f"{guarded.url}/v2/check", data={**form, "apiKey": "salah"}).status_code == 401


def test_a_key_has_its_own_limits(guarded: Live) -> None:
    answer = analyze(guarded, DRAFT * 10, Authorization="Bearer kecil")
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    answers = [analyze(guarded, "Halo.", Authorization="Bearer jarang") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 429]
    assert 1 <= int(answers[1].headers["retry-after"]) <= 15
    assert answers[1].json()["code"] == "rate_limited"
    form = {"text": "Halo.", "language": "id", "apiKey": "jarang"}
    told = httpx.post(f"{guarded.url}/v2/check", data=form)
    assert (told.status_code, told.text[:6]) == (429, "Error:") and int(told.headers["retry-after"]) >= 1
    assert analyze(guarded, Authorization="Bearer rahasia").status_code == 200


def test_five_megabytes_are_refused_before_they_are_sent(guarded: Live) -> None:
    head = b"POST /v1/analyze HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5000000\r\n\r\n"
    assert b"413" in raw(guarded, head).splitlines()[0]
    answer = raw(guarded, b"POST /v1/analyze HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n")
    assert answer.splitlines()[0].split()[1] == b"400"


def test_a_stream_without_end_is_cut_off(server: Live) -> None:
    head = b"POST /v1/analyze HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    sent, answer = 0, b""
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        try:
            connection.sendall(head + b"Transfer-Encoding: chunked\r\n\r\n")
            while sent < 100_000_000:
                connection.sendall(b"186a0\r\n" + b"a" * 100_000 + b"\r\n")
                sent += 100_000
        except OSError:
            pass  # cut off while we were still sending
        with contextlib.suppress(OSError):
            answer = connection.recv(4096)
    assert sent < 30_000_000
    assert not answer or answer.split()[1] == b"413"


def test_a_slow_client_is_sent_away_and_costs_nobody_else_a_request(guarded: Live) -> None:
    slow = b"POST /v1/analyze HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer rahasia\r\n"
    slow += b'Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"text": "'
    with ThreadPoolExecutor(20) as pool:
        crawling = [pool.submit(raw, guarded, slow) for _ in range(16)]
        answers = [analyze(guarded, Authorization="Bearer rahasia") for _ in range(5)]
        assert [answer.status_code for answer in answers] == [200] * 5
        for answer in crawling:
            assert b"408" in answer.result().splitlines()[0]


def wait_for_both(server: Live) -> None:
    while "govtext_workers_ready 2.0" not in httpx.get(f"{server.url}/metrics").text:
        time.sleep(0.05)


def test_a_killed_worker_costs_nobody_a_request(server: Live) -> None:
    with ThreadPoolExecutor(8) as pool:
        running = [pool.submit(analyze, server, DRAFT * 60) for _ in range(24)]
        for _ in range(2):
            time.sleep(0.1)
            os.kill(server.workers()[0], signal.SIGKILL)
        assert [answer.result().status_code for answer in running] == [200] * 24
    wait_for_both(server)


def test_a_draft_that_kills_its_workers_is_given_up_and_costs_nobody_else(tmp_path: Path) -> None:
    with live(tmp_path, "requests_per_minute = 0\nseconds = 600\n", workers=1) as server, ThreadPoolExecutor(1) as pool:
        deadly = pool.submit(analyze, server, LARGE)
        while not deadly.done():  # as one that takes too much memory would be killed, each time anew
            if "govtext_workers_busy 1.0" in httpx.get(f"{server.url}/metrics").text:
                for pid in server.workers():
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
            time.sleep(0.02)
        assert (deadly.result().status_code, deadly.result().json()["code"]) == (500, "internal")
        assert analyze(server).status_code == 200


def test_idle_workers_that_died_are_not_asked(server: Live) -> None:
    for pid in server.workers():
        os.kill(pid, signal.SIGKILL)
    assert analyze(server).status_code == 200


@pytest.mark.parametrize("killed", [0, 1, 2])
def test_a_large_draft_blocks_nobody(server: Live, killed: int) -> None:
    for pid in server.workers()[:killed]:
        os.kill(pid, signal.SIGKILL)
    with ThreadPoolExecutor(4) as pool:
        large = [pool.submit(analyze, server, LARGE) for _ in range(3)]
        time.sleep(0.3)
        small = [analyze(server) for _ in range(5)]
        assert [answer.status_code for answer in small] == [200] * 5
        assert not all(answer.done() for answer in large)
        assert [answer.result().status_code for answer in large] == [200] * 3


def test_a_draft_out_of_time_is_told_and_its_worker_replaced(tmp_path: Path) -> None:
    with live(tmp_path, "seconds = 1\nrequests_per_minute = 0\n") as server:
        answer = analyze(server, LARGEST)
        assert (answer.status_code, answer.json()["code"]) == (504, "too_slow")
        wait_for_both(server)
        form = {"text": LARGEST, "language": "id"}
        told = httpx.post(f"{server.url}/v2/check", data=form, timeout=None)
        assert (told.status_code, told.text[:6]) == (500, "Error:")
        while analyze(server).status_code != 200:
            time.sleep(0.1)
        numbers = httpx.get(f"{server.url}/metrics").text
        assert float(numbers.partition("\ngovtext_workers_replaced_total ")[2].partition("\n")[0]) >= 2


def test_too_many_at_once_are_asked_to_come_again(tmp_path: Path) -> None:
    with live(tmp_path, "waiting = 1\nrequests_per_minute = 0\nseconds = 600\n", workers=1) as server:
        with ThreadPoolExecutor(8) as pool:
            answers = [future.result() for future in [pool.submit(analyze, server, DRAFT * 200) for _ in range(8)]]
        found = {answer.status_code for answer in answers}
        assert found == {200, 503}
        busy = next(answer for answer in answers if answer.status_code == 503)
        assert busy.json()["code"] == "busy" and busy.headers["retry-after"]


def test_what_nobody_waits_for_is_not_begun(tmp_path: Path) -> None:
    with live(tmp_path, "seconds = 600\nrequests_per_minute = 0\n", workers=1) as server:
        body = json.dumps({"text": DRAFT * 150}).encode()
        head = b"POST /v1/analyze HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        for _ in range(20):
            with socket.create_connection(("127.0.0.1", server.port)) as connection:
                connection.sendall(head + f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        assert analyze(server).status_code == 200
        assert server.log.read_text().count('"status": 499') >= 10


def test_every_answer_carries_the_headers(guarded: Live) -> None:
    answers = [
        httpx.get(f"{guarded.url}/"),
        httpx.get(f"{guarded.url}/healthz"),
        analyze(guarded),
        analyze(guarded, Authorization="Bearer rahasia"),
    ]
    for answer in answers:
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-frame-options"] == "DENY"
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'") and "unsafe" not in policy and "http" not in policy
        assert "server" not in answer.headers


def test_only_configured_origins_may_ask_from_a_page(guarded: Live) -> None:
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}
    for origin, allowed in (("https://cms.example", True), ("https://other.example", False)):
        answer = httpx.options(f"{guarded.url}/v1/analyze", headers={"Origin": origin, **asked})
        assert (answer.headers.get("access-control-allow-origin") == origin) is allowed
        answer = analyze(guarded, Authorization="Bearer rahasia", Origin=origin)
        assert (answer.headers.get("access-control-allow-origin") == origin) is allowed


def test_no_page_may_ask_by_default(server: Live) -> None:
    asked = {"Origin": "https://cms.example", "Access-Control-Request-Method": "POST"}
    for answer in (httpx.options(f"{server.url}/v1/analyze", headers=asked), analyze(server, Origin=asked["Origin"])):
        assert not any(name.startswith("access-control") for name in answer.headers)


def test_other_host_names_are_refused(guarded: Live) -> None:
    for host, status in (("govtext.example:443", 401), ("evil.example", 400), ("[bad", 400), ("", 400)):
        answer = raw(guarded, f"GET /v1/rules HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        assert int(answer.split()[1]) == status, host


def test_what_is_under_way_is_finished_before_the_end(tmp_path: Path) -> None:
    with live(tmp_path, "seconds = 600\n") as server, ThreadPoolExecutor(2) as pool:
        workers = server.workers()
        running = pool.submit(analyze, server, LARGE)
        while "govtext_workers_busy 1.0" not in httpx.get(f"{server.url}/metrics").text:
            time.sleep(0.01)
        server.process.send_signal(signal.SIGTERM)
        assert running.result().status_code == 200
        assert server.process.wait() in (0, -signal.SIGTERM)
        assert not any(Path(f"/proc/{pid}").exists() for pid in workers)


def test_the_command_refuses_to_be_open_by_accident() -> None:
    command = [sys.executable, "-m", "govtext", "serve", "--host", "0.0.0.0"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 2 and "--new-key" in ended.stderr


def test_the_command_makes_keys() -> None:
    command = [sys.executable, "-m", "govtext", "serve", "--new-key", "humas"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    secret = told.splitlines()[0].split()[-1]
    assert f'[keys.humas]\nsha256 = "{digest_of(secret)}"' in told


def test_without_the_extra_the_command_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "fastapi.py").write_text("raise ModuleNotFoundError('no', name='fastapi')")
    ended = subprocess.run(
        [sys.executable, "-m", "govtext", "serve"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    assert ended.returncode == 2 and "pip install 'govtext[server]'" in ended.stderr
