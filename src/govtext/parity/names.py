"""Names in a caption that its release spells otherwise or does not know."""

import re
from collections.abc import Iterator, Sequence

from govtext.document import Kind
from govtext.language.names.model import Name, Person
from govtext.language.names.slips import one_edit, one_slip

from .model import Difference, Pair

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SPELT = frozenset({"organisation", "programme", "application", "place", "event"})
_SHORTEST, _SHORTEST_SURE = 4, 3
"""Letters of a word of a name that can be taken for a misspelling of another, and where an office stands beside it."""


def names(pair: Pair) -> Iterator[Difference]:
    """Yield people whom the release spells otherwise or does not name, and other names one letter off."""
    release = _Release(pair)
    for person in pair.caption.names.persons:
        if not person.named or _is_credit(pair, person) or release.names(person.name):
            continue
        near = next((other for other in release.people if _misspelt(person, other.name)), None)
        if near is not None:
            yield pair.difference("name", person.name_span, near.name_span)
        elif " " in person.name and _is_sure(person) and release.misses_a_word_of(person.name):
            yield pair.difference("name", person.name_span, None)
    yield from _others(pair, release)


class _Release:
    """Whom and what the release names, and the words it has."""

    def __init__(self, pair: Pair) -> None:
        self.people = [person for person in pair.release.names.persons if person.named]
        words = _words(pair.release.document.mask)
        self._words = frozenset(words)
        self._text = f" {' '.join(words)} "
        self._people = [frozenset(_words(person.name)) for person in self.people]

    def names(self, name: str) -> bool:
        """Tell whether the release has the words of a name one behind the other, or in somebody's longer name."""
        words = _words(name)
        return f" {' '.join(words)} " in self._text or any(people.issuperset(words) for people in self._people)

    def misses_a_word_of(self, name: str) -> bool:
        """Tell whether a word of a name, initials aside, stands nowhere in the release."""
        return any(word not in self._words for word in _words(name) if len(word) > 1)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _is_credit(pair: Pair, person: Person) -> bool:
    """Tell whether a name stands where photographers and writers are named."""
    block = pair.caption.document.block_at(person.name_span.start)
    return block is None or block.kind in (Kind.BYLINE, Kind.HASHTAGS, Kind.CONTACT)


def _is_sure(person: Person) -> bool:
    """Tell whether more than its capitals says that a name is one; in a line of capitals nothing does."""
    return not person.name.isupper() and bool(person.office or person.titles or person.degrees)


def _misspelt(person: Person, other: str) -> bool:
    """Tell whether a name is another with a slip in each word that differs; the caption may leave words out."""
    written, told = _words(person.name), _words(other)
    unlike = [word for word in written if word not in told]
    if not unlike or (len(unlike) == len(written) and len(written) > 1):
        return _all_slips(written, told)
    shortest = _SHORTEST_SURE if _is_sure(person) else _SHORTEST
    return all(any(_slip(word, right, shortest) for right in told if right not in written) for word in unlike)


def _all_slips(written: Sequence[str], told: Sequence[str]) -> bool:
    return len(written) == len(told) > 1 and all(
        word == right or _slip(word, right) for word, right in zip(written, told, strict=True)
    )


def _slip(word: str, right: str, shortest: int = _SHORTEST) -> bool:
    return min(len(word), len(right)) >= shortest and word != right and one_edit(word, right)


def _others(pair: Pair, release: _Release) -> Iterator[Difference]:
    """Yield names of bodies, programmes and places that are one letter away from one of the release."""
    told = [name for name in pair.release.names.all if name.kind in _SPELT]
    for name in pair.caption.names.all:
        if name.kind not in _SPELT or release.names(name.text):
            continue
        near = next((other for other in told if _named_alike(name, other)), None)
        if near is not None:
            yield pair.difference("name", name.span, near.span)


def _named_alike(name: Name, other: Name) -> bool:
    return name.kind == other.kind and one_slip(name.text, other.text)
