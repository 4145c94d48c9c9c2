"""What a rule says about a draft."""

from collections.abc import Mapping

from govtext.tables import Basis, Certainty, Severity

from .base import Wire


class Place(Wire):
    """A span with lines and columns beside it; offsets are code points, lines and columns count from 1.

    ``paragraph`` counts from 1, in drafts that have paragraphs instead of lines (docx); else it is None.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    paragraph: int | None = None


class Edit(Wire):
    """Replace the text between two offsets."""

    start: int
    end: int
    text: str


class Suggestion(Wire):
    """A better wording. ``safe`` means it may be applied unseen: it cannot change what the sentence says."""

    label: str
    safe: bool
    edits: tuple[Edit, ...] = ()


class Related(Wire):
    """Another place that matters to the finding, and the part it plays, for instance ``conflicts_with``."""

    span: Place
    role: str


class Also(Wire):
    """What the same passage is under another rule."""

    rule: str
    kind: str | None = None


class Finding(Wire):
    """One remark about one passage, or about something absent (``span`` is then None)."""

    id: str
    rule: str
    kind: str | None
    severity: Severity
    certainty: Certainty
    message: str
    params: Mapping[str, str]
    text: str | None
    span: Place | None
    related: tuple[Related, ...] = ()
    also: tuple[Also, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    basis: tuple[Basis, ...] = ()
    suppressed: str | None = None

    @property
    def family(self) -> str:
        """The part of the rule's name before the dot."""
        return self.rule.partition(".")[0]
