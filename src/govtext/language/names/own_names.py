"""Where the name of a body ends and that of a person begins, when both stand side by side."""

from .office import Office
from .runs import LONGEST_NAME
from .scan import Scan

_BALINESE = frozenset(
    [
        "dewa", "gd", "gde", "gede", "gst", "gusti", "kade", "kadek", "ketut", "komang", "kt", "made", "md", "nengah",
        "ngurah", "nym", "nyoman", "putu", "wayan", "wy",
    ]
)  # fmt: skip
"""What stands behind the I of a man's name."""
_LONGEST = 5
"""How many words the name of a body and that of its holder take together."""
_OPENS = frozenset({"body_first", "place_first"})


def opens_name(scan: Scan, at: int) -> bool:
    """Tell whether the letter at ``at`` is no number but begins a name: the I of *I Made*."""
    return scan.texts[at] == "I" and scan.joined[at + 1] and scan.lower[at + 1] in _BALINESE


def own_name(scan: Scan, at: int) -> int:
    """Return how many words at ``at`` surely are the name of a body that has its holder's behind it.

    *Ketua Gapoktan* Sri Rejeki *Paulus*, *Direktur Perumda* Tirta Mayang *Hj. Faridah*; 0 where nothing tells.
    """
    forms, joined = scan.forms, scan.joined
    if not forms[at].capital or forms[at].name == 2:
        return 0
    end = at
    while end < at + _LONGEST and joined[end] and _names(scan, end):
        end += 1
    holder = joined[end] and forms[end].title is not None
    lasts = [place for place in range(at + 1, end) if "body_last" in forms[place].cues]
    size = lasts[-1] + 1 - at if lasts else 2 if end - at > 1 and _OPENS & forms[at].cues else 0
    return size if size and (holder or size < end - at) else 0


def _names(scan: Scan, at: int) -> bool:
    form = scan.forms[at]
    return form.capital and form.text.isalpha() and not (form.acronym or form.title or form.stop)


def describes_name(scan: Scan, office: Office) -> bool:
    """Tell whether an office without capitals stands behind a name, known or not, and a comma.

    *Lestari, direktur PDAM Tirta Raharja, …*: it begins no list of guests, so what follows can only name its body.
    """
    at = office.first
    behind = at > 1 and scan.joined[at] and scan.texts[at - 1] == "," and scan.forms[at - 2].capital
    return behind and office.detailed and not scan.forms[at].capital


def past_body(scan: Scan, at: int) -> int:
    """Return the index after the capitals at ``at``, the name of the body of such an office."""
    limit = at + LONGEST_NAME
    while at < limit and scan.joined[at] and scan.forms[at].capital and not scan.forms[at].title:
        at += 1
    return at
