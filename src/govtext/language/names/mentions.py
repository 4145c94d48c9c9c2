"""A mention of a person while it is being read: token indices that later evidence may still move."""

from dataclasses import dataclass

from .model import Person
from .office import Office
from .offices import group_of
from .scan import Scan

Part = tuple[int, int]


@dataclass(slots=True)
class Mention:
    """The bare name stands at ``first``–``last``; ``evidence`` is how sure the rules are of it (0 and up)."""

    first: int
    last: int
    titles: tuple[Part, ...] = ()
    office: Office | None = None
    evidence: float = 0.0

    @property
    def start(self) -> int:
        """Index of the first token, titles included."""
        return self.titles[0][0] if self.titles else self.first


def as_person(scan: Scan, mention: Mention) -> Person:
    """Return the finished mention."""
    end, degrees = scan.degrees_after(mention.last)
    office = mention.office
    role = scan.words(office.first, office.last) if office else None
    group, body = _standing(scan, office, role) if office and role else (None, None)
    return Person(
        span=scan.span(mention.start, end),
        name=scan.words(mention.first, mention.last),
        name_span=scan.span(mention.first, mention.last),
        titles=tuple([scan.words(*part) for part in mention.titles]),
        degrees=tuple([scan.words(*part) for part in degrees]),
        office=role,
        office_span=scan.span(office.first, office.last) if office else None,
        organisation=body,
        group=group,
    )


def as_role(scan: Scan, office: Office) -> Person:
    """Return an office or role whose holder is not named."""
    span = scan.span(office.first, office.last)
    name = scan.words(office.first, office.last)
    group, body = _standing(scan, office, name)
    return Person(span, name, span, (), (), name, span, body, group, named=False)


def _standing(scan: Scan, office: Office, role: str) -> tuple[str | None, str | None]:
    """Return the group the holder of ``office``, whose words are ``role``, speaks for, and the body named in it."""
    return group_of(role), scan.words(office.body, office.last) if office.body is not None else None
