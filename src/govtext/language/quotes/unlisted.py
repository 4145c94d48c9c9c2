"""Words of saying and roles of people that no list knows, told by where they stand."""

from collections.abc import Container, Iterator, Mapping
from functools import cache

from govtext.document import Document
from govtext.tables import OfficeForm

from ..names.find import Person, group_of
from ..names.lexicon import offices
from ..names.offices import match
from ..text.tokens import Tokens
from .attribution import THAT, Cue, after_quotation, is_predicate, speech_words

_GRAMMAR = (
    "adverb", "aside", "before_subject", "connector", "ends_phrase", "governs", "label_link", "many", "no_clause",
    "no_subject", "points_back", "quality", "subordinate",
)  # fmt: skip
"""Uses of words that neither say something nor name somebody, wherever they stand."""
PEOPLE: Mapping[str, str | None] = dict.fromkeys(
    ("perempuan", "pria", "wanita", "lelaki", "laki-laki", "ibu", "bapak", "pemuda", "kakek", "nenek", "ayah"), "warga"
) | dict.fromkeys(("orang", "sosok", "figur", "alumnus", "lulusan", "jebolan"))
"""Words for people that are no role, and for whom they speak."""
_FEELINGS = frozenset({"bangga", "khawatir", "senang", "takut", "yakin"})
"""Words that tell how somebody says something, though elsewhere they are predicates: ``"…," senang Yunus``."""
_ENDS = frozenset({",", ".", "(", '"', "“", "”", ";", ":"})
_ONE = frozenset({"seorang", "satu"})
_VILLAGES = frozenset(
    [
        "desa",
        "distrik",
        "dukuh",
        "dusun",
        "gampong",
        "kampung",
        "kecamatan",
        "kelurahan",
        "lingkungan",
        "nagari",
        "rt",
        "rw",
    ]
)
LONGEST_BODY = 6
"""How many words of the body somebody is from (*dari Balai Wilayah Sungai Papua*) are read."""
FEWEST_LETTERS = 4
"""A word of saying that no list knows has at least so many."""
LONGEST_ROLE = 3
"""How many words of a role that no list knows are read: *penarik jaring*, *perawat lansia keliling*."""


def unlisted_verb(tokens: Tokens, at: int, end: int) -> Cue | None:
    """Take the word at token ``at`` behind a quotation for one of saying: ``"…," ocehnya.``, ``"…," gertak Umar``.

    Only such a word can stand behind whole words of speech when it is neither a word of grammar nor a full verb and
    either ends in *-nya* and closes its clause, or has a name or a role after it. ``end``: where the paragraph ends.
    """
    form = tokens.lower[at]
    if tokens.texts[at] != form or len(form) < FEWEST_LETTERS or not form.replace("-", "").isalpha():
        return None
    last = at + 1 >= len(tokens) or tokens.starts[at + 1] >= end
    following = "." if last else tokens.texts[at + 1]
    if form.endswith("nya"):
        manner = following in speech_words("ends_phrase") or following in speech_words("manner")
        closes = manner or not following[:1].isalnum()
        return Cue(at, "after", "quote", own=True) if closes and not is_predicate(form) else None
    feels = following[:1].isupper() and (form in _FEELINGS or form in speech_words("quality"))
    if last or form in offices() or (not feels and (is_predicate(form) or is_grammar(form))):
        return None
    speaks = following[:1].isupper() or following in speech_words("person") or following in offices()
    return Cue(at, "after", "quote", own=False) if speaks else None


def unlisted_roles(document: Document, tokens: Tokens, known: Container[int]) -> Iterator[tuple[Person, range]]:
    """Yield *seorang penarik jaring*, *salah satu penabuh gamelan*: people of a role no list knows, with their tokens.

    ``known`` are the tokens at which roles of the lists begin; whoever has none of another group is a resident.
    """
    lower = tokens.lower
    for one in tokens.where(_is_one):
        first = one - 1 if one and lower[one - 1] == "salah" else one
        if lower[one] == "satu" and first == one:
            continue
        if first in known or one in known or one + 1 in known:
            continue
        last = end_of_nouns(tokens, one + 1)
        if last > one + 1 and lower[one + 1] not in PEOPLE:
            span = tokens.span(first, last)
            name = document.words_of(span)
            yield (
                Person(span, name, span, office=name, office_span=span, group="warga", named=False),
                range(first, last),
            )


def end_of_nouns(tokens: Tokens, at: int) -> int:
    """Return the token after the lower-case words from ``at`` on that may name a role; ``at`` where none does."""
    texts, lower = tokens.texts, tokens.lower
    end = at
    while end < min(len(texts), at + LONGEST_ROLE) and texts[end] == lower[end] and texts[end].isalpha():
        if is_grammar(lower[end]) or is_predicate(lower[end]) or lower[end] in after_quotation():
            break
        end += 1
    return end


