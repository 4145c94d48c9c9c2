"""The lines of word lists: what each column means."""

from dataclasses import dataclass
from typing import Literal, dataclass_transform

Alternatives = tuple[str, ...]
"""A cell with several values, separated by semicolons."""


@dataclass_transform(frozen_default=True, eq_default=False)
@dataclass(frozen=True, eq=False, repr=False)
class Row:
    """A line of a word list; each names the source it can be checked against.

    Its subclasses become dataclasses by themselves, with no more than a row needs: writing methods costs start-up time.
    """

    source: str

    def __init_subclass__(cls) -> None:
        dataclass(frozen=True, eq=False, repr=False)(cls)


class ForeignTerm(Row):
    """A foreign word or phrase and its accepted Indonesian equivalents, best first.

    ``term`` is written in its most open form (*follow up*); ``prefer`` replaces the bare word, ``verb`` is what it
    becomes under a verbal affix (*di-follow up*). ``caution``: ``name`` terms often belong to proper names,
    ``meaning`` terms have several meanings, so that the equivalents are only offered; ``skip`` phrases only hold a
    foreign word and are left alone.
    """

    term: str
    prefer: Alternatives
    verb: Alternatives = ()
    caution: Literal["", "name", "meaning", "skip"] = ""


class ForeignCue(Row):
    """A word that helps to read foreign words.

    In a foreign phrase: ``before`` describes the next word, ``head`` is named first in Indonesian order, ``behind``
    follows what it describes, ``bridge`` stands between two. ``english`` words hold English sentences together;
    ``small`` ones keep a small letter in titles; a name follows ``product``, a gloss ``gloss``.
    """

    form: str
    role: Literal["before", "head", "behind", "bridge", "english", "small", "product", "gloss"]


class AcronymRow(Row):
    """A short form and its official long form.

    ``kind``: ``initials`` are written in capitals (OPD), a ``blend`` reads as a word (Musrenbang). ``familiar`` ones
    need no explanation (KTP); ``common`` ones are known to most people (RSUD), so that editors differ. ``capital``
    marks a blend that in lower case, or as a name, is another word (*kasi*).
    """

    short: str
    long: str
    kind: Literal["initials", "blend"] = "initials"
    familiar: bool = False
    common: bool = False
    capital: bool = False


class Clip(Row):
    """A clipped piece that blends are made of and the words it stands for.

    A ``head`` opens a blend, a ``tail`` follows; a ``piece`` only helps to lay a blend over a long form beside it.
    """

    clip: str
    words: str
    role: Literal["head", "tail", "piece"]


class AcronymCue(Row):
    """A word that tells what stands beside it.

    Before capitals: ``person`` or ``initials`` (somebody's initials follow), ``firm``, ``street``, ``network`` (an
    account), ``party`` (one is near), ``graded`` (a class or level). In a long form: ``function`` words, which a short
    form passes over. Before a short form: ``leading`` words, which may introduce it.
    """

    form: str
    role: Literal["person", "initials", "firm", "street", "network", "party", "graded", "function", "leading"]


class CapitalForm(Row):
    """A form in capitals that is no acronym to explain, and why: a brand, a party, a unit, a degree, a shouted word."""

    form: str
    reason: Literal["brand", "party", "unit", "mark", "degree", "word"]


class Abbreviation(Row):
    """A form whose full stop does not end a sentence; ``role`` says whether one may still end there."""

    form: str
    role: Literal["before", "degree", "either"]


class AttributionVerb(Row):
    """A word that hands over a speaker's words: where it stands and what may follow it.

    ``place``: ``after`` a quotation (bare stem; the form with -nya is derived), ``before`` it (active verb with the
    speaker as subject), ``passive`` (the speaker follows; -nya is derived), ``according`` (menurut). ``takes``:
    ``clause`` reported words with or without *bahwa*; ``predicate`` the same, but nouns as often, so that a predicate
    must be seen; ``that`` only after *bahwa* or a comma; ``wish`` what is hoped or asked for; ``object`` a thing;
    ``quote`` only words between quotation marks.
    """

    form: str
    place: Literal["after", "before", "passive", "according"]
    takes: Literal["clause", "predicate", "that", "wish", "object", "quote"]
    tone: str


