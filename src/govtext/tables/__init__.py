"""The only reader of data/: rule cards, word lists, genres, norms and sources.

Each table is read when first asked for, validated once and kept. All are frozen: word lists are rows (dataclasses), the
others pydantic models. A mistake in a file raises :class:`~govtext.errors.DataError` that names the file, the key and
the cure.
"""

from govtext.installed import data_digest as digest
from govtext.installed import data_folder

from .base import Bilingual, Table
from .cards import FAMILIES, OWN, Article, Basis, Card, Certainty, Family, Force, Precision, Severity, Source
from .channels import Channel, Links
from .kinds import Evidence, Genre, GenreCue, GenreElement, Scope, Where
from .load import (
    card,
    channels,
    difficulty_norm,
    every_genre,
    genres,
    lexicon,
    norm,
    rule_names,
    sources,
)
from .norms import Band, DifficultyBand, DifficultyFeature, DifficultyNorm, Norm, NormPart
from .rows.acronyms import AcronymCue, AcronymRow, CapitalForm, Clip
from .rows.figures import MonthName, NumberWord, Unit
from .rows.jargon import ActionNoun, ForeignCue, ForeignTerm, LoanWord, NonstandardForm, SpellingWord, Wording
from .rows.names import DegreeForm, NameCue, NameForm, NameHead, OfficeForm, RegionRow, TitleForm
from .rows.protection import BASES, Hazard, HealthCondition, IdentityCue, RestrictedSign
from .rows.row import Alternatives, Row
from .rows.speech import AccountWord, AttributionVerb, SpeechWord
from .rows.tone import BalanceWord, LoadedPhrase
from .rows.words import (
    Abbreviation,
    BlockMark,
    ClauseWord,
    FunctionWord,
    SentenceCue,
    SyllableCount,
    UnitWord,
    WordForm,
)

__all__ = [
    "BASES",
    "FAMILIES",
    "OWN",
    "Abbreviation",
    "AccountWord",
    "AcronymCue",
    "AcronymRow",
    "ActionNoun",
    "Alternatives",
    "Article",
    "AttributionVerb",
    "BalanceWord",
    "Band",
    "Basis",
    "Bilingual",
    "BlockMark",
    "CapitalForm",
    "Card",
    "Certainty",
    "Channel",
    "ClauseWord",
    "Clip",
    "DegreeForm",
    "DifficultyBand",
    "DifficultyFeature",
    "DifficultyNorm",
    "Evidence",
    "Family",
    "Force",
    "ForeignCue",
    "ForeignTerm",
    "FunctionWord",
    "Genre",
    "GenreCue",
    "GenreElement",
    "Hazard",
    "HealthCondition",
    "IdentityCue",
    "Links",
    "LoadedPhrase",
    "LoanWord",
    "MonthName",
    "NameCue",
    "NameForm",
    "NameHead",
    "NonstandardForm",
    "Norm",
    "NormPart",
    "NumberWord",
    "OfficeForm",
    "Precision",
    "RegionRow",
    "RestrictedSign",
    "Row",
    "Scope",
    "SentenceCue",
    "Severity",
    "Source",
    "SpeechWord",
    "SpellingWord",
    "SyllableCount",
    "Table",
    "TitleForm",
    "Unit",
    "UnitWord",
    "Where",
    "WordForm",
    "Wording",
    "card",
    "channels",
    "data_folder",
    "difficulty_norm",
    "digest",
    "every_genre",
    "genres",
    "lexicon",
    "norm",
    "rule_names",
    "sources",
]
