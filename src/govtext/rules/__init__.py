"""The built-in rules, in the order of the report."""

from .balance.actor_hidden import actor_hidden
from .balance.affected_unheard import affected_unheard
from .balance.campaigning import campaigning
from .balance.ceremony_dominates import ceremony_dominates
from .balance.cost_not_stated import cost_not_stated
from .balance.criticism_only_rebutted import criticism_only_rebutted
from .balance.guilt_before_verdict import guilt_before_verdict
from .balance.internal_mismatch import internal_mismatch
from .balance.leader_credit import leader_credit
from .balance.monologue import monologue
from .balance.no_limits_mentioned import no_limits_mentioned
from .balance.no_next_step import no_next_step
from .balance.official_centred_headline import official_centred_headline
from .balance.only_officials_speak import only_officials_speak
from .balance.praise import praise
from .balance.promise_as_result import promise_as_result
from .balance.public_reaction_unsourced import public_reaction_unsourced
from .balance.sensational_word import sensational_word
from .balance.stigmatising_word import stigmatising_word
from .balance.superlative import superlative
from .balance.sweeping_claim import sweeping_claim
from .balance.unsupported_claim import unsupported_claim
from .balance.vague_evidence import vague_evidence
from .finding import Also, Edit, Finding, Place, Related, Suggestion
from .jargon.cliche import cliche
from .jargon.foreign_term import foreign_term
from .jargon.nonstandard_form import nonstandard_form
from .jargon.officialese import officialese
from .jargon.pleonasm import pleonasm
from .jargon.unexplained_acronym import unexplained_acronym
from .kip.alt_text import alt_text
from .kip.missing_element import missing_element
from .kip.personal_data import personal_data
from .kip.ppid_contact import ppid_contact
from .kip.request_deadline import request_deadline
from .kip.restricted_information import restricted_information
from .kip.unsourced_statistic import unsourced_statistic
from .places import place
from .readability.channel_fit import channel_fit
from .readability.dense_paragraph import dense_paragraph
from .readability.long_lead import long_lead
from .readability.long_sentence import long_sentence
from .readability.nominal_style import nominal_style
from .readability.number_pileup import number_pileup
from .readability.stacked_clauses import stacked_clauses
from .rule import Hit, Rule, rule
from .run import SEVERITIES, run
from .suppression.not_understood import not_understood
from .suppression.unknown_rule import unknown_rule
from .suppression.unused import unused
from .suppression.without_reason import without_reason

ALL: tuple[Rule, ...] = (
    internal_mismatch,
    praise,
    superlative,
    sweeping_claim,
    sensational_word,
    campaigning,
    stigmatising_word,
    guilt_before_verdict,
    unsupported_claim,
    vague_evidence,
    public_reaction_unsourced,
    promise_as_result,
    leader_credit,
    actor_hidden,
    official_centred_headline,
    ceremony_dominates,
    monologue,
    criticism_only_rebutted,
    affected_unheard,
    no_limits_mentioned,
    cost_not_stated,
    no_next_step,
    only_officials_speak,
    foreign_term,
    officialese,
    pleonasm,
    cliche,
    nonstandard_form,
    unexplained_acronym,
    long_sentence,
    long_lead,
    stacked_clauses,
    nominal_style,
    number_pileup,
    dense_paragraph,
    channel_fit,
    personal_data,
    restricted_information,
    missing_element,
    alt_text,
    unsourced_statistic,
    request_deadline,
    ppid_contact,
    unused,
    without_reason,
    unknown_rule,
    not_understood,
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
