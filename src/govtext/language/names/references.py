"""Numbers that name something instead of counting it: laws, letters, addresses, telephones, codes, list marks.

Dates and quantities leave these places alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from govtext.document.span import Span
from govtext.tables import NumberWord, lexicon

from ..text.scan import TextIndex

_CODE = r"[\w./-]{0,40}[0-9][\w./-]{0,40}"
_LAW = r"UUD|UU|PP|Perpu|Perppu|Perpres|Keppres|Kepres|Inpres|Permen\w{0,12}|Kepmen\w{0,12}|Perka|PerKI|Perki"
_LOCAL_LAW = r"Perda|Perbup|Perwali|Perwako|Pergub|Perdes|Perkada|Kepgub|Kepbup|Qanun|PMK|SE|SK|SKB|SNI|ISO|SOP"
_SPLIT_LAW = rf"(?:{_LAW}|{_LOCAL_LAW})"
_PHONE_CUE = (
    r"(?:menelepon|telepon|telpon|telp|tlp|menghubungi|hubungi|hotline|call\s{1,3}center|whatsapp|wa|hp|faks|faksimile"
    r"|fax|sms|nomor)"
)
_PHONE_FILLER = r"(?:kantor|layanan|pengaduan|darurat|resmi|pribadi|di|ke|nomor|no\.?|atau)"
_DATE = r"[0-9]{1,2}/[0-9]{1,2}(?:[/-](?:[0-9]{4}|[0-9]{2}))?(?![\w/])"
_YEARS = r"(?:19|20)[0-9]{2}/(?:(?:19|20)?[0-9]{2})(?![\w/])"
_LENGTH = r"\s{0,3}(?:km|kilometer|meter|m)\b|[.,][0-9]"
_MONTH = r"\s{1,3}[a-z]{3,9}\.?\s{1,3}(?:19|20)[0-9]{2}"
_ADDRESS = r"https?://\S+|www\.\S+"
_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,120}"
_LIST_MARK = r"(?m:^)[ \t>*_#+-]{0,12}[0-9]{1,3}[.)](?=\s)"
_FROM_LETTER = (
    _ADDRESS,
    _MAIL,
    rf"\b(?:nomor|nomer|no)\b\.?\s{{0,3}}:?\s{{0,3}}(?!\s){_CODE}(?:\s{{1,6}}tahun\s{{1,6}}[0-9]{{4}})?",
    rf"\b(?-i:{_SPLIT_LAW})\.?\s{{1,6}}(?:RI\s{{1,3}})?{_CODE}(?:\s{{1,6}}tahun\s{{1,6}}[0-9]{{4}})?",
    rf"\b{_PHONE_CUE}\b\.?(?:\s{{1,3}}{_PHONE_FILLER}){{0,2}}\s{{0,3}}:?\s{{0,3}}"
    r"[+(]?[0-9][0-9().-]{2,20}(?:\s[0-9]{2,5}){0,4}",
    r"\bkode\s+pos\s{0,3}:?\s{0,3}[0-9]{5}\b",
    rf"\b(?:jl|jln|jalan)\b\.?(?:[ \t]{{1,3}}(?-i:[A-Z])[\w.’']{{0,20}}){{1,5}}[ \t]{{1,3}}"
    rf"[0-9]{{1,4}}[a-z]?\b(?!{_LENGTH}|{_MONTH})",
    r"\b(?:rt|rw)\b\.?\s{0,3}[0-9]{1,3}(?:\s{0,2}/\s{0,2}(?:rw\.?\s{0,2})?[0-9]{1,3})?",
)
_FROM_DIGIT = (
    _MAIL,
    r"(?<![\w.,])0[0-9]{2,4}(?:[\s.-]?[0-9]{2,8}){1,4}(?![\w])",
    r"(?<![\w.,])[0-9]{8,}(?:\s[0-9]{1,6}){0,4}",
    r"(?<![\w.,])[0-9]{4}(?:[\s.-][0-9]{4}){2,4}(?![0-9])",
    _LIST_MARK,
    r"[0-9]\ufe0f?\u20e3",
    rf"(?<![\w.,/-])(?!{_DATE}|{_YEARS})[0-9]{{1,6}}(?:/[\w.-]{{1,30}}){{1,8}}",
    r"\b[0-9]{1,2}\.0(?:\.[0-9]{1,3}){0,2}\b(?!\s{0,3}(?:%|persen|juta|ribu|miliar|triliun)|[.,]?[0-9])",
)
_FROM_SIGN = (
    _MAIL,
    r"(?<!\w)[#@][\w.]{1,80}",
    r"\(0[0-9]{2,3}\)\s{0,3}[0-9]{3,9}(?:[\s-][0-9]{1,6}){0,3}",
    r"\+62[\s.-]?[0-9]{2,4}(?:[\s.-]?[0-9]{2,5}){1,4}",
    _LIST_MARK,
    r"\([0-9]{1,2}\)",
)
"""What a number that is a name can look like, by the character with which it begins."""

_COUNTED = (
    rf"(?!{_MONTH}|\s{{1,3}}(?:unit|buah|orang|ekor|meter|km|ha|hektare|persen|lembar|titik|paket)\b"
    r"|\s{0,3}%|[\w.,]?[0-9])"
)


_FIRST_WORDS = frozenset(
    (
        *re.findall("[a-z]+", _SPLIT_LAW.replace(r"\w{0,12}", "").lower()),
        "call", "fax", "faks", "faksimile", "hotline", "hp", "hubungi", "jalan", "jl", "jln", "kode", "menelepon",
        "menghubungi", "no", "nomer", "nomor", "rt", "rw", "sms", "telepon", "telp", "telpon", "tlp", "wa", "whatsapp",
    )
)  # fmt: skip
"""The words that the patterns can begin with, besides those that begin with ``permen`` or ``kepmen``."""
_MINISTERIAL = ("permen", "kepmen")
_ADDRESS_BEGINS = re.compile(r"https?://|www\.", re.IGNORECASE)
_MAILBOX = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}$")
_TAG = re.compile(r"[#@]")


@cache
def _labels() -> tuple[str, ...]:
    rows = (row for row in lexicon("number_words") if isinstance(row, NumberWord) and row.role == "label")
    return tuple(row.form for row in rows)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what is looked for where a digit, a letter and any other sign stands."""
    labels = [re.escape(form) if form.islower() else f"(?-i:{re.escape(form)})" for form in _labels()]
    named = "|".join(sorted(labels, key=len, reverse=True))
    labelled = (
        rf"\b(?:{named})\b\.?(?:\s{{1,3}}(?-i:Negeri))?\s{{1,6}}(?:ke-\s?)?"
        rf"\(?[0-9]{{1,5}}(?:[/-][0-9]{{1,5}}|[a-z])?\b\)?{_COUNTED}"
    )
    digit, letter, sign = (
        re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
        for patterns in (_FROM_DIGIT, (*_FROM_LETTER, labelled), _FROM_SIGN)
    )
    return digit, letter, sign


