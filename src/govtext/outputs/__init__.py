"""Reports for people and machines: which forms there are, each in a module of its own that is imported when used."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from .parts import Checked, Known, Part

if TYPE_CHECKING:
    from govtext.report import Batch, Report


class Format(NamedTuple):
    """A form of output and the module that makes it.

    One that is written ``at_once`` needs all drafts of a run, the others are written a draft at a time. Of one
    ``in_parts`` the module's ``part_of`` returns what it says of a draft, which can be kept, and ``whole`` puts that
    together for a run. One that ``tells_costs`` tells what costs how many points where that is asked for.
    """

    module: str
    at_once: bool = True
    in_parts: bool = True
    tells_costs: bool = False

    def part_of(self, report: "Report", known: Known, language: str) -> str:
        """Return what this form says of a draft in ``language`` (``id``, ``en``), with the marks of :mod:`.parts`."""
        if known.part is not None:
            return known.part
        from .draft import Draft

        assert known.draft is not None, "a form without a part needs the draft"
        told: str = self._module().part_of(Checked(report, Draft.of(known.draft), known.cards), language)
        return told

    def render(self, batch: "Batch", known: Mapping[str | None, Known], language: str) -> str:
        """Return the whole run in this form, in ``language`` (``id`` or ``en``).

        ``known`` tells by the names of the drafts what is known of each beside its report; of one that has a part the
        report is asked for nothing but its name.
        """
        if not self.at_once:
            raise ValueError(f"{self.module} writes a draft at a time")
        if self.in_parts:
            parts = [Part(one.source, self.part_of(one, known[one.source], language)) for one in batch.reports]
            told: str = self._module().whole(batch, parts, language)
        else:
            costs = {name: one.costs for name, one in known.items() if one.costs is not None}
            told = self._module().as_json(batch, costs)
        return told

    def _module(self) -> Any:
        return import_module(f".{self.module}", __name__)


FORMATS: Mapping[str, Format] = {
    "text": Format("text", at_once=False, tells_costs=True),
    "json": Format("json", in_parts=False, tells_costs=True),
    "jsonl": Format("json", at_once=False, in_parts=False, tells_costs=True),
    "sarif": Format("sarif"),
    "github": Format("github"),
    "gitlab": Format("gitlab"),
    "rdjson": Format("rdjson"),
    "junit": Format("junit"),
    "html": Format("html"),
}
