"""Find names and phrases that demean a group of people."""

from collections.abc import Iterator

from govtext.rules.rule import Hit

from . import _tone, _widening
from ._scene import Scene


def found(scene: Scene) -> Iterator[Hit]:
    """Yield demeaning words with the respectful term, in quotations as well: printing them is the writer's choice.

    The people they are said of belong to them, since the respectful term takes the place of both.
    """
    for hit in _tone.find(scene, "stigma", spoken=True):
        yield _labelled(scene, hit)


def _labelled(scene: Scene, hit: Hit) -> Hit:
    if hit.span is None:
        return hit
    words = scene.tokens.within(hit.span)
    first, last = _widening.label(scene, words.start, words.stop)
    span = scene.tokens.span(first, last)
    if span == hit.span:
        return hit
    if last > words.stop or hit.variant != "replace":
        return _tone.over(hit, span, scene.reading.document.words_of(span))
    return _tone.hit(
        scene,
        span,
        [suggestion.label for suggestion in hit.suggestions],
        sure=hit.severity is None,
        variant=hit.variant,
    )
