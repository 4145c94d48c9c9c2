"""Proper names: people, offices, organisations, programmes, regulations, places… in one reading of a draft."""

from govtext.document import Document

from .names_model import Name, NameKind, Names, Person
from .names_resolve import resolve
from .names_scan import Scan
from .offices import GROUPS, group_of
from .persons import PersonReader
from .places import alone
from .regulations import find_regulations
from .tokens import Tokens

__all__ = ["GROUPS", "Name", "Names", "Person", "find_names", "find_roles", "group_of", "resolve"]


def find_names(document: Document, tokens: Tokens) -> Names:
    """Return the names and people of ``document``, whose mask ``tokens`` was made from."""
    scan = Scan(document, tokens)
    reader = PersonReader(scan)
    people, roles = reader.read()
    cited = (start for start, form in zip(scan.starts, scan.forms, strict=True) if form.regulation)
    found = list(find_regulations(document, cited))
    found += [Name(person.span, "person", document.words_of(person.span)) for person in people]
    found += [_office(document, person) for person in (*people, *roles) if _is_proper(person)]
    found += [_name(scan, *other) for other in reader.found.others]
    loose = (alone(scan, first) for first, last in reader.found.bare)
    found += [_name(scan, *run) for run in loose if run is not None]
    return Names(_apart(found), tuple(people), tuple(roles))


def find_roles(names: Names) -> tuple[Person, ...]:
    """Return every mention of a person or role, named or not, in the order of the text."""
    return tuple(sorted((*names.persons, *names.roles), key=lambda person: person.whole))


def _is_proper(person: Person) -> bool:
    return person.office is not None and person.office[0].isupper()


def _office(document: Document, person: Person) -> Name:
    assert person.office_span is not None
    return Name(person.office_span, "office", document.words_of(person.office_span))


def _name(scan: Scan, first: int, last: int, kind: NameKind) -> Name:
    return Name(scan.span(first, last), kind, scan.words(first, last))


def _apart(names: list[Name]) -> tuple[Name, ...]:
    """Return ``names`` in order; of two that overlap the one that begins first, and of those the longer."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda item: (item.span.start, -item.span.end)):
        if not kept or not kept[-1].span.meets(name.span):
            kept.append(name)
    return tuple(kept)
