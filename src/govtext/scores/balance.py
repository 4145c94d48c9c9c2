"""Five readings of balance: who speaks, what is proven, what is admitted, in what tone, and what people gain by it.

Every reading rests on counts that soon have enough, never on shares of sentences: a sentence split in two, a contact
added or a plainer word leave it where it was, and one more voice, source, limit, cost or step never lowers any.
"""

import math
from collections.abc import Callable, Mapping, Sequence

from govtext.language.claims.disclosures import OFFICIAL
from govtext.reading import Reading
from govtext.rules import Finding
from govtext.tables import NormPart, norm

from .score import Score, ScorePart, part_of, weighted

TONE = frozenset(
    {
        "balance.campaigning",
        "balance.guilt_before_verdict",
        "balance.praise",
        "balance.public_reaction_unsourced",
        "balance.sensational_word",
        "balance.stigmatising_word",
        "balance.superlative",
        "balance.sweeping_claim",
    }
)
"""Rules whose findings are the tone of a text."""

_NOT_ASKED = {
    "id": "Tidak diharapkan dari jenis naskah ini.",
    "en": "Not expected of this kind of text.",
}
_NO_CLAIM = {
    "id": "Naskah tidak memuat pernyataan yang perlu dibuktikan.",
    "en": "The text states nothing that needs proof.",
}
_EMPTY = {"id": "Teks kosong.", "en": "The text is empty."}
Judge = Callable[[Reading, Sequence[Finding], Mapping[str, float]], float | None]


def balance(reading: Reading, findings: Sequence[Finding], language: str) -> Score:
    """Score the five readings 0–100 each; their weights depend on the kind of text (see data/norms/balance.toml)."""
    table = norm("balance")
    if not reading.prose:
        return weighted(table, (), language, reason=_EMPTY[language])
    parts = tuple(_part(part, reading, findings, language) for part in table.parts)
    return weighted(table, parts, language)


def _part(part: NormPart, reading: Reading, findings: Sequence[Finding], language: str) -> ScorePart:
    weight = part.numbers.get(f"weight_{reading.genre or 'lain'}", part.weight)
    if weight == 0:
        return part_of(part.name, None, 0.0, _NOT_ASKED[language])
    value = _JUDGES[part.name](reading, findings, part.numbers)
    if value is None:
        return part_of(part.name, None, weight, _NO_CLAIM[language])
    return part_of(part.name, round(min(100.0, max(0.0, value)), 1), weight)


def _voices(reading: Reading, _: Sequence[Finding], numbers: Mapping[str, float]) -> float:
    """Who speaks: speakers outside the state count most; the share of words that is theirs adds a little."""
    people = {person.name for person in reading.names.persons}
    groups = {
        quote.speaker: quote.group
        for quote in reading.quotes
        if quote.speaker and quote.group and (quote.group != "media" or quote.speaker in people)
    }
    outside = {speaker for speaker, group in groups.items() if group not in OFFICIAL}
    objecting = {quote.speaker or "" for quote in reading.quotes if quote.span in reading.disclosures.criticism}
    outside |= objecting & groups.keys()
    if not groups:
        return numbers["none"]
    if not outside:
        return numbers["officials_one"] if len(groups) == 1 else numbers["officials_more"]
    base = numbers[("outside_one", "outside_two", "outside_three")[min(len(outside), 3) - 1]]
    words = {True: 0, False: 0}
    for quote in reading.quotes:
        words[quote.speaker in outside] += reading.tokens.words(quote.span)
    share = words[True] / max(1, words[True] + words[False])
    return base + numbers["share"] * min(1.0, 2 * share)


def _evidence(reading: Reading, _: Sequence[Finding], numbers: Mapping[str, float]) -> float | None:
    """What is proven: figures, times, comparisons and sources of claims, and how many claims have nothing."""
    claims = reading.claims
    if not claims:
        return None

    def enough(count: int) -> float:
        return (0.0, numbers["one"], numbers["two"], 1.0)[min(count, 3)]

    proven = (
        numbers["figure"] * enough(sum(claim.figure for claim in claims))
        + numbers["period"] * enough(sum(claim.period for claim in claims))
        + numbers["source"] * enough(sum(claim.source for claim in claims))
        + numbers["baseline"] * enough(sum(claim.baseline for claim in claims))
    )
    bare = sum(claim.bare for claim in claims)
    return proven * numbers["bare"] ** bare


def _other_side(reading: Reading, _: Sequence[Finding], numbers: Mapping[str, float]) -> float:
    """What is admitted: limits and risks, what it costs, and somebody who objects."""
    told = reading.disclosures
    limits = min(1.0, (len(told.limits) + numbers["weak"] * min(2, len(told.weak_limits))) / numbers["three"])
    return (
        numbers["limits"] * math.sqrt(limits)
        + numbers["cost"] * bool(told.costs)
        + numbers["criticism"] * bool(told.criticism)
    )


def _tone(reading: Reading, findings: Sequence[Finding], numbers: Mapping[str, float]) -> float:
    """How sober it is: ``100 · exp(-passages of tone per 100 words / scale)``."""
    marked = sum(
        [
            finding.rule in TONE or any(also.rule in TONE for also in finding.also)
            for finding in findings
            if finding.suppressed is None
        ]
    )
    density = 100 * marked / max(reading.words, numbers["least_words"])
    return 100 * math.exp(-density / numbers["scale"])


def _use(reading: Reading, _: Sequence[Finding], numbers: Mapping[str, float]) -> float:
    """What people gain by it: what changes, what they can do, where or until when, what comes next."""
    told = reading.disclosures
    where = bool(reading.document.links or reading.times or reading.dates)
    return (
        numbers["changes"] * min(1.0, len(told.changes) / 2)
        + numbers["actions"] * bool(told.actions)
        + numbers["where"] * where
        + numbers["steps"] * bool(told.steps)
    )


_JUDGES: Mapping[str, Judge] = {
    "suara": _voices,
    "bukti": _evidence,
    "sisi_lain": _other_side,
    "nada": _tone,
    "manfaat": _use,
}
