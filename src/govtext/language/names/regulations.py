"""Laws, regulations, decrees and circulars cited in a draft."""

import re
from collections.abc import Iterable, Iterator

from govtext.document import Document, Span

from .model import Name

_CITED = re.compile(
    r"(?:Undang-Undang(?:\s+Dasar)?|UUD?|Perp?pu|PP|Perpres|Keppres|Inpres|Permen[a-z]{0,14}|Kepmen[a-z]{0,14}|Perda|"
    r"Pergub|Perbup|Perwali|Perwal|Perdes|Peraturan|Qanun|Keputusan|Surat\s+(?:Edaran|Keputusan)|SE|SK|Instruksi|Maklumat|"
    r"Putusan|TAP\s+MPR|Ketetapan)"
    r"(?:\s+(?!Nomor\b|No\b)(?:[A-Z][\w/()-]{0,40}|dan|dalam|atas),?){0,10}"
    r"\s+(?:(?:Nomor|No\.?)\s*:?\s*)?(?=[\w./-]{0,60}\d)[\w./-]{1,60}(?:\s+Tahun\s+\d{4})?"
)
_NUMBERED = re.compile(r"(?:Nomor|No\b|Tahun|\d\s*/|/\d)")
_ABOUT = re.compile(r"\s*,?\s+(tentang|perihal)\s+")
_CLAUSE_END = re.compile(
    r"[.;:!?()\"“”]\s|[.;:!?()\"“”]$|,\s+(?=[a-z])|\n\s*\n|"
    r"\s(?=(?:yang|serta|dan\s+(?:Undang|Peraturan|Keputusan|UU|PP|Perda)|untuk|telah|sudah|akan|dapat|mulai|harus|wajib|"
    r"menyebut\w*|mengatur|mewajibkan|melarang|menetapkan|mengamanatkan|menegaskan|berlaku|disebutkan|diatur|pada\s+(?:hari|tanggal)"
    r"|dalam\s+(?:rapat|acara)|kepada|sebagai|bahwa|sehingga|agar|oleh)\b)"
)
_LONGEST_ABOUT = 240
_FIRST = frozenset(
    {
        "Undang-Undang",
        "UU",
        "UUD",
        "Perpu",
        "Perppu",
        "PP",
        "Perpres",
        "Keppres",
        "Inpres",
        "Perda",
        "Pergub",
        "Perbup",
        "Perwali",
        "Perwal",
        "Perdes",
        "Peraturan",
        "Qanun",
        "Keputusan",
        "Surat",
        "SE",
        "SK",
        "Instruksi",
        "Maklumat",
        "Putusan",
        "TAP",
        "Ketetapan",
    }
)


def begins_regulation(text: str) -> bool:
    """Tell whether a citation can begin with the form ``text``."""
    return text in _FIRST or text.startswith(("Permen", "Kepmen"))


def find_regulations(document: Document, starts: Iterable[int]) -> Iterator[Name]:
    """Yield the citations that begin at ``starts`` (rising offsets): kind, number, year, and the subject.

    The subject (*tentang …*) runs until the clause ends. A citation inside another one is not given twice.
    """
    text, done = document.mask, 0
    for start in starts:
        if start < done:
            continue
        match = _CITED.match(text, start)
        if match is None or not _NUMBERED.search(match.group()):
            continue
        done = _with_subject(text, start + len(match.group().rstrip(".,/-")))
        span = Span(start, done)
        yield Name(span, "regulation", document.words_of(span))


def _with_subject(text: str, at: int) -> int:
    about = _ABOUT.match(text, at)
    if about is None:
        return at
    limit = min(len(text), about.end() + _LONGEST_ABOUT)
    stop = _CLAUSE_END.search(text, about.end(), limit)
    end = stop.start() if stop else limit
    return about.end() + len(text[about.end() : end].rstrip())
