"""Which reader reads which format."""

from pathlib import PurePath

from govtext.errors import InputError

from .model import Document
from .plain import read_plain

SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".txt": "text", ".text": "text"}
"""File endings and the format they stand for."""


def format_of(name: str) -> str | None:
    """Return the format that a file's name stands for, or None when it is not one govtext reads."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


def read(text: str, format: str = "text", source: str | None = None) -> Document:
    """Read ``text`` in ``format`` (``text`` or ``markdown``) into a :class:`Document`.

    Raises :class:`~govtext.errors.InputError` with code ``unknown_format`` for any other format.
    """
    if format == "text":
        return read_plain(text, source)
    if format == "markdown":
        from .markdown import read_markdown

        return read_markdown(text, source)
    raise InputError("unknown_format", f"format {format!r} is not one of: markdown, text")
