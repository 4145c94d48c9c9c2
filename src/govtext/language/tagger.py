"""Parts of speech and the passive voice, by a conditional random field over surface words.

Words keep their clitics (``menyetujuinya`` is one word, tagged as its verb). What depends on the form alone is
computed once per form; ``scripts/train_tagger.py`` trains with exactly these attributes. Besides its letters a form
is described by the company it keeps in a lot of plain text (``scripts/cluster_words.py``).
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

import pycrfsuite

from govtext.document.span import Span
from govtext.errors import DataError
from govtext.tables import data_folder

from .tokens import Tokens

MODEL = "models/pos.crfsuite"
CLUSTERS = "models/word_clusters.txt"

LONGEST_RUN = 400
"""Words tagged at once: the memory of the search grows with them, and no sentence is longer."""

LONGEST_WORD = 60
"""Characters of a word that are looked at."""

_PLACES = """
    antara antaranya atas bawah belakang bidang dalam dalamnya daerah depan desa hadapan kantor kawasan kota lapangan
    lingkungan lokasi luar mana pasar ruang rumah samping sana sebelah sekitar sekitarnya sekolah seluruh sini situ
    tempat tengah wilayah
"""
_JOINED_PREPOSITIONS = frozenset("di" + place for place in _PLACES.split())
"""Preposition and place written as one word, against the spelling rules: never a passive verb."""

_CLITICS = ("nya", "lah", "kah", "pun")
_SHAPES = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "X" * 26 + "x" * 26 + "d" * 10
)


@dataclass(frozen=True, slots=True)
class Tags:
    """For each token its universal part of speech (``""`` outside sentences) and whether it is a passive verb."""

    pos: tuple[str, ...]
    passive: tuple[bool, ...]


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


def tag_tokens(tokens: Tokens, sentences: Sequence[_Spanned]) -> Tags:
    """Return the tags of ``tokens``, read sentence by sentence; tokens outside every sentence get ``""``."""
    pos = [""] * len(tokens)
    passive = [False] * len(tokens)
    for sentence in sentences:
        inside = tokens.within(sentence.span)
        found = tag(tokens.texts[inside.start : inside.stop])
        pos[inside.start : inside.stop] = found.pos
        passive[inside.start : inside.stop] = found.passive
    return Tags(tuple(pos), tuple(passive))


def tag(words: Sequence[str]) -> Tags:
    """Return the tags of ``words``: the words and marks of one sentence, in order, none of them empty."""
    pos: list[str] = []
    passive: list[bool] = []
    for start in range(0, len(words), LONGEST_RUN):
        run = words[start : start + LONGEST_RUN]
        for word, label in zip(run, _labels(run), strict=True):
            name, _, voice = ("ADP" if word.lower() in _JOINED_PREPOSITIONS else label).partition("|")
            pos.append(name)
            passive.append(voice == "Pass")
    return Tags(tuple(pos), tuple(passive))


_turn = threading.Lock()
"""A CRFsuite tagger keeps the sentence it works on inside itself: one thread at a time."""


def _labels(words: Sequence[str]) -> list[str]:
    run = attributes(words)
    with _turn:
        labels: list[str] = _model().tagger.tag(run)
    return labels


@dataclass(frozen=True, slots=True)
class _Model:
    """A tagger reads from the bytes it was opened on as long as it lives; the two must be kept together."""

    tagger: pycrfsuite.Tagger
    content: bytes


@cache
def _model() -> _Model:
    tagger = pycrfsuite.Tagger()
    try:
        content = (data_folder() / MODEL).read_bytes()
        tagger.open_inmemory(content)
    except (OSError, ValueError) as error:
        raise DataError(f"data/{MODEL}: cannot be opened ({error}). Reinstall govtext or train it anew.") from error
    return _Model(tagger, content)


@cache
def _clusters() -> dict[str, list[bytes]]:
    """Return for each known form the attributes of its cluster: coarse, middle and fine.

    A line of the file holds the three numbers of a cluster and its words.
    """
    try:
        lines = (data_folder() / CLUSTERS).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise DataError(f"data/{CLUSTERS}: cannot be read ({error}). Reinstall govtext.") from error
    known: dict[str, list[bytes]] = {}
    for line in lines:
        coarse, middle, fine, *words = line.split()
        marks = _encoded([f"k1:{coarse}", f"k2:{middle}", f"k3:{fine}"])
        known.update(dict.fromkeys(words, marks))
    return known


def attributes(words: Sequence[str]) -> list[list[bytes]]:
    """Return what the model knows about each word of one sentence.

    Where capitals tell nothing (a headline in capitals or in title case) they are left out for the whole sentence.
    """
    cased = not headline_case(words)
    forms = [_form(word[:LONGEST_WORD], cased) for word in words]
    last = len(forms) - 1
    rows = []
    for at, form in enumerate(forms):
        row = form.own + (forms[at - 1].next if at else _START) + (forms[at + 1].previous if at < last else _END)
        if at > 1:
            row.append(forms[at - 2].second_next)
        if at < last - 1:
            row.append(forms[at + 2].second_previous)
        rows.append(row)
    return rows


def headline_case(words: Sequence[str]) -> bool:
    """Tell whether nearly every longer word starts with a capital, so that capitals mark no names."""
    longer = [word for word in words if len(word) > 3 and word.isalpha()]
    raised = sum(not word[0].islower() for word in longer)
    return len(longer) >= 3 and raised > 0.85 * len(longer)


@dataclass(frozen=True, slots=True)
class _Form:
    """The attributes a form gives to itself, to the words beside it and to those two places away."""

    own: list[bytes]
    next: list[bytes]
    previous: list[bytes]
    second_next: bytes
    second_previous: bytes


_START = [b"-1:"]
_END = [b"+1:"]


@lru_cache(maxsize=50_000)
def _form(word: str, cased: bool) -> _Form:
    low = word.lower()
    shape = _shape(word) if cased else "?" + _shape(low)
    own = [f"w:{low}", f"s:{shape}", "cased" if cased else "caseless"]
    own += [f"p{length}:{low[:length]}" for length in range(1, 5) if len(low) > length]
    own += [f"e{length}:{low[-length:]}" for length in range(1, 5) if len(low) > length]
    return _Form(
        own=_encoded(own) + _company(low),
        next=_encoded([f"-1:{low}", f"-1s:{shape}"]),
        previous=_encoded([f"+1:{low}", f"+1s:{shape}"]),
        second_next=f"-2:{low}".encode("utf-8", "replace"),
        second_previous=f"+2:{low}".encode("utf-8", "replace"),
    )


def _company(low: str) -> list[bytes]:
    known = _clusters()
    found = known.get(low)
    if found is None and low.endswith(_CLITICS):
        found = known.get(low[:-3])
    return found or []


def _encoded(attributes: list[str]) -> list[bytes]:
    return [attribute.encode("utf-8", "replace") for attribute in attributes]


def _shape(word: str) -> str:
    """Return the classes of the characters with runs folded, at most twelve: ``Rp1.500`` → ``Xxd.d``."""
    folded: list[str] = []
    for char in word.translate(_SHAPES):
        if not folded or folded[-1] != char:
            folded.append(char)
    return "".join(folded[:12])
