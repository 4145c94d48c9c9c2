"""Names that words beside them announce: *atas nama …*, *Bapak …*, *seorang warga, …*, a number, an age."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from govtext.document import Span

from ..text.scan import TextIndex
from .cues import cues

PART = (
    r"(?:(?:Hi|Hj|St|Moh|Muh|Abd|Tgk|Lalu|Ust)\.|[A-Z](?:\.|(?![a-zé]))|[A-Z][a-zA-Zé]{1,20}(?:['’`-][A-Za-zé]{1,20})?)"
)
"""One word of a person's name as it is written: *Siti*, *Nur’aini*, *SITI*, *A.*"""
NAME = rf"{PART}(?:\s+(?:bin|binti|al|el|van|{PART})(?!\w)){{0,4}}"
"""A name as a regular expression: up to five words."""
TITLES = (
    r"(?:(?:Sdr|Sdri|Bpk|Tn|Ny|Nn|An|By|H|Hj|Drs|Dra|Ir|dr|drg|KH)\.?\s+|(?:[Bb]apak|[Ii]bu|[Pp]ak|[Bb]u|"
    r"[Ss]audar[ai]|[Ss]dri?|[Mm]bah|[Kk]akek|[Nn]enek|[Aa]nanda)\.?\s+)"
)
_CALLED = re.compile(
    r"(?:\b(?:atas\s+nama|a\.\s?n\.|a/n|an\.|bernama(?:\s+lengkap)?|nama(?:\s+lengkap)?\s{0,2}:|milik|"
    r"hubungi|menghubungi|kepada|"
    r"(?:[Kk]orban|[Pp]asien|[Pp]elapor|[Ss]aksi|[Pp]emohon|[Pp]emilih|[Pp]enerima|[Pp]engadu|"
    r"[Pp]enderita|[Ww]ajib\s+[Pp]ajak|"
    r"[Aa]lmarhumah?|[Ss]iswi?|[Ss]iswa|[Bb]alita|[Nn]asabah|[Ww]arga|[Aa]nak\s+[Kk]orban)(?:\s+(?:berinisial\s+asli|"
    r"bernama|yakni|yaitu|ialah|adalah))?)(?:\s{0,2}[,(:]\s{0,2}|\s{1,3})|\bke\s+|"
    r"(?:[Ss]aksi|[Pp]elapor|[Pp]engadu)(?:\s+[a-z]{2,14}){1,5}\s+(?:ialah|adalah|yakni|yaitu|bernama)\s+)"
    rf"({TITLES}{{0,2}})(?P<name>{NAME})"
)
_AGED = re.compile(rf"(?P<name>{NAME})\s?(?=\(\s?\d{{1,3}}(?:\s?(?:tahun|thn|th))?\s?\))")
LISTED = re.compile(
    rf"\s{{0,3}}(?:\d{{1,3}}[.)]\s+|[-•*]\s+)?({TITLES}{{0,2}})(?P<name>{NAME})(?=\s{{0,2}}(?:[,;:(–—-]|$))"
)
_DESCRIBED = re.compile(
    rf"(?<!\w)(?P<name>{NAME})(?=\s{{0,2}}[,(/]?\s{{0,2}}(?:NIK\b|lahir\b|TTL\b|No\.?\s?KK\b|\d{{16}}|"
    rf"(?:usia|umur|berusia|berumur)\s+\d|\d{{1,3}}\s+tahun))"
)
_JOINED = re.compile(
    rf"\b(?:ialah|adalah|yakni|yaitu)\s+{NAME}(?:,\s+{NAME}){{0,3}}\s+dan\s+(?P<name>{NAME})(?=\s{{0,2}}[,.(])"
)
_HELD = re.compile(
    rf"\b(?i:nilai\s+rapor|rapor|gaji\s+(?:bersih|pokok)|gaji|honor|upah|saldo|tabungan|utang|pinjaman|hasil\s+(?:psikotes|"
    rf"tes\s+\w+|asesmen)|skor\s+iq|ipk|tunggakan)\s+({TITLES}{{0,2}})(?P<name>{PART}\s+{PART}(?:\s+{PART}){{0,2}})(?!\w)"
)
_IDENTITY_WORDS = frozenset({"nik", "lahir", "ttl", "kk"})
_JOINING_WORDS = frozenset({"ialah", "adalah", "yakni", "yaitu"})
_HOLDING_WORDS = frozenset(
    (
        "nilai", "rapor", "gaji", "honor", "upah", "saldo", "tabungan", "utang", "pinjaman", "hasil", "skor", "ipk",
        "tunggakan",
    )
)  # fmt: skip
NUMBER_BEFORE = re.compile(r"(?<![\w.])\d{1,3}[.)]\s+$")
_COUNTED = re.compile(rf"(?<![\w.])\d{{1,3}}[.)]\s+(?P<name>{NAME})(?=\s{{0,2}}[,;(–—-])")
_TITLED = re.compile(rf"(?<!\w){TITLES}{{1,2}}(?P<name>{NAME})")
_CALLING_WORDS = frozenset(
    (
        "atas", "a", "an", "bernama", "nama", "milik", "hubungi", "menghubungi", "kepada", "korban", "pasien",
        "pelapor", "saksi", "pemohon", "pemilih", "penerima", "pengadu", "penderita", "wajib", "almarhum",
        "almarhumah", "sisw", "siswi", "siswa", "balita", "nasabah", "warga", "anak", "ke",
    )
)  # fmt: skip
_TITLE_WORDS = frozenset(
    (
        "sdr", "sdri", "bpk", "tn", "ny", "nn", "an", "by", "h", "hj", "drs", "dra", "ir", "dr", "drg", "kh", "bapak",
        "ibu", "pak", "bu", "saudara", "saudari", "mbah", "kakek", "nenek", "ananda",
    )
)  # fmt: skip
_FIRST_WORD = re.compile(r"^\w+")
_COUNTING_WORDS = frozenset({"seorang", "seorangnya", "salah", "dua", "duanya", "satu", "satunya"})


