"""What a piece of personal data is, and how it is hidden."""

import re
from dataclasses import dataclass
from typing import Literal

from govtext.document.span import Span

PersonalKind = Literal[
    "nik", "kk", "npwp", "paspor", "telepon", "email", "alamat", "rekening", "tanggal_lahir", "kesehatan", "anak",
    "penerima",
]  # fmt: skip
"""NIK, family card, tax number, passport; a private person's phone, e-mail, home, bank account and birth date; a named
person's health; a child's identity in a case; the name of a recipient of aid in a list."""

_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_FEWEST_DIGITS = 6
"""A word with so many digits may be somebody's number."""


@dataclass(frozen=True, slots=True)
class PersonalDatum:
    """A piece of personal data: where it stands and its kind.

    ``certain`` tells that its form was checked (a NIK with a valid region and birth date). ``secrets`` are the parts of
    ``span`` that must never be printed; without any, all of it.
    """

    span: Span
    kind: PersonalKind
    certain: bool
    secrets: tuple[Span, ...] = ()

    @property
    def hidden(self) -> tuple[Span, ...]:
        """The parts that must never be printed."""
        return self.secrets or (self.span,)


def quoted(word: str) -> str:
    """Return a ``word`` of a draft in quotes, masked where it may be somebody's number or address."""
    suspect = "@" in word or len(_DIGIT.findall(word)) >= _FEWEST_DIGITS
    return repr(masked(word) if suspect else word)


def masked(text: str) -> str:
    """Return ``text`` of the same length with its letters and digits replaced, so that it cannot be read back.

    A number keeps its first two digits; a word of four letters or more its first one.
    """
    kept = 2 if text[:1].isdigit() or text[:1] in "+(" else 0
    if kept:
        return _keep_digits(text, kept)
    return _WORD.sub(_hide_word, text).replace("_", "•")


def _keep_digits(text: str, kept: int) -> str:
    out = []
    for char in text:
        if not char.isalnum():
            out.append(char)
            continue
        out.append(char if kept > 0 and char.isdigit() else "•")
        kept -= 1
    return "".join(out)


def _hide_word(match: re.Match[str]) -> str:
    word = match[0]
    first = word[0] if len(word) >= 4 and word[0].isalpha() else "•"
    return first + "•" * (len(word) - 1)
