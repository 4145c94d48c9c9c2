"""Somebody made known without a name: by kinship, trade or house, as a village knows people."""

import re

from govtext.document import Span

_ONCE = r"(?:(?:mantan|bekas|eks)\s+)?"
_KIN = (
    rf"{_ONCE}(?:tetangga|istri|suami|adik|kakak|mertua|menantu|ipar|keponakan|sepupu|paman|bibi|pacar|kekasih|ibu|ayah|"
    r"orang\s+tua|kerabat|sahabat|teman|rekan|anak\s+buah|bawahan|atasan|anak\s+(?:kandung|tiri|angkat|sulung|bungsu|perempuan|laki-laki)|sopir|ajudan|pembantu|asisten|pengasuh)(?!-)"
    r"(?:\s+(?:kandung|tiri|angkat|ipar|dekat|depan|sebelah|belakang|samping|kiri|kanan|persis|rumah|kontrakan|kos|kamar|toko|"
    r"kerja|sekantor|sekelas|lama|pribadi|dari|sang|si)){0,4}"
)
_OF_WHOM = (
    r"(?:pelaku|tersangka|terduga|terlapor|terdakwa|bandar|pengedar|korban|kepala\s+(?:desa|dusun|lingkungan|sekolah|dinas|bidang|"
    r"puskesmas|gudang|UPT)|kades|kadus|sekdes|sekretaris\s+desa|lurah|camat|bupati|bendahara|ketua\s+(?:RT|RW|BPD|panitia|"
    r"kelompok|koperasi|yayasan)|perangkat\s+desa|direktur|mandor|bos|imam|salah\s+(?:satu|seorang)\s+(?:pelaku|pemain|anggota|tersangka|terlapor|terduga|pengurus)|kontraktor|pengusaha|[A-Z]{1,3}(?=[\s,.]))"
)
_SOLE = (
    rf"{_ONCE}(?:pemilik|penjaga|kasir|pengelola|satpam|bendahara|sekretaris|ketua|imam|marbot|bidan|mantri|resepsionis|operator|juru\s+\w+|"
    r"penghuni|penyewa)(?!-)"
)
"""Trades of which a place has one."""
_SOME = (
    rf"{_ONCE}(?:penjual|pedagang|pelayan|karyawan|karyawati|pegawai|staf|tukang|guru|perawat|dokter|ustaz|ustazah|sopir|kernet|nelayan|"
    r"petani|buruh|anggota|kader|perangkat|wali\s+murid|mahasiswa|mahasiswi|warga|pensiunan|pengurus|montir|peternak|ibu\s+rumah\s+tangga)(?!-)"
)
"""Trades of which a place has many."""
_HARD_BY = (
    r"(?:di\s+(?:depan|sebelah|samping|belakang|seberang)|"
    r"yang\s+(?:rumah|toko|warung|lapak|kios|kamar|kebun|perahu|bengkel)nya)"
)
_WHERE = (
    rf"(?:{_HARD_BY}|di\s+(?:dekat|ujung|simpang|sudut|pojok|mulut|lantai|blok|gang|jalan|RT|pasar)|dekat|seberang|"
    r"(?:di\s+)?(?:SDN?|SMPN?|SMAN?|SMKN?|MTsN?|MAN|MIN?|TK|PAUD)\s+(?:\d|[A-Z])|gudang|bagian|malam|kos|indekos|kontrakan|"
    r"sekolah|RT|RW)"
)
_WORDS = r"(?:\s+[a-z]{2,14}){0,4}?"
_DESCRIBED = re.compile(
    rf"\b(?:{_KIN}\s+{_OF_WHOM}|{_SOLE}{_WORDS}\s+{_WHERE}|{_SOLE}\s+(?:desa|dusun|kelurahan|koperasi|BUMDes|puskesmas|masjid|gereja|sekolah|kampung|pasar|gudang)|(?:seorang|salah\s+(?:satu|seorang))\s+{_SOME}{_WORDS}\s+{_WHERE}|"
    rf"{_SOME}{_WORDS}\s+{_HARD_BY}|tetangga\s+(?:depan|sebelah|samping|belakang|kiri|kanan|seberang)(?:\s+rumah)?(?:nya)?)\b"
)
"""One household or one person: *tetangga depan rumah terduga*, *pemilik warung di depan pasar*."""
BY_TRADE = re.compile(
    r"(?<![\w.])(?P<name>[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{1,20}){0,3})\s?(?:\(\s?\d{1,3}[^)]{0,8}\)\s?)?,\s(?:seorang\s)?"
    rf"(?:{_SOLE}|{_SOME}|{_KIN})\b(?!\s+(?:DPR|Komisi|Bawaslu|KPU|Fraksi|Pol|TNI|LSM|Dewan|Umum|DP[CDW]|PW|PC))"
)
"""A name, known as one by the trade or the kinship that is told after it: *Parman, pemilik warung*."""
SOMEBODY = re.compile(rf"(?:seorang\s+|salah\s+(?:satu|seorang)\s+)?(?:{_SOLE}|{_SOME}|{_KIN})\b")
"""A word for what somebody is."""
_MANY = re.compile(r"\b(?:para|sejumlah|beberapa|banyak|sebagian|semua|seluruh|setiap|antar)\s+$")


def described_at(mask: str, start: int, end: int, reach: int) -> Span | None:
    """Return who is made known within ``reach`` characters after ``start`` and before ``end``, in the same clause."""
    match = _DESCRIBED.search(mask, start, end)
    if match is None or match.start() - start > reach or _MANY.search(mask, start, match.start()):
        return None
    if re.search(r"[.;\"“”]", mask[start : match.start()]):
        return None
    return Span(*match.span())