class SentenceCue(Row):
    """A form that helps to tell where a sentence ends.

    ``role``: ``opener`` begins a sentence (a capital letter there is no name); ``classifier`` is named by a letter
    (“kelas A.”); ``name_noun`` is followed by a name (“Jalan M.H. …”); ``attribution`` follows a quote; ``title``
    stands before a name in lower case; ``function`` words do not tell running text from a name.
    """

    form: str
    role: Literal["opener", "classifier", "name_noun", "attribution", "title", "function"]


class SyllableCount(Row):
    """A root whose syllables the vowel rule miscounts, and how many it has (affixes are counted beside it)."""

    form: str
    syllables: int


class SpeechWord(Row):
    """A word that tells how reported speech and its speaker are to be read; ``use`` names where it is looked for."""

    form: str
    use: str


class WordForm(Row):
    """A word form and what it becomes: a root that the stemmer misses, or a spelling that is not standard."""

    form: str
    becomes: str


class NonstandardForm(Row):
    """A word or phrase that is not standard (``form``, lower case) and its standard forms, best first.

    ``kind`` names the rule of spelling it breaks; ``firm`` is false where careful editors differ.
    """

    form: str
    becomes: Alternatives
    kind: Literal["apostrof", "cakapan", "ejaan", "gabungan", "kata_ulang"]
    firm: bool = True


class SpellingWord(Row):
    """A word that a rule of spelling asks about.

    ``role``: ``compound`` is written as two words; ``passive`` roots make a verb with di-, ``passive_or_noun`` ones
    are nouns as often; ``place`` nouns follow the prepositions di and ke, ``named_place`` ones open a name; ``bound``
    forms are joined to what follows, and so is a ``prefix``, but never to a ``function`` word; ``delivery`` words make
    *antar* a verb; ``not_twice`` words may be repeated, ``twice`` words always are; ``pun`` words are written together
    with it; ``ordinal_noun`` is counted with ke-; ``verb_company`` stands before and ``after_passive`` behind a
    passive verb; ``right`` forms are standard though a rule speaks against them.
    """

    form: str
    role: Literal[
        "after_passive", "bound", "compound", "delivery", "function", "named_place", "not_twice", "ordinal_noun",
        "passive", "passive_or_noun", "place", "prefix", "pun", "right", "twice", "verb_company",
    ]  # fmt: skip


class NumberWord(Row):
    """A word of a number, or one beside a number that changes how it is read; ``value`` is its number, else 0."""

    form: str
    value: int
    role: Literal[
        "approximator", "denominator", "digit", "hundred", "label", "ordinal", "part", "point", "rank", "rough",
        "scale", "scale_one", "teen", "ten", "whole",
    ]  # fmt: skip


class MonthName(Row):
    """A way to write a month; ``month`` counts from 1 in its calendar."""

    form: str
    month: int
    calendar: Literal["gregorian", "hijri"]


class Unit(Row):
    """A word that may follow a number: a unit with its normal form, or one that says how far the counted noun goes.

    ``compound`` words need the next one to name a thing (``kepala`` desa); ``function`` words never name one.
    """

    form: str
    unit: str
    kind: Literal["compound", "counter", "duration", "function", "measure", "money", "percent", "percent_points"]


class TitleForm(Row):
    """What stands before a name: a degree or rank (``gelar``) or a form of address (``sapaan``)."""

    form: str
    kind: Literal["gelar", "sapaan"]


class DegreeForm(Row):
    """A degree that stands after a name; ``ambiguous`` ones mean other things when written without full stops."""

    form: str
    ambiguous: bool = False


