"""Find a suspect called guilty: people are presumed innocent until a final ruling."""

from collections.abc import Iterator

from govtext.document import Span
from govtext.rules.patterns import roles
from govtext.rules.rule import Hit

from . import _tone, _widening
from ._alleged import FIRMS, FORMER, alleged, is_charge, ruled
from ._scene import Scene

_PROVEN = frozenset({"terbukti", "kedapatan", "nyata-nyata", "jelas", "jelas-jelas", "terang-terangan", "tega"})
_POINTING = frozenset({"ini", "itu", "tersebut"})
_OF_THINGS = frozenset(
    {"membakar", "membunuh", "mencemari", "menewaskan", "menggerogoti", "meracuni", "merenggut", "merusak"}
)
"""Deeds that water, fire and illness are told of as well."""
_CLOSE_BEHIND, _FAR_BEHIND = 4, 9
"""How many words behind a label a comma may open a name, and where it must when no other comma closes it."""


def found(scene: Scene) -> Iterator[Hit]:
    """Yield crimes ascribed to somebody without *diduga* and without a ruling; legal terms used rightly stay silent."""
    for hit in _tone.find(scene, "guilt", spoken=True, named=True):
        if not (_alleged(scene, hit) or _abuse(scene, hit) or _names_a_place(scene, hit)):
            yield _whole(scene, hit)
    told = sorted([*scene.places("accusing", "culprit", "doer"), *scene.reading.word_places.of(_PROVEN)])
    for start, stop in dict.fromkeys((start, stop) for _, start, stop in scene.inside(told)):
        if ruled(scene, start, stop) or scene.has("fiction", start, stop):
            continue
        yield from _proven(scene, start, stop)
        yield from _labelled(scene, start, stop)
        yield from _accused(scene, start, stop)


def _alleged(scene: Scene, hit: Hit) -> bool:
    """Tell whether the deed is told as an allegation, a condition or a ruling, before or inside the phrase."""
    return hit.span is not None and alleged(scene, scene.tokens.within(hit.span), loose=hit.severity is not None)


def _abuse(scene: Scene, hit: Hit) -> bool:
    """Tell whether a group is called names (*para calo biadab*): that demeans them and charges nobody."""
    if hit.span is None or hit.severity is None:
        return False
    words = scene.tokens.within(hit.span)
    group = "-" in scene.lower[words.start] or scene.lower[words.start - 1 : words.start] in (["para"], ["kaum"])
    last = words.stop - 1
    return group and any(roles.end(name, scene.lower, last, last + 1) for name in ("belittled", "insult"))


def _whole(scene: Scene, hit: Hit) -> Hit:
    """Return ``hit`` over the whole deed: with what stresses it and with its object."""
    if hit.span is None:
        return hit
    words = scene.tokens.within(hit.span)
    span = scene.tokens.span(*_widening.deed(scene, words.start, words.stop))
    return hit if span == hit.span else _tone.over(hit, span, scene.reading.document.words_of(span))


def _proven(scene: Scene, start: int, stop: int) -> Iterator[Hit]:
    """Yield *terbukti* with a crime behind it."""
    for at in range(start, stop):
        if scene.lower[at] not in _PROVEN or (at > start and scene.lower[at - 1] in roles.words("negation")):
            continue
        if any(scene.lower[step] in roles.words("negation") - {"yang"} for step in range(max(start, at - 6), at)):
            continue
        for step in range(at + 1, min(stop, at + 5)):
            last = roles.end("crime_verb", scene.lower, step, stop)
            if last and (
                last > step + 1
                or scene.lower[step] not in ("melakukan", "merugikan", "menerima")
                or _crime(scene, last, stop)
            ):
                span = scene.tokens.span(*_widening.deed(scene, at, _crime(scene, last, stop) or last))
                yield _tone.hit(scene, span, variant="proven")
                break


def _crime(scene: Scene, at: int, stop: int) -> int:
    """Return the token after a crime that stands within three words from token ``at``, or 0."""
    found = scene.find("crime", at, min(stop, at + 3))
    return found[1] if found else 0


def _labelled(scene: Scene, start: int, stop: int) -> Iterator[Hit]:
    """Yield the name of a crime's author (*pelaku pencabulan*, *koruptor*) given to somebody the sentence points to."""
    for at in sorted([*scene.places_within("culprit", start, stop), *scene.places_within("doer", start, stop)]):
        last = roles.end("culprit", scene.lower, at, stop) or roles.end("doer", scene.lower, at, stop)
        if not last or (at > start and scene.lower[at - 1] in FORMER) or _is_place(scene, at, start):
            continue
        vague = False
        if scene.lower[at] == "pelaku":
            if roles.end("trade", scene.lower, last, stop):
                continue
            crime = _crime(scene, last, min(stop, last + 1))
            last, vague = crime or last, not crime
        if any(roles.end("presumed", scene.lower, step, step + 1) for step in range(max(start, at - 4), at)):
            continue
        beside = not vague and (_stands_beside(scene, at, last, start, stop) or _stressed(scene, at, start))
        if not (beside or _introduces(scene, last, stop)):
            continue
        span = scene.tokens.span(*_widening.deed(scene, at, last))
        if not scene.spared(span):
            yield _tone.hit(scene, span, variant="label")


