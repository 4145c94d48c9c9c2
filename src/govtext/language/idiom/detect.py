"""Which language a text, a block or a passage is in.

Frequent words decide first (data/lexicons/function_words.csv): they part Indonesian from Malay, English and the
regional languages at the cost of a look-up per word. Only where they are silent is spelling asked, and only where that
is silent too ``langdetect`` (slow to load, and blind to Malay and the regional languages). ``pycld2``, when installed,
gives a second opinion where two related languages come out close.
"""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from govtext.document import Document, Span
from govtext.tables import FunctionWord, lexicon

from ..text.tokens import Tokens
from .foreign import english_likeness

UNKNOWN = "und"
"""ISO 639 code for a language that could not be told."""

FEWEST_WORDS = 4
"""Shorter texts are not judged: they share the language of their document."""

_ENOUGH_WORDS = 8
"""From this many words on ``langdetect`` can be trusted more than spelling alone to say English."""

HOME = "id"
_HEAD_START = 1.5
"""Words by which Indonesian is ahead: a draft is Indonesian unless something speaks against it."""
_PER_WORD = 1.2
"""How much one frequent word tells, as a logarithm of odds."""
_HOPELESS = 40.0
"""Who trails by so many words does not change what is thought of the first."""
_THIN = 0.08
"""A text of which fewer words than this share are frequent words of one language is in none of those listed."""
_SURE = 0.9
_SURE_OF_BLOCK = 0.97
"""A block is put in another language than the document only when it is nearly certain."""

_BELIEVED = frozenset(
    (
        "ar",
        "de",
        "en",
        "es",
        "fa",
        "fr",
        "hi",
        "id",
        "it",
        "ja",
        "ko",
        "nl",
        "pt",
        "ru",
        "th",
        "tr",
        "vi",
        "zh-cn",
        "zh-tw",
    )
)
"""What langdetect is believed; its Tagalog, Somali or Estonian is as a rule a list of Indonesian names."""

_RELATED = frozenset({"jv", "ms", "su"})
"""Languages close to Indonesian that pycld2 knows."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Guess:
    """A language as an ISO 639 code (``und``: cannot be told) and how sure it is, from 0 to 1."""

    code: str
    confidence: float


@dataclass(frozen=True, slots=True)
class LanguageSpan:
    """A stretch of the text and its language."""

    span: Span
    code: str
    confidence: float


NOTHING = Guess(UNKNOWN, 0.0)


def detect(text: str) -> Guess:
    """Return the language of ``text``; ``und`` for fewer than four words and where nothing can be said."""
    words = _words(text)
    if len(words) < FEWEST_WORDS:
        return NOTHING
    counted = Counter(map(_evidence, words))
    del counted[_SILENT]
    held = _held(counted)
    guess = _decide(len(words), held)
    if guess.code == UNKNOWN:
        guess = _by_script(text) or _by_spelling(words)
    if guess.code == UNKNOWN and len(words) >= _ENOUGH_WORDS:
        return _langdetect(text)
    rivals = _rivals(guess, held)
    return _second_opinion(text, guess, rivals | {HOME}) if rivals else guess


def _rivals(guess: Guess, held: Mapping[str, float]) -> set[str]:
    """Return the related languages that must be told from Indonesian with more care."""
    if guess.confidence >= _SURE or guess.code not in _RELATED | {HOME}:
        return set()
    return {code for code, weight in held.items() if weight > held[HOME]} & _RELATED


class BlockWords:
    """What the words of each block tell of their language, read once for everything that asks about it.

    ``evidence`` holds for each block how often each piece of evidence was met; ``sizes`` how many words it has.
    """

    def __init__(self, document: Document, tokens: Tokens | None = None) -> None:
        self.document = document
        tokens = tokens or Tokens(document.mask)
        told = tokens.each(_told)
        self.sizes: list[int] = []
        self.evidence: list[dict[Evidence, int]] = []
        for block in document.blocks:
            first, last = (bisect_left(tokens.starts, offset) for offset in block.span)
            words = list(chain.from_iterable(told[first:last]))
            counted: dict[Evidence, int] = {}
            for found in words:
                if found is not _SILENT:
                    counted[found] = counted.get(found, 0) + 1
            self.sizes.append(len(words))
            self.evidence.append(counted)
        self._languages: dict[Guess, tuple[LanguageSpan, ...]] = {}

    def document_language(self) -> Guess:
        """Return the language most of the visible text is in; ``und`` for a document without enough words."""
        together: dict[Evidence, int] = {}
        for counted in self.evidence:
            for found, times in counted.items():
                together[found] = together.get(found, 0) + times
        held, size = _held(together), sum(self.sizes)
        guess = _decide(size, held) if size >= FEWEST_WORDS else NOTHING
        if guess.code == UNKNOWN or _rivals(guess, held):
            return detect("\n".join(self.document.visible(block.span) for block in self.document.blocks))
        return guess

    def languages(self, main: Guess) -> tuple[LanguageSpan, ...]:
        """Return the language of each block; those that do not tell share the language of the document, ``main``."""
        if main not in self._languages:
            self._languages[main] = tuple(self._each(main))
        return self._languages[main]

    def _each(self, main: Guess) -> Iterator[LanguageSpan]:
        for block, size, counted in zip(self.document.blocks, self.sizes, self.evidence, strict=True):
            guess = _decide(size, _held(counted)) if size >= FEWEST_WORDS else NOTHING
            if guess.code in (UNKNOWN, main.code) or guess.confidence < _SURE_OF_BLOCK:
                guess = Guess(main.code, max(main.confidence, guess.confidence if guess.code == main.code else 0.0))
            yield LanguageSpan(block.span, guess.code, guess.confidence)


def document_language(document: Document) -> Guess:
    """Return the language of ``document``: :meth:`BlockWords.document_language` where nothing else is asked."""
    return BlockWords(document).document_language()


def block_languages(document: Document, main: Guess | None = None) -> tuple[LanguageSpan, ...]:
    """Return the language of each block: :meth:`BlockWords.languages` where nothing else is asked."""
    words = BlockWords(document)
    return words.languages(main or words.document_language())


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What one word tells: the languages it is frequent in, and how much (1, or 0.5 for an affix) it says.

    Words that tell the same share one object, so that counting them is quick.
    """

    languages: tuple[str, ...]
    weight: float


