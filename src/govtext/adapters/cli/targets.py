"""What a run writes and where: forms of output paired with files."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from govtext.causes import cause
from govtext.errors import InputError
from govtext.outputs import FORMATS

from .console import coloured

STDOUT = "-"
_ENDINGS = {
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".sarif": "sarif",
    ".xml": "junit",
    ".txt": "text",
}  # fmt: skip
"""The form that a file's ending asks for where ``--format`` says nothing."""
_DRAFTS = frozenset((".md", ".markdown", ".docx"))
"""Endings of what authors write: a report never lands on such a file."""


class Target(NamedTuple):
    """A form of output and where it goes; without a path, to standard output."""

    format: str
    path: Path | None = None


class Pairing(argparse.Action):
    """Collects ``--format`` and ``--output`` in pairs: a form goes to the file that follows it."""

    def __call__(self, parser: argparse.ArgumentParser, options: argparse.Namespace, value: Any, *_: Any) -> None:
        """Add ``value`` to the pair that waits for it, else begin a pair."""
        pairs: list[dict[str, str]] = [*(getattr(options, "pairs", None) or [])]
        if self.dest == "format" or not pairs or "output" in pairs[-1]:
            pairs.append({})
        pairs[-1] = {**pairs[-1], self.dest: value}
        options.pairs = pairs


def targets(options: argparse.Namespace) -> Sequence[Target]:
    """Return what to write where: text to standard output where nothing is said.

    Raises :class:`~govtext.errors.InputError` for an ending that tells no form, two forms for standard output, and a
    file that is a draft.
    """
    pairs = getattr(options, "pairs", None) or [{}]
    if [set(pair) for pair in pairs] == [{"output"}, {"format"}]:  # one file and one form: the order says nothing
        pairs = [pairs[0] | pairs[1]]
    for pair in pairs:
        _refuse_draft(pair.get("output", STDOUT), options.paths)
    asked = [_target(pair) for pair in pairs]
    if sum(target.path is None for target in asked) > 1:
        raise InputError(
            "two_outputs",
            "two forms of output for standard output: give all but one of them a file with --output",
            "dua bentuk keluaran untuk keluaran baku: beri semuanya, kecuali satu, berkas dengan --output",
        )
    return asked


def _refuse_draft(name: str, drafts: Sequence[str]) -> None:
    path = Path(name)
    if name != STDOUT and _is_draft(path, drafts):
        other = path.with_suffix(".html").name
        raise InputError(
            "output_is_draft",
            f"{path}: --output would overwrite a draft. Name another file, for instance {other}.",
            f"{path}: --output akan menimpa naskah. Sebut berkas lain, misalnya {other}.",
        )


def _target(pair: dict[str, str]) -> Target:
    name = pair.get("output", STDOUT)
    path = Path(name) if name != STDOUT else None
    format = pair.get("format") or (_ENDINGS.get(path.suffix.lower()) if path else "text")
    if format is None:
        forms = ",".join(FORMATS)
        raise InputError(
            "no_format",
            f"{name}: say which form to write, --format {{{forms}}}",
            f"{name}: sebut bentuk keluarannya, --format {{{forms}}}",
        )
    return Target(format, path)


def _is_draft(path: Path, drafts: Sequence[str]) -> bool:
    named = any(os.path.abspath(draft) == os.path.abspath(path) for draft in drafts)  # noqa: PTH100 - links are left
    return named or (path.suffix.lower() in _DRAFTS and path.exists())


def in_colour(target: Target, choice: str) -> bool:
    """Tell whether a target is written in colour, under what ``--color`` chose."""
    return coloured(choice) if target.path is None else choice == "always"


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Open what a target writes to: standard output, or a file that is there whole at the end or not at all.

    Raises :class:`~govtext.errors.InputError` where no file can be made.
    """
    if path is None:
        yield sys.stdout
        return
    final = Path(os.path.realpath(path))
    with _telling(path):
        device = final.exists() and not final.is_file()  # a pipe, for instance: nothing to replace
        part = None if device else _part(final)
        stream = (part or final).open("w", encoding="utf-8", errors="replace", newline="\n")
    try:
        with stream:
            yield stream
        if part:
            with _telling(path):
                part.chmod(_mode(final))
                part.replace(final)
    finally:
        if part:
            part.unlink(missing_ok=True)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = cause(error)
        raise InputError(
            "unwritable", f"{path}: cannot be written: {why.en}", f"{path}: tidak dapat ditulis: {why.id}"
        ) from error


def _part(final: Path) -> Path:
    """Make the file beside ``final`` that is to take its place."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{final.name[:40]}.", suffix=".tmp", dir=final.parent)
    os.close(handle)
    return Path(name)


def _mode(final: Path) -> int:
    """Return the permissions of the file that is replaced, else those a new file gets."""
    with suppress(OSError):
        return final.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
