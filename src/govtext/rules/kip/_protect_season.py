"""Appeals for an office-holder, and gifts in an office-holder's name."""

import re
from collections.abc import Iterator

from govtext.document import Span

from ._protect_signs import Survey
from ._protect_together import Together, told_together
from ._protect_unit import Passage, Unit
from ._protect_watch import cue, watch

_GESTURE = re.compile(r"\b(?:mengacung\w*|acungan|salam|pose|berpose|simbol|mengangkat|kode)\b", re.IGNORECASE)
_ELECTION = re.compile(
    r"pilkada|pemilu|pilkades|pileg|tps|periode|paslon|pasangan calon|petahana|calon \w+|caleg|partai", re.IGNORECASE
)
_WISH = re.compile(
    r"\b(?:mari|ayo|mengajak|ajak|siap|ingat|jangan|harap|berharap|harus|kami|kita|doakan|mendoakan|"
    r"supaya|agar|semoga|ingin|meminta|minta|menyerukan|mengimbau|mengarahkan|diminta)\b",
    re.IGNORECASE,
)
_PLEDGES = frozenset(
    {
        "dukung kami",
        "dukung beliau",
        "mendukung beliau",
        "mendukung kembali",
        "terpilih kembali",
        "terpilih lagi",
        "periode kedua",
        "coblos",
        "pilihlah",
    }
)
_TOLD = re.compile(
    r"\b(?:pernah|dahulu|dulu|masa\s+jabatan|paling\s+(?:banyak|lama)|maksimal|tahun\s+(?:19|20)\d\d|selama|dilarang|tidak\s+boleh|larangan|menang\s+(?:pada|di|dengan|telak|lomba)|periode\s+(?:jadi|menjadi|menjabat)|hasil)\b",
    re.IGNORECASE,
)
"""Words of a report or a ban, not of an appeal."""
_ROUTINE = re.compile(
    r"\s+(?:rapat|sidang|apel|upacara|doa|delegasi|kerja|gerakan|aksi|kegiatan|acara|pertemuan|tim|langsung|senam|pawai|salat|"
    r"rombongan|patroli|peninjauan|evakuasi|ke\s+(?:loket|tahap))\b",
    re.IGNORECASE,
)
"""What is led day by day (*kembali memimpin rapat*)."""
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
_REMEMBER = re.compile(
    r"\b(?:ingat|ingatlah|ingat-ingat(?:lah)?|jangan\s+lupa(?:kan)?|jangan\s+lupakan)\b[^.;!?]{0,60}?\b(?:siapa\s+yang|jasa|kebaikan|yang\s+(?:sudah|telah)\s+"
    r"(?:membangun|memberi|bantu|membantu|memperjuangkan))|"
    r"\b(?:satu|1|lima\s+tahun|5\s+tahun)\s+(?:periode\s+)?(?:saja\s+)?(?:belum|tidak|tak)\s+cukup|"
    r"\b(?:mohon|minta|butuh)\s+(?:\w+\s+){0,2}(?:dukungan|restu|doa\s+restu)\w*\s+(?:\w+\s+){0,4}(?:maju|periode|pencalonan|pilkada|lanjut|"
    r"melanjutkan)|\bkita\s+lanjutkan\b|\b(?:harus|wajib|siap|mari|ayo|kawal)\s+(?:\w+\s+){0,3}(?:dua|2|tiga|kedua)\s+periode\b",
    re.IGNORECASE,
)


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
_REMINDERS = cue("ingat* lupa lupakan")
_MERITS = cue("siapa jasa kebaikan membangun memberi bantu membantu memperjuangkan")
_ENOUGH, _NO = cue("cukup"), cue("belum tidak tak")
_PLEAS, _BACKING = cue("mohon minta butuh"), cue("dukungan* restu* doa")
_GOING_ON = cue("lanjutkan periode")
_PRESENT = Together("kampanye", ("present", "holder", "everybody"), 160)
"""A gift of a leader to everybody."""
_HANDOUT = Together("kampanye", ("handout",))
"""Money handed out on the side."""
_URGED = (
    Together("kampanye", ("outright",)),
    Together("kampanye", ("owe", "ballot"), 140),
    Together("kampanye", ("owe_weak", "ballot"), 110),
    Together("kampanye", ("owe", "holder", "later"), 140),
    Together("kampanye", ("sole", "holder", "fit"), 140),
    Together("kampanye", ("only", "holder", "fit"), 30),
    Together("kampanye", ("rally", "holder"), 110),
    Together("kampanye", ("stay", "holder", "term"), 110),
    Together("kampanye", ("fit_again", "holder"), 110),
    Together("kampanye", ("asked", "backing", "holder"), 140),
    Together("kampanye", ("without_him", "loss"), 120, near=("holder",)),
)
"""Thanks owed at the ballot, the only one who is fit, closed ranks, another term."""
_QUOTED = re.compile(r"[\"“”]")
_SHORT = 110
"""Characters of a sentence that is shown whole."""
_WATCH = watch(
    *(" ".join(f"kampanye:{role}" for role in told.roles) for told in (_PRESENT, _HANDOUT, *_URGED)),
    "kampanye:appeal",
    "kampanye:leaning",
    "kampanye:gift",
    "kampanye:conditional kampanye:goods kampanye:continue kampanye:when",
    (_MARKED, _GOODS, _OWNERS),
    (_REMINDERS, _MERITS, "~kampanye:holder"),
    (_ENOUGH, _NO, "~kampanye:holder"),
    (_PLEAS, _BACKING, "~kampanye:holder"),
    (_GOING_ON, "~kampanye:holder"),
)
"""Goods with a name or a face on them, and words of thanks that are owed."""


