"""Where evidence stands: the title, the top, labels, lists; and how far one statement reaches."""

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property

from govtext.document import Block, Kind, Span
from govtext.reading import Reading
from govtext.tables import Scope, Where

Together = Callable[[Block, Block], bool]
_LISTED = frozenset({Kind.LIST_ITEM, Kind.TABLE_CELL})
_TOP_BLOCKS = 2
_LABEL_LENGTH = 60


class Places:
    """The build of one draft, as far as the search for evidence needs it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._mask = reading.document.mask
        self._blocks = reading.document.blocks
        self.end = len(self._mask)

    def inside(self, offset: int, where: Where) -> bool:
        """Tell whether ``offset`` lies where evidence is wanted."""
        if where == "anywhere":
            return True
        if where == "top" and offset >= self.top:
            return False
        if where == "title" and not self.title.start <= offset < self.title.end:
            return False
        block = self._reading.document.block_at(offset)
        if block is None:
            return False
        if where in ("title", "top"):
            return True
        if where == "body":
            return block.kind is not Kind.TITLE
        if where == "list":
            return block.kind in _LISTED
        if where == "end":
            return block is self._blocks[-1]
        return self._is_label(block, offset)

    def _is_label(self, block: Block, offset: int) -> bool:
        """A heading, the head of a column, or the words before a colon at the start of a block."""
        if block.kind is Kind.HEADING or (block.kind is Kind.TABLE_CELL and block.row == 0):
            return True
        colon = self._mask.find(":", offset, min(block.span.end, block.span.start + _LABEL_LENGTH))
        if colon >= 0:
            line = self._mask.rfind("\n", block.span.start, offset) + 1
            return 0 <= colon - max(line, block.span.start) < _LABEL_LENGTH
        if block.span.length > _LABEL_LENGTH:
            return False
        following = self._reading.document.block_at(self._next_start(block))
        return following is not None and following.kind in _LISTED and block.kind not in _LISTED

    def _next_start(self, block: Block) -> int:
        index = bisect_right(self._starts, block.span.start)
        return self._starts[index] if index < len(self._starts) else self.end

    @cached_property
    def title(self) -> Span:
        """The title; without one the first sentence."""
        title = self._reading.document.title
        if title is not None:
            return title.span
        sentences = self._reading.sentences
        return sentences[0].span if sentences else Span(0, 0)

    @cached_property
    def top(self) -> int:
        """Where the title and the first two paragraphs end."""
        kinds = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTE)
        bodies = [block for block in self._blocks if block.kind in kinds][:_TOP_BLOCKS]
        return bodies[-1].span.end if bodies else self.title.end

    def scope(self, offset: int, scope: Scope) -> Span:
        """Return how far a statement at ``offset`` reaches."""
        if scope == "document" or not self._blocks:
            return Span(0, self.end)
        index = max(0, bisect_right(self._starts, offset) - 1)
        if scope == "section":
            return self._sections[index]
        if scope == "block":
            return self._groups[index]
        if self._blocks[index].kind is Kind.TABLE_CELL:
            return self._rows[index]
        at = bisect_right(self._sentence_starts, offset) - 1
        return self._reading.sentences[at].span if at >= 0 else self._blocks[index].span

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self._blocks]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self._reading.sentences]

    @cached_property
    def _rows(self) -> list[Span]:
        return self._joined(
            lambda one, other: one.kind is other.kind is Kind.TABLE_CELL and one.row == other.row and other.column != 0
        )

    @cached_property
    def _groups(self) -> list[Span]:
        """A paragraph or short line with the list or table that it announces."""

        def together(one: Block, other: Block) -> bool:
            if other.kind not in _LISTED:
                return False
            announces = one.kind is Kind.HEADING or self._mask[one.span.start : one.span.end].rstrip().endswith(":")
            return one.kind is other.kind or announces

        return self._joined(together)

    @cached_property
    def _sections(self) -> list[Span]:
        return self._joined(lambda _, other: other.kind not in (Kind.HEADING, Kind.TITLE))

    def _joined(self, together: Together) -> list[Span]:
        """Return for each block the span of the run it belongs to."""
        spans: list[Span] = []
        first = 0
        for index in range(1, len(self._blocks) + 1):
            if index < len(self._blocks) and together(self._blocks[index - 1], self._blocks[index]):
                continue
            run = Span(self._blocks[first].span.start, self._blocks[index - 1].span.end)
            spans += [run] * (index - first)
            first = index
        return spans
