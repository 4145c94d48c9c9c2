"""Home addresses of named people. Addresses of offices, events and places are not personal data."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from govtext.document.span import Span

from .cues import cue
from .model import PersonalDatum
from .scene import Scene

_WORDS = (
    r"(?:\s+(?!(?:RT|Rt|RW|Rw|No|Nomor|Desa|Kelurahan|Kecamatan|Kabupaten|Kota|"
    r"Blok)\b)(?:[A-Z][a-z]{0,2}\.|[A-Z][\w'’/-]{0,24}|\d{1,3}(?![\w/]))){1,4}"
)
_RT = (
    r"(?:RT|Rt)\.?\s{0,2}:?\s{0,2}\d{1,3}(?:\s{0,2}[/,]?\s{0,2}(?:RW|Rw)\.?\s{0,2}:?\s{0,2}\d{1,3}|"
    r"\s{0,2}/\s{0,2}\d{1,3})?"
)
_NUMBER = r"(?:[Nn]o\.?|[Nn]omor)\s{0,2}\d{1,4}\s?[A-Za-z]?(?![\w])"
_STREET_HEADS = r"(?:Lorong|Lr\.?|Setapak|Jl\.?|Jln\.?|[Jj]alan|Gg\.?|[Gg]ang)"
_STREET = rf"{_STREET_HEADS}(?<=[\w.]){_WORDS}"
_PLACE_HEADS = (
    r"(?:Dusun|Dsn\.?|Dukuh|Dk\.?|Dkh\.?|Kmp\.?|Huta|Nagori|Lembang|Lk\.?|Ling\.?|Distrik|Ohoi|Pekon|Tiyuh|Pulau|Wijk|Sektor|"
    r"Cluster|Kavling|Griya|BTN|Perumnas|Tambak|Kelompok|Padukuhan|Kp\.?|Kampung|Kampong|Lingkungan|Lingk\.?|Perumahan|Perum\.?|"
    r"Komplek|Kompleks|Blok|"
    r"Banjar|Jorong|Korong|Lorong|Gampong|Desa|Ds\.?|Kelurahan|Kel\.?|Nagari|Kecamatan|Kec\.?|Kabupaten|"
    r"Kab\.?|Kota|Asrama|Rusun|Rusunawa)"
)
_PLACE = _PLACE_HEADS + _WORDS
_LINK = r"(?:\s{0,2}[,/–-]\s{0,2}|\s+)"
_ADDRESS = re.compile(
    rf"(?<!\w)(?:{_STREET}|{_PLACE}|{_RT})(?:{_LINK}(?:{_STREET}|{_PLACE}|{_RT}|{_NUMBER}|Blok\s+\w{{1,4}})){{0,7}}"
)
_FIRST_WORDS = frozenset(
    re.findall("[a-z]+", f"{_STREET_HEADS} {_PLACE_HEADS} rt".replace("[Jj]", "j").replace("[Gg]", "g").lower())
)
"""The words an address can begin with."""
_HAS_RT = re.compile(_RT)
_HAS_RW = re.compile(r"RW|Rw|\d\s?/\s?\d")
_HAS_BLOCK = re.compile(r"\bBlok\s+\w{1,4}\s.{0,8}\d|\bBlok\s+[A-Z]{1,2}\s?\d{0,2}\s?[/-]\s?\d")
_HAS_NUMBER = re.compile(_NUMBER)
_HAS_STREET = re.compile(_STREET)
_HAS_DOOR = re.compile(
    rf"{_STREET_HEADS}(?:\s+[A-Z][\w.'’-]{{0,24}}){{1,3}}\s+(?:[IVX]{{1,4}}\s?/\s?)?\d{{1,3}}(?![\w/])"
)
"""A street with the number of a house right after its name."""
_PATIENT = re.compile(
    r"\b(?:lumpuh|stroke|sakit|pasien|penderita|penyandang|menderita|mengidap|hamil|lansia|jompo|difabel|disabilitas|buta|tuli|"
    r"tunanetra|janda|yatim|korban|kusta|TBC|HIV)\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"(?:[Rr]umah|[Kk]ediaman)(?:\s+(?:pribadi|orang\s+tua|kontrakan|milik))?\s+(?:(?:[Kk]etua|[Kk]epala|[Ww]ali|[Nn]enek|[Kk]akek)(?:\s+[\w/]+){1,4},\s+)?"
    r"(?:[Bb]apak|[Ii]bu|[Pp]ak|[Bb]u|[Mm]bah|[Hh]aji|[Nn]y|[Tt]n|[Ss]audar[ai])\.?\s+[A-Z]"
)
"""*Rumah Bapak …*: whose house it is."""
_OF_A_NAME = re.compile(
    r"(?:rumah|kediaman)(?:\s+(?:milik|orang\s+tua|kontrakan))?(?:\s+[A-Z][a-z]{1,20}){1,3}\s+di\s+$"
)
"""*rumah Sarwan di …*: in small letters no house of something (*Rumah Makan*, *Rumah Sakit*)."""
_RESIDES = re.compile(r"(?:(?:ber)?tinggal|menetap|bermukim|berdomisili)\b")
_THEIRS = re.compile(r"(?:(?:[Rr]umah|[Aa]lamat|[Kk]ediaman)\w*(?!\s+[A-Z])|[Tt]inggal|[Bb]eralamat)")
_LIVES = re.compile(r"(?:rumah|alamat|kediaman|tinggal|beralamat|domisili|berdomisili|bertempat)\w*", re.IGNORECASE)
_CLOSE = re.compile(r"^[\s,:(–-]{0,4}(?:(?:di|pada|yaitu|yakni|kami|nya)\s+){0,2}$")


def find_homes(scene: Scene) -> Iterator[PersonalDatum]:
    """Yield the home addresses of people named in the same sentence, row or item."""
    starts = scene.index.word_starts(_FIRST_WORDS)
    numbers = scene.index.digit_starts
    if not starts or not numbers:
        return
    for block in scene.document.blocks:
        number = bisect_left(numbers, block.span.end) - 1
        if number < 0 or numbers[number] < block.span.start:
            continue
        inside = starts[bisect_left(starts, block.span.start) : bisect_left(starts, numbers[number])]
        for match in scene.index.starting(_ADDRESS, inside, block.span.end):
            span = Span(match.start(), match.start() + len(match[0].rstrip(" ,.-–/\n")))
            if _is_home(scene, span):
                yield PersonalDatum(span, "alamat", certain=False)


def _is_home(scene: Scene, span: Span) -> bool:
    if not scene.has_digit(span):
        return False  # neither a door nor an RT
    text = scene.text(span)
    exact = _is_exact(text)
    unit = scene.unit(span.start)
    block = scene.document.block_at(span.start)
    if block is not None and block.column is not None:
        whole = _fills(scene, span, block.span) and _HAS_RT.search(text) is not None
        return (exact or whole) and bool(scene.private(unit)) and _in_address_column(scene, span)
    if not exact:
        return False
    before = scene.mask[max(unit.start, span.start - 60) : span.start]
    home = _last(cue("home"), before)
    office = _last(cue("institution"), before)
    if home >= 0 and home > office:
        tail = before[home:]
        door = _HAS_NUMBER.search(text) is not None and cue("private_role").search(scene.text(unit)) is not None
        quoted = re.match(r"(?:warga|asal)\b", tail.lower()) and cue("said").search(scene.text(unit))
        if quoted and not door and _HAS_BLOCK.search(text) is None:
            return False  # a citizen who is quoted is introduced by where they live
        private = cue("home").sub("", tail, count=1)
        near = bool(_CLOSE.match(private)) or len(private.split()) <= 6
        if _OF_SOMEBODY.match(before, home) or _OF_A_NAME.match(before, home):
            return True  # the house of somebody is a home, whatever office they hold
        if _RESIDES.match(before, home) and near and scene.people(unit):
            return True  # so is where somebody is said to live
        known = bool(scene.private(unit)) or (door and bool(scene.people(unit))) or _is_theirs(scene, unit, tail)
        known = known or scene.initialled(Span(unit.start, span.start)) is not None
        return near and (
            known or (_LIVES.match(tail) is not None and _leads_to_one(scene, unit, span, home - len(before)))
        )
    return office < 0 and _is_item(scene, span, unit)


_HAS_HAMLET = re.compile(
    r"(?:Banjar|Dusun|Dsn\.?|Kampung|Kp\.?|Komplek|Kompleks|Perumahan|Perum\.?|Lingkungan|Jorong|Gampong|Asrama|Rusun|Rusunawa|Griya|BTN|Perumnas)\s+[A-Z]"
)
"""Places small enough for a number to lead to one door."""


def _is_exact(text: str) -> bool:
    """Tell whether an address leads to one door or a few: a street with a number, or RT with RW or a place."""
    if ((_HAS_STREET.search(text) or _HAS_HAMLET.match(text)) and _HAS_NUMBER.search(text)) or _HAS_DOOR.search(text):
        return True
    return (bool(_HAS_RT.search(text)) and (bool(_HAS_RW.search(text)) or len(text.split()) > 2)) or bool(
        _HAS_BLOCK.search(text)
    )


def _leads_to_one(scene: Scene, unit: Span, span: Span, home: int) -> bool:
    """Tell whether a door is told of a victim or a patient without a name; ``home`` counts from the span."""
    text = scene.text(span)
    door = _HAS_BLOCK.search(text) or _HAS_NUMBER.search(text) or _HAS_DOOR.search(text)
    said = scene.mask[max(unit.start, span.start + home - 70) : span.start + home]
    return door is not None and cue("private_role").search(said) is not None


def _last(pattern: re.Pattern[str], text: str) -> int:
    at = -1
    for match in pattern.finditer(text):
        at = match.start()
    return at


def _is_theirs(scene: Scene, unit: Span, tail: str) -> bool:
    """*Rumahnya di …* after a sentence that names a private person."""
    if not _THEIRS.match(tail) or scene.people(unit):
        return False
    paragraph = scene.paragraph(unit.start)
    if paragraph.start >= unit.start:
        return False
    return bool(scene.private(scene.sentence(max(paragraph.start, unit.start - 2))))


def _fills(scene: Scene, span: Span, cell: Span) -> bool:
    """Tell whether the address is all that the cell holds, give or take a word."""
    return len(scene.text(cell).split()) - len(scene.text(span).split()) <= 2


def _in_address_column(scene: Scene, span: Span) -> bool:
    block = scene.document.block_at(span.start)
    if block is None:
        return False
    for sheet in scene.sheets:
        if sheet.span.start <= span.start < sheet.span.end:
            heading = sheet.column(block)
            return not re.search(r"lokasi|tempat(?!\s+tinggal)|posko|kantor|titik|acara|kegiatan", heading)
    return False


def _is_item(scene: Scene, span: Span, unit: Span) -> bool:
    """Tell whether the address stands in an item that begins with a private person's name or holds their number."""
    people = [person for person in scene.private(unit) if person.span.end <= span.start]
    if not people:
        return False
    between = scene.mask[people[-1].span.end : span.start]
    text = scene.text(span)
    street = _HAS_STREET.match(text) and _HAS_NUMBER.search(text)
    door = street or (_HAS_RT.search(text) and (_HAS_NUMBER.search(text) or _HAS_BLOCK.search(text)))
    if door and re.fullmatch(r"\s{0,2}[,–-]\s{1,2}", between):
        return True  # a name, a comma and one door: the head of a letter
    if len(between) < 80 and _PATIENT.search(between) and re.search(r",\s{1,2}(?:di\s)?$", between):
        return True  # the sick or old, and where to find them
    has_number = re.search(r"\d{16}|\bNIK\b|\bKK\b|lahir", between) is not None
    block = scene.document.block_at(span.start)
    listed = block is not None and block.span.start >= people[0].span.start - 12 and block.kind.value == "list_item"
    return has_number or (listed and len(between) < 60 and not cue("said").search(scene.text(unit)))
