"""Read a short draft and say who says what, in a form that fits a line of a test."""

from govtext.document import read
from govtext.language.names.find import find_names
from govtext.language.quotes.find import Quote, find_quotes
from govtext.language.text.sentences import split
from govtext.language.text.tokens import Tokens

Said = tuple[str, str | None, str]


def quotes_of(text: str, format: str = "markdown") -> tuple[Quote, ...]:
    document = read(text, format)
    tokens = Tokens(document.mask)
    return find_quotes(document, tokens, split(document), find_names(document, tokens))


def said(text: str) -> list[Said]:
    """Return ``(kind, speaker, words)`` of every quotation."""
    return [(quote.kind, quote.speaker, text[quote.span.start : quote.span.end]) for quote in quotes_of(text)]


def groups(text: str) -> list[tuple[str | None, str | None]]:
    """Return ``(speaker, group)`` of every quotation."""
    return [(quote.speaker, quote.group) for quote in quotes_of(text)]
