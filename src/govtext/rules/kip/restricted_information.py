"""Point at passages that must go to the PPID before they are published. It asks; it never says that they are exempt."""

from collections.abc import Iterator, Sequence

from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.rules.shared import offer
from govtext.tables import Card

from ._protect_basis import RESTRICTED
from ._protect_case import find_inquiries
from ._protect_charge import find_charges, find_tone_of_appeals
from ._protect_guilt import find_verdicts
from ._protect_inner import find_inner
from ._protect_password import find_keys
from ._protect_person import find_personal
from ._protect_pointed import find_pointed
from ._protect_season import find_appeals
from ._protect_signs import Survey
from ._protect_state import find_state
from ._protect_teller import find_tellers
from ._protect_tender import find_trade
from ._protect_together import find_together
from ._protect_unit import Passage
from ._protect_urging import urgings
from ._protect_weather import find_forecasts
from ._protect_when import in_season

offer("urging", urgings)

FINDERS = (
    find_personal,
    find_pointed,
    find_inquiries,
    find_verdicts,
    find_trade,
    find_together,
    find_tellers,
    find_state,
    find_keys,
    find_inner,
    find_appeals,
    find_forecasts,
    find_charges,
    find_tone_of_appeals,
)
_CAMPAIGN = "kampanye"
_TOGETHER = frozenset({"anak", "17h", "praduga"})
"""What may be said of the same sentence more than once: a child, its health and the one who is accused."""

_OF_THE_CASE = {"praduga", "17a"}
"""Who is accused and who told of it stand in one sentence, and both are to be protected."""


@rule
def restricted_information(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each passage with the letter of article 17, or another ground, under which it is to be checked."""
    survey = reading.once(Survey)
    campaign = in_season(reading)
    for passage in _apart([passage for find in FINDERS for passage in find(survey)]):
        shown = reading.redact_span(passage.sign)
        pressing = campaign and passage.basis == _CAMPAIGN
        yield Hit(
            passage.span,
            {"sign": " ".join(shown.split())},
            kind=passage.basis,
            variant="kampanye_masa" if pressing else passage.basis,
            severity="warning" if pressing else None,
            basis=RESTRICTED[passage.basis],
        )


def _may_both_be_told(one: Passage, other: Passage) -> bool:
    bases = {one.basis, other.basis}
    return bases <= _TOGETHER or (bases == _OF_THE_CASE and one.span != other.span)


def _apart(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages in order; of two about one place the one found first, unless both must be told."""
    kept: list[Passage] = []
    for passage in passages:
        if not any(
            passage.span.meets(other.span) and (passage.basis == other.basis or not _may_both_be_told(passage, other))
            for other in kept
        ):
            kept.append(passage)
    return sorted(kept, key=lambda passage: (passage.span.start, passage.span.end))
