"""The command line: ``govtext check``, ``explain``, ``rules``, ``new``.

Exit status: 0 nothing at or above ``--fail-on``, 1 something is, 2 a usage or input error.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from govtext import __version__
from govtext.errors import ConfigError, GovtextError, InputError

if TYPE_CHECKING:
    from govtext.analyzer import Analyzer
    from govtext.config import Config
    from govtext.report import Batch, InputProblem, Report

STDIN = "-"
STDIN_NAME = "<stdin>"
OK, FINDINGS, BROKEN = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # consoles and pipes of Windows are not UTF-8 by themselves
            reconfigure(encoding="utf-8", errors="replace")
    try:
        status = int(options.run(options))
        if sys.stdout:
            sys.stdout.flush()  # here, where a full disk can still be told
    except GovtextError as error:
        _complain(str(error))
        return BROKEN
    except BrokenPipeError:
        _drop_output()
        return BROKEN
    except OSError as error:
        _drop_output()
        _complain(str(error) if error.filename else f"the output cannot be written: {error.strerror or error}")
        return BROKEN
    except KeyboardInterrupt:
        return BROKEN
    return status


def _complain(message: str) -> None:
    with suppress(OSError):
        print(f"govtext: {message}", file=sys.stderr)


def _drop_output() -> None:
    """Send what is still to be printed to nowhere: Python would try once more at its end, and fail again."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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
        from govtext.config import build, load

        if options.genre is not None:
            build({"genre": options.genre}, "--genre")
        self._options = options
        self._fixed = load(options.config) if options.config else None
        self._analyzers: dict[str, Analyzer] = {}
        self._configs: dict[Path, Config | ConfigError] = {}
        self._texts: dict[str | None, str] = {}
        self.failed = False
        self.broken = False

    def results(self) -> Iterator["Report | InputProblem"]:
        """Yield a report, or a problem, for each draft in turn."""
        from govtext.report import InputProblem

        from .drafts import drafts

        for draft in drafts(self._options.paths):
            result = draft if isinstance(draft, InputProblem) else self._result(draft)
            self.broken = self.broken or isinstance(result, InputProblem)
            yield result

    def gathered(self, results: Iterable["Report | InputProblem"]) -> "Batch":
        """Return all results in one batch."""
        from govtext.report import InputProblem, Report

        every = list(results)
        analyzer = next(iter(self._analyzers.values()), None) or self._analyzer(self._plain())
        return analyzer.batch(
            reports=(item for item in every if isinstance(item, Report)),
            errors=(item for item in every if isinstance(item, InputProblem)),
        )

    def print_text(self, results: Iterable["Report | InputProblem"]) -> None:
        """Print every result for people; problems go to standard error."""
        from govtext.outputs.text import TextWriter
        from govtext.report import InputProblem

        colour = self._options.color == "always" or (
            self._options.color == "auto"
            and sys.stdout is not None
            and sys.stdout.isatty()
            and "NO_COLOR" not in os.environ
        )
        for result in results:
            if isinstance(result, InputProblem):
                _complain(result.message)
                continue
            language = self._options.lang or self._config(_folder(result.source)).language
            for line in TextWriter(language, colour).lines(result, self._texts.pop(result.source)):
                print(line)
            print()

    def _result(self, name: str) -> "Report | InputProblem":
        """Return the report on one draft, or what stands in its way: the others are not kept from theirs."""
        from govtext.report import InputProblem

        source = self._name(name)
        try:
            config = self._config(_folder(source))
            report = self._analyze(name, config)
        except InputError as error:
            return InputProblem(source=source, code=error.code, message=str(error))
        except ConfigError as error:
            return InputProblem(source=source, code="bad_config", message=f"{source or STDIN_NAME}: not read: {error}")
        self.failed = self.failed or _fails(report, self._options.fail_on or config.fail_on)
        return report

    def _analyze(self, name: str, config: "Config") -> "Report":
        from govtext.document import decode
        from govtext.document.reader import format_for

        source = self._name(name)
        data = _bytes(name)
        format = format_for(source) if source else "markdown"
        text = decode(data, source or STDIN_NAME)
        if self._options.format == "text":
            self._texts[source] = text
        return self._analyzer(config).analyze(text, format=format, source=source, genre=self._options.genre)

    def _name(self, name: str) -> str | None:
        return name if name != STDIN else self._options.stdin_filename

    def _config(self, folder: Path) -> "Config":
        """Return the choices for the drafts of ``folder``; raise the same ConfigError for each when they are wrong."""
        if folder not in self._configs:
            self._configs[folder] = self._found(folder)
        config = self._configs[folder]
        if isinstance(config, ConfigError):
            raise config
        return config

    def _found(self, folder: Path) -> "Config | ConfigError":
        from govtext.config import discover

        own = {"language": self._options.lang} if self._options.lang else {}
        try:
            return (self._fixed or discover(folder)).model_copy(update=own)
        except ConfigError as error:
            return error

    def _plain(self) -> "Config":
        """Return the choices for a batch without reports."""
        from govtext.config import Config

        with suppress(ConfigError):
            return self._config(Path())
        return Config()

    def _analyzer(self, config: "Config") -> "Analyzer":
        from govtext.analyzer import Analyzer

        if config.digest not in self._analyzers:
            self._analyzers[config.digest] = Analyzer(config)
        return self._analyzers[config.digest]


def _folder(source: str | None) -> Path:
    return Path(source).parent if source else Path()


def _bytes(name: str) -> bytes:
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
