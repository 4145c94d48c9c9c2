"""Lists of foreign words, officialese and spellings: what each column means."""

from typing import Literal

from .row import Alternatives, PatternRow, Row


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

    ``role``: ``compound`` is written as two words; ``passive`` roots make a verb with di-, ``passive_or_noun`` ones are
    nouns as often; ``place`` nouns follow the prepositions di and ke, ``named_place`` ones open a name; ``bound`` forms
    are joined to what follows, and so is a ``prefix``, but never to a ``function`` word; ``before_antar`` words make
    *antar* a verb; ``per_root`` words begin with a *per* that is no prefix; ``not_twice`` words may be repeated,
    ``twice`` words always are; ``pun`` words are written together with it; ``ordinal_noun`` is counted with ke-;
    ``verb_company`` stands before and ``after_passive`` behind a passive verb; ``right`` forms are standard though a
    rule speaks against them.
    """

    form: str
    role: Literal[
        "after_passive", "before_antar", "bound", "compound", "function", "named_place", "not_twice",
        "ordinal_noun", "passive", "passive_or_noun", "per_root", "place", "prefix", "pun", "right", "twice",
        "verb_company",
    ]  # fmt: skip


class LoanWord(Row):
    """A word of standard Indonesian that is still spelled as in English."""

    form: str


class Wording(PatternRow):
    """A phrase to avoid and what to write instead, best first.

    ``(hapus)`` takes the words out; other words in parentheses ask the writer for a fact. ``{1}`` stands for the
    second word of the phrase as the text has it, without -nya, ``{last}`` for its last one. ``unsure``: editors
    differ, so it is a suggestion.
    """

    prefer: Alternatives = ()
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
