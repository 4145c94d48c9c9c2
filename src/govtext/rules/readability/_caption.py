"""How long a text is where it is published: as its reader sees it, without markup, by the count of the channel."""

import re
import unicodedata

from govtext.tables import Channel

ADDRESS = re.compile(
    r"(?<![\w@./-])(?:https?://|www\.)[^\s<>()]{1,2000}|"
    r"(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:go\.id|co\.id|or\.id|ac\.id|sch\.id|id|com|org|net|ly|me)"
    r"(?![\w.@-])(?:/[^\s<>()]{0,2000})?",
    re.IGNORECASE,
)
"""An address of the web, with or without what opens it."""

_GAP = re.compile(r"\s+")
_JOINED = frozenset("\u200d\ufe0f")
"""What makes one sign of several, and so counts nothing."""


def measured(mask: str, channel: Channel, most: int) -> tuple[int, int | None]:
    """Return how many characters ``mask`` counts on ``channel``, and the word that passes ``most``, None without one.

    Runs of spaces, which hidden markup leaves, count one; so do line ends, up to an empty line.
    """
    addresses = {match.start(): match.end() for match in ADDRESS.finditer(mask)} if channel.address else {}
    at, end = len(mask) - len(mask.lstrip()), len(mask.rstrip())
    count, cut, word = 0, None, at
    joined = False
    while at < end:
        if gap := _GAP.match(mask, at):
            count += min(2, gap[0].count("\n")) or 1
            at = word = gap.end()
            continue
        weight = (channel.address or 0) if at in addresses else 0 if joined else _weight(mask[at], channel)
        if cut is None and count + weight > most:
            cut = word
        count += weight
        joined = mask[at] == "\u200d"
        at = addresses.get(at, at + 1)
    return count, cut


def _weight(char: str, channel: Channel) -> int:
    if char in _JOINED or unicodedata.combining(char) or "\U0001f3fb" <= char <= "\U0001f3ff":
        return 0
    wide = channel.wide > 1 and unicodedata.category(char) == "So"
    return channel.wide if wide else 1
