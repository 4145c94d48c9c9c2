"""Reads data/: each table when first asked for, validated once and kept."""

import csv
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError

from govtext.causes import cause, toml_fault
from govtext.errors import DataError
from govtext.installed import data_folder

from .base import Table
from .cards import Card, Source
from .channels import Channel
from .columns import rows_of
from .kinds import Genre
from .misfits import misfit
from .norms import DifficultyNorm, Norm
from .rows import LEXICONS
from .rows.row import Row

_M = TypeVar("_M", bound=Table)


@cache
def card(name: str) -> Card:
    """Return the card of rule ``name`` (``family.rule``)."""
    family, _, rule = name.partition(".")
    return _load(Card, f"rules/{family}/{rule}.toml", name=name)


@cache
def rule_names() -> tuple[str, ...]:
    """Return the name of every rule that has a card, in alphabetical order."""
    return tuple(sorted(f"{path.parent.name}.{path.stem}" for path in (data_folder() / "rules").glob("*/*.toml")))


@cache
def sources() -> Mapping[str, Source]:
    """Return every source by its key."""
    raw = _toml("sources.toml")
    return {key: _validated(Source, value, "sources.toml", key) for key, value in raw.items()}


@cache
def norm(name: str) -> Norm:
    """Return the norm of score ``name``."""
    return _load(Norm, f"norms/{name}.toml", name=name)


@cache
def difficulty_norm() -> DifficultyNorm:
    """Return the model of data/norms/difficulty.toml, which scripts/fit_readability.py writes."""
    return _load(DifficultyNorm, "norms/difficulty.toml")


@cache
def genres() -> Mapping[str, Genre]:
    """Return every genre by its key, in alphabetical order."""
    return {name: genre for name, genre in every_genre().items() if genre.elements}


@cache
def channels() -> Mapping[str, Channel]:
    """Return every channel by its key, in alphabetical order."""
    found = sorted((data_folder() / "channels").glob("*.toml"))
    return {path.stem: _load(Channel, f"channels/{path.name}", name=path.stem) for path in found}


@cache
def every_genre() -> Mapping[str, Genre]:
    """Return every genre by its key, those of which nothing is asked included."""
    found = sorted((data_folder() / "genres").glob("*.toml"))
    return {path.stem: _load(Genre, f"genres/{path.name}", name=path.stem) for path in found}


@cache
def lexicon(name: str) -> tuple[Row, ...]:
    """Return the rows of word list ``name`` in the order of the file.

    Prefer the typed helpers below where a caller needs the fields of a particular list.
    """
    model = LEXICONS.get(name)
    if model is None:
        right = ", ".join(sorted(LEXICONS))
        raise DataError(
            f"no word list {name!r}; there are: {right}", f"tidak ada daftar kata {name!r}; yang ada: {right}"
        )
    path = f"lexicons/{name}.csv"
    try:
        with (data_folder() / path).open(encoding="utf-8", newline="") as file:
            return rows_of(model, file, path)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(
            f"data/{path}: cannot be read ({error}). Restore the file or reinstall govtext.",
            f"data/{path}: tidak dapat dibaca ({cause(error).id}). Pulihkan berkas ini atau pasang ulang govtext.",
        ) from error


def _toml(path: str) -> dict[str, Any]:
    try:
        return tomllib.loads((data_folder() / path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(
            f"data/{path}: cannot be read ({error}). Create it or correct the name.",
            f"data/{path}: tidak dapat dibaca ({cause(error).id}). Buat berkas ini atau betulkan namanya.",
        ) from error
    except tomllib.TOMLDecodeError as error:
        what, line = toml_fault(error)
        place = f", baris {line}" if line else ""
        raise DataError(
            f"data/{path}: not valid TOML: {error}", f"data/{path}{place}: bukan TOML yang sah: {what.id}"
        ) from error


def _load(model: type[_M], path: str, **known: str) -> _M:
    return _validated(model, {**_toml(path), **known}, path)


def _validated(model: type[_M], raw: object, path: str, under: str = "") -> _M:
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in ((under,) if under else ()) + first["loc"])
        raise DataError(
            f"data/{path}, key {key!r}: {first['msg']}. Correct the key or its value.",
            f"data/{path}, kunci {key!r}: {misfit(first).id} Betulkan kunci atau nilainya.",
        ) from error
