"""Reports for people and machines: which forms there are, each in a module of its own that is imported when used."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from govtext.report import Batch


class Format(NamedTuple):
    """A form of output: the module and function that make it, and whether it shows the drafts themselves.

    ``function`` takes the batch, the drafts by name with personal data masked (best as :class:`~.draft.Draft`, which
    knows the bytes of the draft as written), and the language (``id`` or ``en``).
    Forms without a function are written a draft at a time.
    """

    module: str
    function: str | None = None
    needs_drafts: bool = False

    def render(self, batch: "Batch", drafts: Mapping[str | None, str], language: str) -> str:
        """Return the whole run in this form."""
        if self.function is None:
            raise ValueError(f"{self.module} writes a draft at a time")
        made: str = getattr(import_module(f".{self.module}", __name__), self.function)(batch, drafts, language)
        return made


FORMATS: Mapping[str, Format] = {
    "text": Format("text", needs_drafts=True),
    "json": Format("json", "as_json"),
    "jsonl": Format("json"),
    "sarif": Format("sarif", "as_sarif", needs_drafts=True),
    "github": Format("github", "as_commands", needs_drafts=True),
    "gitlab": Format("gitlab", "as_code_quality", needs_drafts=True),
    "rdjson": Format("rdjson", "as_rdjson", needs_drafts=True),
    "junit": Format("junit", "as_junit"),
    "html": Format("html", "as_html", needs_drafts=True),
}
