"""What the styles of a .docx mean, by the names that word processors give them in every language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Kind
from .package import Package

_HEADING = re.compile(r"heading (\d)$")
_QUOTES = frozenset({"quote", "intense quote", "block text"})
_DEEPEST = 20
"""Styles a style may be based on, one upon the other."""


@dataclass(slots=True)
class Style:
    """A style as it is written down: its name, what it is based on, its outline level (0 outermost), whether a list."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    listed: bool = False


class Styles:
    """The paragraph styles of a file by their keys."""

    def __init__(self, package: Package) -> None:
        self._styles: dict[str, Style] = {}
        self._current = Style()
        if package.has("word/styles.xml"):
            package.parse("word/styles.xml", self)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Note what an element says of the style it stands in."""
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._current = self._styles.setdefault(attributes.get("w:styleId", ""), Style())
        elif name == "w:name":
            self._current.name = value.lower()
        elif name == "w:basedOn":
            self._current.based_on = value
        elif name == "w:outlineLvl" and value.isdigit():
            self._current.outline = int(value)
        elif name == "w:numId":
            self._current.listed = value != "0"

    def end(self, name: str) -> None:
        """Nothing is noted at an end."""

    def data(self, text: str) -> None:
        """Styles hold no text."""

    def kind(self, key: str) -> tuple[Kind, int]:
        """Return what a paragraph of this style is, and the level of a heading or list item."""
        for style in self._chain(key):
            if match := _HEADING.match(style.name):
                return Kind.HEADING, min(6, max(1, int(match[1])))
            if style.name == "title":
                return Kind.HEADING, 1
            if style.name in _QUOTES:
                return Kind.BLOCK_QUOTE, 0
            if style.outline is not None and style.outline < 9:
                return Kind.HEADING, min(6, style.outline + 1)
            if style.listed:
                return Kind.LIST_ITEM, 1
        return Kind.PARAGRAPH, 0

    def is_contents(self, key: str) -> bool:
        """Tell whether a style is that of a table of contents."""
        return any(style.name.startswith("toc ") for style in self._chain(key))

    def _chain(self, key: str) -> list[Style]:
        found: list[Style] = []
        while key in self._styles and len(found) < _DEEPEST:
            found.append(self._styles[key])
            key = found[-1].based_on
        return found


class Targets:
    """Where the links and images of a part lead, by their keys."""

    def __init__(self, package: Package, part: str) -> None:
        self.found: dict[str, str] = {}
        folder, _, name = part.rpartition("/")
        relations = f"{folder}/_rels/{name}.rels"
        if package.has(relations):
            package.parse(relations, self)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Note one relation."""
        if name.endswith("Relationship"):
            self.found[attributes.get("Id", "")] = attributes.get("Target", "")

    def end(self, name: str) -> None:
        """Nothing is noted at an end."""

    def data(self, text: str) -> None:
        """Relations hold no text."""
