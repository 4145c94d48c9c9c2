"""Decode a linear-chain conditional random field.

Models are trained with python-crfsuite (scripts/train_*.py) and kept as plain arrays: the weight of each attribute for
each label, and of each pair of labels. Words repeat, so a caller adds up what a form contributes once, keeps that, and
gives many sentences at once to :meth:`Crf.decode`.

Most words are settled by their own scores: no pair of labels weighs enough to overturn them. The search is left with
the short runs between settled words, all of which it goes through at the same time.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from govtext.causes import cause
from govtext.errors import DataError
from govtext.tables import data_folder

Scores = NDArray[np.float32]
Numbers = NDArray[np.intp]


@dataclass(frozen=True)
class Crf:
    """A trained model: ``labels``, the weights of ``attributes`` for them (rows), and of ``transitions`` (from, to).

    ``enough`` is the part (0 to 1) of what neighbours can weigh at most by which a label must lead to be settled before
    the search. At 1 nothing is settled that any neighbours could overturn, so that the best labels are found exactly.
    """

    labels: tuple[str, ...]
    attributes: dict[str, int]
    weights: Scores
    transitions: Scores
    enough: float = 1.0

    def score(self, lists: Sequence[Iterable[str]]) -> Scores:
        """Return what the attributes of each of ``lists`` add up to for each label; unknown ones add nothing."""
        rows = [[row for row in map(self.attributes.get, listed) if row is not None] for listed in lists]
        lengths = np.array(list(map(len, rows)), dtype=np.intp)
        total: Scores = np.zeros((len(rows), len(self.labels)), dtype=np.float32)
        for place in range(lengths.max(initial=0)):
            having = np.flatnonzero(lengths > place)
            total[having] += self.weights.take([rows[at][place] for at in having.tolist()], axis=0)
        return total

    def decode(self, scores: Scores, first: Numbers) -> list[int]:
        """Return the best label of each word, by its place in :attr:`labels`.

        ``scores`` holds the scores of the words (rows) of all sentences, one after the other, for each label
        (columns); ``first`` the row where each sentence begins, in order. No sentence is empty.
        """
        count, width = scores.shape
        best: Numbers = scores.argmax(axis=1)
        highest = scores.ravel().take(best + np.arange(0, count * width, width))  # much faster than max
        lead = highest[:, None] - scores
        settled = np.ones(count + 1, dtype=bool)
        near = (lead <= self._reach.take(best, axis=0)).T.copy()  # much faster to reduce than by rows
        np.logical_not(np.logical_or.reduce(near, axis=0), out=settled[:-1])
        joined = np.ones(count + 1, dtype=bool)
        joined[first] = joined[-1] = False
        rows = np.flatnonzero(~settled)
        if len(rows):
            own = scores.take(rows, axis=0)
            tied = joined.take(rows)
            after = tied & settled.take(rows - 1)
            own += self._inward.take(np.where(after, best.take(rows - 1), width), axis=0)
            before = joined.take(rows + 1) & settled.take(rows + 1)
            own += self._outward.take(np.where(before, best.take(rows + 1, mode="clip"), width), axis=0)
            best[rows] = self.search(own, np.flatnonzero(after | ~tied))
        labels: list[int] = best.tolist()
        return labels

    @cached_property
    def _reach(self) -> Scores:
        """By how much the first of two labels must lead the second to be settled, see :attr:`enough`.

        No lead of a label over itself is within reach.
        """
        weights = self.transitions
        into = (weights[:, None, :] - weights[:, :, None]).max(axis=0)
        out = (weights[None, :, :] - weights[:, None, :]).max(axis=2)
        reach: Scores = self.enough * (np.maximum(into, 0) + np.maximum(out, 0))
        np.fill_diagonal(reach, -1.0)
        return reach

    def search(self, scores: Scores, begins: Numbers) -> Numbers:
        """Return the best label of each word without settling any word first: all by Viterbi.

        ``scores`` are those of the words of all runs, ``begins`` the rows where the runs begin. The longest run comes
        first, so that those still running are always the first.
        """
        lengths = np.append(begins[1:], len(scores)) - begins
        order = (-lengths).argsort(kind="stable")
        lengths = lengths[order]
        steps = np.arange(lengths[0])[:, None]
        rows = (begins[order] + steps)[steps < lengths]  # the first rows of all runs, their second ones, …
        running = np.bincount(lengths)[::-1].cumsum()[::-1].tolist()[1:]
        ordered = scores.take(rows, axis=0)
        into = self.transitions[:, None, :]
        at = running[0]
        best = ordered[:at]
        reached = [best]
        for size in running[1:]:
            before = best[:size].T.copy()  # rows of one label lie together: much faster to reduce
            further = np.maximum.reduce(before[:, :, None] + into, axis=0)
            best = ordered[at : at + size]
            best += further
            reached.append(best)
            at += size
        label = reached.pop().argmax(axis=1)
        labels = [label]
        for score in reversed(reached):
            score[: len(label)] += self._outward.take(label, axis=0)
            label = score.argmax(axis=1)
            labels.append(label)
        found: Numbers = np.empty(len(scores), dtype=np.intp)
        found[rows] = np.concatenate(labels[::-1])
        return found

    @cached_property
    def _inward(self) -> Scores:
        """The weights of pairs of labels, (from, to), and at last a row of nothing."""
        return np.vstack([self.transitions, np.zeros_like(self.transitions[:1])])

    @cached_property
    def _outward(self) -> Scores:
        """The weights of pairs of labels, (to, from), and at last a row of nothing."""
        return np.vstack([self.transitions.T, np.zeros_like(self.transitions[:1])])


class ScoreTable:
    """Rows of scores by key, made once each, to be gathered for many words in one step.

    ``make`` returns the rows of several keys, stacked. Past ``limit`` keys the table begins anew, so that memory stays
    bounded. Each thread needs its own, or a lock around :meth:`rows`.
    """

    def __init__(self, make: Callable[[Sequence[Any]], Scores], limit: int = 16_384) -> None:
        self._make = make
        self._limit = limit
        self._places: dict[Any, int] = {}
        self._table: Scores = np.zeros((0,), dtype=np.float32)

    def rows(self, keys: Sequence[Any]) -> Scores:
        """Return the rows of ``keys``, stacked in their order."""
        try:
            places = self._places_of(keys)
        except KeyError:
            self._add(keys)
            places = self._places_of(keys)
        rows: Scores = self._table.take(places, axis=0)
        return rows

    def _places_of(self, keys: Sequence[Any]) -> Numbers:
        return np.fromiter(map(self._places.__getitem__, keys), np.intp, len(keys))

    def _add(self, keys: Sequence[Any]) -> None:
        if len(self._places) > self._limit:
            self._places = {}
        new = [key for key in dict.fromkeys(keys) if key not in self._places]
        made = self._make(new)
        held = len(self._places)
        if held + len(new) > len(self._table):
            grown = np.zeros((2 * (held + len(new)), *made.shape[1:]), dtype=np.float32)
            grown[:held] = self._table[:held].reshape(held, *made.shape[1:])
            self._table = grown
        self._table[held : held + len(new)] = made
        self._places.update(zip(new, range(held, held + len(new)), strict=True))


def load(name: str) -> Crf:
    """Read the model data/``name``. Raises :class:`~govtext.errors.DataError` when it is missing or damaged."""
    try:
        with np.load(data_folder() / name, allow_pickle=False) as stored:
            labels = tuple(str(stored["labels"]).split("\n"))
            attributes = str(stored["attributes"]).split("\n")
            weights = np.zeros((len(attributes), len(labels)), dtype=np.float32)
            weights[stored["rows"], stored["columns"]] = stored["values"]
            transitions = stored["transitions"]
    except (OSError, KeyError, ValueError, BadZipFile) as error:
        raise DataError(
            f"data/{name}: cannot be read ({error}). Reinstall govtext or train it anew.",
            f"data/{name}: tidak dapat dibaca ({cause(error).id}). Pasang ulang govtext atau latih lagi modelnya.",
        ) from error
    return Crf(labels, {attribute: row for row, attribute in enumerate(attributes)}, weights, transitions)


def save(trained: Path, out: Path) -> None:
    """Write the model that python-crfsuite left at ``trained`` in the form :func:`load` reads."""
    import pycrfsuite

    tagger: Any = pycrfsuite.Tagger()
    with tagger.open(str(trained)):
        dump = tagger.info()
    labels = sorted(dump.labels, key=lambda label: int(dump.labels[label]))
    column = {label: at for at, label in enumerate(labels)}
    attributes = sorted({attribute for attribute, _ in dump.state_features if "\n" not in attribute})
    row = {attribute: at for at, attribute in enumerate(attributes)}
    features = [(row[a], column[label], weight) for (a, label), weight in dump.state_features.items() if a in row]
    transitions = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for (before, after), weight in dump.transitions.items():
        transitions[column[before], column[after]] = weight
    rows, columns, values = zip(*sorted(features), strict=True)
    np.savez_compressed(
        out,
        labels=np.array("\n".join(labels)),
        attributes=np.array("\n".join(attributes)),
        rows=np.array(rows, dtype=np.int32),
        columns=np.array(columns, dtype=np.int8),
        values=np.array(values, dtype=np.float32),
        transitions=transitions,
    )
