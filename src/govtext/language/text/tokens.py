"""Words and marks of a text, without white space, each knowing its place in the author's text."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property

from govtext.document.span import Span

from .engine import Doc
from .pipeline import Pipeline, Told, pipeline


class Tokens:
    """The tokens of one text.

    ``texts``, ``lower``, ``starts`` and ``ends`` run parallel; ``doc`` is the same sequence for spaCy's matchers
    (its own character offsets are meaningless: white space was left out, so that patterns never meet it).
    """

    def __init__(self, text: str) -> None:
        self.engine: Pipeline = pipeline()
        self._found = self.engine.tokenize(text)
        self.starts: list[int] = self._found.starts
        self.ends: list[int] = self._found.ends
        self.texts: list[str] = [form.text for form in self._found.forms]

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def doc(self) -> Doc:
        """The same sequence for spaCy's matchers."""
        return self.engine.doc_of(self._found.keys)

    @cached_property
    def lower(self) -> list[str]:
        """The forms in lower case."""
        return [form.lower for form in self._found.forms]

    @cached_property
    def is_word(self) -> list[bool]:
        """Whether each token holds a letter or a digit."""
        return [form.is_word for form in self._found.forms]

    def each(self, reader: Callable[[str], Told]) -> list[Told]:
        """Return what ``reader`` tells of the form of each token.

        It is asked once for each form, whatever the number of tokens and texts, and must be a function of a module.
        """
        column = self.engine.column(reader)
        return [column[form.number] for form in self._found.forms]

    def within(self, span: Span) -> range:
        """Return the indices of the tokens that lie wholly inside ``span``."""
        first = bisect_left(self.starts, span.start)
        last = bisect_right(self.ends, span.end)
        return range(first, max(first, last))

    def span(self, first: int, last: int) -> Span:
        """Return the place of tokens ``first`` up to, not including, ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def words(self, span: Span) -> int:
        """Count the words inside ``span``: tokens with a letter or a digit."""
        return sum(self.is_word[index] for index in self.within(span))
