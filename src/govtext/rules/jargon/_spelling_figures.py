"""Ranks, round numbers, words said twice and hyphens: ``ke 5``, ``90 an``, ``tiap tiap``, ``non-aktif``."""

import re

from govtext.language.spelling.hyphens import with_prefix
from govtext.language.spelling.lists import understood, words
from govtext.language.words.roots import is_plain

from ._spelling_context import Neighbours, Slip
from ._spelling_forms import makes_passive, repeats, se_with
from ._spelling_notable import STROKES, compound_head, compound_tail

_NUMBERS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{1,3}|V|X)|X{1,3}")
_ROUND = re.compile(r"\d{1,4}0")
_ROUND_AN = re.compile(r"(\d{1,3}0)an")
_TWO = re.compile(r"([a-z]{3,})2((?:nya)?)")


class Figures:
    """Looks for slips that numbers, repeated words and hyphens make."""

    def __init__(self, near: Neighbours) -> None:
        self._near = near
        self._lower = near.lower
        self._texts = near.texts

    def at(self, at: int) -> Slip | None:
        """Return the slip that begins with token ``at``."""
        if self._lower[at] == "ke":
            return self._ke(at)
        if "-" in self._lower[at]:
            return self._hyphen(at)
        return self._stroke(at) or self._twice(at) or self._figure(at)

    def _stroke(self, at: int) -> Slip | None:
        """``s/d``, ``a/n``: an abbreviation with a stroke instead of stops."""
        if len(self._lower[at]) > 1 or self._word(at + 1) != "/":
            return None
        becomes = STROKES.get((self._lower[at], self._word(at + 2)))
        if becomes is None or self._word(at + 3) == "/" or (at and self._lower[at - 1] == "/"):
            return None
        return Slip(at, at + 3, becomes, "ejaan")

    def _ke(self, at: int) -> Slip | None:
        """``ke 5``, ``ke dua``: a rank, where a rank is spoken of."""
        following = self._near.after(at)
        if following == "pada":
            return Slip(at, at + 2, ("kepada",), "di_pisah")
        text = self._texts[at + 1] if following else ""
        figure = text.isdigit() and len(text) < 4
        roman = len(text) < 6 and _ROMAN.fullmatch(text) is not None
        if not (figure or roman or following in _NUMBERS):
            return None
        before = self._near.before(at)
        both = following == "dua" and self._near.after(at + 1) in ("belah", "pihak", "kalinya")
        if not both and before not in words("ordinal_noun"):
            return None
        if before in ("yang", "tahun", "kali", "kelompok", "peserta", "pihak") and self._counts(at + 1):
            return None
        return Slip(at, at + 2, ("ke" + following if following in _NUMBERS else f"ke-{text}",), "bilangan")

    def _counts(self, at: int) -> bool:
        """Tell whether the number at ``at`` counts the noun behind it (``ke 5 desa``)."""
        noun = self._near.after(at)
        return (
            bool(noun)
            and noun.isalpha()
            and noun not in words("function")
            and noun not in ("tahun", "adalah", "pihak", "kali", "kalinya")
        )

    def _twice(self, at: int) -> Slip | None:
        """``tiap tiap``, ``berbulan bulan``: a word said twice without its hyphen."""
        word, following = self._lower[at], self._word(at + 1)
        if len(word) < 3 or (word[-3:] != following[-3:] and not following.endswith("nya")):
            return None
        if word in words("not_twice") or not is_plain(word) or not is_plain(following) or not self._near.joins(at):
            return None
        if self._texts[at] == word and self._texts[at + 1] != following:
            return None
        sure = word in words("twice")
        if not ((sure and word == following) or repeats(word, following)):
            return None
        if self._word(at + 2) in (following, "sama"):
            return None
        if word == following and not sure and set(self._near.reading.tags.pos[at : at + 2]) != {"NOUN"}:
            return None
        return Slip(at, at + 2, (f"{word}-{following}",), "kata_ulang", sure)

    def _figure(self, at: int) -> Slip | None:
        """``anak2``, ``90 an``, ``90an``, ``ke-dua``, ``non-aktif``: what stands in one token or beside a figure."""
        text, word = self._texts[at], self._lower[at]
        if text.isalpha():
            return None
        if _ROUND.fullmatch(text) and self._near.after(at) == "an":
            return Slip(at, at + 2, (f"{text}-an",), "bilangan")
        if match := _ROUND_AN.fullmatch(text):
            return Slip(at, at + 1, (f"{match[1]}-an",), "bilangan")
        match = _TWO.fullmatch(word)
        if match and match[1] not in ("sub", "sup") and (understood(match[1]) or match[1] in words("twice")):
            return Slip(at, at + 1, (f"{match[1]}-{match[1]}{match[2]}",), "kata_ulang")
        return None

    def _hyphen(self, at: int) -> Slip | None:
        text, word = self._texts[at], self._lower[at]
        head, _, rest = word.partition("-")
        if head == "di" and text == word and makes_passive(rest):
            return Slip(at, at + 1, ("di" + rest,), "di_pisah")
        if head == "ke" and rest in _NUMBERS:
            return Slip(at, at + 1, ("ke" + rest,), "bilangan")
        if text == word and (joined := with_prefix(head, rest)) is not None:
            return Slip(at, at + 1, (joined,), "di_pisah")
        if text == word and head in words("bound") and is_plain(rest) and len(rest) > 2 and understood(rest):
            return Slip(at, at + 1, (head + rest,), "terikat")
        if text == word and head == "se" and is_plain(rest) and understood(rest):
            return Slip(at, at + 1, (se_with(self._near, rest, at),), "terikat")
        start = compound_head(head)
        if start is not None and f"{start} {rest}" in words("compound"):
            return Slip(at, at + 1, (f"{head} {rest}",), "gabungan")
        tail = compound_tail(rest)
        if tail is not None and start is not None and f"{start} {tail}" in words("compound"):
            return Slip(at, at + 1, (head + rest,), "gabungan")
        return None

    def _word(self, at: int) -> str:
        return self._lower[at] if at < len(self._lower) else ""
