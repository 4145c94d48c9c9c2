"""Of which slips a form can be a part, so that only few places of a draft are looked at."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from govtext.language.spelling.find import respell
from govtext.language.spelling.hyphens import PREFIXES
from govtext.language.spelling.lists import KEPT, Pair, phrases, words
from govtext.language.words.forms import analyse

STROKES = {
    ("a", "n"): ("a.n.", "atas nama"),
    ("c", "q"): ("c.q.",),
    ("d", "a"): ("d.a.", "dengan alamat"),
    ("s", "d"): ("s.d.", "sampai dengan"),
    ("u", "b"): ("u.b.", "untuk beliau"),
    ("u", "p"): ("u.p.", "untuk perhatian"),
}
"""Abbreviations that offices write with a stroke, and with stops by the rules of spelling."""
_FIGURES = frozenset({"ke", *(first for first, _ in STROKES)})
_WITH_FIGURE = re.compile(r"\d{1,3}0an|[a-z]{3,}2(?:nya)?")
"""A round number or a plural that is one token: ``90an``, ``anak2``."""
_PARTED = frozenset({"di", "ke", "se", *PREFIXES})
"""What has a hyphen behind it where none belongs."""


def slips(form: str) -> tuple[str, ...]:
    """Return the sorts of slips that ``form`` may be a part of.

    ``respelt``: it is one by itself; ``figure``: a rank, a number, a stroke or a hyphen; ``repeating``: its root may be
    said again behind it; ``tail``: it may end a compound; ``phrase``: a listed phrase begins with it.
    """
    answers = {
        "respelt": respell(form) is not None,
        "figure": form in _FIGURES or _WITH_FIGURE.fullmatch(form) is not None or _may_lose_its_hyphen(form),
        "repeating": form.startswith(("be", "se")),
        "tail": compound_tail(form) is not None,
        "phrase": form in _listed_phrases(),
    }
    return tuple(sort for sort, holds in answers.items() if holds)


def _may_lose_its_hyphen(form: str) -> bool:
    head, hyphen, _ = form.partition("-")
    return bool(hyphen) and (head in _PARTED or head in words("bound") or compound_head(head) is not None)


@cache
def _listed_phrases() -> Mapping[str, Sequence[tuple[list[str], Pair]]]:
    found: dict[str, list[tuple[list[str], Pair]]] = {}
    for form, pair in phrases().items():
        parts = form.split()
        found.setdefault(parts[0], []).append((parts, pair))
    return found


def phrases_from(word: str) -> Sequence[tuple[list[str], Pair]]:
    """Return the listed phrases that begin with ``word``, as words, and what they should be."""
    return _listed_phrases().get(word, ())


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
