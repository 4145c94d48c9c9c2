"""govtext reads a draft of Indonesian government text before it is published.

>>> import govtext
>>> report = govtext.analyze("Bupati me-launching aplikasi baru.")  # doctest: +SKIP

Public names are loaded when first used, so that ``import govtext`` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

_HOMES = {
    "Analyzer": "analyzer",
    "analyze": "analyzer",
    "fix": "fixing",
    "FixResult": "fixing",
    "Config": "config",
    "Report": "report",
    "Batch": "report",
    "Finding": "rules",
    "Hit": "rules",
    "Rule": "rules",
    "Suggestion": "rules",
    "Score": "scores",
    "Card": "tables",
    "Span": "document",
    "GovtextError": "errors",
    "DataError": "errors",
    "ConfigError": "errors",
    "InputError": "errors",
}

__all__ = [
    "Analyzer",
    "Batch",
    "Card",
    "Config",
    "ConfigError",
    "DataError",
    "Finding",
    "FixResult",
    "GovtextError",
    "Hit",
    "InputError",
    "Report",
    "Rule",
    "Score",
    "Span",
    "Suggestion",
    "__version__",
    "analyze",
    "fix",
]

if TYPE_CHECKING:
    from .analyzer import Analyzer, analyze
    from .config import Config
    from .document import Span
    from .errors import ConfigError, DataError, GovtextError, InputError
    from .fixing import FixResult, fix
    from .report import Batch, Report
    from .rules import Finding, Hit, Rule, Suggestion
    from .scores import Score
    from .tables import Card


def __getattr__(name: str) -> object:
    if name == "rules":  # so that ``govtext.rules.ALL`` needs no import of its own
        return import_module(".rules", __name__)
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'govtext' has no attribute {name!r}")
    value: object = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
