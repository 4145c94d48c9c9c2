"""Whether a sentence ends at a stop: abbreviations, initials, degrees, numbers and quotes stand in the way."""

import re

from .abbreviations import cues, role

LOOK_BACK = 48
"""How many characters before a stop are looked at."""

NEXT = re.compile(r"""\s*(["'“‘«\(\[]{0,3})((?:\w[\w.’'-]{0,40})?)""")
"""What follows a place: opening marks and the first word, either may be empty."""
_SIGN_OFF = re.compile(r"\s*\([^()\n]{1,60}\)[ .*]{0,5}(?:\n|$)")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[IVX]{1,5})\)?")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3}){0,5}")
_RUNNING_WORD = re.compile(r"\b[a-z]{3,}")
_ENDS_IN_PLAIN_WORD = re.compile(r"\b(?=[a-z-]{3,40}$)[^aiueo]{0,4}[aiueo][a-z-]*$")
"""After such a word a stop ends the sentence even when the next begins with a small letter by mistake."""
_CLOSES_QUOTE = frozenset("\"'”’»")
_BRACKETED = re.compile(r"\([^\s()]{1,12}$")
_SPEAKER = re.compile(
    r"(?:\s{1,3}[A-Z][\w.'’-]{0,30}){1,6}(?<=[a-z])(?:\s*$|\.|\s{1,3}(?:kepada|saat|ketika|usai|di|dalam)\s)"
)
"""A name and nothing but the circumstances of speaking after it."""


def ends_at_stop(mask: str, begin: int, place: re.Match[str], end: int) -> bool:
    """Tell whether a sentence that began at ``begin`` ends at stops (``.``, ``?!``, ``…``) with a space after them.

    ``place`` matched the stops, then closing marks (group 1), then emoji (group 2); the block ends at ``end``.
    """
    following = NEXT.match(mask, place.end(), end)
    assert following is not None  # every part of the pattern may be empty
    openers, word = following.groups()
    if not word:
        return following.end() >= end or bool(openers) or mask[following.end()] not in ",;:)]}/%&+=.!?…"
    closers, emoji = place.groups()[:2]
    if emoji or ("(" in openers and _SIGN_OFF.match(mask, place.end(), end)):
        return True
    start = place.start()
    if _is_attribution(mask, start, place, following, end):
        return False
    before = mask[max(begin, start - LOOK_BACK) : start]
    if mask[start : place.start(1)] == "." and not closers:
        opening = len(before) < LOOK_BACK
        return _ends_at_full_stop(before.split(), word, openers, opening, mask[begin : begin + 300])
    asked = not mask[start : place.start(1)].strip("?!")
    if word[0].islower():
        return asked and not closers and _ENDS_IN_PLAIN_WORD.search(before) is not None
    if closers:
        return not (")" in closers and _BRACKETED.search(before) and role(before.rpartition("(")[2] + "."))
    # “kredit … Meskipun”: something was left out; “Harga naik… Pedagang”: someone fell silent
    return asked or (word[0].isupper() and not before[-1:].isspace())


def _is_attribution(mask: str, start: int, place: re.Match[str], following: re.Match[str], end: int) -> bool:
    """Tell whether a quote that ends in a stop is followed by who said it, with a capital by mistake: ….” Ujarnya."""
    verb = following.group(2)
    if _CLOSES_QUOTE.isdisjoint(mask[start - 1 : place.end(1)]) or not _is_speech_verb(verb):
        return False
    if verb.rstrip(".").endswith("nya"):
        return mask.find(":", following.end(), min(end, following.end() + 60)) < 0
    return _SPEAKER.match(mask, following.end(), end) is not None


def _is_speech_verb(word: str) -> bool:
    """Tell whether ``word`` is a verb that names the speaker of a quote: “ujar”, “Ujarnya.”"""
    return word.rstrip(".").lower().removesuffix("nya") in cues("attribution")


def _ends_at_full_stop(before: list[str], word: str, openers: str, opening: bool, sentence: str) -> bool:
    """Tell whether a single full stop ends a sentence.

    ``before`` are the words ahead of it, ``word`` is the one that follows; ``opening`` says that ``before`` reaches
    back to where the sentence began; ``sentence`` is its beginning.
    """
    form = before[-1].lstrip("(\"'“‘«[") if before else ""
    initial = word[0]
    known = role(form + ".") if form else None
    if initial.islower():
        if word in cues("title"):
            return known is None and len(form) > 1
        return known is None and not _is_speech_verb(word) and _ENDS_IN_PLAIN_WORD.match(form) is not None
    if opening and len(before) == 1 and _ENUMERATOR.fullmatch(form):
        return False
    previous = before[-2] if len(before) > 1 else ""
    if len(form) == 1 and form.isalpha():
        return previous.lower() in cues("classifier") or previous[-1:].isdigit() or word in cues("opener")
    if initial.isdigit():
        return known is None and not _is_one_number(form, word)
    if known == "before":
        return form.isupper() and "." in form and word in cues("opener")
    if known == "degree":
        return _ends_at_degree(previous, word, sentence)
    if known == "either":
        return "(" not in openers and role(word.rstrip(".") + ".") != "either"
    return True


def _is_one_number(form: str, word: str) -> bool:
    """Tell whether a stop stands inside a number that was written with a space: “17. 30”, “2.904. 678”."""
    if not word.isdigit():
        return False
    return (len(form) <= 2 and form.isdigit()) or (len(word) == 3 and _THOUSANDS.fullmatch(form) is not None)


def _ends_at_degree(previous: str, word: str, sentence: str) -> bool:
    """Tell whether a degree ends its sentence: the next word must not be another, and something must have been said."""
    if "." in word and role(word.rstrip(".") + ".") == "degree":
        return False
    after_name = previous.endswith((",", ".")) or previous[:1].isupper()
    if not after_name or previous in cues("name_noun"):
        return False
    return word in cues("opener") or _RUNNING_WORD.search(sentence) is not None
