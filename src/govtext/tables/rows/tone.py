"""Lists of loaded words: what each column means."""

from typing import Literal

from .row import Alternatives, PatternRow, Row


class BalanceWord(Row):
    """A word or phrase (lower case) and the class under which the rules of tone ask for it.

    Words that stand around a loaded one: ``grouping`` makes a group or a type of the people behind it (*segelintir*),
    ``raising`` heightens a demeaning word, behind ``habit`` a bad habit is told (*hobi bolos*), ``certainty`` tells a
    deed as certain (*terbukti mencuri*), ``unlawful`` goods belong to it (*rokok gelap*), ``demanding`` a punishment
    demands it (*pantas dihukum*). Words that spare: ``whereabouts`` and states are no merit (*terluar*), people ``met``
    are those the text tells of (*seluruh siswa sudah pulang*), the parts of a ``generic`` whole go by other names
    (*134 rujukan, 67 lansia*), a ``cause`` or a ``court_matter`` says what is asked for, a ``complaint_way`` tells how
    to complain; ``judging`` names somebody's view. Words of a campaign: what is ``printed`` may be a slogan, which
    holds a ``slogan_call``; ``calling`` calls to support a person.
    """

    form: str
    role: Literal[
        "accused_of", "accusing", "ace", "address", "adverb", "agency", "alleged", "applause", "approval", "approve",
        "asked", "attention", "award", "ballot", "beacon", "belittled", "benefit", "better", "bound", "calling",
        "caught", "cause", "certainty", "choice", "commoner", "complaint_way", "conduct", "counting", "court",
        "court_matter", "credit", "crime", "crime_verb", "cry", "culprit", "deed", "degree", "delight", "demanding",
        "devotion", "doer", "dominance", "dross", "due", "elected", "ever", "excellence", "exhort", "fact_break",
        "feeling", "festive", "fiction", "folk", "friction", "generic", "gift", "glory", "gradable", "grievance",
        "grouping", "habit", "handy", "harmed", "heartily", "his_merit", "hisface", "hope", "horror", "innocent",
        "insult", "judging", "keepon", "landmark", "laud", "leader", "leaders_hand", "loyal", "measure", "meekly",
        "merit", "met", "named_as", "negation", "nobility", "none", "nuisance", "official", "ordinal", "outcry", "owed",
        "patron", "people", "peril", "person", "place", "pointer", "policy", "presumed", "printed", "prize", "proverb",
        "province", "public", "raising", "ranker", "result", "rise", "rival", "settled", "shining", "slogan_call",
        "smooth", "space", "staff", "steep", "strong", "suspect", "taking_part", "term", "told", "topmost", "trade",
        "undertaking", "unending", "unlawful", "vice", "virtue", "vote", "vote_talk", "wail", "whereabouts", "wrong",
        "yardstick",
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
