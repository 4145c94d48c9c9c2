"""Flag words that say the same thing twice."""

import re
from collections.abc import Iterator
from functools import cache

from govtext.document import Span
from govtext.language.words.forms import analyse
from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, UnitWord, lexicon

from ._said_again import OPENERS, said_again
from ._wording import find_wordings, is_spared, wording_hit

_PLURAL = frozenset(
    {"aneka", "banyak", "beberapa", "berbagai", "para", "sebagian", "segala", "segenap", "sejumlah", "seluruh", "semua"}
)
_PERSONS = frozenset({"para"})
"""*Para* alone always means several persons; after the others a doubled noun is only heavy."""
_PAIRS = frozenset({"mahasiswa-mahasiswi", "pemuda-pemudi", "putra-putri", "saudara-saudari", "siswa-siswi"})
_REACH = 14
"""Tokens between *dalam laporannya* and the verb that repeats it."""
_OPENERS = _PLURAL | OPENERS | {"dalam"}
"""Words with which one of the constructions below may begin."""

_TWICE_SAID = (
    (re.compile(r"Rp\s{0,2}\d[\d.,]{0,30}(?:\s{1,3}(?:ribu|juta|miliar|triliun))?(\s{1,3}rupiah)\b"), False),
    (re.compile(r"\b\d[\d.,]{0,20}\s{0,2}%(\s{1,3}persen)\b"), False),
    (
        re.compile(
            r"\b[Pp]ukul\s{1,3}(?:1[2-9]|2[0-4])[.:]\d\d(?:\s{1,3}WI(?:B|TA|T))?(\s{1,3}(?:siang|sore|malam))\b"
        ),
        False,
    ),
    (re.compile(r"\b(?:[Ss]ekitar|[Kk]ira-kira|[Kk]urang\s{1,3}lebih)\s{1,3}\d[\d.]{0,12}(-?an)\b"), True),
)
"""Figures whose unit, time of day or vagueness is said again (the group), and whether editors differ."""
_BEFORE_FIGURES = frozenset({"rp", "pukul", "sekitar", "kira", "kurang"})
"""Words with which the patterns begin where it is not a digit."""


@cache
def _always_doubled() -> frozenset[str]:
    """Return the nouns that are always said twice: their plural needs a word before it."""
    return frozenset(row.form for row in lexicon("doubled_nouns") if isinstance(row, UnitWord))


@rule
def pleonasm(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each listed pleonasm, each plural or figure marked twice, each word that repeats how its sentence began."""
    yield from (hit for hit in find_wordings(reading, "pleonasms") if not _is_typed_twice(hit.params["term"]))
    for at, start, stop in reading.sentence_around.around(reading.word_places.of(_OPENERS)):
        if at + 1 < stop:
            yield from _double_plural(reading, at)
            yield from _repeated_verb(reading, at, stop)
            yield from said_again(reading, at, start, stop)
    yield from _figures(reading)


def _double_plural(reading: Reading, at: int) -> Iterator[Hit]:
    """*Para pedagang-pedagang*, *beberapa daerah-daerah*."""
    tokens = reading.tokens
    word, noun = tokens.lower[at], tokens.lower[at + 1]
    if word not in _PLURAL or "-" not in noun or noun in _always_doubled():
        return
    form = analyse(noun)
    pair = noun in _PAIRS and word in _PERSONS
    same = form.reduplicated and not form.suffixes and form.prefixes[:1] not in (("ber",), ("meN",), ("se",), ("ter",))
    span = tokens.span(at, at + 2)
    if reading.tags.pos[at + 1] not in ("NOUN", "PROPN") and word not in _PERSONS:
        return
    if not (pair or same) or is_spared(reading, span):
        return
    single = noun.partition("-")[0]
    head = reading.document.words_of(tokens.span(at, at + 1)).lower()
    yield wording_hit(reading, span, (f"{head} {single}", noun), unsure=word not in _PERSONS)


def _repeated_verb(reading: Reading, at: int, stop: int) -> Iterator[Hit]:
    """*Dalam laporannya, ketua melaporkan*: the verb says again what its introduction said."""
    tokens = reading.tokens
    if tokens.lower[at] != "dalam" or not tokens.lower[at + 1].endswith("nya"):
        return
    noun = analyse(tokens.lower[at + 1])
    if noun.clitics != ("nya",) or noun.suffixes != ("an",):
        return
    for verb in range(at + 2, min(stop, at + _REACH)):
        form = analyse(tokens.lower[verb])
        if form.prefixes[:1] in (("meN",), ("ber",)) and form.root == noun.root and not form.reduplicated:
            span = tokens.span(at, verb + 1)
            if not is_spared(reading, span):
                told = reading.document.words_of(tokens.span(at + 2, verb + 1)).lstrip(", ")
                yield wording_hit(reading, span, (told,))
            return


def _figures(reading: Reading) -> Iterator[Hit]:
    """*Rp5.000 rupiah*, *10% persen*, *pukul 19.00 malam*, *sekitar 50-an*."""
    index = reading.index
    starts = sorted([*index.digit_starts, *index.word_starts(_BEFORE_FIGURES)])
    for pattern, unsure in _TWICE_SAID:
        for match in index.starting(pattern, starts):
            span = Span(match.start(), match.end())
            if not is_spared(reading, span):
                kept = reading.document.words_of(Span(match.start(), match.start(1)))
                yield wording_hit(reading, span, (kept,), unsure=unsure)


def _is_typed_twice(term: str) -> bool:
    """Tell whether ``term`` is one word twice (*telah telah*, *tiap tiap*): a slip, not a pleonasm."""
    words = term.lower().split()
    return len(words) == 2 and words[0] == words[1]