class OfficeForm(Row):
    """The head of an office (``jabatan``) or role (``peran``); an empty group is decided by what follows.

    ``takes`` says what follows the head: a ``unit`` (Kepala *Dinas Sosial*), a ``region`` (Bupati *Wajo*) or a
    ``place`` (warga *Desa Sukamaju*).
    """

    form: str
    kind: Literal["jabatan", "peran"]
    group: str
    takes: Literal["unit", "region", "place"]


class NameHead(Row):
    """A word that announces a name of the given kind; for organisations, whom they speak for."""

    form: str
    kind: str
    group: str = ""


class RegionRow(Row):
    """A province, regency or city with the names of its districts; or a country, or a common name (``sebutan``)."""

    form: str
    level: Literal["provinsi", "kabupaten", "kota", "negara", "sebutan"]
    province: str = ""
    districts: Alternatives = ()


class NameForm(Row):
    """A word that people bear as a name; ``ambiguous`` ones are ordinary words or places as well."""

    form: str
    kind: Literal["given", "family"]
    ambiguous: bool = False


class NameCue(Row):
    """A word beside a name that tells what it is; ``stop`` words never belong to a name."""

    form: str
    cue: Literal["says_before", "says_after", "role_after", "place_first", "stop"]


class UnitWord(Row):
    """A word that the names of government units are made of, or one that running text uses in lower case."""

    form: str


class Wording(Row):
    """A phrase to avoid, as a pattern (see rules/jargon/_patterns.py), and what to write instead, best first.

    ``(hapus)`` takes the words out; other words in parentheses ask the writer for a fact. ``{1}`` stands for the
    second word of the phrase as the text has it, without -nya, ``{last}`` for its last one. ``opening``: only where it
    opens a sentence. ``unsure``: editors differ, so it is a suggestion.
    """

    pattern: str
    prefer: Alternatives = ()
    opening: bool = False
    unsure: bool = False


class ActionNoun(Row):
    """A noun of an action and its verb; one without verbs names a thing, an event or a term and is left alone.

    ``carried_by`` says with which empty verbs it stands where its own ``verb`` would do: ``laku`` (melakukan),
    ``laksana`` (melaksanakan, mengadakan, menyelenggarakan), ``beri`` (memberikan), ``sampai`` (menyampaikan).
    ``undergone`` is the verb for what mengalami says. ``person``: the receiver becomes the object of the verb.
    """

    noun: str
    verb: str = ""
    undergone: str = ""
    carried_by: Alternatives = ()
    person: bool = False


class BlockMark(Row):
    """A word by which a block is known; ``role`` says what it tells (lower case, as :mod:`document.kinds` uses it)."""

    form: str
    role: Literal[
        "byline_label",
        "byline_unit",
        "channel_label",
        "contact_label",
        "contact_word",
        "continues",
        "document_label",
        "salutation",
        "signatory",
    ]


class FunctionWord(Row):
    """A very frequent word and the languages that use it, as ISO 639 codes.

    A form that starts with a hyphen is an ending, one that ends with a hyphen a beginning; both count half.
    """

    form: str
    languages: Alternatives


class AccountWord(Row):
    """A word or phrase (lower case) by which a draft is asked what it claims, proves, admits and tells people to do."""

    form: str
    role: Literal[
        "acclaim", "achieved", "action", "affected", "alters", "approval", "asking", "award", "award_verb",
        "baseline", "body", "built", "carried_out", "ceremony", "change", "complaint", "cost", "deed", "done", "fee",
        "fund", "future", "gain", "hand_over", "hardship", "headline_verb", "limit", "measure", "mishap", "move",
        "none_at_all", "number_word", "official_title", "owner", "people", "plain_move", "planned", "promise", "public",
        "rebuttal", "recording", "reserve", "small_fee", "source_doc", "source_lead", "source_name", "source_proof",
        "source_record", "source_verb", "status", "step", "term", "unbeaten", "uncounted", "vague", "weak_limit",
        "well", "work",
    ]  # fmt: skip


