"""What a single form can be a part of: a passive verb, a compound, a word said twice, se- on a noun."""

from functools import lru_cache

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
    if word in words("place") or word in words("passive_or_noun") or len(word) < 5:
        return False
    form = analyse(word)
    if form.clitics or (known(word) and form.root == word):
        return False
    inner = form.prefixes[:1] in ((), ("per",), ("ke",), ("ber",), ("se",))
    return inner and form.suffixes in (("kan",), ("i",)) and (known(form.root) or form.root != word)


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
