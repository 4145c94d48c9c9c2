"""Counts that do not fit their whole: 27 of 25, parts whose sum differs, a number in words unlike its digits."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from govtext.language.figures.numbers import format_number
from govtext.language.figures.quantity import Quantity
from govtext.rules.patterns import roles

from .contradiction import Contradiction, clause_before, counted_thing, exact, one_sentence, whole

_OF = re.compile(
    r"(?:\s{1,6}[^\W\d_]{2,20}){0,2}?\s{1,6}(?:di\s{0,3}antaranya\s{1,6})?dari\s{1,6}"
    r"(?:(?:total|jumlah|sebanyak|sejumlah|seluruh|keseluruhan|semua)\s{1,6}){0,3}",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:men)?(?:naik|ingkat|jadi|tambah|berkurang|turun|lonjak|tumbuh|susut)\w{0,4}|\b(?:ber|pe|me)\w{0,3}(?:tambah|kurang|ningkat)\w{0,4}"
)
_PLACE = re.compile(
    r"(?:desa|kelurahan|kecamatan|distrik|kampung|nagari|kabupaten|kota|provinsi|negara|daerah|sekolah|madrasah|kampus"
    r"|universitas|instansi|dinas|opd|skpd|perusahaan|lembaga|organisasi|dusun|rt|rw|kelompok|tim|regu|unit|titik|lokasi"
    r"|puskesmas|posyandu|rumah|kementerian|partai|klub|kontingen|kelas|keluarga|kk|kota/kabupaten|kabupaten/kota)",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:dari|dibanding\w{0,4})\s{0,4}$")
_PLANNED = re.compile(
    r"\b(?:ditargetkan|target|kuota|direncanakan|rencana|sebelumnya|semula|dibutuhkan)\b", re.IGNORECASE
)
_FROM_WHOLE = re.compile(
    r"(?:^|[,:\n(“\"]\s{0,4}|[.!?]\s{1,4})dari\s{1,4}(?:(?:total|jumlah|seluruh|sebanyak|sejumlah)\s{1,4}){0,2}$",
    re.IGNORECASE,
)
_THEN_PART = re.compile(
    r"(?:\s{1,6}[^\W\d_]{2,20}){0,5}\s{0,3},\s{1,4}(?:(?:sebanyak|sejumlah|terdapat|ada|baru|hanya)\s{1,4}){0,2}",
    re.IGNORECASE,
)
_AMONG = re.compile(r"(?:\s{1,4}[^\W\d_]{2,20})?\s{1,4}di\s{0,2}antara(?:nya|\s{1,4}mereka)\b", re.IGNORECASE)
_THEN_AMONG = re.compile(r"[^0-9;:()]{0,100},\s{1,4}(?:(?:dan|dengan|sebanyak|sejumlah)\s{1,4}){0,2}", re.IGNORECASE)
_CONSISTS = re.compile(
    r"(?:\s{1,6}[^\W\d_]{2,20}){0,4}\s{0,3},?\s{1,6}(?:yang\s{1,6})?(?:terdiri|terbagi)\s{0,2},?\s{1,6}(?:dari|atas)\s{1,6}:?\s{0,3}",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"(?:\s{1,6}[^\W\d_]{2,20}){0,3}\s{1,3}\(\s{0,2}", re.IGNORECASE)
_NEXT_PART = re.compile(
    r"(?:\s{1,6}[^\W\d_]+(?:[-/][^\W\d_]+)?){0,6}(?P<link>\s{0,3},\s{1,6}(?:dan|serta)\s{1,6}|\s{1,6}(?:dan|serta)\s{1,6}|\s{0,3},\s{1,6})",
    re.IGNORECASE,
)
_END_OF_LIST = re.compile(r"(?:\s{1,6}[^\W\d_]+(?:[-/][^\W\d_]+)?){0,6}\s{0,2}(?:[.)]|$|\n\s{0,10}\n)", re.IGNORECASE)
_OPEN_LIST = re.compile(
    r"\b(?:dan\s+lain|dll|dsb|lain-lain|sisanya|selebihnya|antara\s+lain|masing-masing|setiap|tiap|per)\b",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(r"\s{0,3}\(\s{0,2}")
_BRACKET_END = re.compile(r"\s{0,3}\)")
_SEXES = re.compile(r"(?:laki-laki|pria|putra|perempuan|wanita|putri)", re.IGNORECASE)


def parts(quantities: Sequence[Quantity], text: str) -> Iterator[Contradiction]:
    """Yield parts that are larger than their whole or do not add up to it."""
    for first, second in pairwise(quantities):
        gap = text[first.span.end : second.span.start]
        found = _more_than_all(first, second, gap, text) or _among(first, second, gap, text)
        found = found or _digits_and_words(first, second, gap, text)
        if found:
            yield found
    yield from _sums(quantities, text)


def _more_than_all(part: Quantity, total: Quantity, gap: str, text: str) -> Contradiction | None:
    """Find ``27 dari 25 kepala desa``: the part stands first and counts the same as the whole."""
    if not _larger(part, total) or not _OF.fullmatch(gap) or part.noun not in (None, total.noun):
        return None
    before = clause_before(text, part.span.start)
    if _PLANNED.search(text, total.span.end, total.span.end + 60) or _CHANGE.search(before) or _COMPARED.search(before):
        return None
    elsewhere = part.unit or part.value * 2 > total.value * 3 or "jumlah" in before or "peserta" in before
    if _is_place(total) and elsewhere:
        return None  # 45 (peserta) dari 3 kecamatan: where they come from
    return _part(part, total, "high" if part.unit in (None, total.unit) else "medium")


def _among(total: Quantity, part: Quantity, gap: str, text: str) -> Contradiction | None:
    """Find ``dari 40 peserta, 52 di antaranya`` and ``40 peserta hadir, 52 di antaranya``."""
    if not _larger(part, total) or not counted_thing(total) or total.value <= 1:
        return None
    if not one_sentence(text, total.span.end, part.span.start):
        return None
    if part.noun not in (None, total.noun) or part.unit not in (None, total.unit, "orang"):
        return None
    among = _AMONG.match(text, part.span.end) is not None
    opened = _FROM_WHOLE.search(text, max(0, total.span.start - 40), total.span.start) is not None
    named = among or (part.noun is None and not _is_place(total))
    if opened and named and _THEN_PART.fullmatch(gap):
        return _part(part, total, "high" if among else "medium")
    return _part(part, total, "medium") if among and _THEN_AMONG.fullmatch(gap) else None


def _larger(part: Quantity, total: Quantity) -> bool:
    return whole(part) and whole(total) and part.value > total.value


def _is_place(total: Quantity) -> bool:
    """Tell whether the whole counts places or bodies, from which things come rather than being a part of them."""
    return _PLACE.fullmatch((counted_thing(total) or "").partition(" ")[0]) is not None


def _part(part: Quantity, total: Quantity, certainty: str) -> Contradiction:
    spans = tuple(sorted((part.span, total.span)))
    params = {
        "written": format_number(part.value),
        "follows": format_number(total.value),
        "noun": counted_thing(total) or "",
    }
    return Contradiction("part_over_whole", spans, "high" if certainty == "high" else "medium", params)


def _digits_and_words(digits: Quantity, words: Quantity, gap: str, text: str) -> Contradiction | None:
    """Find ``Rp900.000 (delapan ratus ribu rupiah)``."""
    if not _IN_WORDS.fullmatch(gap) or (not digits.text[-1:].strip(",-").isdigit() and digits.kind != "money"):
        return None
    if not _BRACKET_END.match(text, words.span.end):
        return None  # more words follow that were not understood
    if any(char.isdigit() for char in words.text) or not exact(digits) or not exact(words):
        return None
    same = digits.unit in (None, words.unit) or words.unit is None
    if not same or words.kind in ("ordinal", "fraction") or digits.kind == "ordinal" or digits.value == words.value:
        return None
    params = {"written": digits.text, "follows": words.text}
    return Contradiction("digits_and_words", (digits.span, words.span), "high", params)


def _sums(quantities: Sequence[Quantity], text: str) -> Iterator[Contradiction]:
    index = 0
    while index < len(quantities) - 2:
        total, first = quantities[index], quantities[index + 1]
        gap = text[total.span.end : first.span.start]
        consists, bracket = _CONSISTS.fullmatch(gap), _BRACKET.fullmatch(gap)
        index += 1
        if not (consists or bracket) or not whole(total):
            continue
        listed = _closed_list(quantities, index, text)
        if listed and (found := _sum(total, listed, text, certain=consists is not None)):
            yield found


def _closed_list(quantities: Sequence[Quantity], index: int, text: str) -> list[Quantity] | None:
    """Return the parts of a list that begins at ``index`` and is closed by *dan* before its last part."""
    listed, closed = [quantities[index]], False
    while index + 1 < len(quantities):
        link = _NEXT_PART.fullmatch(text[quantities[index].span.end : quantities[index + 1].span.start])
        if not link or closed:
            break
        index += 1
        listed.append(quantities[index])
        closed = link["link"].strip(", \n") != ""
    if not closed or not all(whole(part) for part in listed) or not _END_OF_LIST.match(text, listed[-1].span.end):
        return None
    return listed


def _sum(total: Quantity, listed: list[Quantity], text: str, certain: bool) -> Contradiction | None:
    added = sum((part.value for part in listed), Decimal(0))
    if added == total.value or _OPEN_LIST.search(text, total.span.start, listed[-1].span.end + 60):
        return None
    things = {part.unit for part in listed}
    sexes = all(_SEXES.search(text[part.span.end : part.span.end + 24]) for part in listed)
    same_unit = things == {total.unit} and total.unit not in (None, "kelompok", "tim", "regu", "paket", "keluarga")
    generic = counted_thing(total) in roles.words("generic")
    close = abs(added - total.value) * 4 <= total.value
    if not (same_unit and certain) and not (generic and (close or sexes)):
        return None
    spans = (total.span, *(part.span for part in listed))
    params = {
        "written": format_number(total.value),
        "follows": format_number(added),
        "parts": " + ".join(format_number(part.value) for part in listed),
    }
    return Contradiction("sum_of_parts", spans, "high" if same_unit or sexes else "medium", params)
