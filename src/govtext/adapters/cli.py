"""The command line: ``govtext check``, ``explain``, ``rules``, ``new``.

Exit status: 0 nothing at or above ``--fail-on``, 1 something is, 2 a usage or input error.
"""

import argparse
import glob
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from govtext import __version__
from govtext.errors import ConfigError, GovtextError, InputError

if TYPE_CHECKING:
    from govtext.analyzer import Analyzer
    from govtext.config import Config
    from govtext.report import Batch, InputProblem, Report

STDIN = "-"
OK, FINDINGS, BROKEN = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # consoles and pipes of Windows are not UTF-8 by themselves
            reconfigure(encoding="utf-8", errors="replace")
    try:
        return int(options.run(options))
    except GovtextError as error:
        print(f"govtext: {error}", file=sys.stderr)
        return BROKEN
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN
    except KeyboardInterrupt:
        return BROKEN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="govtext",
        description="Memeriksa naskah berita pemerintah sebelum terbit. | Reads a draft of Indonesian government text.",
    )
    parser.add_argument("--version", action="version", version=f"govtext {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="periksa naskah | check drafts")
    check.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, globs, or - for standard input")
    check.add_argument("--format", choices=("text", "json", "jsonl"), default="text")
    check.add_argument("--fail-on", choices=("error", "warning", "suggestion", "never"))
    check.add_argument("--genre", help="kind of all these drafts, whatever they or the configuration say")
    check.add_argument("--lang", choices=("id", "en"), help="language of the messages (default: id)")
    check.add_argument("--config", type=Path, metavar="FILE", help="use this configuration for every draft")
    check.add_argument("--stdin", action="store_true", help="read one draft from standard input")
    check.add_argument("--stdin-filename", metavar="NAME", help="the name (and so the format) of standard input")
    check.add_argument("--no-cache", action="store_true", help="analyse afresh (there is no cache yet)")
    check.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    check.set_defaults(run=_check)

    explain = commands.add_parser("explain", help="jelaskan sebuah aturan | explain a rule")
    explain.add_argument("rule", metavar="RULE")
    explain.add_argument("--lang", choices=("id", "en"), default="id")
    explain.set_defaults(run=_explain)

    rules = commands.add_parser("rules", help="daftar aturan | list the rules")
    rules.add_argument("--lang", choices=("id", "en"), default="id")
    rules.set_defaults(run=_rules)

    new = commands.add_parser("new", help="kerangka naskah baru | a skeleton for a new draft")
    new.add_argument("--genre", required=True, metavar="GENRE", help="kind of text, for instance pengumuman_layanan")
    new.add_argument("--lang", choices=("id", "en"), default="id")
    new.set_defaults(run=_new)
    return parser


def _check(options: argparse.Namespace) -> int:
    if options.stdin or options.stdin_filename:
        options.paths = [*options.paths, STDIN]
    if not options.paths:
        raise InputError("no_input", "no draft given: name files or folders, or use --stdin")
    run = _Run(options)
    results = run.results()
    if options.format == "json":
        from govtext.outputs.json import as_json

        print(as_json(run.gathered(results)))
    elif options.format == "jsonl":
        from govtext.outputs.json import as_lines

        for line in as_lines(results):
            print(line)
    else:
        run.print_text(results)
    return BROKEN if run.broken else FINDINGS if run.failed else OK


class _Run:
    """One run of ``check``: which drafts, under which configuration, and how it ended."""

    def __init__(self, options: argparse.Namespace) -> None:
        from govtext.config import load

        self._options = options
        self._fixed = load(options.config) if options.config else None
        self._analyzers: dict[str, Analyzer] = {}
        self._configs: dict[Path, Config] = {}
        self._texts: dict[str | None, str] = {}
        self.failed = False
        self.broken = False

    def results(self) -> Iterator["Report | InputProblem"]:
        """Yield a report, or a problem, for each draft in turn."""
        from govtext.report import InputProblem

        for name in drafts(self._options.paths):
            try:
                report, config = self._analyze(name)
            except InputError as error:
                self.broken = True
                yield InputProblem(source=self._name(name), code=error.code, message=str(error))
                continue
            self.failed = self.failed or _fails(report, self._options.fail_on or config.fail_on)
            yield report

    def gathered(self, results: Iterable["Report | InputProblem"]) -> "Batch":
        """Return all results in one batch."""
        from govtext.report import InputProblem, Report

        every = list(results)
        analyzer = next(iter(self._analyzers.values()), None) or self._analyzer(self._config(Path()))
        return analyzer.batch(
            reports=(item for item in every if isinstance(item, Report)),
            errors=(item for item in every if isinstance(item, InputProblem)),
        )

    def print_text(self, results: Iterable["Report | InputProblem"]) -> None:
        """Print every result for people; problems go to standard error."""
        from govtext.outputs.text import TextWriter
        from govtext.report import InputProblem

        colour = self._options.color == "always" or (
            self._options.color == "auto" and sys.stdout.isatty() and "NO_COLOR" not in os.environ
        )
        for result in results:
            if isinstance(result, InputProblem):
                print(f"govtext: {result.source}: {result.message}", file=sys.stderr)
                continue
            language = self._options.lang or self._config(_folder(result.source)).language
            for line in TextWriter(language, colour).lines(result, self._texts.pop(result.source)):
                print(line)
            print()

    def _analyze(self, name: str) -> tuple["Report", "Config"]:
        from govtext.document import decode, format_of

        source = self._name(name)
        config = self._config(_folder(source))
        text = decode(_bytes(name), source or "<stdin>")
        if self._options.format == "text":
            self._texts[source] = text
        format = format_of(source) or "text" if source else "markdown"
        report = self._analyzer(config).analyze(text, format=format, source=source, genre=self._options.genre)
        return report, config

    def _name(self, name: str) -> str | None:
        return name if name != STDIN else self._options.stdin_filename

    def _config(self, folder: Path) -> "Config":
        from govtext.config import discover

        if folder not in self._configs:
            config = self._fixed or discover(folder)
            own = {"language": self._options.lang} if self._options.lang else {}
            self._configs[folder] = config.model_copy(update=own)
        return self._configs[folder]

    def _analyzer(self, config: "Config") -> "Analyzer":
        from govtext.analyzer import Analyzer

        if config.digest not in self._analyzers:
            self._analyzers[config.digest] = Analyzer(config)
        return self._analyzers[config.digest]


def drafts(paths: Sequence[str]) -> Iterator[str]:
    """Yield each draft once: files as given, the drafts inside folders, what globs match."""
    from govtext.document.reader import SUFFIXES

    seen: set[str] = set()
    for path in paths:
        if path == STDIN:
            found: Iterable[str] = (STDIN,)
        elif Path(path).is_dir():
            found = (
                str(file)
                for file in sorted(Path(path).rglob("*"))
                if file.suffix.lower() in SUFFIXES and file.is_file() and not _hidden(file.relative_to(path))
            )
        elif Path(path).exists() or not glob.has_magic(path):
            found = (path,)
        else:
            matches = glob.glob(path, recursive=True)  # noqa: PTH207 - the pattern may be absolute
            found = sorted(match for match in matches if Path(match).is_file()) or (path,)
        for name in found:
            if name not in seen:
                seen.add(name)
                yield name


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _folder(source: str | None) -> Path:
    return Path(source).parent if source else Path()


def _bytes(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except FileNotFoundError as error:
        raise InputError("not_found", f"{name}: no such file") from error
    except OSError as error:
        raise InputError("unreadable", f"{name}: cannot be read: {error.strerror}") from error


def _fails(report: "Report", fail_on: str) -> bool:
    from govtext.rules import SEVERITIES

    if fail_on == "never":
        return False
    weakest = SEVERITIES.index(fail_on)
    return any(
        SEVERITIES.index(finding.severity) >= weakest for finding in report.findings if finding.suppressed is None
    )


def _explain(options: argparse.Namespace) -> int:
    import difflib

    from govtext.outputs.explain import explanation
    from govtext.rules import ALL

    names = [rule.name for rule in ALL]
    if options.rule not in names:
        near = difflib.get_close_matches(options.rule, names, n=1, cutoff=0.3)
        raise ConfigError(f"no rule {options.rule!r}" + (f". Did you mean {near[0]!r}?" if near else ""))
    print(explanation(options.rule, options.lang))
    return OK


def _new(options: argparse.Namespace) -> int:
    from govtext.outputs.template import template

    print(template(options.genre, options.lang))
    return OK


def _rules(options: argparse.Namespace) -> int:
    from govtext.rules import ALL
    from govtext.tables import card

    width = max(len(rule.name) for rule in ALL)
    for rule in ALL:
        own = card(rule.name)
        print(f"{rule.name:{width}}  {own.severity:10}  {own.title.in_language(options.lang)}")
    return OK


if __name__ == "__main__":
    sys.exit(main())
