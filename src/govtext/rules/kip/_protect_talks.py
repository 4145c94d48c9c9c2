"""Positions in talks with other countries (article 17 letter f)."""

import re

from govtext.document import Span

from ._protect_signs import Survey
from ._protect_unit import Unit
from ._protect_watch import Asked, cue

_TALKS = re.compile(
    r"\b(?:perundingan|berunding|negosiasi|bernegosiasi|runding|pembicaraan|meja\s+perundingan|nota\s+kesepahaman|perjanjian|MoU|"
    r"(?:pertemuan|pembicaraan|kesepakatan)\s+(?:\w+\s+){0,2}?(?:tertutup|rahasia|empat\s+mata|di\s+bawah\s+tangan))\b",
    re.IGNORECASE,
)
_STANCE = re.compile(
    r"\b(?:siap|bersedia|akan|rela|menyiapkan|menawarkan|berencana|hendak|cenderung|setuju|sepakat|sanggup|mau|boleh)\s+(?:\w+\s+){0,3}"
    r"(?:mengalah|melepas\w*|menukar|menyerahkan|melunak|menurunkan|mengorbankan|konsesi|pertukaran|imbalan|menerima\s+tawaran|opsi|kompensasi|"
    r"mundur)\b|\b(?:asal|asalkan|dengan\s+imbalan)\b|\bbatas\s+(?:terendah|tertinggi|akhir|bawah)\b|\bopsi\s+(?:\w+\s+){0,2}(?:terakhir|cadangan|pertukaran)\b|"
    r"\bstrategi\b|\bposisi\s+(?:tawar|kita|indonesia|runding)\b",
    re.IGNORECASE,
)
_TALKING = cue(
    "perundingan berunding negosiasi bernegosiasi runding pembicaraan kesepahaman perjanjian mou pertemuan kesepakatan"
)
NEEDS: tuple[Asked, ...] = ("17f:talks 17f:abroad", (_TALKING, "17f:abroad"))
"""What a sentence needs to be read for them."""


def talks_abroad(survey: Survey, unit: Unit) -> Span | None:
    """Return the sign of a position in talks with a foreign party: what was talked of, or how far one would go."""
    if unit.has("17f", "talks", "abroad"):
        return unit.at("17f", "talks")[0]
    text = survey.text(unit.span)
    talks, stance = _TALKS.search(text), _STANCE.search(text)
    foreign = any(
        survey.text(sign).lower() not in {"negara", "perundingan", "bilateral", "delegasi"}
        for sign in unit.at("17f", "abroad")
    )
    return unit.place(stance) if talks and stance and foreign else None
