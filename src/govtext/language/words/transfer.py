"""A replacement that fits its sentence: the affixes and capitals of the word in the text, on another word."""

import re
from dataclasses import dataclass

from .forms import analyse
from .inflection import CLITICS, active, inflect, nominal, passive

_VERBAL = ("meN", "di", "ku", "kau")
_SMALL = frozenset({"dan", "atau", "yang", "di", "ke", "dari", "untuk", "pada", "dengan", "dalam", "oleh", "bagi"})


_ENDING = re.compile(r"-?(kan|an|i)?-?(nya|ku|mu)?-?(lah|kah|pun)?")
_SHAPES = dict.fromkeys(("me", "mem", "men", "meng", "meny", "menge"), "meN")
_SHAPES |= dict.fromkeys(("pe", "pem", "pen", "peng", "peny", "penge"), "peN")
_SHAPES |= {shape: shape for shape in ("di", "ter", "ber", "per", "ke", "se", "ku", "kau")}


@dataclass(frozen=True, slots=True)
class _Affixes:
    prefixes: tuple[str, ...]
    suffix: str
    clitics: tuple[str, ...]
    reduplicated: bool


def transfer(source: str, replacement: str, base: str | None = None) -> str:
    """Give ``replacement`` the affixes, clitics, reduplication and capitals of ``source``.

    ``source`` is the form in the text, affixes and all, of one or more words. ``replacement`` is its equivalent: a
    root (``unggah``), a stem (``luncurkan``), a verb in the active voice (``meluncurkan``), or a phrase, whose first
    word then takes the prefix and whose last word the clitic. A verb given whole keeps its own suffix and is only
    turned to the voice of the source. ``base`` is the bare word in the source where it is known, as an entry of a word
    list is; with it the affixes of a foreign word written without a hyphen are seen (``mengupload``).

    >>> transfer("di-launching", "meluncurkan"), transfer("template-nya", "templat")
    ('diluncurkan', 'templatnya')
    """
    if not source.strip() or not replacement.strip():
        return replacement
    taken = (base and _around(source, base)) or _affixes(source.split())
    word = _prefixed(taken, " ".join(replacement.split()))
    if taken.reduplicated:
        head, space, rest = word.partition(" ")
        word = f"{head}-{head}{space}{rest}"
    return match_case(source, _with_clitics(word, taken.clitics))


def _affixes(words: list[str]) -> _Affixes:
    first, last = analyse(words[0]), analyse(words[-1])
    if first.root in ("pasca", "antar", "non"):
        return _Affixes((), "", last.clitics, False)
    suffix = last.suffixes[0] if last.suffixes else ""
    return _Affixes(first.prefixes, suffix, last.clitics, first.reduplicated)


def _around(source: str, base: str) -> _Affixes | None:
    """Read the affixes off what stands before and behind ``base`` in ``source``; None where that makes no sense."""
    before, found, behind = source.lower().partition(base.lower())
    prefixes = [_SHAPES[before.rstrip("-")]] if before.rstrip("-") in _SHAPES else []
    ending = _ENDING.fullmatch(behind)
    if not found or ending is None or bool(before) != bool(prefixes):
        return None
    clitics = tuple(part for part in ending.groups()[1:] if part)
    return _Affixes(tuple(prefixes), ending[1] or "", clitics, False)


def _prefixed(taken: _Affixes, phrase: str) -> str:
    if not taken.prefixes:
        return phrase if not taken.suffix else _bare(taken, phrase)
    head = phrase.partition(" ")[0]
    form = analyse(head)
    if form.prefixes and form.prefixes[0] in ("meN", "di"):
        return _revoiced(taken, phrase)
    if form.prefixes and not form.hyphenated:
        return phrase
    if taken.prefixes[0] == "se" and head[:1].isupper():
        return f"se-{phrase}"
    if head[:1].isupper() and head != head.capitalize():
        return f"{taken.prefixes[0].replace('N', '')}-{phrase}"
    return _bare(taken, phrase)


def _revoiced(taken: _Affixes, phrase: str) -> str:
    """Turn a phrase that begins with a verb to the voice, or the noun, that the source asks for."""
    outer = taken.prefixes[0]
    given = phrase if analyse(phrase.partition(" ")[0]).prefixes[0] == "meN" else active(phrase) or phrase
    if outer == "meN":
        return given
    if outer == "di":
        return passive(given) or phrase
    if outer in ("peN", "pe", "per", "ke") and taken.suffix == "an":
        return nominal(given) or phrase
    head, space, rest = given.partition(" ")
    form = analyse(head)
    if outer in ("ku", "kau"):
        return outer + form.inside + space + rest
    if outer == "ter":
        return inflect(form.inside, "ter-") + space + rest
    if outer in ("peN", "pe"):
        return inflect(form.stem, "peN-") + space + rest
    return phrase


def _bare(taken: _Affixes, phrase: str) -> str:
    """Put the affixes of the source onto a root or a phrase of roots."""
    words = phrase.split(" ")
    form = analyse(words[-1])
    own = form.suffixes[0] if form.suffixes else ""
    if own == "an" and len(words) == 1 and taken.prefixes[:1] and taken.prefixes[0] in _VERBAL:
        words[-1], own = form.stem, ""
    if own and taken.prefixes:
        words = ["".join(words)]
    suffix = "" if own else taken.suffix
    pattern = "".join(taken.prefixes) + (f"-{suffix}" if suffix else "-")
    return inflect(" ".join(words), pattern)


def _with_clitics(phrase: str, clitics: tuple[str, ...]) -> str:
    if not clitics or phrase.endswith(CLITICS[:1]):
        return phrase
    hyphen = "-" if phrase[-1:].isupper() or phrase[-1:].isdigit() else ""
    return phrase + hyphen + "".join(clitics)


def match_case(source: str, target: str) -> str:
    """Return ``target`` with the capitals of ``source``: all, each word's first, the first only, or its own.

    Capitals that ``target`` brings along stay. A source all in capitals of two letters or more makes the target so
    too: do not ask this for a word that replaces an acronym.
    """
    letters = [char for char in source if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return target.upper()
    words = source.split()
    if not _is_capital(words[0] if words else ""):
        return target
    titled = len(words) > 1 and all(_is_capital(word) or word in _SMALL for word in words)
    if titled:
        return " ".join(word if word in _SMALL and at else _capital(word) for at, word in enumerate(target.split(" ")))
    return _capital(target)


def _is_capital(word: str) -> bool:
    """Tell whether ``word`` begins with a capital and is no acronym with something behind it (``OPD-nya``)."""
    head = word.partition("-")[0]
    return word[:1].isupper() and not (len(head) > 1 and head.isupper())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
