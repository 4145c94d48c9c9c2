"""One run over drafts: which, under which configuration, and how it ended."""

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from govtext.errors import ConfigError
from govtext.parallel import in_processes, processes

from .console import complain
from .examiner import Examined, Examiner, started
from .input import STDIN, STDIN_NAME

if TYPE_CHECKING:
    from govtext.adapters.baseline import Baseline
    from govtext.config import Config
    from govtext.outputs.draft import Draft
    from govtext.report import Batch, InputProblem, Report
    from govtext.scores import FamilyCost

_BATCH = 2
"""Drafts sent to a process at a time: few, so that the first results come early."""
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
        self._options = options
        self._keeps_drafts = keeps_drafts
        self._passes_over = {os.path.realpath(path) for path in passes_over}
        self._baseline = _baseline(options)
        if self._baseline:
            self._passes_over.add(os.path.realpath(options.baseline))
        self._examiner = Examiner(options, keeps_drafts)
        self._first: Config | None = None
        self.shown: dict[str | None, Draft] = {}
        self.costs: dict[str | None, Sequence[FamilyCost]] = {}
        self.failed = False
        self.broken = False

    def results(self) -> Iterator["Report | InputProblem"]:
        """Yield a report, or a problem, for each draft in turn."""
        from govtext.report import InputProblem

        for examined in self._examined():
            result = examined.result
            if isinstance(result, InputProblem):
                self.broken = True
            else:
                result = self._settled(result, examined)
            yield result

    def _examined(self) -> "Iterator[Examined]":
        """Examine each draft in turn, in this process or, where more are asked for, in others."""
        jobs = processes(getattr(self._options, "jobs", 1))
        if jobs == 1 or STDIN in self._options.paths:  # standard input belongs to this process
            return map(self._examiner.examined, self._drafts())
        given = (self._options, self._keeps_drafts)
        return in_processes(started, given, self._drafts(), jobs=jobs, batch=_BATCH, named=lambda _, draft: str(draft))

    def count(self) -> int:
        """Return how many results there will be."""
        return sum(1 for _ in self._drafts())

    def _drafts(self) -> "Iterator[str | InputProblem]":
        from govtext.adapters.drafts import drafts

        for draft in drafts(self._options.paths):
            if isinstance(draft, str) and self._passes_over and os.path.realpath(draft) in self._passes_over:
                continue
            if isinstance(draft, str) and self._first is None:
                with suppress(ConfigError):
                    self._first = self.config(self._examiner.source(draft))
            yield draft

    def gathered(self, results: Iterable["Report | InputProblem"]) -> "Batch":
        """Return all results in one batch."""
        from govtext.report import InputProblem, Report

        every = list(results)
        analyzer = self._examiner.analyzer(self._first or self._plain())
        return analyzer.batch(
            reports=(item for item in every if isinstance(item, Report)),
            errors=(item for item in every if isinstance(item, InputProblem)),
        )

    def _settled(self, report: "Report", examined: "Examined") -> "Report":
        """Return ``report`` as it is told, the run's baseline considered, and see whether it makes the run fail."""
        if examined.shown is not None:
            self.shown[report.source] = examined.shown
        if examined.costs is not None:
            self.costs[report.source] = examined.costs
        told = report
        if self._baseline:
            keep = self._baseline.known if self._options.write_baseline else self._baseline.new
            told = keep(report)
        self.failed = self.failed or _fails(told, self._options.fail_on or examined.fail_on)
        self._gate(report, examined)
        return told

    def _gate(self, report: "Report", examined: "Examined") -> None:
        """Fail the run where a score is below the least one asked for, and say which; one without a value passes."""
        for name, least in examined.min_score.items():
            value = getattr(report.scores, name).value
            if value is not None and value < least:
                self.failed = True
                words = _TOLD[examined.language]["below"]
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

    @property
    def language(self) -> str:
        """The language of what speaks of all drafts together."""
        return self._options.lang or self._plain().language

    def config(self, source: str | None) -> "Config":
        """Return the choices for a draft; raise the same ConfigError for each of a folder when they are wrong."""
        return self._examiner.config(source)

    def _plain(self) -> "Config":
        """Return the choices for a batch without reports."""
        from govtext.config import Config

        with suppress(ConfigError):
            return self.config(None)
        return Config()


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
