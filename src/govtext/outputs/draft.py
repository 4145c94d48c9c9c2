"""A draft as it may be shown, with the places of the text as it was written."""

from bisect import bisect_right
from functools import cached_property
from typing import Self

from govtext.document import Offsets


class Draft(str):
    """A draft with personal data masked, character for character as long as the draft.

    A mask may take other bytes than what it hides, so the bytes are counted by ``offsets`` of the text as it was
    written; without them the masked text is counted.
    """

    offsets: Offsets

    def __new__(cls, shown: str, offsets: Offsets | None = None) -> Self:
        """Make a draft of its masked text."""
        made = super().__new__(cls, shown)
        made.offsets = offsets or Offsets(shown)
        return made

    @classmethod
    def of(cls, shown: str) -> "Draft":
        """Return ``shown`` itself when it is a Draft, else one that counts the masked text."""
        return shown if isinstance(shown, Draft) else cls(shown)

    def line(self, offset: int) -> int:
        """Return the line of ``offset`` as version control counts: from 1, each ended by a line feed."""
        return bisect_right(self._starts, offset)

    def byte_column(self, offset: int) -> int:
        """Return the column of ``offset`` within :meth:`line`, in UTF-8 bytes from 1; a byte order mark counts."""
        start = self._starts[self.line(offset) - 1]
        return self.offsets.utf8(offset) - self.offsets.utf8(start) + 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(index + 1 for index, char in enumerate(self) if char == "\n")]
