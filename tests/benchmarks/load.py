"""Load on a live server: ``python tests/benchmarks/load.py [--requests 10000]``; needs wrk (apt-get install wrk).

Drafts of 500 words, put together from the cases of tests/rules so that no two are alike, are posted to /v1/analyze over
1, 8 and 32 connections. Then: memory over many requests, a body of 5 MB, slow clients, a killed worker. Prints Markdown;
ends with 1 when a bar is missed.
"""

import argparse
import contextlib
import json
import os
import platform
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

import httpx

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "adapters"))
from server.live import Live, live  # noqa: E402

WORDS, DRAFTS = 500, 40
MOST_TIMES_SINGLE = 12
MOST_GROWTH = 1.05
"""How much memory may have grown after all requests, against what it was after the first tenth of them."""
SETTINGS = "requests_per_minute = 0\nbody_seconds = 5\n"


class Run(NamedTuple):
    """What wrk measured, in milliseconds and requests."""

    p50: float
    p95: float
    p99: float
    requests: int
    per_second: float
    errors: int


def main() -> int:
    options = _options()
    bodies = _bodies()
    single = _single(bodies)
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()} {platform.machine()}; ")
    print(f"{DRAFTS} drafts of {WORDS} words; one analysis in process: {single:.1f} ms (median)\n")
    missed = []
    with tempfile.TemporaryDirectory() as name, live(Path(name), SETTINGS, workers=options.workers) as server:
        folder = Path(name)
        _wrk(server, folder, bodies, 8, seconds=5)  # warm
        print("| connections | p50 ms | p95 ms | p99 ms | requests/s | requests | errors |")
        print("|---|---|---|---|---|---|---|")
        for connections in (1, 8, 32):
            run = _wrk(server, folder, bodies, connections, options.seconds)
            print(
                f"| {connections} | {run.p50:.0f} | {run.p95:.0f} | {run.p99:.0f} | {run.per_second:.1f} "
                f"| {run.requests} | {run.errors} |"
            )
            if run.errors:
                missed.append(f"{run.errors} errors at {connections} connections")
            if connections == 1:
                alone = run.p50
            if connections == 8 and run.p95 > MOST_TIMES_SINGLE * alone:
                missed.append(f"p95 at 8 connections is {run.p95 / alone:.1f} times the single request")
            if connections == 8:
                print(f"| | | {run.p95 / alone:.1f} × p50 alone, {run.p95 / single:.1f} × in process | | | | |")
        missed += _memory(server, folder, bodies, options.requests)
        missed += _hostile(server, folder, bodies)
    for line in missed:
        print(f"MISSED: {line}")
    return bool(missed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=10_000, help="for the memory (default: 10000)")
    parser.add_argument("--seconds", type=int, default=15, help="of each measurement (default: 15)")
    parser.add_argument("--workers", type=int, default=2)
    return parser.parse_args()


def _bodies() -> list[str]:
    """Return requests with drafts of ``WORDS`` words, each of other sentences."""
    sentences = sorted(set(_sentences()))
    chance = Random(1)
    return [json.dumps({"text": _draft(sentences, chance)}) for _ in range(DRAFTS)]


