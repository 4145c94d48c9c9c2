"""Point at a sentence built of nouns where verbs would tell who does what."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

from govtext.language.load import Load
from govtext.language.words.forms import analyse
from govtext.reading import Reading
from govtext.rules.finding import Suggestion
from govtext.rules.rule import Hit, rule
from govtext.tables import ActionNoun, Card, UnitWord, card, lexicon

from ._load import is_pileup


@rule
def nominal_style(reading: Reading, own: Card) -> Iterator[Hit]:
    """Yield sentences with at least ``nouns`` nouns of action, one in every ``every`` words or more."""
    crowded = card("readability.number_pileup").thresholds
    for load in reading.loads:
        if len(load.nominals) < own.thresholds["nouns"] or is_pileup(reading, load, crowded):
            continue
        nouns = _actions(reading, load)
        if len(nouns) < own.thresholds["nouns"] or load.words > own.thresholds["every"] * len(nouns):
            continue
        words = [reading.tokens.lower[at] for at in nouns]
        verbs = [f"{word} → {verb}" for word in dict.fromkeys(words) if (verb := _verb(word))]
        yield Hit(
            load.span,
            {"count": str(len(nouns)), "nouns": ", ".join(dict.fromkeys(words))},
            suggestions=(Suggestion(label="; ".join(verbs[:4]), safe=False),) if verbs else (),
            related=tuple((reading.tokens.span(at, at + 1), "noun") for at in nouns),
        )


def _actions(reading: Reading, load: Load) -> list[int]:
    """Return the nouns of action of a sentence: no names, no words for things."""
    return [
        at
        for at in load.nominals
        if _is_action(reading.tokens.lower[at]) and not reading.names.covers(reading.tokens.span(at, at + 1))
    ]


def _is_action(word: str) -> bool:
    form = analyse(word)
    bare = form.inflection_stripped
    if bare in _settled():
        return False
    if bare in _listed():
        return bool(_listed()[bare].verb)
    return bare.endswith("isasi") or form.prefixes[:1] == ("peN",)


def _verb(word: str) -> str:
    row = _listed().get(analyse(word).inflection_stripped)
    return row.verb if row else ""


@cache
def _settled() -> frozenset[str]:
    return frozenset(row.form for row in cast("tuple[UnitWord, ...]", lexicon("settled_nouns")))


@cache
def _listed() -> Mapping[str, ActionNoun]:
    return {row.noun: row for row in cast("tuple[ActionNoun, ...]", lexicon("action_nouns"))}
