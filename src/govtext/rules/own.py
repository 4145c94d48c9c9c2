"""Rules and words that a project writes itself: phrases as in data/lexicons, looked for in each sentence."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from govtext.document import Span
from govtext.reading import Reading
from govtext.tables import Card

from .jargon._patterns import Pattern, compile_pattern, inflections
from .jargon._rewrite import DROP, suggestion
from .jargon._wording import is_spared
from .rule import Check, Hit, Rule

_KEPT = 64


@dataclass(frozen=True, slots=True)
class OwnPhrase:
    """A phrase to flag (see rules/jargon/_patterns.py) and what to write instead, best first.

    ``opening``: only where it opens a sentence; ``unsure``: as a suggestion only.
    """

    written: str
    prefer: tuple[str, ...] = ()
    opening: bool = False
    unsure: bool = False


def phrase(written: str, prefer: tuple[str, ...], *, opening: bool = False, unsure: bool = False) -> OwnPhrase:
    """Return a phrase; raises :class:`~govtext.errors.DataError` where it cannot be looked for."""
    compile_pattern(written, opening)
    return OwnPhrase(written, prefer, opening, unsure)


def own_rule(name: str, phrases: Iterable[OwnPhrase]) -> Rule:
    """Return the rule that flags ``phrases`` and nothing else, in names as well: *Kotamadya Bandung*."""
    return Rule(name, _check(tuple(phrases), _is_accepted))


def with_words(rule: Rule, phrases: Iterable[OwnPhrase]) -> Rule:
    """Return ``rule`` with further phrases; where both flag the same words the project's suggestion stands."""
    further = _check(tuple(phrases), is_spared)

    def check(reading: Reading, card: Card) -> Iterator[Hit]:
        yield from further(reading, card)
        yield from rule.check(reading, card)

    return replace(rule, check=check)


def _check(phrases: tuple[OwnPhrase, ...], spares: Callable[[Reading, Span], bool]) -> Check:
    def check(reading: Reading, card: Card) -> Iterator[Hit]:
        plain, inflected = _compiled(phrases)
        lower = reading.tokens.lower
        for sentence in reading.sentences:
            inside = reading.tokens.within(sentence.span)
            at = inside.start
            while at < inside.stop:
                last, own = _longest(lower, at, (inside.start, inside.stop), plain, inflected)
                if own is None:
                    at += 1
                    continue
                span = reading.tokens.span(at, last)
                if not spares(reading, span):
                    yield _hit(reading, card, own, at, last)
                at = last

    return check


def _is_accepted(reading: Reading, span: Span) -> bool:
    return reading.accepts(reading.document.words_of(span))


_Table = Mapping[str, tuple[tuple[OwnPhrase, Pattern], ...]]


@lru_cache(maxsize=_KEPT)
def _compiled(phrases: tuple[OwnPhrase, ...]) -> tuple[_Table, _Table]:
    """Return the phrases by the words they may begin with: as written, and in any inflection."""
    plain: dict[str, tuple[tuple[OwnPhrase, Pattern], ...]] = {}
    inflected: dict[str, tuple[tuple[OwnPhrase, Pattern], ...]] = {}
    for own in phrases:
        pattern = compile_pattern(own.written, own.opening)
        table = inflected if pattern.elements[0].inflected else plain
        for word in pattern.elements[0].words:
            table[word] = (*table.get(word, ()), (own, pattern))
    return plain, inflected


def _longest(
    lower: list[str], at: int, bounds: tuple[int, int], plain: _Table, inflected: _Table
) -> tuple[int, OwnPhrase | None]:
    """Return the longest phrase that begins at token ``at`` and the token after it."""
    candidates = list(plain.get(lower[at], ()))
    if inflected and lower[at][:1].isalpha():
        candidates += (item for form in {lower[at], *inflections[lower[at]]} for item in inflected.get(form, ()))
    best: tuple[int, OwnPhrase | None] = (0, None)
    for own, pattern in candidates:
        last = pattern.end(lower, at, bounds)
        if last > best[0]:
            best = (last, own)
    return best


def _hit(reading: Reading, card: Card, own: OwnPhrase, first: int, last: int) -> Hit:
    span = reading.tokens.span(first, last)
    term = reading.document.words_of(span)
    made = tuple(suggestion(reading, span, text) for text in own.prefer)
    better = "” atau “".join(item.label.strip("()") for item in made)
    return Hit(
        span,
        {"term": term, "prefer": better, "form": term, "standard": better},
        variant=_variant(own, card),
        suggestions=made,
        severity="suggestion" if own.unsure else None,
        certainty="medium" if own.unsure else None,
    )


def _variant(own: OwnPhrase, card: Card) -> str | None:
    """Choose the message of a built-in card that fits what there is to write instead."""
    wanted: tuple[str, ...] = ("replace",)
    if not own.prefer or own.prefer[0] == DROP:
        wanted = ("drop", "unlisted")
    elif own.prefer[0].startswith("("):
        wanted = ("ask", "replace")
    return next((name for name in wanted if name in card.messages), None)
