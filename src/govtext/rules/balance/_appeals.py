"""Which words of credit ask for a vote or call what was handed out somebody's gift."""

import re

from govtext.document import Span
from govtext.reading import Reading
from govtext.rules.patterns import roles

from . import _choice
from ._scene import Scene

_TAGGED = re.compile(r"#(?:lanjut|\w*(?:periode|coblos))", re.IGNORECASE)
_GIFTS = frozenset({"hadiah", "kado", "oleh-oleh", "persembahan", "amplop", "angpau", "angpao"})
_GIVER = frozenset({"dari", "berisi", "nama"})


def appeals(reading: Reading) -> tuple[Span, ...]:
    """Return the places of credit that speak of an election to come or of a gift, in the order of the text."""
    scene = Scene.of(reading)
    spans = (hit.span for hit in _choice.chosen(reading, "credit") if hit.span is not None)
    return tuple(span for span in spans if _appeals_for(scene, span))


def _appeals_for(scene: Scene, span: Span) -> bool:
    if _TAGGED.search(scene.reading.document.mask, span.start, span.end):
        return True
    words = scene.tokens.within(span)
    told = set(scene.lower[words.start : words.stop])
    if told & _GIFTS and told & _GIVER:
        return True
    return any(roles.end("vote", scene.lower, at, words.stop) for at in words)
