"""Decoding: what is settled early and searched in runs is what a plain search over whole sentences finds."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from govtext.language.tagging.crf import Crf, Scores, ScoreTable

LABELS = 4


def _weights(rows: int) -> st.SearchStrategy[Scores]:
    """Whole numbers: sums are exact, whatever the order of adding."""
    return arrays.arrays(np.float32, (rows, LABELS), elements=st.integers(-9, 9).map(float))


def _value(model: Crf, scores: Scores, labels: list[int]) -> float:
    steps = sum(float(model.transitions[a, b]) for a, b in pairwise(labels))
    return steps + sum(float(scores[row, label]) for row, label in enumerate(labels))


def _best_value(model: Crf, scores: Scores) -> float:
    best = scores[0]
    for row in scores[1:]:
        best = (best[:, None] + model.transitions).max(axis=0) + row
    return float(best.max())


@st.composite
def _cases(draw: st.DrawFn) -> tuple[Crf, Scores, list[int]]:
    lengths = draw(st.lists(st.integers(1, 7), min_size=1, max_size=5))
    model = Crf(tuple("abcd"), {}, np.zeros((0, LABELS), dtype=np.float32), draw(_weights(LABELS)))
    return model, draw(_weights(sum(lengths))), lengths


@given(_cases())
@settings(max_examples=200, deadline=None)
def test_no_other_labels_are_worth_more(case: tuple[Crf, Scores, list[int]]) -> None:
    model, scores, lengths = case
    first = np.cumsum([0, *lengths[:-1]])
    for found in (model.decode(scores, first), model.search(scores, first).tolist()):
        assert len(found) == len(scores)
        for start, length in zip(first.tolist(), lengths, strict=True):
            part = scores[start : start + length]
            assert _value(model, part, found[start : start + length]) == _best_value(model, part)


def test_a_table_of_scores_gives_the_row_of_each_key_and_stays_bounded() -> None:
    made: list[int] = []

    def make(keys: Sequence[int]) -> Scores:
        made.extend(keys)
        return np.repeat(np.array(keys, dtype=np.float32)[:, None], 2, axis=1)

    table = ScoreTable(make, limit=3)
    assert table.rows([1, 2, 1])[:, 0].tolist() == [1, 2, 1]
    assert table.rows([2, 3, 4, 5])[:, 1].tolist() == [2, 3, 4, 5]
    assert made == [1, 2, 3, 4, 5]
    assert table.rows([6, 1])[:, 0].tolist() == [6, 1]
    assert made[-2:] == [6, 1]
