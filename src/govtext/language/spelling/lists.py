"""What the rules of spelling know by heart: pairs of forms, compounds, places, roots of passives, exceptions."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from govtext.tables import NonstandardForm, SpellingWord, lexicon

from ..words.affixes import SUFFIXES, clitic_cuts
from ..words.forms import analyse
from ..words.roots import exceptions, is_plain, known

KEPT = 65_536
"""Forms remembered by each rule of spelling."""


class Pair(NamedTuple):
    """A form that is not standard: what it should be (best first), of which kind, and whether editors agree."""

    becomes: tuple[str, ...]
    kind: str
    firm: bool


@cache
def pairs() -> Mapping[str, Pair]:
    """Return the listed single words in lower case with their standard forms."""
    return {form: pair for form, pair in _listed() if " " not in form}


@cache
def phrases() -> Mapping[str, Pair]:
    """Return the listed phrases of several words with their standard forms."""
    return {form: pair for form, pair in _listed() if " " in form}


def _listed() -> Iterator[tuple[str, Pair]]:
    for row in lexicon("nonstandard"):
        if isinstance(row, NonstandardForm):
            yield row.form, Pair(row.becomes, row.kind, row.firm)
    for compound in words("compound"):
        yield compound.replace(" ", ""), Pair((compound,), "gabungan", True)


@cache
def words(role: str) -> frozenset[str]:
    """Return the words of data/lexicons/spelling_words.csv that have ``role``."""
    return frozenset(
        row.form for row in lexicon("spelling_words") if isinstance(row, SpellingWord) and row.role == role
    )


@lru_cache(KEPT)
def understood(word: str) -> bool:
    """Tell whether ``word``, in lower case, is a root or made of one by the rules of affixation."""
    if known(word):
        return True
    root = analyse(word).root
    return known(root) or root in exceptions().values()


@lru_cache(KEPT)
def bare_root(word: str) -> str | None:
    """Return the root that only suffixes and clitics were put onto; None where there is none."""
    if not is_plain(word):
        return None
    for rest, _ in clitic_cuts(word):
        for suffix in SUFFIXES:
            base = rest.removesuffix(suffix) if suffix else rest
            if rest.endswith(suffix) and len(base) > 2 and known(base):
                return base
    return None
