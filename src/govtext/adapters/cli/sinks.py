"""Writes the results of a run in each form that was asked for, all in one pass over the drafts."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol, TextIO

from govtext.outputs import FORMATS
from govtext.outputs.problems import is_problem

from .console import complain
from .drafts_run import Run
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
    keeps = any(_whole(target) for target in targets)
    with ExitStack() as stack:
        sinks = [_sink(target, stack.enter_context(opened(target.path)), run, language, colour) for target in targets]
        for result in results:
            if complains and is_problem(result):
                complain(result.message)
            for sink in sinks:
                sink.add(result)
            if not keeps:
                run.shown.clear()
                run.printed.clear()
                run.languages.clear()
                run.costs.clear()
        for sink in sinks:
            sink.finish()


def _whole(target: Target) -> bool:
    """Tell whether a form is written once all drafts are read."""
    return FORMATS[target.format].function is not None


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

    def add(self, result: "Report | InputProblem") -> None:
        if is_problem(result):
            return
        language = self._language or self._run.languages[result.source]
        known = self._run.printed.get(result.source)
        text = known[self._colour] if known else self._written(result, language)
        print(text, file=self._stream)
        if costs := self._run.costs.get(result.source):
            from govtext.outputs.costs import told

            print(*told(costs, language), sep="\n", file=self._stream)
        print(file=self._stream)

    def _written(self, report: "Report", language: str) -> str:
        from govtext.outputs.text import TextWriter

        writer = TextWriter(language, self._colour, only_new=self._run.tells_only_new)
        return "\n".join(writer.lines(report, self._run.shown[report.source]))

    def finish(self) -> None:
        """There is nothing left to write."""


class _Lines:
    """Prints a JSON object for each result."""

    def __init__(self, stream: TextIO, run: Run) -> None:
        self._stream, self._run = stream, run

    def add(self, result: "Report | InputProblem") -> None:
        from govtext.outputs.json import as_lines

        for line in as_lines([result], self._run.costs):
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
        run = self._run
        form, batch = FORMATS[self._format], run.gathered(self._results)
        print(form.render(batch, run.shown, run.language, run.costs), file=self._stream)
