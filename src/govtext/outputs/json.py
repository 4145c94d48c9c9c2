"""The wire format as JSON: one object for a run, or one report a line."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from .problems import is_problem

if TYPE_CHECKING:
    from govtext.report import Batch, InputProblem, Report
    from govtext.scores import FamilyCost

_Costs = Mapping[str | None, "Sequence[FamilyCost]"]
"""What costs how many points, by the name of the draft, where it was asked for."""
_VERSION = 1
"""Of the wire format, as :data:`govtext.report.VERSION`."""


def as_json(batch: "Batch", costs: _Costs | None = None) -> str:
    """Return the whole run as one JSON object."""
    around = {**batch.model_dump(mode="json", exclude={"reports"}), "reports": []}
    told = json.dumps(around, ensure_ascii=False, indent=1)
    reports = ",\n  ".join(_indented(report, costs or {}).replace("\n", "\n  ") for report in batch.reports)
    return told.removesuffix("[]\n}") + f"[\n  {reports}\n ]\n}}" if reports else told


def as_lines(results: "Iterable[Report | InputProblem]", costs: _Costs | None = None) -> Iterator[str]:
    """Yield one JSON object a draft, so that a folder of any size passes through without being held.

    A draft that could not be read gives ``{"error": {…}}`` in its place.
    """
    for result in results:
        if is_problem(result):
            line = json.dumps({"error": result.model_dump(mode="json")}, ensure_ascii=False)
        else:
            line = _on_one_line(result, costs or {})
        yield f'{{"version": {_VERSION}, {line[1:]}'


def _indented(report: "Report", costs: _Costs) -> str:
    """Return a report with an indent of 1; one that is already written says so itself."""
    written = getattr(report, "indented", None)
    told: str = written() if written else json.dumps(report.model_dump(mode="json"), ensure_ascii=False, indent=1)
    if report.source not in costs:
        return told
    added = json.dumps(_added(report, costs), indent=1)
    return f"{told[:-2]},{added[1:]}"


def _on_one_line(report: "Report", costs: _Costs) -> str:
    written = getattr(report, "on_one_line", None)
    told: str = written() if written else json.dumps(report.model_dump(mode="json"), ensure_ascii=False)
    return f"{told[:-1]}, {json.dumps(_added(report, costs))[1:]}" if report.source in costs else told


def _added(report: "Report", costs: _Costs) -> dict[str, object]:
    from .costs import as_wire

    return {"costs": as_wire(costs[report.source])}
