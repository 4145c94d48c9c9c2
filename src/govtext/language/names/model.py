"""What the reader of names hands out."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from govtext.document import Span

NameKind = Literal[
    "person", "office", "organisation", "programme", "regulation", "award", "application", "place", "event", "document"
]


class Name(NamedTuple):
    """A proper name in the text; ``text`` is the author's, with white space folded."""

    span: Span
    kind: NameKind
    text: str


class Person(NamedTuple):
    """One mention of a person, or of an unnamed role (*seorang warga*).

    ``span`` covers the name with its titles and degrees, ``name_span`` the bare name. ``office`` is the office or
    role attached in the text (*Bupati Wajo*, *warga Desa Sukamaju*); ``organisation`` the body named in it;
    ``group`` one of the eight groups, or None when the words do not tell. For a role without a name ``named`` is
    false, and ``name`` and both spans are the role's own words.
    """

    span: Span
    name: str
    name_span: Span
    titles: tuple[str, ...] = ()
    degrees: tuple[str, ...] = ()
    office: str | None = None
    office_span: Span | None = None
    organisation: str | None = None
    group: str | None = None
    named: bool = True

    @property
    def whole(self) -> Span:
        """The mention with its office."""
        office = self.office_span
        return self.span if office is None or office == self.span else self.span.join(office)


@dataclass(frozen=True)
class Names:
    """All names of a draft in the order of the text, without overlaps; and every mention of a person.

    ``persons`` holds named people only, ``roles`` the mentions of offices and roles without a name.
    """

    all: tuple[Name, ...]
    persons: tuple[Person, ...]
    roles: tuple[Person, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [name.span.start for name in self.all]

    def covers(self, span: Span) -> bool:
        """Tell whether ``span`` lies wholly inside a name, so that it is not the writer's own wording."""
        found = self.at(span.start)
        return found is not None and span.end <= found.span.end

    def at(self, offset: int) -> Name | None:
        """Return the name that holds ``offset``, or None."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.all[index].span.end:
            return self.all[index]
        return None
