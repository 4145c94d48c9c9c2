"""What a form of output says of one draft, apart from the rest of the run: it can be kept, and put into other runs.

Such a part knows neither what the draft is called nor how many others there are. Marks stand for that until the run is
put together. They are control characters, which no form leaves in what it says: JSON escapes them, and what people see
was made harmless (harmless.py).
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.report import Report
    from govtext.scores import FamilyCost

    from .draft import Draft

NAME = "\0"
"""Stands for the name of the draft, in whichever spelling the form has for it."""
MARK = "\1"
"""Stands for, or stands around, whatever else a form leaves open."""
BETWEEN = "\x1e"
"""Stands between the pieces of a part that a form puts in different places."""


class Known(NamedTuple):
    """What is known of a draft beside its report.

    ``draft`` is its text with personal data masked (best as :class:`~.draft.Draft`, which knows the bytes of the draft
    as written), ``cards`` what :func:`~.cards.own_cards` gives, ``costs`` what costs how many points, and ``part`` what
    the form says of it, where that was kept; nothing else is then needed.
    """

    draft: str | None = None
    cards: Mapping[str, Any] = {}
    costs: "Sequence[FamilyCost] | None" = None
    part: str | None = None


class Checked(NamedTuple):
    """A draft as a form speaks of it: its report, its text as it may be shown, and the cards of its own rules."""

    report: "Report"
    draft: "Draft"
    cards: Mapping[str, Any]


class Part(NamedTuple):
    """What a form says of the draft ``source``, with its marks."""

    source: str | None
    text: str
