"""Edits carried from the text that rules read to the one the author wrote."""

from collections.abc import Sequence
from html import escape

from govtext.document import Document, Span

from .finding import Edit


def in_source(document: Document, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return ``edits`` on what the author wrote; none where one of them would change more than words.

    In HTML the new words are written so that a browser shows them as they are.
    """
    if document.origin is None:
        return tuple(edits)
    made = []
    for edit in edits:
        span = Span(edit.start, edit.end)
        if not document.is_plain(span):
            return ()
        start, end = document.in_source(span)
        made.append(Edit(start=start, end=end, text=escape(edit.text, quote=False)))
    return tuple(made)
