"""Parts of speech and the passive voice, by a conditional random field over surface words.

Words keep their clitics (``menyetujuinya`` is one word, tagged as its verb). What depends on the form alone is
computed once per form; ``scripts/train_tagger.py`` trains with exactly these attributes. Besides its letters a form
is described by the company it keeps in a lot of plain text (``scripts/cluster_words.py``).
"""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from typing import Protocol

import numpy as np

from govtext.causes import cause
from govtext.document.span import Span
from govtext.errors import DataError
from govtext.tables import data_folder

from ..text.tokens import Tokens
from .crf import Crf, Scores, ScoreTable, load

MODEL = "models/pos.npz"
CLUSTERS = "models/word_clusters.txt"

LONGEST_RUN = 400
"""Words tagged at once: the memory of the search grows with them, and no sentence is longer."""

_WORDS_AT_ONCE = 4000
"""Words whose scores are held at the same time, about."""

_ENOUGH = 0.65
"""See :class:`Crf`. Of the 31,202 words of the Indonesian test treebanks 0.8 changes no part of speech, this ten (none
for the worse on balance), 0.5 fifty-one."""

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
    lengths = list(map(len, ranges))
    words, initials = tokens.each(_key), "".join(tokens.each(_initial))
    whole = sum(lengths) == len(tokens)
    if not whole:
        words = [word for inside in ranges for word in words[inside.start : inside.stop]]
        initials = "".join([initials[inside.start : inside.stop] for inside in ranges])
    found = _labels(words, initials, lengths)
    joined = tokens.where(_is_joined)
    if whole:
        return _tags(found, joined)
    labels: list[int] = [_OUTSIDE] * len(tokens)
    at = 0
    for inside in ranges:
        labels[inside.start : inside.stop] = found[at : at + len(inside)]
        at += len(inside)
    return _tags(labels, joined)


def tag(words: Sequence[str]) -> Tags:
    """Return the tags of ``words``: the words and marks of one sentence, in order, none of them empty."""
    labels = _labels([_key(word) for word in words], "".join(map(_initial, words)), [len(words)])
    return _tags(labels, [at for at, word in enumerate(words) if _is_joined(word)])


def _tags(labels: Sequence[int], joined: Sequence[int]) -> Tags:
    """Return the tags that ``labels`` tell; ``joined`` are the words that are prepositions whatever the model says."""
    names, voices = _taken_apart()
    if not joined:
        return Tags(tuple(map(names.__getitem__, labels)), tuple(map(voices.__getitem__, labels)))
    pos, passive = list(map(names.__getitem__, labels)), list(map(voices.__getitem__, labels))
    for at in joined:
        if pos[at]:
            pos[at], passive[at] = "ADP", False
    return Tags(tuple(pos), tuple(passive))


def _is_joined(form: str) -> bool:
    return form.lower() in _JOINED_PREPOSITIONS


def _labels(words: Sequence[str], initials: str, lengths: Sequence[int]) -> list[int]:
    """Return the labels, by their number, of words (:func:`_key`) of sentences of ``lengths``, one after the other.

    ``initials`` tells with a letter for each word how it begins (:func:`_initial`).
    """
    labels: list[int] = []
    at = 0
    for runs in _portions(lengths):
        end = at + sum(runs)
        first = np.fromiter(accumulate(runs[:-1], initial=0), np.intp, len(runs))
        labels += _model().decode(_scores(words[at:end], initials[at:end], runs), first)
        at = end
    return labels


