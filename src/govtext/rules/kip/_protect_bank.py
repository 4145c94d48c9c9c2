"""What the supervision of a named bank found, before a decision that is public (article 17 letter e)."""

import re

from govtext.document import Span

from ._protect_unit import Unit
from ._protect_watch import cue

_WATCHDOG = re.compile(
    r"\b(?:OJK|Otoritas\s+Jasa\s+Keuangan|LPS|Bank\s+Indonesia|pengawas\s+(?:bank|BPR|perbankan|asuransi))\b"
)
_WATCHED = re.compile(
    r"\b(?:BPR|BPRS|BPD|Bank(?!\s+(?:Indonesia|Dalam|Umum|Yang|Pemerintah|Sentral))|Asuransi|Koperasi\s+Simpan|KSP|Bumiputera|LKM)\s+[A-Z]\w+|\b[Bb]ank\s+(?:itu|tersebut|daerah)\b"
)
_WEAK_BANK = re.compile(
    r"\b(?:rasio\s+kecukupan\s+modal|kecukupan\s+modal|CAR|NPL|kredit\s+(?:macet|bermasalah)|tidak\s+sehat|kurang\s+sehat|"
    r"pengawasan\s+(?:intensif|khusus)|penyehatan|likuiditas|anjlok|gagal\s+bayar|kekurangan\s+modal|temuan\s+pemeriksaan|"
    r"hasil\s+pemeriksaan|hasil\s+pengawasan|rush)\b",
    re.IGNORECASE,
)
_LOOKS = re.compile(
    r"\b(?:memeriksa|diperiksa|menelaah|mengawasi|diawasi|menemukan|memantau|mencatat|meminta|memanggil|menegur|menyoroti|"
    r"masuk|ditempatkan|sedang|tengah|anjlok|dalam\s+pengawasan)\b",
    re.IGNORECASE,
)
_CLOSED_BANK = re.compile(
    r"\b(?:mencabut\s+izin|dicabut\s+izin|izin\s+usaha\w*\s+(?:\w+\s+)?dicabut|dilikuidasi)\b", re.IGNORECASE
)
BANK_TROUBLE = cue(
    "kecukupan car npl kredit sehat pengawasan penyehatan likuiditas anjlok gagal kekurangan pemeriksaan rush"
)
WATCHDOGS = cue("ojk otoritas lps bank pengawas")
"""Words without which nothing is found."""


def find_weak_bank(text: str, unit: Unit) -> Span | None:
    """What the supervision of a named bank found, before a decision that is public."""
    weak = _WEAK_BANK.search(text)
    if (
        weak
        and _LOOKS.search(text)
        and _WATCHDOG.search(text)
        and _WATCHED.search(text)
        and not _CLOSED_BANK.search(text)
    ):
        return unit.place(weak)
    return None
