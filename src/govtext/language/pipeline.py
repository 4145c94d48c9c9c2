"""The spaCy engine: a lean Indonesian ``Language`` whose tokenizer keeps what official prose writes as one word.

spaCy's own ``id`` language carries 15,963 tokenizer rules (1.5 s per process) and still cuts ``Jl.``, dates and
reduplications; this one states rules instead and builds in a fraction of that.
"""

import re
import threading
from collections.abc import Callable
from functools import cache

from spacy.attrs import LOWER, ORTH, SHAPE
from spacy.language import BaseDefaults, Language
from spacy.tokens import Doc

from govtext.tables import Abbreviation, lexicon

FORMS_BEFORE_RENEWAL = 200_000
"""A pipeline keeps every form it has met; past this number a new one takes over, so that memory stays bounded."""

_SYMBOL = "\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\u20e3"
_BRACKETS = r"""\(\)\[\]\{\}<>"“”„«»‘`|=*~•·"""
_URL = r"(?:https?://|www\.)[^\s()<>\"“”]*[^\s()<>\"“”.,;:!?'’]"
_EMAIL = r"[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+"
_DOMAIN = r"[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:id|com|org|net|gov|edu|info|io|tv)(?:/[^\s()<>\"“”.,;:!?'’]*)?"


class IndonesianDefaults(BaseDefaults):
    """Tokenizer rules; word lists live under data/."""

    tokenizer_exceptions: dict[str, list[dict[int, str]]] = {}  # noqa: RUF012 - spaCy reads it from the class
    prefixes = (
        rf"[{_BRACKETS}'’§%/\\_]",
        r"[#@](?!\w)",
        r"[+\-–—](?!\d)",
        r"[,;:!?]",
        r"(?:\.+(?!\d)|…)",
        r"(?:Rp|IDR|USD|US\$|\$|€)(?=\.?\d)",
        rf"[{_SYMBOL}]+",
    )
    suffixes = (rf"[{_BRACKETS}'’%/\\_]", r"[,;:!?\-–—]", r"(?:\.+|…)", rf"[{_SYMBOL}]+")
    infixes = (
        rf"[{_BRACKETS}…]|\.\.+",
        rf"[{_SYMBOL}]+",
        r"(?<=[^\W\d_])[,;:!?—–/](?=[^\W\d_])",
        r"(?<=[a-z][a-z])\.(?=[A-Z][a-z])",
        r"(?<=\d)[–—](?=\d)",
    )
    token_match = re.compile(rf"(?:{_URL}|{_EMAIL}|{_DOMAIN})$").match
    url_match = None
    lex_attr_getters = {LOWER: str.lower, SHAPE: lambda text: ""}  # noqa: RUF012


class Indonesian(Language):
    """Indonesian for spaCy, tokenizer only."""

    lang = "id"
    Defaults = IndonesianDefaults


class Pipeline:
    """One tokenizer with its vocabulary and whatever was compiled against that vocabulary."""

    def __init__(self) -> None:
        self.nlp = Indonesian()
        for row in lexicon("abbreviations"):
            assert isinstance(row, Abbreviation)
            self.nlp.tokenizer.add_special_case(row.form, [{ORTH: row.form}])
        self._compiled: dict[object, object] = {}
        self._lock = threading.RLock()

    @property
    def forms(self) -> int:
        """How many strings the vocabulary has met."""
        return len(self.nlp.vocab.strings)

    def tokenize(self, text: str) -> tuple[Doc, list[int]]:
        """Return the tokens of ``text`` without white space, and where each starts."""
        with self._lock:
            raw = self.nlp.tokenizer(text)
            kept = [token for token in raw if not token.is_space]
            doc = Doc(self.nlp.vocab, words=[token.orth for token in kept])
        return doc, [token.idx for token in kept]

    def compiled(self, key: object, build: Callable[["Pipeline"], object]) -> object:
        """Return what ``build`` made for ``key`` against this vocabulary, made once."""
        with self._lock:
            if key not in self._compiled:
                self._compiled[key] = build(self)
            return self._compiled[key]


_current: Pipeline | None = None
_renewal = threading.Lock()


def pipeline() -> Pipeline:
    """Return the pipeline in use, renewed when its vocabulary has grown past the bound. Safe in threads."""
    global _current  # noqa: PLW0603 - one engine per process, replaced whole
    with _renewal:
        if _current is None or _current.forms > FORMS_BEFORE_RENEWAL:
            _current = Pipeline()
        return _current
