"""Reports for people and machines: which forms there are, each in a module of its own that is imported when used."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from govtext.report import Batch
    from govtext.scores import FamilyCost


class Format(NamedTuple):
    """A form of output: the module and function that make it, and whether it shows the drafts themselves.

    ``function`` takes the batch, the drafts by name with personal data masked (best as :class:`~.draft.Draft`, which
    knows the bytes of the draft as written), and the language (``id`` or ``en``).
    Forms without a function are written a draft at a time. One that ``tells_costs`` takes as ``costs`` what costs how
    many points, by the names of the drafts.
    """

    module: str
    function: str | None = None
    needs_drafts: bool = False
    tells_costs: bool = False

    def render(
        self,
        batch: "Batch",
        drafts: Mapping[str | None, str],
        language: str,
        costs: "Mapping[str | None, Sequence[FamilyCost]] | None" = None,
    ) -> str:
        """Return the whole run in this form."""
        if self.function is None:
            raise ValueError(f"{self.module} writes a draft at a time")
        function = getattr(import_module(f".{self.module}", __name__), self.function)
        also = {"costs": costs} if self.tells_costs else {}
        made: str = function(batch, drafts, language, **also)
        return made


FORMATS: Mapping[str, Format] = {
    "text": Format("text", needs_drafts=True, tells_costs=True),
    "json": Format("json", "as_json", tells_costs=True),
    "jsonl": Format("json", tells_costs=True),
    "sarif": Format("sarif", "as_sarif", needs_drafts=True),
    "github": Format("github", "as_commands", needs_drafts=True),
    "gitlab": Format("gitlab", "as_code_quality", needs_drafts=True),
    "rdjson": Format("rdjson", "as_rdjson", needs_drafts=True),
    "junit": Format("junit", "as_junit"),
    "html": Format("html", "as_html", needs_drafts=True),
}
