"""What a foreign word wears in Indonesian: prefixes, suffixes and clitics, taken off without knowing the word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..words.forms import analyse
from ..words.roots import known

FEWEST_LETTERS_BARE = 3
FEWEST_LETTERS_DRESSED = 4
"""Letters a word must have left under an affix, with and without a hyphen; shorter ones make other words by chance."""

_SWALLOWED = {"meny": "s", "ny": "s", "mem": "p", "men": "t", "meng": "k", "pem": "p"}
_ACTIVE = ("me", "mem", "men", "meng", "meny", "menge", "nge", "ng", "ny")
PREFIXES = dict.fromkeys(_ACTIVE, "me") | {"di": "di", "ter": "ter", "ke": "ke", "se": "se"}
PREFIXES |= {"ber": "ber", "pe": "pe", "peng": "pe", "pem": "pe", "pen": "pe", "ku": "ku", "kau": "kau"}
"""Prefixes as they are written before a foreign word, and what each stands for."""

_HEAD = re.compile(r"menge|meng|meny|mem|men|me|nge|ng|ny|di|ter|ke|se|ber|peng|pem|pen|pe|ku|kau")
_TAIL = re.compile(r"-?(kan|an|in|i)?-?(nya|ku|mu)?-?(lah|kah|pun)?")
_ENDINGS = ("kan", "an", "in", "i", "nya", "ku", "mu", "lah", "kah", "pun")
_PLURALS = ("s", "es", "'s", "2")
_LONGEST_TAIL = 8
_VERBAL = frozenset({"me", "di", "ter", "ku", "kau"})


@dataclass(frozen=True, slots=True)
class Dress:
    """Prefix (``me``, ``di``, ``ter``, ``ke``…), suffix and clitics of a foreign word; whether it is said twice."""

    prefix: str = ""
    suffix: str = ""
    clitics: tuple[str, ...] = ()
    doubled: bool = False

    @property
    def clothed(self) -> bool:
        """Whether it wears anything at all."""
        return bool(self.prefix or self.suffix or self.clitics or self.doubled)

    @property
    def verbal(self) -> bool:
        """Whether the affixes make it a verb."""
        return self.prefix in _VERBAL or (not self.prefix and self.suffix in ("kan", "i", "in"))


def heads(lower: str) -> Iterator[tuple[str, str, str]]:
    """Yield ``lower`` without a prefix in each way that may be meant: (prefix, rest, hyphen).

    A first letter that the nasal swallowed is put back: ``menyupport``, ``memosting``.
    """
    match = _HEAD.match(lower)
    if match is None:
        return
    longest = match.group()
    for size in range(len(longest), 1, -1):
        shape = longest[:size]
        if shape in PREFIXES:
            rest = lower[size:]
            hyphen = "-" if rest.startswith("-") else ""
            yield PREFIXES[shape], rest.removeprefix("-"), hyphen
            if shape in _SWALLOWED and not hyphen:
                yield PREFIXES[shape], _SWALLOWED[shape] + rest, hyphen


def tails(form: str) -> Iterator[tuple[str, tuple[str, tuple[str, ...]]]]:
    """Yield ``form`` without each ending it may have, the whole form first: (rest, (suffix, clitics))."""
    yield form, ("", ())
    for size in range(1, min(_LONGEST_TAIL + 1, len(form) - 1)):
        rest, tail = form[:-size], form[-size:]
        if tail in _PLURALS:
            yield rest, ("", ())
            continue
        if not tail.lstrip("-").startswith(_ENDINGS):
            continue
        match = _TAIL.fullmatch(tail)
        if match is not None and match.group().strip("-"):
            yield rest, (match[1] or "", tuple(part for part in match.groups()[1:] if part))


def plausible(lower: str, bare: str, prefix: str, hyphen: str, suffix: str) -> bool:
    """Tell whether a form that can be cut so is no Indonesian word by chance (``keterangan``, ``diamanatkan``)."""
    if hyphen or "-" in lower:
        return len(bare) >= FEWEST_LETTERS_BARE
    if len(bare) < FEWEST_LETTERS_DRESSED or (suffix == "i" and not prefix):
        return False
    if known(lower):
        return False
    root = analyse(lower).root
    return root in (lower, bare) or not known(root)
