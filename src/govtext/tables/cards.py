"""Rule cards, and the sources a rule rests on."""

from collections.abc import Mapping
from typing import Literal

from .base import Bilingual, Table

Severity = Literal["error", "warning", "suggestion"]
Certainty = Literal["high", "medium", "low"]
Force = Literal["wajib_teks", "wajib_lembaga", "anjuran"]
Family = Literal["balance", "jargon", "readability", "kip"]
FAMILIES: tuple[Family, ...] = ("balance", "jargon", "readability", "kip")
OWN = "own"
"""The family of a project's own rules; like ``suppression`` it has no score."""


class Basis(Table):
    """What a rule rests on: a source of sources.toml, the article in it, and how binding it is for this text."""

    source: str
    article: str | None = None
    force: Force = "anjuran"


class Article(Table):
    """One article that was read: its number and, in plain words, what it asks."""

    number: str
    about: Bilingual
    verification: Literal["V1", "V2"]


class Source(Table):
    """A law, standard, paper or data set, with how far it was verified.

    ``verification``: ``V1`` its text was read; ``V2`` confirmed by secondary sources; ``T`` only its existence;
    ``UNVERIFIED`` not checked. Only V1 and V2 may be shown as a basis, and V2 with an article only where that article
    is listed in ``articles``.
    """

    title: str
    kind: Literal["law", "standard", "paper", "data", "guide", "own"]
    number: str | None = None
    year: int | None = None
    status: str = "berlaku"
    verification: Literal["V1", "V2", "T", "UNVERIFIED"]
    verified_by: str
    checked: str
    licence: str | None = None
    url: str | None = None
    articles: tuple[Article, ...] = ()


class Precision(Table):
    """How often a rule was right when people read its findings on texts it was not tuned on."""

    value: float
    sample: int
    on: str


class Card(Table):
    """Everything about a rule that is not code.

    ``scope`` says what its findings cover: ``wording`` (words that compete for one passage: only one finding is
    raised there), ``sentence``, or ``document`` (absence and structure). ``inside`` lets a finding of wording keep its
    place inside a longer one. ``messages`` are variants a hit may choose
    instead of ``message``. ``thresholds`` are numbers a project may change.
    """

    name: str
    title: Bilingual
    why: Bilingual
    scope: Literal["wording", "sentence", "document"]
    inside: bool = False
    severity: Severity
    certainty: Certainty = "high"
    message: Bilingual
    messages: Mapping[str, Bilingual] = {}
    thresholds: Mapping[str, float] = {}
    basis: tuple[Basis, ...] = ()
    lexicons: tuple[str, ...] = ()
    precision: Precision | None = None

    @property
    def family(self) -> str:
        """The part of the name before the dot."""
        return self.name.partition(".")[0]
