"""A second opinion on capitalised words: a small conditional random field trained on tagged Indonesian news.

The rules know offices, titles and degrees; this knows what names look like. Its features are put together from
tuples made once per form, so that a draft costs only what its unclear passages cost.
"""

import threading
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from govtext.errors import DataError
from govtext.tables import data_folder

from .names_lexicon import Form

MODEL = "models/persons.crfsuite"
Features = tuple[str, ...]


@lru_cache(maxsize=65_536)
def shape(text: str) -> str:
    """Return the shape of a form: ``Xx`` for Zulham, ``X`` for KPU, ``d`` for 2024, ``.`` for marks."""
    if text.isdigit():
        return "d"
    if not any(char.isalnum() for char in text):
        return text if len(text) == 1 else "."
    if text.isupper():
        return "X" if len(text) > 1 else "X1"
    if text[0].isupper():
        return "Xx" if text[1:].islower() else "XxX"
    return "x" if text.isalpha() else "x-"


@lru_cache(maxsize=65_536)
def _parts(form: Form) -> tuple[Features, Features, Features, Features, Features]:
    """Return what ``form`` contributes to its own token, the two before it and the two after it."""
    lower, shaped = form.lower, shape(form.text)
    flags = _flags(form)
    own = [f"w={lower}", f"s={shaped}", *(f"f={flag}" for flag in flags)]
    if form.capital:
        own += [f"e3={lower[-3:]}", f"e2={lower[-2:]}", f"b3={lower[:3]}", f"f={'|'.join(flags)}&s={shaped}"]
    near = [f"w={lower}", f"s={shaped}", *(f"f={flag}" for flag in flags)]
    far = [f"w={lower}", f"s={shaped}"]
    return (
        tuple(own),
        tuple(f"-1{feature}" for feature in near),
        tuple(f"+1{feature}" for feature in near),
        tuple(f"-2{feature}" for feature in far),
        tuple(f"+2{feature}" for feature in far),
    )


def _flags(form: Form) -> list[str]:
    flags = sorted(form.cues - {"role_after"})
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
    return flags


_EDGE: tuple[Features, ...] = ((), ("-1edge",), ("+1edge",), (), ())


def features(forms: Sequence[Form]) -> list[Features]:
    """Return the features of each token of a passage."""
    parts = [_parts(form) for form in forms]
    padded = [_EDGE, _EDGE, *parts, _EDGE, _EDGE]
    shapes = ["", *(shape(form.text) for form in forms), ""]
    return [
        padded[at][3]
        + padded[at + 1][1]
        + padded[at + 2][0]
        + padded[at + 3][2]
        + padded[at + 4][4]
        + (f"t={shapes[at]}{shapes[at + 1]}{shapes[at + 2]}",)
        for at in range(len(parts))
    ]


_lock = threading.Lock()


@cache
def _tagger() -> Any:
    import pycrfsuite

    path = data_folder() / MODEL
    if not path.is_file():
        raise DataError(f"data/{MODEL} is missing. Run scripts/train_persons.py or reinstall govtext.")
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def tag(forms: Sequence[Form]) -> list[str]:
    """Return a label for each token of a passage: ``O``, or ``B-``/``I-`` with ``PER``, ``ORG`` or ``LOC``."""
    if not forms:
        return []
    items = features(forms)
    with _lock:
        labels: list[str] = _tagger().tag(items)
    return labels