def group_beside(tokens: Tokens, first: int, last: int) -> str | None:
    """Return the group of somebody without an office, named by tokens ``first`` to ``last``; None where nothing tells.

    Somebody known by age, by a form of address among neighbours, by what they do or by a trade (*Mbah Sarmi*,
    *Rohana, 43 tahun*, *Samsul, yang mangkal di simpang*, *Ina, penenun*) is a resident or of that trade; somebody
    from a body (*Sari dari Walhi*) speaks for it.
    """
    texts, lower = tokens.texts, tokens.lower
    at, aged = _past_age(tokens, last)
    if texts[at : at + 1] == ["dari"] and (group := _group_from(tokens, at + 1)):
        return group
    before = lower[first - 1] if first else ""
    if before == "," and first > 1 and lower[first - 2].endswith("nya"):
        owner = lower[first - 2].removesuffix("nya")  # *Pemiliknya, Yanti, …*, *Istrinya, Wa Samaria, …*
        return "warga" if owner in speech_words("kin") else group_of(owner)
    if texts[at : at + 1] == [","] and at + 1 < len(texts):
        one = lower[at + 1] == "seorang"
        start = at + 1 + one
        if lower[start : start + 1] == ["yang"]:
            told = lower[start + 1 : start + 2]
            return None if not told or told[0] in speech_words("office_verb") else "warga"
        end = end_of_nouns(tokens, start)
        opens = before in THAT or (first > 0 and texts[first - 1] != before and before in _opening_words())
        if end > start and (one or not (opens or _has_predicate(tokens, end))):
            held = group_of(" ".join(texts[start : _past_capitals(tokens, end)]))
            return held or (None if _opens_office(lower, start) else "warga")
    kin = speech_words("kin")
    return "warga" if aged or lower[first] in kin or before in kin else None


def _group_from(tokens: Tokens, at: int) -> str | None:
    """Return the group of somebody from the body or the village at token ``at``: *dari Walhi Jambi*, *dari Desa X*."""
    end = _past_capitals(tokens, at)
    body = " ".join(tokens.texts[at:end])
    return group_of(body, body) or ("warga" if end > at and tokens.lower[at] in _VILLAGES else None)


def _opens_office(lower: list[str], at: int) -> bool:
    heads = offices().get(lower[at])
    office = None if heads is None else match(heads, lower, at)
    return office is not None and isinstance(office.row, OfficeForm) and office.row.kind == "jabatan"


def _past_capitals(tokens: Tokens, at: int) -> int:
    end = at
    while end < min(len(tokens), at + LONGEST_BODY) and tokens.texts[end][:1].isupper():
        end += 1
    return end


def _has_predicate(tokens: Tokens, at: int) -> bool:
    """Tell whether a clause goes on from token ``at``, so that the words before it were its subject."""
    texts, lower = tokens.texts, tokens.lower
    stop = next((index for index in range(at, min(len(texts), at + 14)) if texts[index] in _ENDS), at)
    return any(is_predicate(lower[index]) and lower[index - 1] != "yang" for index in range(at, stop))


@cache
def _opening_words() -> frozenset[str]:
    """Return the words with which an attribution opens a sentence: what stands behind its comma may be the report."""
    return speech_words("opens_sentence") | {"menurut", "bagi", "dijelaskan", "dikatakan", "disampaikan"}


def _past_age(tokens: Tokens, at: int) -> tuple[int, bool]:
    """Return the token after an age at ``at`` (*(43)*, *, 43 tahun*, *, 43*), and whether there is one."""
    texts, lower = tokens.texts, tokens.lower
    if texts[at : at + 1] in (["("], [","]) and at + 2 < len(texts) and texts[at + 1].isdigit():
        if texts[at + 2] == ")" or lower[at + 2] in {"tahun", "thn", "th"}:
            return at + 3 + (texts[at + 3 : at + 4] == [")"]), len(texts[at + 1]) <= 2
        if texts[at + 2] in {",", "."} and texts[at] == ",":
            return at + 2, len(texts[at + 1]) <= 2
    return at, False


def is_grammar(form: str) -> bool:
    """Tell whether a lower-case word only joins others: it neither says something nor names somebody."""
    return form in _grammar()


@cache
def _grammar() -> frozenset[str]:
    return frozenset().union(*map(speech_words, _GRAMMAR))


def _is_one(form: str) -> bool:
    return form.lower() in _ONE
