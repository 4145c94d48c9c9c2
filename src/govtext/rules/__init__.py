"""The built-in rules, in the order of the report."""

from .balance.internal_mismatch import internal_mismatch
from .finding import Also, Edit, Finding, Place, Related, Suggestion
from .jargon.cliche import cliche
from .jargon.foreign_term import foreign_term
from .jargon.nonstandard_form import nonstandard_form
from .jargon.officialese import officialese
from .jargon.pleonasm import pleonasm
from .jargon.unexplained_acronym import unexplained_acronym
from .kip.personal_data import personal_data
from .readability.long_sentence import long_sentence
from .rule import Hit, Rule, rule
from .run import SEVERITIES, place, run

ALL: tuple[Rule, ...] = (
    internal_mismatch,
    foreign_term,
    officialese,
    pleonasm,
    cliche,
    nonstandard_form,
    unexplained_acronym,
    long_sentence,
    personal_data,
)

__all__ = [
    "ALL",
    "SEVERITIES",
    "Also",
    "Edit",
    "Finding",
    "Hit",
    "Place",
    "Related",
    "Rule",
    "Suggestion",
    "place",
    "rule",
    "run",
]
