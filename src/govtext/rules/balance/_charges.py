"""Which words of guilt fall upon somebody whom the sentence makes known, by name, office, arrest or suspicion."""

import re
from collections.abc import Iterator

from govtext.document import Span
from govtext.reading import Reading
from govtext.rules.patterns import roles

from . import _choice
from ._alleged import FIRMS
from ._scene import Scene
from ._tone import person_near

_KNOWN = ("caught", "suspect", "official", "leader")
_POINTED = frozenset({"berinisial", "bernama", "inisial", "keduanya", "ketiganya", "saudara", "tersebut", "itu", "ini"})
_INITIALS = re.compile(r"[A-Z]{1,3}")


def charges(reading: Reading) -> tuple[Span, ...]:
    """Return the places where somebody known is called guilty though no court has spoken, in the order of the text."""
    scene = Scene.of(reading)
    spans = (hit.span for hit in _choice.chosen(reading, "guilt") if hit.span is not None)
    starts = ((span, scene.tokens.within(span).start) for span in spans)
    return tuple(span for span, at in starts if _falls_on_somebody(scene, at) and not scene.hoped(at))


def _falls_on_somebody(scene: Scene, token: int) -> bool:
    """Tell whether the sentence of ``token`` makes known who is meant."""
    start, stop = scene.sentence(token)
    if person_near(scene, token) or not FIRMS.isdisjoint(scene.texts[start:stop]):
        return True
    return not _POINTED.isdisjoint(scene.lower[start:stop]) or any(_known(scene, start, stop))


def _known(scene: Scene, start: int, stop: int) -> Iterator[bool]:
    for at in range(start, stop):
        initials = _INITIALS.fullmatch(scene.texts[at]) is not None and at + 1 < stop
        yield (initials and scene.texts[at + 1] in "(,") or any(
            roles.end(name, scene.lower, at, stop) for name in _KNOWN
        )
