"""Proper names: people, offices, organisations, programmes, regulations, places… in one reading of a draft."""

from collections.abc import Iterator

from govtext.document import Document

from ..text.tokens import Tokens
from .arbiter import Findings
from .lexicon import cites
from .model import Name, NameKind, Names, Person
from .office_mentions import Office
from .offices import GROUPS, group_of
from .persons import PersonReader
from .places import loose
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
    cited = [scan.starts[at] for at in tokens.where(cites)]
    found = list(find_regulations(document, cited))
    found += [Name(person.span, "person", document.words_of(person.span)) for person in people]
    found += [_name(scan, office.first, office.last, "office") for office in _proper_offices(scan, reader.found)]
    found += [_name(scan, *other) for other in reader.found.others]
    taken = _taken(scan, found)
    found += [_name(scan, *run) for run in loose(scan, taken)]
    return Names(_apart(found), tuple(people), tuple(roles))


def find_roles(names: Names) -> tuple[Person, ...]:
    """Return every mention of a person or role, named or not, in the order of the text."""
    return tuple(sorted((*names.persons, *names.roles), key=lambda person: person.whole))


def _proper_offices(scan: Scan, found: Findings) -> Iterator[Office]:
    """Yield the offices that are written as names: capitals throughout, and not only that of a sentence."""
    for office in (*found.unnamed, *(mention.office for mention in found.mentions)):
        if office is None or office.is_trade or not scan.forms[office.first].capital:
            continue
        words = range(office.first, office.last)
        written = all(scan.forms[at].capital or scan.texts[at] in _SMALL or scan.texts[at].isdigit() for at in words)
        if written and (len(words) > 1 or not scan.initial(office.first)):
            yield office


def _taken(scan: Scan, found: list[Name]) -> bytearray:
    """Return a flag for each token that lies in a name."""
    flags = bytearray(scan.count)
    for name in found:
        within = scan.tokens.within(name.span)
        flags[within.start : within.stop] = b"\x01" * len(within)
    return flags


def _name(scan: Scan, first: int, last: int, kind: NameKind) -> Name:
    return Name(scan.span(first, last), kind, scan.words(first, last))


def _apart(names: list[Name]) -> tuple[Name, ...]:
    """Return ``names`` in order; of two that overlap the one that begins first, and of those the longer."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda item: (item.span.start, -item.span.end)):
        if not kept or not kept[-1].span.meets(name.span):
            kept.append(name)
    return tuple(kept)
