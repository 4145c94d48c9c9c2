"""Which format a file's name stands for."""

from pathlib import PurePath

from govtext.errors import InputError

SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
}
"""File endings and the format they stand for."""

_NOT_PLAIN = frozenset(
    {
        ".doc", ".odt", ".rtf", ".pdf", ".ppt", ".pptx", ".xls", ".xlsx",
        ".gif", ".heic", ".jpeg", ".jpg", ".mp3", ".mp4", ".png", ".webp", ".zip",
    }
)  # fmt: skip
"""Endings of formats that hold no text, or hold it between marks or codes that would be read as words."""


def format_of(name: str) -> str | None:
    """Return the format that a file's name stands for, or None when it is not one govtext reads."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


def format_for(name: str) -> str:
    """Return the format to read a named file in; plain text for an ending that says nothing.

    Raises :class:`~govtext.errors.InputError` (``unknown_format``) for what other office programs write, for PDF and
    pictures.
    """
    ending = PurePath(name).suffix.lower()
    if ending in _NOT_PLAIN:
        right = ", ".join(sorted(SUFFIXES))
        raise InputError(
            "unknown_format",
            f"{name}: {ending} is not read. Save the draft as one of: {right}.",
            f"{name}: {ending} tidak dibaca. Simpan naskah sebagai salah satu dari: {right}.",
        )
    return format_of(name) or "text"
