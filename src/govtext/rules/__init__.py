"""The built-in rules, in the order of the report."""

from .balance.campaigning import campaigning
from .balance.guilt_before_verdict import guilt_before_verdict
from .balance.internal_mismatch import internal_mismatch
from .balance.praise import praise
from .balance.sensational_word import sensational_word
from .balance.stigmatising_word import stigmatising_word
from .balance.superlative import superlative
from .balance.sweeping_claim import sweeping_claim
from .finding import Also, Edit, Finding, Place, Related, Suggestion
from .jargon.cliche import cliche
from .jargon.foreign_term import foreign_term
from .jargon.nonstandard_form import nonstandard_form
from .jargon.officialese import officialese
from .jargon.pleonasm import pleonasm
from .jargon.unexplained_acronym import unexplained_acronym
from .kip.missing_element import missing_element
from .kip.personal_data import personal_data
from .readability.long_sentence import long_sentence
from .rule import Hit, Rule, rule
from .run import SEVERITIES, place, run

ALL: tuple[Rule, ...] = (
    internal_mismatch,
    praise,
    superlative,
    sweeping_claim,
    sensational_word,
    campaigning,
    stigmatising_word,
    guilt_before_verdict,
    foreign_term,
    officialese,
    pleonasm,
    cliche,
    nonstandard_form,
    unexplained_acronym,
    long_sentence,
    personal_data,
    missing_element,
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
