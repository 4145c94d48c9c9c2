"""Names announced by a head (*Dinas*, *PT*, *Jalan*, *aplikasi*, *Program*) and names that stand alone."""

from collections.abc import Iterator

from .lexicon import Form
from .model import NameKind
from .offices import match
from .phrases import Phrase
from .scan import Scan

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
_LISTED = frozenset({"programme", "event", "award", "document"})

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
    start = at + len(head.words)
    if head.row.form.endswith(".") or len(head.words[-1]) <= 3:
        start = scan.past_stop(start) if scan.forms[at].capital and not scan.forms[at].acronym else start
    end = _own_words(scan, start, head.row.kind)
    kind = _KINDS.get(head.row.kind, "organisation")
    if end > start:
        return at, end, kind
    capitals = all(scan.forms[place].capital for place in range(at, start))
    alone = capitals and not scan.in_heading[at] and (len(head.words) > 1 or not scan.initial(at))
    return (at, start, kind) if alone else None


def _own_words(scan: Scan, at: int, kind: str) -> int:
    """Return the index after the words of a name that begin at ``at``."""
    begin, end = at, at
    agency, heading = kind == "agency", at < scan.count and scan.in_heading[at]
    while scan.joined[end] and end - begin < _LONGEST:
        form = scan.forms[end]
        if form.capital:
            if (form.title or form.offices or agency) and _ends_before(scan, end, begin, agency):
                break
            if heading and not (form.unit or known(form)):
                break
            end += 1
        elif form.text[0].isdigit() and (end > begin or not agency) and len(form.text) <= _LONGEST_NUMBER:
            end += 1
        elif end > begin and (step := _inside(scan, end, kind)):
            end += step
        else:
            break
    return end


def _ends_before(scan: Scan, at: int, begin: int, agency: bool) -> bool:
    """Tell whether a title, a person or an office begins at ``at``, so that the name before it is over."""
    form = scan.forms[at]
    if form.title and (form.text.endswith(".") or scan.texts[at + 1] == "."):
        return True
    if agency and form.name == 2 and not form.unit:
        return True
    return bool(form.offices) and not form.unit and not form.name and at > begin


def _inside(scan: Scan, at: int, kind: str) -> int:
    """Return how many tokens at ``at`` go on with the name: *dan* or a comma in a list of units."""
    lower = scan.lower[at]
    if lower == "," and kind == "agency":
        following = at + 2 if scan.texts[at + 1] == "dan" else at + 1
    elif lower == "dan":
        following = at + 1
    else:
        return 0
    if not scan.joined[following]:
        return 0
    form = scan.forms[following]
    fits = form.unit or (kind in _LISTED and not form.name and not form.offices and not form.regions)
    return following - at if form.capital and fits and not form.heads else 0


def loose(scan: Scan, taken: bytearray) -> Iterator[Range]:
    """Yield the capitalised runs outside ``taken`` (a flag per token) that read as names without a head.

    There are none in headings, where capitals say nothing.
    """
    end = 0
    for at in scan.opens:
        if at < end or taken[at] or not scan.forms[at].capital or scan.in_heading[at]:
            continue
        end = _run(scan, at, taken)
        name = _alone(scan, at, end)
        if name is not None:
            yield name


def _run(scan: Scan, at: int, taken: bytearray) -> int:
    end = at + 1
    while scan.joined[end] and end - at < _LONGEST and not taken[end]:
        form = scan.forms[end]
        if not form.capital:
            version = form.text[0].isdigit() and "." in form.text
            listed = form.lower == "dan" and scan.forms[end - 1].unit and _inside(scan, end, "agency")
            if not (version or listed):
                break
        end += 1
    return end


def _alone(scan: Scan, first: int, end: int) -> Range | None:
    """Return what of the run is a name: not the capital of a sentence."""
    forms = scan.forms
    while first < end and (forms[first].stop or (scan.initial(first) and _only_opens(scan, first, end))):
        first += 1
    while first < end and forms[end - 1].stop:
        end -= 1
    if first == end or (end - first == 1 and scan.initial(first) and not known(forms[first])):
        return None
    text = forms[first].text
    if end - first == 1 and not text.isalpha() and not text.replace("-", "").replace("/", "").isalnum():
        return None
    return first, end, _kind_alone(scan, first)


def _only_opens(scan: Scan, at: int, end: int) -> bool:
    """Tell whether the word at ``at`` has its capital from the sentence it opens: alone, or before acronyms only."""
    if not scan.ordinary(at) and not scan.lower[at].endswith("nya"):
        return False
    return all(scan.forms[place].acronym for place in range(at + 1, end))


def known(form: Form) -> bool:
    """Tell whether the form is a name even where every word has a capital: a region, an acronym, a person's name."""
    return bool(form.regions) or form.acronym or form.name == 2


def _kind_alone(scan: Scan, first: int) -> NameKind:
    if scan.forms[first].regions or (first and scan.lower[first - 1] in _PLACE_BEFORE):
        return "place"
    return "organisation"
