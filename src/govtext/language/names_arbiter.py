"""Ask the trained model about the passages where the rules are not sure, and only about those."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from .names_crf import tag
from .names_mentions import Mention, Part
from .names_offices import Office
from .names_scan import PARTICLES, Scan
from .places import Range, is_title_case

_MARGIN = 3
_LONGEST = 400


@dataclass(slots=True)
class Opinion:
    """What the second opinion changes."""

    added: list[Mention] = field(default_factory=list)
    dropped: list[Mention] = field(default_factory=list)
    cut: list[Office] = field(default_factory=list)
    shortened: dict[Range, Range] = field(default_factory=dict)


def second_opinion(
    scan: Scan,
    mentions: Sequence[Mention],
    unnamed: Sequence[Office],
    bare: Sequence[Part],
    others: Sequence[Range],
    sure: float,
) -> Opinion:
    """Return what the model would change; unsure mentions that it moves are changed in place."""
    doubtful = [mention for mention in mentions if mention.evidence < sure]
    tails = [office for office in unnamed if _has_tail(scan, office.first, office.last) or _has_initials(scan, office)]
    names = [other for other in others if _has_tail(scan, other[0], other[1])]
    asked = [(mention.start, mention.last) for mention in doubtful]
    asked += [run for run in bare if not is_title_case(scan, run[0])]
    asked += [(office.first, office.last) for office in tails]
    asked += [(first, last) for first, last, _ in names]
    people = _people(scan, asked)
    opinion = Opinion()
    taken = _taken(mentions, doubtful)
    for mention in doubtful:
        _judge(mention, people, opinion, taken)
    for office in tails:
        _split_office(scan, office, people, opinion, taken)
    for other in names:
        _split_name(scan, other, people, opinion, taken)
    for first, last in bare:
        _promote(scan, first, last, people, opinion, taken)
    for part in people:
        _promote_initials(scan, part, opinion, taken)
    opinion.added.sort(key=lambda mention: mention.first)
    return opinion


def _has_tail(scan: Scan, first: int, last: int) -> bool:
    """Tell whether the last words of an office or a name might be a person: capitals no list knows, or a name."""
    if last - first < 3 and not (last - first == 2 and scan.forms[last - 1].name == 2):
        return False
    form = scan.forms[last - 1]
    return form.capital and not form.unit and not form.regions and not form.acronym and not is_title_case(scan, first)


def _has_initials(scan: Scan, office: Office) -> bool:
    """Tell whether an office of regions ends in an acronym that is no region: Presiden SBY."""
    form = scan.forms[office.last - 1]
    known = form.regions or form.heads or form.offices or form.unit
    return office.row.takes == "region" and form.acronym and not known and office.last - office.first == 2


def _people(scan: Scan, asked: Sequence[Part]) -> list[Part]:
    """Return the people the model sees in and around ``asked``, in order."""
    found: list[Part] = []
    for first, last in _windows(scan, asked):
        labels = tag(scan.forms, first, last)
        begun: int | None = None
        for at, label in enumerate([*labels, "O"], first):
            if begun is not None and label != "I-PER":
                if _clean(scan, begun, at):
                    found.append((begun, at))
                begun = None
            if label == "B-PER":
                begun = at
    return found


def _clean(scan: Scan, first: int, last: int) -> bool:
    """Tell whether a span is made of capitalised words, particles and the marks names are written with."""
    return all(
        scan.forms[at].capital or scan.lower[at] in PARTICLES or scan.texts[at] in {".", "-", "'", "’"}
        for at in range(first, last)
    )


def _windows(scan: Scan, asked: Sequence[Part]) -> list[Part]:
    windows: list[Part] = []
    for first, last in sorted(asked):
        start, end = first, last
        while start > 0 and first - start < _MARGIN and start not in scan.openings:
            start -= 1
        while end < scan.count and end - last < _MARGIN and scan.joined(end):
            end += 1
        if windows and start <= windows[-1][1] and end - windows[-1][0] < _LONGEST:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((start, end))
    return windows


def _taken(mentions: Sequence[Mention], doubtful: Sequence[Mention]) -> set[int]:
    """Return the tokens of mentions that stand as they are."""
    open_ones = {id(mention) for mention in doubtful}
    return {at for mention in mentions if id(mention) not in open_ones for at in range(mention.start, mention.last)}


def _meeting(people: Sequence[Part], first: int, last: int) -> list[Part]:
    start = max(0, bisect_left(people, (first, 0)) - 1)
    return [part for part in people[start : start + 6] if part[0] < last and first < part[1]]


def _judge(mention: Mention, people: Sequence[Part], opinion: Opinion, taken: set[int]) -> None:
    parts = _meeting(people, mention.first, mention.last)
    if not parts:
        opinion.dropped.append(mention)
        return
    first, last = parts[0]
    office = mention.office
    if office is not None and office.first < first < office.last and office.last <= mention.first:
        mention.office = replace(office, last=first)
    elif office is not None and office.last <= mention.first:
        first = max(first, office.last)
    if not taken.intersection(range(first, last)) and first < last:
        mention.first, mention.last = first, last
    taken.update(range(mention.first, mention.last))


def _split_office(scan: Scan, office: Office, people: Sequence[Part], opinion: Opinion, taken: set[int]) -> None:
    for first, last in _meeting(people, office.first + 1, office.last):
        if office.first < first and last >= office.last and not taken.intersection(range(first, last)):
            body = office.body if office.body is not None and office.body < first else None
            opinion.cut.append(office)
            opinion.added.append(Mention(first, last, (), replace(office, last=first, body=body)))
            taken.update(range(first, last))
            return


def _split_name(scan: Scan, other: Range, people: Sequence[Part], opinion: Opinion, taken: set[int]) -> None:
    for first, last in _meeting(people, other[0] + 1, other[1]):
        if other[0] < first and last >= other[1] and not taken.intersection(range(first, last)):
            opinion.shortened[other] = (other[0], first, other[2])
            opinion.added.append(Mention(first, last))
            taken.update(range(first, last))
            return


def _promote(scan: Scan, first: int, last: int, people: Sequence[Part], opinion: Opinion, taken: set[int]) -> None:
    for begun, end in _meeting(people, first, last):
        if not taken.intersection(range(begun, end)) and not is_title_case(scan, begun):
            opinion.added.append(Mention(begun, end))
            taken.update(range(begun, end))


def _promote_initials(scan: Scan, part: Part, opinion: Opinion, taken: set[int]) -> None:
    """Take up a person known by initials (SBY), which the rules always read as an acronym."""
    first, last = part
    if last - first == 1 and scan.forms[first].acronym and not scan.forms[first].heads and first not in taken:
        opinion.added.append(Mention(first, last))
        taken.add(first)
