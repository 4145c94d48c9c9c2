"""Decode a linear-chain conditional random field.

Models are trained with python-crfsuite (scripts/train_*.py) and kept as plain arrays: the weight of each attribute for
each label, and of each pair of labels. Words repeat, so a caller adds up what a form contributes once, keeps that, and
gives whole documents to :meth:`Crf.decode`, which searches all sentences at the same time.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from govtext.errors import DataError
from govtext.tables import data_folder

Scores = NDArray[np.float32]

_BATCH = 64
"""Sentences searched at the same time; what the search holds grows with it."""


@dataclass(frozen=True)
class Crf:
    """A trained model: ``labels``, the weights of ``attributes`` for them (rows), and of ``transitions`` (from, to)."""

    labels: tuple[str, ...]
    attributes: dict[str, int]
    weights: Scores
    transitions: Scores

    def score(self, attributes: Iterable[str]) -> Scores:
        """Return what ``attributes`` add up to for each label; those the model does not know add nothing."""
        known = [row for row in map(self.attributes.get, attributes) if row is not None]
        total: Scores = self.weights[known].sum(axis=0, dtype=np.float32)
        return total

    def decode(self, sentences: Sequence[Scores]) -> list[list[str]]:
        """Return the best labels of each sentence, given the scores of its words (rows) for each label (columns)."""
        found: list[list[str]] = [[] for _ in sentences]
        order = sorted((at for at in range(len(sentences)) if len(sentences[at])), key=lambda at: -len(sentences[at]))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            for at, path in zip(batch, self._search([sentences[at] for at in batch]), strict=True):
                found[at] = [self.labels[label] for label in path]
        return found

    def _search(self, batch: Sequence[Scores]) -> list[list[int]]:
        """Viterbi over several sentences at once, longest first, so that those still running are always the first."""
        lengths = np.array([len(scores) for scores in batch])
        longest, width = len(batch[0]), len(self.labels)
        padded = np.zeros((longest, len(batch), width), dtype=np.float32)
        for at, scores in enumerate(batch):
            padded[: len(scores), at] = scores
        running = (lengths[None, :] > np.arange(longest)[:, None]).sum(axis=1).tolist()
        into = np.ascontiguousarray(self.transitions.T)
        best = padded[0].copy()
        back = np.zeros((longest, len(batch), width), dtype=np.int64)
        for step in range(1, longest):
            count = running[step]
            reached = best[:count, None, :] + into
            reached.argmax(axis=2, out=back[step, :count])
            np.maximum.reduce(reached, axis=2, out=best[:count])
            best[:count] += padded[step, :count]
        label, rows = best.argmax(axis=1), np.arange(len(batch))
        path = np.zeros((longest, len(batch)), dtype=np.int64)
        for step in range(longest - 1, -1, -1):
            count = running[step]
            path[step, :count] = label[:count]
            label[:count] = back[step, rows[:count], label[:count]]
        return [path[:length, at].tolist() for at, length in enumerate(lengths.tolist())]


class ScoreTable:
    """Rows of scores by key, made once each, to be gathered for a whole document in one step.

    ``make`` returns the row of a key. Past ``limit`` keys the table begins anew, so that memory stays bounded. Each
    thread needs its own, or a lock around :meth:`rows`.
    """

    def __init__(self, make: Callable[[Any], Scores], limit: int = 50_000) -> None:
        self._make = make
        self._limit = limit
        self._places: dict[Any, int] = {}
        self._table: Scores = np.zeros((0,), dtype=np.float32)

    def rows(self, keys: Sequence[Any]) -> Scores:
        """Return the rows of ``keys``, stacked in their order."""
        if len(self._places) > self._limit:
            self._places = {}
        new = [key for key in dict.fromkeys(keys) if key not in self._places]
        if new:
            made = np.stack([self._make(key) for key in new])
            held = len(self._places)
            if held + len(new) > len(self._table):
                grown = np.zeros((2 * (held + len(new)), *made.shape[1:]), dtype=np.float32)
                grown[:held] = self._table[:held].reshape(held, *made.shape[1:])
                self._table = grown
            self._table[held : held + len(new)] = made
            self._places.update(zip(new, range(held, held + len(new)), strict=True))
        rows: Scores = self._table[[self._places[key] for key in keys]]
        return rows


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
        raise DataError(f"data/{name}: cannot be read ({error}). Reinstall govtext or train it anew.") from error
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
