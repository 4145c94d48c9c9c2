"""Matters of state: defence, riches of nature, early plans of money and land, foreign talks, private deeds (17 c-g)."""

import re
from collections.abc import Iterator

from govtext.document import Span

from ._protect_bank import BANK_TROUBLE, WATCHDOGS, find_weak_bank
from ._protect_signs import Survey
from ._protect_tender import MONEY
from ._protect_unit import Passage, Unit
from ._protect_watch import cue, watch

_COORDINATE = re.compile(
    r"\d{1,3}(?:[.,]\d{2,8})?\s?°|\b\d{1,3}[.,]\d{3,8}\b|\b\d{1,3}\s+derajat|\b(?:LS|LU|BT)\b|\bkoordinat(?:nya)?\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"-?\d{1,3}[.,]\d{3,8}\s?,\s?-?\d{2,3}[.,]\d{3,8}")
"""Latitude and longitude."""
_DISTANCE = re.compile(
    r"\b\d{1,4}\s?(?:meter|m|km|kilometer)\s+(?:di\s+|arah\s+|sebelah\s+){0,2}(?:barat|timur|utara|selatan|belakang|hulu|hilir|dari)\b",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"^(?:urat|bongkahan|biji|bijih|deposit|cadangan|cebakan|kandungan|rembesan)\b|gaharu|cendana|sarang\s+(?:burung\s+)?maleo",
    re.IGNORECASE,
)
"""Riches that stay where they are: how far from a bridge is as good as a map."""
_NUMBERS = re.compile(r"\d")
_GUEST = re.compile(
    r"\b(?:presiden|wapres|ibu\s+negara|menteri|kapolri|panglima|kepala\s+negara|tamu\s+(?:negara|vip|vvip)|vvip|vip|raja|"
    r"perdana\s+menteri|rombongan)\b",
    re.IGNORECASE,
)
_SHIELD = re.compile(
    r"\b(?:penembak\s+runduk|sniper|ring\s+(?:satu|dua|tiga|[123I]{1,3})|paspampres|pengawal\w*|rute\s+(?:rombongan|iring-iringan|"
    r"pengawalan|kendaraan|perjalanan)|jalur\s+(?:evakuasi|rombongan|alternatif)|pintu\s+(?:masuk|timur|barat|utara|selatan|belakang|samping|dapur|darurat)|"
    r"titik\s+pengamanan|(?:anggota|personel|petugas)\s+(?:\w+\s+){0,2}(?:berpakaian\s+preman|menyamar|bersenjata)|"
    r"jammer|menuju\s+hotel|menginap\s+di|melintas(?:i)?\s+(?:di\s+)?jalan|mobil\s+(?:pengganti|cadangan)|berganti\s+(?:mobil|kendaraan)|kamar\s+nomor|rencana\s+pengamanan|pola\s+pengamanan|pengamanan)\b",
    re.IGNORECASE,
)
_ARMS = re.compile(
    r"\b\d+\s+(?:pucuk\s+)?(?:senapan|pistol|senjata|kendaraan\s+taktis|rantis|panser|tank|butir\s+(?:peluru|amunisi)|peluncur|"
    r"meriam|drone\s+tempur|rudal)\b",
    re.IGNORECASE,
)
_OWNS = re.compile(
    r"\b(?:memiliki|punya|mempunyai|disimpan|menyimpan|dilengkapi|diperkuat|dibekali|tersedia|hanya)\b", re.IGNORECASE
)
_TAKEN = re.compile(
    r"\b(?:menyita|disita|mengamankan|barang\s+bukti|menyerahkan|diserahkan|rakitan|hibah|pameran|parade)\b",
    re.IGNORECASE,
)
_CORPS = re.compile(
    r"\b(?:yonif|batalyon|batalion|brigif|kodim|kodam|korem|koramil|kostrad|kopassus|marinir|lanal|lanud|lantamal|brimob|"
    r"satgas\s+pamtas|pamtas|polres\w*|polsek|polda|tni|kompi|peleton|pos\s+(?:lintas\s+batas|perbatasan|tni|polisi))\b",
    re.IGNORECASE,
)
_GARRISON = re.compile(
    r"\b\d+\s+(?:personel|prajurit|anggota|tentara|pasukan|serdadu)\s[^.;]{0,60}?\b(?:bermarkas|berpangkalan|ditempatkan\s+di\s+pos|"
    r"menjaga\s+pos|bersiaga\s+di\s+pos|berpatroli)\b|"
    r"\b(?:markas|pangkalan|gudang\s+(?:senjata|amunisi))\s[^.;]{0,60}?\b(?:dijaga|diisi|ditempati|berkekuatan)\s+(?:oleh\s+)?(?:\w+\s+){0,2}\d+",
    re.IGNORECASE,
)
_COUNT = r"(?:\d{1,2}|se|satu|dua|tiga|empat|lima|enam)\s?(?:orang\s+)?"
_WEAKNESSES = (
    re.compile(
        rf"\b(?:hanya|cuma|cukup)\s+(?:di(?:isi|jaga|tunggui|tempati|kawal|awasi)|dijaga)\s+(?:oleh\s+)?{_COUNT}|"
        rf"\b(?:hanya|cuma)\s+(?:ada\s+)?{_COUNT}(?:petugas|penjaga|sipir|personel|anggota|satpam|polisi|prajurit)\b|"
        r"\btidak\s+(?:di)?(?:jaga|berjaga|ada\s+(?:petugas|penjaga))\b|\btanpa\s+penjaga(?:an)?\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:tanpa|tidak\s+(?:ber|membawa\s+|dibekali\s+))\s?(?:senjata|amunisi|peluru)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:kamera(?:\s+(?:pengawas|pemantau))?|cctv|alarm|radar|detektor|pagar(?:\s+listrik)?|lampu\s+sorot)(?:nya)?\s[^.;]{0,50}?"
        r"\b(?:mati|rusak|padam|jebol|tidak\s+(?:berfungsi|aktif|menyala|merekam)|belum\s+(?:dipasang|diperbaiki|berfungsi))\b",
        re.IGNORECASE,
    ),
)
_CHANGE = re.compile(
    r"\b(?:pergantian|ganti|giliran|aplusan|pertukaran)\b[^.;]{0,40}?\b(?:pukul|jam)\s+\d|"
    r"\b(?:pukul|jam)\s+\d[^.;]{0,30}?\b(?:pergantian|ganti|giliran)\s+(?:jaga|regu|piket|penjaga|sif)",
    re.IGNORECASE,
)
"""When a guard is relieved, which at a counter is but a time of opening."""
_BLIND = re.compile(r"\b(?:kamera|cctv|alarm|radar|detektor)", re.IGNORECASE)
_FACILITY = re.compile(
    r"\b(?:rutan|lapas|rumah\s+tahanan|markas|pos\s+(?:jaga|polisi|tni|perbatasan|lintas\s+batas|pengamanan)|satgas\s+pamtas|pangkalan\s+(?:militer|tni|laut|udara|al\b|au\b)|"
    r"gudang\s+(?:senjata|amunisi)|wilayah\s+(?:\w+\s+){0,2}tidak\s+terpantau|brankas|kantor\s+kas|objek\s+vital)\b",
    re.IGNORECASE,
)
"""Where even one gap in the guard is worth knowing."""
_NOT_YET = re.compile(
    r"\bbelum\s+(?:\w+\s+){0,2}(?:di(?:putus|tetap|sah|bahas|setuju|sepakat|umum|teken|tanda|paraf|aju|usul|undang|sosialisasi|ketahui|kaji|"
    r"rilis|publikasi|buka|lapor|sampai|konsultasi|rapat|resmi|godok|hitung|terbit|keluar|beri|bawa|terap|muat)\w*|(?:menyetujui|menetapkan|mengesahkan|memutuskan|membahas|mengesahkan|menyepakati|merestui|mengetahui|menandatangani|melaporkan|mengajukan)(?:nya)?|terbit|ada|final|keluar|sah|resmi|tuntas|selesai|"
    r"pasti|disetujui|turun|diteken|dibahas|mengetahui|tahu|diputus\w*)\b|\bsebelum\s+(?:disahkan|ditetapkan|diumumkan|"
    r"dibahas|diputuskan)|\b(?:menunggu|menanti)\s+(?:\w+\s+)?(?:persetujuan|pengesahan|tanda\s+tangan|keputusan|paraf|restu|"
    r"lampu\s+hijau|pembahasan|harmonisasi)\b|\b(?:usulan|rencana|pembahasan|kajian|draf)\w*\s+(?:\w+\s+){0,2}(?:tertutup|internal|rahasia|diam-diam)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"notul|risalah|memo|disposisi|nota\s+dinas", re.IGNORECASE)
_TO_COME = re.compile(r"(?:akan|bakal|direncanakan)\b", re.IGNORECASE)
_TALKS = re.compile(
    r"\b(?:perundingan|berunding|negosiasi|bernegosiasi|runding|pembicaraan|meja\s+perundingan|nota\s+kesepahaman|perjanjian|MoU|"
    r"(?:pertemuan|pembicaraan|kesepakatan)\s+(?:\w+\s+){0,2}?(?:tertutup|rahasia|empat\s+mata|di\s+bawah\s+tangan))\b",
    re.IGNORECASE,
)
_STANCE = re.compile(
    r"\b(?:siap|bersedia|akan|rela|menyiapkan|menawarkan|berencana|hendak|cenderung|setuju|sepakat|sanggup|mau|boleh)\s+(?:\w+\s+){0,3}"
    r"(?:mengalah|melepas\w*|menukar|menyerahkan|melunak|menurunkan|mengorbankan|konsesi|pertukaran|imbalan|menerima\s+tawaran|opsi|kompensasi|"
    r"mundur)\b|\b(?:asal|asalkan|dengan\s+imbalan)\b|\bbatas\s+(?:terendah|tertinggi|akhir|bawah)\b|\bopsi\s+(?:\w+\s+){0,2}(?:terakhir|cadangan|pertukaran)\b|"
    r"\bstrategi\b|\bposisi\s+(?:tawar|kita|indonesia|runding)\b",
    re.IGNORECASE,
)
_WILL = frozenset(
    {
        "menyerahkan",
        "memberikan",
        "diserahkan",
        "membagi",
        "meninggalkan",
        "mewakafkan",
        "menunjuk",
        "mengakui",
        "membagikan",
    }
)
_DEAD_MAN = re.compile(
    r"\b(?:wasiat|testamen|warisan)\s+(?:\w+\s+){0,3}?(?:almarhum(?:ah)?|mendiang)\s+(?:mantan\s+)?(?:ke(?:pala|tua)|bupati|camat|lurah|"
    r"direktur|pengusaha|guru|istri|suami|ayah|ibu|bapak|pak|bu|haji|sekretaris|anggota|pemilik)\b",
    re.IGNORECASE,
)
"""Somebody who left a will and is known by an office or by kinship, without a name."""
_ANY_DEAD_MAN = re.compile(r"\b(?:almarhum|almarhumah|mendiang)\b", re.IGNORECASE)
"""The dead man of a will: who it is, a sentence before has said."""
_WILL_DEED = re.compile(r"wasiat|hibah|waris|pengakuan|pranikah|kawin|perjanjian", re.IGNORECASE)


_GUESTS = cue("presiden wapres negara menteri kapolri panglima vip vvip raja rombongan")
_SHIELDS = cue(
    "penembak sniper ring paspampres pengawal* rute jalur pintu pengamanan preman menyamar bersenjata jammer "
    "mobil kamar menuju menginap melintas melintasi"
)
_UNITS = cue(
    "yonif batalyon batalion brigif kodim kodam korem koramil kostrad kopassus marinir lanal lanud lantamal brimob "
    "pamtas polres* polsek polda tni kompi peleton pos"
)
_WEAPONS = cue(
    "senapan pistol senjata taktis rantis panser tank peluru amunisi peluncur meriam drone rudal bermarkas "
    "berpangkalan ditempatkan menjaga bersiaga berpatroli dijaga diisi ditempati berkekuatan"
)
"""Arms, and what a garrison does."""
_FEW = cue(
    "diisi dijaga ditunggui ditempati dikawal diawasi petugas penjaga sipir personel anggota satpam polisi prajurit "
    "jaga berjaga penjagaan"
)
_UNARMED = cue("senjata bersenjata tanpasenjata amunisi beramunisi tanpaamunisi peluru berpeluru tanpapeluru")
_WATCHING = cue("kamera* cctv* alarm* radar* detektor* pagar* lampu*")
_CHANGING = cue("pergantian ganti giliran aplusan pertukaran")
_PLACES = cue("rutan lapas tahanan markas pos pamtas pangkalan gudang terpantau brankas kas objek")
_TALKING = cue(
    "perundingan berunding negosiasi bernegosiasi runding pembicaraan kesepahaman perjanjian mou pertemuan kesepakatan"
)
_WATCH = watch(
    "17c:force 17c:detail",
    (_GUESTS, _SHIELDS),
    (_UNITS, _WEAPONS),
    (_FEW, _UNARMED),
    (_FEW, _WATCHING),
    (_UNARMED, _WATCHING),
    (_FEW, _CHANGING),
    (_UNITS, _CHANGING),
    (_WATCHING, _PLACES),
    "17d:wealth",
    "17d:nest ~17d:wealth",
    "17e:money 17e:plan",
    "17e:money 17e:change",
    "17e:land",
    (BANK_TROUBLE, WATCHDOGS),
    "17f:talks 17f:abroad",
    (_TALKING, "17f:abroad"),
    "17g:deed 17g:content",
)
"""By letter, from c to g, what each needs."""


def find_state(survey: Survey) -> Iterator[Passage]:
    """Yield passages under article 17 letters c to g."""
    for unit in survey.running(_WATCH):
        for basis, find in _FINDERS:
            sign = find(survey, unit)
            if sign is not None:
                yield Passage(unit.span, basis, sign)


def _at(unit: Unit, match: re.Match[str]) -> Span:
    return Span(unit.span.start + match.start(), unit.span.start + match.end())


def _defence(survey: Survey, unit: Unit) -> Span | None:
    text = survey.text(unit.span)
    if unit.has("17c", "force", "detail"):
        details = unit.at("17c", "detail")
        forces = unit.at("17c", "force")
        telling = _NUMBERS.search(text) or len(details) > 1
        if telling and any(abs(d.start - f.start) < 120 and not d.meets(f) for d in details for f in forces):
            return details[0]
    guest = _GUEST.search(text)
    if guest and _NUMBERS.search(text) and len({match[0].lower() for match in _SHIELD.finditer(text)}) > 1:
        return _at(unit, guest)
    if _CORPS.search(text) and not _TAKEN.search(text):
        arms = _ARMS.search(text)
        match = arms if arms and _OWNS.search(text) else _GARRISON.search(text)
        if match:
            return _at(unit, match)
    return _unguarded(survey, unit)


def _unguarded(survey: Survey, unit: Unit) -> Span | None:
    """Where a guard is weak: few or unarmed guards, cameras that do not work; two such things in one sentence."""
    text = survey.text(unit.span)
    found = [match for pattern in _WEAKNESSES if (match := pattern.search(text))]
    barred = _FACILITY.search(text) is not None
    changing = _CHANGE.search(text) if barred else None
    gap = len(found) + (changing is not None) > 1 or (found and barred and _BLIND.search(text))
    return _at(unit, found[0]) if found and gap else None


def _nature(survey: Survey, unit: Unit) -> Span | None:
    if unit.has("17d", "wealth", "place") and _COORDINATE.search(survey.text(unit.span)):
        return unit.at("17d", "wealth")[0]
    if unit.has("17d", "wealth") and _DISTANCE.search(survey.text(unit.span)):
        for wealth in unit.at("17d", "wealth"):
            if _STAYS.search(survey.text(wealth)):
                return wealth
    if _PAIR.search(survey.text(unit.span)):
        if unit.has("17d", "wealth"):
            return unit.at("17d", "wealth")[0]
        if unit.has("17d", "nest") and survey.beside(unit, "17d", "wealth"):
            return unit.at("17d", "nest")[0]
    return None


def _early_plan(survey: Survey, unit: Unit) -> Span | None:
    """A tax, tariff, loan or purchase that is planned and not yet decided; what was decided is open (article 18)."""
    text = survey.text(unit.span)
    if any(_MINUTES.match(survey.text(paper)) for paper in unit.at("17i", "paper")) and unit.has("17i", "content"):
        return None  # what an inner paper says
    early = unit.has("17e", "early") or _NOT_YET.search(text) is not None
    if unit.has("17e", "settled") and not early:
        return None
    beside = survey.beside(unit, "17e", "early") or _NOT_YET.search(survey.around(unit)) is not None
    early_near = early or (beside and not survey.beside(unit, "17e", "settled"))
    loan = [sign for sign in unit.at("17e", "money") if "pinjaman" in survey.text(sign).lower()]
    changed = unit.at("17e", "change") or loan
    planned = unit.has("17e", "plan") or any(_TO_COME.match(survey.text(sign)) for sign in changed)
    if unit.has("17e", "money") and planned and changed and early_near:
        return changed[0]
    if unit.has("17e", "land"):
        planned = unit.has("17e", "plan") or early
        priced = (unit.has("17e", "price") and MONEY.search(text)) or survey.beside(unit, "17e", "price")
        if planned and (priced or early):
            return unit.at("17e", "land")[0]
    return find_weak_bank(text, unit)


def _foreign(survey: Survey, unit: Unit) -> Span | None:
    if unit.has("17f", "talks", "abroad"):
        return unit.at("17f", "talks")[0]
    text = survey.text(unit.span)
    talks, stance = _TALKS.search(text), _STANCE.search(text)
    foreign = any(
        survey.text(sign).lower() not in {"negara", "perundingan", "bilateral", "delegasi"}
        for sign in unit.at("17f", "abroad")
    )
    return _at(unit, stance) if talks and stance and foreign else None


def _deed(survey: Survey, unit: Unit) -> Span | None:
    """What a private deed says, with the name of one of the parties."""
    sure = any(_WILL_DEED.search(survey.text(deed)) for deed in unit.at("17g", "deed"))
    named = any(
        sure or person.span != person.name or " " in survey.text(person.name) for person in survey.private(unit.span)
    )
    named = named or (_ANY_DEAD_MAN if sure else _DEAD_MAN).search(survey.text(unit.span)) is not None
    if not named or not unit.has("17g", "deed", "content"):
        return None
    for deed in unit.at("17g", "deed"):
        for content in unit.at("17g", "content"):
            by_will = survey.text(content).lower() in _WILL and not _WILL_DEED.search(survey.text(deed))
            if abs(deed.start - content.start) < 140 and not deed.meets(content) and not by_will:
                return deed
    return None


_FINDERS = (("17c", _defence), ("17d", _nature), ("17e", _early_plan), ("17f", _foreign), ("17g", _deed))
