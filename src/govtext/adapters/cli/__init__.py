"""The command line: one command, one module; each says its options in ``add`` and imports its work when run.

Exit status: 0 nothing at or above ``--fail-on``, 1 something is, 2 a usage or input error.
"""

import argparse
import sys
from collections.abc import Sequence

from govtext import __version__
from govtext.errors import GovtextError

from . import cache, catalogue, check, config, fix, init, new, parity, serve
from .console import BROKEN, complain, drop_output

_COMMANDS = (check, fix, parity, catalogue, new, serve, init, config, cache)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # consoles and pipes of Windows are not UTF-8 by themselves
            reconfigure(encoding="utf-8", errors="replace")
    options = parser().parse_args(arguments)
    try:
        status = int(options.run(options))
        if sys.stdout:
            sys.stdout.flush()  # here, where a full disk can still be told
    except GovtextError as error:
        complain(str(error))
        return BROKEN
    except BrokenPipeError:
        drop_output()
        return BROKEN
    except OSError as error:
        drop_output()
        complain(str(error) if error.filename else f"the output cannot be written: {error.strerror or error}")
        return BROKEN
    except KeyboardInterrupt:
        return BROKEN
    return status


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = argparse.ArgumentParser(
        prog="govtext",
        description="Memeriksa naskah berita pemerintah sebelum terbit. | Reads a draft of Indonesian government text.",
    )
    top.add_argument("--version", action="version", version=f"govtext {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add(commands)
    return top
