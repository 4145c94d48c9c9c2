"""Ask the trained model about the passages where the rules are not sure, and only about those."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from .crf import tag
from .mentions import Mention, Part
from .office import Office
from .places import Range
from .scan import PARTICLES, Scan

SURE = 3.5
"""The evidence from which a run is a person even where the model sees none."""
CERTAIN = 5.0
"""The evidence from which the model is not asked at all."""
_MARGIN = 3
_LONGEST = 400
_OF_OTHERS = frozenset({"B-ORG", "I-ORG", "B-LOC", "I-LOC"})
"""Labels of the model for names that are not of people."""
_NAME_MARKS = frozenset({".", "-", "'", "’"})


@dataclass(slots=True)
class Findings:
    """What the rules found, before the model is asked."""

    mentions: list[Mention] = field(default_factory=list)
    unnamed: list[Office] = field(default_factory=list)
    bare: list[Part] = field(default_factory=list)
    others: list[Range] = field(default_factory=list)


@dataclass(slots=True)
class Opinion:
    """What the second opinion changes."""

    added: list[Mention] = field(default_factory=list)
    dropped: list[Mention] = field(default_factory=list)
    cut: list[Office] = field(default_factory=list)
    shortened: dict[Range, Range] = field(default_factory=dict)


def second_opinion(scan: Scan, findings: Findings) -> Opinion:
    """Return what the model would change; unsure mentions that it moves are changed in place."""
    arbiter = Arbiter(scan)
    arbiter.hear(findings)
    arbiter.opinion.added.sort(key=lambda mention: mention.first)
    return arbiter.opinion


class Arbiter:
    """Weighs the model's people against those of the rules."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.opinion = Opinion()
        self._people: list[Part] = []
        self._other: set[int] = set()
        self._taken: set[int] = set()

    def hear(self, findings: Findings) -> None:
        """Fill the opinion."""
        doubtful = [mention for mention in findings.mentions if self._is_doubtful(mention)]
        unnamed = [office for office in findings.unnamed if not office.closed]
        tails = [office for office in unnamed if self._has_tail(office.first, office.last)]
        tails += [office for office in unnamed if self._has_initials(office)]
        names = [other for other in findings.others if self._has_tail(other[0], other[1])]
        asked = [(mention.start, mention.last) for mention in doubtful]
        asked += [run for run in findings.bare if self._is_open(*run)]
        asked += [(office.first, office.last) for office in tails]
        asked += [(first, last) for first, last, _ in names]
        self._ask(asked)
        open_ones = {id(mention) for mention in doubtful}
        for mention in findings.mentions:
            if id(mention) not in open_ones:
                self._taken.update(range(mention.start, mention.last))
        for mention in doubtful:
            self._judge(mention)
        for office in tails:
            self._split_office(office)
        for other in names:
            self._split_name(other)
        roles_end = {office.last for office in findings.unnamed}
        for first, last in findings.bare:
            if not self._is_origin(first, roles_end):
                self._promote(first, last)
        for first, last in self._people:
            self._promote_initials(first, last)

    def _is_doubtful(self, mention: Mention) -> bool:
        return mention.evidence < SURE or (mention.evidence < CERTAIN and not self.scan.forms[mention.first].name)

    def _is_open(self, first: int, last: int) -> bool:
        """Tell whether a bare run may be a person: not where headings, ordinary words or lone regions stand.

        Of a thousand such runs the model sees a person in none, so it is not asked.
        """
        form = self.scan.forms[first]
        region = form.regions and not form.name and last - first == 1
        return not (region or form.common or self.scan.in_heading[first])

    def _has_tail(self, first: int, last: int) -> bool:
        """Tell whether the last words of an office or name might be a person: a name, or capitals no list knows."""
        scan = self.scan
        form = scan.forms[last - 1]
        if last - first < 3 and not (last - first == 2 and form.name == 2):
            return False
        known = form.unit or form.regions or form.acronym
        return form.capital and not known and not scan.in_heading[first]

    def _has_initials(self, office: Office) -> bool:
        """Tell whether an office of regions ends in an acronym that is no region: Presiden SBY."""
        form = self.scan.forms[office.last - 1]
        known = form.regions or form.heads or form.offices or form.unit
        return office.row.takes == "region" and form.acronym and not known and office.last - office.first == 2

    def _ask(self, asked: Iterable[Part]) -> None:
        """Note the people the model sees in and around ``asked``, in order, and what it holds for something else."""
        windows = self._windows(asked)
        for (first, _), labels in zip(windows, tag(self.scan.forms, windows), strict=True):
            if labels.count("O") == len(labels):
                continue
            begun: int | None = None
            for at, label in enumerate([*labels, "O"], first):
                opens = at in self.scan.openings  # nobody's name goes on in the next sentence
                if begun is not None and (opens or label != "I-PER"):
                    last = self._before_degrees(begun, at - (opens and self.scan.texts[at - 1] == "."))
                    if self._clean(begun, last):
                        self._people.append((begun, last))
                    begun = None
                if label == "B-PER" or (opens and label == "I-PER"):
                    begun = at
                elif label in _OF_OTHERS:
                    self._other.add(at)

    def _before_degrees(self, first: int, last: int) -> int:
        """Return the index after the name at ``first`` without the degrees that the model takes for a part of it."""
        forms = self.scan.forms
        while last > first + 1 and forms[last - 1].marked_degree and forms[last - 1].short != "letter":
            last -= 1
        return last

    def _windows(self, asked: Iterable[Part]) -> list[Part]:
        scan = self.scan
        windows: list[Part] = []
        for first, last in sorted(asked):
            start, end = first, last
            while start > 0 and first - start < _MARGIN and start not in scan.openings:
                start -= 1
            while end < scan.count and end - last < _MARGIN and scan.joined[end]:
                end += 1
            if windows and start <= windows[-1][1] and end - windows[-1][0] < _LONGEST:
                windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
            else:
                windows.append((max(start, windows[-1][1] if windows else 0), end))
        return windows

    def _clean(self, first: int, last: int) -> bool:
        """Tell whether a span is made of capitalised words, particles and the marks names are written with."""
        scan = self.scan
        halves = scan.lower[first].partition("-")
        if (scan.initial(first) and halves[2][:3] == halves[0][:3] != "") or not scan.forms[last - 1].capital:
            return False
        return all(
            scan.forms[at].capital or scan.lower[at] in PARTICLES or scan.texts[at] in _NAME_MARKS
            for at in range(first, last)
        )

    def _meeting(self, first: int, last: int) -> Sequence[Part]:
        if not self._people:
            return ()
        start = max(0, bisect_left(self._people, (first, 0)) - 1)
        return [part for part in self._people[start : start + 6] if part[0] < last and first < part[1]]

    def _free(self, first: int, last: int) -> bool:
        return first < last and not self._taken.intersection(range(first, last))

    def _add(self, mention: Mention) -> None:
        self.opinion.added.append(mention)
        self._taken.update(range(mention.first, mention.last))

    def _judge(self, mention: Mention) -> None:
        """Drop a mention the model sees nobody in, unless the rules are sure; move it to where the model sees one."""
        parts = self._meeting(mention.first, mention.last)
        if not parts:
            if mention.evidence < SURE or mention.first in self._other:
                self.opinion.dropped.append(mention)
            return
        if mention.evidence < SURE:
            self._move(mention, *parts[0])
        self._taken.update(range(mention.first, mention.last))

    def _move(self, mention: Mention, first: int, last: int) -> None:
        if mention.titles:
            first = max(first, mention.first)
        office = mention.office
        if office is not None and office.last <= mention.first:
            if office.first < first < office.last:
                mention.office = _shortened(office, first)
            else:
                first = max(first, office.last)
        if self._free(first, last):
            mention.first, mention.last = first, last

    def _split_office(self, office: Office) -> None:
        """Give the last words of an office to its holder where the model sees a person in them."""
        for first, last in self._meeting(office.first + 1, office.last):
            if office.first < first and last >= office.last and self._free(first, last):
                self.opinion.cut.append(office)
                self._add(Mention(first, last, (), _shortened(office, first)))
                return

    def _split_name(self, other: Range) -> None:
        """Give the last words of a name to a person; its head must keep a word of its own (Masjid *Nurul Huda*)."""
        for first, last in self._meeting(other[0] + 1, other[1]):
            if other[0] + 1 < first and last >= other[1] and self._free(first, last):
                self.opinion.shortened[other] = (other[0], first, other[2])
                self._add(Mention(first, last))
                return

    def _is_origin(self, first: int, roles_end: Container[int]) -> bool:
        """Tell whether at ``first`` stands where the holder of a role comes from: seorang petani dari *Saumlaki*.

        ``roles_end`` are the tokens at which the roles without a name end.
        """
        before = self.scan.lower[first - 1] if self.scan.joined[first] else ""
        return before == "asal" or (before == "dari" and first - 1 in roles_end)

    def _promote(self, first: int, last: int) -> None:
        for part in self._meeting(first, last):
            if self._free(*part) and not self.scan.in_heading[part[0]]:
                self._add(Mention(*part))

    def _promote_initials(self, first: int, last: int) -> None:
        """Take up a person known by initials (SBY), which the rules always read as an acronym."""
        form = self.scan.forms[first]
        if last - first == 1 and form.acronym and not form.heads and self._free(first, last):
            self._add(Mention(first, last))


def _shortened(office: Office, last: int) -> Office:
    return office._replace(last=last, body=office.body if office.body is not None and office.body < last else None)
