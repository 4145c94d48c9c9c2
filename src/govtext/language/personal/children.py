"""The identity of a child in a case: name or initials, school, parents, as one span, where the text tells of a case."""

import re
from collections.abc import Iterator

from govtext.document.span import Span

from .announced import NAME
from .cues import cue
from .model import PersonalDatum
from .scene import Scene, Somebody

_IN_WORDS = (
    r"(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|(?:dua|tiga|empat|lima|enam|tujuh)\s+belas)"
)
"""Ages of children in words."""
_AGE = r"\(\s?(?:usia\s+|umur\s+)?(?:\d|1[0-7])(?:\s?(?:tahun|thn|th))?\s?\)"
_AGE_SAID = (
    r"(?:yang\s+)?(?:berusia|berumur|usia|umur)\s+(?:sekitar\s+|baru\s+)?"
    rf"(?:\d|1[0-7]|{_IN_WORDS})\s+(?:tahun|thn)(?:\s+\d{{1,2}}\s+bulan)?"
)
_YOUNG = re.compile(rf"{_AGE}|\b{_AGE_SAID}|\b(?:\d|1[0-7]|{_IN_WORDS})\s+tahun\b|\b\d{{1,2}}\s+bulan\b")
_INITIALS = (
    r"(?:[Bb]erinisial|[Ii]nisial)\s+[A-Z]{1,3}(?![a-z])|(?<![\w.])[A-Z]{1,3}(?=\s?\(\s?(?:\d|"
    r"1[0-7])(?:\s?(?:tahun|thn))?\s?\))"
)
_SCHOOL_NAME = (
    r"(?:SD[A-Z]{0,2}|SMP[A-Z]{0,2}|SMA[A-Z]{0,2}|SMK[A-Z]{0,2}|MIN?|MIS|MTs[NS]?|MA[NS]?|SLBN?|TKK?|PAUD|SD\s+Negeri|SMP\s+Negeri|SMA\s+Negeri|"
    r"SMK\s+Negeri|SD\s+Islam|"
    r"[Mm]adrasah\s+\w+|[Pp]esantren|[Pp]ondok\s+[Pp]esantren|[Ss]ekolah\s+(?:[Dd]asar|"
    r"[Mm]enengah\s+[Pp]ertama|[Mm]enengah\s+[Aa]tas|[Mm]enengah\s+[Kk]ejuruan)(?:\s+[Nn]egeri)?)"
    r"(?:\s+(?:[A-Z][\w'’-]{0,20}|\d{1,3})){1,5}"
)
_PUPIL = (
    rf"(?:[Ss]iswi|[Ss]iswa|[Pp]elajar|[Mm]urid|[Ss]antri(?:wati)?)(?:\s+(?:[Kk]elas|"
    rf"tingkat)\s+(?:[IVX]{{1,4}}|\d{{1,2}})(?:\s?-?[A-Z](?![a-zA-Z]))?)?"
    rf"(?:\s+(?:di\s+|pada\s+|dari\s+)?(?:sebuah\s+)?{_SCHOOL_NAME})?(?:\s+(?:kelas|tingkat)\s+(?:[IVX]{{1,4}}|\d{{1,2}})(?:\s?-?[A-Z](?![a-zA-Z]))?)?"
)
_TRADES = (
    r"(?:penjual|pedagang|tukang|buruh|petani|nelayan|sopir|pemilik|guru|pegawai|karyawan|satpam|"
    r"pengusaha|pemulung|pengemudi|perangkat|"
    r"kuli|peternak|montir|penjaga|juru|anggota|ketua|kepala)(?:\s+[a-z]{2,12}){0,5}"
)
_KIN = (
    r"(?:(?:[Bb]apak|[Ii]bu|[Pp]ak|[Bb]u|[Aa]lmarhumah?|[Nn]yonya|[Tt]uan|[Mm]bah|[Nn]enek|[Kk]akek|[Mm]as|[Mm]bak|"
    r"Alm|Sdr|Sdri|Ny|Tn|H|Hj)\.?\s+)"
)
_PARENT = (
    r"(?<![\w-])(?:[Aa]nak(?:nya)?|[Pp]utr[ai]|[Cc]ucu|[Bb]uah\s+hati)(?![\w-])(?!\s+(?:berinisial|"
    r"inisial|bernama|atas\s+nama|korban|pelaku|saksi))"
    r"(?:\s+(?:kandung|tiri|angkat|tunggal|sulung|bungsu|semata\s+wayang|pertama|kedua|ketiga))?"
    rf"(?:\s+(?:dari|pasangan)(?:\s+pasangan)?(?:\s+(?:seorang\s+)?{_TRADES})?(?:\s+bernama)?\s+{_KIN}?|"
    rf"\s+(?:seorang\s+)?{_TRADES}(?:\s+[A-Z]{{2,6}})?\s+(?:bernama|berinisial|inisial)\s+{_KIN}?|\s+{_KIN})"
    rf"(?:[A-Z]{{2,3}}(?!\w)|{NAME})(?:,\s+{NAME})?(?:\s+(?:dan|dengan)\s+{_KIN}?{NAME})?(?:,?\s+{_TRADES}(?:\s+[A-Z][a-z]+)?)?"
    rf"|\b(?:[Oo]rang\s+tua|[Aa]yah|[Ii]bu|[Nn]enek|[Kk]akek|[Pp]aman|[Bb]ibi|[Tt]ante|[Kk]akak|[Ww]ali)"
    rf"(?:(?:\s+(?:kandung|tiri|angkat|asuh))?nya|\s+(?:(?:kandung|tiri|angkat)(?:nya)?\s+)?(?:korban(?:\s+(?:pencabulan|kekerasan|perundungan|pemerkosaan|"
    rf"penganiayaan|rudapaksa|pelecehan|persetubuhan|penculikan|tawuran)(?:\s+seksual)?)?|pelaku|anak\s+itu|siswi?\s+itu))(?:\s+yang)?(?:\s+bernama|\s*,)\s+{_KIN}?{NAME}(?:\s+dan\s+{_KIN}?{NAME})?"
)
_HOME = (
    r"(?:[Ww]arga|asal|beralamat\s+di|tinggal\s+di)\s+(?:RT|Dusun|Kampung|Kp\.?|Desa|Kelurahan|Jalan|"
    r"Lorong|Gang|Gg\.?|Perumahan|Perum|Kompleks|Komplek|Lingkungan|Jorong|Banjar|Gampong|Jl\.?)(?:\s+(?:[A-Z][\w'’-]{0,20}|\d{1,3}|RT|RW|/)){1,6}"
)
_OF_OFFICE = (
    r"(?<![\w-])(?:[Aa]nak(?:nya)?|[Pp]utr[ai]|[Cc]ucu|[Kk]eponakan)"
    r"(?:\s+(?:kandung|sulung|bungsu|tunggal|perempuan|laki-laki|dari|seorang|salah\s+satu))*\s+"
    r"(?:kepala\s+(?:desa|dusun|sekolah|dinas)|kades|kadus|lurah|camat|ketua\s+(?:RT|RW|DPRD)|sekretaris\s+desa|imam|"
    r"pengurus\s+masjid|penjaga\s+(?:masjid|sekolah)|marbot|anggota\s+(?:dewan|DPRD|BPD)|pemilik\s+\w+|"
    r"mantan\s+(?:kades|bupati|camat)|bidan\s+desa|modin|pendeta|kiai|tersangka)(?:\s+(?:[A-Z][\w'’-]{0,20})){0,3}"
)
"""A child of somebody whom a village knows by office."""
_LEARNS = (
    r"(?:bersekolah|sekolah|belajar|menimba\s+ilmu|duduk\s+di(?:\s+bangku)?|tercatat\s+sebagai\s+(?:siswa|siswi|murid))\s+(?:di\s+)?"
    rf"(?:kelas\s+\w{{1,4}}\s+)?(?:di\s+)?{_SCHOOL_NAME}"
)
_PIECE = re.compile(
    rf"(?P<initials>{_INITIALS})|(?P<pupil>{_PUPIL})|(?P<parent>{_PARENT})|(?P<home>{_HOME})|"
    rf"(?P<kin>{_OF_OFFICE})|\b(?P<learns>{_LEARNS})|"
    rf"\bkelas\s+(?:[IVX]{{1,4}}|\d{{1,2}})\s+(?:di\s+)?(?P<form>{_SCHOOL_NAME})|"
    rf"\b(?P<school>(?:di|dari|asal)\s+{_SCHOOL_NAME})"
)
_AGED = re.compile(rf"{_AGE}|\b{_AGE_SAID}")
_MANY = re.compile(
    r"\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\w+\s+(?:belas|puluh)|ratusan|puluhan|"
    r"para|sejumlah|beberapa|seluruh|semua|setiap|"
    r"[2-9]|\d{2,4})\s+(?:orang\s+)?$",
    re.IGNORECASE,
)
_PARENTS = re.compile(
    r"\b(?:orang\s+tua|ayah|ibu|nenek|kakek|paman|bibi|tante)(?:nya|\s+(?:kandung\s+)?(?:korban|pelaku|anak|sisw))",
    re.IGNORECASE,
)
_WEIGHTS = {
    "name": 3,
    "parent": 3,
    "pupil": 2,
    "learns": 2,
    "kin": 1.5,
    "initials": 1,
    "home": 1,
    "school": 1,
    "form": 1,
    "class": 0.5,
}
"""How far a piece of each kind makes a child known."""
_AROUND = 350
"""Characters around a sentence, in its paragraph, that may tell of a case or an age."""
_AGE_WORDS = frozenset({"tahun", "thn", "th", "bulan"})
_PUPIL_WORDS = frozenset({"murid", "siswa", "siswi", "pelajar", "santri", "santriwati"})
_CHILD_OF_WORDS = frozenset({"anak", "putra", "putri", "cucu"})
_PARENT_WORDS = frozenset(
    (
        "orang", "ayah", "ayahnya", "ibu", "ibunya", "nenek", "neneknya", "kakek", "kakeknya", "paman", "pamannya",
        "bibi", "bibinya", "tante", "tantenya",
    )
)  # fmt: skip
_GAP = re.compile(
    rf"^[\s,;–-]{{0,4}}(?:{_AGE}|{_AGE_SAID}|[,\s]|\b(?:yang|merupakan|adalah|juga|masih|bernama|"
    rf"berinisial|duduk|di|bersekolah|sekolah|dan|seorang|kelas|ini|itu|tersebut|bangku|yakni|yaitu|baru|saat|"
    rf"berstatus|sebagai|[IVX]{{1,4}}|\d{{1,2}})\b){{0,10}}[\s,;–-]{{0,4}}$"
)


