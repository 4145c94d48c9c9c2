"""The spaCy engine: a tokenizer for Indonesian that keeps what official prose writes as one word.

spaCy's own ``id`` language carries 15,963 tokenizer rules (1.5 s per process) and still cuts ``Jl.``, dates and
reduplications; this one states rules instead. It is no ``Language``, which would load every plugin for spaCy that
happens to be installed.
"""

import re
import threading
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar, cast

from .abbreviations import DEGREE_SHAPE, role
from .engine import (
    IDX,
    IS_SPACE,
    LENGTH,
    LOWER,
    ORTH,
    Doc,
    Tokenizer,
    Vocab,
    compile_infix_regex,
    compile_prefix_regex,
    compile_suffix_regex,
)

Told = TypeVar("Told")

FORMS_BEFORE_RENEWAL = 60_000
"""A pipeline keeps every form it has met; past this number a new one takes over, so that memory stays bounded."""

SYMBOLS = "\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\u20e3"
"""Emoji and symbols, for a character class in a pattern."""
_KEYCAP = r"[0-9#*]\ufe0f?\u20e3"
_BRACKETS = r"""\(\)\[\]\{\}<>"“”„«»‘|=*~•·"""
_URL = r"(?:https?://|www\.)[^\s()<>\"“”]*[^\s()<>\"“”.,;:!?'’]"
_EMAIL = r"[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+"
_DOMAIN = r"[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:id|com|org|net|gov|edu|info|io|tv)(?:/[^\s()<>\"“”.,;:!?'’]*)?"
_LETTER_NUMBER = r"(?:\d[\w.-]*/|(?=[^\s/]*\d|[^\d\s]*/[^\s/]*\d)[\w.-]+/[\w.-]+/)[\w./-]*\w"
_INITIAL = r"[A-Z]\."
_LONGEST_RUN = 120
_LONG_RUN = re.compile(rf"\S{{{_LONGEST_RUN},}}")
_PLAIN_TOKEN = re.compile(r"\w+|[^\w\s]")
_WHOLE = re.compile(rf"(?:{_URL}|{_EMAIL}|{_DOMAIN}|{_LETTER_NUMBER}|{_INITIAL}|{DEGREE_SHAPE})$")


def is_whole(text: str) -> bool:
    """Tell whether ``text`` is one token as it stands: an address, a letter number, an abbreviation, a degree."""
    return (text[-1:] == "." and role(text) is not None) or _WHOLE.match(text) is not None


_PREFIXES = (
    _KEYCAP,
    r"(?:``|''|--+)",
    rf"[{_BRACKETS}`'’§%/\\_]",
    r"[#@](?!\w)",
    r"[+\-–—](?!\d)",
    r"[,;:!?]",
    r"(?:\.+(?!\d)|…)",
    r"Rp\.(?=\d)",
    r"(?:Rp|IDR|USD|US\$|\$|€|£)(?=\.?\d)",
    rf"[{SYMBOLS}]+",
)
_SUFFIXES = (
    rf"(?<=[,/]){DEGREE_SHAPE}\.?",
    _KEYCAP,
    r"(?:``|''|--+)",
    rf"[{_BRACKETS}`'’%/\\_]",
    r"[,;:!?\-–—]",
    r"(?:\.+|…)",
    rf"[{SYMBOLS}]+",
)
_INFIXES = (
    _KEYCAP,
    rf"[!?.,;:](?=[{SYMBOLS}\"“”‘’\(\)])",
    r"(?<=[.!?])['’]|(?<=[\)\"”’])[.!?](?=[A-Z])",
    rf"[{_BRACKETS}…]|\.\.+|[!?]+",
    rf"[{SYMBOLS}]+",
    r"(?<=[^\W\d_])[,;:—–/](?=[^\W\d_])",
    r"(?<=\.)[,;/](?=[^\W\d_])",
    r"(?<=[a-z][a-z][a-z])\.(?=[A-Z][a-z])",
    r"(?<=\b\d\d\d\d)\.(?=[A-Z][a-z])",
    r"(?<=\b[A-Za-z][a-z]\.)(?=[A-Z0-9])",
    r"(?<=\b[A-Z][a-z][a-z]\.)(?=[A-Z0-9])",
    r"(?<=\b[A-Z]\.)(?=[A-Z][a-z][a-z])",
    r"(?<=\d)[–—](?=\d)",
)
_LEXICAL: Any = {LOWER: str.lower, IS_SPACE: str.isspace}
"""What the vocabulary knows of a form; spaCy's own dozen more would be asked of every form and never used."""


def _tokenizer(vocab: Vocab) -> Tokenizer:
    return Tokenizer(
        vocab,
        prefix_search=compile_prefix_regex(_PREFIXES).search,
        suffix_search=compile_suffix_regex(_SUFFIXES).search,
        infix_finditer=compile_infix_regex(_INFIXES).finditer,
        token_match=is_whole,
    )


