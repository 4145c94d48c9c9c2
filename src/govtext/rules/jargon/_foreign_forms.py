"""What the form of a word alone tells about its being foreign, so that only few places of a draft are looked at."""

from collections.abc import Sequence
from functools import cache
from typing import cast

from govtext.language.idiom.borrowing import Borrowings, plain
from govtext.language.idiom.foreign import LIKELY, english_likeness
from govtext.language.words.places import FormTable
from govtext.tables import ForeignTerm, lexicon

from ._foreign_cues import cues
from ._foreign_unlisted import is_foreign

_LISTED, _UNLISTED, _ENGLISH = 1, 2, 4


@cache
def terms() -> tuple[tuple[ForeignTerm, ...], Borrowings]:
    """Return the listed terms and what finds them."""
    rows = cast("tuple[ForeignTerm, ...]", lexicon("foreign_terms"))
    return rows, Borrowings([row.term for row in rows])


def is_english(form: str) -> bool:
    """Tell whether ``form`` holds an English passage together or looks more English than Indonesian."""
    lower = plain(form)
    return lower in cues("english") or english_likeness(lower) >= LIKELY


def _told(form: str) -> int:
    listed = _LISTED * terms()[1].may_begin(plain(form))
    return listed | _UNLISTED * is_foreign(form) | _ENGLISH * is_english(form)


_forms = FormTable(_told)


class NotableWords:
    """The indices of the words of a draft with which a listed term may begin, that look foreign, that are English."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.listed: list[int] = []
        self.unlisted: list[int] = []
        self.english: list[int] = []
        notable = [(at, told) for at, text in enumerate(texts) if (told := _forms[text])]
        for at, told in notable:
            if told & _LISTED:
                self.listed.append(at)
            if told & _UNLISTED:
                self.unlisted.append(at)
            if told & _ENGLISH:
                self.english.append(at)
