"""Whether a passage speaks of another country: its weather is not for the Indonesian authority to announce."""

import re
from functools import cache

from govtext.tables import RegionRow, lexicon

from ._protect_signs import Survey
from ._protect_unit import Unit

_CAPITALS = re.compile(r"[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*")
_LONGEST = 3
"""Words of the longest name of a country or a region that is looked up."""


def is_abroad(survey: Survey, unit: Unit) -> bool:
    """Tell whether the paragraph, or else the draft, names a foreign country and no place in Indonesia."""
    block = survey.reading.document.block_at(unit.span.start)
    near = _places(survey.text(block.span)) if block is not None else frozenset()
    if near:
        return near == {"abroad"}
    return _places(survey.mask) == {"abroad"}


def _places(text: str) -> frozenset[str]:
    """Return *home* and *abroad* as the text names places there."""
    known = _regions()
    found = set()
    for match in _CAPITALS.finditer(text):
        if text[: match.start()].endswith(("dari ", "asal ")):
            continue  # where a storm comes from is not where it is awaited
        words = match[0].split()
        for first in range(len(words)):
            for size in range(1, _LONGEST + 1):
                side = known.get(" ".join(words[first : first + size]))
                if side:
                    found.add(side)
    return frozenset(found)


@cache
def _regions() -> dict[str, str]:
    """Return the side of every region: *home* wherever Indonesia is meant."""
    sides = {}
    for row in lexicon("regions"):
        assert isinstance(row, RegionRow)
        side = "abroad" if row.level in ("negara", "luar_negeri") and row.form != "Indonesia" else "home"
        sides[row.form] = sides[row.form.removeprefix("Kota ").removeprefix("Kabupaten ")] = side
    return sides