class _Numbers(dict[int, int]):
    """Forms numbered by their key in a vocabulary, from 0, as they are met; ``texts`` are their letters, by number."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings
        self.texts: list[str] = []

    def __missing__(self, key: int) -> int:
        number = self[key] = len(self.texts)
        self.texts.append(str(self._strings[key]))
        return number


class Pipeline:
    """One tokenizer with its vocabulary and whatever was compiled against that vocabulary."""

    def __init__(self) -> None:
        self.vocab = Vocab(lex_attr_getters=_LEXICAL)
        self._tokenizer = _tokenizer(self.vocab)
        self._tokenizer.max_cache_size = FORMS_BEFORE_RENEWAL
        self._compiled: dict[object, object] = {}
        self._numbers = _Numbers(self.vocab.strings)
        self._columns: dict[Callable[[str], object], list[Any]] = {}
        self._lock = threading.RLock()

    @property
    def forms(self) -> int:
        """How many strings the vocabulary has met."""
        return len(self.vocab.strings)

    @property
    def texts(self) -> list[str]:
        """The forms met so far, by their number; the strings are the same objects every time."""
        return self._numbers.texts

    def tokenize(self, text: str) -> "Tokenized":
        """Return the tokens of ``text`` without white space."""
        found = _Found()
        with self._lock:
            at = 0
            if max(map(len, text.split()), default=0) >= _LONGEST_RUN:
                for run in _LONG_RUN.finditer(text):
                    self._add(text[at : run.start()], at, found)
                    self._add_run(run, found)
                    at = run.end()
            self._add(text[at:] if at else text, at, found)
            numbers = list(map(self._numbers.__getitem__, found.keys))
            return Tokenized(self, found.keys, numbers, found.starts, found.ends)

    def phrases(self, phrases: Sequence[str]) -> Iterator[list[int]]:
        """Yield the keys of the words and marks of each phrase; no phrase may hold a line break.

        All are taken apart in one go, which changes nothing: tokens never reach across white space.
        """
        found = _Found()
        ends = list(accumulate(len(phrase) + 1 for phrase in phrases))
        with self._lock:
            self._add("\n".join(phrases), 0, found)
        first = 0
        for end in ends:
            last = bisect_left(found.starts, end, first)
            yield found.keys[first:last]
            first = last

    def doc_of(self, keys: list[int]) -> Doc:
        """Return a sequence of words, given by their keys in the vocabulary, for spaCy's matchers."""
        return Doc(self.vocab, words=cast(Any, keys))  # spaCy takes keys or strings, its stub knows only strings

    def column(self, reader: Callable[[str], Told]) -> list[Told]:
        """Return what ``reader`` tells of each form met so far, by the form's number; each form is read once.

        ``reader`` must be a function that lives as long as the process.
        """
        with self._lock:
            column = self._columns.setdefault(reader, [])
            if len(column) < len(self.texts):
                column += map(reader, self.texts[len(column) :])
            return column

    def _add(self, text: str, at: int, found: "_Found") -> None:
        """Add the tokens of ``text``, which begins at offset ``at``."""
        table = self._tokenizer(text).to_array([ORTH, IDX, LENGTH, IS_SPACE])
        keys, starts, lengths, _ = table[table[:, 3] == 0].T
        found.keys += keys.tolist()
        found.starts += (starts + at).tolist()
        found.ends += (starts + lengths + at).tolist()

    def _add_run(self, run: re.Match[str], found: "_Found") -> None:
        """Add a run without white space so long that spaCy, which takes it apart mark by mark, would be slow."""
        whole = [run] if is_whole(run.group()) else _PLAIN_TOKEN.finditer(run.string, *run.span())
        for token in whole:
            found.keys.append(self.vocab.strings.add(token.group()))
            found.starts.append(token.start())
            found.ends.append(token.end())

    def compiled(self, key: object, build: Callable[["Pipeline"], object]) -> object:
        """Return what ``build`` made for ``key`` against this vocabulary, made once."""
        with self._lock:
            if key not in self._compiled:
                self._compiled[key] = build(self)
            return self._compiled[key]


class Tokenized(NamedTuple):
    """Tokens: the keys of their forms in the vocabulary and the numbers of these, and where each starts and ends."""

    engine: Pipeline
    keys: list[int]
    numbers: list[int]
    starts: list[int]
    ends: list[int]


@dataclass(slots=True)
class _Found:
    """Tokens met so far: their keys in the vocabulary, and their places."""

    keys: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)


_current: Pipeline | None = None
_renewal = threading.Lock()


def pipeline() -> Pipeline:
    """Return the pipeline in use, renewed when its vocabulary has grown past the bound. Safe in threads."""
    global _current  # noqa: PLW0603 - one engine per process, replaced whole
    with _renewal:
        if _current is None or _current.forms > FORMS_BEFORE_RENEWAL:
            _current = Pipeline()
        return _current
