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

import numpy as np

from govtext.document.span import Span
from govtext.errors import DataError
from govtext.tables import data_folder

from .crf import Crf, Scores, ScoreTable, load
from .tokens import Tokens

MODEL = "models/pos.npz"
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
    ranges = [tokens.within(sentence.span) for sentence in sentences]
    found = _tags([tokens.texts[inside.start : inside.stop] for inside in ranges])
    pos = [""] * len(tokens)
    passive = [False] * len(tokens)
    for inside, tags in zip(ranges, found, strict=True):
        pos[inside.start : inside.stop] = tags.pos
        passive[inside.start : inside.stop] = tags.passive
    return Tags(tuple(pos), tuple(passive))


def tag(words: Sequence[str]) -> Tags:
    """Return the tags of ``words``: the words and marks of one sentence, in order, none of them empty."""
    return _tags([words])[0]


def _tags(sentences: Sequence[Sequence[str]]) -> list[Tags]:
    runs = [words[at : at + LONGEST_RUN] for words in sentences for at in range(0, len(words), LONGEST_RUN)]
    labelled = iter(_model().decode(_scores(runs)))
    found = []
    for words in sentences:
        labels = [_POS[label] for _ in range(0, len(words), LONGEST_RUN) for label in next(labelled)]
        for at, word in enumerate(words):
            if word[:2] in _DI and word.lower() in _JOINED_PREPOSITIONS:
                labels[at] = ("ADP", False)
        found.append(Tags(tuple(pos for pos, _ in labels), tuple(passive for _, passive in labels)))
    return found


_DI = frozenset({"di", "Di", "DI", "dI"})


class _Labels(dict[str, tuple[str, bool]]):
    """Labels of the model taken apart: ``VERB|Pass`` is a verb in the passive."""

    def __missing__(self, label: str) -> tuple[str, bool]:
        name, _, voice = label.partition("|")
        self[label] = (name, voice == "Pass")
        return self[label]


_POS = _Labels()


@cache
def _model() -> Crf:
    return load(MODEL)


_turn = threading.Lock()


def _scores(runs: Sequence[Sequence[str]]) -> list[Scores]:
    """Return the scores of each word of each run for each label: its own, and what its neighbours in the run add."""
    keys = [(word[:LONGEST_WORD], cased) for run in runs for cased in (not headline_case(run),) for word in run]
    if not keys:
        return [np.zeros((0, 1), dtype=np.float32) for _ in runs]
    with _turn:
        table = _form_scores().rows(keys)
    ends = np.cumsum([len(run) for run in runs])
    owner = np.repeat(np.arange(len(runs)), [len(run) for run in runs])
    beside, apart = (owner[1:] == owner[:-1])[:, None], (owner[2:] == owner[:-2])[:, None]
    total: Scores = table[:, 0].copy()
    total[1:] += table[:-1, 1] * beside
    total[:-1] += table[1:, 2] * beside
    total[2:] += table[:-2, 3] * apart
    total[:-2] += table[2:, 4] * apart
    start, end = _edges()
    filled = [(begin, stop) for begin, stop in zip([0, *ends[:-1]], ends, strict=True) if stop > begin]
    total[[begin for begin, _ in filled]] += start
    total[[stop - 1 for _, stop in filled]] += end
    return np.split(total, ends[:-1])


@cache
def _form_scores() -> ScoreTable:
    """Return what each form adds to itself, to the next and the previous word, and to those two places away."""

    def scores(key: tuple[str, bool]) -> Scores:
        form, model = _form(*key), _model()
        parts = (form.own, form.next, form.previous, [form.second_next], [form.second_previous])
        return np.stack([model.score(part) for part in parts])

    return ScoreTable(scores)


@cache
def _edges() -> tuple[Scores, Scores]:
    return _model().score(_START), _model().score(_END)


@cache
def _clusters() -> dict[str, list[str]]:
    """Return for each known form the attributes of its cluster: coarse, middle and fine.

    A line of the file holds the three numbers of a cluster and its words.
    """
    try:
        lines = (data_folder() / CLUSTERS).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise DataError(f"data/{CLUSTERS}: cannot be read ({error}). Reinstall govtext.") from error
    known: dict[str, list[str]] = {}
    for line in lines:
        coarse, middle, fine, *words = line.split()
        marks = [f"k1:{coarse}", f"k2:{middle}", f"k3:{fine}"]
        known.update(dict.fromkeys(words, marks))
    return known


def attributes(words: Sequence[str]) -> list[list[str]]:
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

    own: list[str]
    next: list[str]
    previous: list[str]
    second_next: str
    second_previous: str


_START = ["-1:"]
_END = ["+1:"]


def _form(word: str, cased: bool) -> _Form:
    low = word.lower()
    shape = _shape(word) if cased else "?" + _shape(low)
    own = [f"w:{low}", f"s:{shape}", "cased" if cased else "caseless"]
    own += [f"p{length}:{low[:length]}" for length in range(1, 5) if len(low) > length]
    own += [f"e{length}:{low[-length:]}" for length in range(1, 5) if len(low) > length]
    return _Form(
        own=own + _company(low),
        next=[f"-1:{low}", f"-1s:{shape}"],
        previous=[f"+1:{low}", f"+1s:{shape}"],
        second_next=f"-2:{low}",
        second_previous=f"+2:{low}",
    )


def _company(low: str) -> list[str]:
    known = _clusters()
    found = known.get(low)
    if found is None and low.endswith(_CLITICS):
        found = known.get(low[:-3])
    return found or []


def _shape(word: str) -> str:
    """Return the classes of the characters with runs folded, at most twelve: ``Rp1.500`` → ``Xxd.d``."""
    folded: list[str] = []
    for char in word.translate(_SHAPES):
        if not folded or folded[-1] != char:
            folded.append(char)
    return "".join(folded[:12])
