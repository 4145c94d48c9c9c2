"""Words taken apart: the dictionary root, the affixes around it, the clitics behind it, and the forms beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from .affixes import Cut, cuts, prefix_cuts
from .assimilation import joint
from .roots import exceptions, is_plain, known, stem

_KEPT = 65_536
"""Forms remembered; a year of press releases holds fewer."""

_HYPHENS = str.maketrans("\u2010\u2011\u2013", "---")
_CLITICS = ("nya", "ku", "mu", "lah", "kah", "pun")
_ACTIVE = ("me", "mem", "men", "meng", "meny", "menge")
_AGENT = ("pe", "pem", "pen", "peng", "peny", "penge")
_PREFIXES = {"di": "di", "ter": "ter", "ber": "ber", "per": "per", "ke": "ke", "se": "se", "ku": "ku", "kau": "kau"}
_PREFIXES |= dict.fromkeys(_ACTIVE, "meN") | dict.fromkeys(_AGENT, "peN")
_FOREIGN_ENDINGS = ("is", "isi", "isme", "isasi")
_OPENINGS = ("me", "pe", "be", "te", "di", "ke", "se", "ku", "kau")
_CLOSINGS = ("an", "i", *_CLITICS)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+){0,4}")


@dataclass(frozen=True, slots=True)
class Form:
    """A word form taken apart.

    ``lower`` is the form in lower case; ``root`` its dictionary root (the form itself where none is known).
    ``prefixes`` are canonical and stand from the outside in (``meN``, ``peN``, ``di``, ``ter``, ``ber``, ``per``,
    ``pe``, ``ke``, ``se``, ``tidak``, and ``ku``, ``kau`` before a verb); ``allomorphs`` are the same as they are
    written (``mem``, ``be``). ``suffixes`` holds at most one of ``kan``, ``i``, ``an``; ``clitics`` any of ``nya``,
    ``ku``, ``mu``, ``lah``, ``kah``, ``pun``. ``stem`` is what remains in writing between prefixes and suffixes, its
    swallowed first letter restored; mostly the root. ``reduplicated`` says that the word is said twice, ``hyphenated``
    that an affix is written with a hyphen, as before foreign words and names. ``inflection_stripped`` is the form
    without its clitics.
    """

    lower: str
    root: str
    prefixes: tuple[str, ...] = ()
    allomorphs: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()
    reduplicated: bool = False
    hyphenated: bool = False
    inflection_stripped: str = ""
    stem: str = ""

    @property
    def inside(self) -> str:
        """The word that the outermost prefix was put onto: ``perbaiki`` in ``memperbaiki``; without clitics."""
        if len(self.allomorphs) < 2:
            return "".join((self.stem, *self.suffixes))
        outer, second = self.allomorphs[:2]
        rest = self.inflection_stripped[len(outer) :]
        return rest if rest.startswith(second) else second[0] + rest


@lru_cache(_KEPT)
def root(form: str) -> str:
    """Return the dictionary root of ``form`` in lower case; the form itself where none is found."""
    return analyse(form).root


def is_root(word: str) -> bool:
    """Tell whether the dictionary of roots has ``word``, whatever its case."""
    return known(word.lower())


def strip_clitics(form: str) -> str:
    """Return ``form`` in lower case without -nya, -ku, -mu, -lah, -kah, -pun."""
    return analyse(form).inflection_stripped


@lru_cache(_KEPT)
def analyse(form: str) -> Form:
    """Take ``form`` apart. Never fails: what is not understood is its own root."""
    lower = form.lower().translate(_HYPHENS)
    if "-" not in lower:
        return _single(lower)
    if not _WORD.fullmatch(lower):
        return _whole(lower)
    return _hyphenated(lower)


def _whole(lower: str) -> Form:
    return Form(lower, lower, inflection_stripped=lower, stem=lower)


def _single(lower: str) -> Form:
    if not is_plain(lower):
        return _whole(lower)
    given = exceptions().get(lower)
    if given == lower or (given is None and known(lower)):
        return _whole(lower)
    found = list(cuts(lower, _is_stem))
    target = given or _target(lower, found)
    fitting = [cut for cut in found if _sense(cut.stem) == target]
    if not fitting:
        return _unknown(lower, target)
    best = min(fitting, key=lambda cut: (cut.stem not in (target, target.replace(" ", "")), _effort(cut)))
    bare = lower[: len(lower) - sum(map(len, best.clitics))]
    suffixes = (best.suffix,) if best.suffix else ()
    return Form(
        lower, target, best.prefixes, best.allomorphs, suffixes, best.clitics, inflection_stripped=bare, stem=best.stem
    )


def _is_stem(word: str) -> bool:
    return known(word) or word in exceptions() or _is_borrowed_action(word)


def _is_borrowed_action(word: str) -> bool:
    """Tell whether ``word`` is a noun in -isasi, which new words join every year; one with a prefix is not."""
    return word.endswith("isasi") and len(word) > 7 and not word.startswith(("me", "pe", "di", "ber", "ter"))


def _sense(stem_: str) -> str:
    """Return what a stem stands for: itself, unless it is listed as a mistake or as a compound written together."""
    return exceptions().get(stem_, stem_)


def _target(lower: str, found: Sequence[Cut]) -> str:
    """Return the root of ``lower``: the stemmer's, unless the grammar of affixes speaks against it."""
    for cut in found:
        if not cut.prefixes and not cut.suffix and cut.stem in exceptions():
            return _sense(cut.stem)
    senses = {_sense(cut.stem) for cut in found}
    if len(senses) == 1:
        return senses.pop()
    if found:
        return _better(_sense(stem(lower)), found)
    if not lower.startswith(_OPENINGS) and not lower.endswith(_CLOSINGS):
        return lower
    # Without a regular cut the stemmer took an infix or a foreign ending away: trust only what stands in the word.
    guess = stem(lower)
    trusted = len(guess) > 3 and guess in lower and not lower.endswith(_FOREIGN_ENDINGS)
    return _sense(guess) if trusted or _nasal_slip(guess, lower) else lower