def find_appeals(survey: Survey) -> Iterator[Passage]:
    """Yield appeals to vote for somebody and gifts in an office-holder's name."""
    if not survey.may_hold("kampanye", "appeal", "leaning", "gift", "handout", "holder", "outright", "owe", "owe_weak"):
        return
    open_passage: Passage | None = None
    given: bool | None = None  # a gift and the words said with it are two matters
    for unit in survey.running(_WATCH, titles=True):
        if survey.beside(unit, "kampanye", "neutral"):
            continue
        gift = _gift(survey, unit) or _marked(survey, unit) or told_together(survey, unit, _PRESENT)
        gift = gift or told_together(survey, unit, _HANDOUT)
        sign = _appeal(survey, unit) or _leaning(survey, unit) or gift or _remembered(survey, unit)
        sign = sign or _urged(survey, unit)
        bargain = None if sign else _bargain(unit)
        if sign is None and bargain is None:
            continue
        span = survey.clause(unit, sign) if sign and not _is_short(survey, unit) else unit.span
        joined = given is None or given == (gift is not None)
        if (
            open_passage is not None
            and joined
            and not survey.mask[open_passage.span.end : unit.span.start].strip(' "“”\n')
        ):
            open_passage = Passage(open_passage.span.join(unit.span), "kampanye", open_passage.sign)
            continue
        if open_passage is not None:
            yield open_passage
        open_passage = Passage(span, "kampanye", sign or bargain or unit.span)
        given = gift is not None
    if open_passage is not None:
        yield open_passage


def urged_in(survey: Survey) -> Iterator[tuple[Unit, Span]]:
    """Yield each sentence that asks for a vote, with the words that do; a raised finger is no word."""
    if not survey.may_hold("kampanye", "appeal", "leaning", "outright", "owe", "owe_weak"):
        return
    for unit in survey.running(_WATCH, titles=True):
        if survey.beside(unit, "kampanye", "neutral"):
            continue
        sign = _appeal(survey, unit) or _leaning(survey, unit) or _remembered(survey, unit) or _urged(survey, unit)
        if sign is not None and not survey.text(sign).lower().endswith("jari"):
            yield unit, sign


