"""The command line: one command, one module; each says its options in ``add`` and imports its work when run.

Exit status: 0 nothing at or above ``--fail-on``, 1 something is, 2 a usage or input error. As of any program that a
signal ends: 130 after Ctrl-C, 141 when whoever reads the output has enough of it (``govtext check . | head``).
"""

import argparse
import sys
from collections.abc import Sequence

from govtext import __version__
from govtext.errors import GovtextError, Wording

from . import cache, catalogue, check, config, fix, init, new, parity, serve
from .console import BROKEN, INTERRUPTED, UNREAD, complain, drop_output
from .spoken import spoken
from .usage import Parser

_COMMANDS = (check, fix, parity, catalogue, new, serve, init, config, cache)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # consoles and pipes of Windows are not UTF-8 by themselves
            reconfigure(encoding="utf-8", errors="replace")
    options = argparse.Namespace()
    try:
        try:
            parser().parse_args(arguments, options)
            status = int(options.run(options))
        finally:  # after --help, too, which ends the program
            if sys.stdout:
                sys.stdout.flush()  # here, where a full disk can still be told
    except GovtextError as error:
        complain(error.told(spoken(options)))
        return BROKEN
    except BrokenPipeError:
        drop_output()
        return UNREAD
    except OSError as error:
        drop_output()
        complain(_refused(error).told(spoken(options)))
        return BROKEN
    except KeyboardInterrupt:
        drop_output()
        return INTERRUPTED
    return status


def _refused(error: OSError) -> Wording:
    """Return what the system refused: a file it names, or else the output."""
    from govtext.causes import cause

    if error.filename:
        return cause(error).under(str(error.filename))
    return cause(error).under(Wording("the output cannot be written", "keluaran tidak dapat ditulis"))


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = Parser(
        prog="govtext",
        description="Memeriksa naskah berita pemerintah sebelum terbit. | Reads a draft of Indonesian government text.",
    )
    top.add_argument("--version", action="version", version=f"govtext {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add(commands)
    return top
