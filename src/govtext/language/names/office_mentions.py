"""Read an office or role in running text: its head, what it is head of, and where the holder's name may begin."""

from functools import cache

from govtext.tables import OfficeForm

from .lexicon import GLUE, GOES_ON, LINKS, heads
from .office import Office
from .offices import match
from .own_names import opens_name, own_name
from .scan import Scan

QUANTIFIERS = frozenset({"seorang", "salah", "satu", "perwakilan", "sejumlah", "beberapa", "para"})
_ROMAN = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"})
_GRADES = frozenset({"kelas", "tipe", "komisi", "golongan", "blok"})
_OPENERS = frozenset({"ni", "i", "la", "wa", "andi", "sri", "siti", "sitti", "nur", "putu", "made"})
_NUMBERED = frozenset({"dandim", "danramil", "danrem", "kodim", "koramil", "korem", "rt", "rw", "tps"})
"""Words for what is told apart by its number."""
_LONGEST = 24
_LONGEST_LIST = 8
"""How many words a list of fields of work may take up to its last one."""
_LAST_ONE = frozenset({"dan", "serta", "&"})
_OWN_NAME = frozenset({"organisation", "place", "programme", "event"})
_PLACES = frozenset({"organisation", "agency", "place"})


class OfficeReader:
    """Reads offices at given tokens of one scan."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan

    def read(self, at: int) -> Office | None:
        """Return the office or role that begins at token ``at``, without the name of its holder."""
        scan = self.scan
        start = self._past_prefixes(at) if scan.forms[at].prefix else at
        offices = scan.forms[start].offices
        if not offices or (start > at and not scan.joined[start]):
            return None
        phrase = match(offices, scan.lower, start)
        if phrase is None:
            return None
        row = phrase.row
        assert isinstance(row, OfficeForm)
        first = self._with_quantifier(at)
        last, body = self._argument(start + len(phrase.words), row)
        return Office(first, last, row, body, singled=first < at or start > at)

    def _past_prefixes(self, at: int) -> int:
        scan = self.scan
        while at < scan.count and scan.forms[at].prefix:
            at = scan.past_stop(at + 1)
        return at

    def _with_quantifier(self, at: int) -> int:
        lower = self.scan.lower
        first = at
        while first > 0 and first not in self.scan.openings and lower[first - 1] in QUANTIFIERS and at - first < 2:
            first -= 1
        return first

    def _argument(self, at: int, row: OfficeForm) -> tuple[int, int | None]:
        """Return the index after everything that surely belongs to the office, and where the body begins."""
        scan, limit = self.scan, at + _LONGEST
        body: int | None = None
        hungry = row.takes == "place" or _ends_in_own_name_head(row.form)
        free = hungry and row.takes != "place"
        begin = at
        while scan.joined[at] and at < limit and not scan.forms[at].ends_office:
            own = own_name(scan, at) if hungry else 0
            size, names = (own, False) if own else self._piece(at, begin, hungry)
            if size == 0:
                at, size = self._unknown(at, row, hungry, free)
                if size and scan.joined[at] and self._goes_on(at):
                    hungry = False
                    continue
                break
            if body is None and names:
                body = at
            hungry = names and self._calls_for_name(at, size)
            free = free or hungry
            at += size
        while at > begin and scan.lower[at - 1] in GOES_ON:
            at -= 1
        return at, body if body is not None and body < at else None

    def _goes_on(self, at: int) -> bool:
        """Tell whether a further body or region follows an unknown word of the office."""
        form = self.scan.forms[at]
        return form.capital and form.name != 2 and bool(form.heads or form.regions)

    def _piece(self, at: int, begin: int, hungry: bool) -> tuple[int, bool]:
        """Return how many tokens at ``at`` belong to the office for sure, and whether they name a body."""
        scan = self.scan
        form = scan.forms[at]
        if form.title and not form.unit and scan.titles(at)[1]:
            return (self._named_after(at) if hungry else 0), False
        head = match(form.heads, scan.lower, at)
        if head is not None and not (form.name == 2 and not hungry):
            return len(head.words), True
        if form.capital and (hungry or form.name != 2):
            for words in form.regions:
                if tuple(scan.lower[at : at + len(words)]) == words and not (hungry and self._longer(at, words)):
                    return len(words), False
        if opens_name(self.scan, at):
            return 0, False
        if form.unit and form.name != 2 and (form.capital or at == begin or not scan.forms[at - 1].capital):
            return 1, False
        if form.acronym and len(form.text) <= 8 and not form.name and not self._shouting_name(at):
            return 1, False
        if form.text == "(" and scan.texts[at + 2] == ")" and scan.texts[at + 1][:1].isupper():
            return 3, False
        numbered = at > begin or scan.lower[at - 1] in _NUMBERED
        if numbered and (form.text[0].isdigit() or self._roman(at)):
            return 1, False
        return self._link(at, begin), False

    def _roman(self, at: int) -> bool:
        """Tell whether a Roman number stands at ``at``, and not the I of *I Made*."""
        form = self.scan.forms[at]
        if len(form.text) == 1 and self.scan.lower[at - 1] in _GRADES:
            return True
        return form.capital and form.lower in _ROMAN

    def _longer(self, at: int, words: tuple[str, ...]) -> bool:
        """Tell whether a village's name only begins like a region: Tanjung *Pering*."""
        following = at + len(words)
        if len(words) > 1 or "place_first" not in self.scan.forms[at].cues or not self.scan.joined[following]:
            return False
        form = self.scan.forms[following]
        return form.capital and not (form.name or form.heads or form.regions or form.unit)

    def _named_after(self, at: int) -> int:
        """Return how many tokens a body is named with after a titled person: RSUD *dr. Soedono*, then a comma."""
        end, _ = self.scan.titles(at)
        while self.scan.joined[end] and self.scan.forms[end].nameable:
            end += 1
        return end - at if self._name_after_comma(end) else 0

    def _link(self, at: int, begin: int) -> int:
        """Return how many tokens at ``at`` tie what follows to the office (*dan*, a comma in a list, *di*)."""
        scan = self.scan
        lower = scan.lower[at]
        if lower in GLUE and at > begin:
            following = at + 2 if lower == "," and scan.texts[at + 1] == "dan" else at + 1
            if not scan.joined[following] or opens_name(scan, following):
                return 0
            form = scan.forms[following]
            fields = scan.forms[at - 1].unit or (scan.forms[at - 1].acronym and lower in _LAST_ONE)
            lists_units = form.unit and form.capital and form.name != 2 and fields
            if lower == "," and self._enumerates(following):
                return following - at
            if lower == "," and form.heads:
                return 0
            if lists_units and match(form.offices, scan.lower, following) is None:
                return following - at
        if lower in LINKS and scan.joined[at + 1]:
            form = scan.forms[at + 1]
            if form.regions or any(head.row.kind in _PLACES for head in form.heads):
                return 1
        return 0

    def _enumerates(self, at: int) -> bool:
        """Tell whether fields of work go on from ``at`` to a last one: Dinas Koperasi, *UKM dan Perdagangan*."""
        scan = self.scan
        for place in range(at, at + _LONGEST_LIST):
            form = scan.forms[place]
            if not scan.joined[place]:
                return False
            if form.lower in _LAST_ONE and place > at:
                return scan.forms[place + 1].unit and scan.forms[place + 1].capital
            if form.text != "," and not (form.capital and form.name < 2 and (form.unit or form.acronym)):
                return False
        return False

    def _shouting_name(self, at: int) -> bool:
        """Tell whether capitals at ``at`` are a name in capitals rather than an acronym."""
        scan = self.scan
        following = scan.forms[at + 1] if scan.joined[at + 1] else None
        return following is not None and following.acronym and (following.name > 0 or scan.forms[at].name > 0)

    def _calls_for_name(self, at: int, size: int) -> bool:
        """Tell whether the head just read (Desa, Yayasan, Kelompok Tani) is followed by a name of its own."""
        head = match(self.scan.forms[at].heads, self.scan.lower, at)
        return head is not None and len(head.words) == size and head.row.kind in _OWN_NAME if head else False

    def _unknown(self, at: int, row: OfficeForm, hungry: bool, free: bool) -> tuple[int, int]:
        """Decide how much of an unknown capitalised run belongs to the office; the rest is the holder's name."""
        scan = self.scan
        end = at
        while (end == at or scan.joined[end]) and end - at < 8 and scan.forms[end].nameable:
            end += 1
        if end == at:
            return at, 0
        if self._has_acronym(at, end):
            return end + 3, end + 3 - at
        starts = [place for place in range(at, end) if self._begins_name(place, end)]
        if not hungry and row.takes == "unit" and self._calls_on(end) and scan.forms[at].name < 2:
            return end, end - at
        if self._name_after_comma(end) and (free or hungry or not starts or starts[0] != at):
            return end, end - at
        if (
            scan.joined[end]
            and scan.titles(end)[1]
            and (not starts or (hungry and (starts[0] != at or scan.forms[at].name < 2)))
        ):
            return end, end - at
        if hungry and not starts and end - at > 2 and scan.degrees_after(end)[1]:
            return end - 2, end - 2 - at
        if hungry and starts and starts[0] == at and end - at > 1 and self._all_names(at, end):
            return at, 0
        if hungry:
            split = next((place for place in starts if place > at), None)
            if split is None:
                split = self._guess(at, end, row)
            if starts and starts[0] == at and row.takes == "place" and row.kind == "peran":
                split = at
            return split, split - at
        before = scan.forms[at - 1]
        unit_told = row.takes != "place" and bool(before.unit or before.regions)
        split = starts[0] if starts and not unit_told else at
        return split, split - at

    def _has_acronym(self, at: int, end: int) -> bool:
        """Tell whether an acronym in brackets ends the name of a body at ``end``; not a person's initials (*SBY*)."""
        scan = self.scan
        bracketed = scan.joined[end] and scan.texts[end] == "(" and scan.texts[end + 2] == ")"
        initials = "".join(text[0] for text in scan.texts[at:end])
        return bracketed and scan.forms[end + 1].acronym and scan.texts[end + 1] != initials

    def _calls_on(self, at: int) -> bool:
        """Tell whether a body follows at once, so that what stands before it is a part of it: *Binadik* Lapas."""
        form = self.scan.forms[at]
        return self.scan.joined[at] and form.capital and bool(form.heads) and form.name == 0

    def _all_names(self, at: int, end: int) -> bool:
        """Tell whether every word of an unknown run is borne as a name, one of them by people only."""
        known = [self.scan.forms[place].name for place in range(at, end)]
        opener = opens_name(self.scan, at) or (self.scan.lower[at] in _OPENERS and known[1] == 2)
        return opener or (min(known) > 0 and max(known) == 2)

    def _guess(self, at: int, end: int, row: OfficeForm) -> int:
        """Split an unknown run after a place into place and name: villages have one or two words."""
        scan = self.scan
        if end - at > 3:
            return end - 2
        said = scan.joined[end] and "says_after" in scan.forms[end].cues
        if end - at == 3 and row.takes == "place" and row.kind == "jabatan" and said:
            return at + 2 if "place_first" in scan.forms[at].cues else at + 1
        return end

    def _begins_name(self, at: int, end: int) -> bool:
        forms = self.scan.forms
        if opens_name(self.scan, at):
            return True
        if forms[at].name:
            return forms[at].name == 2 or at + 1 == end or forms[at + 1].name > 0 or not forms[at + 1].unit
        return at + 1 < end and forms[at + 1].family

    def _name_after_comma(self, at: int) -> bool:
        scan = self.scan
        if scan.texts[at] == "(" and scan.texts[at + 2] == ")":
            at += 3
        if scan.texts[at] != "," or not scan.joined[at + 1]:
            return False
        form = scan.forms[at + 1]
        if form.title and scan.titles(at + 1)[1]:
            return True
        if form.offices or form.heads or form.stop or form.regions or scan.degree(at + 1) > at + 1:
            return False
        return form.capital and not form.acronym


@cache
def _ends_in_own_name_head(office: str) -> bool:
    """Tell whether the form of an office ends in a word that takes a name of its own: *kepala desa*."""
    last = heads().get(office.rsplit(maxsplit=1)[-1], ())
    return any(head.row.kind in _OWN_NAME and len(head.words) == 1 for head in last)
