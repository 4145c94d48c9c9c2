"""Gifts in an office-holder's name, and aid that hangs on a vote."""

import re

from govtext.document import Span

from ._protect_signs import Survey
from ._protect_together import Together, told_together
from ._protect_unit import Unit
from ._protect_watch import Asked, cue

_MARK = re.compile(
    r"\b(?:(?:ber|di)(?:gambar|foto|stiker|logo|label|cetak|sablon|bordir)\w*|bertuliskan|ditempeli|ditempel|tertera|tercetak|"
    r"terpampang|bertanda|dibubuhi|memuat\s+(?:foto|nama|wajah)|menampilkan\s+(?:foto|wajah)|"
    r"(?:stiker|foto|gambar|wajah|potret|kartu\s+nama|spanduk|kalender|kaus|kaos)\s+(?:dan\s+nama\s+)?"
    r"(?=bupati|wakil|wali|gubernur|beliau|pak|ibu|calon))",
    re.IGNORECASE,
)
_HANDED = re.compile(
    r"\b(?:sembako|beras|amplop|uang\s+tunai|paket|bingkisan|kaus|kaos|kalender|minyak\s+goreng|santunan|hadiah|"
    r"goodie\s+bag|tas|gula|mi\s+instan|kantong|kemasan|bantuan|jilbab|sarung|payung|mukena|seragam|buku\s+tulis|topi|jersey)\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"\b(?:wajah|foto|nama|gambar|potret|tulisan|slogan|stiker|inisial)\w*\s+(?:\w+\s+){0,3}?"
    r"(?:bupati|wakil\s+\w+|wali\s?kota|gubernur|beliau|dirinya|calon|paslon|anggota\s+(?:dewan|dprd)|ketua\s+dprd|partai|"
    r"(?:pak|bu|bapak|ibu)\s+(?:bupati|wali|gubernur))\b|"
    r"\b(?:bertuliskan|bergambar|berfoto|berlabel|memuat|menampilkan|ditempeli|tertera)\s+(?:foto|nama|wajah|gambar)(?:nya|\s+beliau)\b|"
    r"\bbertuliskan\s+(?:\S+\s+){0,3}?(?:lanjutkan|nomor|coblos|pilih|periode|bupati|gubernur|wali\s?kota)\b|"
    r"\b(?:bergambar|berfoto|berstiker|berlogo)\s+(?:\w+\s+){0,2}(?:bupati|wali|gubernur|wakil|dirinya|partai|calon|beliau|anggota)",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:membagi|bagi-bagi|dibagi|membagikan|menerima|diberi|memberi|menyisipkan|menyelip|disisipi|diselipkan|"
    r"dilengkapi|ditempeli|berisi)\w*",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(?:amplop|uang\s+saku|foto\b)")
"""Gifts that are handed out for other reasons as well."""
_MARKED = cue(
    "bergambar* digambar* berfoto* difoto* berstiker* distiker* berlogo* dilogo* berlabel* dilabel* bercetak* "
    "dicetak* bersablon* disablon* berbordir* dibordir* bertuliskan ditempeli ditempel tertera tercetak "
    "terpampang bertanda dibubuhi memuat menampilkan stiker foto gambar wajah potret kartu spanduk kalender kaus kaos"
)
_GOODS = cue(
    "sembako beras amplop uang paket bingkisan kaus kaos kalender minyak santunan hadiah goodie tas gula mi kantong "
    "kemasan bantuan jilbab sarung payung mukena seragam buku topi jersey"
)
_OWNERS = cue("bupati wakil wali walikota gubernur beliau dirinya calon paslon anggota ketua partai pak bu bapak ibu")
_PRESENT = Together("kampanye", ("present", "holder", "everybody"), 160)
"""A gift of a leader to everybody."""
_HANDOUT = Together("kampanye", ("handout",))
"""Money handed out on the side."""
NEEDS: tuple[Asked, ...] = (
    *(" ".join(f"kampanye:{role}" for role in told.roles) for told in (_PRESENT, _HANDOUT)),
    "kampanye:gift",
    "kampanye:conditional kampanye:goods kampanye:continue kampanye:when",
    (_MARKED, _GOODS, _OWNERS),
)
"""What a sentence needs to be read for them."""


def gift(survey: Survey, unit: Unit) -> Span | None:
    """Return the words of a gift in an office-holder's name."""
    found = _carried(survey, unit) or _marked(survey, unit) or told_together(survey, unit, _PRESENT)
    return found or told_together(survey, unit, _HANDOUT)


def _carried(survey: Survey, unit: Unit) -> Span | None:
    """A gift that carries an office-holder's face, name or purse."""
    for sign in unit.at("kampanye", "gift"):
        word = survey.text(sign).lower()
        plain = _PLAIN.match(word)
        given = _GIVEN.search(survey.text(unit.span))
        outside = any(not holder.meets(sign) for holder in unit.at("kampanye", "holder"))
        if (outside and given) or (given and not plain):
            return sign
    return None


def _marked(survey: Survey, unit: Unit) -> Span | None:
    """Goods that carry an office-holder's name, face or slogan: *beras ditempeli stiker nama Bupati*."""
    text = survey.text(unit.span)
    mark = _MARK.search(text)
    if mark is None or not _HANDED.search(text) or not _WHOSE.search(text):
        return None
    return unit.place(mark)


def bargain(unit: Unit) -> Span | None:
    """Return the words of aid on a condition: *kalau ingin bantuan terus ada, tahu harus pilih siapa*."""
    if unit.has("kampanye", "conditional", "goods", "continue", "when"):
        return unit.at("kampanye", "continue")[0]
    return None
