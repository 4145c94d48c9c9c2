"""``govtext check``: analyse drafts and print what was found."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from govtext.errors import InputError
from govtext.outputs import FORMATS

from .console import BROKEN, FINDINGS, OK, coloured, complain
from .drafts_run import STDIN, Run, folder_of

if TYPE_CHECKING:
    from govtext.report import InputProblem, Report


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    check = commands.add_parser("check", help="periksa naskah | check drafts")
    check.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, globs, or - for standard input")
    check.add_argument("--format", choices=FORMATS, default="text")
    check.add_argument("--fail-on", choices=("error", "warning", "suggestion", "never"))
    check.add_argument("--genre", help="kind of all these drafts, whatever they or the configuration say")
    check.add_argument("--lang", choices=("id", "en"), help="language of the messages (default: id)")
    check.add_argument("--config", type=Path, metavar="FILE", help="use this configuration for every draft")
    check.add_argument("--stdin", action="store_true", help="read one draft from standard input")
    check.add_argument("--stdin-filename", metavar="NAME", help="the name (and so the format) of standard input")
    check.add_argument("--no-cache", action="store_true", help="analyse afresh (there is no cache yet)")
    check.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    check.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    if options.stdin or options.stdin_filename:
        options.paths = [*options.paths, STDIN]
    if not options.paths:
        raise InputError("no_input", "no draft given: name files or folders, or use --stdin")
    run = Run(options, keeps_drafts=FORMATS[options.format].needs_drafts)
    results = run.results()
    if options.format == "text":
        _print_text(run, results, options)
    elif options.format == "jsonl":
        from govtext.outputs.json import as_lines

        for line in as_lines(results):
            print(line)
    else:
        batch = run.gathered(results)
        print(FORMATS[options.format].render(batch, run.shown, run.language))
    return BROKEN if run.broken else FINDINGS if run.failed else OK


def _print_text(run: Run, results: "Iterable[Report | InputProblem]", options: argparse.Namespace) -> None:
    """Print every result for people; problems go to standard error."""
    from govtext.outputs.text import TextWriter
    from govtext.report import InputProblem

    colour = coloured(options.color)
    for result in results:
        if isinstance(result, InputProblem):
            complain(result.message)
            continue
        language = options.lang or run.config(folder_of(result.source)).language
        for line in TextWriter(language, colour).lines(result, run.shown.pop(result.source)):
            print(line)
        print()
