"""Edits of one text, applied together, and places carried from before them to after and back."""

from bisect import bisect_right
from collections.abc import Iterable

from govtext.document import Span
from govtext.rules import Edit


class Patch:
    """Edits of one text that do not overlap; outside them not one character changes."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = sorted(edits, key=lambda edit: (edit.start, edit.end))
        self._starts = [edit.start for edit in self._edits]
        self._shifts, shift = [0], 0
        self._new_starts: list[int] = []
        for edit in self._edits:
            self._new_starts.append(edit.start + shift)
            shift += len(edit.text) - (edit.end - edit.start)
            self._shifts.append(shift)

    def apply(self, text: str) -> str:
        """Return ``text`` with the edits in it. Raises ValueError where two of them overlap."""
        parts, at = list[str](), 0
        for edit in self._edits:
            if edit.start < at:
                raise ValueError(f"edits overlap at {edit.start}")
            parts += (text[at : edit.start], edit.text)
            at = edit.end
        return "".join(parts) + text[at:]

    def forth(self, span: Span) -> Span:
        """Return where ``span`` of the old text stands in the new one; inside an edit it is all of the edit."""
        return Span(self._forth(span.start, False), self._forth(span.end, True))

    def back(self, span: Span) -> Span:
        """Return where ``span`` of the new text stood in the old one; inside an edit it is all of the edit."""
        return Span(self._back(span.start, False), self._back(span.end, True))

    def _forth(self, offset: int, last: bool) -> int:
        index = bisect_right(self._starts, offset - last) - 1
        if index >= 0 and offset - last < self._edits[index].end:
            start = self._new_starts[index]
            return start + len(self._edits[index].text) if last else start
        return offset + self._shifts[index + 1]

    def _back(self, offset: int, last: bool) -> int:
        index = bisect_right(self._new_starts, offset - last) - 1
        if index >= 0 and offset - last < self._new_starts[index] + len(self._edits[index].text):
            edit = self._edits[index]
            return edit.end if last else edit.start
        return offset - self._shifts[index + 1]
