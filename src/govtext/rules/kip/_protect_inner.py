"""Inner papers and quarrels before a decision (17 i), and what other laws keep secret (17 j)."""

import re
from collections.abc import Iterator

from govtext.document import Span

from ._protect_signs import Survey
from ._protect_tender import FIRM, MONEY
from ._protect_unit import Passage, Unit
from ._protect_watch import cue, watch

_CLOSED_PAPER = re.compile(
    r"\b(?:draf|draft|konsep|rancangan|naskah|kajian|memo|memorandum|nota(?:\s+dinas)?|surat|notula|notulen|risalah|telaahan|"
    r"rapat|pertemuan|dokumen|laporan|disposisi|grup\s+(?:whatsapp|wa)|catatan|arahan|evaluasi|bahan|pembahasan|percakapan|chat|"
    r"paparan)\s+(?:(?:[\w-]+\s+){0,3}?|[^.;\"“”]{0,90}?\b(?:bersifat|berstatus|berklasifikasi|berlabel|bercap|berkode)\s+"
    r"(?:sangat\s+)?)(?:internal|intern|tertutup|(?<!rapat )terbatas|rahasia|konfidensial)\b",
    re.IGNORECASE,
)
_RAW_PAPER = re.compile(
    r"\b(?:draf|draft|konsep|rancangan|kajian(?:\s+hukum)?|rekomendasi|telaahan(?:\s+staf)?|naskah|nota\s+dinas|memo|surat\s+keputusan|SK|hasil\s+(?:audit|reviu)|"
    r"temuan\s+(?:audit|sementara)|LHP|laporan\s+hasil\s+(?:audit|pemeriksaan|reviu))\s+"
    r"[^.;]{0,60}?\b(?:belum|masih)\s+(?:\w+\s+){0,1}"
    r"(?:di(?:tanda\s?tangani|paraf|setujui|bahas|putus\w*|tetapkan|sahkan|sepakati|teken|umumkan|laporkan)|final|diteken|"
    r"mentah|konsep|draf|rahasia|tahap\s+(?:paraf|tanggapan|reviu|review|finalisasi|konsep|penyusunan)|dalam\s+(?:paraf|reviu|tanggapan)|berupa\s+(?:konsep|draf))\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:akan|bakal|hendak)\s+(?:\w+\s+){0,1}(?:di|me)\w+|\b(?:menolak|menyarankan|mengusulkan|meminta|memerintahkan|menyebut|"
    r"disebut|diusulkan|disarankan|mencantumkan|tercantum|berisi|memuat|isinya|bahwa|merekomendasikan|menilai|mengkritik|"
    r"mencoret|dicoret|membatalkan|dibatalkan|mengalihkan|mengeluhkan|"
    r"berakhir|terungkap|diputuskan|disepakati|membahas|menempatkan|menunjuk|menggeser|mengangkat|mencopot|memindahkan|memangkas|menghapus|dipindahkan|diminta|menyepakati|menyimpulkan|melarang|mengarahkan|memutuskan|menemukan|mengungkap\w*|menunjukkan|mencatat|merinci)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:(?:me|di)lakukan|(?:me|di)laksanakan|(?:meng|di)gelar|(?:meng|di)adakan|menjalani|menjalankan|memperkuat|membenahi)\s+"
    r"(?:proses\s+|upaya\s+)?$",
    re.IGNORECASE,
)
"""What is only held is not told of: *akan melakukan evaluasi internal*."""
_MOVES = re.compile(
    r"\b(?:pemberhentian|pengangkatan|mutasi|pelantikan|pencopotan|pemindahan|pemotongan|penghapusan)\b", re.IGNORECASE
)
"""What a paper is about tells enough, where it is not yet signed."""
_QUARREL = re.compile(
    r"\b(?:berselisih|bersitegang|berseteru|cekcok|adu\s+mulut|silang\s+pendapat|beda\s+(?:pendapat|pandangan)|"
    r"berbeda\s+(?:pendapat|pandangan|sikap)|tidak\s+(?:sepakat|sependapat|sejalan|kompak)|tak\s+(?:sepakat|sejalan)|deadlock|"
    r"tanpa\s+(?:mufakat|kata\s+sepakat)|buntu|menolak\s+(?:rencana|usul\w*|keputusan|perintah)|memprotes|walk\s?out|keberatan)\b",
    re.IGNORECASE,
)
_LEADER = re.compile(
    r"\b(?:(?:wakil\s+)?(?:bupati|wali\s?kota|gubernur)|sekda|sekretaris\s+daerah|kepala\s+(?:dinas|badan|bappeda|bpkad|bagian|biro)|"
    r"kadis|asisten|inspektur|pimpinan|direktur|kepala\s+[A-Z]\w+)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:masukan\s+(?:publik|masyarakat)|konsultasi\s+publik|uji\s+publik|telah\s+(?:ditetapkan|disahkan|ditandatangani)|"
    r"dapat\s+diunduh|diumumkan\s+di|terbuka\s+untuk\s+umum)\b",
    re.IGNORECASE,
)
_SHUT = re.compile(r"\b(?:internal|tertutup|rapat\s+pimpinan|rapim|rahasia|terbatas)\b", re.IGNORECASE)


