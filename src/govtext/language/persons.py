"""People in a draft: their names without titles and degrees, the office beside them, and who a short mention means."""

from govtext.document import Kind

from .names_model import Person
from .names_offices import Office, OfficeReader
from .names_scan import PARTICLES, Scan
from .offices import group_of, match
from .places import Range, headed, is_title_case

_JOINING = frozenset({"selaku", "sebagai", "merangkap"})
_ALSO = ("yang", "juga")
_LONGEST_NAME = 7
_ABBREVIATED = frozenset({"moh", "muh", "moch", "muhd", "mohd", "abd", "st", "hi", "hj", "md", "sy"})
_BODY_FIRST = frozenset({"di", "ke", "dari", "se"})
_FARTHEST = 16
_PAUSES = frozenset({",", ".", "!", "?", ":", ";", '"', "“", "”", "yang"})
ENOUGH = 2.0
"""The evidence a bare capitalised run needs to be read as a person."""


class PersonReader:
    """Reads every mention of a person, named or by role, in one pass over a scan."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.offices = OfficeReader(scan)
        self.persons: list[Person] = []
        self.roles: list[Person] = []
        self.office_ranges: list[tuple[int, int]] = []
        self.bare: list[tuple[int, int]] = []
        self.others: list[Range] = []
        self._known: set[str] = set()
        self._last: Office | None = None

    def read(self) -> None:
        """Fill ``persons``, ``roles`` and ``office_ranges``, all in the order of the text."""
        at, count, forms = 0, self.scan.count, self.scan.forms
        while at < count:
            form = forms[at]
            if form.capital or form.offices or form.title or form.heads:
                at = max(self._step(at), at + 1)
            else:
                at += 1
        self._second_look()
        self.persons.sort(key=lambda person: person.span)

    def _step(self, at: int) -> int:
        office = self.offices.read(at)
        if office is not None:
            return self._holder(office)
        end, titles = self.scan.titles(at)
        if titles:
            last = self._name(end)
            if last > end and not self.scan.forms[end].stop:
                return self._named(end, last, titles)
        name = headed(self.scan, at)
        if name is not None:
            self.others.append(name)
            return name[1]
        if self.scan.forms[at].capital:
            last = self._name(at)
            if last > at:
                if self._evidence(at, last) >= ENOUGH:
                    return self._named(at, last, ())
                self.bare.append((at, last))
                return last
        return at + 1

    def _holder(self, office: Office) -> int:
        """Read the name of the office's holder, before or after a comma; without one it is an unnamed role."""
        scan = self.scan
        self.office_ranges.append((office.first, office.last))
        self._last = office
        at = office.last
        comma = scan.joined(at) and scan.texts[at] == ","
        if comma:
            at += 1
        if scan.joined(at) and not (comma and not self._may_follow_comma(office)):
            start, titles = scan.titles(at)
            last = self._name(start)
            if last > start and (titles or self._fits_holder(start, last, comma)):
                return self._named(start, last, titles, office)
        self.roles.append(self._role(office))
        return office.last

    def _may_follow_comma(self, office: Office) -> bool:
        if office.is_trade:
            return office.singled or (office.body is not None and self.scan.forms[office.first].capital)
        return office.singled or office.body is not None or self.scan.forms[office.first].capital

    def _fits_holder(self, first: int, last: int, comma: bool) -> bool:
        forms = self.scan.forms
        form = forms[first]
        if is_title_case(self.scan, first) and not form.name and form.lower not in self._known:
            return False
        if form.stop or form.heads and not form.name or form.acronym and last == first + 1:
            return False
        if not comma:
            return True
        if form.offices and not form.name:
            return False
        return not form.regions or form.name == 2 or last - first > 1

    def _named(self, first: int, last: int, titles: tuple[tuple[int, int], ...], office: Office | None = None) -> int:
        scan = self.scan
        end, degrees = scan.degrees_after(last)
        start = titles[0][0] if titles else first
        after = self._past_brackets(end)
        own = office
        if office is None:
            own, after = self._office_after(after)
            own = own or self._office_before(start)
        elif (also := self._linked_office(after)) is not None:
            after = also.last
        name = scan.words(first, last)
        group, body = self._group(own, titles)
        self.persons.append(
            Person(
                span=scan.span(start, end),
                name=name,
                name_span=scan.span(first, last),
                titles=tuple(scan.words(*part) for part in titles),
                degrees=tuple(scan.words(*part) for part in degrees),
                office=scan.words(own.first, own.last) if own else None,
                office_span=scan.span(own.first, own.last) if own else None,
                organisation=body,
                group=group,
            )
        )
        self._known.update(word.lower() for word in name.split() if len(word) > 2)
        return max(end, after if own is not office or office is None else end)

    def _group(self, office: Office | None, titles: tuple[tuple[int, int], ...]) -> tuple[str | None, str | None]:
        if office is None:
            return None, None
        scan = self.scan
        body = scan.words(office.body, office.last) if office.body is not None else None
        return group_of(scan.words(office.first, office.last)), body

    def _past_brackets(self, at: int) -> int:
        """Skip an age in brackets: Rohana (43)."""
        scan = self.scan
        if scan.text(at) == "(" and scan.text(at + 2) == ")" and scan.text(at + 1).isdigit():
            return at + 3
        return at

    def _office_after(self, at: int) -> tuple[Office | None, int]:
        """Return the office that follows a name, and the index after it."""
        linked = self._linked_office(at)
        if linked is not None:
            return linked, linked.last
        scan = self.scan
        start = at
        if scan.text(at) in {",", "("}:
            start = at + 1
        if not scan.joined(start):
            return None, at
        while scan.lower[start] in {"seorang", "salah"} and scan.joined(start + 1):
            start += 1
        office = self.offices.read(start)
        if office is None or (start == at and not scan.forms[at].capital):
            return None, at
        if self._leads_to_name(office):
            return None, at
        self.office_ranges.append((office.first, office.last))
        return office, office.last

    def _office_before(self, at: int) -> Office | None:
        """Return the role that opens the sentence and ends at the comma before ``at``, whatever describes it."""
        scan = self.scan
        office = self._last
        if office is None or scan.text(at - 1) != "," or not 0 <= at - office.last < _FARTHEST:
            return None
        if not (office.singled or scan.initial(office.first)):
            return None
        between = range(office.last, at - 1)
        if any(scan.texts[index] in _PAUSES or "says_after" in scan.forms[index].cues for index in between):
            return None
        if self.roles and self.roles[-1].span.start == scan.starts[office.first]:
            self.roles.pop()
        return Office(office.first, at - 1, office.row, office.body, office.singled)

    def _linked_office(self, at: int) -> Office | None:
        scan = self.scan
        if scan.text(at) == ",":
            at += 1
        if not scan.joined(at):
            return None
        if scan.lower[at] in _JOINING:
            start = at + 1
        elif tuple(scan.lower[at : at + 2]) == _ALSO:
            start = at + 2
        else:
            return None
        office = self.offices.read(start) if scan.joined(start) else None
        if office is not None:
            self.office_ranges.append((office.first, office.last))
        return office

    def _leads_to_name(self, office: Office) -> bool:
        """Tell whether the office has a holder of its own after it, so that it is not that of the name before."""
        scan, at = self.scan, office.last
        if scan.joined(at) and scan.texts[at] == "," and not office.is_trade:
            at += 1
        if not scan.joined(at):
            return False
        start, titles = scan.titles(at)
        last = self._name(start)
        if last == start:
            return False
        return bool(titles) or self._fits_holder(start, last, comma=at > office.last)

    def _role(self, office: Office) -> Person:
        scan = self.scan
        span = scan.span(office.first, office.last)
        name = scan.words(office.first, office.last)
        group, body = self._group(office, ())
        return Person(span, name, span, (), (), name, span, body, group, named=False)

    def _name(self, at: int) -> int:
        """Return the index after the name that begins at ``at`` (``at`` itself when none does)."""
        scan, end = self.scan, at
        while (end == at or scan.joined(end)) and end < scan.count and end - at < _LONGEST_NAME:
            form = scan.forms[end]
            if form.capital and self._abbreviated(end):
                end = scan.past_stop(end + 1)
            elif form.capital and self._bears(end, at):
                end += 1
            elif end > at and form.lower in PARTICLES and scan.joined(end + 1) and scan.forms[end + 1].capital:
                end += 1
            else:
                break
        return end

    def _abbreviated(self, at: int) -> bool:
        """Tell whether an initial (M.) or a shortened name (Moh.) stands at ``at`` with more of the name after it."""
        scan = self.scan
        bare = scan.lower[at].rstrip(".")
        after = scan.past_stop(at + 1)
        dotted = after > at + 1 or scan.texts[at].endswith(".")
        if len(bare) == 1:
            return not dotted or (scan.joined(after) and scan.forms[after].capital)
        return dotted and bare in _ABBREVIATED

    def _bears(self, at: int, first: int) -> bool:
        """Tell whether the capitalised token at ``at`` can be part of a name that began at ``first``."""
        scan = self.scan
        form = scan.forms[at]
        text = form.text
        if form.stop or not text[-1].isalpha() or any(char.isdigit() for char in text):
            return False
        if form.acronym and not form.name and len(text) > 1:
            return at > first and scan.forms[first].acronym and scan.forms[first].name > 0
        if form.name == 2:
            return True
        if form.title == "sapaan" and not form.name:
            return False
        if match(form.heads, scan.lower, at) or (match(form.offices, scan.lower, at) and not form.name):
            return False
        if form.unit and not form.name:
            return False
        if at > first and scan.degree(at) > at and ("." in text or text.isupper()):
            return False
        return True

    def _evidence(self, first: int, last: int) -> float:
        """Weigh what speaks for and against a bare capitalised run being a person."""
        scan = self.scan
        forms = scan.forms[first:last]
        score = sum(2.0 if form.name == 2 else 1.0 if form.name else 0.0 for form in forms)
        score += self._context(first, last)
        if any(tuple(scan.lower[first : first + len(words)]) == words for words in forms[0].regions):
            score -= 2.0
        if scan.initial(first) and not forms[0].name:
            score -= 1.5
        block = scan.document.block_at(scan.starts[first])
        if block is not None and block.kind in {Kind.TITLE, Kind.HEADING} and not forms[0].name:
            score -= 1.5
        return score

    def _context(self, first: int, last: int) -> float:
        scan = self.scan
        score = 0.0
        before = scan.forms[first - 1] if scan.joined(first) and first else None
        if before is not None:
            if "says_before" in before.cues:
                score += 2.0
            elif before.lower in _BODY_FIRST:
                score -= 1.5
        end, degrees = scan.degrees_after(last)
        after = self._past_brackets(end)
        if degrees or after > end:
            return score + 3.0
        if not scan.joined(after):
            return score
        following = scan.forms[after]
        if "says_after" in following.cues or tuple(scan.lower[after : after + 2]) == _ALSO:
            score += 1.5
        elif following.text == "," and scan.joined(after + 1):
            office = scan.forms[after + 1]
            if office.offices and match(office.offices, scan.lower, after + 1) or "role_after" in office.cues:
                score += 1.5
        return score

    def _second_look(self) -> None:
        """Read bare runs made of the words of a known person's name as further mentions of that person."""
        for first, last in self.bare:
            words = self.scan.lower[first:last]
            if all(word in self._known for word in words):
                name = self.scan.words(first, last)
                span = self.scan.span(first, last)
                self.persons.append(Person(span, name, span))
