"""How the benchmarks measure: the shortest of several runs in this process, the median of several fresh ones."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence

CHECK = "import sys; from govtext.adapters.cli import main; sys.exit(main())"
"""What the command ``govtext`` runs, so that it can be started without being installed."""


def best(work: Callable[[], object], rounds: int = 5, clock: Callable[[], float] = time.perf_counter) -> float:
    """Return the shortest of several runs, in seconds of ``clock``."""
    taken = []
    for _ in range(rounds):
        start = clock()
        work()
        taken.append(clock() - start)
    return min(taken)


def fresh_processes(*runs: Sequence[str], rounds: int = 15) -> list[float]:
    """Return the median seconds of fresh Python processes with these programs and arguments, run in turn.

    All find their bytecode ready, as an installed package has it: the first round makes it and does not count.
    """
    taken: list[list[float]] = [[] for _ in runs]
    with tempfile.TemporaryDirectory() as bytecode:
        own = {"PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
        for number in range(rounds + 1):
            for run, times in zip(runs, taken, strict=True):
                start = time.perf_counter()
                command = [sys.executable, "-c", *run]
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **own})
                if number:
                    times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]
