"""What a single form can be a part of: a passive verb, a compound, a word said twice, se- on a noun."""

from functools import cache, lru_cache

from govtext.language.spelling.lists import KEPT, understood, words
from govtext.language.words.forms import analyse
from govtext.language.words.roots import known

from ._spelling_context import Neighbours


def se_with(near: Neighbours, noun: str, at: int) -> str:
    """Return se- on ``noun`` (lower case), which token ``at`` ends in, as a name where a name follows it."""
    following = near.texts[at + 1] if near.joins(at) else ""
    return f"se-{noun.capitalize()}" if following[:1].isupper() and following[1:2].islower() else f"se{noun}"


@lru_cache(KEPT)
def makes_passive(word: str) -> bool:
    """Tell whether di- and ``word``, in lower case, can only be a verb: never a place or time one is in."""
    if word in words("passive"):
        return True
    if known(word) or word in words("place") or len(word) < 5:
        return False
    form = analyse(word)
    if form.clitics or form.suffixes not in (("kan",), ("i",)):
        return False
    inner = form.prefixes[:1] in ((), ("per",), ("ke",), ("ber",), ("se",))
    return inner and (known(form.root) or form.root != word)


@lru_cache(KEPT)
def repeats(word: str, following: str) -> bool:
    """Tell whether ``following`` is ``word`` again, or its root again behind ber- or se-."""
    if word == following:
        return (
            understood(word)
            and not word.startswith(("me", "di"))
            and not word.endswith("nya")
            and word not in words("passive")
        )
    if word in ("seorang", "sebuah", "sesuatu", "sekali", "bersaudara"):
        return False
    form = analyse(word)
    if form.prefixes == ("se",) and form.stem + "nya" == following:
        return True
    return form.prefixes in (("ber",), ("se",)) and not form.suffixes and not form.clitics and form.stem == following


@cache
def _heads() -> frozenset[str]:
    return frozenset(compound.partition(" ")[0] for compound in words("compound"))


@cache
def _tails() -> frozenset[str]:
    return frozenset(compound.partition(" ")[2] for compound in words("compound"))


@lru_cache(KEPT)
def compound_head(word: str) -> str | None:
    """Return the first half of a compound in ``word`` behind a prefix (``menindak``: ``tindak``)."""
    form = analyse(word)
    bare = form.prefixes and not form.suffixes and not form.clitics
    return form.stem if bare and form.stem in _heads() else None


@lru_cache(KEPT)
def compound_tail(word: str) -> str | None:
    """Return the second half of a compound in ``word`` before a suffix (``lanjuti``: ``lanjut``)."""
    if not word.endswith(("i", "kan", "an", "nya")):
        return None
    form = analyse(word)
    return form.stem if form.suffixes and not form.prefixes and form.stem in _tails() else None
