"""Names of recipients of aid in a list, a table or an enumeration."""

import re
from collections.abc import Iterator

from govtext.document import Kind
from govtext.document.span import Span

from .announced import NAME, TITLES
from .cues import cue
from .model import PersonalDatum
from .scene import Scene
from .tables import Sheet

_NAME_COLUMN = re.compile(
    r"^(?:nama(?:\s+(?:lengkap|penerima|kpm|kepala\s+keluarga|warga|pemilik|kk))?(?:\s+.{0,24})?|"
    r"penerima(?:\s+.{0,24})?|kpm)$"
)
_PLACE_COLUMN = re.compile(
    r"kelompok|lembaga|instansi|desa|kecamatan|sekolah|barang|kegiatan|program|perusahaan|pekerjaan|paket|"
    r"tempat|masjid|jenis|bantuan$|lokasi"
)
_PRIVATE_COLUMN = re.compile(r"\b(?:rekening|norek|nik|kk|alamat|penyakit|kondisi)\b")
"""A column that no list of winners has."""
_CELL = re.compile(
    rf"(?:(?:Bpk|Ibu|Sdr|Sdri|Ny|Tn|H|Hj|Bapak|Pak|Bu)\.?\s+)?{NAME}(?:\s?/\s?{NAME})?(?:\s?\([^)]{{1,20}}\))?$"
)
_ITEM = re.compile(
    rf"(?:(?:Bpk|Ibu|Sdr|Sdri|Ny|Tn|H|Hj|Bapak|Pak|Bu)\.?\s+)?(?P<name>{NAME})(?=\s{{0,2}}(?:[,;:.(–—-]|$|"
    rf"\s(?:NIK|RT|Dusun|Kp)))"
)
_NUMBERED = re.compile(rf"(?:^|[\s:;,])\(?\d{{1,3}}[.)]\s{{1,3}}(?P<name>{NAME})(?=\s{{0,2}}(?:[,;:(]|$)|\s[–—-]\s)")
_DETAIL = r"(?:\s+(?:dengan\s+)?(?:NIK|KK|nomor\s+\w+)\.?\s?:?\s?[\d .-]{6,24}\d|\s?\(\s?[^)]{1,24}\))?"
"""What may be told of each one in an enumeration: a number, an age."""
_ENUMERATED = re.compile(
    rf"(?:(?:yaitu|yakni|adalah|ialah|antara\s+lain|meliputi|oleh|kepada|"
    rf"atas\s+nama)\s+|:\s+){{1,2}}(?P<all>{NAME}{_DETAIL}(?:\s{{0,2}},\s{{0,2}}(?:dan\s+|serta\s+)?{NAME}{_DETAIL}){{1,12}}(?:\s+(?:dan|"
    rf"serta)\s+{NAME})?)"
)
_OF_GROUPS = re.compile(
    r"\b(?:kelompok|desa|sekolah|masjid|yayasan|kecamatan|kabupaten|lembaga|kampung|nagari|koperasi|umkm)"
    r"\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Recipients that are no people."""
_PAIR = re.compile(
    rf"(?:kepada|atas\s+nama|yaitu|yakni|antara\s+lain)\s+(?P<all>{TITLES}{NAME}\s+(?:dan|serta)\s+{TITLES}{NAME})(?=[\s,.;(])"
)
"""Two recipients, each with the title of a private person."""
_LOOK_BACK = 260


def find_recipients(scene: Scene) -> Iterator[PersonalDatum]:
    """Yield the names of people who receive aid, where they are listed."""
    for sheet in scene.sheets:
        yield from _in_table(scene, sheet)
    yield from _in_lists(scene)
    yield from _in_sentences(scene)


def _in_table(scene: Scene, sheet: Sheet) -> Iterator[PersonalDatum]:
    headings = " ".join(sheet.headings.values())
    above = scene.mask[max(0, sheet.span.start - _LOOK_BACK) : sheet.span.start]
    title = scene.document.title
    body = scene.text(sheet.span)[:400]
    context = " ".join([headings, above, scene.text(title.span) if title else "", body])
    held = _PRIVATE_COLUMN.search(headings) is not None
    if not cue("recipient").search(context) or (cue("prize").search(above + headings) and not held):
        return
    yield from _headless(scene, sheet)
    for row in sheet.rows:
        for cell in row:
            heading = sheet.column(cell)
            name = _without_note(scene, cell.span)
            if _NAME_COLUMN.match(heading) and not _PLACE_COLUMN.search(heading) and _is_person(scene, name):
                yield PersonalDatum(name, "penerima", certain=False)


def _without_note(scene: Scene, cell: Span) -> Span:
    """Return the place of what stands in a cell before a note in brackets: *Siti Rahma (diwakili anaknya)*."""
    name, bracket, _ = scene.text(cell).partition("(")
    return Span(cell.start, cell.start + len(name.rstrip())) if bracket and name.strip() else cell


def _headless(scene: Scene, sheet: Sheet) -> Iterator[PersonalDatum]:
    """A table without headings: its first row is data, and a column holds nothing but names."""
    for column, top in sheet.tops.items():
        cells = [top, *(cell for row in sheet.rows for cell in row if cell.column == column)]
        words = [scene.text(cell.span).split() for cell in cells]
        if len(cells) > 1 and not _NAME_COLUMN.match(sheet.headings.get(column, "")):
            names = [_is_person(scene, cell.span) for cell in cells]
            if all(names) and not any(len(part) > 5 for part in words) and _has_amount(scene, sheet):
                for cell in cells:
                    yield PersonalDatum(cell.span, "penerima", certain=False)
                return


def _has_amount(scene: Scene, sheet: Sheet) -> bool:
    """Tell whether the first row already holds a figure: a heading would not."""
    return any(re.search(r"\d", scene.text(cell.span)) for cell in sheet.tops.values())


def _is_person(scene: Scene, span: Span) -> bool:
    return (
        _CELL.match(scene.text(span)) is not None
        and scene.is_name(span)
        and not cue("institution").search(scene.text(span))
    )


def _in_lists(scene: Scene) -> Iterator[PersonalDatum]:
    """Items that begin with a name, under a line that announces recipients."""
    listed = False
    lead: Span | None = None
    for block in scene.document.blocks:
        if block.kind is not Kind.LIST_ITEM:
            lead, listed = block.span, False
            continue
        if lead is not None:
            listed = _announces(scene.text(lead))
            lead = None
        if not listed:
            continue
        match = _ITEM.match(scene.mask, block.span.start, block.span.end)
        if match and _is_person(scene, Span(*match.span("name"))):
            yield PersonalDatum(Span(*match.span("name")), "penerima", certain=False)


def _announces(text: str) -> bool:
    tail = text[-200:]
    if cue("prize").search(tail) or cue("conditions").search(tail):
        return False
    return cue("recipient").search(tail) is not None


def _in_sentences(scene: Scene) -> Iterator[PersonalDatum]:
    for match in scene.matches("recipient"):
        sentence = scene.sentence(match.start())
        block = scene.document.block_at(match.start())
        if block is not None and block.kind is not Kind.PARAGRAPH:
            continue
        end = min(scene.paragraph(match.start()).end, match.end() + 600)
        if cue("prize").search(scene.text(sentence)):
            continue
        if _OF_GROUPS.search(scene.mask, max(sentence.start, match.start() - 30), match.start()):
            continue
        numbered = list(_NUMBERED.finditer(scene.mask, match.end(), end))
        if numbered:
            for item in numbered:
                if _is_person(scene, Span(*item.span("name"))):
                    yield PersonalDatum(Span(*item.span("name")), "penerima", certain=False)
            continue
        end = min(sentence.end, match.end() + 500)
        names = _ENUMERATED.search(scene.mask, match.end(), end) or _PAIR.search(scene.mask, match.end(), end)
        if names and names.start() - match.end() < 80:
            yield from _enumerated(scene, names)


def _enumerated(scene: Scene, names: re.Match[str]) -> Iterator[PersonalDatum]:
    """The people of *yaitu A, B, dan C*: two at least, for one alone is no list."""
    start = names.start("all")
    listed = re.finditer(rf"{TITLES}?(?P<name>{NAME})", names["all"])
    spans = [Span(start + name.start("name"), start + name.end("name")) for name in listed]
    people = [span for span in spans if _is_person(scene, span)]
    if len(people) > 1:
        for span in people:
            yield PersonalDatum(span, "penerima", certain=False)
