"""What each sentence asks of its reader: words, clauses, nouns made of verbs, figures.

A figure, a date or a time counts as one word however it is written, and the dateline that opens a release is not part
of its first sentence. ``scripts/fit_readability.py`` and docs/scores.md tell what is made of these numbers.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress
from operator import ge
from typing import NamedTuple, Protocol

from govtext.document import Document, Kind, Span
from govtext.tables import ClauseWord, lexicon

from .tagging.tagger import Tags
from .text.sentences import Sentence
from .text.tokens import Tokens
from .words.digits import has_digit
from .words.forms import analyse
from .words.syllables import syllables

__all__ = ["Joint", "Load", "is_nominal", "read_loads"]

_KEPT = 65_536
_LONG, _NOMINAL, _RELATIVE, _SUBORDINATOR, _BEFORE, _COORDINATOR = 1, 2, 4, 8, 16, 32
_OPENS = _RELATIVE | _SUBORDINATOR | _BEFORE | _COORDINATOR
_ROLES = {
    "relative": _RELATIVE,
    "subordinator": _SUBORDINATOR,
    "before_predicate": _BEFORE,
    "coordinator": _COORDINATOR,
}
_LONG_SYLLABLES = 4
"""From how many syllables a word is long: 42 percent of the words of folk tales have three."""

_LEAST_WORDS = 6
"""Words that a line without a full stop must have, beside a verb, to be read as a sentence."""

_NOUN_MAKERS = frozenset({"ke", "peN", "per", "pe"})
_BORROWED = re.compile(r"\w{3,40}asi")
_BORROWED_WHOLE = frozenset({"generasi", "nasi", "populasi", "provinsi", "stasi", "vegetasi"})
_HELPERS = frozenset({"AUX", "PART", "ADV"})
_STOPPED = re.compile(r"""[.!?…:;]["'”’»)\]*_\s]{0,12}$""")
_DATELINE = re.compile(
    r"\(?[A-Z\d][\w.,'’()/-]{0,30}(?:\s{1,4}\(?[A-Z\d][\w.,'’()/-]{0,30}){0,8}\s{1,4}[–—-]{1,2}\s{1,4}(?=[\"“‘'(]{0,2}[A-Z\d])"
)


class _Mention(Protocol):
    @property
    def span(self) -> Span: ...


class Joint(NamedTuple):
    """The token that opens a clause inside a sentence, and as what."""

    token: int
    role: str


@dataclass(frozen=True, slots=True)
class Load:
    """What one sentence of the running text asks of its reader.

    ``span`` is the sentence without a dateline. ``words`` counts a figure or a date once. ``joints`` are the places
    where a clause opens: *yang* (``relative``), conjunctions (``subordinator``), prepositions before a verb
    (``before_predicate``) and *dan*, *serta* before a verb (``coordinator``). ``long_words`` have four syllables or
    more, ``nominals`` are nouns made of verbs and adjectives (tokens), ``figures`` the amounts, dates and times written
    in digits. ``full`` is false for lines that only name something: items of a list without a verb, labels.
    """

    sentence: Sentence
    span: Span
    words: int
    joints: tuple[Joint, ...]
    long_words: int
    nominals: tuple[int, ...]
    figures: int
    full: bool

    @property
    def clauses(self) -> int:
        """How many clauses the sentence has: one, and one for each joint."""
        return 1 + len(self.joints)

    def count(self, *roles: str) -> int:
        """Return how many joints have one of ``roles``."""
        return sum(joint.role in roles for joint in self.joints)


def read_loads(
    document: Document, tokens: Tokens, sentences: Sequence[Sentence], tags: Tags, mentions: Sequence[_Mention]
) -> tuple[Load, ...]:
    """Return the load of every sentence of the running text, items of lists included, in order.

    ``mentions`` are the amounts, dates and times of ``document``.
    """
    reader = _Reader(document, tokens, tags, mentions)
    return tuple(reader.read(sentences))


@lru_cache(_KEPT)
def is_nominal(form: str) -> bool:
    """Tell whether ``form`` (lower case) is a noun made with ke-an, pe-an, peN-an, per-an, or ends in -asi."""
    taken = analyse(form)
    if taken.suffixes == ("an",) and taken.prefixes and taken.prefixes[0] in _NOUN_MAKERS:
        return True
    bare = taken.inflection_stripped
    return _BORROWED.fullmatch(bare) is not None and bare not in _BORROWED_WHOLE and not taken.prefixes


