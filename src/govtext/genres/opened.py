"""What a token of a text may be, may open or may end of the phrases of many lists."""

from typing import NamedTuple

from .lists import PhraseList
from .phrases import Phrase

ALWAYS = 1
"""The bit of phrases of which nothing is known that must follow."""


class Alone(NamedTuple):
    """A word that is a phrase of ``listed`` by itself; ``start`` and ``end`` are places in its token."""

    listed: PhraseList
    start: int
    end: int


class Longer(NamedTuple):
    """A phrase that goes beyond the word, and its bit: it can match only where that is set by what follows."""

    phrase: Phrase
    bit: int


class Open(NamedTuple):
    """The longer phrases of ``listed`` that a word at ``start`` of its token may open.

    ``end`` is where another one ends that the word is by itself, which counts where none of these matches; or 0.
    """

    listed: PhraseList
    start: int
    phrases: tuple[Longer, ...]
    end: int


class Opened(NamedTuple):
    """What a token may be, open or end.

    ``sure`` and ``open`` share no list; ``alone`` is what counts where nothing of ``open`` matches, which needs one of
    ``bits``. ``tails`` are the bits of phrases behind whose ``…`` the token may stand, ``stops`` whether none reaches
    across it. ``every`` holds all phrases with list and place, for a token written together with what is beside it.
    """

    sure: tuple[Alone, ...]
    open: tuple[Open, ...]
    alone: tuple[Alone, ...]
    bits: int
    tails: int
    stops: bool
    every: tuple[tuple[PhraseList, int, tuple[Phrase, ...]], ...]
