"""Which kind a loaded phrase is, where several finders meet at one passage: each passage gets one kind.

The order of decision, the first that holds:

1. *guilt* – a crime or wrong is ascribed to somebody: the law decides, before any question of tone;
2. *stigma* – a group of people is demeaned;
3. *credit* – an office-holder is credited or supported (*berkat kerja keras Bupati*), whatever praise goes with it;
4. *praise* – a leader, a body, its conduct or work is praised: **who** is good;
5. *superlative* – a result, thing or change is compared or raised: **how much**;
6. *sweeping* – everybody or everything is said to …: **how many**;
7. *sensation* – feelings and fright around an event: **how it feels**.

Phrases of one kind that touch are one phrase; the praise that hangs on a credited leader (*arahan Bupati yang
visioner*) belongs to the credit.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from govtext.document import Span
from govtext.reading import Reading
from govtext.rules.rule import Hit

from . import _credit, _guilt, _praise, _sensations, _stigma, _superlatives, _sweeping, _tone
from ._scene import Scene

_ORDER: tuple[tuple[str, Callable[[Scene], Iterator[Hit]]], ...] = (
    ("guilt", _guilt.found),
    ("stigma", _stigma.found),
    ("credit", _credit.found),
    ("praise", _praise.found),
    ("superlative", _superlatives.found),
    ("sweeping", _sweeping.found),
    ("sensation", _sensations.found),
)
_RANK = {kind: rank for rank, (kind, _) in enumerate(_ORDER)}
_AND = frozenset({"dan", "serta", "lagi"})
_CAPTURED = {"credit": frozenset({"praise"}), "praise": frozenset({"superlative"})}
"""Kinds that hang on a phrase of another kind when *yang* joins them."""
_LONGEST = 14
"""How many words a phrase put together may have: beyond it, an editor would mark its parts."""

Marked = tuple[str, Hit]


def chosen(reading: Reading, kind: str) -> tuple[Hit, ...]:
    """Return the hits of ``kind`` in ``reading``, in the order of the text; the seven kinds never overlap."""
    return reading.once(_choose).get(kind, ())


def _choose(reading: Reading) -> Mapping[str, tuple[Hit, ...]]:
    scene = Scene.of(reading)
    met = [(kind, hit) for kind, finder in _ORDER for hit in finder(scene) if hit.span is not None]
    settled: dict[str, list[Hit]] = {}
    for kind, hit in _joined(scene, _apart(scene, met)):
        settled.setdefault(kind, []).append(hit)
    return {kind: tuple(hits) for kind, hits in settled.items()}


def _span(marked: Marked) -> Span:
    span = marked[1].span
    assert span is not None
    return span


def _apart(scene: Scene, met: Sequence[Marked]) -> list[Marked]:
    """Return one phrase for each group of overlapping ones: the kind decided first, over all its words."""
    groups: list[list[Marked]] = []
    end = -1
    for marked in sorted(met, key=lambda one: (_span(one).start, -_span(one).end)):
        if _span(marked).start < end:
            groups[-1].append(marked)
        else:
            groups.append([marked])
        end = max(end, _span(marked).end)
    return [_decided(scene, group) for group in groups]


def _decided(scene: Scene, group: Sequence[Marked]) -> Marked:
    kind, hit = min(group, key=lambda one: (_RANK[one[0]], -_span(one).length, _span(one).start))
    whole = Span(min(_span(one).start for one in group), max(_span(one).end for one in group))
    return kind, _spread(scene, hit, whole)


def _spread(scene: Scene, hit: Hit, whole: Span) -> Hit:
    """Return ``hit`` over ``whole``, unless that is longer than a phrase."""
    if whole == hit.span or len(scene.tokens.within(whole)) > _LONGEST:
        return hit
    return _tone.over(hit, whole, scene.reading.document.words_of(whole))


def _joined(scene: Scene, apart: Sequence[Marked]) -> Iterator[Marked]:
    """Yield the phrases with those that touch put together."""
    last: Marked | None = None
    for marked in apart:
        if last is not None and _belong(scene, last, marked):
            whole = Span(_span(last).start, _span(marked).end)
            joined = last[0], _spread(scene, last[1], whole)
            if _span(joined) == whole:
                last = joined
                continue
        if last is not None:
            yield last
        last = marked
    if last is not None:
        yield last


def _belong(scene: Scene, one: Marked, other: Marked) -> bool:
    """Tell whether ``other`` goes on where ``one`` ends, in one sentence and one voice."""
    first, then = scene.tokens.within(_span(one)), scene.tokens.within(_span(other))
    if not first or not then or scene.sentence(first[-1]) != scene.sentence(then[0]):
        return False
    between = scene.lower[first[-1] + 1 : then[0]]
    if not scene.tokens.is_word[first[-1]] or scene.texts[then[0]][0] == "#":
        return False
    if one[0] != other[0]:
        return other[0] in _CAPTURED.get(one[0], frozenset()) and between in (["yang"], ["itu", "yang"], [])
    if one[0] == "sensation" or not between:
        return not between
    if one[0] == "credit" and between == [","]:
        return scene.spoken(_span(one)) and scene.spoken(_span(other))
    return one[0] in ("praise", "stigma") and (between == ["yang"] or (len(between) == 1 and between[0] in _AND))
