"""Prefixes with a hyphen where none belongs: ``me-lapor``, ``ber-koordinasi``."""

from functools import lru_cache

from ..words.forms import analyse
from ..words.inflection import inflect
from ..words.roots import is_plain, known
from .lists import KEPT, pairs

PREFIXES = {**dict.fromkeys(("me", "mem", "men", "meng", "meny"), "meN"), "ber": "ber", "ter": "ter"}
"""Prefixes as they are written before the hyphen, and what each stands for."""
_SHORTEST = 4


@lru_cache(KEPT)
def with_prefix(prefix: str, rest: str) -> str | None:
    """Return ``rest``, an Indonesian stem, with ``prefix`` written on as the rules want: ``melapor``.

    None where the prefix is another one, or the stem has affixes of its own or is foreign.
    """
    joins = PREFIXES.get(prefix)
    if joins is None or not is_plain(rest) or len(rest) < _SHORTEST:
        return None
    form = analyse(rest)
    if form.prefixes or form.clitics or not known(form.root) or form.root in pairs():
        return None
    try:
        return inflect(form.root, f"{joins}-{''.join(form.suffixes)}")
    except ValueError:
        return None
