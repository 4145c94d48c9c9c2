"""What a first draft makes the process load stays: searching it for garbage, again and again, is lost time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_settled = False


@contextmanager
def nothing_thrown_away() -> Iterator[None]:
    """Pause the garbage collector the first time this is entered in a process, and only if it runs."""
    global _settled  # noqa: PLW0603 - one collector per process
    if _settled or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        _settled = True
        gc.enable()
