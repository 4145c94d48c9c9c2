"""Proper names: people, offices, organisations, programmes, regulations, places… in one reading of a draft."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from govtext.document import Document

from ..text.tokens import Tokens
from .arbiter import Findings
from .model import Name, NameKind, Names, Person
from .offices import GROUPS, group_of
from .persons import PersonReader
from .places import Range, loose
from .regulations import find_regulations
from .resolve import resolve
from .scan import Scan

__all__ = ["GROUPS", "Name", "Names", "Person", "find_names", "find_roles", "group_of", "resolve"]

_SMALL = frozenset({"dan", "di", "dari", "untuk", ",", "&", "/", "(", ")"})


def find_names(document: Document, tokens: Tokens) -> Names:
    """Return the names and people of ``document``, whose mask ``tokens`` was made from."""
    scan = Scan(document, tokens)
    reader = PersonReader(scan)
    people, roles = reader.read()
    cited = [scan.starts[at] for at in scan.opens if scan.forms[at].regulation]
    found = list(find_regulations(document, cited))
    found += [
        Name(person.span, "person", person.name if person.name_span == person.span else document.words_of(person.span))
        for person in people
    ]
    found += _proper_offices(scan, reader.found, people, roles)
    taken = _taken(scan, found, reader.found.others)
    found += [_name(scan, *other) for other in reader.found.others]
    found += [_name(scan, *run) for run in loose(scan, taken)]
    return Names(_apart(found), tuple(people), tuple(roles))


def find_roles(names: Names) -> tuple[Person, ...]:
    """Return every mention of a person or role, named or not, in the order of the text."""
    return tuple(sorted((*names.persons, *names.roles), key=lambda person: person.whole))


def _proper_offices(scan: Scan, found: Findings, people: list[Person], roles: list[Person]) -> Iterator[Name]:
    """Yield the offices that are written as names: capitals throughout, and not only that of a sentence.

    ``people`` and ``roles`` are the finished mentions and unnamed offices of ``found``, in its order.
    """
    held = [mention.office for mention in found.mentions]
    for office, person in zip([*found.unnamed, *held], [*roles, *people], strict=True):
        if office is None or office.is_trade or not scan.forms[office.first].capital:
            continue
        words = range(office.first, office.last)
        written = all(scan.forms[at].capital or scan.texts[at] in _SMALL or scan.texts[at].isdigit() for at in words)
        if written and (len(words) > 1 or not scan.initial(office.first)):
            yield Name(person.office_span or person.span, "office", person.office or person.name)


def _taken(scan: Scan, found: list[Name], others: list[Range]) -> bytearray:
    """Return a flag for each token that lies in a name, one of ``found`` or of ``others``."""
    flags = bytearray(scan.count)
    starts, ends = scan.starts, scan.ends
    for name in found:
        start, end = name.span
        first = bisect_left(starts, start)
        last = bisect_right(ends, end, first)
        flags[first:last] = b"\x01" * (last - first)
    for first, last, _ in others:
        flags[first:last] = b"\x01" * (last - first)
    return flags


def _name(scan: Scan, first: int, last: int, kind: NameKind) -> Name:
    return Name(scan.span(first, last), kind, scan.words(first, last))


def _apart(names: list[Name]) -> tuple[Name, ...]:
    """Return ``names`` in order; of two that overlap the one that begins first, and of those the longer."""
    kept: list[Name] = []
    reached = 0
    for name in sorted(names, key=_SPAN):
        start, end = name.span
        if start >= reached:
            kept.append(name)
        elif start == kept[-1].span.start and end > reached:
            kept[-1] = name
        else:
            continue
        reached = end
    return tuple(kept)


_SPAN = attrgetter("span")
