"""An action as the subject of an empty passive: *penyaluran beras dilakukan oleh camat*."""

from collections.abc import Iterator
from typing import NamedTuple

from govtext.document import Span
from govtext.reading import Reading

from ._nominal import action_nouns

_DONE = frozenset({"dilakukan", "dilaksanakan", "diselenggarakan", "diadakan"})
_BETWEEN = frozenset(
    {
        "akan", "bisa", "dapat", "hanya", "harus", "juga", "kembali", "langsung", "masih", "mulai", "perlu", "sedang",
        "segera", "selalu", "sudah", "telah", "wajib",
    }
)  # fmt: skip
"""What may stand before the empty verb or behind it."""
_TOWARDS = ("terhadap ", "atas ", "kepada ")
"""Prepositions that the noun needs and the verb does not."""
_FARTHEST = 7
"""Tokens between the action and the empty verb."""
_BOUND = frozenset({"dan", "serta", "atau", "yang", "untuk", "agar", "bahwa", "dalam", "saat", "setelah", "sebelum"})
"""Behind these the noun is not the subject, or not all of it."""


class Subject(NamedTuple):
    """The action with its empty passive up to *oleh*, and a clause in the active voice that lacks its subject."""

    span: Span
    active: str


def find_subjects(reading: Reading) -> Iterator[Subject]:
    """Yield each noun of action that opens a sentence or clause and is *dilakukan oleh* somebody."""
    lower = reading.tokens.lower
    for at, start, stop in reading.sentence_around.around(reading.word_places.of(_DONE)):
        by = at + 1
        while by < stop and lower[by] in _BETWEEN:
            by += 1
        if by >= stop or lower[by] != "oleh":
            continue
        last = at
        while last > start and lower[last - 1] in _BETWEEN:
            last -= 1
        first = _action(reading, start, last)
        if first is not None:
            yield Subject(reading.tokens.span(first, by + 1), _active(reading, first, last, at))


def _action(reading: Reading, start: int, last: int) -> int | None:
    """Return the token of the action that opens the clause ending before token ``last``."""
    lower = reading.tokens.lower
    for at in range(last - 1, max(start, last - _FARTHEST) - 1, -1):
        word = lower[at]
        if word in _BOUND or not reading.tokens.is_word[at]:
            return None
        row = action_nouns().get(word)
        opens = at == start or not reading.tokens.is_word[at - 1]
        if opens:
            return at if row is not None and row.verb and "laku" in row.carried_by else None
    return None


def _active(reading: Reading, first: int, last: int, verb_at: int) -> str:
    """Return the verb of the action at ``first`` with its helpers before it and its object behind it."""
    thing = reading.document.words_of(reading.tokens.span(first + 1, last)) if first + 1 < last else ""
    for word in _TOWARDS:
        thing = thing.removeprefix(word)
    lower = reading.tokens.lower
    return " ".join(filter(None, ("…", *lower[last:verb_at], action_nouns()[lower[first]].verb, thing)))
