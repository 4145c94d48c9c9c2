"""The bodies of a draft that are known to speak for one of the groups."""

from collections.abc import Iterable, Mapping

from govtext.document import Document

from ..names.find import Name, group_of
from ..text.tokens import Tokens
from .attribution import after_quotation


class Bodies:
    """Where the bodies of one draft stand, and for which group they speak; capitalised words of no group are none."""

    def __init__(self, document: Document, tokens: Tokens, names: Iterable[Name]) -> None:
        self._document = document
        self._tokens = tokens
        self._groups: dict[str, str | None] = {}
        self.places: Mapping[int, int] = self._places(names)
        """The token after each body by the first of its tokens."""

    def _places(self, names: Iterable[Name]) -> dict[int, int]:
        places: dict[int, int] = {}
        for name in names:
            if name.kind == "organisation" and self._group_of(name.text) is not None:
                inside = self._tokens.within(name.span)
                start = inside.start
                while start < inside.stop and self._tokens.lower[start] in after_quotation():
                    start += 1
                if start < inside.stop:
                    places[start] = inside.stop
        return places

    def _group_of(self, text: str) -> str | None:
        if text not in self._groups:
            self._groups[text] = group_of(text, text)
        return self._groups[text]

    def group_at(self, first: int) -> str | None:
        """Return the group of the body that begins at token ``first``."""
        return self._group_of(self._document.words_of(self._tokens.span(first, self.places[first])))

    def group_about(self, at: int) -> str | None:
        """Return the group of the body that *direktur* alone at token ``at`` belongs to.

        That is the one the draft is about, which it names first. Where the last one named before belongs to another
        group it may be that one's director, and nothing is said.
        """
        before = sorted(start for start in self.places if start < at)
        groups = {self.group_at(start) for start in before[:1] + before[-1:]}
        return groups.pop() if len(groups) == 1 else None
