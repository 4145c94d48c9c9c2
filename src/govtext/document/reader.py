"""Which reader reads which format."""

import re
from dataclasses import replace

from govtext.errors import InputError

from .decoding import decode
from .model import Document
from .plain import read_plain

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read_bytes(data: bytes, format: str = "text", source: str | None = None, *, name: str = "<input>") -> Document:
    """Read the content of a file in ``format`` (``text``, ``markdown``, ``html`` or ``docx``) into a :class:`Document`.

    ``name`` is what messages call it when it has no ``source``. Raises :class:`~govtext.errors.InputError`: what
    :func:`~.decoding.decode` and :func:`read` raise, and for a .docx ``bad_docx`` or ``too_large``.
    """
    if format == "docx":
        from .docx import read_docx

        return read_docx(data, source, source or name)
    return read(decode(data, source or name), format, source)


def read(text: str, format: str = "text", source: str | None = None) -> Document:
    """Read ``text`` in ``format`` (``text``, ``markdown`` or ``html``) into a :class:`Document`.

    Raises :class:`~govtext.errors.InputError` with code ``unknown_format`` for any other format, and
    :class:`TypeError` for bytes, which :func:`read_bytes` takes, and for whatever else is no text.
    """
    if not isinstance(text, str):
        raise TypeError(f"a draft is a str, not {type(text).__name__}; govtext.document.read_bytes takes bytes")
    readable = _readable(text)
    if format == "text":
        document = read_plain(readable, source)
    elif format == "markdown":
        from .markdown import read_markdown

        document = read_markdown(readable, source)
    elif format == "html":
        from .html import read_html

        return read_html(readable, source, text)
    elif format == "docx":
        raise InputError(
            "unknown_format",
            "a .docx is no text: give its bytes to govtext.document.read_bytes.",
            ".docx bukan teks: berikan bitanya kepada govtext.document.read_bytes.",
        )
    else:
        raise InputError(
            "unknown_format",
            f"format {format!r} is not one of: html, markdown, text. Name one of these.",
            f"format {format!r} tidak dikenal. Tulis salah satu dari: html, markdown, text.",
        )
    return document if readable == text else replace(document, text=text)


def _readable(text: str) -> str:
    """Return ``text`` with spaces for halves of characters, which no reader sees and UTF-8 has no bytes for."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub(" ", text)
    return text