def _flags(form: str) -> int:
    """Return what is known of ``form`` wherever it stands."""
    form = form.lower()
    if not form[:1].isalpha():
        return 0
    flags = _clause_words().get(form, 0)
    if len(form) > 6:
        flags |= _LONG * (syllables(form) >= _LONG_SYLLABLES)
        flags |= _NOMINAL * is_nominal(form)
    return flags


@cache
def _clause_words() -> Mapping[str, int]:
    found: dict[str, int] = {}
    for row in lexicon("clause_words"):
        assert isinstance(row, ClauseWord)
        found[row.form] = found.get(row.form, 0) | _ROLES[row.role]
    return found


def _between(places: list[int], first: int, last: int) -> list[int]:
    """Return those of ``places`` (rising) from ``first`` up to ``last``."""
    return places[bisect_left(places, first) : bisect_left(places, last)]


class _Reader:
    """Reads the sentences of one draft."""

    def __init__(self, document: Document, tokens: Tokens, tags: Tags, mentions: Sequence[_Mention]) -> None:
        self._document = document
        self._tokens = tokens
        self._pos = tags.pos
        self._flags = tokens.each(_flags)
        self._counts: list[int] = [*tokens.is_word]
        self._figures: list[int] = []
        for mention in mentions:
            self._fold(mention.span)
        self._figures.sort()
        told = [(at, self._flags[at]) for at in compress(range(len(tokens)), self._flags)]
        self._opening = [at for at, flags in told if flags & _OPENS]
        self._long = [at for at, flags in told if flags & _LONG]
        self._nominal = [at for at, flags in told if flags & _NOMINAL]

    def _fold(self, span: Span) -> None:
        """Make one word of the tokens of an amount or a date; one that lies in another counts once."""
        inside = self._tokens.within(span)
        first, last = inside.start, inside.stop
        if not inside or not all(map(ge, self._counts[first:last], self._tokens.is_word[first:last])):
            return
        self._counts[first:last] = [1, *[0] * (last - first - 1)]
        self._flags[first:last] = [0] * (last - first)
        if any(map(has_digit.__getitem__, self._tokens.lower[first:last])):
            self._figures.append(first)

    def read(self, sentences: Sequence[Sentence]) -> Iterator[Load]:
        """Yield the loads."""
        opening = True
        for sentence in sentences:
            kind = self._document.blocks[sentence.block].kind
            if not sentence.counted and kind is not Kind.LIST_ITEM:
                continue
            span = sentence.span
            if opening:
                span = self._without_dateline(span)
                opening = False
            load = self._load(sentence, span, kind)
            if load is not None:
                yield load

    def _without_dateline(self, span: Span) -> Span:
        match = _DATELINE.match(self._document.mask, *span)
        return Span(match.end(), span.end) if match else span

    def _load(self, sentence: Sentence, span: Span, kind: Kind) -> Load | None:
        inside = self._tokens.within(span)
        first, last = inside.start, inside.stop
        words = sum(self._counts[first:last])
        if not words:
            return None
        joints = [self._joint(at, first, last) for at in _between(self._opening, first, last)]
        return Load(
            sentence=sentence,
            span=span,
            words=words,
            joints=tuple(joint for joint in joints if joint is not None),
            long_words=len(_between(self._long, first, last)),
            nominals=tuple(_between(self._nominal, first, last)),
            figures=len(_between(self._figures, first, last)),
            full=self._is_full(span, kind, inside, words),
        )

    def _is_full(self, span: Span, kind: Kind, inside: range, words: int) -> bool:
        """Tell whether the words are a sentence: a stop ends them, or they are not few and have a verb.

        In a list the stop tells nothing: items are stopped or not as the house writes them.
        """
        if kind is not Kind.LIST_ITEM and _STOPPED.search(
            self._document.mask, max(span.start, span.end - 16), span.end
        ):
            return True
        return words >= _LEAST_WORDS and "VERB" in self._pos[inside.start : inside.stop]

    def _joint(self, at: int, first: int, last: int) -> Joint | None:
        flags = self._flags[at] & (_SUBORDINATOR | _BEFORE) if at == first else self._flags[at]
        if flags & _RELATIVE:
            return Joint(at, "relative")
        if flags & _SUBORDINATOR:
            return Joint(at, "subordinator")
        if flags & (_BEFORE | _COORDINATOR) and self._predicate_follows(at + 1, last):
            return Joint(at, "before_predicate" if flags & _BEFORE else "coordinator")
        return None

    def _predicate_follows(self, at: int, last: int) -> bool:
        while at < last and self._pos[at] in _HELPERS:
            at += 1
        return at < last and self._pos[at] == "VERB"