def find_children(scene: Scene) -> Iterator[PersonalDatum]:
    """Yield the passages that make a child in a case known."""
    for span in _told_of_children(scene):
        if span.length > 2000 or not _may_be_a_case(scene, span) or not _is_about_a_child(scene, span):
            continue
        text = scene.text(span)
        if not _is_minor(scene, span, text):
            continue
        in_case = _is_a_case(scene, span, text)
        if not in_case and not _may_be_told_whole(scene, span):
            continue
        datum = _identity(scene, span, text, whole=not in_case)
        if datum is not None:
            yield datum


def _told_of_children(scene: Scene) -> Iterator[Span]:
    """Yield the sentences with a word of :func:`_is_about_a_child`, none if no case and no pupil may be told of."""
    starts = scene.index.word_starts
    if not (scene.starts("case") or scene.starts("grave_case") or starts(_PUPIL_WORDS)):
        return
    told = [*scene.starts("child"), *starts(_PARENT_WORDS), *starts(_AGE_WORDS)]
    if "(" in scene.mask:
        told += scene.index.digit_starts
    yield from scene.sentences_at(told)


def _may_be_a_case(scene: Scene, sentence: Span) -> bool:
    """Tell at a glance whether a word near the sentence can begin what :func:`_is_a_case` looks for."""
    near = Span(sentence.start - _AROUND, sentence.end + _AROUND)
    return scene.may_find("case", sentence) or scene.may_find("grave_case", near) or _may_be_told_whole(scene, sentence)


