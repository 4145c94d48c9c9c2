"""Where a bare name begins and ends, and what speaks for a capitalised run being one."""

from .offices import match
from .scan import PARTICLES, Scan

LONGEST_NAME = 7
_MARKED = 5.0
"""What a degree or an age in brackets after it is worth to a name: it settles the question."""
_SPEAKS = 5.0
"""What a verb of saying behind the role between commas is worth."""
_LONGEST_ROLE = 14
"""How many words that role may take."""
_STOPS = frozenset({",", ".", "!", "?", ":", ";", "(", ""})
_PLACE_BEFORE = frozenset({"di", "ke", "dari", "asal", "se"})
_DETAILS = frozenset({",", "("})
"""Marks after a name behind which a degree or an age may stand."""


class Runs:
    """Reads bare names at given tokens of one scan."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan

    def end(self, at: int) -> int:
        """Return the index after the name that begins at ``at`` (``at`` itself when none does)."""
        scan, end, limit = self.scan, at, at + LONGEST_NAME
        forms, joined = scan.forms, scan.joined
        while end < limit and (end == at or joined[end]):
            form = forms[end]
            if form.capital and form.short and self._abbreviated(end):
                end = scan.past_stop(end + 1)
                continue
            bears = form.capital and (self._bears(end, at) if form.bears is None else form.bears)
            if not bears and not (end > at and form.lower in PARTICLES and self._ties(end)):
                break
            end += 1
        return end

    def _closes(self, at: int, first: int) -> bool:
        """Tell whether the word at ``at``, elsewhere the head of another name, ends this one: Edwar *Sanggar*."""
        form = self.scan.forms[at]
        calls = self.scan.joined[at + 1] and self.scan.forms[at + 1].capital
        return at > first and (form.name > 0 or not (calls or form.acronym or form.heads[0].row.kind == "agency"))

    def _ties(self, at: int) -> bool:
        """Tell whether more of the name stands after the particle (*bin*, *van*) at ``at``."""
        return self.scan.joined[at + 1] and self.scan.forms[at + 1].capital

    def opens_pair(self, at: int) -> bool:
        """Tell whether *Anak Agung*, a name whose first word is an ordinary one, begins at ``at``."""
        scan = self.scan
        return scan.lower[at] == "anak" and scan.joined[at + 1] and scan.texts[at + 1] == "Agung"

    def _abbreviated(self, at: int) -> bool:
        """Tell whether an initial (M.) or a shortened name (Moh.) stands at ``at`` with more of the name after it."""
        scan = self.scan
        after = scan.past_stop(at + 1)
        dotted = after > at + 1 or scan.texts[at].endswith(".")
        if scan.forms[at].short == "letter":
            return not dotted or (scan.joined[after] and scan.forms[after].capital)
        return dotted

    def _bears(self, at: int, first: int) -> bool:
        """Tell whether a capitalised token that may bear more than one meaning is part of a name begun at ``first``."""
        scan = self.scan
        form = scan.forms[at]
        text = form.text
        if at == first and self.opens_pair(at):
            return True
        if not form.plain:
            return False
        if form.acronym and not form.name and len(text) > 1:
            return at > first and scan.forms[first].acronym and scan.forms[first].name > 0
        if form.name == 2:
            return True
        if form.title and not form.name and (form.title == "sapaan" or (at > first and len(text) > 2)):
            return False
        if form.heads and match(form.heads, scan.lower, at) and not self._closes(at, first):
            return False
        if form.offices and not form.name and match(form.offices, scan.lower, at):
            return False
        if form.unit and not form.name:
            return at > first and scan.forms[first].name == 2
        return not (at > first and form.marked_degree and scan.degree(at) > at)

    def evidence(self, first: int, last: int) -> float:
        """Weigh what speaks for (above 0) and against a bare capitalised run being a person."""
        scan = self.scan
        opening = scan.forms[first]
        score = float(opening.name) + (5.0 if opening.lower == "anak" and self.opens_pair(first) else 0.0)
        for form in scan.forms[first + 1 : last]:
            score += form.name
        score += self._context(first, last)
        if opening.regions and any(tuple(scan.lower[first : first + len(words)]) == words for words in opening.regions):
            score -= 2.0
        if not opening.name:
            score -= 1.5 * scan.initial(first) + 1.5 * scan.in_heading[first]
        return score

    def _context(self, first: int, last: int) -> float:
        scan, forms = self.scan, self.scan.forms
        score = 0.0
        if scan.joined[first]:
            before = forms[first - 1]
            if "says_before" in before.cues:
                score += 2.0
            elif before.lower in _PLACE_BEFORE:
                score -= 1.5
        following, after = forms[last], last
        if following.degree or following.text in _DETAILS:
            end, degrees = scan.degrees_after(last)
            after = scan.past_age(end)
            if degrees or after > end:
                return score + _MARKED
            following = forms[after]
        if not scan.joined[after]:
            return score
        if "says_after" in following.cues or (following.lower == "yang" and scan.lower[after + 1] == "juga"):
            score += 1.5
        elif following.text == "," and scan.joined[after + 1]:
            role = forms[after + 1]
            if (role.offices and match(role.offices, scan.lower, after + 1)) or "role_after" in role.cues:
                score += 1.5 + _SPEAKS * self._speaks_behind(after + 1)
        return score

    def _speaks_behind(self, at: int) -> bool:
        """Tell whether a verb of saying follows the words at ``at`` and a comma: *pemilik kedai, mengatakan*."""
        scan = self.scan
        stop = next((end for end in range(at, at + _LONGEST_ROLE) if scan.texts[end] in _STOPS), at)
        return scan.texts[stop] == "," and scan.joined[stop + 1] and "says_after" in scan.forms[stop + 1].cues
