"""Choices laid over one another, weakest first: defaults, project, nested folders, front matter, command line.

A file may lock keys: nothing laid over it changes them. A file may have choices for some paths only (``[[paths]]``),
which lie just above its others.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from govtext.errors import ConfigError, Wording

from .files import SHARED_NAME, anchored, find, read_file, shown
from .globs import matches
from .model import Config, build, check
from .names import check_own
from .problems import Origin

Origins = Mapping[tuple[str, ...], str]
"""Where each value comes from, by its keys."""

_WRITTEN = {"fail_on": "fail-on", "min_score": "min-score"}
_DEFAULT = "default"


@dataclass(frozen=True)
class Layer:
    """What one place says: its ``origin`` and its choices, keys as in a file."""

    origin: Origin
    choices: Mapping[str, Any]

    @property
    def locked(self) -> Sequence[str]:
        """The keys that nothing above this layer may change."""
        return [_WRITTEN.get(key, key) for key in self.choices.get("locked", ())]


@dataclass(frozen=True)
class _File:
    """One configuration file: its own choices, and those for some paths below its ``folder``."""

    folder: Path
    layer: Layer
    paths: Sequence[tuple[str, Layer]]

    def layers(self, draft: Path | None) -> Iterable[Layer]:
        """Yield what the file says about ``draft``, weakest first."""
        yield self.layer
        if draft is None or not draft.is_relative_to(self.folder):
            return
        below = draft.relative_to(self.folder).as_posix()
        yield from (layer for pattern, layer in self.paths if matches(pattern, below))


@dataclass(frozen=True)
class Project:
    """The files that hold for the drafts of one folder, the farthest first."""

    files: Sequence[_File]

    def layers(self, draft: Path | None) -> list[Layer]:
        """Return what the files say about ``draft``, weakest first."""
        place = Path(os.path.realpath(draft)) if draft is not None else None
        return [layer for file in self.files for layer in file.layers(place)]

    def config(self, draft: Path | None = None, over: Sequence[Layer] = ()) -> Config:
        """Return the choices for ``draft``, with ``over`` laid over those of the files.

        Raises :class:`~govtext.errors.ConfigError` where a layer changes what another has locked, and for an own rule
        that no file declares.
        """
        layers = [*self.layers(draft), *over]
        key = tuple(map(id, layers))
        if key not in self._built:
            built = build(merge(layers))
            check_own(built, built.wording.cards, partial(_last, layers))
            self._built[key] = (built, layers)
        return self._built[key][0]

    @cached_property
    def _built(self) -> dict[tuple[int, ...], tuple[Config, list[Layer]]]:
        return {}


def _last(layers: Sequence[Layer], key: str, name: str) -> Origin:
    """Return the origin of the strongest of ``layers`` that has a name under a key."""
    return next(layer.origin for layer in reversed(layers) if name in layer.choices.get(key, ()))


def merge(layers: Iterable[Layer]) -> dict[str, Any]:
    """Lay ``layers`` over one another: a value or a list is replaced, a table is added to at every depth."""
    merged: dict[str, Any] = {}
    locks: dict[str, Wording] = {}
    for layer in layers:
        before = merged
        merged = laid_over(before, layer.choices)
        if "locked" in before:
            merged["locked"] = list(dict.fromkeys([*before["locked"], *layer.choices.get("locked", ())]))
        for key, by in locks.items():
            if merged.get(key) != before.get(key) and not _is_default(key, before, merged):
                refuse_locked(layer.origin, key, by)
        for key in layer.locked:
            locks.setdefault(key, layer.origin.places(["locked"], key))
    return merged


def _is_default(key: str, before: Mapping[str, Any], merged: Mapping[str, Any]) -> bool:
    """Tell whether a key that was not set is set to what holds anyway."""
    default = Config().model_dump(mode="json", by_alias=True).get(key)
    return key not in before and merged.get(key) == default


def refuse_locked(origin: Origin, key: str, by: Wording) -> None:
    """Raise the :class:`~govtext.errors.ConfigError` about a key that somebody else has locked."""
    said = Wording(
        f"{key!r} is locked by {by.en}. Take it out here, or have it unlocked there.",
        f"{key!r} dikunci oleh {by.id}. Hapus di sini, atau mintalah kuncinya dibuka di sana.",
    )
    raise ConfigError(*said.under(origin.places([key])))


def laid_over(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``under`` with ``over`` on it; associative for choices that are each right by themselves."""
    merged = dict(under)
    for written, value in over.items():
        key = _WRITTEN.get(written, written)
        below = merged.get(key)
        merged[key] = laid_over(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged


def origins(layers: Iterable[Layer]) -> Origins:
    """Return for each value that some layer sets the place of the layer it comes from."""
    found: dict[tuple[str, ...], str] = {}
    for layer in layers:
        for keys in _leaves(layer.choices):
            found = {known: place for known, place in found.items() if known[: len(keys)] != keys}
            found[keys] = layer.origin.place(keys)
    return found


def _leaves(choices: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterable[tuple[str, ...]]:
    for written, value in choices.items():
        keys = (*above, written if above else _WRITTEN.get(written, written))
        if isinstance(value, dict) and value:
            yield from _leaves(value, keys)
        else:
            yield keys


def project_of(folder: Path, given: Path | None = None) -> Project:
    """Return what the files at and above ``folder`` say.

    Where ``given`` is named, that file speaks in their stead; of theirs only what they lock stays in force.
    """
    if given is None:
        return Project([file for path in find(folder) if (file := _file(path, shown(path))) is not None])
    own = load_project(given).files
    place = Path(os.path.realpath(given))
    found = find(folder)
    nearer = found.index(place) + 1 if place in found else len(found)
    above, below = found[:nearer], found[nearer:]
    return Project([*_locks(above, place), *own, *_locks(below, place)])


def load_project(path: Path) -> Project:
    """Return what the one file ``path`` says: a pyproject.toml with ``[tool.govtext]``, else a govtext.toml."""
    file = _file(path, str(path))
    if file is None:
        raise ConfigError(
            f"{path}: there is no [tool.govtext] in it. Add one, or name a govtext.toml.",
            f"{path}: tidak ada [tool.govtext] di dalamnya. Tambahkan, atau sebut sebuah govtext.toml.",
        )
    return Project([file])


def load(path: Path) -> Config:
    """Return the choices of the one file ``path``, without those for some paths only.

    Own rules that it names may come as values, to the analyzer.
    """
    return build(merge(load_project(path).layers(None)))


def discover(folder: Path) -> Config:
    """Return what the files at and above ``folder`` say together; the defaults when there is none.

    The nearer file lays over the farther one, key by key: a value or a list is replaced, a table is added to.
    """
    return project_of(folder).config()


def _file(path: Path, where: str) -> _File | None:
    text, choices = read_file(path, where)
    if choices is None:
        return None
    folder = Path(os.path.realpath(path)).parent
    origin = Origin(where, text)
    paths = choices.pop("paths", [])
    own = anchored(choices, folder)
    check(own, origin)
    return _File(folder, Layer(origin, own), _overrides(origin, paths, folder, path.name == SHARED_NAME))


def _locks(paths: Iterable[Path], but: Path) -> Iterable[_File]:
    """Yield of each file but one the keys it locks, with their values; what else it says is not even looked at."""
    for path in paths:
        if path == but:
            continue
        text, choices = read_file(path, shown(path))
        if not choices or "locked" not in choices:
            continue
        folder, origin = path.parent, Origin(shown(path), text)
        check({"locked": choices["locked"]}, origin)
        locked = {_WRITTEN.get(key, key) for key in choices["locked"]}
        own = anchored({key: value for key, value in choices.items() if _WRITTEN.get(key, key) in locked}, folder)
        check(own, origin)
        yield _File(folder, Layer(origin, {**own, "locked": choices["locked"]}), [])


def _overrides(origin: Origin, paths: Any, folder: Path, shared: bool) -> list[tuple[str, Layer]]:
    header = "[[tool.govtext.paths]]" if shared else "[[paths]]"
    example = Wording(
        f'for instance {header} and below it match = "siaran/**"',
        f'misalnya {header} dan di bawahnya match = "siaran/**"',
    )
    if not isinstance(paths, list) or not all(isinstance(item, dict) for item in paths):
        what = Wording(f"must be tables, {example.en}", f"harus tabel, {example.id}")
        origin.refuse(["paths"], "paths", what)
    made = []
    for item in paths:
        pattern = item.get("match")
        if not isinstance(pattern, str) or not pattern.strip("/"):
            what = Wording(
                f"each table of paths must name paths, {example.en}",
                f"tiap tabel paths harus menyebut letak, {example.id}",
            )
            origin.refuse(["paths", "match"], "match", what)
        own = anchored({key: value for key, value in item.items() if key != "match"}, folder)
        if "locked" in own or "paths" in own:
            key = "locked" if "locked" in own else "paths"
            what = Wording(
                "may not stand under paths. Put it at the top of the file",
                "tidak boleh di bawah paths. Pindahkan ke bagian atas berkas",
            )
            origin.refuse(["paths", key], key, what)
        check(own, replace(origin, below_paths=True))
        made.append((pattern, Layer(origin, own)))
    return made
