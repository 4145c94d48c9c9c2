"""Lists of acronyms, blends and capitals: what each column means."""

from typing import Literal

from .row import Row


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
    account), ``party`` (one is near), ``graded`` (a class or level), ``accused`` (somebody is spoken of whose name may
    be withheld), ``bearer`` (of a name that is an ordinary word as well). In a long form: ``function`` words, which a
    short form passes over, and a ``compound`` of two words, which may give one letter. Before a short form: ``leading``
    words, which may introduce it. Opening a blend: a ``sure_head`` makes one in lower case too; behind it and behind
    a ``likely_head`` one piece of three letters is enough.
    """

    form: str
    role: Literal[
        "person",
        "initials",
        "firm",
        "street",
        "network",
        "party",
        "graded",
        "function",
        "leading",
        "accused",
        "letters",
        "bearer",
        "sure_head",
        "likely_head",
        "compound",
    ]


class CapitalForm(Row):
    """A form in capitals that is no acronym to explain, and why: a brand, a party, a unit, a degree, a shouted word."""

    form: str
    reason: Literal["brand", "party", "unit", "mark", "degree", "word"]
