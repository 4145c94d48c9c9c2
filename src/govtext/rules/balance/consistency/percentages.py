"""Percentages that cannot be, or that the draft's own numbers contradict."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from govtext.language.figures.quantity import Quantity

from .contradiction import Contradiction, clause_before, counted_thing, exact, one_sentence, rounding, show

TOLERANCE = Decimal("0.5")
"""Percentage points by which a recomputed share or change may differ: writers round."""

_SAVING = re.compile(
    r"\b(?:(?:meng)?hemat|penghematan|diskon|potongan harga|mengurangi|memangkas|pengurangan|pemangkasan"
    r"|efisiensi (?:anggaran|biaya|waktu))\b"
)
_BETWEEN_SAVING_AND_PERCENT = re.compile(r"(?:\s[^\W\d_]{1,20}){0,7}\s{0,1}")
_FALLING = re.compile(r"\b(?:turun|menurun|menurunkan|penurunan|berkurang|menyusut|merosot|anjlok)\b")
_BETWEEN_FALL_AND_PERCENT = re.compile(
    r"(?:\s{1,4}(?:sebesar|sebanyak|mencapai|lebih|dari|di|atas|sekitar|melebihi|melampaui|drastis|tajam|signifikan))*\s{0,4}$"
)
_LEVEL = re.compile(
    r"\b(?:menjadi|ke|pada|dibanding\w*|daripada|terhadap|target|realisasi|capaian|tinggal|naik|meningkat\w*|tumbuh"
    r"|bertambah)\b|(?<!lebih )\bdari\b"
)
_SIGNED = re.compile(
    r"\b(?:laba|rugi|kerugian|defisit|surplus|saldo|neraca|keuntungan|pertumbuhan|inflasi|utang)(?:nya)?\b"
)
_ABOVE = re.compile(r"\b(?:lebih\s{1,4}dari|di\s{1,4}atas|melebihi|melampaui)\s{1,4}$")
_ABOVE_AFTER = re.compile(r"\s{1,4}lebih\b(?!\s{1,4}(?:dari|banyak|tinggi|besar|cepat|baik))", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\s{1,4}(?:lebih\s{1,4})?(?:dari\s{1,4})?(?:(?:seluruh|total|jumlah|semua)\s{1,4}){0,2}"
    r"(?:warga|masyarakat|penduduk|siswa|pelajar|petani|nelayan|pedagang|pegawai|rumah\s{1,4}tangga|keluarga|desa|kelurahan|kecamatan|sekolah|anak|balita|lansia|responden)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:target\w*|sasaran|kuota|rencana|ditargetkan|kapasitas|kebutuhan|naik|meningkat|tumbuh|bertambah|lebih\s{1,3}banyak|dibanding\w*)\b",
    re.IGNORECASE,
)
_RISE = r"(?:naik|meningkat|bertambah|tumbuh|melonjak|kenaikan|peningkatan|pertumbuhan)"
_FALL = r"(?:turun|menurun|berkurang|menyusut|merosot|anjlok|penurunan|pengurangan)"
_CHANGE = re.compile(rf"\b(?:(?P<rise>{_RISE})|(?P<fall>{_FALL}))\b", re.IGNORECASE)
_FROM = re.compile(r"\bdari\s{1,4}(?:(?:semula|sebelumnya|awalnya|angka|sebanyak|sebesar)\s{1,4}){0,2}$", re.IGNORECASE)
_TO = re.compile(r"\bmenjadi\s{1,4}(?:(?:sebanyak|sebesar|sejumlah)\s{1,4}){0,1}$", re.IGNORECASE)
_RANKING = re.compile(
    r"\b(?:peringkat|ranking|posisi|urutan|kelas|level|status|tipe|golongan|akreditasi|nilai\s{1,3}tukar|kurs|kualitas)(?:nya)?\b"
)
_VERB = (
    r"(?:(?P<rise>naik|meningkat|bertambah|tumbuh|melonjak)|(?P<fall>turun|menurun|berkurang|menyusut|merosot|anjlok))"
)
_DIRECTION = re.compile(
    rf"\b{_VERB}(?:\s{{1,4}}(?:tajam|drastis|signifikan|pesat|tipis|sedikit|menjadi))?"
    r"(?:\s{1,4}(?:sebesar\s{1,4})?[0-9][0-9.,]*\s{0,3}(?:persen|%))?\s{0,2},?\s{1,4}(?:(?:yakni|yaitu)\s{1,4})?dari"
    r"\s{1,4}(?:(?:semula|sebelumnya|awalnya|angka|sebanyak|sebesar)\s{1,4}){0,2}$"
)
_AFTER_CHANGE = re.compile(
    r"(?:(?:\s{1,4}[^\W\d_]{2,20}){0,2}\s{0,2},?\s{1,4}(?:atau|alias)\s{1,4}|\s{0,2},\s{1,4}(?=\w)|\s{1,3}\(\s{0,2})"
    r"(?:(?:naik|turun|tumbuh|meningkat|menurun|bertambah|berkurang|sebesar|mengalami|kenaikan|penurunan)\s{1,4}){0,3}",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:\s{1,6}[^\W\d_]{2,20}){0,5}\s{0,3}(?:,\s{1,4}atau|\(|\s{1,4}atau|,?\s{1,4}setara(?:\s{1,4}dengan)?)\s{0,4}(?:(?:sebesar|mencapai|setara)\s{1,4}){0,1}",
    re.IGNORECASE,
)
_OF = re.compile(
    r"(?:\s{1,6}[^\W\d_]{2,20}){0,2}?\s{1,6}dari\s{1,6}(?:(?:total|jumlah|seluruh|keseluruhan|pagu|target|alokasi|anggaran|sebesar|sebanyak)\s{1,6}){0,3}",
    re.IGNORECASE,
)


def percentages(quantities: Sequence[Quantity], text: str) -> Iterator[Contradiction]:
    """Yield percentages above what is possible and those that the numbers beside them contradict."""
    for index, quantity in enumerate(quantities):
        if quantity.kind == "percent" and not quantity.ambiguous and quantity.high is None:
            found = _over_all(quantity, text) or _share(quantities, index, text)
            if found:
                yield found
        if index > 0 and (found := _change(quantities, index, text)):
            yield found


def _over_all(quantity: Quantity, text: str) -> Contradiction | None:
    """Find savings and falls above 100 percent, and more than 100 percent of the people."""
    before = clause_before(text, quantity.span.start, 60)
    above = quantity.value > 100 or (
        quantity.value == 100 and (_ABOVE.search(before) or _ABOVE_AFTER.match(text, quantity.span.end))
    )
    if not above or _SIGNED.search(clause_before(text, quantity.span.start, 160)):
        return None
    params = {"written": quantity.text, "follows": "100 persen"}
    saving = _last(_SAVING, before)
    if (
        saving
        and _BETWEEN_SAVING_AND_PERCENT.fullmatch(before, saving.end())
        and not _LEVEL.search(before, saving.end())
    ):
        return Contradiction("percent_over_100", (quantity.span,), "high", params)
    fall = _last(_FALLING, before)
    if fall and _BETWEEN_FALL_AND_PERCENT.fullmatch(before, fall.end()):
        return Contradiction("percent_over_100", (quantity.span,), "medium", params)
    after = text[quantity.span.end : quantity.span.end + 80]
    if _PEOPLE.match(after) and not _PLANNED.search(before) and not _PLANNED.search(after):
        return Contradiction("percent_over_100", (quantity.span,), "medium", params)
    return None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def _change(quantities: Sequence[Quantity], index: int, text: str) -> Contradiction | None:
    """Check ``naik 12 persen dari 5.400 menjadi 6.048`` and the direction of ``turun dari 5 menjadi 8``."""
    low, high = quantities[index - 1], quantities[index]
    if not _comparable(low, high) or not _TO.search(text, low.span.end, high.span.start):
        return None
    if not _FROM.search(text, max(0, low.span.start - 30), low.span.start):
        return None
    if not one_sentence(text, low.span.end, high.span.start):
        return None
    before = clause_before(text, low.span.start, 120)
    between = text[low.span.end : high.span.start].lower()
    if _CHANGE.search(before) is None or _RANKING.search(before) or _RANKING.search(between):
        return None
    start, end = _scaled(low, high), high.value
    if start <= 0 or (low.kind == "percent" and high.kind != "percent"):
        return None
    verb = _DIRECTION.search(before)
    if verb and start != end and (start > end) == bool(verb["rise"]) and exact(low) and exact(high):
        params = {"written": verb["rise"] or verb["fall"], "follows": f"{low.text} → {high.text}"}
        return Contradiction("direction", (low.span, high.span), "medium", params)
    percent = _percent_beside(quantities, index, text)
    if percent is None:
        return None
    return _recomputed(percent, low, high, start)


def _comparable(low: Quantity, high: Quantity) -> bool:
    if low.high is not None or high.high is not None or low.ambiguous or high.ambiguous:
        return False
    if {low.kind, high.kind} & {"ordinal", "fraction", "percent_points", "duration"}:
        return False
    units = {unit for unit in (low.unit, high.unit) if unit}
    return len(units) <= 1 and (low.noun is None or high.noun is None or low.noun == high.noun)


def _scaled(low: Quantity, high: Quantity) -> Decimal:
    """Return the first value; in ``dari 1,2 menjadi 1,5 juta`` the scale of the second holds for both."""
    scale = re.search(r"(ribu|juta|miliar|milyar|triliun)", high.text.lower())
    if scale and low.value < 1000 and not re.search(r"[a-z]", low.text.lower().removeprefix("rp")):
        power = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}[scale[1]]
        return low.value.scaleb(power)
    return low.value


def _percent_beside(quantities: Sequence[Quantity], index: int, text: str) -> Quantity | None:
    """Return the percentage of a change ``dari A menjadi B``: in the same sentence before *dari*, or after B."""
    low, high = quantities[index - 1], quantities[index]
    if index >= 2:
        before = quantities[index - 2]
        close = low.span.start - before.span.end < 90 and one_sentence(text, before.span.end, low.span.start)
        verb = _CHANGE.search(clause_before(text, before.span.start, 40))
        close = close and _CHANGE.search(text, before.span.end, low.span.start) is None
        if (
            before.kind == "percent"
            and close
            and verb
            and not re.search(r"[,:]\s{0,3}(?:dan|sedangkan|sementara)\b", text[before.span.end : low.span.start])
        ):
            return before
    if index + 1 < len(quantities):
        after = quantities[index + 1]
        gap = text[high.span.end : after.span.start]
        if (
            after.kind == "percent"
            and len(gap) < 60
            and one_sentence(gap, 0, len(gap))
            and _AFTER_CHANGE.fullmatch(gap)
        ):
            return after
    return None


def _recomputed(percent: Quantity, low: Quantity, high: Quantity, start: Decimal) -> Contradiction | None:
    if not exact(percent) or not exact(low) or not exact(high):
        return None
    if low.kind == "percent" and abs(abs(high.value - start) - percent.value) <= TOLERANCE:
        return None  # persen poin, which is another matter
    change = abs(high.value - start) / start * 100
    scale = start / low.value if low.value else Decimal(1)
    slack = (rounding(high) + rounding(low) * scale * high.value / start) / start * 100
    if abs(change - percent.value) <= max(TOLERANCE, percent.step / 2) + slack:
        return None
    params = {"written": percent.text, "follows": f"{show(change)} persen", "low": low.text, "high": high.text}
    return Contradiction("percent_change", tuple(sorted((percent.span, low.span, high.span))), "high", params)


def _share(quantities: Sequence[Quantity], index: int, text: str) -> Contradiction | None:
    """Check ``190 dari 250 (76 persen)`` and ``Rp3,2 miliar atau 80 persen dari pagu Rp4 miliar``."""
    percent = quantities[index]
    if not exact(percent):
        return None
    part, total = _share_before(quantities, index, text) or _share_around(quantities, index, text) or (None, None)
    if part is None or total is None or total.value <= 0 or not (exact(part) and exact(total)):
        return None
    share = part.value / total.value * 100
    slack = (rounding(part) + rounding(total) * part.value / total.value) / total.value * 100
    if abs(share - percent.value) <= max(TOLERANCE, percent.step / 2) + slack:
        return None
    params = {"written": percent.text, "follows": f"{show(share)} persen", "part": part.text, "total": total.text}
    return Contradiction("percent_share", tuple(sorted((percent.span, part.span, total.span))), "high", params)


_Pair = tuple[Quantity, Quantity]


def _share_before(quantities: Sequence[Quantity], index: int, text: str) -> _Pair | None:
    """Return A and B of ``A dari B anak, atau P persen``."""
    if index < 2:
        return None
    part, total, percent = quantities[index - 2 : index + 1]
    linked = _OF.fullmatch(text[part.span.end : total.span.start])
    shared = _SHARE.fullmatch(text[total.span.end : percent.span.start])
    changed = re.search(
        r"\b(?:menjadi|naik|turun|meningkat|bertambah|menurun)\s{1,4}$", clause_before(text, part.span.start)
    )
    return (part, total) if linked and shared and not changed and _same_kind(part, total) else None


def _share_around(quantities: Sequence[Quantity], index: int, text: str) -> _Pair | None:
    """Return A and B of ``A atau P persen dari pagu B``."""
    if index < 1 or index + 1 >= len(quantities):
        return None
    part, percent, total = quantities[index - 1 : index + 2]
    shared = _SHARE.fullmatch(text[part.span.end : percent.span.start])
    linked = _OF.fullmatch(text[percent.span.end : total.span.start])
    return (part, total) if linked and shared and _same_kind(part, total) else None


def _same_kind(part: Quantity, total: Quantity) -> bool:
    kinds = {part.kind, total.kind}
    if kinds & {"percent", "percent_points", "ordinal", "fraction", "duration"}:
        return False
    if "money" in kinds or "measure" in kinds:
        return part.unit == total.unit or (part.unit is None and part.kind == "number" and "measure" in kinds)
    return counted_thing(part) in (None, counted_thing(total)) or counted_thing(total) is None