_CLOSING = cue("internal intern tertutup terbatas rahasia konfidensial")
_PAPERS = cue(
    "draf draft konsep rancangan kajian rekomendasi telaahan naskah nota memo surat sk hasil temuan lhp laporan"
)
_UNDONE = cue("belum masih")
_QUARRELS = cue(
    "berselisih bersitegang berseteru cekcok adu silang beda berbeda sepakat sependapat sejalan kompak deadlock "
    "mufakat buntu menolak memprotes walk walkout keberatan"
)
_LEADERS = cue("bupati wali walikota gubernur sekda sekretaris kepala kadis asisten inspektur pimpinan direktur")
_WATCH = watch("17i:paper 17i:content", _CLOSING, (_PAPERS, _UNDONE), (_QUARRELS, _LEADERS), "17j:bound")
"""Closed and unsigned papers, and quarrels."""


def find_inner(survey: Survey) -> Iterator[Passage]:
    """Yield what inner papers say before a decision, quarrels of leaders, and secrets that other laws keep."""
    for unit in survey.running(_WATCH):
        sign = _paper(survey, unit) or _closed(survey, unit) or _quarrel(survey, unit)
        if sign is not None:
            yield Passage(unit.span, "17i", sign)
            continue
        if unit.has("17j", "bound") and (_names_somebody(survey, unit) or _taxed_firm(survey, unit)):
            yield Passage(unit.span, "17j", unit.at("17j", "bound")[0])


def _names_somebody(survey: Survey, unit: Unit) -> bool:
    people = survey.private(unit.span)
    return any(person.span != person.name or " " in survey.text(person.name) for person in people)


def _taxed_firm(survey: Survey, unit: Unit) -> bool:
    """A company and an amount, beside what the law on taxes or banks keeps secret."""
    text = survey.text(unit.span)
    return FIRM.search(text) is not None and MONEY.search(text) is not None


def _paper(survey: Survey, unit: Unit) -> Span | None:
    """An inner paper and what it says, where the paper is called secret or is not yet decided."""
    if not unit.has("17i", "content"):
        return None
    for paper in unit.at("17i", "paper"):
        word = survey.text(paper).lower()
        closed = re.search(
            r"internal|rahasia|tertutup|bocoran|draf|disposisi|mutasi|rotasi|telaahan|calon\s+pejabat", word
        )
        near = any(abs(secret.start - paper.end) < 60 for secret in unit.at("17i", "secret") if not secret.meets(paper))
        if closed or near:
            return paper
    return None


def _closed(survey: Survey, unit: Unit) -> Span | None:
    """A paper or meeting called inner, closed or unsigned, and a statement of what it holds."""
    text = survey.text(unit.span)
    if _OPEN.search(text):
        return None
    for pattern in (_CLOSED_PAPER, _RAW_PAPER):
        match = pattern.search(text)
        if match is None:
            continue
        told_before = _TELLS.search(text, 0, match.start()) and not _HELD.search(text, 0, match.start())
        if told_before or _TELLS.search(text, match.end()) or _MOVES.search(match[0]):
            return unit.place(match)
    return None


def _quarrel(survey: Survey, unit: Unit) -> Span | None:
    """Leaders of one office at odds: two of them in the sentence, and a sign that it was not said in the open."""
    text = survey.text(unit.span)
    quarrel = _QUARREL.search(text)
    if quarrel is None or len(list(_LEADER.finditer(text))) < 2 or not _SHUT.search(survey.around(unit)):
        return None
    return unit.place(quarrel)
