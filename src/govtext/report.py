"""Report: the wire format, version 1."""

from collections.abc import Mapping
from typing import Any, Literal, Self

from .errors import Wording
from .wire import Wire, wire_schema
from .wire.cost import Costs
from .wire.finding import Finding, Place
from .wire.genre import GenreGuess
from .wire.score import Difficulty, Score

VERSION: Literal[1] = 1
"""Version of the wire format. Within a version fields may be added, never removed or renamed."""


class LanguageGuess(Wire):
    """The language of the draft as an ISO 639 code (None when it cannot be told) and the confidence, 0–1."""

    code: str | None
    confidence: float


class LanguageMention(Wire):
    """The language of one passage."""

    span: Place
    code: str


class QuoteMention(Wire):
    """Words that somebody is quoted with, and who it is."""

    span: Place
    kind: Literal["direct", "indirect"]
    speaker: str | None
    group: str | None


class AcronymMention(Wire):
    """A short form at its first use in the body."""

    short: str
    long: str | None
    explained: bool
    span: Place


class ClaimMention(Wire):
    """A statement a reader could check, and which of its four fields are there."""

    span: Place
    figure: bool
    baseline: bool
    period: bool
    source: bool


class PersonalDataMention(Wire):
    """A piece of personal data: its place and kind, never its text."""

    span: Place
    kind: str


class Element(Wire):
    """An element that the genre asks for, and the places that show it."""

    state: Literal["present", "absent", "not_applicable", "uncertain"]
    evidence: tuple[Place, ...] = ()


class ReadingSummary(Wire):
    """What govtext read in the draft, for whoever wants to check or correct it."""

    sentences: int
    words: int
    languages: tuple[LanguageMention, ...] = ()
    quotes: tuple[QuoteMention, ...] = ()
    acronyms: tuple[AcronymMention, ...] = ()
    claims: tuple[ClaimMention, ...] = ()
    personal_data: tuple[PersonalDataMention, ...] = ()
    elements: Mapping[str, Element] = {}


class Scores(Wire):
    """The overall score and one of each family."""

    overall: Score
    balance: Score
    jargon: Score
    readability: Score
    kip: Score


class Report(Wire):
    """Everything govtext says about one draft."""

    source: str | None
    format: Literal["markdown", "text", "html", "docx"]
    language: LanguageGuess
    genre: GenreGuess
    channel: str | None
    scores: Scores
    findings: tuple[Finding, ...]
    metrics: Mapping[str, float]
    config: str = ""
    difficulty: Difficulty
    reading: ReadingSummary


class Messages(Wire):
    """The same message in both languages."""

    id: str
    en: str


class InputProblem(Wire):
    """A draft that could not be read, and why: ``message`` in the language of the run, ``messages`` in both."""

    source: str | None
    code: str
    message: str
    messages: Messages | None = None

    @classmethod
    def of(cls, source: str | None, code: str, said: Wording, language: str = "id") -> Self:
        """Return the problem ``said`` of the draft ``source``, its message in ``language``."""
        return cls(source=source, code=code, message=said.told(language), messages=Messages(id=said.id, en=said.en))

    def in_language(self, language: str) -> Self:
        """Return the problem with its message in ``language``, where both are known."""
        if self.messages is None:
            return self
        message = self.messages.en if language == "en" else self.messages.id
        return self.model_copy(update={"message": message})


class Batch(Wire):
    """What one run prints: the reports, and the drafts that could not be read."""

    version: Literal[1] = VERSION
    govtext: str
    data: str
    config: str
    offset_unit: Literal["code_point"] = "code_point"
    errors: tuple[InputProblem, ...] = ()
    reports: tuple[Report, ...] = ()


def batch_schema() -> dict[str, Any]:
    """Return the JSON Schema of what a run prints; only where it was asked for has a report the field ``costs``."""
    schema, costs = wire_schema(Batch), wire_schema(Costs)
    schema["$defs"]["Report"]["properties"] |= costs["properties"]
    schema["$defs"] |= costs["$defs"]
    return schema
