"""Defence and guards: units and their numbers, guests of state, weapons, gaps in a guard (article 17 letter c)."""

import re

from govtext.document import Span

from ._protect_signs import Survey
from ._protect_unit import Unit
from ._protect_watch import Asked, cue

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
    r"jammer|menuju\s+hotel|menginap\s+di|(?:melintas(?:i)?|melewati|melalui)\s+(?:di\s+)?jalan|mobil\s+(?:pengganti|cadangan)|berganti\s+(?:mobil|kendaraan)|kamar\s+nomor|rencana\s+pengamanan|pola\s+pengamanan|pengamanan)\b",
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

_GUESTS = cue("presiden wapres negara menteri kapolri panglima vip vvip raja rombongan")
_SHIELDS = cue(
    "penembak sniper ring paspampres pengawal* rute jalur pintu pengamanan preman menyamar bersenjata jammer "
    "mobil kamar menuju menginap melintas melintasi melewati melalui"
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
NEEDS: tuple[Asked, ...] = (
    "17c:force 17c:detail",
    (_GUESTS, _SHIELDS),
    (_UNITS, _WEAPONS),
    (_FEW, _UNARMED),
    (_FEW, _WATCHING),
    (_UNARMED, _WATCHING),
    (_FEW, _CHANGING),
    (_UNITS, _CHANGING),
    (_WATCHING, _PLACES),
)
"""What a sentence needs to be read for them."""


def defence(survey: Survey, unit: Unit) -> Span | None:
    """Return the sign of a passage about defence: units and arms, a guest of state, a garrison or a gap in a guard."""
    text = survey.text(unit.span)
    if unit.has("17c", "force", "detail"):
        details = unit.at("17c", "detail")
        forces = unit.at("17c", "force")
        telling = _NUMBERS.search(text) or len(details) > 1
        if telling and any(abs(d.start - f.start) < 120 and not d.meets(f) for d in details for f in forces):
            return details[0]
    guest = _GUEST.search(text)
    if guest and _NUMBERS.search(text) and len({match[0].lower() for match in _SHIELD.finditer(text)}) > 1:
        return unit.place(guest)
    if _CORPS.search(text) and not _TAKEN.search(text):
        arms = _ARMS.search(text)
        match = arms if arms and _OWNS.search(text) else _GARRISON.search(text)
        if match:
            return unit.place(match)
    return _unguarded(survey, unit)


def _unguarded(survey: Survey, unit: Unit) -> Span | None:
    """Where a guard is weak: few or unarmed guards, cameras that do not work; two such things in one sentence."""
    text = survey.text(unit.span)
    found = [match for pattern in _WEAKNESSES if (match := pattern.search(text))]
    barred = _FACILITY.search(text) is not None
    changing = _CHANGE.search(text) if barred else None
    gap = len(found) + (changing is not None) > 1 or (found and barred and _BLIND.search(text))
    return unit.place(found[0]) if found and gap else None
