"""Marks are tried only at the words they can begin with: that misses none of what a search of the whole text finds."""

import re
from pathlib import Path

import pytest

from govtext.document import read
from govtext.genres import marks
from govtext.genres.layers import Layers
from govtext.reading import Reading

CASES = sorted((Path(__file__).parents[1] / "rules" / "kip").glob("*.md"))
SAMPLES = sorted(Path(__file__).parent.glob("*.md"))
NAMES = sorted(name for name, value in vars(marks).items() if isinstance(value, marks.Mark))
WRITTEN = (
    "Balaikota dan balai kota, alun-alun, Jl. Melati, RT 03/RW 05. UPT Disdikbud, Dinsos, Bappeda, BAPEDALDA, UPTD. "
    "fotocopy KTP, foto copy KK, pasfoto 3x4, pas foto, nomor induk. CV Maju, PT. Karya, Perum Bulog. "
    "Warga Desa Sukamaju, , warga yang hadir, ibu rumah tangga asal Ende. BMKG, Stasiun Klimatologi, Badan Geologi."
)


def texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in (*CASES, *SAMPLES)] + [WRITTEN]


@pytest.mark.parametrize("name", NAMES)
def test_a_mark_is_found_wherever_its_pattern_matches(name: str) -> None:
    mark = getattr(marks, name)
    for text in texts():
        reading = Reading(read(text, "text"))
        plain = [match.span() for match in mark.pattern.finditer(reading.document.mask)]
        found = [tuple(span) for span in Layers(reading).matches(mark)]
        assert found == plain


@pytest.mark.parametrize(
    ("layer", "pattern"), [("email", marks.EMAIL), ("handle", marks.HANDLE), ("link", marks.ADDRESS)]
)
def test_addresses_are_found_wherever_their_pattern_matches(layer: str, pattern: re.Pattern[str]) -> None:
    for text in texts():
        reading = Reading(read(text, "text"))
        plain = [match.span() for match in pattern.finditer(reading.document.mask)]
        assert [tuple(span) for span in Layers(reading).spans(layer)] == plain
