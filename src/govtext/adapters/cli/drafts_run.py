"""One run over drafts: which, under which configuration, and how it ended."""

import argparse
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, cast

from govtext import __version__
from govtext.adapters.cache import Told, ToldReport
from govtext.errors import ConfigError
from govtext.installed import data_digest
from govtext.outputs.problems import is_problem

from .console import complain
from .examiner import Examined, open_severities, source_of
from .input import STDIN, STDIN_NAME
from .remembering import Choices, Remembering, Wanted, started

if TYPE_CHECKING:
    from govtext.adapters.baseline import Baseline
    from govtext.report import Batch, InputProblem, Report

_BATCH = 2
"""Drafts sent to a process at a time: few, so that the first results come early."""
_READY = ("govtext.warm", "govtext.adapters.cli.remembering", "govtext.outputs.text")
"""What processes have loaded before they are told which drafts to read."""
_FAILING: Mapping[str, frozenset[str]] = {
    "error": frozenset({"error"}),
    "warning": frozenset({"error", "warning"}),
    "suggestion": frozenset({"error", "warning", "suggestion"}),
    "never": frozenset(),
}
"""The severities that make a run fail, by the weakest of them."""
_TOLD = {
    "id": {
        "below": "{source}: nilai {name} {value}, di bawah batas min-score {least}",
        "written": "{count} temuan dicatat dalam {file}",
        "gone": "{count} temuan dalam {file} sudah tidak ada; perbarui dengan --write-baseline",
    },
    "en": {
        "below": "{source}: score {name} is {value}, below the min-score {least}",
        "written": "{count} findings written to {file}",
        "gone": "{count} findings of {file} are there no longer; write it again with --write-baseline",
    },
}


class Run:
    """One run of ``check``: which drafts, under which configuration, and how it ended.

    By the name of each draft that was read ``examined`` holds what is known of it. Files of ``passes_over`` (an earlier
    report in the same folder) are no drafts. Where ``gathers`` tells that something speaks of all drafts together, it
    speaks for the choices of the first.
    """

    def __init__(
        self,
        options: argparse.Namespace,
        wanted: Wanted,
        gathers: bool = False,
        passes_over: Sequence[Path] = (),
    ) -> None:
        self._options = options
        self._wanted = wanted
        self._gathers = gathers
        self._passes_over = {os.path.realpath(path) for path in passes_over}
        self._baseline = _baseline(options)
        if self._baseline:
            self._passes_over.add(os.path.realpath(options.baseline))
        self._answers = Remembering(options, wanted)
        self._first: Choices | None = None
        self.examined: dict[str | None, Examined] = {}
        self.failed = False
        self.broken = False

    @property
    def tells_only_new(self) -> bool:
        """Whether findings that are known are left out."""
        return self._baseline is not None

    def results(self) -> Iterator["Report | InputProblem"]:
        """Yield a report, or a problem, for each draft in turn."""
        for examined in self._examined():
            result = examined.result
            if is_problem(result):
                self.broken = True
            else:
                result = self._settled(result, examined)
            yield result

    def _examined(self) -> "Iterator[Examined]":
        """Examine each draft in turn, in this process or, where more are asked for, in others."""
        if self._options.jobs == 1 or STDIN in self._options.paths:  # standard input belongs to this process
            return map(self._answers.examined, self._drafts())
        from govtext.parallel import processes

        jobs = processes(self._options.jobs)
        return self._by_others(jobs) if jobs > 1 else map(self._answers.examined, self._drafts())

    def _by_others(self, jobs: int) -> "Iterator[Examined]":
        """Examine the drafts in ``jobs`` processes, which are started when the first answer is not known."""
        from govtext.parallel import in_processes

        drafts = self._drafts()
        for draft in drafts:
            if known := self._answers.remembered(draft):
                yield known
                continue
            left = chain([draft], drafts)
            given = (self._options, self._wanted)
            yield from in_processes(
                started, given, left, jobs=jobs, batch=_BATCH, named=lambda _, one: str(one), ready=_READY
            )

    def count(self) -> int:
        """Return how many results there will be."""
        return sum(1 for _ in self._drafts())

    def _drafts(self) -> "Iterator[str | InputProblem]":
        from govtext.adapters.drafts import drafts

        for draft in drafts(self._options.paths):
            if isinstance(draft, str) and self._passes_over and os.path.realpath(draft) in self._passes_over:
                continue
            if self._gathers and isinstance(draft, str) and self._first is None:
                with suppress(ConfigError):
                    self._first = self._answers.choices(source_of(draft, self._options))
            yield draft

    def gathered(self, results: Iterable["Report | InputProblem"]) -> "Batch":
        """Return all results in one batch."""
        reports: list[Report] = []
        problems: list[InputProblem] = []
        for result in results:
            if is_problem(result):
                problems.append(result)
            else:
                reports.append(result)
        config = (self._first or self._answers.overall).digest
        told = self._answers.caches or any(isinstance(report, Told | ToldReport) for report in reports)
        return _light_batch(problems, reports, config) if told else _batch(problems, reports, config)

    def _settled(self, report: "Report", examined: "Examined") -> "Report":
        """Return ``report`` as it is told, the run's baseline considered, and see whether it makes the run fail."""
        told, severities = report, examined.severities
        if self._baseline:
            keep = self._baseline.known if self._options.write_baseline else self._baseline.new
            told = keep(report)
            severities = open_severities(told)
        self.examined[report.source] = examined._replace(result=told)
        self.failed = self.failed or bool(severities & _FAILING[self._options.fail_on or examined.fail_on])
        self._gate(report, examined)
        return told

    def _gate(self, report: "Report", examined: "Examined") -> None:
        """Fail the run where a score is below the least one asked for, and say which; one without a value passes."""
        for name, least in examined.min_score.items():
            value = examined.values[name]
            if value is not None and value < least:
                from govtext.outputs.wording import number

                self.failed = True
                words = _TOLD[examined.language]["below"]
                told = {"value": number(value, examined.language), "least": number(least, examined.language)}
                complain(words.format(source=report.source or STDIN_NAME, name=name, **told))

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
        return self._answers.overall.language


def _batch(problems: "Sequence[InputProblem]", reports: "Sequence[Report]", config: str) -> "Batch":
    from govtext.report import Batch

    return Batch(govtext=__version__, data=data_digest(), config=config, errors=tuple(problems), reports=tuple(reports))


def _light_batch(problems: "Sequence[InputProblem]", reports: "Sequence[Report]", config: str) -> "Batch":
    """Return the same without the models of the wire."""
    batch = Told(
        version=1,
        govtext=__version__,
        data=data_digest(),
        config=config,
        offset_unit="code_point",
        errors=[Told(problem.model_dump(mode="json")) for problem in problems],
        reports=reports,
    )
    return cast("Batch", batch)


def _baseline(options: argparse.Namespace) -> "Baseline | None":
    from govtext.adapters.baseline import read_baseline

    if getattr(options, "baseline", None) is None:
        if getattr(options, "write_baseline", False):
            raise ConfigError(
                "--write-baseline: name the file to write with --baseline FILE",
                "--write-baseline: sebut berkas yang akan ditulis dengan --baseline BERKAS",
            )
        return None
    return read_baseline(options.baseline, anew=options.write_baseline)
