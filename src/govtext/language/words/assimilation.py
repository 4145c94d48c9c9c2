"""How a prefix changes itself and the word it meets: meN-, peN-, ber-, ter-, per- put onto a stem."""

from .affixes import PER_BEFORE_R, VOWELS, drops_r, syllable_vowels

_ONE_SYLLABLE = frozenset({"klaim"})
_KEEPS_FIRST = {"meN": frozenset({"kaji", "punya", "peroleh"}), "peN": frozenset({"kaji"})}
# First syllables in -er that leave the r of ber- alone, against the rule, in the dictionary.
_KEEPS_R = ("cermin", "derma", "kertas", "sertif", "serbuk", "tertib", "term", "pers", "perm", "server", "vers")
# Words that no rule makes: penglihatan, dimengerti.
_IRREGULAR = {("peN", "lihat"): "peng", ("di", "erti"): "dimeng"}
_NASAL = {"b": "m", "f": "m", "v": "m", "p": "m", "c": "n", "d": "n", "j": "n", "z": "n", "t": "n", "s": "n"}
_SWALLOWED = {"k": "ng", "p": "m", "s": "ny", "t": "n"}


def attach(prefix: str, stem: str, root: str = "", inner: str = "") -> str:
    """Put the canonical ``prefix`` onto ``stem``.

    ``root`` is the root inside the stem (the stem itself when left out); ``inner`` is the prefix the stem already
    begins with, which the nasal spares: ``memperbaiki`` beside ``memerintah``.
    """
    return "".join(joint(prefix, stem, root, inner))


def joint(prefix: str, stem: str, root: str = "", inner: str = "") -> tuple[str, str]:
    """Return the shape of ``prefix`` before ``stem`` and what is left of the stem: ``("men", "ulis")``."""
    root = root or stem
    if (prefix, root) in _IRREGULAR and not inner:
        return _IRREGULAR[prefix, root], stem
    if prefix in ("meN", "peN"):
        return _nasal(prefix, stem, root, inner)
    if prefix in ("ber", "ter", "per") and not inner:
        if root == "ajar" and prefix != "ter":
            return prefix[:2] + "l", stem
        if prefix == "per" and stem.startswith(PER_BEFORE_R):
            return "pe", stem
        if drops_r(stem) and (prefix == "ter" or not stem.startswith(_KEEPS_R)):
            return prefix[:2], stem
    return prefix, stem


def _nasal(prefix: str, stem: str, root: str, inner: str) -> tuple[str, str]:
    me, first = prefix[:2], stem[:1]
    if not inner and has_one_syllable(root):
        return me + "nge", stem
    if first in _SWALLOWED and not _is_spared(prefix, stem, root, inner):
        return me + _SWALLOWED[first], stem[1:]
    if stem.startswith(("ng", "ny")):
        return me, stem
    if first and (first in VOWELS or first in "ghkqx"):
        return me + "ng", stem
    return me + _NASAL.get(first, ""), stem


def _is_spared(prefix: str, stem: str, root: str, inner: str) -> bool:
    """Tell whether k-, p-, s-, t- stays: in clusters, in kh- and sy-, in the prefix per-, in a few roots.

    Of the clusters only pr- loses its p, and only after peN- (``pemrograman``, but ``memprogram``).
    """
    if stem[1:2] not in tuple(VOWELS):
        return not (prefix == "peN" and stem.startswith("pr"))
    return inner in ("per", "pe", "ter") or (not inner and root in _KEEPS_FIRST[prefix])


def has_one_syllable(root: str) -> bool:
    """Tell whether ``root`` is so short that the nasal needs an e before it: ``mengecek``, ``mengesahkan``."""
    return root in _ONE_SYLLABLE or (len(root) > 1 and " " not in root and syllable_vowels(root) == 1)
