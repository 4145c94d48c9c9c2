"""Cases of law: moves of an inquiry before they are made, its findings, and who reported or testified (17 a)."""

import re
from collections.abc import Iterator

from govtext.document import Span
from govtext.language.personal.scene import Somebody

from ._protect_signs import Survey
from ._protect_staff import STAFF
from ._protect_unit import Passage, Unit
from ._protect_watch import cue, watch

_NEGATED = re.compile(r"\b(?:tidak|bukan|belum|tanpa|jangan)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_APPOSED = re.compile(
    r"\s{0,2}(?:,|\(|\b(?:bernama|atas\s+nama|berinisial|yakni|yaitu|adalah|ialah|kekerasan|pencabulan|"
    r"penipuan|pemerkosaan)\b)"
)
_ADJACENT = frozenset({"laporan", "aduan", "pengaduan", "laporannya", "aduannya", "pengaduannya"})
_REPORTED = frozenset(
    {
        "dilaporkan oleh",
        "dilaporkan pertama kali oleh",
        "pertama kali dilaporkan oleh",
        "dibongkar oleh",
        "diadukan oleh",
        "diungkap oleh",
    }
)
_SOURCE = re.compile(
    r"\b(?i:laporan|aduan|pengaduan|unggahan|informasi|keluhan|berita|video|rekaman|surat|bocoran|foto|postingan|cuitan|"
    r"konten|data|kabar|tuduhan|dokumen)(?:nya)?\b[^.;\"“”]{0,70}?\b(?:dibuat|ditulis|dikirim(?:kan)?|disampaikan|diunggah|disebar(?:kan|luaskan)?|"
    r"dilayangkan|dibocorkan|diadukan|dimasukkan|diperoleh|didapat(?:kan)?|diterima|berasal|bersumber|datang|masuk|direkam|dilaporkan|diajukan|diteruskan)\s+"
    r"(?:\w+\s+){0,2}?(?:oleh|dari)\s+(?:akun\s+)?(?:[a-z]+\s+){0,4}(?:(?:Ketua|Bendahara|Anggota|Pengurus)\s+(?:RT|RW|[A-Z]\w+)(?:\s+\d+)?,\s+)?",
)
_TOLD_AS = re.compile(
    r"[^.;\"“”]{0,90}?(?:\b(?:sebagai|selaku|merupakan|adalah|menjadi|ialah|berstatus)\s+(?:\w+\s+){0,2}(?:pelapor|saksi(?!\s+ahli)|"
    r"informan|pengadu|whistleblower|pembocor|peniup\s+peluit)\b|\byang\s+(?:\w+\s+){0,2}(?:melapor(?:kan)?|mengadu(?:kan)?|"
    r"membuat\s+(?:laporan|aduan|pengaduan)|membocorkan|membongkar|mengunggah|memviralkan|memergoki|merekam|curiga)\b|"
    r"\b(?:mengirim(?:kan)?|menyerahkan|menunjukkan)\s+(?:\w+\s+){0,2}(?:surat|laporan|aduan|video|rekaman|bukti|foto|dokumen|tangkapan)\b|"
    r"\bmemberi(?:kan)?\s+(?:kesaksian|keterangan)\s+kepada\s+(?:penyidik|polisi)\b|"
    r"\b(?:sudah|telah|langsung|lalu|kemudian|akhirnya|juga)\s+(?:me)?lapor(?:kan)?\s+(?:kasus\w*\s+|hal\s+ini\s+)?(?:ke\s+)?(?:polisi|polres|polsek|polda|kejaksaan|inspektorat)\b)"
)
_KNOWN = re.compile(
    r"\b(?i:identitas|jati\s+diri|nama)\s+(?:si\s+|para\s+)?(?:pelapor|saksi|informan|pengadu|pengunggah|whistleblower)\w*\s"
    r"[^.;]{0,40}\b(?:ketahui|diketahui|kantongi|terungkap|terlacak|dikenali|adalah|yaitu|yakni)\b|"
    r"\b(?:[Pp]elapor|[Ii]nforman|[Pp]engadu|[Ww]histleblower|[Ss]aksi\s+(?:pelapor|kunci))(?:nya)?\s+"
    r"(?:adalah|ialah|yaitu|yakni|tak\s+lain|diketahui|ternyata)\s+(?!wajib|harus|orang\s+yang|setiap|pihak|warga\s+negara)[a-z]{4,}"
)
_MADE_OUT = re.compile(r"(?:identitas|jati\s+diri)|(?:pelapor|pengadu|informan)nya\b", re.IGNORECASE)
_SECRETLY = re.compile(
    r"\b(?:sedang|tengah|masih)\s+(?:mengintai|membuntuti|menyadap|membidik|memantau\s+(?:diam-diam|rumah|gerak-gerik))\b"
)
_CHASE = re.compile(
    r"\b(?:malam\s+ini|nanti\s+malam|besok(?:\s+\w+)?|subuh\s+nanti|lusa)\b[^.;]{0,60}?\b(?:bergerak|meluncur|memburu|mengejar|"
    r"menyisir|mengepung)\s(?:ke\s|menuju\s|di\s)?[^.;]{0,30}?\b(?:rumah|kos\w*|kontrakan|persembunyian|pondok|kebun|hotel|losmen|gudang|"
    r"penginapan|arah|desa|kampung|kelurahan|jalan)\b",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"\bpelaku\b(?!\s+(?:usaha|umkm|ekonomi|seni|wisata|pariwisata|budaya|industri|pasar|perjalanan|lomba))|"
    r"\b(?:buron\w*|tersangka|DPO|komplotan|kawanan)\b|\brekan\w*\s+(?:yang\s+)?(?:kabur|buron|melarikan)",
    re.IGNORECASE,
)
"""Who is hunted: nobody that pursues a trade."""
_CONDITION = re.compile(r"[.;]|\b(?:jika|apabila|bila|kalau)\b", re.IGNORECASE)
_RULE = re.compile(r"\W{0,4}(?:\(?\w{1,2}[.)]\s+)?(?:Apabila|Jika|Dalam\s+hal|Setiap|Bila|Kalau)\b")
_PAST = re.compile(
    r"\b(?:saat|ketika|setelah|usai|telah|sudah|pernah|hasil|dalam|sejak)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_DATED = re.compile(r"\s?\(\d")
"""The date behind a day, as a report of what was has it: *Sabtu malam (9/11/2024)*."""
_SEARCH = re.compile(r"(?:meng|di)(?:geledah|gerebek)", re.IGNORECASE)
"""Acts that only an authority does, named or not."""
_IN_CUSTODY = re.compile(
    r"(?:penahanan|menahan|ditahan)\b[^.;]{0,50}?\b(?:selama\s+(?:\d{1,3}|dua\s+puluh|empat\s+puluh)\s|\d{1,3}\s+hari\b|(?:rutan|lapas|rumah\s+tahanan|"
    r"lembaga\s+pemasyarakatan)\b)",
    re.IGNORECASE,
)
"""A detention whose length or place is told: who is held knows of it."""
_IS_NAMED = re.compile(r"\b(?:ialah|adalah|yaitu|yakni|bernama|merupakan|atas\s+nama)\s+$")
"""Who somebody is, told right before the name."""
_TOLD_WHO = re.compile(r"\b(?:(?:tak|tidak)\s+lain|adalah|ialah|yaitu|yakni|ternyata)\b")
"""Who somebody is, told anywhere before the name."""
_FIRM_WORDS = frozenset(
    {"informan", "whistleblower", "saksi kunci", "pelapor", "pembocor", "peniup peluit", "pelapornya"}
)
"""Words that name a teller whatever the case is."""


_SPYING = cue("mengintai membuntuti menyadap membidik memantau")
_TELLERS = cue("pelapor* saksi* informan* pengadu* pengunggah* whistleblower*")
_SOURCES = cue(
    "laporan laporannya aduan aduannya pengaduan pengaduannya unggahan unggahannya informasi informasinya keluhan "
    "keluhannya berita beritanya video videonya rekaman rekamannya surat suratnya bocoran bocorannya foto fotonya "
    "postingan postingannya cuitan cuitannya konten kontennya data datanya kabar kabarnya tuduhan tuduhannya dokumen "
    "dokumennya"
)
_HANDED_ON = cue(
    "dibuat ditulis dikirim dikirimkan disampaikan diunggah disebar disebarkan disebarluaskan dilayangkan dibocorkan "
    "diperoleh didapat didapatkan diterima diadukan dimasukkan "
    "berasal bersumber datang masuk direkam dilaporkan diajukan diteruskan"
)
_FROM = cue("oleh dari")
_TELLING = cue(
    "pelapor saksi informan pengadu whistleblower pembocor peniup lapor melapor melaporkan mengadu mengadukan "
    "membocorkan membongkar mengunggah memviralkan memergoki merekam curiga kesaksian keterangan mengirim "
    "mengirimkan menyerahkan membawa menunjukkan"
)
_MAKING, _REPORTS = cue("membuat"), cue("laporan aduan pengaduan")
_TOLD = ((_SOURCES, _HANDED_ON, _FROM), (_TELLING,), (_MAKING, _REPORTS))
"""What a sentence about a crime holds that tells who told of it."""
_CHASES = cue("bergerak meluncur memburu mengejar menyisir mengepung")
_HUNTED = cue("pelaku buron* tersangka dpo komplotan rekan* kawanan")
_WATCH = watch(
    (_CHASES, _HUNTED),
    "17a:force 17a:future",
    (_SPYING, "17a:agent"),
    "17a:sweep 17a:future ~17a:crime",
    "17a:sweep 17a:future 17a:clock",
    "17a:sweep 17a:future 17a:secret",
    "17a:operation 17a:secret 17a:future",
    "17a:raid 17a:future",
    "17a:inquiry",
    "17a:suspects 17a:maybe",
    "17a:arms 17a:guard",
    _TELLERS,
    "17a:witness",
    *((*told, sign) for told in _TOLD for sign in ("~17a:crime", "~17a:channel")),
)


def find_inquiries(survey: Survey) -> Iterator[Passage]:
    """Yield what would warn those sought or betray those who told (article 17 letter a)."""
    for unit in survey.running(_WATCH):
        sign = _planned(survey, unit) or _raid(survey, unit) or _finding(unit) or _guarded(survey, unit)
        if sign is None:
            sign = _known(survey, unit) or _teller(survey, unit) or _named_source(survey, unit)
        if sign is not None:
            yield Passage(unit.span, "17a", sign)


def _planned(survey: Survey, unit: Unit) -> Span | None:
    acts = unit.at("17a", "force") + _sweeps(survey, unit)
    if _RULE.match(survey.mask, unit.span.start):
        return None
    if acts and unit.has("17a", "future"):
        for act in acts:
            if _IN_CUSTODY.match(survey.mask, act.start):
                continue
            if not unit.has("17a", "agent") and not _SEARCH.match(survey.mask, act.start):
                continue
            for future in unit.at("17a", "future"):
                if _DATED.match(survey.mask, future.end):
                    continue
                if 0 <= act.start - future.end < 60 and not _CONDITION.search(survey.mask[future.end : act.start]):
                    return act
    watched = _SECRETLY.search(survey.mask, unit.span.start, unit.span.end)
    if watched and unit.has("17a", "agent"):
        return Span(*watched.span())
    chase = _CHASE.search(survey.mask, unit.span.start, unit.span.end)
    if chase and _SOUGHT.search(survey.mask, unit.span.start, unit.span.end):
        return Span(*chase.span())
    operations = unit.at("17a", "operation") + unit.at("17a", "raid") + acts
    if operations and unit.has("17a", "secret", "future"):
        secrets = unit.at("17a", "secret")
        if any(abs(s.start - o.start) < 160 for s in secrets for o in operations):
            return operations[0]
    return None


def _sweeps(survey: Survey, unit: Unit) -> list[Span]:
    """A search that is told of in everyday words, where a crime is spoken of: *akan menyisir dermaga*."""
    if unit.has("17a", "outreach"):
        return []
    timed = unit.has("17a", "clock") and survey.holds("17a", "crime")
    told = timed or unit.has("17a", "secret") or survey.beside(unit, "17a", "crime")
    return unit.at("17a", "sweep") if told else []


def _raid(survey: Survey, unit: Unit) -> Span | None:
    """A raid that is to come, upon a place of a kind that could be warned."""
    for raid in unit.at("17a", "raid"):
        before = survey.mask[unit.span.start : raid.start]
        coming = any(
            raid.start - f.end < 90 and f.start - raid.end < 60 and not _DATED.match(survey.mask, f.end)
            for f in unit.at("17a", "future")
        ) and not _PAST.search(before[-60:])
        if coming and unit.has("17a", "agent", "target") and not _CONDITION.search(before):
            return raid
    return None


def _finding(unit: Unit) -> Span | None:
    if unit.has("17a", "inquiry"):
        return unit.at("17a", "inquiry")[0]
    if unit.has("17a", "suspects", "maybe"):
        return unit.at("17a", "suspects")[0]
    return None


def _guarded(survey: Survey, unit: Unit) -> Span | None:
    told = unit.has("17a", "arms", "guard") and re.search(r"\d", survey.text(unit.span))
    return unit.at("17a", "arms")[0] if told else None


def _known(survey: Survey, unit: Unit) -> Span | None:
    """A reporter without a name who is made known by office or place."""
    match = _KNOWN.search(survey.mask, unit.span.start, unit.span.end)
    if match is None or _NEGATED.search(survey.mask, max(unit.span.start, match.start() - 30), match.start()):
        return None
    if re.search(r"\b(?:tidak|belum|dirahasiakan|dilindungi|dijamin)\b", match[0], re.IGNORECASE):
        return None
    return Span(*match.span()) if survey.beside(unit, "17a", "crime") or _MADE_OUT.match(match[0]) else None


def _named_source(survey: Survey, unit: Unit) -> Span | None:
    """Who wrote, sent or uploaded what accuses an office, or is told to be the reporter."""
    if not (survey.beside(unit, "17a", "crime") or survey.beside(unit, "17a", "channel")):
        return None
    if not any(all(survey.has_cue(unit, words) for words in told) for told in _TOLD):
        return None
    people = survey.people(unit.span)
    staff = STAFF.search(survey.text(unit.span)) is not None
    for match in _SOURCE.finditer(survey.mask, unit.span.start, unit.span.end):
        for person in people:
            if abs(person.span.start - match.end()) < 8 and (staff or not person.official):
                return Span(match.start(), match.end())
    for person in people:
        if person.official and not staff:
            continue
        told = _TOLD_AS.match(survey.mask, person.span.end, unit.span.end)
        if told and not re.search(r"\b(?:kata|ujar|mengatakan|meminta|tidak)\b", told[0]):
            return Span(told.start(), told.end())
    return None


def _teller(survey: Survey, unit: Unit) -> Span | None:
    """A reporter or witness whom the sentence names: the name within reach of the word, no office beside it."""
    crime = survey.beside(unit, "17a", "crime")
    for sign in unit.at("17a", "witness"):
        word = " ".join(survey.text(sign).lower().split())
        if not crime and word not in _FIRM_WORDS:
            continue
        if survey.mask[sign.end : sign.end + 6].strip().lower().startswith("ahli"):
            continue
        if _NEGATED.search(survey.mask, max(unit.span.start, sign.start - 30), sign.start):
            continue
        if any(_told_by(survey, unit, sign, person) for person in survey.people(unit.span)):
            return sign
    return None


def _told_by(survey: Survey, unit: Unit, sign: Span, teller: Somebody) -> bool:
    word, person = " ".join(survey.text(sign).lower().split()), teller.span
    after = person.start - sign.end
    named = after >= 0 and _IS_NAMED.search(survey.mask, sign.end, person.start) is not None
    by_word = word in _REPORTED | _ADJACENT or named
    if teller.official and not (by_word and STAFF.search(survey.text(unit.span))):
        return False
    before = sign.start - person.end
    between = survey.mask[sign.end : person.start] if after >= 0 else survey.mask[person.end : sign.start]
    told_who = _TOLD_WHO.search(between)
    told_as = told_who is not None
    if re.search(
        r"[\"“”;]|\b(?:kata|ujar|menurut|tersangka|terlapor|terdakwa|oleh\s+Kepala)\b",
        between[told_who.end() if told_who else 0 :],
    ):
        return False
    if word in _ADJACENT and not 0 <= after <= 12:
        return False
    if word == "korban" and after >= 0 and not _APPOSED.match(between):
        return False
    reach = 110 if told_as else 70 if word in _FIRM_WORDS else 45
    as_one = re.search(r"\b(?:sebagai|selaku|menjadi|merupakan|adalah)\s+(?:\w+\s+){0,2}$", between)
    return 0 <= after <= reach or (0 <= before <= 90 and word not in _REPORTED and as_one is not None)
