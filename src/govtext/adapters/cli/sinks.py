"""Writes the results of a run in each form that was asked for, all in one pass over the drafts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol, TextIO

from govtext.outputs import FORMATS
from govtext.outputs.parts import Known, Part
from govtext.outputs.problems import is_problem
from govtext.outputs.total import total
from govtext.outputs.wording import open_findings

from .console import complain
from .drafts_run import Run
from .examiner import Examined
from .targets import Target, in_colour, opened

if TYPE_CHECKING:
    from govtext.report import InputProblem, Report


class _Sink(Protocol):
    """Takes results one by one, then hears that there are no more."""

    def add(self, result: "Report | InputProblem") -> None: ...

    def finish(self) -> None: ...


def write(
    run: Run, results: Iterable["Report | InputProblem"], targets: Sequence[Target], language: str | None, colour: str
) -> None:
    """Write ``results`` to every target. Problems are told on standard error where no other form tells them there.

    ``language`` is what the command line chose, ``colour`` its ``--color``.
    """
    complains = not any(target.path is None and target.format != "text" for target in targets)
    keeps = any(FORMATS[target.format].at_once for target in targets)
    with ExitStack() as stack:
        sinks = [_sink(target, stack.enter_context(opened(target.path)), run, language, colour) for target in targets]
        for result in results:
            if complains and is_problem(result):
                complain(result.message)
            for sink in sinks:
                sink.add(result)
            if not keeps:
                run.examined.clear()
        for sink in sinks:
            sink.finish()


def _sink(target: Target, stream: TextIO, run: Run, language: str | None, colour: str) -> _Sink:
    if target.format == "text":
        return _Text(stream, run, language, in_colour(target, colour))
    if target.format == "jsonl":
        return _Lines(stream, run)
    return _Batch(stream, run, target.format)


class _Text:
    """Prints each report for people."""

    def __init__(self, stream: TextIO, run: Run, language: str | None, colour: bool) -> None:
        self._stream, self._run, self._language, self._colour = stream, run, language, colour
        self._drafts = self._unread = 0
        self._found = Counter[str]()
        self._spoken = language

    def add(self, result: "Report | InputProblem") -> None:
        self._drafts += 1
        if is_problem(result):
            self._unread += 1
            return
        examined = self._run.examined[result.source]
        language = self._language or examined.language
        self._spoken = self._spoken or language
        self._found.update(finding.severity for finding in open_findings(result))
        print(self._told(result, examined, language), file=self._stream)
        if costs := examined.costs:
            from govtext.outputs.costs import told

            print(*told(costs, language), sep="\n", file=self._stream)
        print(file=self._stream)

    def _told(self, report: "Report", examined: Examined, language: str) -> str:
        from govtext.outputs.text import TextWriter, named

        if "text" in examined.parts:
            return named(Part(report.source, examined.parts["text"]), language, self._colour)
        writer = TextWriter(language, self._colour, only_new=self._run.tells_only_new)
        return "\n".join(writer.lines(report, str(examined.shown)))

    def finish(self) -> None:
        """Print what was found in all drafts, where there are several and one was read."""
        if self._drafts > 1 and self._spoken:
            only_new = self._run.tells_only_new
            print(total(self._drafts, self._unread, self._found, self._spoken, only_new=only_new), file=self._stream)


class _Lines:
    """Prints a JSON object for each result."""

    def __init__(self, stream: TextIO, run: Run) -> None:
        self._stream, self._run = stream, run

    def add(self, result: "Report | InputProblem") -> None:
        from govtext.outputs.json import as_lines

        examined = self._run.examined.get(result.source)
        costs = {result.source: examined.costs} if examined and examined.costs is not None else {}
        for line in as_lines([result], costs):
            print(line, file=self._stream)

    def finish(self) -> None:
        """There is nothing left to write."""


class _Batch:
    """Keeps all results and prints them as one document."""

    def __init__(self, stream: TextIO, run: Run, format: str) -> None:
        self._stream, self._run, self._format = stream, run, format
        self._results: list[Report | InputProblem] = []

    def add(self, result: "Report | InputProblem") -> None:
        self._results.append(result)

    def finish(self) -> None:
        """Print the document."""
        run, format = self._run, self._format
        known = {
            name: Known(one.shown, one.cards, one.costs, one.parts.get(format)) for name, one in run.examined.items()
        }
        told = FORMATS[format].render(run.gathered(self._results), known, run.language)
        print(told, file=self._stream)
