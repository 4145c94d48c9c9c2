"""People in a draft: their names without titles and degrees, and the office or role beside them."""

from .arbiter import CERTAIN, Findings, Opinion, second_opinion
from .mentions import Mention, Part, as_person, as_role
from .model import Person
from .office import Office
from .office_mentions import OfficeReader
from .own_names import describes_name, past_body
from .places import headed
from .runs import Runs
from .scan import Scan

_JOINING = frozenset({"selaku", "sebagai", "merangkap"})
_ALSO = ("yang", "juga")
_FARTHEST = 16
_PAUSES = frozenset({",", ".", "!", "?", ":", ";", '"', "“", "”", "yang"})
ENOUGH = 2.0
"""The evidence a bare capitalised run needs to be read as a person."""


class PersonReader:
    """Reads every mention of a person, named or by role, in one pass over a scan and a look back."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.offices = OfficeReader(scan)
        self.runs = Runs(scan)
        self.found = Findings()
        self._known: set[str] = set()
        self._last: Office | None = None
        self._spoken_for: set[int] = set()

    def read(self) -> tuple[list[Person], list[Person]]:
        """Return the named people and the roles without a name, each in the order of the text."""
        done = 0
        for at in self.scan.opens:
            if at >= done:
                done = self._step(at)
        self._arbitrate(second_opinion(self.scan, self.found))
        self._look_back()
        self.found.mentions.sort(key=lambda mention: mention.start)
        people = [as_person(self.scan, mention) for mention in self.found.mentions]
        return people, [as_role(self.scan, office) for office in self.found.unnamed]

    def _step(self, at: int) -> int:
        """Read what begins at ``at``; return the index to read on from."""
        scan = self.scan
        form = scan.forms[at]
        if form.offices or form.prefix:
            office = self.offices.read(at)
            if office is not None:
                return self._holder(office)
        if form.title:
            end, titles = scan.titles(at)
            last = self.runs.end(end) if titles else end
            if last > end and not scan.forms[end].stop:
                return self._named(Mention(end, last, titles, None, self._trust(titles, end)))
        if form.heads and (name := headed(scan, at)) is not None:
            self.found.others.append(name)
            return name[1]
        if not form.capital or (scan.ordinary(at) and not (form.lower == "anak" and self.runs.opens_pair(at))):
            return at + 1
        last = self.runs.end(at)
        if last == at:
            return at + 1
        evidence = self.runs.evidence(at, last)
        if scan.texts[last] == "," and self._role_before(at):
            evidence += CERTAIN
        if evidence >= ENOUGH:
            return self._named(Mention(at, last, (), None, evidence))
        self.found.bare.append((at, last))
        return last

    def _holder(self, office: Office) -> int:
        """Read the name of the office's holder, at once or after a comma; without one the role stays unnamed."""
        scan = self.scan
        self._last = office
        if describes_name(scan, office):
            self.found.unnamed.append(office._replace(last=past_body(scan, office.last), closed=True))
            return self.found.unnamed[-1].last
        at = office.last
        comma = scan.joined[at] and scan.texts[at] == ","
        if comma:
            at += 1
        if scan.joined[at] and not (comma and not self._may_follow_comma(office)):
            start, titles = scan.titles(at)
            last = self.runs.end(start)
            if last > start and (titles or self._fits_holder(start, last, comma)):
                evidence = self._trust(titles, start) if titles else self._held(office, start, last, comma)
                return self._named(Mention(start, last, titles, office, evidence))
        self.found.unnamed.append(office)
        return office.last

    def _held(self, office: Office, first: int, last: int, comma: bool) -> float:
        """Weigh the name after an office: a proper office before it, and commas on both sides, speak for it."""
        evidence = self.runs.evidence(first, last) + 1.0
        proper = office.singled or self.scan.forms[office.first].capital
        between_commas = comma and self.scan.texts[last] == ","
        detailed = last - first > 1 or office.last - office.first > len(office.row.form.split())
        if proper and (between_commas or not self.scan.forms[first].regions):
            evidence += CERTAIN if between_commas else 2.5 * (detailed and not office.is_trade)
            before = self.scan.forms[office.last - 1]
            evidence += 1.5 * (last - first > 1 and bool(before.regions or before.unit) and not office.is_trade)
        return evidence

    def _trust(self, titles: tuple[Part, ...], first: int) -> float:
        """Return how sure titles make the rules: a degree does; *Pak* before an unknown word less so."""
        known = self.scan.forms[first].name > 0 or any(self.scan.forms[at].title == "gelar" for at, _ in titles)
        return CERTAIN if known else ENOUGH

    def _may_follow_comma(self, office: Office) -> bool:
        capital = self.scan.forms[office.first].capital
        if office.is_trade:
            detailed = office.last - office.first > len(office.row.form.split())
            return office.singled or (detailed and capital)
        return office.singled or office.body is not None or capital

    def _fits_holder(self, first: int, last: int, comma: bool) -> bool:
        form = self.scan.forms[first]
        if self.scan.in_heading[first] and not form.name and form.lower not in self._known:
            return False
        if form.stop or (form.heads and not form.name) or (form.acronym and last == first + 1):
            return False
        if not comma:
            return True
        if form.offices and not form.name:
            return False
        return not form.regions or form.name == 2 or last - first > 1

    def _named(self, mention: Mention) -> int:
        """Keep a mention with the office around it; return the index to read on from."""
        scan = self.scan
        end, _ = scan.degrees_after(mention.last)
        after = scan.past_age(end)
        if mention.office is None:
            mention.office, after = self._office_after(after)
            if mention.office is None:
                mention.office = self._office_before(mention.start)
        else:
            also = self._linked_office(after)
            after = also.last if also is not None else end
        self.found.mentions.append(mention)
        words = scan.texts[mention.first : mention.last]
        self._known.update(word.lower() for word in words if len(word) > 2)
        return max(end, after)

    def _office_after(self, at: int) -> tuple[Office | None, int]:
        """Return the office that follows a name, and the index after it."""
        linked = self._linked_office(at)
        if linked is not None:
            return linked, linked.last
        scan = self.scan
        start = at + 1 if scan.texts[at] in {",", "("} else at
        if not scan.joined[start]:
            return None, at
        while scan.lower[start] in {"seorang", "salah"} and scan.joined[start + 1]:
            start += 1
        office = self.offices.read(start)
        if office is None or (start == at and not scan.forms[at].capital):
            return None, at
        if start > at and describes_name(scan, office):
            office = office._replace(last=past_body(scan, office.last))
        elif self._leads_to_name(office):
            return None, at
        return office, office.last

    def _linked_office(self, at: int) -> Office | None:
        """Return the office after *selaku* or *yang juga*."""
        scan = self.scan
        if scan.texts[at] == ",":
            at += 1
        if not scan.joined[at]:
            return None
        if scan.lower[at] in _JOINING:
            start = at + 1
        elif tuple(scan.lower[at : at + 2]) == _ALSO:
            start = at + 2
        else:
            return None
        return self.offices.read(start) if scan.joined[start] else None

    def _role_before(self, at: int) -> Office | None:
        """Return the role that opens the sentence and ends at the comma before ``at``, whatever describes it."""
        scan = self.scan
        office = self._last
        if office is None or scan.texts[at - 1] != "," or not 0 <= at - office.last < _FARTHEST:
            return None
        if not (office.singled or scan.initial(office.first)):
            return None
        between = range(office.last, at - 1)
        if any(scan.texts[index] in _PAUSES or "says_after" in scan.forms[index].cues for index in between):
            return None
        return office

    def _office_before(self, at: int) -> Office | None:
        """Return that role with its description, and take it off the roles without a name."""
        office = self._role_before(at)
        if office is None:
            return None
        self._spoken_for.add(id(self._last))
        return office._replace(last=at - 1)

    def _leads_to_name(self, office: Office) -> bool:
        """Tell whether the office has a holder of its own after it, so that it is not that of the name before."""
        scan, at = self.scan, office.last
        if scan.joined[at] and scan.texts[at] == "," and not office.is_trade:
            at += 1
        if not scan.joined[at]:
            return False
        start, titles = scan.titles(at)
        last = self.runs.end(start)
        return last > start and (bool(titles) or self._fits_holder(start, last, comma=at > office.last))

    def _arbitrate(self, opinion: Opinion) -> None:
        """Follow the second opinion where the rules were not sure."""
        found = self.found
        dropped = {id(mention) for mention in opinion.dropped}
        found.mentions = [mention for mention in found.mentions if id(mention) not in dropped]
        found.bare += [(mention.first, mention.last) for mention in opinion.dropped]
        found.unnamed += [mention.office for mention in opinion.dropped if mention.office is not None]
        self._spoken_for.update(id(office) for office in opinion.cut)
        found.others = [opinion.shortened.get(other, other) for other in found.others]
        inside: set[int] = set()
        for mention in opinion.added:
            self._last = None
            inside.update(range(mention.first, self._named(mention)))
        found.unnamed = [
            office for office in found.unnamed if office.first not in inside and id(office) not in self._spoken_for
        ]
        found.unnamed.sort(key=lambda office: office.first)
        found.bare = [run for run in found.bare if run[0] not in inside and run[1] - 1 not in inside]

    def _look_back(self) -> None:
        """Read bare runs made of the words of a known person's name as further mentions of that person."""
        known = {word for mention in self.found.mentions for word in self.scan.lower[mention.first : mention.last]}
        left = []
        for first, last in self.found.bare:
            if all(word in known for word in self.scan.lower[first:last]):
                self.found.mentions.append(Mention(first, last))
            else:
                left.append((first, last))
        self.found.bare = left
