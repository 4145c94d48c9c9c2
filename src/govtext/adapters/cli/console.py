"""What every command shares: exit statuses, complaints, colour."""

import os
import sys
from contextlib import suppress

OK, FINDINGS, BROKEN = 0, 1, 2
INTERRUPTED, UNREAD = 130, 141
"""What a shell says of programs that end by SIGINT and by SIGPIPE."""


def complain(message: str) -> None:
    """Say what is wrong on standard error."""
    with suppress(OSError):
        print(f"govtext: {message}", file=sys.stderr)


def drop_output() -> None:
    """Send what is still to be printed to nowhere: Python would try once more at its end, and fail again."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def coloured(choice: str) -> bool:
    """Tell whether to print colours: ``always``, ``never``, or ``auto`` for a terminal that wants them."""
    if choice != "auto":
        return choice == "always"
    return sys.stdout is not None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
