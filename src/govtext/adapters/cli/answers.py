"""What is known of a draft, as bytes for the cache and back."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from govtext.adapters.cache import Told, ToldReport

from .examiner import Examined

if TYPE_CHECKING:
    from govtext.report import Report
    from govtext.scores import FamilyCost

_HIDDEN = "•"
"""What personal data is masked with."""


class Answer(NamedTuple):
    """What is known of a draft, whatever it is called.

    ``report`` is as it is written, ``costs`` as JSON has them, ``masked`` the places where the draft must not be shown
    (None where that cannot be told by places). Of :class:`Examined` it has the rest.
    """

    report: str
    fail_on: str
    min_score: Mapping[str, float]
    language: str
    severities: Sequence[str]
    values: Mapping[str, float | None]
    costs: list[dict[str, Any]] | None
    cards: Mapping[str, Any]
    masked: Sequence[Sequence[int]] | None

    @classmethod
    def of(cls, examined: Examined, text: str) -> "Answer":
        """Return what is known of the draft ``text`` once it was examined and its masked form is there."""
        return cls(
            ToldReport.nameless(cast("Report", examined.result).model_dump(mode="json")),
            examined.fail_on,
            examined.min_score,
            examined.language,
            sorted(examined.severities),
            examined.values,
            _written(examined.costs) if examined.costs is not None else None,
            examined.cards,
            _hidden(str(examined.shown), text),
        )

    @classmethod
    def read(cls, data: bytes) -> "Answer":
        """Return the answer that was written as ``data``."""
        head, _, report = data.decode("utf-8", "surrogatepass").partition("\n")
        return cls(report, *json.loads(head, object_hook=Told))

    def written(self) -> bytes:
        """Return the answer as bytes: a line of JSON, then the report."""
        report, *told = self
        return f"{json.dumps(told, ensure_ascii=False)}\n{report}".encode("utf-8", "surrogatepass")

    def examined(self, source: str | None) -> Examined:
        """Return the answer as one about the draft called ``source``; what is shown of it is left out."""
        report = cast("Report", ToldReport(self.report, source))
        return Examined(
            report,
            self.fail_on,
            self.min_score,
            self.language,
            frozenset(self.severities),
            self.values,
            _read(self.costs, report) if self.costs is not None else None,
            self.cards,
        )

    def draft(self, text: str) -> Any:
        """Return the draft ``text`` as it may be shown."""
        from govtext.document import Offsets
        from govtext.outputs.draft import Draft

        return Draft(_masked(text, self.masked or ()), Offsets(text))


def _hidden(shown: str, text: str) -> Sequence[tuple[int, int]] | None:
    """Return where ``shown`` masks ``text``, as ranges of code points; None where it differs in another way."""
    if len(shown) != len(text):
        return None
    ranges = [match.span() for match in re.finditer(f"{_HIDDEN}+", shown)]
    return ranges if _masked(text, ranges) == shown else None


def _masked(text: str, ranges: Iterable[Sequence[int]]) -> str:
    parts, at = [], 0
    for start, end in ranges:
        parts += [text[at:start], _HIDDEN * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


def _written(costs: "Sequence[FamilyCost]") -> list[dict[str, Any]]:
    from govtext.outputs.costs import as_wire

    return as_wire(costs)


def _read(costs: list[dict[str, Any]], report: "Report") -> "Sequence[FamilyCost]":
    from govtext.outputs.costs import of_wire

    return of_wire(costs, report)
