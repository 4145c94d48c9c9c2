"""Whether a statement without an amount claims a change, a success, approval or a rank."""

import re

from govtext.document import Span

from .claim_amounts import BREAKS
from .layers import Layers

_NEGATIONS = frozenset({"tidak", "tak", "belum", "bukan", "tanpa", "jangan", "kurang", "gagal"})
_SUPERLATIVE = re.compile(
    r"\bter(?:baik|tinggi|cepat|besar|banyak|maju|rendah|bersih|aman|luas|unggul|kaya|murah|lengkap|tertib|bagus|inovatif)"
    r"\s{1,4}(?:se-?\s{0,2}[A-Z]\w+|(?:di|se)\s{1,4}(?:[A-Z]\w+|provinsi|kabupaten|kota|dunia|seluruh|tingkat))"
)
_DONE = frozenset({"berhasil", "terbukti", "mampu", "sukses"})
_SUBJECT_REACH, _OPEN_REACH = 9, 9
"""How many words before a verb its subject, or what leaves it open, is looked for."""


class Assertions:
    """Judges the statements of one text, each given by its first token and the one after its last."""

    def __init__(self, layers: Layers) -> None:
        self._mask = layers.document.mask
        self._tokens = layers.tokens
        self._lower = layers.tokens.lower
        self._words = layers.words

    def asserts(self, first: int, stop: int) -> bool:
        """Tell whether the statement claims a change, a success or approval without an amount."""
        for role in ("change", "done", "plain_move", "move"):
            for at, last in self._words.within(role, first, stop):
                if self._claimed(role, at, last, first, stop):
                    return True
        for at, _ in self._words.within("acclaim", first, stop):
            relative = at > first and self._lower[at - 1] == "yang"
            if self._words.has("public", first, stop) and not relative and not self._open(at, first):
                return True
        if any(not self._open(at, first) for at, _ in self._words.within("unbeaten", first, stop)):
            return True
        span = self._tokens.span(first, stop)
        found = _SUPERLATIVE.search(self._mask, span.start, span.end)
        return found is not None and not self._open(self._tokens.within(Span(found.start(), found.end())).start, first)

    def _claimed(self, role: str, at: int, last: int, first: int, stop: int) -> bool:
        if self._open(at, first) or (at > first and self._lower[at - 1] == "yang"):
            return False
        subject = self._words.has("measure", max(first, at - _SUBJECT_REACH), at)
        if role == "plain_move":
            return subject
        if role == "change":
            return subject or at - first >= 2
        following = self._lower[last] if last < stop else ""
        if role == "move":
            done = any(word in _DONE for word in self._lower[max(first, at - 3) : at])
            return done and self._words.has("measure", last, min(stop, last + 5))
        word = self._lower[at]
        if self._words.has("award_verb", at, last):
            return self._words.has("award", last, stop)
        if word in ("berhasil", "sukses"):
            return following.startswith("me") or self._words.has("public", first, at)
        return at - first >= 1

    def _open(self, at: int, first: int) -> bool:
        """Tell whether the word at ``at`` is wished for, planned, conditional or denied."""
        near = range(max(first, at - _OPEN_REACH), at)
        for back in reversed(near):
            if self._lower[back] in BREAKS or self._lower[back] == ",":
                break
            if self._lower[back] in _NEGATIONS and back >= at - 2:
                return True
            if self._words.has("future", back, at) and self._words.within("future", back, back + 1):
                return True
        return False
