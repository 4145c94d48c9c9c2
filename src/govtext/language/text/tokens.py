"""Words and marks of a text, without white space, each knowing its place in the author's text."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import compress
from operator import itemgetter
from typing import cast

from govtext.document.span import Span

from .pipeline import Pipeline, Told, pipeline


class Tokens:
    """The tokens of one text; ``texts``, ``lower``, ``starts`` and ``ends`` run parallel."""

    def __init__(self, text: str) -> None:
        self.engine: Pipeline = pipeline()
        self._found = self.engine.tokenize(text)
        self.starts: list[int] = self._found.starts
        self.ends: list[int] = self._found.ends
        self.texts: list[str] = self._gathered(self.engine.texts)

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def lower(self) -> list[str]:
        """The forms in lower case."""
        return self.each(str.lower)

    @cached_property
    def forms(self) -> frozenset[str]:
        """The different forms of the text, as they are written."""
        return frozenset(map(self.engine.texts.__getitem__, self._different))

    @cached_property
    def is_word(self) -> list[bool]:
        """Whether each token holds a letter or a digit."""
        return self.each(_is_word)

    def each(self, reader: Callable[[str], Told]) -> list[Told]:
        """Return what ``reader`` tells of the form of each token.

        It is asked once for each form, whatever the number of tokens and texts, and must be a function of a module.
        """
        return self._gathered(self.engine.column(reader))

    def of_forms(self, reader: Callable[[str], Told]) -> list[Told]:
        """Return what ``reader`` tells of each different form of the text, in no order; see :meth:`each`."""
        return list(map(self.engine.column(reader).__getitem__, self._different))

    def where(self, reader: Callable[[str], object]) -> list[int]:
        """Return the indices of the tokens of whose form ``reader`` tells something true; see :meth:`each`."""
        if self._different.isdisjoint(self.engine.telling(reader)):
            return []
        return list(compress(range(len(self)), self.each(reader)))

    @cached_property
    def _different(self) -> frozenset[int]:
        """The numbers of the forms of the text, each once."""
        return frozenset(self._found.numbers)

    @cached_property
    def _gather(self) -> Callable[[Sequence[Told]], Sequence[Told]]:
        """What takes the items at the numbers of all tokens out of a column, at the speed of C."""
        numbers = self._found.numbers
        if len(numbers) > 1:
            return cast(Callable[[Sequence[Told]], Sequence[Told]], itemgetter(*numbers))
        return lambda column: [column[number] for number in numbers]

    def _gathered(self, column: Sequence[Told]) -> list[Told]:
        return list(self._gather(column))

    def within(self, span: Span) -> range:
        """Return the indices of the tokens that lie wholly inside ``span``."""
        start, end = span
        first = bisect_left(self.starts, start)
        return range(first, bisect_right(self.ends, end, first))

    def span(self, first: int, last: int) -> Span:
        """Return the place of tokens ``first`` up to, not including, ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def words(self, span: Span) -> int:
        """Count the words inside ``span``: tokens with a letter or a digit."""
        inside = self.within(span)
        return sum(self.is_word[inside.start : inside.stop])


def _is_word(form: str) -> bool:
    return any(map(str.isalnum, form))