def _nasal_slip(guess: str, lower: str) -> bool:
    """Tell whether ``lower`` is a verb of ``guess`` with a letter too few or too many (``menunjukan``)."""
    return len(guess) > 3 and guess[1:] in lower and lower.startswith(("me", "pe"))


def _better(guess: str, found: Sequence[Cut]) -> str:
    """Return the root of the best cut; the stemmer's guess wins where nothing speaks against it."""
    agreeing = [cut for cut in found if _sense(cut.stem) == guess]
    best = min(found, key=_effort)
    if not agreeing:
        return _sense(best.stem)
    mine = min(agreeing, key=_effort)
    if mine.suffix == "kan" and mine.prefixes in ((), ("per",)):
        # berikan is a command and stays one; per-…-kan is rare, the same letters as -k + -an are a common noun.
        nouns = [cut for cut in found if mine.prefixes and cut.suffix == "an" and cut.stem.endswith("k")]
        return _sense(min(nouns, key=_effort).stem) if nouns else guess
    longer = best.stem == mine.stem + "i" and mine.suffix == "i"
    better = _effort(best)[:2] < _effort(mine)[:2]
    return _sense(best.stem) if better or longer else guess


def _effort(cut: Cut) -> tuple[int, int, int]:
    """Rank a cut: clitics other than -nya are dear, then prefixes (a verbal suffix needs one), then short stems."""
    prefixes = len(cut.prefixes) or 2 * (cut.suffix in ("kan", "i"))
    return sum(clitic != "nya" for clitic in cut.clitics), prefixes, -len(cut.stem)


