"""How scores are made: norms, bands and the model of difficulty."""

from collections.abc import Mapping
from typing import Literal

from .base import Bilingual, Table
from .cards import Basis


class Band(Table):
    """A grade of a score: it holds from ``at_least`` upwards."""

    grade: Literal["A", "B", "C", "D", "E"]
    at_least: float
    label: Bilingual


class NormPart(Table):
    """One part of a score: its weight and the numbers of its formula, with the reason for them."""

    name: str
    weight: float
    numbers: Mapping[str, float] = {}
    because: Bilingual


class Norm(Table):
    """How a family is scored: versioned, so that two scores can be compared only under the same norm."""

    name: str
    version: int
    minimum_words: int = 0
    title: Bilingual
    basis: tuple[Basis, ...] = ()
    parts: tuple[NormPart, ...]
    bands: tuple[Band, ...]

    @property
    def key(self) -> str:
        """The name and version a score carries, for instance ``jargon@1``."""
        return f"{self.name}@{self.version}"


class DifficultyFeature(Table):
    """A metric that tells how hard a text is: ``weight`` per ``scale`` above ``mean``, from ``low`` to ``high``."""

    metric: str
    weight: float
    mean: float
    scale: float
    low: float
    high: float
    because: Bilingual


class DifficultyBand(Table):
    """A band of difficulty: it holds for estimates ``below`` a number; ``like`` names the kind of text it resembles."""

    name: Literal["mudah", "sedang", "sulit", "sangat_sulit"]
    below: float
    label: Bilingual
    like: Bilingual


class DifficultyNorm(Table):
    """A linear model that places a text on the ladder of text kinds; bands stand from the easiest to the hardest."""

    version: int
    title: Bilingual
    minimum_words: int
    intercept: float
    features: tuple[DifficultyFeature, ...]
    bands: tuple[DifficultyBand, ...]

    @property
    def key(self) -> str:
        """The name and version an estimate carries."""
        return f"difficulty@{self.version}"