def _sentences() -> Iterator[str]:
    for path in sorted((ROOT / "tests" / "rules").rglob("*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            plain = line.replace("⟦", "").replace("⟧", "").strip()
            if re.match(r"[A-Z“]", plain) and plain.endswith(".") and plain.count(" ") > 6:
                yield plain


def _draft(sentences: list[str], chance: Random) -> str:
    chosen: list[str] = ["# Kabar dari kota", ""]
    while sum(line.count(" ") + 1 for line in chosen if line) < WORDS:
        chosen += [chance.choice(sentences), *([""] if chance.random() < 0.4 else [])]
    return "\n".join(chosen)


def _single(bodies: list[str]) -> float:
    """Return the milliseconds of one analysis in this process, warm."""
    import govtext

    analyzer = govtext.Analyzer()
    texts = [json.loads(body)["text"] for body in bodies]
    for text in texts:
        analyzer.analyze(text)
    took = []
    for text in texts:
        begun = time.perf_counter()
        analyzer.analyze(text)
        took.append(1000 * (time.perf_counter() - begun))
    return median(took)


def _wrk(server: Live, folder: Path, bodies: list[str], connections: int, seconds: int) -> Run:
    script = folder / "post.lua"
    if not script.exists():
        script.write_text(_lua(bodies), encoding="utf-8")
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "60s", "-s", str(script)]
    told = subprocess.run([*command, f"{server.url}/v1/analyze"], capture_output=True, text=True, check=True).stdout
    return Run(*json.loads(told.splitlines()[-1]))


def _lua(bodies: list[str]) -> str:
    """Return a script for wrk that sends each body in turn and prints the numbers as JSON."""
    listed = ",\n".join(f"[==[{body}]==]" for body in bodies)
    return f"""
local bodies = {{ {listed} }}
local at = 0
request = function()
  at = at % #bodies + 1
  return wrk.format("POST", nil, {{["Content-Type"] = "application/json"}}, bodies[at])
end
done = function(summary, latency, requests)
  local e = summary.errors
  local errors = e.connect + e.read + e.write + e.status + e.timeout
  io.write(string.format("\\n[%.3f, %.3f, %.3f, %d, %.3f, %d]\\n", latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.requests,
    summary.requests / (summary.duration / 1000000), errors))
end
"""


def _memory(server: Live, folder: Path, bodies: list[str], requests: int) -> list[str]:
    """Measure the memory of server and workers after a tenth of the requests and after all."""
    sent, first, errors = 0, 0, 0
    begun = time.monotonic()
    while sent < requests:
        run = _wrk(server, folder, bodies, 8, 10)
        sent, errors = sent + run.requests, errors + run.errors
        if not first and sent >= requests / 10:
            first = _resident(server)
    last = _resident(server)
    minutes = (time.monotonic() - begun) / 60
    print(
        f"\nMemory of server and workers: {first} MiB after a tenth, {last} MiB after {sent} requests ({minutes:.0f} min)"
    )
    missed = [f"{errors} errors while memory was measured"] if errors else []
    return missed + ([f"memory grew from {first} to {last} MiB"] if last > MOST_GROWTH * first else [])


def _resident(server: Live) -> int:
    """Return the resident memory of the server and its workers, in MiB."""
    kilobytes = 0
    for pid in (server.process.pid, *server.workers()):
        status = Path(f"/proc/{pid}/status").read_text()
        kilobytes += int(re.search(r"VmRSS:\s+(\d+)", status)[1])  # type: ignore[index]
    return kilobytes // 1024


def _hostile(server: Live, folder: Path, bodies: list[str]) -> list[str]:
    begun = time.perf_counter()
    with httpx.Client() as client:
        answer = client.post(f"{server.url}/v1/analyze", content=b"a" * 5_000_000)
    print(f"5 MB: {answer.status_code} after {1000 * (time.perf_counter() - begun):.0f} ms")
    missed = [] if answer.status_code == 413 else ["5 MB was not refused"]
    before = server.workers()
    with _slow_clients(server, 100):
        killer = threading.Timer(3, os.kill, (before[0], signal.SIGKILL))
        killer.start()
        run = _wrk(server, folder, bodies, 8, 10)
        killer.join()
    print(f"100 slow clients and a killed worker: {run.requests} requests, {run.errors} errors, p95 {run.p95:.0f} ms")
    if run.errors:
        missed.append(f"{run.errors} requests were lost to slow clients and a killed worker")
    if server.workers() == before:
        missed.append("the killed worker was not replaced")
    return missed


@contextlib.contextmanager
def _slow_clients(server: Live, number: int) -> Iterator[None]:
    """Keep ``number`` connections open: half of them never end the head of their request, half its body."""
    head = b"POST /v1/analyze HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 900\r\n"
    with contextlib.ExitStack() as stack:
        for turn in range(number):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            connection.sendall(head if turn % 2 else head + b"\r\n{")
        yield


if __name__ == "__main__":
    sys.exit(main())