def _unknown(lower: str, target: str) -> Form:
    """Take -nya off a word no dictionary knows; it is the only clitic safe to see there."""
    if target == lower and lower.endswith("nya") and len(lower) > 6:
        bare = lower[:-3]
        return Form(lower, bare, clitics=("nya",), inflection_stripped=bare, stem=bare)
    return replace(_whole(lower), root=target)


def _hyphenated(lower: str) -> Form:
    if known(lower):
        return _whole(lower)
    parts = lower.split("-")
    clitics: list[str] = []
    while len(parts) > 1 and parts[-1] in _CLITICS:
        clitics.insert(0, parts.pop())
    suffix = parts.pop() if len(parts) > 1 and parts[-1] in ("an", "kan", "i") else ""
    written = "-".join(parts)
    core = analyse(written) if clitics or suffix else _two_parts(lower)
    if suffix:
        core = replace(core, suffixes=(suffix,), hyphenated=True, inflection_stripped=f"{written}-{suffix}")
    return replace(core, lower=lower, clitics=(*core.clitics, *clitics))


def _two_parts(lower: str) -> Form:
    first, _, rest = lower.partition("-")
    if first in _PREFIXES:
        inner = analyse(rest)
        return replace(
            inner,
            lower=lower,
            prefixes=(_PREFIXES[first], *inner.prefixes),
            allomorphs=(first, *inner.allomorphs),
            hyphenated=True,
            inflection_stripped=f"{first}-{inner.inflection_stripped}",
        )
    return _reduplicated(lower, first, rest)


def _reduplicated(lower: str, first: str, rest: str) -> Form:
    """Take a word said twice apart; prefixes stand on its first half, suffixes and clitics on its second."""
    left, right = analyse(first), analyse(rest)
    bare = lower[: len(lower) - sum(map(len, right.clitics))]
    listed = exceptions().get(bare)
    if left.root != right.root:
        # meniru-nirukan: the second half repeats the swallowed consonant.
        right = analyse("me" + rest)
        if left.root != right.root:
            return _whole(lower)
    prefixes, allomorphs = (left.prefixes, left.allomorphs) if left.prefixes else (right.prefixes, right.allomorphs)
    return Form(
        lower, listed or left.root, prefixes, allomorphs, right.suffixes, right.clitics, True, False, bare, left.stem
    )


@lru_cache(_KEPT)
def variants(form: str) -> tuple[str, ...]:
    """Return the keys under which a word list may know ``form``, the likeliest first.

    The form itself, without its clitics, said once instead of twice, in the other voice and without one
    (``dilakukannya``: ``dilakukan``, ``melakukan``, ``lakukan``), and the foreign word behind an affix (``di-upload``,
    ``mengupload``: ``upload``). Never the bare root of an Indonesian word: ``pemerintah`` is no ``perintah``.
    """
    taken = analyse(form)
    keys = dict.fromkeys((taken.lower, taken.inflection_stripped))
    if taken.reduplicated:
        keys[taken.inflection_stripped.partition("-")[0]] = None
    elif taken.prefixes[:1] in (("meN",), ("di",)):
        keys.update(dict.fromkeys(_voices(taken)))
    elif not taken.prefixes and not taken.suffixes and is_plain(taken.stem) and not known(taken.stem):
        keys.update(dict.fromkeys(_foreign_bases(taken.stem)))
    if taken.hyphenated:
        keys[taken.inside] = None
    return tuple(keys)


def _voices(form: Form) -> Iterator[str]:
    inner = form.prefixes[1] if len(form.prefixes) > 1 else ""
    rest = form.inside
    for prefix in ("meN", "di"):
        shape, remainder = joint(prefix, rest, form.stem, inner)
        yield f"{shape}-{rest}" if form.hyphenated else shape + remainder
    if form.suffixes or inner:
        yield rest


def _foreign_bases(word: str) -> Iterator[str]:
    """Yield what an unknown word may be without an affix written onto it (``diupload``, ``templatnya``)."""
    for _, _, base in prefix_cuts(word):
        if len(base) > 3:
            yield base