def _may_be_told_whole(scene: Scene, sentence: Span) -> bool:
    pupil = scene.has_word(_PUPIL_WORDS, sentence) and scene.has_word(_CHILD_OF_WORDS, sentence)
    return pupil and scene.has_digit(sentence)


def _is_about_a_child(scene: Scene, sentence: Span) -> bool:
    if scene.finds("child", sentence):
        return True
    aged = scene.has_digit(sentence) and (
        scene.has_word(_AGE_WORDS, sentence) or scene.mask.find("(", sentence.start, sentence.end) >= 0
    )
    if aged and _YOUNG.search(scene.text(sentence)):
        return True
    return scene.has_word(_PARENT_WORDS, sentence) and _PARENTS.search(scene.text(sentence)) is not None


def _is_minor(scene: Scene, span: Span, text: str) -> bool:
    """Somebody's child may be grown up: an age, a school or a word for the young must stand in the paragraph."""
    if _YOUNG.search(text) or cue("minor").search(text):
        return True
    paragraph = scene.paragraph(span.start)
    around = scene.mask[max(paragraph.start, span.start - _AROUND) : min(paragraph.end, span.end + _AROUND)]
    return cue("minor").search(around) is not None or _YOUNG.search(around) is not None


def _is_a_case(scene: Scene, span: Span, text: str) -> bool:
    """The case may be told in the sentence itself or in the one before or after it, in the same paragraph."""
    if cue("prize").search(text):
        return False
    if cue("case").search(text):
        return True
    paragraph = scene.paragraph(span.start)
    around = scene.mask[max(paragraph.start, span.start - _AROUND) : min(paragraph.end, span.end + _AROUND)]
    return cue("grave_case").search(around) is not None


