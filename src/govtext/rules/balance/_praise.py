"""Find praise of a leader, a body or its work in the writer's own voice."""

from collections.abc import Iterator

from govtext.rules.patterns import roles
from govtext.rules.rule import Hit

from . import _tone
from ._appraisal import Appraisal, appraisals, exclamations
from ._extremes import space
from ._scene import Scene
from ._tags import has, hashtags

_LEADERS = frozenset({"elected", "leader", "official"})
_WORK = frozenset({"policy", "attention"})
_PROUD = frozenset({"membanggakan", "mengagumkan", "terpuji"})
"""Adjectives that tell of a result how others look up to those who reached it."""
_WISHES = frozenset({"agar", "berharap", "diharapkan", "moga", "moga-moga", "mudah-mudahan", "semoga", "supaya"})
_LIKE = frozenset({"bagai", "bagaikan", "bak", "ibarat", "laksana", "seumpama", "layaknya"})
_HONOURED = ("elected", "leader")
_LAUDS = ("strong", "person", "beacon", "nobility")
"""Roles of the words that a hashtag joins in praise."""


def found(scene: Scene) -> Iterator[Hit]:
    """Yield praising adjectives, metaphors of merit and words of devotion; hopes, names and quotations are spared."""
    yield from (hit for hit in _tone.find(scene, "praise") if not _no_praise(scene, hit))
    for found in appraisals(scene):
        sure = _praises(scene, found)
        if sure is None or (not _granted(scene, found) and (scene.hoped(found.head) or scene.hoped(found.first))):
            continue
        if scene.spoken(found.span) or scene.spared(found.span):
            continue
        yield _tone.hit(scene, found.span, sure=sure)
    yield from (_tone.hit(scene, span) for span, praises in exclamations(scene) if praises and not scene.spoken(span))
    yield from _hashtags(scene)


def _granted(scene: Scene, found: Appraisal) -> bool:
    """Tell whether the praise holds whatever is wished: *semoga langkah mulia ini ditiru* takes it for granted."""
    if found.settled:
        return True
    wished = found.head > 0 and scene.lower[found.head - 1] in _WISHES
    return wished and found.pointed and not found.classes.isdisjoint({"strong", "laud", "person"})


def _praises(scene: Scene, found: Appraisal) -> bool | None:
    """Tell whether the adjectives praise somebody (True), may do so (False), or do not (None)."""
    if found.topped and space(scene, found.last, scene.sentence(found.first)[1]):
        return None
    if found.said_of & _LEADERS and found.classes & {"strong", "person"}:
        pointed = scene.lower[found.last : found.last + 1] in (["itu"], ["ini"])
        return True if found.linked or found.raised or pointed or "strong" in found.classes else None
    if found.said_of & _WORK:
        if found.topped:
            return None
        if "strong" in found.classes:
            return scene.leader(found.first)
        if "deed" in found.classes and _of_somebody(scene, found):
            return True if found.paired or found.raised or "laud" in found.classes else None
        if "person" in found.classes and not found.linked and _of_somebody(scene, found):
            return False
        return False if "laud" in found.classes and found.pointed else None
    if "result" in found.said_of and not _PROUD.isdisjoint(scene.lower[found.first : found.last]):
        return True
    if not found.said_of and "strong" in found.classes and _predicate(scene, found):
        return False
    if "agency" in found.said_of and found.linked and (found.raised or "strong" in found.classes):
        return "deed" not in found.classes or found.raised
    if "agency" in found.said_of and found.paired and "person" in found.classes:
        return False
    return _praises_staff(scene, found)


def _praises_staff(scene: Scene, found: Appraisal) -> bool | None:
    """Tell whether the adjectives may praise those who serve: *guru-guru hebat itu*, *petugas yang sigap itu*."""
    if found.said_of.isdisjoint({"agency", "staff"}) or found.classes.isdisjoint({"strong", "person"}):
        return None
    if "staff" in found.said_of and "strong" in found.classes:
        return False
    pointed = scene.lower[found.last : found.last + 1] in (["itu"], ["ini"], ["tersebut"])
    return False if pointed and (found.linked or "staff" in found.said_of) else None


def _no_praise(scene: Scene, hit: Hit) -> bool:
    """Tell whether a likeness is one of horror (*bak kota mati*) or a proverb (*bak gayung bersambut*), no praise."""
    words = scene.tokens.within(hit.span) if hit.span else range(0)
    if not words or scene.lower[words.start] not in _LIKE:
        return False
    return any(scene.has(name, words.start, words.stop) for name in ("horror", "proverb"))


def _predicate(scene: Scene, found: Appraisal) -> bool:
    """Tell whether the adjectives end a sentence about a leader, a body or its work (*… sungguh luar biasa*)."""
    start, _ = scene.sentence(found.first)
    raised = found.raised or scene.lower[found.first - 1] in ("itu", "ini", "tersebut")
    return raised and any(scene.has(name, start, found.first) for name in ("leader", "agency", "attention", "official"))


def _of_somebody(scene: Scene, found: Appraisal) -> bool:
    """Tell whether a leader or body stands in the noun phrase itself: before the adjectives or right behind them."""
    near = range(found.last, min(scene.sentence(found.first)[1], found.last + 3))
    behind = any(roles.end(name, scene.lower, at, at + 3) for at in near for name in ("leader", "agency", "elected"))
    return behind or bool(found.said_of & (_LEADERS | {"agency"}))


def _hashtags(scene: Scene) -> Iterator[Hit]:
    """Yield hashtags that join a leader and a praising word: they are read as one slogan."""
    for span, words in hashtags(scene):
        if has(words, _HONOURED) and has(words, _LAUDS):
            yield _tone.hit(scene, span)
