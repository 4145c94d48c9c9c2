"""What stands beside a number: its unit, the thing counted, and words such as *sekitar* that make it approximate."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from govtext.document.span import Span
from govtext.tables import Unit, lexicon

from .numbers import roles, words_by_role

GAP = r"(?:[ \t\u00a0]{0,6}|[ \t]?\r?\n[ \t]?)"
"""White space between the words of one amount: markup may have left several spaces, or a line may end there.

Cells of a table stand farther apart, at least where a row ends."""

_UNIT_WORDS = re.compile(
    rf"{GAP}(?P<first>[%°][^\W\d_]?|[^\W\d_]+[23²³]?(?:/[^\W\d_]+)?)"
    rf"(?:{GAP}(?P<second>[^\W\d_]+))?(?:{GAP}(?P<third>[^\W\d_]+))?"
)
_NOUN = re.compile(rf"{GAP}(?P<word>[^\W\d_]+(?:[-/’'][^\W\d_]+){{0,3}})(?!\w)")
_MORE = re.compile(
    rf"(?:-an\b|{GAP}(?:kurang\s{{1,3}}lebih|lebih\s{{1,3}}kurang"
    r"|lebih\b(?!\s{1,3}(?:dari|besar|kecil|tinggi|rendah|banyak|sedikit|baik|cepat|lama|awal|lanjut))))",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?!menteri|mentor|mentimun|melon|merek|merpati|meriam|dinas|distrik|diplo|direk|dimensi|divisi|diskusi|berita"
    r"|beras|berkas|berlian|ternak|termin|terong|terumbu|terasi)"
    r"(?:me(?:m[abefiopuv]|n[acdeijstuyz]|ng|ny|[lrwy][aeiou])|di[a-z]{4}|ber[a-z]{3}|ter[a-z]{4})"
)
_LOOK_BACK = 24
_GLANCE = 8
"""Characters among which is the first of what follows a number, whatever gap lies between them."""


class Measure(NamedTuple):
    """A unit in its normal form, its kind in units.csv, and where it ends."""

    unit: str
    kind: str
    end: int


class Following(NamedTuple):
    """The thing counted and its place."""

    noun: str
    span: Span


@cache
def _forms() -> Mapping[str, Unit]:
    return {row.form: row for row in lexicon("units") if isinstance(row, Unit)}


@cache
def _approximators() -> re.Pattern[str]:
    words = sorted(words_by_role("approximator"), key=len, reverse=True)
    joined = "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in words)
    return re.compile(rf"(?:\b(?:{joined})\s{{1,3}}|[±~≈<>]\s{{0,2}})(?:Rp\.?\s{{0,2}})?$", re.IGNORECASE)


@cache
def _approximator_ends() -> tuple[str, ...]:
    """Return what the pattern of :func:`_approximators` can end with, in small letters and without white space."""
    words = {word.lower().split()[-1] for word in words_by_role("approximator")}
    return (*words, *"±~≈<>", "rp", "rp.")


def is_approximate_before(text: str, at: int) -> bool:
    """Tell whether what ends at ``at`` (*sekitar*, *lebih dari*, ±) makes the number there approximate."""
    first = max(0, at - _LOOK_BACK)
    if not text[first:at].rstrip().lower().endswith(_approximator_ends()):
        return False
    return _approximators().search(text, first, at) is not None


def is_approximate_after(text: str, at: int) -> int | None:
    """Return where *-an* or *lebih* ends that follows a number at ``at``, or None."""
    if text[at : at + _GLANCE].lstrip()[:1].lower() not in ("-", "k", "l"):
        return None
    match = _MORE.match(text, at)
    return match.end() if match else None


def is_rank(word: str) -> bool:
    """Tell whether a number after ``word`` is a place in a row: *tahap*, *kelas*."""
    return word.lower() in words_by_role("rank")


def is_function_word(word: str) -> bool:
    """Tell whether ``word`` never names the thing counted: *dari*, *yang*."""
    row = _forms().get(word.lower())
    return row is not None and row.kind == "function"


def read_unit(text: str, at: int) -> Measure | None:
    """Read the unit at ``at``, the longest there is: *persen poin* before *persen*."""
    match = _UNIT_WORDS.match(text, at)
    if not match:
        return None
    for last, words in (("third", 3), ("second", 2), ("first", 1)):
        if match[last] is None:
            continue
        form = " ".join(match.group("first", "second", "third")[:words]).lower()
        row = _forms().get(form)
        if row and row.kind not in ("compound", "function") and (len(form) > 1 or match["first"] == form):
            return Measure(row.unit, row.kind, match.end(last))
    return None


def read_noun(text: str, at: int) -> Following | None:
    """Read the thing counted at ``at``; None before a verb, a function word or the end of the phrase."""
    match = _NOUN.match(text, at)
    if not match or not _is_noun(match["word"]):
        return None
    word, end = match["word"], match.end("word")
    if match.start("word") - at > 2 and not (word.islower() or _is_acronym(word)):
        return None  # the next cell of a table
    noun = word if _is_acronym(word) else word.lower()
    row = _forms().get(noun)
    if row and row.kind == "compound":
        second = _NOUN.match(text, end)
        if second and second["word"].islower() and _is_noun(second["word"]):
            noun, end = f"{noun} {second['word']}", second.end("word")
    return Following(noun, Span(match.start("word"), end))


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _is_noun(word: str) -> bool:
    lower = word.lower()
    if is_function_word(word) or lower in roles():
        return False
    return len(word) > 1 and not _VERB.match(lower)
