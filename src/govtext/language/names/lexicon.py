"""What the word lists know about each form that can stand in or beside a name."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal

from govtext.tables import DegreeForm, NameCue, NameForm, NameHead, OfficeForm, RegionRow, TitleForm, UnitWord, lexicon

from .phrases import Phrase, Phrases
from .regulations import begins_regulation

SHORT_ACRONYM = 4
"""Heads of up to so many capitals (MA, TK, REI) count only where the text has them in capitals too."""

_LOWER_TITLES = ("dr", "apt", "ns")


_NO_PHRASES = Phrases()


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One written form and everything the lists say about it; compared by identity, for each is made once.

    ``name`` is 0 (not known as a name), 1 (also an ordinary word) or 2 (a name). ``stop`` forms never belong to a name;
    of ``plain`` ones their signs do not speak against it. ``prefix`` forms stand before an office (*Plt.*, *mantan*).
    ``opens`` tells the forms at which a name or an office may begin. ``shape`` is that of :func:`shape_of`.
    ``short`` tells a single letter (*M*, *M.*) and a shortened name (*Moh*, *Abd.*); a ``degree`` may begin here; a
    ``marked_degree`` is one that no name is written like, by its stops or capitals (*S.E.*, *SE*, *MKes*).
    ``bears`` tells whether the form is part of the bare name in which it stands; None when its place must tell.
    ``nameable`` ones may name the body that an office calls for; an office never goes on with one that ``ends_office``.
    """

    text: str
    lower: str
    capital: bool
    acronym: bool
    title: str | None = None
    offices: Phrases = _NO_PHRASES
    heads: Phrases = _NO_PHRASES
    regions: tuple[tuple[str, ...], ...] = ()
    unit: bool = False
    common: bool = False
    name: int = 0
    family: bool = False
    regulation: bool = False
    cues: frozenset[str] = field(default_factory=frozenset)
    stop: bool = False
    plain: bool = True
    prefix: bool = False
    opens: bool = True
    shape: str = ""
    short: Literal["", "letter", "name"] = ""
    degree: bool = False
    marked_degree: bool = False
    bears: bool | None = None
    nameable: bool = False
    ends_office: bool = False


@cache
def titles() -> dict[str, TitleForm]:
    """Return titles and forms of address by their letters in lower case."""
    rows = (row for row in lexicon("titles") if isinstance(row, TitleForm))
    return {row.form.replace(".", "").lower(): row for row in rows}


@cache
def degrees() -> dict[str, bool]:
    """Return degrees by their letters in lower case, and whether they are ambiguous without full stops."""
    rows = (row for row in lexicon("degrees") if isinstance(row, DegreeForm))
    return {letters(row.form): row.ambiguous for row in rows}


def letters(form: str) -> str:
    """Return the letters of ``form`` in lower case: ``S.Sos.`` → ``ssos``."""
    return "".join(char for char in form.lower() if char.isalpha())


@cache
def offices() -> dict[str, Phrases]:
    """Return the heads of offices and roles by their first word, longest first."""
    return _by_first_word("offices")


@cache
def heads() -> dict[str, Phrases]:
    """Return the words that announce organisations, places, programmes… by their first word, longest first."""
    return _by_first_word("name_heads")


def _by_first_word(name: str) -> dict[str, Phrases]:
    found: dict[str, list[Phrase]] = defaultdict(list)
    for row in lexicon(name):
        assert isinstance(row, OfficeForm | NameHead)
        words = tuple(row.form.lower().split())
        found[words[0]].append(Phrase(words, row))
    return {word: Phrases(sorted(phrases, key=lambda p: -len(p.words))) for word, phrases in found.items()}


@cache
def regions() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return provinces, regencies, cities and districts by their first word, longest first, all in lower case."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for row in lexicon("regions"):
        assert isinstance(row, RegionRow)
        for name in (row.form, *row.districts):
            words = name.lower().split()
            while words and words[0] in {"kabupaten", "kota", "administrasi"} and len(words) > 1:
                words = words[1:]
            found[words[0]].add(tuple(words))
    return {
        word: tuple(names) if len(names) == 1 else tuple(sorted(names, key=lambda name: (-len(name), name)))
        for word, names in found.items()
    }


@cache
def _names() -> dict[str, NameForm]:
    return {row.form.lower(): row for row in lexicon("given_names") if isinstance(row, NameForm)}


@cache
def _units() -> frozenset[str]:
    return frozenset(row.form for row in lexicon("unit_words") if isinstance(row, UnitWord))


@cache
def _common() -> frozenset[str]:
    return frozenset(row.form for row in lexicon("common_words") if isinstance(row, UnitWord))


@cache
def _cues() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in lexicon("name_cues"):
        assert isinstance(row, NameCue)
        found[row.form].add(row.cue)
    return {form: frozenset(cues) for form, cues in found.items()}


_NO_CUES: frozenset[str] = frozenset()
_SHORTENED = frozenset({"moh", "muh", "moch", "muhd", "mohd", "abd", "st", "hi", "hj", "md", "sy", "br"})
DEGREE_STEMS = frozenset("SMABDCL")
"""Letters with which a degree begins whose stops were taken for tokens of their own."""
LINKS = frozenset({"di", "dari", "asal"})
GLUE = frozenset({"dan", ",", "&", "serta", "/"})
GOES_ON = GLUE | LINKS
"""Words and marks that tie what follows to an office."""
_PREFIXES = frozenset({"plt", "plh", "pj", "pjs", "penjabat", "mantan", "eks", "bekas", "calon"})


