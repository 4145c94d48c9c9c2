"""Praising adjectives with the noun they are said of: *langkah tegas dan berani*, *Bupati yang selalu sigap*."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govtext.document import Span
from govtext.language.words.places import FormTable
from govtext.reading import Reading
from govtext.rules.patterns import roles

from ._scene import Scene

_ADJECTIVES = ("strong", "person", "deed", "laud")
_FULL = frozenset({"penuh"})
_POINTING = frozenset({"ini", "itu", "tersebut", "bapak", "ibu", "pak", "bu", "para", "sang"})
_SOMEBODY = ("elected", "leader", "official", "agency")
_CRIES = frozenset({"ever", "strong", "approval", "cry"})
"""Classes of words that may open a cry."""
_HEADS = ("elected", "leader", "official", "agency", "staff", "policy", "attention", "result", "award")
_JOINERS = frozenset({"dan", "serta", "lagi", "sekaligus", "maupun", "namun", "tetapi", "tapi"})
_adjectives_opened_by = FormTable(lambda form: roles.candidates(form, _ADJECTIVES))
_NONE: frozenset[str] = frozenset()
_OFFICIAL = frozenset({"official"})
_FAR = 12
"""How many words before an adjective its noun phrase may begin."""


@dataclass(frozen=True, slots=True)
class Appraisal:
    """Praising adjectives (tokens ``first`` up to ``last``), their classes, and the classes of what they praise.

    ``linked``: *yang* stands between noun and adjective; ``raised``: an adverb of degree stands before it (*sangat*,
    *selalu*); ``settled``: it is told as a fact (*yang sudah sangat baik*); ``paired``: there are two or more
    adjectives; ``topped``: *paling* raises them; ``pointed``: somebody or *ini*, *itu* follows, so that the praise is
    taken for granted; ``head``: the first token of the noun phrase.
    """

    first: int
    last: int
    classes: frozenset[str]
    said_of: frozenset[str]
    head: int
    linked: bool
    raised: bool
    settled: bool
    paired: bool
    topped: bool
    pointed: bool
    span: Span


def appraisals(scene: Scene) -> Sequence[Appraisal]:
    """Return the praising adjectives; ``said_of`` is empty where their noun is none of the known classes."""
    return scene.reading.once(_appraisals)


def _appraisals(reading: Reading) -> tuple[Appraisal, ...]:
    return tuple(_praised(Scene.of(reading)))


def _praised(scene: Scene) -> Iterator[Appraisal]:
    ahead = 0
    for at, start, stop in scene.inside(_openers(scene)):
        found = _adjectives(scene, at, stop) if at >= ahead else None
        if found is None:
            continue
        last, classes, raised, count = found
        link = _link(scene, at, start)
        linked = link > start
        head, said_of = _noun_phrase(scene, link - 1 if linked else at, start)
        if linked and not said_of:
            head, said_of = _noun_phrase(scene, link - 2, start)
        if not said_of and at - 2 > start and scene.lower[at - 1] in _JOINERS:
            head, said_of = _noun_phrase(scene, at - 2, start)
            raised = raised or bool(said_of)
        span = scene.tokens.span(at, last)
        settled = linked and not roles.words("settled").isdisjoint(scene.lower[at:last])
        topped = "paling" in scene.lower[at:last]
        pointed = _points(scene, last, stop)
        yield Appraisal(at, last, classes, said_of, head, linked, raised, settled, count > 1, topped, pointed, span)
        ahead = last


def _points(scene: Scene, at: int, stop: int) -> bool:
    """Tell whether the word at ``at`` points back or names somebody: *langkah mulia ini*, *langkah mulia Bupati*."""
    if at >= stop:
        return False
    return scene.lower[at] in _POINTING or any(roles.end(name, scene.lower, at, stop) for name in _SOMEBODY)


def _openers(scene: Scene) -> list[int]:
    """Return where praise may begin: at an adjective, at *penuh*, or at an adverb of degree that leads to one."""
    adjectives = {*scene.places(*_ADJECTIVES), *scene.reading.word_places.of(_FULL)}
    adverbs = set(scene.places("ever")) - adjectives
    leading = {at for at in adverbs if at + 1 in adjectives or at + 1 in adverbs} if adjectives else ()
    return sorted({*scene.places(*_ADJECTIVES), *leading})


def exclamations(scene: Scene) -> Sequence[tuple[Span, bool]]:
    """Return the cries that open a heading or paragraph (*Luar Biasa! Wali Kota …*), and whether they praise somebody.

    They praise when the block names a leader, a body or its work; otherwise they raise the event.
    """
    return scene.reading.once(_exclamations)


def _exclamations(reading: Reading) -> tuple[tuple[Span, bool], ...]:
    return tuple(_cries(Scene.of(reading)))


def _cries(scene: Scene) -> Iterator[tuple[Span, bool]]:
    for at, start, stop in scene.inside(scene.places(*_CRIES)):
        if at != start:
            continue
        last = start
        while last < stop and roles.end("ever", scene.lower, last, stop):
            last = roles.end("ever", scene.lower, last, stop)
        last = max(roles.end(name, scene.lower, last, stop) for name in ("strong", "approval", "cry"))
        ends = (last and scene.lower[last : last + 1]) or ["!"]
        if not last or (ends[0] not in ("!", ",", ":", "–", "—") or (ends[0] != "!" and not scene.headline(start))):
            continue
        block = scene.reading.document.block_at(scene.tokens.starts[start])
        whole = scene.tokens.within(block.span) if block is not None else range(0)
        if whole.start != start or not whole:
            continue
        told = any(scene.has(name, last, whole.stop) for name in ("leader", "official", "agency"))
        yield scene.tokens.span(start, last), told


def _link(scene: Scene, at: int, start: int) -> int:
    """Return the token after the *yang* that leads to the adjectives at token ``at``, or 0.

    Another adjective may stand between, joined to these (*yang humoris dan merakyat*).
    """
    if at > start and scene.lower[at - 1] == "yang":
        return at
    if at - 2 > start and scene.lower[at - 1] in (*_JOINERS, ","):
        for back in range(at - 2, max(start, at - 5), -1):
            if scene.lower[back] == "yang":
                return back + 1
    return 0


def _adjectives(scene: Scene, at: int, stop: int) -> tuple[int, frozenset[str], bool, int] | None:
    """Return the end of the adjectives that begin at token ``at``, their classes, whether raised, and how many."""
    classes = _NONE
    count, raised, step, last = 0, False, at, at
    while step < stop:
        first = step
        last_here, found = _adjective(scene, step, stop)
        while not found and step < stop - 1 and roles.end("ever", scene.lower, step, stop):
            step += 1
            last_here, found = _adjective(scene, step, stop)
        if not found:
            break
        classes, count, raised, last = classes | found, count + 1, raised or step > first, last_here
        step = _joined(scene, last, stop)
    return (last, classes, raised, count) if count else None


def _adjective(scene: Scene, at: int, stop: int) -> tuple[int, frozenset[str]]:
    """Return the token after the praising adjective at token ``at`` and its classes, none where there is none."""
    longest, classes = 0, set()
    for name, phrase in _adjectives_opened_by[scene.lower[at]]:
        last = at + len(phrase)
        if last < longest:
            break
        if last == at + 1 or (last <= stop and roles.stands(phrase, scene.lower[at:last])):
            longest = last
            classes.add(name)
    if not longest and scene.lower[at] == "penuh" and at + 1 < stop and _names_a_virtue(scene, at + 1):
        return at + 2, frozenset({"person"})
    return longest, frozenset(classes) if longest else _NONE


def _names_a_virtue(scene: Scene, at: int) -> bool:
    """Tell whether the word behind *penuh* may be a virtue (*penuh kharisma*), not what follows an adverb."""
    return scene.tokens.is_word[at] and scene.reading.tags.pos[at] == "NOUN"


def _joined(scene: Scene, at: int, stop: int) -> int:
    """Return the token after a comma or conjunction at token ``at``; ``stop`` where nothing is joined."""
    comma = at < stop and scene.lower[at] == ","
    at += comma
    joiner = at < stop and scene.lower[at] in _JOINERS
    return at + joiner if comma or joiner else stop


def _noun_phrase(scene: Scene, at: int, start: int) -> tuple[int, frozenset[str]]:
    """Return the first token of the noun phrase that ends before token ``at`` and the classes of its nouns."""
    classes: set[str] = set()
    head = at
    step = at
    while step > max(start, at - _FAR):
        before, found = _head_before(scene, step, start)
        if found:
            classes |= found
            head = step = before
        elif _belongs(scene, step - 1):
            step -= 1
            classes |= _office(scene, step)
        else:
            break
    return head, frozenset(classes)


def _office(scene: Scene, token: int) -> frozenset[str]:
    """Return the class of officials where an office that is in no list is named at ``token`` (*Sekwan*)."""
    name = scene.reading.names.at(scene.tokens.starts[token])
    return _OFFICIAL if name is not None and name.kind == "office" else _NONE


def _head_before(scene: Scene, at: int, start: int) -> tuple[int, frozenset[str]]:
    for length in (3, 2, 1):
        first = at - length
        if first < start:
            continue
        opened = roles.opening[scene.lower[first]]
        found = frozenset(name for name in _HEADS if name in opened and roles.end(name, scene.lower, first, at) == at)
        if found:
            return first, found
    return at, frozenset()


def _belongs(scene: Scene, token: int) -> bool:
    """Tell whether the word at ``token`` may stand between a noun and what is said of it: a name, *kita*, *ini*."""
    if scene.lower[token] in roles.words("pointer"):
        return True
    name = scene.reading.names.at(scene.tokens.starts[token])
    return name is not None and name.kind in ("person", "place", "office", "organisation")
