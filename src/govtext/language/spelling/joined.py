"""Two words written as one: a preposition and its place (``dikantor``), a word and *pun* (``siapapun``)."""

import re
from typing import NamedTuple

from ..words.forms import analyse
from ..words.roots import known
from .lists import understood, words

_PLACE = re.compile(r"(di|ke)([a-z]{3,}?)((?:nya)?)((?:pun)?)")
_TWICE = re.compile(r"(di|ke)([a-z]{3,})-\2((?:nya)?)")
_AFFIXED_PLACE = re.compile(r"(di)((?:ke|per|pe)[a-z]{3,}an)((?:nya)?)")
_NAME = re.compile(r"([Dd]i|[Kk]e)([A-Z][a-z][\w-]*|[A-Z]{2,})")
_KE_NOT = frozenset({"luar", "meja", "tua", "masa", "era", "semua", "pemerintahan"})


class Parted(NamedTuple):
    """A word taken apart into what should stand apart."""

    words: tuple[str, ...]
    firm: bool


def place(word: str) -> Parted | None:
    """Return preposition and noun of ``word`` (lower case), written together by mistake; None where it is one word."""
    if match := _TWICE.fullmatch(word):
        noun = match[2]
        if noun in words("place"):
            return Parted((match[1], f"{noun}-{noun}{match[3]}"), True)
    if match := _PLACE.fullmatch(word):
        noun = match[2]
        if noun in words("place") and not (match[1] == "ke" and noun in _KE_NOT):
            rest = (match[4],) if match[4] else ()
            return Parted((match[1], noun + match[3], *rest), True)
    match = _AFFIXED_PLACE.fullmatch(word)
    if match and not word.endswith(("kan", "kannya")) and not known(word):
        form = analyse(match[2])
        if (
            form.suffixes == ("an",)
            and form.prefixes
            and known(form.root)
            and analyse(word).prefixes[:1] == (match[1],)
        ):
            return Parted((match[1], match[2] + match[3]), False)
    return None


def before_name(word: str) -> Parted | None:
    """Return preposition and name of ``diBandung``: a capital inside the word."""
    match = _NAME.fullmatch(word)
    return Parted((match[1], match[2]), True) if match else None


def pun(word: str) -> Parted | None:
    """Return ``word`` (lower case) and its *pun* apart; None where they belong together (``meskipun``)."""
    base = word.removesuffix("pun")
    if base == word or len(base) < 3 or known(word) or word in words("pun"):
        return None
    if not understood(base) or (analyse(word).prefixes and not analyse(word).clitics and known(analyse(word).root)):
        return None
    return Parted((base, "pun"), True)