@lru_cache(maxsize=16_384)
def form(text: str) -> Form:
    """Return what is known about ``text``; the empty one stands for what lies outside the draft."""
    lower = text.lower()
    capital = text[:1].isupper()
    known = _names().get(lower)
    name = 0 if known is None or not capital else 1 if known.ambiguous else 2
    acronym = capital and len(text) > 1 and text.isupper() and text.isalpha()
    title, offices_, heads_ = _title(text, lower, capital), _offices_of(lower, capital), _heads_of(text, lower)
    regions_ = regions().get(lower, ()) if capital else ()
    unit = lower in _units()
    regulation = capital and begins_regulation(text)
    cues = _cues().get(lower, _NO_CUES)
    stop = "stop" in cues
    plain = not (stop or regulation) and text[-1:].isalpha() and not any(char.isdigit() for char in text)
    degree = capital and (text in DEGREE_STEMS or (len(text) > 1 and letters(text) in degrees()))
    return Form(
        text=text,
        lower=lower,
        capital=capital,
        acronym=acronym,
        title=title,
        offices=offices_,
        heads=heads_,
        regions=regions_,
        unit=unit,
        common=lower in _common(),
        name=name,
        family=known is not None and known.kind == "family",
        regulation=regulation,
        cues=cues,
        stop=stop,
        plain=plain,
        prefix=lower.rstrip(".") in _PREFIXES,
        opens=bool(capital or offices_ or title or heads_),
        shape=shape_of(text),
        short=_shortness(lower.rstrip(".")),
        degree=degree,
        marked_degree=degree and ("." in text or text.isupper() or text[1:2].isupper()),
        bears=_bears(plain, name, bool(title or heads_ or offices_ or unit or degree or acronym or lower == "anak")),
        nameable=capital and text[-1].isalpha() and not (stop or acronym or title or (heads_ and not name)),
        ends_office=not (capital or title or heads_ or unit or text[:1].isdigit() or lower in GOES_ON or len(text) < 2),
    )


def _bears(plain: bool, name: int, told: bool) -> bool | None:
    """Tell whether a form is part of a name wherever it stands: one that only people bear, or one no list knows."""
    if plain and (name == 2 or not told):
        return True
    return None if told else False


def opens(text: str) -> bool:
    """Tell whether a name or an office may begin at ``text``."""
    return form(text).opens


def _shortness(bare: str) -> Literal["", "letter", "name"]:
    if len(bare) == 1:
        return "letter"
    return "name" if bare in _SHORTENED else ""


def shape_of(text: str) -> str:
    """Return the shape of a form: ``Xx`` for Zulham, ``X`` for KPU, ``d`` for 2024, ``.`` for marks."""
    if text.isdigit():
        return "d"
    if not any(char.isalnum() for char in text):
        return text if len(text) < 2 else "."
    if text.isupper():
        return "X" if len(text) > 1 else "X1"
    if text[0].isupper():
        return "Xx" if text[1:].islower() else "XxX"
    return "x" if text.isalpha() else "x-"


def _title(text: str, lower: str, capital: bool) -> str | None:
    row = titles().get(lower.replace(".", ""))
    if row is not None and (capital or row.kind == "sapaan" or row.form[0].islower() or text.startswith(_LOWER_TITLES)):
        return row.kind
    return None


_BLENDS = (
    (re.compile(r"kadi[ns][a-z]{2,}$"), "kadis"),
    (re.compile(r"kasat[a-z]{3,}$"), "kasat reskrim"),
    (re.compile(r"w?a?kapol[a-z]{3,}$"), "kapolres"),
)
"""Blends that name an office, with the office whose group they share."""

_AGENCIES = (
    (re.compile(r"(?:diskom|dinkes|dinsos|disdik|dishub|bap+el)[a-z]*$"), "dinas"),
    (re.compile(r"(?:di[ns]|kemen|bap[ep]|bakes|pem[kp])[a-z]{3,}(?<!kan)(?<!an)(?<!i)$"), "dinas"),
    (re.compile(r"(?:pol(?:da|res|sek)|keja[rtg])[a-z]+(?<!kan)(?<!an)$"), "polres"),
)
"""Blends that name an agency, with an agency of the same kind; verbs in -kan, -an and -i are none."""


def _offices_of(lower: str, capital: bool) -> Phrases:
    found = offices().get(lower, _NO_PHRASES)
    if found or not capital:
        return found
    for pattern, like in _BLENDS:
        if pattern.match(lower):
            alike = (phrase for phrase in offices()[like.split()[0]] if phrase.row.form == like)
            return Phrases(Phrase((lower,), phrase.row) for phrase in alike)
    return _NO_PHRASES


def _heads_of(text: str, lower: str) -> Phrases:
    found = heads().get(lower, _NO_PHRASES)
    if not found and text[:1].isupper() and _names().get(lower) is None and lower not in _cues():
        for pattern, like in _AGENCIES:
            if pattern.match(lower) and lower not in _units() and lower not in _common():
                return Phrases(Phrase((lower,), phrase.row) for phrase in heads()[like] if phrase.row.form == like)
    if not found or text.isupper():
        return found
    return Phrases(
        phrase for phrase in found if not (phrase.row.form.isupper() and len(phrase.row.form) <= SHORT_ACRONYM)
    )
