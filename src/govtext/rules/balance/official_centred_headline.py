"""Point at a headline that opens with an official where the news is what was done."""

import re
from collections.abc import Iterator

from govtext.document import Span
from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

_OPENERS = frozenset({"pj", "pj.", "plt", "plt.", "plh", "plh.", "pjs", "pjs.", "penjabat", "bapak", "ibu", "pak"})
_DONE_TO = re.compile(r"(?:di|ter)[a-z]{4,20}")
"""What is done to an official is news about the office."""
_VERB_REACH = 4
_HONEST = frozenset(
    {"minta", "maaf", "akui", "mengakui", "jelaskan", "menjelaskan", "klarifikasi", "bantah", "tegaskan"}
)
"""Headlines in which the office itself is the news."""
_LONGEST = 12
_VERB = re.compile(r"^me[a-z]{5,20}|[a-z]{4}kan$")


@rule
def official_centred_headline(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield the office, with its place and name, that the title begins with."""
    title = reading.document.title
    if title is None:
        return
    tokens = reading.tokens.within(title.span)
    words = [at for at in tokens if reading.tokens.is_word[at]]
    if len(words) < 4:
        return
    opening = _office(reading, words[0], tokens.stop)
    if opening is None:
        return
    last = _with_name(reading, opening, tokens.stop)
    rest = [reading.tokens.lower[at] for at in range(last, tokens.stop)]
    told = [reading.tokens.lower[at] for at in range(opening, tokens.stop)][:_VERB_REACH]
    if not rest or any(_DONE_TO.match(word) for word in told) or not _HONEST.isdisjoint(rest[:2]):
        return
    yield Hit(
        Span(reading.tokens.starts[words[0]], reading.tokens.ends[last - 1]),
        {"official": reading.document.words_of(reading.tokens.span(words[0], last))},
    )


def _office(reading: Reading, first: int, stop: int) -> int | None:
    """Return the token after the office that begins at token ``first``, or None."""
    at = first
    while at < min(stop, first + 3) and reading.tokens.lower[at] in _OPENERS | {"."}:
        at += 1
    places = [place for place in reading.account_words.within("official_title", at, stop) if place[0] == at]
    return max((last for _, last in places), default=None)


def _with_name(reading: Reading, at: int, stop: int) -> int:
    """Return the token after the place and the name that belong to the office before token ``at``."""
    limit = min(stop, at + _LONGEST)
    while at < limit:
        name = reading.names.at(reading.tokens.starts[at])
        if reading.account_words.has("headline_verb", at, at + 1) or _VERB.search(reading.tokens.lower[at]):
            break
        if name is None or name.kind not in ("person", "place", "office", "organisation"):
            break
        at += 1
    return at
