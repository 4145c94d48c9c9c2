"""Find many phrases at once, in one pass of spaCy's C matcher, whatever their case."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from govtext.document.span import Span

from .engine import PhraseMatcher
from .pipeline import Pipeline
from .tokens import Tokens


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase met in a text: its index in the list it came from and the tokens it covers (``last`` excluded)."""

    phrase: int
    first: int
    last: int
    span: Span


class Phrases:
    """A list of phrases, compiled once per pipeline under ``key``.

    ``key`` must name the list for the life of the process: two lists under one key would be taken for each other.
    """

    def __init__(self, key: Hashable, phrases: Sequence[str]) -> None:
        self._key = ("phrases", key)
        self._phrases = phrases

    def find(self, tokens: Tokens) -> list[Match]:
        """Return the matches in the order of the text; where they overlap, the longest one, then the first."""
        compiled = tokens.engine.compiled(self._key, self._compile)
        assert isinstance(compiled, _Compiled)
        matcher = compiled.matcher
        if compiled.firsts.isdisjoint(tokens.lower):
            return []
        strings = tokens.doc.vocab.strings
        found = [(first, last, int(strings[name])) for name, first, last in matcher(tokens.doc)]
        found.sort(key=lambda item: (item[0] - item[1], item[0]))
        taken: set[int] = set()
        kept = []
        for first, last, phrase in found:
            if taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                kept.append(Match(phrase, first, last, tokens.span(first, last)))
        return sorted(kept, key=lambda match: match.first)

    def _compile(self, engine: Pipeline) -> "_Compiled":
        matcher = PhraseMatcher(engine.vocab, attr="LOWER")
        firsts = set()
        for index, keys in enumerate(engine.phrases(self._phrases)):
            if keys:
                matcher.add(str(index), [engine.doc_of(keys)])
                firsts.add(engine.vocab.strings[keys[0]].lower())
        return _Compiled(matcher, frozenset(firsts))


class _Compiled(NamedTuple):
    """A matcher for one vocabulary, and the first words of its phrases: without one of them there is no match."""

    matcher: PhraseMatcher
    firsts: frozenset[str]
