"""Words put together by the rules of the standard spelling: affixes onto a root, one voice into another."""

import re
from functools import cache

from govtext.tables import WordForm, lexicon

from .assimilation import attach, joint
from .forms import Form, analyse

SUFFIXES = ("kan", "i", "an")
CLITICS = ("nya", "ku", "mu", "lah", "kah", "pun")
_PREFIX = re.compile(r"meN|peN|mem(?=per)|di|ter|ber|bel|per|pel|pe|ke|se|ku|kau|tidak")
_CANONICAL = {"mem": "meN", "bel": "ber", "pel": "per"}


def inflect(root: str, pattern: str) -> str:
    """Put the affixes of ``pattern`` onto ``root`` (lower case; several words for a compound).

    A pattern names prefixes, then suffixes and clitics after hyphens: ``meN-``, ``meN-kan``, ``di-i``, ``peN-an``,
    ``ke-an``, ``keber-an``, ``memper-kan``, ``-an``, ``-nya``, ``meN-kan-nya``. A suffix -i is left out after -i.
    A compound is welded only between a prefix and a suffix (``pertanggungjawaban``, but ``bertanggung jawab``).
    Raises ValueError for a pattern with unknown affixes.

    >>> inflect("koordinasi", "meN-kan")
    'mengoordinasikan'
    """
    prefixes, suffixes, clitics = parse_pattern(pattern)
    word = root.replace(" ", "") if prefixes and suffixes else root
    base = word
    for suffix in suffixes:
        word = word if suffix == "i" and word.endswith("i") else word + suffix
    inner = ""
    for prefix in reversed(prefixes):
        word = attach(prefix, word, base, inner)
        inner = prefix
    return word + "".join(clitics)


def parse_pattern(pattern: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the prefixes, suffixes and clitics that ``pattern`` names, see :func:`inflect`."""
    chain, _, tail = pattern.partition("-")
    endings = [part for part in tail.split("-") if part]
    if unknown := [part for part in endings if part not in SUFFIXES + CLITICS]:
        raise ValueError(f"pattern {pattern!r}: {unknown[0]!r} is neither -kan, -i, -an nor a clitic")
    suffixes = tuple(part for part in endings if part in SUFFIXES)
    return _prefixes(chain), suffixes, tuple(part for part in endings if part in CLITICS)


def _prefixes(chain: str) -> tuple[str, ...]:
    names: list[str] = []
    at = 0
    while at < len(chain):
        match = _PREFIX.match(chain, at)
        if match is None:
            raise ValueError(f"pattern {chain!r}: no prefix begins at {chain[at:]!r}; use meN, peN, di, ter, ber …")
        names.append(_CANONICAL.get(match.group(), match.group()))
        at = match.end()
    return tuple(names)


def passive(verb: str) -> str | None:
    """Return the di- form of an active verb (``meluncurkan``: ``diluncurkan``); None where there is none.

    Words that follow the verb stay: ``melakukan uji coba``, ``dilakukan uji coba``.
    """
    return _revoiced(verb, "meN", "di")


def active(verb: str) -> str | None:
    """Return the meN- form of a passive verb (``diluncurkan``: ``meluncurkan``); None where there is none."""
    return _revoiced(verb, "di", "meN")


def nominal(verb: str) -> str | None:
    """Return the noun of the action of ``verb``: ``meluncurkan``: ``peluncuran``; None where no rule makes one.

    Nouns that are not made by rule (``mendukung``: ``dukungan``) are listed in data/lexicons/nominals.csv.
    """
    head, space, rest = verb.partition(" ")
    form = analyse(head)
    if form.prefixes[:1] == ("di",):
        return nominal((active(head) or "") + space + rest)
    noun = _listed_nouns().get(form.inflection_stripped) or _noun(form)
    return noun and noun + space + rest


@cache
def _listed_nouns() -> dict[str, str]:
    return {row.form: row.becomes for row in lexicon("nominals") if isinstance(row, WordForm)}


def _noun(form: Form) -> str | None:
    if form.hyphenated or not form.prefixes:
        return None
    outer, *inner = form.prefixes
    if outer == "meN" and not inner and form.stem.endswith("si") and len(form.stem) > 6:
        return form.stem
    if outer == "meN" and inner[:1] == ["per"]:
        return inflect(form.stem, "".join(inner) + "-an")
    if outer == "meN":
        return inflect(form.stem, "peN" + "".join(inner) + "-an")
    if outer == "ber":
        return inflect(form.stem, "per" + "".join(inner) + "-an")
    if outer == "ter":
        return inflect(form.stem, "keter" + "".join(inner) + "-an")
    return None


def _revoiced(verb: str, old: str, new: str) -> str | None:
    head, space, rest = verb.partition(" ")
    form = analyse(head)
    if form.reduplicated or form.prefixes[:1] != (old,):
        return None
    return revoice(form, new) + "".join(form.clitics) + space + rest


def revoice(form: Form, prefix: str) -> str:
    """Put ``prefix`` in the place of the outermost prefix of ``form``, clitics left out."""
    rest = form.inside
    inner = form.prefixes[1] if len(form.prefixes) > 1 else ""
    shape, remainder = joint(prefix, rest, form.stem, inner)
    return f"{shape}-{rest}" if form.hyphenated else shape + remainder
