"""Find superlatives and soaring changes that name no comparison, figure or source."""

from collections.abc import Iterator

from govtext.rules.rule import Hit

from . import _tone
from ._appraisal import Appraisal, appraisals, exclamations
from ._extremes import extremes
from ._scene import Scene
from ._soaring import soaring


def found(scene: Scene) -> Iterator[Hit]:
    """Yield superlatives, soaring changes, lauded results; measured, ranked, wished-for and quoted ones are spared."""
    yield from _tone.find(scene, "superlatives")
    for found in (*extremes(scene), *soaring(scene)):
        span = scene.tokens.span(found.first, found.last)
        if not scene.spoken(span) and not scene.spared(span):
            yield _tone.hit(scene, span, sure=found.sure, variant=found.variant)
    for span, praises in exclamations(scene):
        if not praises and not scene.spoken(span):
            yield _tone.hit(scene, span)
    for lauded in appraisals(scene):
        sure = _lauds_a_result(scene, lauded)
        if sure is None or scene.hoped(lauded.first) or scene.spoken(lauded.span) or scene.spared(lauded.span):
            continue
        yield _tone.hit(scene, lauded.span, sure=sure)


def _lauds_a_result(scene: Scene, lauded: Appraisal) -> bool | None:
    """Tell whether strong adjectives stand with a result (True), may speak of one (False), or do neither (None)."""
    if lauded.topped and lauded.said_of & {"policy", "attention"} and lauded.classes & {"strong", "laud"}:
        return True
    if "strong" not in lauded.classes:
        return None
    if lauded.said_of & {"result", "award"}:
        return True
    start, _ = scene.sentence(lauded.first)
    told = lauded.raised and not lauded.said_of and scene.has("result", start, lauded.first)
    return False if told else None
