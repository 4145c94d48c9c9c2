"""Passages in another language than the document: a Javanese motto, an English quotation, a Malay paragraph.

A block is looked at closely only where it holds two frequent words that the document's language does not know, so a
plain draft costs a look-up per word.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from govtext.document import Block, Document, Span

from ..quotes.quote_marks import pair_marks
from ..text.sentences import Sentence, split
from ..words.forms import analyse
from ..words.roots import known
from .block_languages import BlockWords, LanguageSpan
from .detect import FEWEST_WORDS
from .foreign import LIKELY, english_likeness
from .frequent_words import WORD, Evidence, languages_of
from .guess import HOME, UNKNOWN, Guess

_FOREIGN_WORDS = 2
"""A passage holds at least this many frequent words of its language that the document's language does not know."""
_SHARE = 0.25
"""And they are at least this share of its words."""
_PURE = 8
"""So many of them for each word of the document's language make a whole block a passage."""
_STOP = re.compile(r"[.!?;:\n]")


class _Word(NamedTuple):
    """A word: its place, the languages it is frequent in, and whether it can stand in running text of the document."""

    span: Span
    form: str
    languages: frozenset[str]
    own: bool


def foreign_passages(
    document: Document,
    main: Guess | None = None,
    sentences: tuple[Sentence, ...] | None = None,
    words: BlockWords | None = None,
) -> tuple[LanguageSpan, ...]:
    """Return the passages that are not in the language of the document, in order, none touching another.

    A passage is a whole block, a quoted run, a sentence, or a run of words inside a sentence, of four words or more,
    whose frequent words belong to another language. ``main``, ``sentences`` and ``words`` save work where they are
    known.
    """
    words = words or BlockWords(document)
    main = main or words.document_language()
    if main.code == UNKNOWN:
        return ()
    found: list[LanguageSpan] = []
    suspects: dict[Span, Block] = {}
    for block, language, counted in zip(document.blocks, words.languages(main), words.evidence, strict=True):
        if language.code != main.code and _is_pure(document, block, main.code):
            found.append(language)
        elif _is_suspect(counted, main.code):
            suspects[block.span] = block
    if suspects:
        found.extend(_widest(_inside(document, suspects, main.code, sentences)))
    return tuple(sorted(found, key=lambda passage: passage.span))


def _widest(passages: Iterator[LanguageSpan]) -> Iterator[LanguageSpan]:
    """Yield passages that meet none before them."""
    taken: list[Span] = []
    for passage in passages:
        at = bisect_left(taken, passage.span)
        if not any(other.meets(passage.span) for other in taken[max(0, at - 1) : at + 1]):
            taken.insert(at, passage.span)
            yield passage


def _is_suspect(counted: Mapping[Evidence, int], main: str) -> bool:
    """Tell whether a block holds enough frequent words of other languages that ``main`` does not use."""
    return sum(times for found, times in counted.items() if main not in found.languages) >= _FOREIGN_WORDS


def _is_pure(document: Document, block: Block, main: str) -> bool:
    """Tell whether a block in another language holds hardly a word that only ``main`` uses (an attribution would)."""
    words = _read(document, block.span, main)
    best, weight = _best([word for word in words if main not in word.languages])
    return weight >= _PURE * sum(best not in word.languages for word in words if main in word.languages)


def _inside(
    document: Document, suspects: dict[Span, Block], main: str, sentences: tuple[Sentence, ...] | None
) -> Iterator[LanguageSpan]:
    """Yield passages inside the blocks ``suspects``: quoted runs, then sentences, then runs of words."""
    words = {block_span: _read(document, block_span, main) for block_span in suspects}
    pairs, _ = pair_marks(document, frozenset())
    quoted = [pair.inner for pair in pairs]
    whole = [sentence.span for sentence in (sentences if sentences is not None else split(document))]
    for span in (*quoted, *whole):
        block = document.block_at(span.start)
        if block is not None and block.span in suspects and block.span.covers(span):
            inside = _within(words[block.span], span)
            passage = _judge(span, _read(document, span, main) if inside is None else inside, main)
            if passage is not None:
                yield passage
    for block_span in suspects:
        for clause in _clauses(document, block_span, words[block_span]):
            yield from _runs(clause, main)


