"""Ask who did the work where a result is told as the deed of one office-holder."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from govtext.document import Span
from govtext.reading import Reading
from govtext.rules.patterns import roles
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure

_REACH = 4
"""How many words the verb may stand behind the office and its name."""
_SMALL = frozenset({"telah", "sudah", "berhasil", "mampu", "kembali", "terus", "juga", "pun", "kini", "sukses", "itu"})
_OPENERS = frozenset({"pj", "plt", "plh", "penjabat", "bapak", "ibu", "pak", "bu", "."})
_NEVER_ALONE = 30
"""How many tokens an office with its place and its holder's name may have."""


@rule
def leader_credit(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield claims whose subject is an elected leader, where no office that did the work is named in the sentence."""
    told = {sentence.span for sentence in _structure.narration(reading)}
    found = 0
    for claim in reading.claims:
        if found == card.thresholds["most"] or claim.span not in told or _reported(reading, claim.span):
            continue
        tokens = reading.tokens.within(claim.span)
        last = _leader(reading, tokens.start, tokens.stop)
        if last is not None and _does(reading, last, tokens.stop) and not _others(reading, last, tokens.stop):
            found += 1
            official = reading.document.words_of(reading.tokens.span(tokens.start, last))
            yield Hit(claim.span, {"official": official})


def _reported(reading: Reading, sentence: Span) -> bool:
    """Tell whether somebody's words are reported in the sentence: its subject speaks."""
    return sentence in reading.once(_sentences_with_speech)


def _sentences_with_speech(reading: Reading) -> frozenset[Span]:
    starts = [sentence.span.start for sentence in reading.sentences]
    held: set[Span] = set()
    for quote in reading.quotes:
        first = max(0, bisect_right(starts, quote.span.start) - 1)
        held.update(sentence.span for sentence in reading.sentences[first : bisect_left(starts, quote.span.end)])
    return frozenset(held)


def _leader(reading: Reading, first: int, stop: int) -> int | None:
    """Return the token after the office, place and name of the leader that the sentence begins with, or None."""
    lower = reading.tokens.lower
    at = first
    while at < min(stop, first + 3) and lower[at] in _OPENERS:
        at += 1
    last = roles.end("elected", lower, at, stop)
    if not last:
        return None
    limit = min(stop, last + _NEVER_ALONE)
    while last < limit:
        name = reading.names.at(reading.tokens.starts[last])
        if name is None or name.kind not in ("person", "place", "office", "organisation"):
            break
        last += 1
    return last


def _does(reading: Reading, last: int, stop: int) -> bool:
    """Tell whether the leader is the subject of an active verb that names no act of the office itself (*melantik*)."""
    lower, tags = reading.tokens.lower, reading.tags
    for at in range(last, min(stop, last + _REACH)):
        if lower[at] in _SMALL:
            continue
        active = lower[at].startswith("me") and tags.pos[at] == "VERB" and not tags.passive[at]
        return active and not reading.account_words.has("ceremony", at, at + 1)
    return False


def _others(reading: Reading, first: int, stop: int) -> bool:
    """Tell whether somebody else who took part is named: an organisation, or those who did it together."""
    lower = reading.tokens.lower
    if not {"bersama", "melalui", "oleh"}.isdisjoint(lower[first:stop]):
        return True
    names = (reading.names.at(reading.tokens.starts[at]) for at in range(first, stop))
    return any(name is not None and name.kind == "organisation" for name in names)