class BalanceWord(Row):
    """A word or phrase (lower case) and the class under which the rules of tone ask for it."""

    form: str
    role: Literal[
        "accusing", "ace", "address", "adverb", "agency", "applause", "approval", "approve", "asked",
        "attention", "award", "ballot", "beacon", "belittled", "benefit", "better", "bound", "caught",
        "commoner", "conduct", "counting", "court", "credit", "crime", "crime_verb", "cry", "culprit", "deed",
        "degree", "delight", "devotion", "doer", "dominance", "dross", "due", "elected", "ever", "excellence",
        "exhort", "fact_break", "folk", "friction", "gift", "glory", "gradable", "grievance", "handy",
        "heartily", "his_merit", "hisface", "hope", "horror", "insult", "keepon", "landmark", "laud",
        "leader", "leaders_hand", "loyal", "measure", "meekly", "merit", "named_as", "negation", "nobility",
        "none", "nuisance", "official", "ordinal", "outcry", "owed", "people", "peril", "person", "place",
        "pointer", "policy", "presumed", "prize", "public", "ranker", "result", "rise", "rival", "settled",
        "shining", "smooth", "space", "steep", "strong", "suspect", "taking_part", "term", "told", "topmost",
        "trade", "undertaking", "virtue", "vote_talk", "wail", "wrong", "yardstick",
    ]  # fmt: skip


class LoadedPhrase(Row):
    """A phrase whose tone a rule asks about, as a pattern (see rules/balance/_pattern.py).

    ``prefer``: what to write instead, best first; words in brackets stand for a fact the writer has. ``when`` names
    conditions, all of which must hold: ``leader`` (the sentence speaks of a leader or body), ``claim`` (neither wished
    for nor denied), ``fact`` (nor is anybody asked or obliged within the phrase), ``bare`` (no figure in the clause),
    ``headline``, ``opening`` (of a sentence), ``narration`` (not in a quotation), ``spoken`` (in a quotation),
    ``unprized`` (no contest in the sentence), ``person`` (a person is named in the sentence). ``unsure``: editors
    differ, so it is a suggestion.
    ``sentence``: the whole sentence is marked.
    """

    pattern: str
    prefer: Alternatives = ()
    when: Alternatives = ()
    sentence: bool = False
    unsure: bool = False


class LoanWord(Row):
    """A word of standard Indonesian that is still spelled as in English."""

    form: str


class IdentityCue(Row):
    """A phrase that tells whether a number, name or address beside it is somebody's own; see language/personal/.

    ``role`` says what it tells: ``home``, ``institution``, ``private_line``, ``office_line`` and so on.
    """

    form: str
    role: str


class HealthCondition(Row):
    """An illness, injury or state of health; ``plain`` ones have other uses, so they need a word of suffering."""

    form: str
    role: Literal["illness", "plain"]


class RestrictedSign(Row):
    """A phrase that, with others in its sentence, makes a passage one to take to the PPID.

    ``basis`` is the letter of article 17 of UU 14/2008 (``17a``…``17j``) or ``kampanye``, ``praduga``, ``bmkg``;
    ``role`` the part the phrase plays in the reading of rules/kip/_protect_*.py.
    """

    form: str
    basis: Literal["17a", "17b", "17c", "17d", "17e", "17f", "17g", "17h", "17i", "17j", "bmkg", "kampanye", "praduga"]
    role: str


class ClauseWord(Row):
    """A word that opens or joins a clause; ``role`` says where it does.

    ``relative`` and ``subordinator`` words always open one; ``before_predicate`` words are prepositions elsewhere;
    ``coordinator`` words join a further predicate only where a verb follows.
    """

    form: str
    role: Literal["relative", "subordinator", "before_predicate", "coordinator"]


class Hazard(Row):
    """A danger of weather, sea or earth; ``weak`` ones are everyday words and need more to be a warning."""

    form: str
    strength: Literal["strong", "weak"]


LEXICONS: dict[str, type[Row]] = {
    "hazards": Hazard,
    "restricted_signs": RestrictedSign,
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
