"""The spoken ending -in on verbs: ``bantuin``, ``dibagiin``, ``ngelengkapin`` for ``bantu``, ``dibagikan``."""

import re
from functools import lru_cache

from ..words.inflection import inflect
from ..words.roots import is_plain, known
from .lists import KEPT, Pair, words

_IN = re.compile(r"(di|nge|)([a-z]{3,})in((?:nya)?)")
_SHORTEST = 6


@lru_cache(KEPT)
def spoken(word: str) -> Pair | None:
    """Return the verb in -kan or -i that ``word``, in lower case, says with -in; None where it is no such verb.

    Only roots that make a passive verb take the ending, so that ``protein`` and ``admin`` are left alone.
    """
    if len(word) < _SHORTEST or not is_plain(word) or known(word):
        return None
    match = _IN.fullmatch(word)
    if match is None or match[2] not in words("passive") or known(match[2] + "in"):
        return None
    prefix = {"di": "di", "nge": "meN", "": ""}[match[1]]
    forms = []
    for suffix in ("kan", "i"):
        try:
            forms.append(inflect(match[2], f"{prefix}-{suffix}") + match[3])
        except ValueError:
            continue
    return Pair(tuple(forms), "cakapan", False) if forms else None
