"""The spaCy engine: a tokenizer with its vocabulary, and what is told of each form it has met.

It is no ``Language``, which would load every plugin for spaCy that happens to be installed.
"""

import re
import threading
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import accumulate, compress
from typing import Any, NamedTuple, TypeVar

from .cuts import PLAIN_TOKEN, is_whole, tokenizer
from .engine import IDX, IS_SPACE, LENGTH, LOWER, ORTH, Vocab

Told = TypeVar("Told")

FORMS_BEFORE_RENEWAL = 60_000
"""A pipeline keeps every form it has met; past this number a new one takes over, so that memory stays bounded."""

_LONGEST_RUN = 120
_VISIBLE = re.compile(r"\S+")
_AND_SPACE = (1).__add__
"""The length of a run with the space behind it; a function of C, which is asked for every run."""
_LEXICAL: Any = {LOWER: str.lower, IS_SPACE: str.isspace}
"""What the vocabulary knows of a form; spaCy's own dozen more would be asked of every form and never used."""


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


def _spaced(text: str) -> str:
    """Return ``text`` with a space for each line end, tab and no-break space."""
    for mark in "\n\r\t\u00a0":
        if mark in text:
            text = text.replace(mark, " ")
    return text


Part = tuple[int, int, int]
"""A token of a run: its key or number, and where it begins and ends in the run."""


class Pipeline:
    """One tokenizer with its vocabulary, and what was told of the forms in it."""

    def __init__(self) -> None:
        self.vocab = Vocab(lex_attr_getters=_LEXICAL)
        self._tokenizer = tokenizer(self.vocab)
        self._tokenizer.max_cache_size = 0  # every run is asked for once: see _runs
        self._runs: dict[str, tuple[Part, ...]] = {}
        self._numbers = _Numbers(self.vocab.strings)
        self._columns: dict[Callable[[str], object], list[Any]] = {}
        self._telling: dict[Callable[[str], object], tuple[set[int], int]] = {}
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

    def column(self, reader: Callable[[str], Told]) -> list[Told]:
        """Return what ``reader`` tells of each form met so far, by the form's number; each form is read once.

        ``reader`` must be a function that lives as long as the process.
        """
        with self._lock:
            column = self._columns.setdefault(reader, [])
            if len(column) < len(self.texts):
                column += map(reader, self.texts[len(column) :])
            return column

    def telling(self, reader: Callable[[str], object]) -> Set[int]:
        """Return the numbers of the forms met so far of which ``reader`` tells something true; see :meth:`column`."""
        with self._lock:
            column = self.column(reader)
            numbers, read = self._telling.get(reader, (set(), 0))
            if read < len(column):
                numbers.update(compress(range(read, len(column)), column[read:]))
                self._telling[reader] = numbers, len(column)
            return numbers

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
            tokens = [visible] if is_whole(visible.group()) else PLAIN_TOKEN.finditer(run, begin, end)
            for token in tokens:
                yield self.vocab.strings.add(token.group()), token.start(), token.end()


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
