"""Evidence made ready for the search."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from govtext.tables import Evidence, Scope, Where

from .lists import PhraseList, list_of

Asker = TypeVar("Asker")


class Lists(NamedTuple):
    """Lists of phrases to look for, by how much of a text they are sought in."""

    anywhere: frozenset[PhraseList]
    top: frozenset[PhraseList]
    title: frozenset[PhraseList]


class Sought:
    """What a piece of evidence looks for.

    ``anchors`` are the phrases looked for; without them it is the layer ``first``. ``needs`` are the layers that must
    stand near, within ``scope``; ``unless`` are phrases that must not stand in the sentence. ``is_bare``: it asks for
    nothing more than its anchors. ``lists`` are those it names.
    """

    __slots__ = ("anchors", "first", "is_bare", "lists", "needs", "quoted", "scope", "unless", "where")

    def __init__(self, evidence: Evidence) -> None:
        self.where: Where = evidence.where
        self.scope: Scope = evidence.scope
        self.quoted = evidence.quoted
        self.first = "" if evidence.phrases else evidence.needs[0]
        self.needs = evidence.needs if evidence.phrases else evidence.needs[1:]
        self.anchors: PhraseList | None = None
        if evidence.phrases:
            reach = evidence.where if evidence.where in ("title", "top") else "anywhere"
            self.anchors = list_of(evidence.phrases, reach)
        self.unless = list_of(evidence.unless) if evidence.unless else None
        self.is_bare = self.where == "anywhere" and self.quoted and not self.needs and self.unless is None
        self.lists = lists_of([self])


def lists_of(evidence: Iterable[Sought]) -> Lists:
    """Return the lists of phrases that ``evidence`` names."""
    every = {listed for one in evidence for listed in (one.anchors, one.unless) if listed is not None}
    anywhere, top, title = (
        frozenset(listed for listed in every if listed.where == where) for where in ("anywhere", "top", "title")
    )
    return Lists(anywhere, top, title)


def under_their_lists(
    asked: Iterable[tuple[Asker, Sought]],
) -> Mapping[PhraseList | None, tuple[tuple[Asker, Sought], ...]]:
    """Return who asks for what, under the list of phrases that must be in a text for it; None where there is none."""
    under: dict[PhraseList | None, list[tuple[Asker, Sought]]] = {None: []}
    for asker, sought in asked:
        under.setdefault(sought.anchors, []).append((asker, sought))
    return {listed: tuple(pairs) for listed, pairs in under.items()}
