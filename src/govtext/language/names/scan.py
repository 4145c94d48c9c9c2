"""The tokens of a draft with what the word lists know about them, and the small steps all name readers share."""

from bisect import bisect_left
from functools import cached_property

from govtext.document import Document, Kind, Span

from ..text.tokens import Tokens
from .lexicon import DEGREE_STEMS, Form, degrees, form, letters, opens, titles

SENTENCE_MARKS = frozenset({".", "!", "?", ":", "…", '"', "“", "”", "•", "–", "—", "-", "*", ";"})
_BEFORE_SENTENCES = SENTENCE_MARKS | {""}
PARTICLES = frozenset({"bin", "binti", "van", "von", "de", "da", "dos", "del", "al", "el", "la", "ibn", "br"})
_AGE_DIGITS = 2
_PAST_END = 64
"""How far beyond the last token texts, forms and flags may be asked; what is there is empty, or false."""
_NO_TEXTS = [""] * _PAST_END
_MOST = 12
"""Nobody has more titles or degrees; the bound keeps reading linear."""

_BRANCHES = frozenset({"TNI", "TNI-AD", "TNI-AL", "TNI-AU", "POL", "INF"})


class Scan:
    """Tokens of one document, read by index; an index past the end is treated as a mark."""

    def __init__(self, document: Document, tokens: Tokens) -> None:
        self.document = document
        self._mask = document.mask
        self.tokens = tokens
        self.count = len(tokens)
        self.texts = tokens.texts + _NO_TEXTS
        self.lower = tokens.lower + _NO_TEXTS
        self.forms: list[Form] = tokens.each(form) + [form("")] * _PAST_END
        self.starts = tokens.starts
        self.ends = tokens.ends
        self.openings = frozenset(bisect_left(self.starts, block.span.start) for block in document.blocks)
        self.joined = [True] * self.count + [False] * _PAST_END
        """A flag for each token that continues the block of the token before it."""
        for at in self.openings:
            self.joined[at] = False
        self.opens = tokens.where(opens)
        """The tokens at which a name or an office may begin, among them all with a capital."""

    @cached_property
    def in_heading(self) -> list[bool]:
        """A flag for each token that stands in a heading, where capitals say nothing."""
        flags = [False] * (self.count + _PAST_END)
        for block in self.document.blocks:
            if block.kind is Kind.TITLE or block.kind is Kind.HEADING:
                first, last = (bisect_left(self.starts, offset) for offset in block.span)
                flags[first:last] = [True] * (last - first)
        return flags

    def initial(self, at: int) -> bool:
        """Tell whether a sentence, item or quotation may begin at ``at``."""
        return not self.joined[at] or self.texts[at - 1] in _BEFORE_SENTENCES

    def ordinary(self, at: int) -> bool:
        """Tell whether the capital at ``at`` is only that of a sentence: an ordinary word, or one used without it."""
        form = self.forms[at]
        if form.name == 2 or (self.joined[at] and self.texts[at - 1] not in _BEFORE_SENTENCES):
            return False
        return form.common or (not form.name and form.lower in self.tokens.forms)

    def span(self, first: int, last: int) -> Span:
        """Return the place of tokens ``first`` up to, not including, ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def words(self, first: int, last: int) -> str:
        """Return the author's words of these tokens with white space folded."""
        if last - first < 2:
            return self.texts[first] if last > first else ""
        return " ".join(self._mask[self.starts[first] : self.ends[last - 1]].split())

    def touches(self, at: int) -> bool:
        """Tell whether the token ``at`` follows the one before it, which there is, without a space."""
        return self.starts[at] == self.ends[at - 1]

    def past_stop(self, at: int) -> int:
        """Return the index after a full stop that belongs to the abbreviation before ``at``."""
        return at + 1 if self.texts[at] == "." and self.touches(at) else at

    def degree(self, at: int) -> int:
        """Return the index after the degree at ``at``, or ``at`` when there is none."""
        if not self.forms[at].degree:
            return at
        text = self.texts[at]
        if "." in text or len(text) > 1:
            ambiguous = degrees().get(letters(text))
            if ambiguous is None:
                return at
            after = self._parenthesis(self.past_stop(at + 1))
            dotted = "." in text or after > at + 1
            return after if dotted or not ambiguous or text.isupper() else at
        if text in DEGREE_STEMS and self.texts[at + 1] == "." and self.touches(at + 1):
            together = letters(text + self.texts[at + 2])
            if together in degrees():
                return self.past_stop(at + 3)
        return at

    def _parenthesis(self, at: int) -> int:
        """Return the index after ``(K)`` as in Sp.A(K)."""
        texts = self.texts
        if texts[at] == "(" and self.touches(at) and texts[at + 2] == ")" and len(texts[at + 1]) <= 4:
            return self.past_stop(at + 3)
        return at

    def degrees_after(self, at: int) -> tuple[int, tuple[tuple[int, int], ...]]:
        """Return the index after the degrees that follow a name ending before ``at``, and their token ranges.

        Degrees are parted by commas or spaces; a comma counts only when a degree follows it. An ambiguous one
        (SE, MM) needs a comma or another degree before it.
        """
        if not self.joined[at] or not (self.forms[at].degree or self.texts[at] == ","):
            return at, ()
        found: list[tuple[int, int]] = []
        while self.joined[at] and len(found) < _MOST:
            comma = self.texts[at] == ","
            start = at + 1 if comma else at
            if comma and not self.joined[start]:
                break
            end = self.degree(start)
            if end == start or (not comma and not found and self._needs_comma(start)):
                break
            found.append((start, end))
            at = end
        return at, tuple(found)

    def _needs_comma(self, at: int) -> bool:
        return "." not in self.texts[at] and degrees().get(letters(self.texts[at]), True)

    def past_age(self, at: int) -> int:
        """Return the index after an age in brackets at ``at``: Rohana (43)."""
        if self.texts[at] == "(" and self.texts[at + 2] == ")":
            age = self.texts[at + 1]
            if age.isdigit() and len(age) <= _AGE_DIGITS:
                return at + 3
        return at

    def titles(self, at: int) -> tuple[int, tuple[tuple[int, int], ...]]:
        """Return the index after the titles at ``at`` (H., Dra. Hj., Bapak) and their token ranges."""
        if self.forms[at].title is None:
            return at, ()
        found: list[tuple[int, int]] = []
        start = at
        while (self.joined[at] or at == start < self.count) and len(found) < _MOST:
            kind = self.forms[at].title
            if kind is None and found and self.texts[at] in _BRANCHES:
                kind = "gelar"
            if kind is None:
                break
            row = titles().get(self.lower[at].replace(".", ""))
            end = self.past_stop(at + 1) if row is None or "." in row.form else at + 1
            if not self._title_holds(at, end, kind):
                break
            found.append((at, end))
            at = end
            if self.texts[at] == "," and self.joined[at + 1] and self.forms[at + 1].title == "gelar":
                at += 1
        return at, tuple(found)

    def _title_holds(self, at: int, end: int, kind: str) -> bool:
        """Tell whether the form at ``at`` is a title here: a capital follows, and a lone letter has its stop."""
        if not self.joined[end] or not (self.forms[end].capital or self.forms[end].title):
            return False
        if kind == "gelar" and self.forms[at].stop and (self.initial(at) or self.in_heading[at]):
            return False
        text = self.texts[at]
        dotted = end > at + 1 or text.endswith(".")
        if len(text.rstrip(".")) <= 1 and not dotted and text != "H":
            return False
        if kind == "sapaan" and self.forms[end].stop:
            return False
        return text != text.upper() or len(text.rstrip(".")) <= 5
