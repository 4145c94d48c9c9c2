"""Flag words that say the same thing twice."""

from collections.abc import Iterator
from functools import cache

from govtext.language.forms import analyse
from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, UnitWord, lexicon

from ._wording import find_wordings, is_spared, wording_hit

_PLURAL = frozenset(
    {"aneka", "banyak", "beberapa", "berbagai", "para", "sebagian", "segala", "segenap", "sejumlah", "seluruh", "semua"}
)
_PERSONS = frozenset({"para"})
"""*Para* alone always means several persons; after the others a doubled noun is only heavy."""
_PAIRS = frozenset({"mahasiswa-mahasiswi", "pemuda-pemudi", "putra-putri", "saudara-saudari", "siswa-siswi"})
_REACH = 14
"""Tokens between *dalam laporannya* and the verb that repeats it."""


@cache
def _always_doubled() -> frozenset[str]:
    """Return the nouns that are always said twice: their plural needs a word before it."""
    return frozenset(row.form for row in lexicon("doubled_nouns") if isinstance(row, UnitWord))


@rule
def pleonasm(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each pleonasm of the list, each plural marked twice, and each verb that repeats its introduction."""
    yield from (hit for hit in find_wordings(reading, "pleonasms") if not _is_typed_twice(hit.params["term"]))
    for sentence in reading.sentences:
        inside = reading.tokens.within(sentence.span)
        for at in inside[:-1]:
            yield from _double_plural(reading, at)
            yield from _repeated_verb(reading, at, inside.stop)


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


def _is_typed_twice(term: str) -> bool:
    """Tell whether ``term`` is one word twice (*telah telah*, *tiap tiap*): a slip, not a pleonasm."""
    words = term.lower().split()
    return len(words) == 2 and words[0] == words[1]
