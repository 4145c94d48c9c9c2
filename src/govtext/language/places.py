"""Names announced by a head (*Dinas*, *PT*, *Jalan*, *aplikasi*, *Program*) and names that stand alone."""

from govtext.document import Kind

from .names_lexicon import Form, Phrase
from .names_model import NameKind
from .names_scan import Scan
from .offices import match

_LONGEST = 12
_LONGEST_NUMBER = 6
_KINDS: dict[str, NameKind] = {
    "agency": "organisation",
    "organisation": "organisation",
    "place": "place",
    "programme": "programme",
    "application": "application",
    "award": "award",
    "event": "event",
    "document": "document",
}
_PLACE_BEFORE = frozenset({"di", "ke", "dari", "asal", "se"})
_ROMAN = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"})
_INSIDE = frozenset({"dan", "untuk", "bagi", "di", "dengan"})

Range = tuple[int, int, NameKind]


def head_at(scan: Scan, at: int) -> Phrase | None:
    """Return the head that stands at token ``at``."""
    heads = scan.forms[at].heads
    return match(heads, scan.lower, at) if heads else None


def headed(scan: Scan, at: int) -> Range | None:
    """Return the name that the head at ``at`` announces: first token, index after the last, kind.

    A head in lower case belongs to the name only when a capitalised name follows it (*aplikasi Cek Bansos*).
    """
    head = head_at(scan, at)
    if head is None:
        return None
    start = scan.past_stop(at + len(head.words))
    end = _own_words(scan, start, agency=head.row.kind == "agency")
    kind = _KINDS.get(head.row.kind, "organisation")
    if end > start:
        return at, end, kind
    capital = scan.forms[at].capital and not scan.initial(at)
    return (at, start, kind) if capital and not _plain(scan, at) else None


def _plain(scan: Scan, at: int) -> bool:
    return is_title_case(scan, at)


def _own_words(scan: Scan, at: int, agency: bool) -> int:
    """Return the index after the words of a name that begin at ``at``."""
    begin, end = at, at
    while scan.joined(end) and end - begin < _LONGEST:
        form = scan.forms[end]
        if form.capital:
            if (form.title and "." in (form.text, scan.text(end + 1))) or (agency and form.name == 2 and not form.unit):
                break
            if form.offices and not form.unit and not form.name and end > begin:
                break
            end += 1
        elif form.text[0].isdigit() and (end > begin or not agency) and len(form.text) <= _LONGEST_NUMBER:
            end += 1
        elif end > begin and (step := _inside(scan, end, agency)):
            end += step
        elif form.text == "(" and end > begin and scan.text(end + 2) == ")" and scan.forms[end + 1].acronym:
            break
        else:
            break
    return end


def _inside(scan: Scan, at: int, agency: bool) -> int:
    """Return how many tokens at ``at`` go on with the name: *dan* or a comma in a list of units."""
    lower = scan.lower[at]
    if lower == "," and agency:
        following = at + 2 if scan.text(at + 1) == "dan" else at + 1
    elif lower in _INSIDE:
        following = at + 1
    else:
        return 0
    if not scan.joined(following):
        return 0
    form = scan.forms[following]
    unit = form.unit and form.capital and not form.heads
    return following - at if unit and (lower in {",", "dan"} or not agency) else 0


def alone(scan: Scan, at: int) -> Range | None:
    """Return the capitalised run at ``at`` that reads as a name without a head, or None."""
    end = at
    forms = scan.forms
    while (end == at or scan.joined(end)) and end < scan.count and end - at < _LONGEST:
        form = forms[end]
        if not (form.capital and form.text[-1].isalnum()) and not (
            end > at and form.text[0].isdigit() and _version(form)
        ):
            break
        end += 1
    if end == at:
        return None
    first = at
    if scan.initial(at) and (forms[at].stop or not known(forms[at])):
        first = at + 1 if end - at > 1 and forms[at].stop else at
        if end - at == 1:
            return None
    if first == end or (forms[first].stop and end - first == 1) or is_title_case(scan, at):
        return None
    return first, end, _kind_alone(scan, first, end)


def known(form: Form) -> bool:
    """Tell whether the form is a name even where every word has a capital: a region, an acronym, a person's name."""
    return bool(form.regions) or form.acronym or form.name == 2


def _version(form: Form) -> bool:
    return "." in form.text


def _kind_alone(scan: Scan, first: int, end: int) -> NameKind:
    form = scan.forms[first]
    if form.regions or (first and scan.lower[first - 1] in _PLACE_BEFORE):
        return "place"
    return "organisation"


def is_title_case(scan: Scan, at: int) -> bool:
    """Tell whether token ``at`` stands in a heading, where capitals say nothing."""
    block = scan.document.block_at(scan.starts[at])
    return block is not None and block.kind in {Kind.TITLE, Kind.HEADING}
