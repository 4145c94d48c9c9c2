"""Hashtags as slogans: the words that are written together in them."""

import re
from collections.abc import Iterator, Sequence

from govtext.document import Span
from govtext.rules.patterns import roles

from ._scene import Scene

_TAG = re.compile(r"#(\w{4,60})")
_PARTS = re.compile(r"[A-Z][a-z]{1,30}|\d+")


def hashtags(scene: Scene) -> Iterator[tuple[Span, list[str]]]:
    """Yield each hashtag with its words, told apart by their capitals, in small letters."""
    mask = scene.reading.document.mask
    for match in _TAG.finditer(mask) if "#" in mask else ():
        yield Span(*match.span()), [part.lower() for part in _PARTS.findall(match[1])]


def has(words: list[str], names: Sequence[str]) -> bool:
    """Tell whether a phrase of one of the roles ``names`` stands among ``words``."""
    return any(roles.end(name, words, at, len(words)) for at in range(len(words)) for name in names)
