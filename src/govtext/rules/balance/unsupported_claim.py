"""Ask for the figure, the comparison or the source of a statement that offers a reader nothing to check."""

from collections.abc import Iterator

from govtext.document import Span
from govtext.language.claims.disclosures import OFFICIAL
from govtext.language.claims.find import Claim
from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

_GIVER = 10
"""How many words behind an award its giver may stand."""
_CAUSES = frozenset({"akibat", "dikarenakan", "disebabkan", "karena", "lantaran", "sebab"})
_SUCCEEDED = frozenset({"berhasil", "sukses"})
_FEAT = 3
"""How many words behind *berhasil* tell at what."""
_DELTA = frozenset({"percent", "percent_points"})


@rule
def unsupported_claim(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield claims without figure and source, and changes in percent without saying since when or from what.

    At most ``most`` are asked about, from the top of the draft.
    """
    asked = 0
    for claim in reading.claims:
        if asked == card.thresholds["most"]:
            return
        if _others(reading, claim.span) or _told_elsewhere(reading, claim.span) or _in_words(reading, claim.span):
            continue
        if claim.bare and (_explains(reading, claim) or _is_done_or_not(reading, claim.span)):
            continue
        variant = None if claim.bare else "baseline"
        if not claim.bare and not _loose_change(
            reading, claim.span.start, claim.span.end, claim.baseline or claim.source
        ):
            continue
        asked += 1
        yield Hit(claim.span, {"claim": reading.document.words_of(claim.span)}, variant=variant)


def _others(reading: Reading, span: Span) -> bool:
    """Tell whether somebody outside the state says it: experience is not asked for figures."""
    return any(
        quote.group is not None and quote.group not in OFFICIAL and quote.span.meets(span) for quote in reading.quotes
    )


def _told_elsewhere(reading: Reading, span: Span) -> bool:
    """Tell whether the question is another: who approves or says so, or whether an award was given on its day."""
    tokens = reading.tokens.within(span)
    lower = reading.tokens.lower
    for _, last in reading.account_words.within("award", tokens.start, tokens.stop):
        if not {"dari", "oleh"}.isdisjoint(lower[last : min(tokens.stop, last + _GIVER)]):
            return True
    return any(reading.account_words.has(role, tokens.start, tokens.stop) for role in ("approval", "vague"))


def _explains(reading: Reading, claim: Claim) -> bool:
    """Tell whether the statement gives the cause of a change whose figure an earlier one told."""
    tokens = reading.tokens.within(claim.span)
    caused = not _CAUSES.isdisjoint(reading.tokens.lower[tokens.start : tokens.stop])
    return caused and any(one.figure and one.span < claim.span for one in reading.claims)


def _is_done_or_not(reading: Reading, span: Span) -> bool:
    """Tell whether the feat is an arrest, a seizure or a fire put out: that happened or not, nothing is measured."""
    tokens = reading.tokens.within(span)
    words, lower = reading.account_words, reading.tokens.lower
    first, stop = tokens.start, tokens.stop
    if not words.has("no_measure", first, stop):
        return False
    feats = (at + 1 for at in range(first, stop) if lower[at] in _SUCCEEDED)
    if any(words.has("no_measure", at, min(stop, at + _FEAT)) for at in feats):
        return True
    return not any(words.has(role, first, stop) for role in ("change", "plain_move"))


def _in_words(reading: Reading, span: Span) -> bool:
    """Tell whether a change is told in numbers written as words: *dari dua menjadi lima*."""
    tokens = reading.tokens.within(span)
    lower = reading.tokens.lower
    return any(
        lower[at] in ("dari", "menjadi") and reading.account_words.is_a("number_word", lower[at + 1])
        for at in range(tokens.start, tokens.stop - 1)
    )


def _loose_change(reading: Reading, start: int, end: int, compared: bool) -> bool:
    """Tell whether a change is given only in percent, with nothing to measure it against."""
    if compared:
        return False
    tokens = reading.tokens.within(Span(start, end))
    if not tokens or not (
        reading.account_words.has("change", tokens[0], tokens[-1] + 1)
        or reading.account_words.has("plain_move", tokens[0], tokens[-1] + 1)
    ):
        return False
    return any(one.kind in _DELTA and start <= one.span.start < end for one in reading.quantities)
