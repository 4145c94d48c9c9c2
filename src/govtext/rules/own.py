"""Rules and words that a project writes itself: phrases as in data/lexicons, looked for in each sentence."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from govtext.document import Span
from govtext.reading import Reading
from govtext.tables import Card

from .jargon._rewrite import DROP, suggestion
from .jargon._wording import is_spared
from .patterns.lists import PhraseLists, longest_apart
from .patterns.pattern import compile_pattern
from .patterns.text import Text
from .rule import Check, Hit, Rule

_KEPT = 64
_OWN = "own"


@dataclass(frozen=True, slots=True)
class OwnPhrase:
    """A phrase to flag (see rules/patterns) and what to write instead, best first.

    ``opening``: only where it opens a sentence; ``unsure``: as a suggestion only.
    """

    pattern: str
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
        lists = _compiled(phrases)
        text = Text.plain(reading)
        for match in longest_apart(lists.find(text, lists.anchors(text.words.forms)).get(_OWN, ())):
            if not spares(reading, match.span):
                yield _hit(reading, card, match.row, match.span)

    return check


def _is_accepted(reading: Reading, span: Span) -> bool:
    return reading.accepts(reading.document.words_of(span))


@lru_cache(maxsize=_KEPT)
def _compiled(phrases: tuple[OwnPhrase, ...]) -> PhraseLists[OwnPhrase]:
    return PhraseLists({_OWN: phrases})


def _hit(reading: Reading, card: Card, own: OwnPhrase, span: Span) -> Hit:
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
