"""Where passages stand in what the author wrote, as the report tells it."""

from bisect import bisect_right

from govtext.document import Span
from govtext.reading import Reading

from .finding import Place


def place(reading: Reading, span: Span) -> Place:
    """Return where ``span`` stands in what the author wrote, with lines and columns, or the paragraph."""
    return reading.once(_Places).of(span)


class _Places:
    """The places of one draft; a passage that several parts of the report name is looked up once."""

    def __init__(self, reading: Reading) -> None:
        self._document = reading.document
        self._lines = reading.offsets.line_starts
        self._known: dict[Span, Place] = {}

    def of(self, span: Span) -> Place:
        """Return the place of ``span``."""
        known = self._known.get(span)
        if known is None:
            known = self._known[span] = self._made(span)
        return known

    def _made(self, span: Span) -> Place:
        document, lines = self._document, self._lines
        start, end = document.in_source(span) if document.origin else span
        line, end_line = bisect_right(lines, start), bisect_right(lines, end)
        return Place.made(
            start=start,
            end=end,
            line=line,
            column=start - lines[line - 1] + 1,
            end_line=end_line,
            end_column=end - lines[end_line - 1] + 1,
            paragraph=document.paragraph(start),
        )
