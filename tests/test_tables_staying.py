"""The garbage collector rests while a first draft loads what stays, and only then."""

import subprocess
import sys

_PROGRAM = """
import gc
from govtext.tables.staying import nothing_thrown_away
{before}
with nothing_thrown_away():
    first = gc.isenabled()
after = gc.isenabled()
with nothing_thrown_away():
    second = gc.isenabled()
print(first, after, second)
"""


def _told(before: str = "") -> str:
    program = _PROGRAM.format(before=before)
    return subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.strip()


def test_it_rests_the_first_time_only() -> None:
    assert _told() == "False True True"


def test_one_that_was_switched_off_stays_off() -> None:
    assert _told("gc.disable()") == "False False False"


def test_it_runs_again_when_the_first_draft_fails() -> None:
    program = """
import gc
from govtext.tables.staying import nothing_thrown_away
try:
    with nothing_thrown_away():
        raise ValueError
except ValueError:
    print(gc.isenabled())
"""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "True"


def test_the_first_analysis_of_a_process_leaves_it_running() -> None:
    program = "import gc, govtext; govtext.analyze('Rapat dimulai.'); print(gc.isenabled())"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "True"