def announced(index: TextIndex, span: Span) -> Iterator[re.Match[str]]:
    """Yield what announces somebody in ``span``, with the name as group ``name``.

    A pattern is tried only at the words (or digits) it can begin with; those that begin with the name itself are
    tried where a digit or a word they need stands in ``span``.
    """
    digit = any_within(index.digit_starts, span)
    yield from _at_words(index, _CALLED, _CALLING_WORDS, span)
    if digit and index.text.find("(", span.start, span.end) >= 0:
        yield from _AGED.finditer(index.text, span.start, span.end)
    yield from _at_words(index, _TITLED, _TITLE_WORDS, span)
    if digit:
        yield from index.starting(_COUNTED, _inside(index.digit_starts, span), span.end)
    if digit or any_within(index.word_starts(_IDENTITY_WORDS), span):
        yield from _DESCRIBED.finditer(index.text, span.start, span.end)
    yield from _at_words(index, *_introduced(), span)
    yield from _at_words(index, _JOINED, _JOINING_WORDS, span)
    yield from _at_words(index, _HELD, _HOLDING_WORDS, span)


@cache
def _introduced() -> tuple[re.Pattern[str], frozenset[str]]:
    """Return the pattern for *seorang petani, Siti, …* and *warga Sempur, Siti, …*, and the words it begins with."""
    people = cues("introduced")
    roles = f"(?:{'|'.join(people)})".replace(" ", r"\s+")
    pattern = re.compile(
        r"\b(?:(?:[Ss]eorang|[Ss]alah\s+(?:satu|seorang)|[Dd]ua|[Ss]atu)(?:nya)?"
        rf"(?:\s+(?:[a-z]{{2,14}}\s+){{0,3}}{roles})?(?:\s+[a-z]{{2,14}}){{0,3}}|\b{roles}(?:\s+[a-z]{{2,14}}){{0,2}})"
        rf"\s{{0,2}},\s{{1,2}}(?P<name>{NAME})"
        r"(?=\s{0,2}[,(]|\s+(?:yang|kini|saat|masih|sedang|tengah|mengalami|menderita)\b)"
    )
    return pattern, _COUNTING_WORDS.union(*(_FIRST_WORD.findall(person) for person in people))


def _at_words(index: TextIndex, pattern: re.Pattern[str], words: frozenset[str], span: Span) -> Iterator[re.Match[str]]:
    return index.starting(pattern, _inside(index.word_starts(words), span), span.end)


def _inside(starts: Sequence[int], span: Span) -> Sequence[int]:
    return starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def any_within(starts: Sequence[int], span: Span) -> bool:
    """Tell whether one of ``starts`` (rising) lies in ``span``."""
    at = bisect_left(starts, span.start)
    return at < len(starts) and starts[at] < span.end
