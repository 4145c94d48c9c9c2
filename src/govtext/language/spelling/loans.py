"""Loan words written in an old, foreign or half-heard way: ``efektifitas``, ``legalisir``, ``aktip``, ``kwalitas``.

Each function looks at a stem without affixes; :mod:`.spelling` takes these off and puts them on again.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from ..words.roots import is_plain, known
from .lists import KEPT, Pair, pairs

_WITH_KAN = frozenset({"koordinasi", "realisasi", "proklamasi", "sosialisasi", "publikasi"})
_TO_ADJECTIVE = {"minimal", "maksimal", "optimal", "netral", "stabil", "normal", "formal", "intensif", "efektif"}
_IR = {"odir": "odasi", "dinir": "dinasi", "klamir": "klamasi", "lerir": "leransi", "frontir": "frontasi"}
_IR |= {"visir": "visi", "fisir": "fikasi", "blisir": "blikasi", "ploitir": "ploitasi", "sipir": "sipasi"}
_IR |= {"valuir": "valuasi", "vakuir": "vakuasi", "pensir": "pensasi", "formir": "formasi", "klarir": "klarasi"}
_NO_IR = ("sisir", "pesisir", "desir", "kasir", "taksir", "tafsir", "visir")

# Written so, meant so; tried in this order on a stem that no dictionary has, kept where the result is a root.
_SWAPS: tuple[tuple[str, str], ...] = (
    ("tip$", "tif"), ("sip$", "sif"), ("p(?=ikasi)", "f"), ("v(?=ikasi)", "f"), ("^p", "f"),
    ("^v", "f"), ("^f", "v"), ("v", "f"), ("kw", "ku"), ("te[ck]?h(?=n)", "tek"), ("dz", "z"), ("th", "t"),
    ("ph", "f"), ("gh", "g"), ("q", "k"), ("x", "ks"), ("(?<=[iu])onil$", "onal"), ("(?<=[iu])onel$", "onal"),
    ("uil$", "ual"), ("uril$", "ural"), ("iil$", "ial"), ("tet$", "tas"), ("oir$", "oar"), ("^j", "z"),
)  # fmt: skip
_COMPILED = tuple((re.compile(old), new) for old, new in _SWAPS)
_SURE = 2
"""The first swaps that leave no doubt: -tip and -sip are written -tif and -sif."""
_DOUBLE = re.compile(r"([bcdfghlmprst])\1")
_ENGLISH = ("ing", "er", "or", "al", "ss", "ff", "ll", "ella", "et", "le")


class Loan(NamedTuple):
    """The standard spelling of a stem and its stem when a verb is made of it; whether the correction is certain."""

    noun: str
    verb: str
    firm: bool

    def pair(self) -> Pair:
        """Return it as a listed pair of spelling would be."""
        return Pair((self.noun,), "serapan", self.firm)


@lru_cache(KEPT)
def loan(stem: str) -> Loan | None:
    """Return the standard spelling of a loan word, ``stem`` in lower case; None where nothing is wrong with it."""
    if not is_plain(stem) or len(stem) < 5 or stem in pairs() or stem.startswith(("me", "di", "ber", "ter")):
        return None
    if stem.endswith(("ifitas", "ipitas")):
        noun = stem[: -len("fitas")] + "vitas"
        return Loan(noun, noun, True)
    return _ir(stem) or _swapped(stem)


def _ir(stem: str) -> Loan | None:
    """Return the noun in -asi of a Dutch verb in -ir: ``akomodir``, ``legalisir``, ``klarifisir``."""
    if not stem.endswith("ir") or stem.endswith(_NO_IR) or len(stem) < 7:
        return None
    for old, new in _IR.items():
        if stem.endswith(old):
            noun = stem.removesuffix(old) + new
            return Loan(noun, noun + "kan" if noun in _WITH_KAN else noun, True)
    base, noun = stem.removesuffix("isir"), stem.removesuffix("isir") + "isasi"
    if not stem.endswith("isir") or not (known(base) or known(noun)):
        return None
    if base in _TO_ADJECTIVE:
        return Loan(base + "kan", base + "kan", True)
    return Loan(noun, noun + "kan" if noun in _WITH_KAN else noun, True)


def _swapped(stem: str) -> Loan | None:
    if known(stem):
        return None
    single = _DOUBLE.sub(r"\1", stem)
    if single != stem and len(single) > 5 and not stem.endswith(_ENGLISH) and known(single):
        return Loan(single, single, False)
    for at, (old, new) in enumerate(_COMPILED):
        candidate = old.sub(new, stem, count=1)
        if candidate != stem and known(candidate):
            return Loan(candidate, candidate, at < _SURE)
    return None
