"""Names in a caption that its release spells otherwise or does not know."""

import re
from collections.abc import Iterator, Sequence

from govtext.document import Kind
from govtext.language.names.model import Name, Person
from govtext.language.names.slips import one_edit, one_slip

from .model import Difference, Pair

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SPELT = frozenset({"organisation", "programme", "application", "place", "event"})
_SHORTEST = 4
"""Letters of a word of a name that can be taken for a misspelling of another."""


def names(pair: Pair) -> Iterator[Difference]:
    """Yield people whom the release spells otherwise or does not name, and other names one letter off."""
    known = frozenset(word.casefold() for word in _WORD.findall(pair.release.document.mask))
    told = [person for person in pair.release.names.persons if person.named]
    for person in pair.caption.names.persons:
        if not person.named or _is_credit(pair, person):
            continue
        unknown = [word for word in _WORD.findall(person.name) if word.casefold() not in known and len(word) > 1]
        if not unknown:
            continue
        near = next((other for other in told if _misspelt(person.name, other.name)), None)
        if near is not None:
            yield pair.difference("name", person.name_span, near.name_span)
        elif " " in person.name and _is_sure(person):
            yield pair.difference("name", person.name_span, None)
    yield from _others(pair, known)


def _is_credit(pair: Pair, person: Person) -> bool:
    """Tell whether a name stands where photographers and writers are named."""
    block = pair.caption.document.block_at(person.name_span.start)
    return block is None or block.kind in (Kind.BYLINE, Kind.HASHTAGS, Kind.CONTACT)


def _is_sure(person: Person) -> bool:
    """Tell whether more than its capitals says that a name is one; in a line of capitals nothing does."""
    return not person.name.isupper() and bool(person.office or person.titles or person.degrees)


def _misspelt(name: str, other: str) -> bool:
    """Tell whether a name is another with a slip in each word that differs; the caption may leave words out."""
    written, told = _WORD.findall(name.lower()), _WORD.findall(other.lower())
    unlike = [word for word in written if word not in told]
    if not unlike or (len(unlike) == len(written) and len(written) > 1):
        return _all_slips(written, told)
    return all(any(_slip(word, right) for right in told if right not in written) for word in unlike)


def _all_slips(written: Sequence[str], told: Sequence[str]) -> bool:
    return len(written) == len(told) > 1 and all(
        word == right or _slip(word, right) for word, right in zip(written, told, strict=True)
    )


def _slip(word: str, right: str) -> bool:
    return min(len(word), len(right)) >= _SHORTEST and word != right and one_edit(word, right)


def _others(pair: Pair, known: frozenset[str]) -> Iterator[Difference]:
    """Yield names of bodies, programmes and places that are one letter away from one of the release."""
    told = [name for name in pair.release.names.all if name.kind in _SPELT]
    for name in pair.caption.names.all:
        if name.kind not in _SPELT or all(word.casefold() in known for word in _WORD.findall(name.text)):
            continue
        near = next((other for other in told if _named_alike(name, other)), None)
        if near is not None:
            yield pair.difference("name", name.span, near.span)


def _named_alike(name: Name, other: Name) -> bool:
    return name.kind == other.kind and one_slip(name.text, other.text)