@cache
def _first_words() -> frozenset[str]:
    return _FIRST_WORDS | {form.lower() for form in _labels()}


def find_references(index: TextIndex) -> tuple[Span, ...]:
    """Return the places of numbers that are names, in order, none overlapping; a text is read once."""
    return index.once(_read)


def _read(index: TextIndex) -> tuple[Span, ...]:
    digit, letter, sign = _patterns()
    text, found, at = index.text, list[Span](), 0
    ministerial = _ministerial(index)
    words = index.word_starts(_first_words() | ministerial if ministerial else _first_words())
    for start, last in index.near_digits([*index.digit_starts, *words, *_other_starts(index)]):
        if start < at:
            continue
        first = text[start]
        pattern = digit if "0" <= first <= "9" else letter if first.isalpha() else sign
        if match := pattern.match(text, start, last):
            at = match.end()
            found.append(Span(start, at))
    return tuple(found)


def _ministerial(index: TextIndex) -> frozenset[str]:
    """Return the words of the text that begin like *Permendagri* and *Kepmenkes*."""
    if "permen" not in index.lower and "kepmen" not in index.lower:
        return frozenset()
    return frozenset(word for word in index.words if word.startswith(_MINISTERIAL))


def _other_starts(index: TextIndex) -> Iterator[int]:
    """Yield where a pattern can begin with neither a digit nor a word: signs before digits, addresses, line starts."""
    text = index.text
    yield from (start - 1 for start in index.digit_starts if text[start - 1] in "(+")
    if "\u20e3" in text:
        yield from (match.start() for match in re.finditer(r"(?<=[0-9])[0-9]\ufe0f?\u20e3", text))
    if "://" in text or "www." in index.lower:
        yield from (match.start() for match in _ADDRESS_BEGINS.finditer(text))
    if "@" in text or "#" in text:
        for match in _TAG.finditer(text):
            yield match.start()
            if mailbox := _MAILBOX.search(text, max(0, match.start() - 64), match.start()):
                yield mailbox.start()
    yield 0
    yield from (match.end() for match in re.finditer(r"\n", text))
