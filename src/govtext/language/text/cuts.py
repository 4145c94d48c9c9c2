"""Where a run of signs is cut into tokens, and what official prose writes as one word.

spaCy's own ``id`` language carries 15,963 tokenizer rules (1.5 s per process) and still cuts ``Jl.``, dates and
reduplications; this one states rules instead.
"""

import re

from .abbreviations import DEGREE_SHAPE, role
from .engine import Tokenizer, Vocab, compile_infix_regex, compile_prefix_regex, compile_suffix_regex

SYMBOLS = "\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\u20e3"
"""Emoji and symbols, for a character class in a pattern."""
_KEYCAP = r"[0-9#*]\ufe0f?\u20e3"
_BRACKETS = r"""\(\)\[\]\{\}<>"“”„«»‘|=*~•·"""
_URL = r"(?:https?://|www\.)[^\s()<>\"“”]*[^\s()<>\"“”.,;:!?'’]"
_EMAIL = r"[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+"
_DOMAIN = r"[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:id|com|org|net|gov|edu|info|io|tv)(?:/[^\s()<>\"“”.,;:!?'’]*)?"
_LETTER_NUMBER = r"(?:\d[\w.-]*/|(?=[^\s/]*\d|[^\d\s]*/[^\s/]*\d)[\w.-]+/[\w.-]+/)[\w./-]*\w"
_INITIAL = r"[A-Z]\."
PLAIN_TOKEN = re.compile(r"\w+|[^\w\s]")
"""A token of a run that is too long to be looked at closely."""
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


def tokenizer(vocab: Vocab) -> Tokenizer:
    """Return a tokenizer for Indonesian that works with ``vocab``."""
    return Tokenizer(
        vocab,
        prefix_search=compile_prefix_regex(_PREFIXES).search,
        suffix_search=compile_suffix_regex(_SUFFIXES).search,
        infix_finditer=compile_infix_regex(_INFIXES).finditer,
        token_match=is_whole,
    )
