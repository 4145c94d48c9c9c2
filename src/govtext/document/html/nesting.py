"""Which elements are open, and what text is that stands in them."""

from ..model import Kind

_KINDS = {"li": Kind.LIST_ITEM, "td": Kind.TABLE_CELL, "th": Kind.TABLE_CELL, "blockquote": Kind.BLOCK_QUOTE}
_KINDS |= {f"h{level}": Kind.HEADING for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_HEADINGS = frozenset(name for name in _KINDS if name[0] == "h")
_KEPT = frozenset({*_KINDS, *_LISTS, "table", "tr", "pre"})
_IMPLIED = {
    "li": _LISTS,
    "td": frozenset({"tr", "table"}),
    "th": frozenset({"tr", "table"}),
    "tr": frozenset({"table"}),
}
"""Elements that end where another of their kind begins, and what they do not reach across."""

_ENDS_HEADING = frozenset({*_HEADINGS, *_LISTS, "p", "table", "blockquote"})
_DEEPEST = 60
"""Elements within elements that are followed; what lies deeper counts as text of the deepest."""


class Nesting:
    """The open elements that tell what text is, from the outermost in."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._rows: list[tuple[int, int]] = []

    def holds(self, name: str) -> bool:
        """Tell whether an element of this name is open."""
        return name in self._open

    def open(self, name: str) -> None:
        """Open an element, and close those that it ends."""
        if name in _ENDS_HEADING and self._open and self._open[-1] in _HEADINGS:
            self._open.pop()
        if name not in _KEPT or len(self._open) >= _DEEPEST:
            return
        if name in _IMPLIED:
            self._end_implied(name)
        self._open.append(name)
        if name == "table":
            self._rows.append((-1, -1))
        elif name == "tr" and self._rows:
            self._rows[-1] = (self._rows[-1][0] + 1, -1)
        elif name in ("td", "th") and self._rows:
            self._rows[-1] = (max(0, self._rows[-1][0]), self._rows[-1][1] + 1)

    def close(self, name: str) -> None:
        """Close the innermost element of this name with all inside it; any end of a heading ends a heading."""
        if name in _HEADINGS:
            name = next((opened for opened in reversed(self._open) if opened in _HEADINGS), name)
        if name in self._open:
            self._end(len(self._open) - 1 - self._open[::-1].index(name))

    def here(self) -> tuple[Kind, int, int | None, int | None]:
        """Return kind, level, row and column of text at this place."""
        name = next((name for name in reversed(self._open) if name in _KINDS), "")
        kind = _KINDS.get(name, Kind.PARAGRAPH)
        if kind is Kind.TABLE_CELL:
            row, column = self._rows[-1] if self._rows else (0, 0)
            return kind, 0, max(0, row), max(0, column)
        if kind is Kind.LIST_ITEM:
            return kind, max(1, sum(outer in _LISTS for outer in self._open)), None, None
        return kind, int(name[1]) if kind is Kind.HEADING else 0, None, None

    def _end_implied(self, name: str) -> None:
        same = ("td", "th") if name in ("td", "th") else (name,)
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index] in _IMPLIED[name]:
                return
            if self._open[index] in same:
                self._end(index)
                return

    def _end(self, index: int) -> None:
        tables = self._open[index:].count("table")
        del self._open[index:]
        if tables:
            del self._rows[-tables:]
