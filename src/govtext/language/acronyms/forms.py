"""Which written forms are short forms: known ones, forms in capitals, and blends made of clipped words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ..words.forms import root
from ..words.roots import known
from .lists import Entry, Kind, cues, lists, squash

LONGEST = 30
"""Code points of the longest form looked at."""

_AFFIXED = re.compile(
    r"(?:(?i:se|ke|di|non|pra|pasca|anti|eks|antar|ber|per|ter|men|mem|me|pe|pen|sub|semi|multi)-)?"
    r"(?P<core>[^\W_](?:[\w&.-]{0,28}[^\W_])?)"
)
_ENDING = re.compile(r"-(?:nya|an|kan|ku|mu|lah|pun|isasi|\d{1,4})$")
_CAPITALS = re.compile(
    r"[A-Z][A-Z0-9&]{0,14}[A-Z][A-Z0-9]{0,2}|[A-Z][A-Z0-9]{0,4}[0-9][A-Z][A-Z0-9]{0,6}|[A-Z]{2,10}[0-9]{1,2}"
)
_MIXED = re.compile(r"[A-Z]{2,8}[a-z]{1,4}|[A-Z][a-z]{1,5}[A-Z]{2,8}|[A-Z][a-z]{0,2}[A-Z]{2,4}[a-z]{1,3}")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})[A-Z]?")
_LOAN_PREFIX = re.compile(r"(?:anti|non|pra|pasca|multi|maha|antar|tuna|swa|dwi|tri|inter|supra|sub|ultra)(?=[a-z]{4})")
_VOWELS = re.compile(r"[aiueo]+")
_OPENING_CLUSTER = re.compile(
    r"(?:|[bcdfghjklmnpqrstvwyz]|[bcdfgkptsw][lry]|ng|ny|sy|kh|st|sk|sp|str|skr|spr|tr|gh|dh|bh|th|sw|dw|kw)"
)
_CLOSING_CLUSTER = re.compile(r"(?:|[bcdfghklmnprstkxzyw]|ng|ns|ks|rs|nt|ps|rt|lt|st|nk|rm|kh|sy|ck)")


@dataclass(frozen=True, slots=True)
class Shape:
    """A form that may be a short form: ``core`` without affixes, where it begins in the form, and its key.

    ``entry`` is None for one no list has. ``sure`` is False where only the context can tell: unlisted capitals.
    """

    core: str
    offset: int
    key: str
    kind: Kind
    entry: Entry | None = None


def candidates(form: str) -> tuple[Shape, ...] | None:
    """Return the short forms a token may hold, none where it may only open one of several words (*Laka lantas*).

    None stands for a token that is of no interest: nearly all of them.
    """
    found = shapes(form)
    return found if found or form.casefold() in lists().units else None


@lru_cache(maxsize=16_384)
def shapes(form: str) -> tuple[Shape, ...]:
    """Return the short forms that the token ``form`` may hold; several for *TNI-Polri*, none for ordinary words."""
    if not 2 <= len(form) <= LONGEST or not form[0].isalnum():
        return ()
    if form.isalpha() and form.isascii():
        found = _shape(form, 0)
        return () if found is None else (found,)
    match = _AFFIXED.fullmatch(form.rstrip("."))
    if match is None or "." in match["core"]:
        return ()
    core, offset = match["core"], match.start("core")
    if core[:2] in ("e-", "E-"):
        return _parts(core, offset)
    whole = _shape(core, offset)
    if whole is not None and whole.entry is not None:
        return (whole,)
    ending = _ENDING.search(core)
    if ending:
        whole = _shape(core[: ending.start()], offset)
    if whole is None and "-" in core:
        return _parts(core, offset)
    return () if whole is None else (whole,)


def _parts(core: str, offset: int) -> tuple[Shape, ...]:
    """Return the parts of a form with hyphens when each is a short form: *TNI-Polri*; *e-SAKIP* is one."""
    parts = core.split("-")
    if len(parts[0]) == 1:
        rest = _shape(core[2:], offset + 2)
        return () if rest is None else (Shape(core, offset, squash(core), rest.kind, rest.entry),)
    found: list[Shape] = []
    for part in parts:
        shape = _shape(part, offset)
        if shape is None:
            # Diskominfo-SP: letters that are nothing by themselves belong to what they hang on.
            whole = len(found) == 1 and part.isupper() and found[0].kind == "blend"
            return (Shape(core, found[0].offset, squash(core), "blend"),) if whole else ()
        found.append(shape)
        offset += len(part) + 1
    return tuple(found)


def _shape(core: str, offset: int) -> Shape | None:
    key = squash(core)
    entry = lists().by_key.get(key)
    if entry is None and core in lists().skipped:
        return None
    if entry is not None and _written_as(core, entry):
        return Shape(core, offset, key, entry.kind, entry)
    kind = _kind(core)
    return Shape(core, offset, key, kind) if kind else None


def _kind(core: str) -> Kind | None:
    """Return what an unlisted form is by its shape, or None for an ordinary word."""
    if core.isalpha() and core[1:].islower():
        return "blend" if is_blend(core) else None
    if core.isupper() and (_CAPITALS.fullmatch(core) or ("-" in core and _joined(core))):
        return None if _ROMAN.fullmatch(core) else "initials"
    return "initials" if _MIXED.fullmatch(core) else None


def _joined(core: str) -> bool:
    """Tell whether capitals with a hyphen are one short form (PBB-P2): one of the parts is too short to stand alone."""
    parts = core.split("-")
    return all(part.isalnum() and part[0].isalpha() for part in parts) and min(map(len, parts)) <= 2 < max(
        map(len, parts)
    )


def _written_as(core: str, entry: Entry) -> bool:
    """Tell whether the case of ``core`` fits: initials in capitals, blends in any unless they are words as well."""
    if entry.kind == "blend":
        return not (core.islower() and entry.capital)
    capitals = sum(char.isupper() for char in core)
    if capitals >= 2 or core == entry.short:
        return core[0].isupper() or core[0].isdigit() or core == entry.short or "-" in core
    # Bpjs, Umkm: initials nobody can read as a word.
    return core[0].isupper() and len(core) >= 4 and not readable(core.casefold())


@lru_cache(maxsize=16_384)
def is_blend(form: str) -> bool:
    """Tell whether ``form`` is put together from clipped words: a head (Dis-, Kemen-, Sek-) and what follows it."""
    lower = form.casefold()
    table = lists()
    if len(lower) < 6 or lower[:2] not in table.starts or not lower.isalpha():
        return False
    small = form.islower()
    for size in range(min(len(lower) - 2, 10), 1, -1):
        head = lower[:size]
        if head in table.heads and (not small or head in cues("sure_head")):
            pieces = _pieces(lower[size:], table.tails)
            if pieces and _convincing(head, pieces, small):
                return lower not in table.places and not is_word(lower)
    return False


def _convincing(head: str, pieces: tuple[str, ...], small: bool) -> bool:
    """Tell whether the pieces are long enough not to meet by chance: names too are made of common syllables."""
    longest = max(map(len, pieces))
    if small or head in cues("sure_head") or head in cues("likely_head"):
        return longest >= 3
    return len(head) >= 5 or (min(map(len, pieces)) >= 3 and len(head) + sum(map(len, pieces)) >= 6)


def _pieces(rest: str, tails: frozenset[str]) -> tuple[str, ...] | None:
    """Return the fewest tail clips that make up ``rest``, or None."""
    best: list[tuple[str, ...] | None] = [()] + [None] * len(rest)
    for end in range(1, len(rest) + 1):
        for begin in range(max(0, end - 14), end):
            before = best[begin]
            if before is not None and rest[begin:end] in tails:
                so_far = best[end]
                if so_far is None or len(before) + 1 < len(so_far):
                    best[end] = (*before, rest[begin:end])
    return best[len(rest)]


@lru_cache(maxsize=16_384)
def is_word(lower: str) -> bool:
    """Tell whether a form in lower case is an ordinary word, with or without affixes."""
    if known(lower):
        return True
    prefix = _LOAN_PREFIX.match(lower)
    return (lower.isascii() and known(root(lower))) or (prefix is not None and is_word(lower[prefix.end() :]))


def is_skipped(core: str) -> str | None:
    """Return why a form in capitals is nothing to explain (brand, party, unit…), or None."""
    return lists().skipped.get(core)


def is_degree(core: str) -> bool:
    """Tell whether ``core`` is an academic degree written without full stops."""
    return core in lists().degrees


@lru_cache(maxsize=16_384)
def readable(lower: str) -> bool:
    """Tell whether a form in lower case reads as an Indonesian word: vowels, and clusters a tongue can manage."""
    clusters = _VOWELS.split(lower)
    if len(clusters) < 2:
        return False
    if not _OPENING_CLUSTER.fullmatch(clusters[0]) or not _CLOSING_CLUSTER.fullmatch(clusters[-1]):
        return False
    return all(_medial(cluster) for cluster in clusters[1:-1])


def _medial(cluster: str) -> bool:
    return any(
        _CLOSING_CLUSTER.fullmatch(cluster[:cut]) and _OPENING_CLUSTER.fullmatch(cluster[cut:])
        for cut in range(len(cluster) + 1)
    )
