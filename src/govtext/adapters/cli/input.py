"""The bytes of a draft, from a file or from standard input."""

import sys
from pathlib import Path

from govtext.causes import cause
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
            path = Path(name)
            if path.is_char_device() or path.is_block_device():  # may never end
                raise InputError(
                    "unreadable", f"{source}: is a device, not a file", f"{source}: perangkat, bukan berkas"
                )
            return path.read_bytes()
        if sys.stdin is None:
            raise InputError("unreadable", f"{source}: standard input is closed", f"{source}: masukan baku tertutup")
        return sys.stdin.buffer.read()
    except FileNotFoundError as error:
        raise InputError("not_found", f"{source}: no such file", f"{source}: berkas ini tidak ada") from error
    except (OSError, ValueError) as error:
        why = cause(error)
        raise InputError(
            "unreadable", f"{source}: cannot be read: {why.en}", f"{source}: tidak dapat dibaca: {why.id}"
        ) from error


def no_input() -> InputError:
    """Return the error of a command that names no draft."""
    return InputError(
        "no_input",
        "no draft given: name files or folders, or use --stdin",
        "belum ada naskah: sebut berkas atau folder, atau pakai --stdin",
    )