def _appeal(survey: Survey, unit: Unit) -> Span | None:
    """Words that only an appeal uses, with an office-holder or an election in the sentence or next to it."""
    if not survey.beside(unit, "kampanye", "holder"):
        return None
    for sign in unit.at("kampanye", "appeal"):
        if not _ROUTINE.match(survey.mask, sign.end) and not _TOLD.search(
            survey.mask, max(unit.span.start, sign.start - 40), min(unit.span.end, sign.end + 25)
        ):
            return sign
    return None


def _is_short(survey: Survey, unit: Unit) -> bool:
    """Tell whether the sentence is shown whole: it is short and quotes nobody."""
    return unit.span.length <= _SHORT and _QUOTED.search(survey.mask, unit.span.start, unit.span.end) is None


def _urged(survey: Survey, unit: Unit) -> Span | None:
    """Words that together ask for a vote, and that are no report of what was or a ban."""
    for told in _URGED:
        sign = told_together(survey, unit, told)
        start, end = (unit.span.start, unit.span.end) if sign is None else (sign.start - 40, sign.end + 25)
        if sign and not _TOLD.search(survey.mask, max(unit.span.start, start), min(unit.span.end, end)):
            return sign
    return None


def _leaning(survey: Survey, unit: Unit) -> Span | None:
    """Words that may belong to an appeal: with a raised finger, a shout, or an office-holder and an election beside."""
    text = survey.text(unit.span)
    for sign in unit.at("kampanye", "leaning"):
        word = " ".join(survey.text(sign).lower().split())
        if word.endswith("jari"):
            if _GESTURE.search(text):
                return sign
            continue
        near = [
            holder
            for holder in unit.at("kampanye", "holder")
            if abs(holder.start - sign.start) < 60 and not holder.meets(sign)
        ]
        if word == "lanjutkan":
            if survey.mask[sign.end : sign.end + 1] == "!" and survey.beside(unit, "kampanye", "holder"):
                return sign
            continue
        votes = [holder for holder in near if _ELECTION.fullmatch(" ".join(survey.text(holder).split()))]
        wish = _WISH.search(text)
        if word.endswith("dilanjutkan"):
            if any(
                re.search(r"kepemimpinan|periode|sosok|pemimpin", survey.text(holder), re.IGNORECASE) for holder in near
            ):
                return sign
        elif (wish and votes and len(near) > len(votes)) or (wish and near and word in _PLEDGES):
            return sign
    return None


def _gift(survey: Survey, unit: Unit) -> Span | None:
    """A gift that carries an office-holder's face, name or purse."""
    for sign in unit.at("kampanye", "gift"):
        word = survey.text(sign).lower()
        plain = re.match(r"(?:amplop|uang\s+saku|foto\b)", word)
        given = re.search(
            r"\b(?:membagi|bagi-bagi|dibagi|membagikan|menerima|diberi|memberi|menyisipkan|menyelip|disisipi|diselipkan|"
            r"dilengkapi|ditempeli|berisi)\w*",
            survey.text(unit.span),
            re.IGNORECASE,
        )
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
    return Span(unit.span.start + mark.start(), unit.span.start + mark.end())


def _remembered(survey: Survey, unit: Unit) -> Span | None:
    """*Ingat siapa yang membangun*, *satu periode belum cukup*: appeals that name no vote."""
    text = survey.text(unit.span)
    for match in _REMEMBER.finditer(text):
        if survey.beside(unit, "kampanye", "holder") and not _TOLD.search(text):
            return Span(unit.span.start + match.start(), unit.span.start + match.end())
    return None


def _bargain(unit: Unit) -> Span | None:
    """Aid that will go on on a condition: *kalau ingin bantuan terus ada, tahu harus pilih siapa*."""
    if unit.has("kampanye", "conditional", "goods", "continue", "when"):
        return unit.at("kampanye", "continue")[0]
    return None
