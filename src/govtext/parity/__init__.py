"""Whether captions agree with the release they are made from: amounts, percentages, figures, dates, hours and names.

A caption may leave out what it likes; what it says must be in the release. Rounding is understood: a coarser figure
(*Rp4,2 miliar* for *Rp4,25 miliar*) and words such as *sekitar* or *lebih dari*. In doubt nothing is said: a few
things counted for the caption alone (*3 alasan*), names without title or office that the release does not know.
"""

from govtext.document import Document
from govtext.reading import Preferences, Reading

from .dates import dates
from .figures import figures
from .model import Difference, Matter, Pair, State
from .names import names

__all__ = ["Difference", "Matter", "State", "parity"]


def parity(
    release: Document, caption: Document, *, preferences: Preferences | None = None, language: str = "id"
) -> tuple[Difference, ...]:
    """Return what ``caption`` says otherwise than ``release``, in the order of the caption.

    ``preferences`` are those of the project; ``language`` is that of the messages, ``id`` or ``en``.

    >>> from govtext.document import read
    >>> release = read("Bantuan senilai Rp4,25 miliar diserahkan, Selasa (12/3/2024).")
    >>> [item.text for item in parity(release, read("Bantuan Rp4,75 miliar diserahkan 13 Maret 2024!"))]
    ['Rp4,75 miliar', '13 Maret 2024']
    """
    pair = Pair(Reading(release, preferences), Reading(caption, preferences), language)
    found = [*figures(pair), *dates(pair), *names(pair)]
    return tuple(sorted(found, key=lambda item: (item.span.start, item.span.end)))
