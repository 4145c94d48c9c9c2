"""What the form of a word alone tells about its being foreign."""

from functools import cache
from typing import cast

from govtext.language.idiom.borrowing import Borrowings
from govtext.language.idiom.foreign import LIKELY, english_likeness
from govtext.language.idiom.joined_words import plain
from govtext.tables import ForeignTerm, lexicon

from ._foreign_cues import cues
from ._foreign_unlisted import is_foreign


@cache
def terms() -> tuple[tuple[ForeignTerm, ...], Borrowings]:
    """Return the listed terms and what finds them."""
    rows = cast("tuple[ForeignTerm, ...]", lexicon("foreign_terms"))
    return rows, Borrowings([row.term for row in rows])


def foreign_sorts(form: str) -> tuple[str, ...]:
    """Return what ``form`` may be.

    ``listed``: a listed term may begin with it; ``half``: it is the first half of one; ``unlisted``: it looks foreign,
    if it is written in lower case;
    ``english``: it holds an English passage together or looks more English than Indonesian.
    """
    lower = plain(form)
    answers = {
        "listed": terms()[1].may_begin(lower),
        "half": bool(terms()[1].halves(lower)),
        "unlisted": is_foreign(form),
        "english": lower in cues("english") or english_likeness(lower) >= LIKELY,
    }
    return tuple(sort for sort, holds in answers.items() if holds)
