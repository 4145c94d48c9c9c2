"""A second opinion on capitalised words: a small conditional random field trained on tagged Indonesian news.

The rules know offices, titles and degrees; this knows what names look like. Its features are put together from
tuples made once per form, so that a draft costs only what its unclear passages cost.
"""

import threading
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate

import numpy as np

from ..tagging.crf import Crf, Scores, ScoreTable, load
from .lexicon import Form, form

MODEL = "models/persons.npz"
Features = tuple[str, ...]


@lru_cache(maxsize=16_384)
def _parts(form: Form) -> tuple[Features, Features, Features, Features, Features]:
    """Return what ``form`` contributes to its own token, the two before it and the two after it."""
    lower, shaped = form.lower, form.shape
    flags = _flags(form)
    own = [f"w={lower}", f"s={shaped}", *(f"f={flag}" for flag in flags)]
    if form.capital:
        own += [
            f"e4={lower[-4:]}",
            f"e3={lower[-3:]}",
            f"e2={lower[-2:]}",
            f"b3={lower[:3]}",
            f"f={'|'.join(flags)}&s={shaped}",
        ]
    near = [f"w={lower}", f"s={shaped}", *(f"f={flag}" for flag in flags)]
    far = [f"w={lower}", f"s={shaped}"]
    return (
        tuple(own),
        tuple(f"-1{feature}" for feature in near),
        tuple(f"+1{feature}" for feature in near),
        tuple(f"-2{feature}" for feature in far),
        tuple(f"+2{feature}" for feature in far),
    )


_UNLEARNT = frozenset({"role_after", "place_first", "body_first", "body_last"})
"""Cues that the model has not learned from."""


def _flags(form: Form) -> list[str]:
    flags = sorted(form.cues - _UNLEARNT)
    if form.name:
        flags.append(f"name{form.name}")
    if form.family:
        flags.append("family")
    if form.regions:
        flags.append("region")
    if form.offices:
        flags.append("office")
    if form.heads:
        flags.append(f"head:{form.heads[-1].row.kind}")
    if form.title:
        flags.append(f"title:{form.title}")
    if form.unit:
        flags.append("unit")
    if form.common:
        flags.append("common")
    return flags


_EDGE: tuple[Features, ...] = ((), ("-1edge",), ("+1edge",), (), ())


_STOPS = frozenset({".", "!", "?"})
_CUTS = _STOPS | {""}
"""Forms beyond which nothing is seen: what ends a sentence, and the outside of the draft."""


def features(forms: Sequence[Form], first: int = 0, last: int | None = None) -> list[Features]:
    """Return the features of tokens ``first`` to ``last``; tokens around them are seen, up to a full stop."""
    end = len(forms) if last is None else last
    window = [forms[at] if 0 <= at < len(forms) else None for at in range(first - 2, end + 2)]
    parts = [_EDGE if form is None else _parts(form) for form in window]
    shapes = ["" if form is None else form.shape for form in window]
    items = []
    for at in range(2, len(window) - 2):
        before = parts[at - 1]
        farther = parts[at - 2][3]
        previous = window[at - 1]
        if previous is None or previous.text in _STOPS:
            before, farther = _EDGE, ()
        own = farther + before[1] + parts[at][0] + parts[at + 1][2] + parts[at + 2][4]
        items.append(own + _joint(window, shapes, at))
    return items


def _joint(window: Sequence[Form | None], shapes: Sequence[str], at: int) -> Features:
    """Return the features that look at a token together with its neighbours."""
    around = f"t={shapes[at - 1]}{shapes[at]}{shapes[at + 1]}"
    form = window[at]
    if form is None or not form.capital:
        return (around,)
    before, after = (beside.lower if beside else "" for beside in (window[at - 1], window[at + 1]))
    return around, f"p={before}|{shapes[at]}", f"n={after}|{shapes[at]}"


@cache
def _model() -> Crf:
    return load(MODEL)


@cache
def _part_table() -> ScoreTable:
    """Return what a form adds to its own token, to the two after it and the two before it (as in :func:`_parts`).

    The empty form stands for a place outside the text.
    """

    def scores(forms: Sequence[Form]) -> Scores:
        columns = zip(*(_parts(form) if form.text else _EDGE for form in forms), strict=True)
        return np.stack([_model().score(column) for column in columns], axis=1)

    return ScoreTable(scores)


@cache
def _edge() -> Scores:
    """Return what the beginning of a sentence adds to its first token."""
    edge: Scores = _model().score([_EDGE[1]])
    return edge


@cache
def _shape_table() -> ScoreTable:
    """Return what the shapes of a token and its two neighbours add."""
    return ScoreTable(lambda keys: _model().score([(f"t={''.join(shapes)}",) for shapes in keys]))


@cache
def _beside_table() -> ScoreTable:
    """Return what the word before (``p``) or after (``n``) a capitalised token adds, with the shape of the token."""
    return ScoreTable(lambda keys: _model().score([(f"{side}={word}|{shape}",) for side, word, shape in keys]))


_turn = threading.Lock()


def _scores(forms: Sequence[Form], windows: Sequence[tuple[int, int]]) -> Scores:
    """Return the scores of the tokens of all windows; the same sums as those over :func:`features`."""
    outside = [form("")] * 2
    around = [*outside, *forms, *outside]
    seen: list[Form] = []
    places: list[int] = []
    for first, last in windows:
        places += range(len(seen), len(seen) + last - first)
        seen += around[first : last + 4]
    shapes = [form.shape for form in seen]
    parts = _part_table().rows(seen)
    before = parts[1:-3, 1] + parts[:-4, 3]
    before[[place for place in places if seen[place + 1].text in _CUTS]] = _edge()
    # the rows of ``seen`` less two at each end: a place is that of the token two before it
    every = parts[2:-2, 0] + parts[3:-1, 2]
    every += parts[4:, 4]
    every += _shape_table().rows(list(zip(shapes[1:-3], shapes[2:-2], shapes[3:-1], strict=True)))
    raised = [place for place in places if seen[place + 2].capital]
    if raised:
        keys = [("p", seen[place + 1].lower, shapes[place + 2]) for place in raised]
        keys += [("n", seen[place + 3].lower, shapes[place + 2]) for place in raised]
        beside = _beside_table().rows(keys)
        own = every.take(raised, axis=0)
        own += beside[: len(raised)]
        own += beside[len(raised) :]
        every[raised] = own
    every += before
    total: Scores = every.take(places, axis=0)
    return total


def tag(forms: Sequence[Form], windows: Sequence[tuple[int, int]]) -> list[list[str]]:
    """Return a label for each token of each window: ``O``, or ``B-``/``I-`` with PER, ORG or LOC."""
    lengths = [max(0, last - first) for first, last in windows]
    filled = [window for window, length in zip(windows, lengths, strict=True) if length]
    if not filled:
        return [[] for _ in windows]
    model = _model()
    with _turn:
        scores = _scores(forms, filled)
    first = np.cumsum([0, *(last - first for first, last in filled[:-1])])
    # no token is settled by itself: what is outside a name hangs on its neighbours
    labels = [model.labels[label] for label in model.search(scores, first).tolist()]
    return [labels[end - length : end] for end, length in zip(accumulate(lengths), lengths, strict=True)]
