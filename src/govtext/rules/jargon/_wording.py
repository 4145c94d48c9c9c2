"""What the rules for phrases share: a word list of patterns, where they do not count, and the hits made of them."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from govtext.document import Kind, Span
from govtext.language.words.forms import analyse
from govtext.reading import Reading
from govtext.rules.patterns.lists import PhraseMatch, longest_apart
from govtext.rules.patterns.text import Text
from govtext.rules.rule import Hit
from govtext.tables import Wording

from ._forms import lists, notable
from ._nominal import voiced
from ._rewrite import DROP, suggestion

_NOT_PROSE = frozenset({Kind.HASHTAGS, Kind.BYLINE, Kind.ALT_TEXT})


def find_wordings(reading: Reading, name: str) -> Iterator[Hit]:
    """Yield a hit for each phrase of word list ``name`` that the draft uses in its own words."""
    for match in longest_apart(reading.once(_phrases).get(name, ())):
        if not is_spared(reading, match.span):
            yield _hit(reading, match)


def _phrases(reading: Reading) -> Mapping[str, Sequence[Sequence[PhraseMatch[Wording]]]]:
    return lists().find(Text.plain(reading), notable(reading).anchors)


def is_spared(reading: Reading, span: Span) -> bool:
    """Tell whether the words in ``span`` are not the writer's to change: names, titles, marks, accepted terms."""
    block = reading.document.block_at(span.start)
    if block is None or block.kind in _NOT_PROSE:
        return True
    if reading.accepts(reading.document.words_of(span)):
        return True
    return reading.names.covers(span) or _in_quoted_title(reading, span)


def _in_quoted_title(reading: Reading, span: Span) -> bool:
    before = bisect_right(reading.quoted, span.start, key=lambda item: item.inner_span.start)
    nearest = reading.quoted[max(0, before - 2) : before]
    return any(item.role == "title" and span.end <= item.inner_span.end for item in nearest)


def wording_hit(reading: Reading, span: Span, prefer: tuple[str, ...], unsure: bool = False) -> Hit:
    """Return the hit for the words in ``span``, with what to write instead."""
    suggestions = tuple(suggestion(reading, span, text) for text in prefer)
    variant = None
    if not prefer or prefer[0] == DROP:
        variant = "drop"
    elif prefer[0].startswith("("):
        variant = "ask"
    params = {"term": reading.document.words_of(span), "prefer": suggestions[0].label if prefer else ""}
    if variant == "ask":
        params["prefer"] = params["prefer"].strip("()")
    return Hit(
        span,
        params,
        variant=variant,
        suggestions=suggestions,
        severity="suggestion" if unsure else None,
        certainty="medium" if unsure else None,
    )


def _hit(reading: Reading, match: PhraseMatch[Wording]) -> Hit:
    row = match.row
    prefer = row.prefer
    if row.pattern.startswith("~"):
        prefer = tuple(_inflected(reading.tokens.lower[match.first], text) for text in prefer)
    texts = reading.tokens.texts[match.first : match.last]
    words = [
        text.removesuffix("nya") for text in (texts[0].lower() if texts[0][1:].islower() else texts[0], *texts[1:])
    ]
    prefer = tuple(text.format(*words, last=words[-1]) if "{" in text else text for text in prefer)
    return wording_hit(reading, match.span, prefer, row.unsure)


def _inflected(form: str, verb: str) -> str:
    """Return ``verb``, given in the active voice, in the voice of ``form``; what stands in parentheses stays."""
    prefixes = analyse(form).prefixes[:1]
    return voiced(verb, {("di",): "passive", (): "bare"}.get(prefixes, "active")) if verb[:1] != "(" else verb
