"""Standard spelling of single words, by rule where there is one and by list where there is none (EYD V, KBBI)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..words.affixes import Cut, cuts
from ..words.forms import analyse
from ..words.inflection import inflect
from ..words.roots import is_plain, known
from .affixes import assimilated, doubled, is_right
from .joined import place, pun
from .lists import KEPT, Pair, pairs, understood
from .loans import loan
from .spoken import spoken

_APOSTROPHES = re.compile("['’‘`´]")
_PASSES = 3
_LONGEST = 40


class Respelling(NamedTuple):
    """The standard forms of a word (best first), the kind of slip, and whether careful editors agree on it.

    ``kind``: ``luluh`` melted first letter, ``imbuhan`` letters doubled or lost at an affix, ``serapan`` loan word,
    ``cakapan`` spoken language,
    ``apostrof``, ``di_ke`` preposition written on, ``pun``, ``gabungan`` compound, ``kata_ulang``, ``ejaan`` listed.
    """

    forms: tuple[str, ...]
    kind: str
    firm: bool


@lru_cache(KEPT)
def respell(word: str) -> Respelling | None:
    """Return how ``word`` (one word in lower case, hyphens allowed) is spelt; None where it is right or unknown.

    The answer is itself standard: a word with two slips (``mengkoordinir``) is put right in both.
    """
    first = _once(word)
    if first is None:
        return None
    form, kind, firm = first.forms[0], first.kind, first.firm
    for _ in range(_PASSES):
        again = [_once(part) for part in form.split(" ")]
        if not any(again):
            break
        form = " ".join(
            part if fixed is None else fixed.forms[0] for part, fixed in zip(form.split(" "), again, strict=True)
        )
        firm = firm and all(fixed is None or fixed.firm for fixed in again)
    if form == word:
        return None
    return Respelling((form, *first.forms[1:]), kind, firm)


def _once(word: str) -> Respelling | None:
    if len(word) < 2 or len(word) > _LONGEST or is_right(_APOSTROPHES.sub("'", word)):
        return None
    if _APOSTROPHES.search(word):
        return _without_apostrophe(word)
    if "-" in word:
        return _hyphenated(word)
    if not is_plain(word):
        return None
    listed = _listed(word)
    if listed is not None:
        return listed
    if parted := place(word):
        return Respelling((" ".join(parted.words),), "di_ke", parted.firm)
    if parted := pun(word):
        return Respelling((" ".join(parted.words),), "pun", parted.firm)
    if form := assimilated(word):
        return Respelling((form,), "luluh", True)
    if verb := spoken(word):
        return Respelling(verb.becomes, verb.kind, verb.firm)
    if found := doubled(word):
        return Respelling((found[0],), "imbuhan", found[1])
    return None


def _listed(word: str) -> Respelling | None:
    """Look for a listed form or a loan word, bare or inside affixes."""
    pair = pairs().get(word)
    if pair is not None:
        return Respelling(pair.becomes, pair.kind, pair.firm)
    if known(word):
        return None
    best: tuple[int, Respelling] | None = None
    for stem, cut in _stems(word):
        fixed = _stem_pair(stem, cut, word)
        if fixed is None:
            continue
        found = _inflected(fixed, cut)
        if found is not None and found.forms[0] != word and (best is None or len(stem) > best[0]):
            best = (len(stem), found)
    return best[1] if best else None


def _stems(word: str) -> Iterator[tuple[str, Cut | None]]:
    yield word, None
    for cut in cuts(word, _is_wrong):
        yield cut.stem, cut


def _is_wrong(stem: str) -> bool:
    return len(stem) > 2 and (stem in pairs() or loan(stem) is not None)


def _stem_pair(stem: str, cut: Cut | None, word: str) -> Pair | None:
    pair = pairs().get(stem)
    if pair is not None:
        bare = cut is not None and not cut.prefixes and not cut.suffix
        if len(stem) < 4 and not bare:
            return None
        if pair.kind == "cakapan" and not bare and cut is not None and cut.prefixes != ("di",):
            return None  # what is only said takes few affixes: ngadu is not in pengaduan
        return pair if bare or _no_rival(word, stem, pair) else None
    found = loan(stem)
    if found is None or (understood(word) and not stem.endswith("fitas")):
        return None
    verbal = cut is not None and cut.prefixes[:1] in (("meN",), ("di",)) and not cut.suffix
    return Pair((found.verb if verbal else found.noun,), "serapan", found.firm)


def _no_rival(word: str, stem: str, pair: Pair) -> bool:
    """Tell whether no other root explains ``word``: ``perubahan`` is of *ubah*, not of *rubah*."""
    root, standard = analyse(word).root, pair.becomes[0]
    if _is_regular(word):
        return False
    return root in (stem, standard, standard.replace(" ", "")) or not known(root) or analyse(standard).root == root


def _is_regular(word: str) -> bool:
    """Tell whether the rules put affixes onto some standard root to give ``word``."""
    return any(_written(cut, cut.stem) == word for cut in cuts(word, _is_standard_root) if cut.prefixes)


def _is_standard_root(stem: str) -> bool:
    return len(stem) > 3 and known(stem) and stem not in pairs()


def _written(cut: Cut, root: str, suffix: str | None = None) -> str | None:
    """Return ``root`` with the affixes of ``cut``; None where the rules do not join them."""
    endings = "-".join(part for part in (cut.suffix if suffix is None else suffix, *cut.clitics) if part)
    try:
        return inflect(root, "".join(cut.prefixes) + "-" + endings)
    except ValueError:
        return None


def _inflected(pair: Pair, cut: Cut | None) -> Respelling | None:
    if cut is None:
        return Respelling(pair.becomes, pair.kind, pair.firm)
    suffix = "" if cut.suffix == "kan" and pair.becomes[0].endswith("kan") else cut.suffix
    forms = tuple(form for root in pair.becomes if (form := _written(cut, root, suffix)) is not None)
    return Respelling(forms, pair.kind, pair.firm) if forms else None


def _without_apostrophe(word: str) -> Respelling | None:
    plain = _APOSTROPHES.sub("'", word)
    listed = pairs().get(plain)
    if listed is not None:
        return Respelling(listed.becomes, "apostrof", listed.firm)
    candidate = plain.replace("'", "")
    return Respelling((candidate,), "apostrof", True) if is_plain(candidate) and understood(candidate) else None


def _hyphenated(word: str) -> Respelling | None:
    if parted := place(word):
        return Respelling((" ".join(parted.words),), "di_ke", True)
    listed = pairs().get(word)
    if listed is not None:
        return Respelling(listed.becomes, listed.kind, listed.firm)
    first, _, rest = word.partition("-")
    if "-" in rest or not first or not rest:
        return None
    compound = pairs().get(first + rest)
    if compound is not None and " " in compound.becomes[0] and compound.becomes[0].replace(" ", "") == first + rest:
        return Respelling(compound.becomes, "gabungan", True)
    left, right = _once(first), _once(rest)
    if left is not None and right is not None and left.kind == right.kind:
        return Respelling((f"{left.forms[0]}-{right.forms[0]}",), left.kind, left.firm)
    return None
