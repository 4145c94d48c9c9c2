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
    from govtext.analyzer import Analysis, Analyzer
    from govtext.config import Config, Layer, Project
    from govtext.outputs.draft import Draft
    from govtext.report import Batch, InputProblem, Report
    from govtext.scores import FamilyCost

_TOLD = {
    "id": {
        "below": "{source}: nilai {name} {value:g}, di bawah batas min-score {least:g}",
        "written": "{count} temuan dicatat dalam {file}",
        "gone": "{count} temuan dalam {file} sudah tidak ada; perbarui dengan --write-baseline",
    },
    "en": {
        "below": "{source}: score {name} is {value:g}, below the min-score {least:g}",
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
        from govtext.config import build, load_project

        self._channel = getattr(options, "channel", None)
        for name, value in (("genre", options.genre), ("channel", self._channel)):
            if value is not None:
                build({name: value}, f"--{name}")
        self._options = options
        self._keeps_drafts = keeps_drafts
        self._passes_over = {os.path.realpath(path) for path in passes_over}
        self._baseline = _baseline(options)
        if self._baseline:
            self._passes_over.add(os.path.realpath(options.baseline))
        self._fixed = load_project(options.config) if options.config else None
        self._analyzers: dict[str, Analyzer] = {}
        self._projects: dict[Path, Project | ConfigError] = {}
        self._given = _given(options)
        self.shown: dict[str | None, Draft] = {}
        self.costs: dict[str | None, Sequence[FamilyCost]] = {}
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
            config = self.config(source)
            analysis = self._analyze(name, config)
        except InputError as error:
            return InputProblem(source=source, code=error.code, message=str(error))
        except ConfigError as error:
            return InputProblem(source=source, code="bad_config", message=f"{source or STDIN_NAME}: not read: {error}")
        report = analysis.report
        if self._baseline:
            keep = self._baseline.known if self._options.write_baseline else self._baseline.new
            report = keep(report)
        self.failed = self.failed or _fails(report, self._options.fail_on or analysis.config.fail_on)
        self._gate(analysis.report, analysis.config)
        return report

    def _gate(self, report: "Report", config: "Config") -> None:
        """Fail the run where a score is below the least one asked for, and say which; one without a value passes."""
        for name, least in config.min_score.items():
            value = getattr(report.scores, name).value
            if value is not None and value < least:
                self.failed = True
                words = _TOLD[config.language]["below"]
                complain(words.format(source=report.source or STDIN_NAME, name=name, value=value, least=least))

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

    def _analyze(self, name: str, config: "Config") -> "Analysis":
        from govtext.document import read_bytes
        from govtext.document.reader import format_for
        from govtext.outputs.draft import Draft

        source = self._name(name)
        format = format_for(source) if source else "markdown"
        analysis = self._analyzer(config).examine(
            read_bytes(draft_bytes(name), format, source, name=STDIN_NAME),
            genre=self._options.genre,
            channel=self._channel,
            over=self._given[0].choices if self._given else None,
        )
        if getattr(self._options, "explain_score", False):
            self.costs[source] = analysis.costs()
        if self._keeps_drafts:
            self.shown[source] = Draft(analysis.shown, analysis.offsets)
        return analysis

    @property
    def language(self) -> str:
        """The language of what speaks of all drafts together."""
        return self._options.lang or self._plain().language

    def _name(self, name: str) -> str | None:
        return name if name != STDIN else self._options.stdin_filename

    def config(self, source: str | None) -> "Config":
        """Return the choices for a draft; raise the same ConfigError for each of a folder when they are wrong."""
        folder = folder_of(source)
        if folder not in self._projects:
            self._projects[folder] = self._found(folder)
        project = self._projects[folder]
        if isinstance(project, ConfigError):
            raise project
        return project.config(Path(source) if source else None, self._given)

    def _found(self, folder: Path) -> "Project | ConfigError":
        from govtext.config import project_of

        try:
            return self._fixed or project_of(folder)
        except ConfigError as error:
            return error

    def _plain(self) -> "Config":
        """Return the choices for a batch without reports."""
        from govtext.config import Config

        with suppress(ConfigError):
            return self.config(None)
        return Config()

    def _analyzer(self, config: "Config") -> "Analyzer":
        from govtext.analyzer import Analyzer

        if config.digest not in self._analyzers:
            self._analyzers[config.digest] = Analyzer(config)
        return self._analyzers[config.digest]


def folder_of(source: str | None) -> Path:
    """Return the folder whose configuration holds for ``source``."""
    return Path(source).parent if source else Path()


def _given(options: argparse.Namespace) -> "list[Layer]":
    """Return what the command line chooses, as a layer above all files; kind and channel are said to the analyzer."""
    from govtext.config import Layer
    from govtext.config.problems import Origin

    keys = {"language": "lang", "fail-on": "fail_on", "min-score": "min_score", "genre": "genre", "channel": "channel"}
    choices = {key: value for key, name in keys.items() if (value := getattr(options, name, None)) is not None}
    return [Layer(Origin("the command line"), choices)] if choices else []


def _baseline(options: argparse.Namespace) -> "Baseline | None":
    from govtext.adapters.baseline import read_baseline

    if getattr(options, "baseline", None) is None:
        if getattr(options, "write_baseline", False):
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
