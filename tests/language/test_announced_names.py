"""Names that words beside them announce are looked for only at those words: that misses none."""

import re
from pathlib import Path

import pytest

from govtext.document import Span
from govtext.language.personal import announced as module
from govtext.language.personal.announced import announced
from govtext.language.text.scan import TextIndex

CASES = sorted((Path(__file__).parents[1] / "rules" / "kip").glob("*.md"))
PATTERNS = ("_CALLED", "_AGED", "_TITLED", "_COUNTED", "_DESCRIBED", "_introduced", "_JOINED", "_HELD")
WRITTEN = (
    "Almarhumah Siti Aminah, siswi Rina Wati, ke Budi Santoso, a.n. Joko Susilo, a/n Joko Susilo. Sdri. Ani Yudhoyono, "
    "Pak Budi, Hj. Murni (45), 1. Ujang Saputra, seorang warga desa, Darto, yang sakit. Salah satunya, Tini, kini pulih. "
    "Mereka ialah Andi, Budi, dan Citra. Hasil tes psikologi Dewi Lestari, gaji Yuni Astuti, laki-laki, Tono, yang luka."
)


def cases() -> list[str]:
    return [WRITTEN, *(path.read_text(encoding="utf-8") for path in CASES)]


def test_every_way_of_announcing_is_found_wherever_its_pattern_matches() -> None:
    found = [getattr(module, name) for name in PATTERNS]
    patterns: list[re.Pattern[str]] = [one()[0] if callable(one) else one for one in found]
    for text in cases():
        span = Span(0, len(text))
        plain = [match.span("name") for pattern in patterns for match in pattern.finditer(text)]
        assert [match.span("name") for match in announced(TextIndex(text), span)] == plain


@pytest.mark.parametrize("end", [0, 20, 60, 100])
def test_only_the_span_is_read(end: int) -> None:
    found = list(announced(TextIndex(WRITTEN), Span(0, end)))
    assert all(match.end() <= end for match in found)