def _names_a_place(scene: Scene, hit: Hit) -> bool:
    if hit.span is None:
        return False
    words = scene.tokens.within(hit.span)
    return len(words) == 1 and _is_place(scene, words.start, scene.sentence(words.start)[0])


def _is_place(scene: Scene, at: int, start: int) -> bool:
    """Tell whether a capital inside a sentence makes a name of the word: *limpahan Gembong*, a district."""
    return at > start and scene.texts[at].istitle() and scene.texts[at - 1].islower()


def _accused(scene: Scene, start: int, stop: int) -> Iterator[Hit]:
    """Yield a crime told as a fact with a named person as its subject (*… menggelapkan uang kas*)."""
    for at in scene.places_within("accusing", start + 1, stop):
        last = roles.end("accusing", scene.lower, at, stop)
        if not last or scene.has("presumed", start, at) or scene.lower[at - 1] in _PROVEN or scene.hoped(at):
            continue
        if roles.end("innocent", scene.lower, at, stop) or is_charge(scene, at):
            continue
        before = scene.tokens.span(max(start, at - 9), at)
        named = any(
            person.span.meets(before) and not _may_be_no_name(scene, person.span, at, start)
            for person in scene.reading.names.persons
        )
        named = named or not FIRMS.isdisjoint(scene.texts[max(start, at - 9) : at])
        named = named or (
            scene.texts[at].islower()
            and at - 1 > start
            and _is_name(scene.texts[at - 1])
            and scene.tokens.is_word[at - 1]
        )
        named = named or any(_is_initials(scene, step, stop) for step in range(max(start, at - 9), at))
        named = named or _pointed_at(scene, at, start)
        if named or not roles.words("named_as").isdisjoint(scene.lower[max(start, at - 9) : at]):
            span = scene.tokens.span(*_widening.deed(scene, at, last))
            yield _tone.hit(scene, span, variant="proven")


def _may_be_no_name(scene: Scene, span: Span, at: int, start: int) -> bool:
    """Tell whether what seems to be a name only opens the sentence of a deed that things do (*Petaka … menewaskan*)."""
    opens = span == scene.tokens.span(start, start + 1)
    return opens and scene.lower[at] in _OF_THINGS


def _pointed_at(scene: Scene, at: int, start: int) -> bool:
    """Tell whether the deed at token ``at`` is stressed as a fact about somebody pointed at (*… itu telah menipu*)."""
    first = at
    while first > start and scene.lower[first - 1] in roles.words("certainty"):
        first -= 1
    pointed = first < at and first - 1 > start and scene.lower[first - 1] in _POINTING
    return pointed and scene.lower[at] not in _OF_THINGS and not scene.has("peril", start, first)


def _is_initials(scene: Scene, at: int, stop: int) -> bool:
    """Tell whether initials with an age stand at token ``at``: *RS (41)*."""
    if at + 2 >= stop or scene.texts[at + 1] != "(" or not scene.texts[at + 2].isdigit():
        return False
    return len(scene.texts[at]) <= 3 and scene.texts[at].isupper() and len(scene.texts[at + 2]) == 2


def _is_name(word: str) -> bool:
    """Tell whether ``word`` looks like a name or its initials."""
    return word[:1].isupper() and (word[1:2].islower() or len(word) <= 3)


def _introduces(scene: Scene, last: int, stop: int) -> bool:
    """Tell whether a name or initials are given right behind the label that ends before token ``last``."""
    if not roles.words("named_as").isdisjoint(scene.lower[last : min(stop, last + 8)]):
        return True
    rest = scene.texts[last : min(stop, last + _FAR_BEHIND)]
    comma = rest.index(",") if "," in rest else len(rest)
    named = any(_is_name(word) for word in rest[comma + 1 : comma + 2])
    return named and (comma < _CLOSE_BEHIND or not {",", "("}.isdisjoint(rest[comma + 2 :]))


def _stressed(scene: Scene, at: int, start: int) -> bool:
    """Tell whether the label at ``at`` is put beyond doubt for somebody pointed at (*AS yang jelas-jelas bandar*), told
    of him as what he is (*pria itu pencuri*), or given to him between commas (*berinisial AS, perambah hutan, …*).
    """
    if at - 1 > start and scene.lower[at - 1] in _POINTING:
        return any(roles.end(name, scene.lower, at - 2, at - 1) for name in ("commoner", "folk", "suspect"))
    if at > start and scene.lower[at - 1] == ",":
        return not roles.words("named_as").isdisjoint(scene.lower[max(start, at - _CLOSE_BEHIND) : at])
    if at == start or scene.lower[at - 1] not in roles.words("certainty"):
        return False
    near = scene.lower[max(start, at - _FAR_BEHIND) : at]
    return not (roles.words("named_as") | _POINTING).isdisjoint(near)


def _stands_beside(scene: Scene, at: int, last: int, start: int, stop: int) -> bool:
    """Tell whether a person is named within a few words of the label."""
    near = scene.tokens.span(max(start, at - 5), min(stop, last + 5))
    return any(person.span.meets(near) for person in scene.reading.names.persons)
