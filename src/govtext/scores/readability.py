"""How easy the sentences are, by their length and nesting: an estimate of the text, no school grade of its readers."""

import math
from collections.abc import Callable, Mapping, Sequence

from govtext.document import Document
from govtext.language.load import Load
from govtext.reading import Reading
from govtext.tables import norm

from .metrics import running
from .score import Score, part_of, weighted


def readability(reading: Reading, language: str) -> Score:
    """Score the sentences of a draft by their length and their nesting.

    None below ``minimum_words`` words, counted as a word processor does, lists and titles included; and for a draft
    without any sentence.
    """
    table = norm("readability")
    loads = running(reading)
    reason = _too_short(_written(reading.document), table.minimum_words, language)
    if reason is None and not loads:
        reason = "Tidak ada kalimat." if language == "id" else "There is no sentence."
    parts = tuple(
        part_of(
            name=part.name,
            value=round(_JUDGES[part.name](loads, part.numbers), 1) if loads else None,
            weight=part.weight,
            reason=reason,
        )
        for part in table.parts
    )
    return weighted(table, parts, language, reason=reason)


def _written(document: Document) -> int:
    """Count words as a word processor does, without comments: a note beside the text makes it no longer."""
    return len(document.text.split()) - sum(len(document.text[start:end].split()) for start, end in document.comments)


def _too_short(words: int, least: int, language: str) -> str | None:
    if words >= least:
        return None
    if language == "id":
        return f"Teks {words} kata; nilai baru berarti mulai {least} kata."
    return f"The text has {words} words; a score means something from {least} words on."


def _length(loads: Sequence[Load], numbers: Mapping[str, float]) -> float:
    mean = sum([burden(load.words, numbers) for load in loads]) / len(loads)
    return 100 * math.exp(-numbers["scale"] * mean)


def burden(words: int, numbers: Mapping[str, float]) -> float:
    """Return the load of a sentence of ``words`` words: 0 up to ``easy``, 1 at ``hard``, convex throughout.

    Because it is convex and starts at nothing, the loads of two halves never add up to more than that of the whole.
    """
    easy, width = numbers["easy"], numbers["hard"] - numbers["easy"]
    over = max(0.0, (words - easy) / width)
    steady = (numbers["steady"] - easy) / width
    return over * over if over <= steady else steady * (2 * over - steady)


_NESTED = frozenset({"relative", "subordinator"})
"""Roles of the joints that open a clause inside another."""


def _nesting(loads: Sequence[Load], numbers: Mapping[str, float]) -> float:
    free = numbers["free"]
    nested = [sum([joint.role in _NESTED for joint in load.joints]) for load in loads]
    mean = sum([max(0.0, count - free) for count in nested]) / len(loads)
    return 100 * math.exp(-mean / numbers["scale"])


_JUDGES: Mapping[str, Callable[[Sequence[Load], Mapping[str, float]], float]] = {
    "panjang_kalimat": _length,
    "anak_kalimat": _nesting,
}