def _identity(scene: Scene, sentence: Span, text: str, *, whole: bool = False) -> PersonalDatum | None:
    """The best run of pieces that make a child known; ``whole`` asks for age, school and parent together."""
    pieces = [
        (
            Span(m.start() + sentence.start, m.end() + sentence.start),
            "class" if m.lastgroup == "pupil" and not _of_a_school(m[0]) else str(m.lastgroup),
        )
        for m in _PIECE.finditer(text)
    ]
    pieces = [(span, kind) for span, kind in pieces if kind not in ("pupil", "class") or _is_one_pupil(scene, span)]
    young = {person.span for person in _young_people(scene, sentence)}
    for person in scene.private(sentence):
        follows = any(
            _GAP.match(scene.mask[span.end : person.span.start])
            for span, kind in pieces
            if kind == "pupil" and span.end < person.span.start
        )
        if (follows or person.span in young) and not any(span.meets(person.span) for span, _ in pieces):
            pieces.append((person.span, "name"))
    pieces.sort()
    best: list[tuple[Span, str]] = []
    run: list[tuple[Span, str]] = []
    for piece in pieces:
        if run and not _GAP.match(scene.mask[run[-1][0].end : piece[0].start]):
            run = []
        run.append(piece)
        if _weight(run) > _weight(best):
            best = list(run)
    of_office = any(kind == "kin" for _, kind in best) and _YOUNG.search(text)
    if _weight(best) < (1.5 if of_office else 2):
        return None
    if whole and not (_is_told_whole(best) and _AGED.search(scene.text(Span(best[0][0].start, best[-1][0].end)))):
        return None
    if whole and cue("prize").search(scene.text(scene.paragraph(sentence.start))):
        return None
    start = best[0][0].start
    if best[0][1] == "initials":
        start += re.match(r"(?:\w+\s+)?(?=[A-Z]{1,3}$)", scene.text(best[0][0])).end()  # type: ignore[union-attr]
    return PersonalDatum(Span(start, best[-1][0].end), "anak", False, tuple(span for span, _ in best))


def _is_told_whole(run: list[tuple[Span, str]]) -> bool:
    kinds = {kind for _, kind in run}
    return {"pupil", "parent"} <= kinds and not kinds.isdisjoint({"name", "initials"})


def _is_one_pupil(scene: Scene, span: Span) -> bool:
    """One pupil of a named school or class; *tiga siswa SMPN 1* make nobody known."""
    before = scene.mask[max(0, span.start - 25) : span.start]
    return not _MANY.search(before) and (_of_a_school(scene.text(span)) or " kelas " in scene.text(span))


def _of_a_school(pupil: str) -> bool:
    return re.search(_SCHOOL_NAME, pupil) is not None


def _weight(run: list[tuple[Span, str]]) -> float:
    """How far the pieces make the child known: a name or a parent alone does, a school or initials only together."""
    kinds = {kind for _, kind in run}
    return sum(_WEIGHTS[kind] for kind in kinds)


def _young_people(scene: Scene, sentence: Span) -> Iterator[Somebody]:
    for person in scene.private(sentence):
        after = scene.mask[person.span.end : person.span.end + 90]
        before = scene.mask[max(sentence.start, person.span.start - 40) : person.span.start]
        young = re.match(
            rf"\s{{0,2}},?\s{{0,2}}(?:{_AGE}|{_AGE_SAID}|[^.;]{{0,40}}\b(?:siswi|siswa|pelajar|murid|santri)\b)", after
        )
        called = re.search(
            r"\b(?:anak(?:\s+(?:korban|pelaku|saksi))?|siswi|siswa|pelajar|murid|bocah|balita|santri|remaja|"
            r"bayi)(?:\s+(?:kelas\s+\w+|(?:berusia\s+)?\w+\s+(?:belas\s+)?(?:tahun|bulan)|korban(?:\s+\w+(?:\s+seksual)?)?|"
            r"pelaku(?:\s+\w+)?|bernama|atas\s+nama|itu|yaitu|yakni|"
            r"laki-laki|perempuan|putri|putra|,)){0,3}[\s,]{1,3}$",
            before,
            re.IGNORECASE,
        )
        if young or called:
            yield person
