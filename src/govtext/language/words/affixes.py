"""The affixes of Indonesian and every way a word can be cut into affixes and a dictionary root."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

VOWELS = "aeiou"

PARTICLES = ("lah", "kah", "tah", "pun")
PRONOUNS = ("nya", "ku", "mu")
SUFFIXES = ("", "kan", "i", "an")

# Which prefix may stand directly inside which; "" is the outside of the word.
_INSIDE: dict[str, frozenset[str]] = {
    "": frozenset({"meN", "peN", "di", "ter", "ber", "per", "pe", "ke", "se", "ku", "kau"}),
    "meN": frozenset({"per", "pe", "ber", "ke", "se", "ter"}),
    "di": frozenset({"per", "pe", "ber", "ke", "se", "ter"}),
    "ku": frozenset({"per", "pe", "ber", "ke"}),
    "kau": frozenset({"per", "pe", "ber", "ke"}),
    "ter": frozenset({"per", "ke", "se", "ber"}),
    "ber": frozenset({"ke", "peN", "pe", "per", "se"}),
    "peN": frozenset({"ber", "per", "ke", "se", "ter"}),
    "pe": frozenset({"ber"}),
    "per": frozenset({"se", "ke"}),
    "ke": frozenset({"ber", "ter", "se", "peN", "pe", "per", "tidak"}),
    "se": frozenset({"peN", "pe", "per", "ke", "ber", "ter"}),
    "tidak": frozenset({"ber", "ter", "se", "ke"}),
}

# Which suffixes a prefix allows on its word; -kan never closes a noun in peN-, pe- or ke-.
_CLOSES: dict[str, frozenset[str]] = {
    "": frozenset({"", "kan", "i", "an"}),
    "meN": frozenset({"", "kan", "i"}),
    "di": frozenset({"", "kan", "i"}),
    "ku": frozenset({"", "kan", "i"}),
    "kau": frozenset({"", "kan", "i"}),
    "ter": frozenset({"", "kan", "i"}),
    "ber": frozenset({"", "an", "kan"}),
    "per": frozenset({"", "an", "kan", "i"}),
    "peN": frozenset({"", "an"}),
    "pe": frozenset({"", "an"}),
    "ke": frozenset({"", "an", "i"}),
    "se": frozenset({"", "an"}),
    "tidak": frozenset({"an"}),
}


PER_BEFORE_R = ("rumah", "rasa", "raga")
"""Roots in r- whose noun is made with per- (perumahan), not with peN- (perencanaan)."""


class Cut(NamedTuple):
    """One way to cut a word: canonical prefixes with their allomorphs, the stem, suffixes and clitics."""

    prefixes: tuple[str, ...]
    allomorphs: tuple[str, ...]
    stem: str
    suffix: str
    clitics: tuple[str, ...]


def clitic_cuts(word: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield ``word`` without clitics in every possible way, the whole word first: (rest, clitics)."""
    yield word, ()
    for particle in ("", *PARTICLES):
        if particle and not word.endswith(particle):
            continue
        rest = word.removesuffix(particle) if particle else word
        if particle and len(rest) > 2:
            yield rest, (particle,)
        for pronoun in PRONOUNS:
            if rest.endswith(pronoun) and len(rest) - len(pronoun) > 1:
                yield rest.removesuffix(pronoun), (pronoun, particle) if particle else (pronoun,)


def prefix_cuts(word: str) -> Iterator[tuple[str, str, str]]:
    """Yield every prefix ``word`` may begin with: (canonical name, allomorph, what follows).

    A root's first k, p, s or t that the nasal swallowed is put back; where the nasal may also be the root's own,
    both are given.
    """
    for plain in ("di", "ke", "se", "ku", "kau"):
        if word.startswith(plain):
            yield plain, plain, word[len(plain) :]
    if word.startswith("tidak"):
        yield "tidak", "tidak", word[5:]
    for name in ("ber", "ter", "per"):
        if word.startswith(name):
            yield name, name, word[3:]
    yield from _without_r(word)
    for name in ("meN", "peN"):
        if word.startswith(name[:2]):
            yield from ((name, *rest) for rest in _nasal_cuts(word, name[:2]))
    if word.startswith("pe") and len(word) > 5 and word[2] not in VOWELS:
        yield "pe", "pe", word[2:]


