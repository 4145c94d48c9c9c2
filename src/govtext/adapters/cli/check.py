"""``govtext check``: analyse drafts and print what was found."""

import argparse
import gc
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from govtext.errors import ConfigError
from govtext.outputs import FORMATS

from .choices import DRAFTS, add_choices
from .console import BROKEN, FINDINGS, OK
from .drafts_run import Run
from .input import STDIN, no_input
from .least import Least
from .progress import followed, watched
from .remembering import Wanted
from .sinks import write
from .targets import Pairing, targets

if TYPE_CHECKING:
    from govtext.report import InputProblem, Report


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    check = commands.add_parser("check", help="periksa naskah | check drafts")
    check.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help=DRAFTS,
    )
    check.add_argument(
        "--format",
        choices=FORMATS,
        action=Pairing,
        help="bentuk keluaran (bawaan: text) | form of the output (default: text)",
    )
    check.add_argument(
        "--output",
        metavar="FILE",
        action=Pairing,
        help="tulis ke sana; pasangan --format dan --output boleh diulang | "
        "write it there; more pairs of --format and --output may follow",
    )
    check.add_argument("--fail-on", choices=("error", "warning", "suggestion", "never"))
    check.add_argument(
        "--explain-score",
        action="store_true",
        help="sebut apa yang mengurangi berapa nilai (text, json, jsonl) | "
        "tell what costs how many points (text, json, jsonl)",
    )
    check.add_argument(
        "--min-score",
        action=Least,
        metavar="NAME=N",
        help="gagal di bawah nilai ini: overall, jargon, readability, atau kip | "
        "fail below this score: overall, jargon, readability or kip",
    )
    check.add_argument(
        "--baseline",
        type=Path,
        metavar="FILE",
        help="hanya temuan yang belum ada di berkas ini | tell only what is not in this file of known findings",
    )
    check.add_argument(
        "--write-baseline",
        action="store_true",
        help="tulis semua temuan ke berkas --baseline | write all that is found to the --baseline file",
    )
    check.add_argument(
        "--stdin",
        action="store_true",
        help="baca satu naskah dari masukan standar | read one draft from standard input",
    )
    check.add_argument(
        "--jobs",
        type=int,
        default=1,
        metavar="N",
        help="baca N naskah sekaligus, 0: satu tiap inti prosesor (bawaan: 1) | "
        "read N drafts at a time, 0: one a core (default: 1)",
    )
    check.add_argument(
        "--no-cache",
        action="store_true",
        help="periksa semua naskah dari awal dan jangan menyimpan apa pun | "
        "analyse all drafts afresh and remember nothing",
    )
    check.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    add_choices(check)
    check.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    if options.stdin or options.stdin_filename:
        options.paths = [*options.paths, STDIN]
    if not options.paths:
        raise no_input()
    gc.disable()  # what is loaded for a first draft stays; searching it for garbage takes a fifth of the time
    try:
        return _checked(options)
    finally:
        gc.enable()


def _checked(options: argparse.Namespace) -> int:
    wanted = targets(options)
    if options.explain_score and not any(FORMATS[target.format].tells_costs for target in wanted):
        forms = ", ".join(name for name, form in FORMATS.items() if form.tells_costs)
        raise ConfigError(
            f"--explain-score: told in these forms only: {forms}. Add one with --format",
            f"--explain-score: rincian hanya ada dalam bentuk: {forms}. Tambahkan salah satunya dengan --format",
        )
    run = Run(
        options,
        Wanted(
            parts=frozenset(target.format for target in wanted if FORMATS[target.format].in_parts),
            changes=options.baseline is not None,
        ),
        gathers=any(FORMATS[target.format].at_once for target in wanted),
        passes_over=[target.path for target in wanted if target.path],
    )
    results: Iterable[Report | InputProblem] = _collecting(run.results())
    if watched() and (total := run.count()) > 1:
        results = followed(results, total)
    write(run, results, wanted, options.lang, options.color)
    run.finish()
    return BROKEN if run.broken else FINDINGS if run.failed else OK


def _collecting(results: "Iterable[Report | InputProblem]") -> "Iterator[Report | InputProblem]":
    """Yield ``results``; with the first one all that stays is loaded, set aside, and garbage is collected again."""
    for number, result in enumerate(results):
        if number == 0:
            gc.freeze()
            gc.enable()
        yield result
