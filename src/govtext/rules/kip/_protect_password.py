"""Keys told in the open: a password, a PIN or an access code with the word itself (article 17 letter c)."""

import re
from collections.abc import Iterator

from govtext.document import Span

from ._protect_signs import Survey
from ._protect_unit import Passage
from ._protect_watch import cue, watch

_KEY = re.compile(
    r"\b(?:kata\s+sandi|password|pin|passcode|kode\s+(?:akses|masuk|pintu|brankas|alarm))(?:nya)?\s+(?:[\w-]+\s+){0,6}?"
    r"(?:(?:adalah|ialah|yaitu|yakni)\s|[:=])\s{0,2}[“\"'‘]?(?=[\w@#!.$*-]{0,20}[\d@#!$])(?P<key>[\w@#!.$*-]{4,24})",
    re.IGNORECASE,
)
_EVERYBODYS = re.compile(
    r"\b(?:tanggal\s+lahir|NIK|nomor\s+(?:peserta|pendaftaran|induk)|minimal|paling\s+sedikit|contoh|misalnya|kombinasi|karakter)\b",
    re.IGNORECASE,
)
"""Keys that everybody makes for themselves, and advice about them."""
_WATCH = watch(cue("sandi password pin passcode kode"))


def find_keys(survey: Survey) -> Iterator[Passage]:
    """Yield the sentences that give a key away."""
    for unit in survey.running(_WATCH):
        match = _KEY.search(survey.mask, unit.span.start, unit.span.end)
        if match and not _EVERYBODYS.search(survey.text(unit.span)):
            yield Passage(unit.span, "17c", Span(match.start(), match.start("key")))
