"""Capitalised words beside an attribution word, taken for a name that no other layer knows."""

from ..names.find import group_of
from ..names.lexicon import form as form_of
from ..text.tokens import Tokens
from .attribution import speech_words
from .mentions import Mentions
from .speaker import Speaker
from .unlisted import group_beside

_LONGEST = 4
"""How many words such a name may have."""


def name_from(tokens: Tokens, index: int, limit: int) -> Speaker | None:
    """Return whom the capitalised words from token ``index`` on name, before token ``limit``."""
    texts, lower = tokens.texts, tokens.lower
    end = index
    while (
        end < min(limit, len(texts))
        and end < index + _LONGEST
        and texts[end][:1].isupper()
        and texts[end][-1:].isalpha()
    ):
        end += 1
    words = [
        text
        for text, form in zip(texts[index:end], lower[index:end], strict=True)
        if form not in speech_words("honorific")
    ]
    if not words or words[0].lower() in speech_words("no_speaker"):
        return None
    group = group_of(" ".join(words), None) or group_beside(tokens, index, end)
    return Speaker(" ".join(words), group, tokens.span(index, end), end)


def name_up_to(tokens: Tokens, mentions: Mentions, at: int, start: int) -> Speaker | None:
    """Return whom the capitalised words that end with token ``at`` name, from token ``start`` on."""
    texts = tokens.texts
    first = at + 1
    while first > start and texts[first - 1][:1].isupper() and at + 1 - first < _LONGEST:
        first -= 1
    if at >= len(texts) or first > at or (first > start and texts[first - 1] != ","):
        return None
    name = " ".join(texts[first : at + 1])
    thing = first == at and form_of(name).common and name.lower() not in speech_words("person")
    if thing or name.lower() in speech_words("no_speaker"):
        return None
    personal = not (name.isupper() or mentions.is_of_body(at))
    return Speaker(name, group_of(name, None), tokens.span(first, at + 1), at + 1, personal=personal)
