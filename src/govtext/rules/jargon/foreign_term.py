"""Flag a foreign term that has an accepted Indonesian equivalent."""

from collections.abc import Iterator
from functools import cache
from typing import cast

from govtext.language.phrases import Phrases
from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, ForeignTerm, lexicon


@cache
def _terms() -> tuple[tuple[ForeignTerm, ...], Phrases]:
    rows = cast("tuple[ForeignTerm, ...]", lexicon("foreign_terms"))
    return rows, Phrases("jargon.foreign_term", [row.term for row in rows])


@rule
def foreign_term(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each foreign term of the list that the draft uses as an ordinary word."""
    rows, phrases = _terms()
    for match in phrases.find(reading.tokens):
        row = rows[match.phrase]
        text = reading.document.words_of(match.span)
        if reading.accepts(row.term) or reading.accepts(text):
            continue
        suggestions = tuple(
            Suggestion(label=word, safe=False, edits=(Edit(start=match.span.start, end=match.span.end, text=word),))
            for word in row.prefer
        )
        yield Hit(match.span, {"term": text, "prefer": row.prefer[0]}, suggestions=suggestions)
