"""The spaCy engine: a tokenizer for Indonesian that keeps what official prose writes as one word.

spaCy's own ``id`` language carries 15,963 tokenizer rules (1.5 s per process) and still cuts ``Jl.``, dates and
reduplications; this one states rules instead. It is no ``Language``, which would load every plugin for spaCy that
happens to be installed.
"""

import re
import threading
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
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
_PLAIN_TOKEN = re.compile(r"\w+|[^\w\s]")
_VISIBLE = re.compile(r"\S+")
_AND_SPACE = (1).__add__
"""The length of a run with the space behind it; a function of C, which is asked for every run."""
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
    """Forms numbered by their key in a vocabulary, from 0, as they are met.

    ``ordered`` are these keys and ``texts`` the letters of the forms, both by number.
    """

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings
        self.ordered: list[int] = []
        self.texts: list[str] = []

    def __missing__(self, key: int) -> int:
        number = self[key] = len(self.texts)
        self.ordered.append(key)
        self.texts.append(str(self._strings[key]))
        return number


def _spaced(text: str) -> str:
    """Return ``text`` with a space for each line end, tab and no-break space."""
    for mark in "\n\r\t\u00a0":
        if mark in text:
            text = text.replace(mark, " ")
    return text


Part = tuple[int, int, int]
"""A token of a run: its key or number, and where it begins and ends in the run."""


class Pipeline:
    """One tokenizer with its vocabulary and whatever was compiled against that vocabulary."""

    def __init__(self) -> None:
        self.vocab = Vocab(lex_attr_getters=_LEXICAL)
        self._tokenizer = _tokenizer(self.vocab)
        self._tokenizer.max_cache_size = 0  # every run is asked for once: see _runs
        self._runs: dict[str, tuple[Part, ...]] = {}
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
        """Return the tokens of ``text`` without white space.

        Tokens never reach across white space, so each run without it is taken apart once, whatever the text.
        """
        runs = _spaced(text).split(" ")
        with self._lock:
            try:
                parts = list(map(self._runs.__getitem__, runs))
            except KeyError:
                parts = self._learn(runs)
        numbers: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        for at, tokens in zip(accumulate(map(_AND_SPACE, map(len, runs)), initial=0), parts, strict=False):
            for number, first, last in tokens:
                numbers.append(number)
                starts.append(at + first)
                ends.append(at + last)
        return Tokenized(self, numbers, starts, ends)

    def phrases(self, phrases: Sequence[str]) -> Iterator[list[int]]:
        """Yield the keys of the words and marks of each phrase; no phrase may hold a line break."""
        with self._lock:
            apart = self._apart(phrases)
        for parts in apart:
            yield [key for key, _, _ in parts]

    def keys(self, numbers: Sequence[int]) -> list[int]:
        """Return the keys in the vocabulary of forms given by their numbers."""
        return [self._numbers.ordered[number] for number in numbers]

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

    def _learn(self, runs: Sequence[str]) -> list[tuple[Part, ...]]:
        """Return the tokens of ``runs``, and remember those of runs that are not too long to come again."""
        if len(self._runs) > FORMS_BEFORE_RENEWAL:
            self._runs = {}
        new = [run for run in dict.fromkeys(runs) if run not in self._runs and len(run) < _LONGEST_RUN]
        self._runs.update(zip(new, map(self._numbered, self._apart(new)), strict=True))
        return [self._runs[run] if len(run) < _LONGEST_RUN else self._numbered(self._of_long(run)) for run in runs]

    def _numbered(self, parts: Iterable[Part]) -> tuple[Part, ...]:
        return tuple([(self._numbers[key], first, last) for key, first, last in parts])

    def _apart(self, pieces: Sequence[str]) -> list[list[Part]]:
        """Return the tokens of each of ``pieces``, by their keys in the vocabulary; no piece may hold a line break."""
        table = self._tokenizer("\n".join(pieces)).to_array([ORTH, IDX, LENGTH, IS_SPACE])
        keys, starts, lengths = table[table[:, 3] == 0, :3].T.tolist()
        apart: list[list[Part]] = []
        begin = first = 0
        for piece in pieces:
            last = bisect_left(starts, begin + len(piece) + 1, first)
            places = range(first, last)
            apart.append([(keys[at], starts[at] - begin, starts[at] - begin + lengths[at]) for at in places])
            begin += len(piece) + 1
            first = last
        return apart

    def _of_long(self, run: str) -> Iterator[Part]:
        """Yield the tokens of a run so long that spaCy, which takes it apart mark by mark, would be slow."""
        for visible in _VISIBLE.finditer(run):  # there are rarer kinds of white space than those of _spaced
            begin, end = visible.span()
            if end - begin < _LONGEST_RUN:
                for key, first, last in self._apart([visible.group()])[0]:
                    yield key, begin + first, begin + last
                continue
            tokens = [visible] if is_whole(visible.group()) else _PLAIN_TOKEN.finditer(run, begin, end)
            for token in tokens:
                yield self.vocab.strings.add(token.group()), token.start(), token.end()

    def compiled(self, key: object, build: Callable[["Pipeline"], object]) -> object:
        """Return what ``build`` made for ``key`` against this vocabulary, made once."""
        with self._lock:
            if key not in self._compiled:
                self._compiled[key] = build(self)
            return self._compiled[key]


class Tokenized(NamedTuple):
    """Tokens: the numbers of their forms, and where each starts and ends."""

    engine: Pipeline
    numbers: list[int]
    starts: list[int]
    ends: list[int]


_current: Pipeline | None = None
_renewal = threading.Lock()


def pipeline() -> Pipeline:
    """Return the pipeline in use, renewed when its vocabulary has grown past the bound. Safe in threads."""
    global _current  # noqa: PLW0603 - one engine per process, replaced whole
    with _renewal:
        if _current is None or _current.forms > FORMS_BEFORE_RENEWAL:
            _current = Pipeline()
        return _current
