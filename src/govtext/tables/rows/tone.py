"""Lists of loaded words: what each column means."""

from typing import Literal

from .row import Alternatives, PatternRow, Row


class BalanceWord(Row):
    """A word or phrase (lower case) and the class under which the rules of tone ask for it."""

    form: str
    role: Literal[
        "accused_of", "accusing", "ace", "address", "adverb", "agency", "alleged", "applause", "approval", "approve",
        "asked", "attention", "award", "ballot", "beacon", "belittled", "benefit", "better", "bound", "caught",
        "choice", "commoner", "conduct", "counting", "court", "credit", "crime", "crime_verb", "cry", "culprit", "deed",
        "degree", "delight", "devotion", "doer", "dominance", "dross", "due", "elected", "ever", "excellence",
        "exhort", "fact_break", "feeling", "festive", "fiction", "folk", "friction", "gift", "glory", "gradable",
        "grievance", "handy",
        "harmed", "heartily", "his_merit", "hisface", "hope", "horror", "innocent", "insult", "keepon", "landmark",
        "laud", "leader", "leaders_hand", "loyal", "measure", "meekly", "merit", "named_as", "negation", "nobility",
        "none", "nuisance", "official", "ordinal", "outcry", "owed", "patron", "people", "peril", "person", "place",
        "pointer", "policy", "presumed", "prize", "proverb", "province", "public", "ranker", "result", "rise",
        "rival", "settled", "shining", "smooth", "space", "staff", "steep", "strong", "suspect", "taking_part",
        "term", "told", "topmost", "trade", "undertaking", "unending", "vice", "virtue", "vote", "vote_talk", "wail",
        "wrong", "yardstick",
    ]  # fmt: skip


class LoadedPhrase(PatternRow):
    """A phrase whose tone a rule asks about.

    ``prefer``: what to write instead, best first; words in brackets stand for a fact the writer has. ``when`` names
    conditions, all of which must hold: ``leader`` (the sentence speaks of a leader or body), ``claim`` (neither wished
    for nor denied), ``fact`` (nor is anybody asked or obliged within the phrase), ``bare`` (no figure in the clause),
    ``headline``, ``opening`` (of a sentence), ``narration`` (not in a quotation), ``spoken`` (in a quotation),
    ``unprized`` (no contest in the sentence), ``person`` (a person is named in the sentence). ``unsure``: editors
    differ, so it is a suggestion.
    ``sentence``: the whole sentence is marked.
    """

    prefer: Alternatives = ()
    when: Alternatives = ()
    sentence: bool = False
    unsure: bool = False
