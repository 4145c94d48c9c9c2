"""Reading: a Document with its layers, each computed once, when first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .document import Document, Offsets, Span
from .language.personal import PersonalDatum, find_personal_data, masked
from .language.sentences import Sentence, split
from .language.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a project says about its own language.

    ``accepted`` are terms (in lower case) that no wording rule may flag; ``acronyms`` are the project's own short
    forms with their long forms, known to its readers.
    """

    accepted: frozenset[str] = frozenset()
    acronyms: Mapping[str, str] = field(default_factory=dict)


class Reading:
    """One document, read. Not shared between threads; make one per analysis."""

    def __init__(self, document: Document, preferences: Preferences | None = None) -> None:
        self.document = document
        self.preferences = preferences or Preferences()

    @cached_property
    def offsets(self) -> Offsets:
        """Lines, columns and other offset units of the author's text."""
        return Offsets(self.document.text)

    @cached_property
    def tokens(self) -> Tokens:
        """Words and marks of the visible text."""
        return Tokens(self.document.mask)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences of every block, in order."""
        return split(self.document)

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences that count as running text."""
        return tuple(sentence for sentence in self.sentences if sentence.counted)

    @cached_property
    def words(self) -> int:
        """How many words the visible text has."""
        return sum(self.tokens.is_word)

    @cached_property
    def personal_data(self) -> tuple[PersonalDatum, ...]:
        """Personal data in the visible text."""
        return find_personal_data(self.document.mask)

    def accepts(self, term: str) -> bool:
        """Tell whether the project has accepted ``term``, whatever its case."""
        return term.lower() in self.preferences.accepted

    def redact(self, text: str) -> str:
        """Return ``text`` with every piece of the draft's personal data masked."""
        for original, hidden in self._secrets:
            text = text.replace(original, hidden)
        return text

    def redact_span(self, span: Span) -> str:
        """Return the author's text in ``span`` with personal data masked, also where the span cuts through it."""
        text = self.document.text[span.start : span.end]
        for item in self.personal_data:
            if item.span.meets(span):
                start, end = max(item.span.start, span.start), min(item.span.end, span.end)
                hidden = masked(self.document.text[item.span.start : item.span.end])
                text = (
                    text[: start - span.start]
                    + hidden[start - item.span.start : end - item.span.start]
                    + text[end - span.start :]
                )
        return text

    @cached_property
    def _secrets(self) -> tuple[tuple[str, str], ...]:
        texts = {self.document.text[item.span.start : item.span.end] for item in self.personal_data}
        return tuple((text, masked(text)) for text in sorted(texts, key=len, reverse=True))