def _portions(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield the lengths of the runs that are tagged at the same time: sentences, very long ones in parts."""
    if 0 < sum(lengths) <= _WORDS_AT_ONCE and max(lengths) <= LONGEST_RUN:
        yield list(filter(None, lengths))
        return
    runs: list[int] = []
    words = 0
    for length in lengths:
        for at in range(0, length, LONGEST_RUN):
            runs.append(min(LONGEST_RUN, length - at))
            words += runs[-1]
            if words > _WORDS_AT_ONCE:
                yield runs
                runs, words = [], 0
    if runs:
        yield runs


_OUTSIDE = -1
"""Label of what stands in no sentence."""


@cache
def _taken_apart() -> tuple[list[str], list[bool]]:
    """Return the part of speech and the voice of each label of the model, and at last those of ``_OUTSIDE``.

    ``VERB|Pass`` is a verb in the passive.
    """
    parts = [label.partition("|") for label in (*_model().labels, "")]
    return [name for name, _, _ in parts], [voice == "Pass" for _, _, voice in parts]


@cache
def _model() -> Crf:
    return replace(load(MODEL), enough=_ENOUGH)


_turn = threading.Lock()


def _scores(words: Sequence[str], initials: str, runs: Sequence[int]) -> Scores:
    """Return the scores of each word for each label: its own, and what its neighbours in its run add.

    ``runs`` are the lengths of the runs of which ``words`` are made.
    """
    with _turn:
        table = _form_scores().rows(_keys(words, initials, runs))
    own, following, previous, second_following, second_previous = table.swapaxes(0, 1)
    total: Scores = own[2:-2] + following[1:-3]
    total += previous[3:-1]
    total += second_following[:-4]
    total += second_previous[4:]
    places = np.arange(len(words)) + np.repeat(np.arange(0, 2 * len(runs), 2), runs)
    return total.take(places, axis=0)


_EDGE = ""
"""Key of what stands at the ends of every run, twice, so that no word touches those of another run."""


def _keys(words: Sequence[str], initials: str, runs: Sequence[int]) -> list[str]:
    """Return the forms to look up, run by run with edges between them.

    In runs where capitals tell nothing a form is marked by a space before it.
    """
    keys = [_EDGE, _EDGE]
    at = 0
    for length in runs:
        end = at + length
        keys += [" " + key for key in words[at:end]] if _is_headline(initials, at, end) else words[at:end]
        keys += (_EDGE, _EDGE)
        at = end
    return keys


@cache
def _form_scores() -> ScoreTable:
    """Return what each form adds to itself, to the next and the previous word, and to those two places away."""

    def parts(key: str) -> tuple[Sequence[str], ...]:
        if key == _EDGE:
            return [], _START, _END, [], []
        form = _form(key.removeprefix(" "), cased=key[0] != " ")
        return form.own, form.next, form.previous, [form.second_next], [form.second_previous]

    def scores(keys: Sequence[str]) -> Scores:
        return np.stack([_model().score(column) for column in zip(*map(parts, keys), strict=True)], axis=1)

    return ScoreTable(scores)


@cache
def _clusters() -> dict[str, list[str]]:
    """Return for each known form the attributes of its cluster: coarse, middle and fine.

    A line of the file holds the three numbers of a cluster and its words.
    """
    try:
        lines = (data_folder() / CLUSTERS).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise DataError(
            f"data/{CLUSTERS}: cannot be read ({error}). Reinstall govtext.",
            f"data/{CLUSTERS}: tidak dapat dibaca ({cause(error).id}). Pasang ulang govtext.",
        ) from error
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
    return _is_headline("".join(map(_initial, words)), 0, len(words))


def _is_headline(initials: str, first: int, last: int) -> bool:
    raised = initials.count(_RAISED, first, last)
    if raised < 3:
        return False
    return raised > 0.85 * (initials.count(_SMALL, first, last) + raised)


_SMALL, _RAISED, _SHORT = "a", "A", "."


def _initial(word: str) -> str:
    """Return with what letter a longer word starts; the shorter and those with other signs do not count."""
    if len(word) <= 3 or not word.isalpha():
        return _SHORT
    return _SMALL if word[0].islower() else _RAISED


def _key(word: str) -> str:
    """Return the key of a form among the scores."""
    return word[:LONGEST_WORD]


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
