"""Tables of a document: their columns by what their headings say, and their rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from govtext.document import Block, Document, Kind, Span


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: ``headings`` in lower case by column, ``rows`` of cells below them, ``lead`` the block above."""

    headings: dict[int, str]
    rows: tuple[tuple[Block, ...], ...]
    span: Span
    lead: Span | None
    tops: dict[int, Block]
    """The cells of the first row, by column."""

    def column(self, block: Block) -> str:
        """Return the heading above ``block``, in lower case."""
        return self.headings.get(block.column or 0, "")

    def cells_in(self, span: Span) -> tuple[Block, ...]:
        """Return the cells below the headings that lie inside ``span``."""
        return tuple(cell for row in self.rows for cell in row if span.covers(cell.span))

    def row_at(self, offset: int) -> Span:
        """Return the row that holds ``offset``, or the whole table when none does."""
        for row in self.rows:
            span = Span(row[0].span.start, row[-1].span.end)
            if span.start <= offset <= span.end:
                return span
        return self.span


def find_sheets(document: Document) -> tuple[Sheet, ...]:
    """Return the tables of ``document`` in order."""
    return tuple(_sheet(document, cells, lead) for cells, lead in _runs(document))


def _runs(document: Document) -> Iterator[tuple[list[Block], Span | None]]:
    cells: list[Block] = []
    lead: Span | None = None
    above: Span | None = None
    for block in document.blocks:
        if block.kind is not Kind.TABLE_CELL:
            if cells:
                yield cells, lead
                cells = []
            above = block.span
            continue
        if cells and (block.row or 0) < (cells[-1].row or 0):
            yield cells, lead
            cells = []
        if not cells:
            lead = above
        cells.append(block)
    if cells:
        yield cells, lead


def _sheet(document: Document, cells: list[Block], lead: Span | None) -> Sheet:
    tops = {cell.column or 0: cell for cell in cells if (cell.row or 0) == 0}
    headings = {cell.column or 0: document.words_of(cell.span).lower() for cell in cells if (cell.row or 0) == 0}
    rows: list[list[Block]] = []
    for cell in cells:
        if not cell.row:
            continue
        if not rows or rows[-1][-1].row != cell.row:
            rows.append([])
        rows[-1].append(cell)
    return Sheet(headings, tuple(map(tuple, rows)), Span(cells[0].span.start, cells[-1].span.end), lead, tops)
