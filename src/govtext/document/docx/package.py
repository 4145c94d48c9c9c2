"""The parts of a .docx file, unpacked and parsed within limits.

A .docx is a ZIP of XML parts. Nothing in it is trusted: a part may not unpack to more than :data:`LARGEST_PART`, and
a document type declaration is refused as a whole, for the standard of these files forbids it and every entity that
swells or reaches outside must be declared in one. The parts are read as a stream of events, so that neither depth nor
size of the markup fills the memory.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import Protocol
from xml.etree.ElementTree import ParseError, XMLParser

from govtext.errors import InputError, Wording

LARGEST_PART = 64 * 1024 * 1024
"""Bytes that one part may unpack to; a million words with their markup are some 30 million."""

_CHUNK = 1 << 16
_CURE = Wording(
    "Open it in a word processor and save it again as .docx.",
    "Buka di pengolah kata, lalu simpan lagi sebagai .docx.",
)
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
}


class Handler(Protocol):
    """What reads the events of a part; names are written with the usual prefix, as ``w:p``."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Text stands here."""


class Package:
    """An open .docx; ``name`` is what messages call it."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._broken("it is no .docx, or it is damaged", "ini bukan .docx, atau berkasnya rusak") from error
        self._parts = {part.filename: part for part in self._zip.infolist()}
        if "word/document.xml" not in self._parts:
            raise self._broken("there is no word/document.xml in it", "tidak ada word/document.xml di dalamnya")

    def has(self, part: str) -> bool:
        """Tell whether there is such a part."""
        return part in self._parts

    def parse(self, part: str, handler: Handler) -> None:
        """Send the events of ``part`` to ``handler``.

        Raises :class:`~govtext.errors.InputError`: ``too_large`` for a part that unpacks to too much, ``bad_docx`` for
        one that cannot be unpacked or parsed, or that declares entities.
        """
        parser = XMLParser(target=_Target(handler, self, part))
        size = 0
        try:
            with self._zip.open(self._parts[part]) as file:
                while chunk := file.read(_CHUNK):
                    size += len(chunk)
                    if size > LARGEST_PART:
                        raise InputError(
                            "too_large",
                            f"{self.name}: {part} unpacks to more than {LARGEST_PART >> 20} MiB. Split the draft.",
                            f"{self.name}: {part} melebihi {LARGEST_PART >> 20} MiB setelah dibuka. Bagi naskahnya.",
                        )
                    parser.feed(chunk)
            parser.close()
        except ParseError as error:
            raise self._broken(f"{part} is no XML ({error})", f"{part} bukan XML ({error})") from error
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise self._broken(
                f"{part} cannot be unpacked ({error})", f"{part} tidak dapat dibuka ({error})"
            ) from error

    def refuse_declaration(self, part: str) -> InputError:
        """Return the error for a part with a document type declaration."""
        return self._broken(
            f"{part} declares a document type, which no .docx may",
            f"{part} menyatakan jenis dokumen (DOCTYPE), yang tidak boleh ada dalam .docx",
        )

    def _broken(self, en: str, id: str) -> InputError:
        return InputError("bad_docx", f"{self.name}: {en}. {_CURE.en}", f"{self.name}: {id}. {_CURE.id}")


class _Target:
    """Hands the events of a parser on, under short names."""

    def __init__(self, handler: Handler, package: Package, part: str) -> None:
        self._handler = handler
        self._package = package
        self._part = part
        self._names: dict[str, str] = {}
        self.data = handler.data

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._handler.start(self._short(tag), {self._short(key): value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._handler.end(self._short(tag))

    def doctype(self, *_: object) -> None:
        raise self._package.refuse_declaration(self._part)

    def close(self) -> None:
        """End without a tree."""

    def _short(self, tag: str) -> str:
        if tag not in self._names:
            space, _, local = tag.rpartition("}")
            prefix = _PREFIXES.get(space[1:], "" if not space else "other")
            self._names[tag] = f"{prefix}:{local}" if prefix else local
        return self._names[tag]
