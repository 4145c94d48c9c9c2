"""The word lists about short forms, indexed: known ones, clips, capitals that are none, cue words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from govtext.tables import AcronymCue, AcronymRow, CapitalForm, Clip, DegreeForm, RegionRow, lexicon

Kind = Literal["initials", "blend"]
Role = Literal[
    "person", "initials", "firm", "street", "network", "party", "graded", "function", "leading", "accused", "letters",
    "sure_head", "likely_head", "compound",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lists know of a short form, whatever its case and punctuation."""

    short: str
    longs: tuple[str, ...]
    kind: Kind
    everyday: bool = False
    common: bool = False
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Lists:
    """``by_key``: entries by squashed form; ``units``: those of several words, by the first; ``skipped``: reasons."""

    by_key: dict[str, Entry]
    units: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    skipped: dict[str, str]
    degrees: frozenset[str]
    heads: frozenset[str]
    starts: frozenset[str]
    tails: frozenset[str]
    places: frozenset[str]


def squash(text: str) -> str:
    """Return ``text`` without case and punctuation: the key under which variants of a short form meet."""
    folded = text.casefold()
    return folded if folded.isalnum() else "".join(char for char in folded if char.isalnum())


@cache
def lists() -> Lists:
    """Return the word lists, indexed."""
    grouped: dict[str, list[AcronymRow]] = {}
    for row in lexicon("acronyms"):
        assert isinstance(row, AcronymRow)
        grouped.setdefault(squash(row.short), []).append(row)
    by_key = {key: _entry(rows) for key, rows in grouped.items()}
    units: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for rows in grouped.values():
        for short in {row.short for row in rows}:
            parts = tuple(re.findall(r"[\w.-]+|/", short.casefold()))
            if len(parts) > 1:
                units.setdefault(parts[0], []).append((parts[1:], by_key[squash(short)]))
    clips = [row for row in lexicon("clips") if isinstance(row, Clip)]
    return Lists(
        by_key,
        {first: tuple(sorted(rest, key=lambda unit: -len(unit[0]))) for first, rest in units.items()},
        {row.form: row.reason for row in lexicon("capitals") if isinstance(row, CapitalForm)},
        frozenset(row.form.replace(".", "") for row in lexicon("degrees") if isinstance(row, DegreeForm)),
        frozenset(row.clip for row in clips if row.role == "head"),
        frozenset(row.clip[:2] for row in clips if row.role == "head"),
        frozenset(row.clip for row in clips if row.role != "piece"),
        frozenset(_place_words()),
    )


def _place_words() -> Iterator[str]:
    """Yield the words of the names of regions and districts: *Ketapang* is no *ketahanan pangan*."""
    for row in lexicon("regions"):
        if isinstance(row, RegionRow):
            for name in (row.form, *row.districts):
                yield from name.casefold().split()


def _entry(rows: list[AcronymRow]) -> Entry:
    first = rows[0]
    return Entry(
        first.short,
        tuple(dict.fromkeys(row.long for row in rows)),
        first.kind,
        any(row.familiar for row in rows),
        any(row.common for row in rows),
        any(row.capital for row in rows),
    )


@cache
def cues(role: Role) -> frozenset[str]:
    """Return the cue words of one kind, in lower case."""
    return frozenset(row.form for row in lexicon("acronym_cues") if isinstance(row, AcronymCue) and row.role == role)
