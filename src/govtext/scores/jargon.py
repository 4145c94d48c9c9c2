"""How much of a text a reader has to guess, by the findings about wording."""

import math
from collections.abc import Sequence

from govtext.reading import Reading
from govtext.rules import Finding
from govtext.tables import norm

from .score import Score, part_of, weighted


def jargon(reading: Reading, findings: Sequence[Finding], language: str) -> Score:
    """Score the density of jargon findings: ``100 · exp(-weighted findings per 100 words / scale)``.

    Each passage counts once, by its severity; a suppressed finding counts nothing. A text shorter than the norm's
    ``minimum_words`` is measured as if it had that many, so that one word in a caption does not decide everything.
    """
    table = norm("jargon")
    part = table.parts[0]
    if not reading.words:
        why = "Teks kosong." if language == "id" else "The text is empty."
        return weighted(table, (), language, reason=why)
    cost = sum(
        part.numbers[finding.severity]
        for finding in findings
        if finding.family == "jargon" and finding.suppressed is None
    )
    density = 100 * cost / max(reading.words, table.minimum_words)
    value = round(100 * math.exp(-density / part.numbers["scale"]), 1)
    return weighted(table, (part_of(part.name, value, part.weight),), language)
