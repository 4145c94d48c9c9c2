"""Foreign words that no list holds, recognised by their spelling, joined to phrases."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from govtext.document import Span
from govtext.language.idiom.foreign import english_likeness, spelling
from govtext.language.idiom.joined_words import Word, adjacent
from govtext.language.words.forms import analyse, variants
from govtext.language.words.roots import known
from govtext.reading import Reading
from govtext.tables import UnitWord, lexicon

from ._foreign_cues import cues

LIKENESS = 0.96
"""From this likeness on an unlisted word is asked about: far above even odds, since most words are Indonesian."""

LIKENESS_INSIDE = 0.94
"""The same for a word whose foreignness shows only once its affixes are off; the model grants those at most 0.95."""

_KEPT = 32_768
_SHORTEST_SLIP = 5


@dataclass(frozen=True, slots=True)
class Run:
    """Foreign words in a row: the words they are (``last`` excluded) and their place."""

    first: int
    last: int
    span: Span


@cache
def _accepted() -> frozenset[str]:
    return frozenset(row.form for row in lexicon("loanwords") if isinstance(row, UnitWord))


def runs(reading: Reading, words: Sequence[Word], places: Sequence[int], taken: set[int]) -> Iterator[Run]:
    """Yield the runs of foreign words in lower case, which stand at ``places``, that are not ``taken`` already."""
    reached = 0
    for at in places:
        if at < reached or at in taken:
            continue
        last = at + 1
        while last < len(words) and last not in taken and _goes_on(reading, words, last):
            last += 1
        if not _is_named(reading, words, at):
            yield Run(at, last, Span(words[at].span.start, words[last - 1].span.end))
        reached = last


def _goes_on(reading: Reading, words: Sequence[Word], last: int) -> bool:
    return is_foreign(words[last].text) and adjacent(reading.document, words[last - 1].span, words[last].span)


def _is_named(reading: Reading, words: Sequence[Word], first: int) -> bool:
    """Tell whether the word before makes it a name: ``aplikasi zoom``, ``Rakhine state``, ``Portulaca oleracea``."""
    if first == 0 or not adjacent(reading.document, words[first - 1].span, words[first].span):
        return False
    before = words[first - 1].text
    if before.lower() in cues("product") or (before[:1].isupper() and len(before.rstrip(".")) == 1):
        return True
    if not before[:1].isupper() or before.isupper():
        return False
    return is_foreign(before.lower()) or not known(analyse(before).root)


@lru_cache(_KEPT)
def is_foreign(form: str) -> bool:
    """Tell whether ``form`` is written in lower case, looks English and is no word Indonesian has taken in."""
    if not form.islower() or not form.replace("-", "").isalpha():
        return False
    likeness = english_likeness(form)
    if likeness < LIKENESS and (likeness < LIKENESS_INSIDE or spelling(form) >= LIKENESS_INSIDE):
        return False
    return _accepted().isdisjoint(variants(form)) and not _is_slip(form)


def _is_slip(form: str) -> bool:
    """Tell whether ``form`` is an Indonesian word with a letter doubled or two exchanged: ``yanng``, ``bidnag``."""
    for at in range(len(form) - 1):
        one, other = form[at], form[at + 1]
        fixed = form[:at] + form[at + 1 :] if one == other else form[:at] + other + one + form[at + 2 :]
        if known(fixed) or (len(fixed) > _SHORTEST_SLIP and known(analyse(fixed).root)):
            return True
    return False
