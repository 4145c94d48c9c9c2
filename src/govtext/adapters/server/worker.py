"""A process that analyses: ``python -m govtext.adapters.server.worker`` reads tasks and answers them, one at a time.

A message is four bytes of length and as many bytes of JSON; in an answer a byte of state follows the length. What the
process itself prints goes to standard error, so that nothing gets between the messages.
"""

import json
import os
import struct
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govtext.errors import GovtextError

DONE, REFUSED, READY, TAKEN = b"+", b"-", b"!", b"?"
"""The states of an answer: the result, a refusal, that the worker is warm, that it has the task.

A refusal is JSON: ``code``, ``reason`` (English and Indonesian, or null) and ``detail``."""

_QUOTING = frozenset({"unknown_genre", "unknown_channel"})
"""Errors whose message repeats what the draft says; ``unreadable`` says what to do without it."""


def main() -> None:
    """Answer tasks until standard input ends."""
    tasks, answers = _channels()
    from .tasks import perform, warm_up

    warm_up()
    _send(answers, READY, b"")
    while (task := _receive(tasks)) is not None:
        _send(answers, TAKEN, b"")  # from here on its death may be the task's doing
        state, content = _answered(perform, task)
        _send(answers, state, content)


def _answered(perform, task: bytes) -> tuple[bytes, bytes]:  # type: ignore[no-untyped-def]
    from govtext.errors import ConfigError, InputError

    asked: dict[str, object] = {}
    try:
        asked = json.loads(task)
        return DONE, perform(asked)
    except InputError as error:
        return REFUSED, _refusal("bad_input", None if error.code in _QUOTING else _said(error, asked), error.code)
    except ConfigError as error:
        return REFUSED, _refusal("bad_config", _said(error, asked), "bad_config")
    except Exception as error:  # whatever a hostile draft sets off must not end the process
        complain(error)
        return REFUSED, _refusal("internal", None, "internal")


def _said(error: "GovtextError", asked: "Mapping[str, object]") -> tuple[str, str]:
    """Return what an error says, English first, with nothing personal in it that the request brought."""
    from govtext.config.veil import veiled

    source = asked.get("source")
    name = source if isinstance(source, str) else None
    return veiled(error.both.en, name), veiled(error.both.id, name)


def complain(error: BaseException) -> None:
    """Write where ``error`` was raised, without its message: there may be words of a draft in it."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-6:]))
    print(f"govtext: {type(error).__name__} at {places}", file=sys.stderr, flush=True)


def _refusal(code: str, reason: tuple[str, str] | None, detail: str) -> bytes:
    return json.dumps({"code": code, "reason": reason, "detail": detail}).encode()


def _channels() -> tuple[BinaryIO, BinaryIO]:
    """Return streams of our own for messages, and lead standard output to standard error."""
    tasks = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return tasks, answers


def _receive(stream: BinaryIO) -> bytes | None:
    header = stream.read(4)
    if len(header) < 4:
        return None
    (length,) = struct.unpack(">I", header)
    task = stream.read(length)
    return task if len(task) == length else None


def _send(stream: BinaryIO, state: bytes, content: bytes) -> None:
    stream.write(struct.pack(">I", len(content)) + state + content)
    stream.flush()


if __name__ == "__main__":
    main()
