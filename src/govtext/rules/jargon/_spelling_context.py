"""Where the words of a draft stand: which token follows which without a break."""

from functools import cached_property
from typing import NamedTuple

from govtext.reading import Reading

from ._forms import notable


class Slip(NamedTuple):
    """Tokens ``first`` up to, not including, ``last`` and what they should be (best first)."""

    first: int
    last: int
    becomes: tuple[str, ...]
    kind: str
    firm: bool = True


class Neighbours:
    """The tokens of one reading and their neighbours inside a block."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.texts = reading.tokens.texts
        self.lower = reading.tokens.lower
        self.notable = notable(reading)
        self._tokens = reading.tokens
        self._document = reading.document

    @cached_property
    def _starters(self) -> frozenset[int]:
        return frozenset(sentence.span.start for sentence in self.reading.sentences)

    def joins(self, at: int) -> bool:
        """Tell whether token ``at`` and the next one stand side by side in one block, white space between them."""
        if at < 0 or at + 1 >= len(self.lower):
            return False
        start, end = self._tokens.ends[at], self._tokens.starts[at + 1]
        gap = self._document.mask[start:end]
        if gap == " ":
            return True
        if not gap or gap.strip() or gap.count("\n") > 1:
            return False
        return self._document.block_at(self._tokens.starts[at]) == self._document.block_at(end)

    def before(self, at: int) -> str:
        """Return the form, in lower case, that stands right before token ``at``; "" where there is none."""
        return self.lower[at - 1] if self.joins(at - 1) else ""

    def after(self, at: int) -> str:
        """Return the form, in lower case, that stands right behind token ``at``; "" where there is none."""
        return self.lower[at + 1] if self.joins(at) else ""

    def opens(self, at: int) -> bool:
        """Tell whether a sentence begins with token ``at``."""
        return at == 0 or self._tokens.starts[at] in self._starters
