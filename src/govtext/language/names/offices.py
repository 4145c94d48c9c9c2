"""Offices and roles: what a phrase names, and for which of eight groups its holder speaks."""

import re
from functools import lru_cache

from govtext.tables import NameHead, OfficeForm

from .lexicon import Form, form
from .phrases import Phrase, Phrases

GROUPS = ("pemerintah", "legislatif", "aparat", "ahli", "masyarakat_sipil", "pelaku_usaha", "media", "warga")
"""The groups a speaker can belong to."""

_WORD = re.compile(r"[\w’'/-]+")
_FORMER = frozenset({"mantan", "eks", "bekas", "pensiunan"})
_CHAIRS = (
    "direktur eksekutif",
    "koordinator",
    "ketua",
    "ketua umum",
    "ketum",
    "wakil ketua",
    "wakil ketua umum",
    "waketum",
)
_MANAGERS = (
    *("asisten manajer", "direktur", "direktur operasional", "direktur pelaksana", "direktur utama", "dirut"),
    *("general manager", "gm", "manager", "manajer", "presdir", "presiden direktur"),
)
_UNLISTED = dict.fromkeys(_CHAIRS, "masyarakat_sipil") | dict.fromkeys(_MANAGERS, "pelaku_usaha")
"""Whom they speak for where no list knows the body: an association (*Ketua Sahabat Penyu*), a company."""
_MAX_ROLE = 400
_LONGEST_KEPT = 80
"""Characters of a role that is remembered: an office with its body, never a sentence of a draft."""


def match(phrases: Phrases, lower: list[str], at: int) -> Phrase | None:
    """Return the longest of ``phrases``, all of which begin with ``lower[at]``, that stands there."""
    at += 1
    if at < len(lower) and lower[at] in phrases.after:
        at += 1
        for rest, phrase in phrases.after[lower[at - 1]]:
            if not rest or lower[at : at + len(rest)] == rest:
                return phrase
    return phrases.single


def group_of(role: str, organisation: str | None = None) -> str | None:
    """Return the group that the holder of ``role`` speaks for, or None when the words do not tell.

    Whoever once held an office (*mantan camat*) speaks as a resident. An office outweighs a trade (a farmer who is
    Ketua BPD speaks as such); where the head alone does not tell (*ketua*, *direktur*, *kepala*), the body named after
    it decides.
    """
    text = f"{role} {organisation}" if organisation else role
    return _kept_group(text) if len(text) <= _LONGEST_KEPT else _group(text[:_MAX_ROLE])


@lru_cache(maxsize=8192)
def _kept_group(text: str) -> str | None:
    return _group(text)


def _group(text: str) -> str | None:
    words = [form(word) for word in _WORD.findall(text)]
    lower = [word.lower for word in words]
    body = match(words[0].heads, lower, 0) if words and words[0].heads else None
    if body is not None and isinstance(body.row, NameHead) and body.row.kind == "organisation" and body.row.group:
        return _body(words, lower, 0)
    trade = fallback = chair = unlisted = None
    former = False
    at = 0
    while at < len(words):
        phrase = match(words[at].offices, lower, at)
        if phrase is None:
            former = lower[at] in _FORMER
            at += 1
            continue
        assert isinstance(phrase.row, OfficeForm)
        at += len(phrase.words)
        if former:
            trade, former = trade or "warga", False
            continue
        group = phrase.row.group
        if phrase.row.kind == "peran":
            if chair and words[at - len(phrase.words)].capital:  # people in the name of a body: Jaringan *Pemilih*
                unlisted = unlisted or chair
            else:
                trade = trade or group
        elif group and not group.endswith("?"):
            return group
        else:
            decided = _body(words, lower, at) or _body(words, lower, at - len(phrase.words))
            if decided:
                return decided
            fallback = fallback or group.removesuffix("?")
            chair = chair or _UNLISTED.get(phrase.row.form)
            if unlisted is None and _names_unlisted(words, at, common=phrase.row.form.endswith(("ketua", "umum"))):
                unlisted = chair
    return trade or fallback or _body(words, lower, 0) or unlisted


def _names_unlisted(words: list[Form], at: int, *, common: bool) -> bool:
    """Tell whether the words from ``at`` on name a body that no list knows, and not only a field of work.

    Its name may begin with a ``common`` word or be an acronym where fields of work seldom follow.
    """
    named = next((word for word in words[at:] if word.capital and not word.unit), None)
    return named is not None and not (named.regions or ((named.common or named.acronym) and not common))


def _body(words: list[Form], lower: list[str], start: int) -> str | None:
    """Return the group of the first body named in ``words`` from ``start`` on."""
    for at in range(start, len(words)):
        phrase = match(words[at].heads, lower, at)
        if phrase is not None and isinstance(phrase.row, NameHead) and phrase.row.group:
            group = phrase.row.group
            return "pelaku_usaha" if group == "masyarakat_sipil" and _of_trade(words, lower, at) else group
    return None


def _of_trade(words: list[Form], lower: list[str], start: int) -> bool:
    """Tell whether an association is one of business people: Kerukunan *Pemilik Warung*."""
    found = (match(words[at].offices, lower, at) for at in range(start, len(words)) if words[at].offices)
    return any(isinstance(p.row, OfficeForm) and p.row.group == "pelaku_usaha" for p in found if p is not None)
