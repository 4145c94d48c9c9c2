"""Which reader reads which format, and how bytes become text."""

import re
from dataclasses import replace
from pathlib import PurePath

from govtext.errors import InputError

from .model import Document
from .plain import read_plain

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

_NOT_PLAIN = frozenset((".doc", ".odt", ".rtf", ".pdf"))
"""Endings of formats in which the text lies between marks or codes that would be read as words."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_CURE = "Save it as UTF-8 (in most editors: Save As, encoding UTF-8) and check it again."
_OTHER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def format_of(name: str) -> str | None:
    """Return the format that a file's name stands for, or None when it is not one govtext reads."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


def format_for(name: str) -> str:
    """Return the format to read a named file in; plain text for an ending that says nothing.

    Raises :class:`~govtext.errors.InputError` (``unknown_format``) for what other word processors write and for PDF.
    """
    ending = PurePath(name).suffix.lower()
    if ending in _NOT_PLAIN:
        right = ", ".join(sorted(SUFFIXES))
        raise InputError("unknown_format", f"{name}: {ending} is not read. Save the draft as one of: {right}.")
    return format_of(name) or "text"


def decode(data: bytes, name: str = "<input>") -> str:
    """Return the text of ``data``, which must be UTF-8. A byte order mark stays in it as U+FEFF.

    Raises :class:`~govtext.errors.InputError` with code ``not_utf8`` and a message that names ``name``, the byte that
    is wrong (counted from 0) and what to do. Nothing is guessed: a draft in the wrong encoding would be checked with
    words that nobody wrote.
    """
    for mark, encoding in _OTHER_MARKS:
        if data.startswith(mark):
            raise InputError(
                "not_utf8", f"{name}: the file is {encoding} (byte order mark at byte 0), not UTF-8. {_CURE}"
            )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            "not_utf8",
            f"{name}: byte {error.start} (0x{data[error.start]:02x}, line {line}) is not UTF-8. {_CURE}",
        ) from error
    nulls = data.count(0, 0, 4096)
    if nulls * 4 > min(len(data), 4096):
        raise InputError(
            "not_utf8",
            f"{name}: byte {data.index(0)} is zero and so are many more: UTF-16 without a mark, or no text. {_CURE}",
        )
    return text


def read_bytes(data: bytes, format: str = "text", source: str | None = None, *, name: str = "<input>") -> Document:
    """Read the content of a file in ``format`` (``text``, ``markdown``, ``html`` or ``docx``) into a :class:`Document`.

    ``name`` is what messages call it when it has no ``source``. Raises :class:`~govtext.errors.InputError`: what
    :func:`decode` and :func:`read` raise, and for a .docx ``bad_docx`` or ``too_large``.
    """
    if format == "docx":
        from .docx import read_docx

        return read_docx(data, source, source or name)
    return read(decode(data, source or name), format, source)


def read(text: str, format: str = "text", source: str | None = None) -> Document:
    """Read ``text`` in ``format`` (``text``, ``markdown`` or ``html``) into a :class:`Document`.

    Raises :class:`~govtext.errors.InputError` with code ``unknown_format`` for any other format.
    """
    readable = _LONE_SURROGATE.sub(" ", text)  # half a character: nothing a reader sees, and UTF-8 has no bytes for it
    if format == "text":
        document = read_plain(readable, source)
    elif format == "markdown":
        from .markdown import read_markdown

        document = read_markdown(readable, source)
    elif format == "html":
        from .html import read_html

        return read_html(readable, source, text)
    elif format == "docx":
        raise InputError("unknown_format", "a .docx is no text: give its bytes to govtext.document.read_bytes.")
    else:
        raise InputError("unknown_format", f"format {format!r} is not one of: html, markdown, text. Name one of these.")
    return document if readable == text else replace(document, text=text)
