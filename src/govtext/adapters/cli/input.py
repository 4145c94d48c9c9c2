"""The bytes of a draft, from a file or from standard input."""

import sys
from pathlib import Path

from govtext.errors import InputError

STDIN = "-"
STDIN_NAME = "<stdin>"


def draft_bytes(name: str) -> bytes:
    """Return what stands in the file ``name``, or on standard input for ``-``.

    Raises :class:`~govtext.errors.InputError` with code ``not_found`` or ``unreadable``.
    """
    source = STDIN_NAME if name == STDIN else name
    try:
        if name != STDIN:
            return Path(name).read_bytes()
        if sys.stdin is None:
            raise InputError("unreadable", f"{source}: standard input is closed")
        return sys.stdin.buffer.read()
    except FileNotFoundError as error:
        raise InputError("not_found", f"{source}: no such file") from error
    except (OSError, ValueError) as error:
        raise InputError("unreadable", f"{source}: cannot be read: {getattr(error, 'strerror', error)}") from error
