"""One run over drafts: which, under which configuration, and how it ended."""

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from govtext.errors import ConfigError, InputError

from .console import complain
from .input import STDIN, STDIN_NAME, draft_bytes

if TYPE_CHECKING:
    from govtext.adapters.baseline import Baseline
    from govtext.analyzer import Analyzer
    from govtext.config import Config
    from govtext.outputs.draft import Draft
    from govtext.report import Batch, InputProblem, Report

_TOLD = {
    "id": {
        "written": "{count} temuan dicatat dalam {file}",
        "gone": "{count} temuan dalam {file} sudah tidak ada; perbarui dengan --write-baseline",
    },
    "en": {
        "written": "{count} findings written to {file}",
        "gone": "{count} findings of {file} are there no longer; write it again with --write-baseline",
    },
}


class Run:
    """One run of ``check``: which drafts, under which configuration, and how it ended.

    ``shown`` holds each draft by its name, personal data masked, where ``keeps_drafts`` asks for it. Files of
    ``passes_over`` (an earlier report in the same folder) are no drafts.
    """

    def __init__(
        self, options: argparse.Namespace, keeps_drafts: bool = False, passes_over: Sequence[Path] = ()
    ) -> None:
        from govtext.config import build, load

        if options.genre is not None:
            build({"genre": options.genre}, "--genre")
        self._options = options
        self._keeps_drafts = keeps_drafts
        self._passes_over = {os.path.realpath(path) for path in passes_over}
        self._baseline = _baseline(options)
        if options.baseline:
            self._passes_over.add(os.path.realpath(options.baseline))
        self._fixed = load(options.config) if options.config else None
        self._analyzers: dict[str, Analyzer] = {}
        self._configs: dict[Path, Config | ConfigError] = {}
        self.shown: dict[str | None, Draft] = {}
        self.failed = False
        self.broken = False

    def results(self) -> Iterator["Report | InputProblem"]:
        """Yield a report, or a problem, for each draft in turn."""
        from govtext.report import InputProblem

        for draft in self._drafts():
            result = draft if isinstance(draft, InputProblem) else self._result(draft)
            self.broken = self.broken or isinstance(result, InputProblem)
            yield result

    def count(self) -> int:
        """Return how many results there will be."""
        return sum(1 for _ in self._drafts())

    def _drafts(self) -> "Iterator[str | InputProblem]":
        from govtext.adapters.drafts import drafts

        for draft in drafts(self._options.paths):
            if isinstance(draft, str) and self._passes_over and os.path.realpath(draft) in self._passes_over:
                continue
            yield draft

    def gathered(self, results: Iterable["Report | InputProblem"]) -> "Batch":
        """Return all results in one batch."""
        from govtext.report import InputProblem, Report

        every = list(results)
        analyzer = next(iter(self._analyzers.values()), None) or self._analyzer(self._plain())
        return analyzer.batch(
            reports=(item for item in every if isinstance(item, Report)),
            errors=(item for item in every if isinstance(item, InputProblem)),
        )

    def _result(self, name: str) -> "Report | InputProblem":
        """Return the report on one draft, or what stands in its way: the others are not kept from theirs."""
        from govtext.report import InputProblem

        source = self._name(name)
        try:
            config = self.config(folder_of(source))
            report = self._analyze(name, config)
        except InputError as error:
            return InputProblem(source=source, code=error.code, message=str(error))
        except ConfigError as error:
            return InputProblem(source=source, code="bad_config", message=f"{source or STDIN_NAME}: not read: {error}")
        if self._baseline:
            keep = self._baseline.known if self._options.write_baseline else self._baseline.new
            report = keep(report)
        self.failed = self.failed or _fails(report, self._options.fail_on or config.fail_on)
        return report

    def finish(self) -> None:
        """Write the baseline, or tell that it names what is there no longer."""
        if not self._baseline:
            return
        words = _TOLD[self.language]
        if self._options.write_baseline:
            self._baseline.write()
            complain(words["written"].format(count=self._baseline.met, file=self._options.baseline))
        elif gone := self._baseline.gone:
            complain(words["gone"].format(count=gone, file=self._options.baseline))

    def _analyze(self, name: str, config: "Config") -> "Report":
        from govtext.document import decode, read
        from govtext.document.reader import format_for
        from govtext.outputs.draft import Draft

        source = self._name(name)
        data = draft_bytes(name)
        format = format_for(source) if source else "markdown"
        text = decode(data, source or STDIN_NAME)
        analysis = self._analyzer(config).examine(read(text, format, source), genre=self._options.genre)
        if self._keeps_drafts:
            self.shown[source] = Draft(analysis.shown, analysis.offsets)
        return analysis.report

    @property
    def language(self) -> str:
        """The language of what speaks of all drafts together."""
        return self._options.lang or self._plain().language

    def _name(self, name: str) -> str | None:
        return name if name != STDIN else self._options.stdin_filename

    def config(self, folder: Path) -> "Config":
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
            return self.config(Path())
        return Config()

    def _analyzer(self, config: "Config") -> "Analyzer":
        from govtext.analyzer import Analyzer

        if config.digest not in self._analyzers:
            self._analyzers[config.digest] = Analyzer(config)
        return self._analyzers[config.digest]


def folder_of(source: str | None) -> Path:
    """Return the folder whose configuration holds for ``source``."""
    return Path(source).parent if source else Path()


def _baseline(options: argparse.Namespace) -> "Baseline | None":
    from govtext.adapters.baseline import read_baseline

    if options.baseline is None:
        if options.write_baseline:
            raise ConfigError("--write-baseline: name the file to write with --baseline FILE")
        return None
    return read_baseline(options.baseline, anew=options.write_baseline)


def _fails(report: "Report", fail_on: str) -> bool:
    from govtext.rules import SEVERITIES

    if fail_on == "never":
        return False
    weakest = SEVERITIES.index(fail_on)
    return any(
        SEVERITIES.index(finding.severity) >= weakest for finding in report.findings if finding.suppressed is None
    )