def _without_r(word: str) -> Iterator[tuple[str, str, str]]:
    """Yield ber-, ter-, per- where their r is gone, and the l of bel-ajar.

    pe- before r- is a worn peN- (perencanaan) but for a few nouns made with per-.
    """
    rest = word[2:]
    for name, short in (("ber", "be"), ("ter", "te"), ("per", "pe")):
        if not word.startswith(short):
            continue
        if drops_r(rest) and (name != "per" or rest[0] != "r" or rest.startswith(PER_BEFORE_R)):
            yield name, short, rest
        if rest.startswith("lajar"):
            yield name, short + "l", word[3:]


def drops_r(rest: str) -> bool:
    """Tell whether ber-, ter-, per- lose their r before ``rest``: r-, or a first syllable that ends in -er."""
    if rest.startswith("r"):
        return True
    return len(rest) > 3 and rest[0] not in VOWELS and rest[1:3] == "er" and rest[3] not in VOWELS


def _nasal_cuts(word: str, me: str) -> Iterator[tuple[str, str]]:
    """Yield (allomorph, stem) for a word that begins with ``me`` or ``pe``."""
    rest = word[2:]
    after = rest[1:]
    first = rest[:1]
    if first in ("l", "r", "w", "y"):
        yield me, rest
    if rest.startswith("ng"):
        yield from _velar_cuts(rest[2:], me)
    elif rest.startswith("ny"):
        if rest[2:3] in tuple(VOWELS):
            yield me + "ny", "s" + rest[2:]
            yield me, rest
    elif first == "m":
        if after[:1] in tuple(VOWELS):
            yield me + "m", "p" + after
            yield me, rest
        elif after[:1] == "r":
            yield me + "m", "p" + after
        elif after[:1] in ("b", "f", "v", "p"):
            yield me + "m", after
    elif first == "n":
        if after[:1] in tuple(VOWELS):
            yield me + "n", "t" + after
            yield me, rest
        elif after[:1] in ("c", "d", "j", "s", "t", "z"):
            yield me + "n", after


def _velar_cuts(after: str, me: str) -> Iterator[tuple[str, str]]:
    if not after:
        return
    if after.startswith("lihat"):
        yield me + "ng", after
    if after[0] in VOWELS:
        yield me + "ng", after
        yield me + "ng", "k" + after
        if after[0] == "e":
            yield me + "nge", after[1:]
        yield me, "ng" + after
    elif after[0] in "ghkqx":
        yield me + "ng", after


def cuts(word: str, known: Callable[[str], bool]) -> Iterator[Cut]:
    """Yield every way to cut ``word`` down to a stem that ``known`` accepts, affixes in permitted combinations.

    Only real cuts are given: at least one affix or clitic is taken off.
    """
    for rest, clitics in clitic_cuts(word):
        for suffix in SUFFIXES:
            if suffix and not (rest.endswith(suffix) and len(rest) - len(suffix) > 1):
                continue
            inner = rest.removesuffix(suffix) if suffix else rest
            for prefixes, allomorphs, stem in _chains(inner, ""):
                if not (prefixes or suffix or clitics) or not known(stem):
                    continue
                if suffix == "i" and stem.endswith("i"):
                    continue
                if allomorphs and allomorphs[-1] in ("menge", "penge") and syllable_vowels(stem) > 1:
                    continue
                if _closed(prefixes, suffix):
                    yield Cut(prefixes, allomorphs, stem, suffix, clitics)


def syllable_vowels(word: str) -> int:
    """Count the vowel letters of ``word``, a diphthong at its end as one: 1 for ``cek`` and ``lem``."""
    return sum(letter in VOWELS for letter in word) - word.endswith(("ai", "au", "oi"))


def _closed(prefixes: tuple[str, ...], suffix: str) -> bool:
    """Tell whether one of ``prefixes`` (or none at all) lets the word end in ``suffix``."""
    if not prefixes:
        return True
    return any(suffix in _CLOSES[prefix] for prefix in prefixes)


def _chains(word: str, outer: str, depth: int = 3) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], str]]:
    yield (), (), word
    if depth == 0:
        return
    for name, allomorph, rest in prefix_cuts(word):
        if name in _INSIDE[outer] and len(rest) > 1:
            for prefixes, allomorphs, stem in _chains(rest, name, depth - 1):
                yield (name, *prefixes), (allomorph, *allomorphs), stem
