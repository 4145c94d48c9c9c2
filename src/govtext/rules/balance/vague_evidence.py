"""Ask whose evidence it is when a draft says that something is proven, known or judged."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.patterns import roles
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure
from ._scene import Scene

_OWNED = frozenset({"data", "survei", "survey", "penelitian", "hasil"})
_ALLOWED = frozenset({"boleh", "harus", "perlu", "dapat", "bisa", "yang"})
"""What stands before a passive that tells what may or must be said, not what is said."""
_KNOWN = frozenset({"diketahui"})


@rule
def vague_evidence(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield words of evidence without an owner, outside direct speech and court news."""
    scene = Scene.of(reading)
    sourced = {claim.span for claim in reading.claims if claim.source}
    for sentence in _structure.narration(reading):
        tokens = reading.tokens.within(sentence.span)
        if sentence.span in sourced:
            continue
        taken = tokens.start
        places = reading.account_words.within("vague", tokens.start, tokens.stop)
        for first, last in sorted(places, key=lambda place: (place[0], -place[1])):
            where = reading.tokens.span(first, last)
            if first < taken or scene.spoken(where) or scene.spared(where) or scene.hoped(first):
                continue
            if _named(reading, first, last, tokens):
                continue
            taken = last
            yield Hit(where, {"term": reading.document.words_of(where)})


def _named(reading: Reading, first: int, last: int, tokens: range) -> bool:
    """Tell whether the words are no appeal to evidence here, or say whose it is."""
    lower, texts = reading.tokens.lower, reading.tokens.texts
    following = texts[last : last + 3]
    if lower[last - 1] in ("pihak", "kalangan") and lower[first] != "menurut":
        judged = lower[last : last + 1] + lower[max(tokens.start, first - 2) : first]
        return roles.words("judging").isdisjoint(judged)
    if lower[last - 1].startswith("di"):
        owned = lower[last : last + 1] == ["oleh"] or any(text[:1].isupper() for text in following[:1])
        if owned or (first > tokens.start and lower[first - 1] in _ALLOWED):
            return True
    if lower[first] in ("terbukti", "telah", "sudah"):
        before_court = not roles.words("court_matter").isdisjoint(lower[tokens.start : tokens.stop])
        return before_court or lower[last : last + 1] == ["akan"]
    if lower[first] in _KNOWN and last - first == 1:
        return first != tokens.start or lower[last : last + 1] not in ([","], ["bahwa"])
    if lower[last - 1] in _OWNED or lower[first] in _OWNED:
        return any(text[:1].isupper() or text[:1].isdigit() for text in following[:2]) or lower[last : last + 1] in (
            ["dinas"], ["kami"], ["yang"], ["per"]
        )  # fmt: skip
    return False
