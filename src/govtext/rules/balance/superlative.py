"""Flag superlatives and soaring changes that name no comparison, figure or source."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _tone
from ._appraisal import appraisals
from ._extremes import extremes, soaring
from ._scene import Scene


@rule
def superlative(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield superlatives, soaring changes and lauded results; measured, ranked, hoped-for and quoted ones stay silent."""
    scene = Scene(reading)
    yield from _tone.find(scene, "superlatives")
    for found in (*extremes(scene), *soaring(scene)):
        span = scene.tokens.span(found.first, found.last)
        if scene.spoken(span) or scene.spared(span):
            continue
        severity = None if found.sure else "suggestion"
        certainty = None if found.sure else "medium"
        yield Hit(span, _tone.params(scene, span), variant=found.variant, severity=severity, certainty=certainty)
    for praised in appraisals(scene):
        if "strong" not in praised.classes:
            continue
        attached = bool(praised.said_of & {"result", "award"})
        start, _ = scene.sentence(praised.first)
        if not attached and not (
            praised.raised and not praised.said_of and scene.has("result", start, praised.first)
        ):
            continue
        if scene.hoped(praised.first) or scene.spoken(praised.span) or scene.spared(praised.span):
            continue
        severity = None if attached else "suggestion"
        yield Hit(praised.span, _tone.params(scene, praised.span), severity=severity)
