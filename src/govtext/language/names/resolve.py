"""Who a short mention means."""

import re
from collections.abc import Iterable, Sequence

from .lexicon import titles
from .model import Person

_WORDS = re.compile(r"[\w’'-]+")
_LONGEST = 40


def resolve(mention: str, persons: Sequence[Person]) -> Person | None:
    """Return the fullest person that ``mention`` (a name, part of one, *Pak* + name, or an office) means.

    None when nobody fits or when people of different names fit equally well.
    """
    words = _words(mention)
    words = [word for word in words if word not in titles()] or words
    if not words:
        return None
    named = [person for person in persons if person.named]
    fitting = [person for person in named if set(words) <= set(_words(person.name))]
    if not fitting:
        fitting = [person for person in named if person.office and _words(person.office)[: len(words)] == words]
    return _fullest(fitting)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORDS.findall(text)[:_LONGEST]]


def _fullest(persons: Iterable[Person]) -> Person | None:
    best: Person | None = None
    for person in persons:
        if best is None:
            best = person
            continue
        mine, theirs = set(_words(best.name)), set(_words(person.name))
        if not (mine <= theirs or theirs <= mine):
            return None
        if len(theirs) > len(mine) or (len(theirs) == len(mine) and person.office and not best.office):
            best = person
    return best