def _read(document: Document, span: Span, main: str) -> list[_Word]:
    return [_word(match, main) for match in WORD.finditer(document.mask, *span)]


def _within(words: list[_Word], span: Span) -> list[_Word] | None:
    """Return those of ``words`` that stand inside ``span``, or None where it cuts through one."""
    first = bisect_left(words, span.start, key=_start)
    last = bisect_left(words, span.end, first, key=_start)
    if (first and words[first - 1].span.end > span.start) or (last and words[last - 1].span.end > span.end):
        return None
    return words[first:last]


def _start(word: _Word) -> int:
    return word.span.start


def _word(match: re.Match[str], main: str) -> _Word:
    form = match.group().lower().replace("’", "'")
    return _Word(Span(*match.span()), form, *_standing(form, main))


@lru_cache(maxsize=16_384)
def _standing(form: str, main: str) -> tuple[frozenset[str], bool]:
    """Return the languages ``form`` is frequent in, and whether it can stand in running text of ``main``."""
    languages = frozenset(languages_of(form))
    return languages, main in languages if languages else main == HOME and (known(form) or known(analyse(form).root))


def _judge(span: Span, words: list[_Word], main: str) -> LanguageSpan | None:
    """Return the passage that ``words`` are, when more of them speak for another language than for ``main``."""
    if len(words) < FEWEST_WORDS:
        return None
    best, weight = _best([word for word in words if main not in word.languages])
    here = sum(1.0 if word.languages else 0.5 for word in words if word.own and best not in word.languages)
    if weight < max(_FOREIGN_WORDS, _SHARE * len(words)) or weight < 3 * here:
        return None
    return LanguageSpan(span, best, round(weight / (weight + here + 0.1), 3))


def _best(words: list[_Word]) -> tuple[str, int]:
    """Return the language that most of ``words`` are frequent in, and how many different ones are."""
    held: dict[str, set[str]] = {}
    for word in words:
        for code in word.languages:
            held.setdefault(code, set()).add(word.form)
    best = max(held, key=lambda code: (len(held[code]), code == HOME, code), default=UNKNOWN)
    return best, len(held.get(best, ()))


def _clauses(document: Document, span: Span, words: list[_Word]) -> Iterator[list[_Word]]:
    """Yield those of ``words``, all of the block at ``span``, that no stop parts."""
    first = 0
    for stop in (*(match.start() for match in _STOP.finditer(document.mask, *span)), span.end):
        last = bisect_left(words, stop, first, key=_start)
        if last - first >= FEWEST_WORDS:
            yield words[first:last]
        first = last


def _runs(words: list[_Word], main: str) -> Iterator[LanguageSpan]:
    """Yield runs of words none of which is the document's alone."""
    best, weight = _best([word for word in words if main not in word.languages])
    if weight < _FOREIGN_WORDS:
        return
    run: list[_Word] = []
    for word in (*words, None):
        if word is not None and _belongs(word, best):
            run.append(word)
            continue
        speaking = [index for index, found in enumerate(run) if _speaks_for(found, best)]
        if speaking:
            run = run[speaking[0] : speaking[-1] + 1]
            passage = _judge(run[0].span.join(run[-1].span), run, main)
            if passage is not None and passage.code == best:
                yield passage
        run = []


def _belongs(word: _Word, language: str) -> bool:
    return language in word.languages or (not word.languages and not word.own)


def _speaks_for(word: _Word, language: str) -> bool:
    return language in word.languages or (language == "en" and english_likeness(word.form) >= LIKELY)
