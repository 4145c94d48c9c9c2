"""What ``govtext check`` takes over whole folders: how much faster two processes are, and how much memory it needs."""

import contextlib
import ctypes
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measuring import CHECK
from texts import long_texts, write_drafts

ROUNDS = 3


def jobs(drafts: int) -> None:
    """Print how much faster two processes check a folder of ``drafts`` than one, from start to end of the command.

    The ratio of processor time tells what is left of it on a machine that is busy with other things.
    """
    with tempfile.TemporaryDirectory() as folder:
        words = write_drafts(Path(folder), drafts)
        spent: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
        for _ in range(ROUNDS):
            for count, times in spent.items():
                times.append(_timed(folder, count))
    (one, cpu_one), (two, cpu_two) = (
        (min(wall for wall, _ in times), min(cpu for _, cpu in times)) for times in spent.values()
    )
    print(f"{drafts} drafts, {words} words: one process {one:.1f} s, two {two:.1f} s: {one / two:.2f} times as fast")
    print(f"processor time {cpu_one:.1f} s and {cpu_two:.1f} s: at best {2 * cpu_one / cpu_two:.2f} times as fast")


def _timed(folder: str, count: int) -> tuple[float, float]:
    """Return the seconds and the processor seconds of one ``govtext check --jobs`` with all its processes."""
    _adopt_orphans()
    before, start = os.times(), time.perf_counter()
    command = [sys.executable, "-c", CHECK, "check", "--no-cache", "--jobs", str(count)]
    subprocess.run([*command, "--format", "jsonl", "--fail-on", "never", folder], check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    with contextlib.suppress(ChildProcessError):  # no more of them
        while True:
            os.wait()
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, used


def _adopt_orphans() -> None:
    """Have processes that outlive the one that started them, whose time would be lost, waited for by this one."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


def memory() -> None:
    """Print the most memory that ``govtext check --format jsonl`` takes over a million words in long drafts."""
    with tempfile.TemporaryDirectory() as folder:
        words = 0
        for number, text in enumerate(long_texts()):
            (Path(folder) / f"draft{number:05}.txt").write_text(text, encoding="utf-8")
            if (words := words + len(text.split())) >= 1_000_000:
                break
        command = [
            sys.executable,
            "-c",
            CHECK,
            "check",
            "--no-cache",
            "--format",
            "jsonl",
            "--fail-on",
            "never",
            folder,
        ]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
            _, status, used = os.wait4(running.pid, 0)
            running.returncode = os.waitstatus_to_exitcode(status)
    assert running.returncode == 0
    print(f"{number + 1} drafts, {words} words as jsonl: at most {used.ru_maxrss // 1024} MiB", flush=True)