def _told(form: str) -> tuple[Evidence, ...]:
    """Return what each word tells that ``form``, one token, holds."""
    return tuple(map(_evidence, _words(form)))


def _held(counted: Mapping[Evidence, int]) -> dict[str, float]:
    """Return how many frequent words of each language there are."""
    held: dict[str, float] = {HOME: 0.0}
    for evidence_, times in counted.items():
        for code in evidence_.languages:
            held[code] = held.get(code, 0.0) + evidence_.weight * times
    return held


def _decide(words: int, held: Mapping[str, float]) -> Guess:
    standing = {code: weight + _HEAD_START * (code == HOME) for code, weight in held.items()}
    most, best = max([(weight, code) for code, weight in standing.items()])
    if held[best] < max(1.0 if best == HOME else 2.0, _THIN * words):
        return NOTHING
    rivals = [weight for weight in standing.values() if weight > most - _HOPELESS]
    odds = sum([math.exp(_PER_WORD * (weight - most)) for weight in rivals])
    return Guess(best, round(1 / odds, 3))


def _words(text: str) -> list[str]:
    words = WORD.findall(text.lower().replace("’", "'"))
    if max(map(len, words), default=0) > _LONGEST_WORD:
        words = [word for word in words if len(word) <= _LONGEST_WORD]
    return words


def languages_of(word: str) -> tuple[str, ...]:
    """Return the languages ``word``, in lower case, is frequent in."""
    return _evidence(word).languages if len(word) <= _LONGEST_WORD else ()


_SILENT = Evidence((), 0.0)


@lru_cache(maxsize=16_384)
def _evidence(word: str) -> Evidence:
    forms, beginnings, endings = _frequent()
    if word in forms:
        return _shared(forms[word], 1.0)
    if len(word) > 5:
        for table, piece in (
            (endings, word[-4:]),
            (endings, word[-3:]),
            (beginnings, word[:4]),
            (beginnings, word[:3]),
        ):
            if piece in table:
                return _shared(table[piece], 0.5)
    return _SILENT


@cache
def _shared(languages: tuple[str, ...], weight: float) -> Evidence:
    return Evidence(languages, weight)


@cache
def _frequent() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Return languages by form, by beginning and by ending."""
    forms: dict[str, tuple[str, ...]] = {}
    beginnings: dict[str, tuple[str, ...]] = {}
    endings: dict[str, tuple[str, ...]] = {}
    for row in lexicon("function_words"):
        assert isinstance(row, FunctionWord)
        if row.form.startswith("-"):
            endings[row.form[1:]] = row.languages
        elif row.form.endswith("-"):
            beginnings[row.form[:-1]] = row.languages
        else:
            forms[row.form] = row.languages
    return forms, beginnings, endings


def _by_script(text: str) -> Guess | None:
    """Ask langdetect at once where most letters are not Latin."""
    letters = [char for char in text[:2000] if char.isalpha()]
    foreign = sum(char > "\u024f" for char in letters)
    return _langdetect(text) if foreign > 0.5 * len(letters) else None


def _by_spelling(words: Sequence[str]) -> Guess:
    """Tell English from Indonesian by how the longer words are spelled."""
    longer = [word for word in words if len(word) > 3 and word.isascii() and word.isalpha()]
    if len(longer) < 3:
        return NOTHING
    likeness = sum(map(english_likeness, longer)) / len(longer)
    if likeness > 0.8 and len(words) < _ENOUGH_WORDS:
        return Guess("en", round(likeness, 3))
    return Guess(HOME, round(1 - likeness, 3)) if likeness < 0.3 else NOTHING


def _langdetect(text: str) -> Guess:
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text[:4000])[0]
    except LangDetectException:
        return NOTHING
    return Guess(str(best.lang), round(float(best.prob), 3)) if best.prob > 0.9 and best.lang in _BELIEVED else NOTHING


def _second_opinion(text: str, guess: Guess, among: set[str]) -> Guess:
    """Ask pycld2, where it is installed, which of the close languages ``among`` it is."""
    try:
        import pycld2  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        return guess
    try:
        reliable, _, details = pycld2.detect(text)
    except pycld2.error:
        return guess
    code = {"jw": "jv"}.get(details[0][1], details[0][1])
    return Guess(code, _SURE) if reliable and code in among else guess
