"""Lists of words, their forms and what stands around sentences: what each column means."""

from typing import Literal

from .row import Alternatives, Row


class Abbreviation(Row):
    """A form whose full stop does not end a sentence; ``role`` says whether one may still end there."""

    form: str
    role: Literal["before", "degree", "either"]


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


class WordForm(Row):
    """A word form and what it becomes: a root that the stemmer misses, or a spelling that is not standard."""

    form: str
    becomes: str


class UnitWord(Row):
    """A word that the names of government units are made of, or one that running text uses in lower case."""

    form: str


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


class ClauseWord(Row):
    """A word that opens or joins a clause; ``role`` says where it does.

    ``relative`` and ``subordinator`` words always open one; ``before_predicate`` words are prepositions elsewhere;
    ``coordinator`` words join a further predicate only where a verb follows.
    """

    form: str
    role: Literal["relative", "subordinator", "before_predicate", "coordinator"]
