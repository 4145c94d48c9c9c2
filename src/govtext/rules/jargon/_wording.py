"""What the rules for phrases share: a word list of patterns, where they do not count, and the hits made of them."""

from collections.abc import Iterator
from functools import cache
from typing import cast

from govtext.document import Kind, Span
from govtext.reading import Reading
from govtext.rules.rule import Hit
from govtext.tables import Wording, lexicon

from ._patterns import PatternMatch, Patterns
from ._rewrite import DROP, suggestion

_NOT_PROSE = frozenset({Kind.HASHTAGS, Kind.BYLINE, Kind.ALT_TEXT})


@cache
def _list(name: str) -> tuple[tuple[Wording, ...], Patterns]:
    rows = cast("tuple[Wording, ...]", lexicon(name))
    return rows, Patterns([row.pattern for row in rows], [row.opening for row in rows])


def find_wordings(reading: Reading, name: str) -> Iterator[Hit]:
    """Yield a hit for each phrase of word list ``name`` that the draft uses in its own words."""
    rows, patterns = _list(name)
    for match in patterns.find(reading):
        row = rows[match.pattern]
        if not is_spared(reading, match.span):
            yield _hit(reading, match, row)


def is_spared(reading: Reading, span: Span) -> bool:
    """Tell whether the words in ``span`` are not the writer's to change: names, titles, marks, accepted terms."""
    block = reading.document.block_at(span.start)
    if block is None or block.kind in _NOT_PROSE:
        return True
    if reading.accepts(reading.document.words_of(span)):
        return True
    return reading.names.covers(span) or any(
        item.role == "title" and item.inner_span.start <= span.start and span.end <= item.inner_span.end
        for item in reading.quoted
    )


def wording_hit(reading: Reading, span: Span, prefer: tuple[str, ...], unsure: bool = False) -> Hit:
    """Return the hit for the words in ``span``, with what to write instead."""
    suggestions = tuple(suggestion(reading, span, text) for text in prefer)
    variant = None
    if not prefer or prefer[0] == DROP:
        variant = "drop"
    elif prefer[0].startswith("("):
        variant = "ask"
    params = {"term": reading.document.words_of(span), "prefer": suggestions[0].label.strip("()") if prefer else ""}
    return Hit(
        span,
        params,
        variant=variant,
        suggestions=suggestions,
        severity="suggestion" if unsure else None,
        certainty="medium" if unsure else None,
    )


def _hit(reading: Reading, match: PatternMatch, row: Wording) -> Hit:
    words = [word.removesuffix("nya") for word in reading.tokens.lower[match.first : match.last]]
    prefer = tuple(text.format(*words) if "{" in text else text for text in row.prefer)
    return wording_hit(reading, match.span, prefer, row.unsure)
