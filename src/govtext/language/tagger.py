"""Parts of speech and the passive voice, by a conditional random field over surface words.

Words keep their clitics (``menyetujuinya`` is one word, tagged as its verb). What depends on the form alone is computed
once per form; ``scripts/train_tagger.py`` trains with exactly these features.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

import pycrfsuite

from govtext.document.span import Span
from govtext.errors import DataError
from govtext.tables import data_folder

from .tokens import Tokens

MODEL = "models/pos.crfsuite"
LONGEST_RUN = 400
"""Words tagged at once; the memory of the search grows with it, and no sentence worth parsing is longer."""

_CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")
_SHAPES = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "X" * 26 + "x" * 26 + "d" * 10
)


@dataclass(frozen=True, slots=True)
class Tags:
    """For each token its universal part of speech (``""`` outside sentences) and whether it is a passive verb."""

    pos: tuple[str, ...]
    passive: tuple[bool, ...]


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


def tag_tokens(tokens: Tokens, sentences: Sequence[_Spanned]) -> Tags:
    """Return the tags of ``tokens``, read sentence by sentence; tokens outside every sentence get ``""``."""
    pos = [""] * len(tokens)
    passive = [False] * len(tokens)
    for sentence in sentences:
        inside = tokens.within(sentence.span)
        labels = label(tokens.texts[inside.start : inside.stop])
        for index, found in zip(inside, labels, strict=True):
            pos[index], _, voice = found.partition("|")
            passive[index] = voice == "Pass"
    return Tags(tuple(pos), tuple(passive))


def tag(words: Sequence[str]) -> Tags:
    """Return the tags of ``words``, the words and marks of one sentence in order."""
    labels = [found.partition("|") for found in label(words)]
    return Tags(tuple(pos for pos, _, _ in labels), tuple(voice == "Pass" for _, _, voice in labels))


def label(words: Sequence[str]) -> list[str]:
    """Return the model's labels for ``words``: a part of speech, with ``|Pass`` for passive verbs."""
    labels: list[str] = []
    for start in range(0, len(words), LONGEST_RUN):
        run = features(words[start : start + LONGEST_RUN])
        with _turn:
            labels.extend(_model().tag(run))
    return labels


_turn = threading.Lock()
"""A CRFsuite tagger keeps the sentence it works on inside itself: one thread at a time."""


@cache
def _model() -> pycrfsuite.Tagger:
    path = data_folder() / MODEL
    try:
        content = path.read_bytes()
        model = pycrfsuite.Tagger()
        model.open_inmemory(content)
    except (OSError, ValueError) as error:
        raise DataError(
            f"data/{MODEL}: cannot be opened ({error}). Reinstall govtext, or train it with scripts/train_tagger.py."
        ) from error
    return model


def features(words: Sequence[str]) -> list[list[bytes]]:
    """Return the attributes of each word of one sentence.

    Where capitals tell nothing (a headline in capitals or in title case) they are left out for the whole sentence.
    """
    cased = not headline_case(words)
    forms = [_form(word if cased else word.lower(), cased) for word in words]
    last = len(forms) - 1
    rows = []
    for at, form in enumerate(forms):
        row = form.own.copy()
        row += forms[at - 1].before if at else _START
        row += forms[at + 1].after if at < last else _END
        if at > 1:
            row.append(forms[at - 2].before2)
        if at < last - 1:
            row.append(forms[at + 2].after2)
        rows.append(row)
    return rows


def headline_case(words: Sequence[str]) -> bool:
    """Tell whether nearly every longer word starts with a capital, so that capitals mark no names."""
    longer = [word for word in words if len(word) > 3 and word.isalpha()]
    raised = sum(not word[0].islower() for word in longer)
    return len(longer) >= 3 and raised > 0.85 * len(longer)


@dataclass(frozen=True, slots=True)
class _Form:
    """What one form contributes to itself and to its neighbours."""

    own: list[bytes]
    before: list[bytes]
    after: list[bytes]
    before2: bytes
    after2: bytes


_START = [b"-1:"]
_END = [b"+1:"]


@lru_cache(maxsize=50_000)
def _form(word: str, cased: bool) -> _Form:
    low = word.lower()
    shape = _shape(word)
    affix = _affixes(low)
    own = [f"w:{low}", f"s:{shape}", f"a:{affix}"]
    own += [f"p{n}:{low[:n]}" for n in range(1, 5) if len(low) > n]
    own += [f"e{n}:{low[-n:]}" for n in range(1, 5) if len(low) > n]
    own.append("c" if cased else "nc")
    base = low
    return _Form(
        own=_encoded(own),
        before=_encoded([f"-1:{low}", f"-1s:{shape}", f"-1a:{affix}", f"-1e:{base[-3:]}"]),
        after=_encoded([f"+1:{low}", f"+1s:{shape}", f"+1a:{affix}", f"+1e:{base[-3:]}"]),
        before2=f"-2:{low}".encode(),
        after2=f"+2:{low}".encode(),
    )


def _encoded(attributes: list[str]) -> list[bytes]:
    return [attribute.encode("utf-8", "replace") for attribute in attributes]


def _shape(word: str) -> str:
    """Return the word with letters and digits as classes, runs folded: ``Rp1.500`` → ``Xxd.d``."""
    folded: list[str] = []
    for char in word.translate(_SHAPES):
        if not folded or folded[-1] != char:
            folded.append(char)
    return "".join(folded)[:12]


def _affixes(low: str) -> str:
    return ""
