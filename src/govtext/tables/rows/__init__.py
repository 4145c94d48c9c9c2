"""The lines of word lists: what each column means, and which kind of line each list has."""

from .acronyms import AcronymCue, AcronymRow, CapitalForm, Clip
from .figures import MonthName, NumberWord, Unit
from .jargon import ActionNoun, ForeignCue, ForeignTerm, LoanWord, NonstandardForm, SpellingWord, Wording
from .names import DegreeForm, NameCue, NameForm, NameHead, OfficeForm, RegionRow, TitleForm
from .protection import BASES, Hazard, HealthCondition, IdentityCue, RestrictedSign
from .row import Row
from .speech import AccountWord, AttributionVerb, SpeechWord
from .tone import BalanceWord, LoadedPhrase
from .words import Abbreviation, BlockMark, ClauseWord, FunctionWord, SentenceCue, SyllableCount, UnitWord, WordForm

LEXICONS: dict[str, type[Row]] = {
    "hazards": Hazard,
    **{f"restricted/{basis}": RestrictedSign for basis in BASES},
    "account_words": AccountWord,
    "health_conditions": HealthCondition,
    "identity_cues": IdentityCue,
    "action_nouns": ActionNoun,
    "balance_words": BalanceWord,
    "campaigning": LoadedPhrase,
    "guilt": LoadedPhrase,
    "praise": LoadedPhrase,
    "sensational": LoadedPhrase,
    "stigma": LoadedPhrase,
    "superlatives": LoadedPhrase,
    "sweeping": LoadedPhrase,
    "cliches": Wording,
    "officialese": Wording,
    "pleonasms": Wording,
    "accepted_loans": LoanWord,
    "function_words": FunctionWord,
    "abbreviations": Abbreviation,
    "acronym_cues": AcronymCue,
    "acronyms": AcronymRow,
    "capitals": CapitalForm,
    "clause_words": ClauseWord,
    "clips": Clip,
    "attribution_verbs": AttributionVerb,
    "block_marks": BlockMark,
    "common_words": UnitWord,
    "degrees": DegreeForm,
    "doubled_nouns": UnitWord,
    "foreign_cues": ForeignCue,
    "foreign_terms": ForeignTerm,
    "given_names": NameForm,
    "loanwords": UnitWord,
    "months": MonthName,
    "name_cues": NameCue,
    "name_heads": NameHead,
    "nominals": WordForm,
    "nonstandard": NonstandardForm,
    "number_words": NumberWord,
    "offices": OfficeForm,
    "regions": RegionRow,
    "read_aloud": WordForm,
    "roots": WordForm,
    "sentence_cues": SentenceCue,
    "settled_nouns": UnitWord,
    "short_offices": WordForm,
    "speech_words": SpeechWord,
    "spelling_words": SpellingWord,
    "syllable_exceptions": SyllableCount,
    "titles": TitleForm,
    "unit_words": UnitWord,
    "units": Unit,
}
