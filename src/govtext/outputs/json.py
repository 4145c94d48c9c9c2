"""The wire format as JSON: one object for a run, or one report a line."""

import json
from collections.abc import Iterable, Iterator, Mapping

from govtext.report import VERSION, Batch, InputProblem, Report


def as_json(batch: Batch, drafts: Mapping[str | None, str] | None = None, language: str = "id") -> str:
    """Return the whole run as one JSON object; the drafts are not in it."""
    return json.dumps(batch.model_dump(mode="json"), ensure_ascii=False, indent=1)


def as_lines(results: Iterable[Report | InputProblem]) -> Iterator[str]:
    """Yield one JSON object a draft, so that a folder of any size passes through without being held.

    A draft that could not be read gives ``{"error": {…}}`` in its place.
    """
    for result in results:
        dumped = result.model_dump(mode="json")
        line = {"error": dumped} if isinstance(result, InputProblem) else dumped
        yield json.dumps({"version": VERSION, **line}, ensure_ascii=False)
