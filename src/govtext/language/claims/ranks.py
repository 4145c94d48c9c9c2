"""Patterns of claims to be the best, the first or the only one of a place."""

import re

_TOP = (
    r"ter(?:baik|tinggi|cepat|besar|banyak|maju|endah|kecil|bersih|aman|luas|unggul|kaya|miskin|murah|lengkap|tertib|"
    r"bagus|inovatif|sejahtera|bahagia|hijau|nyaman|transparan|padat|sedikit|modern|megah|indah|mewah|hebat|kuat|lama|tua|"
    r"panjang|depan|dalam|rendah|ramai|ramah|sibuk|laris|subur|sehat|aktif|kreatif|produktif|canggih|favorit|populer|asri|"
    r"kotor|kumuh|parah|buruk|langka|cerdas|responsif|disiplin|efektif|efisien)"
)
_WHERE = r"(?:se-?\s{0,2}[A-Z]\w+|(?:di|se)\s{1,4}(?:[A-Z]\w+|provinsi|kabupaten|kota|dunia|seluruh|tingkat|kawasan))"
SUPERLATIVE = re.compile(
    rf"\b(?:{_TOP}|paling\s{{1,4}}(?!cepat|lama|lambat|sedikit)[a-z]{{4,12}}(?:\s{{1,4}}dari\s{{1,4}}[a-z]{{4,14}}){{0,1}}(?:\s{{1,4}}[a-z]{{4,14}}){{0,1}})"
    rf"\s{{1,4}}(?:{_WHERE}|sepanjang\s{{1,4}}(?:sejarah|masa)\b)"
)
"""The best of a place or of all times: *terluas di Kalimantan*, *paling aman dari banjir se-Jawa*."""
SUPERLATIVE_WORD = re.compile(_TOP)
_PIONEER = (
    r"(?:(?:adalah|menjadi|merupakan|sebagai)\s{1,4}yang|aplikasi|daerah|desa|gedung|inovasi|instansi|kabupaten|kota|layanan|lembaga|perpustakaan|program|provinsi"
    r"|puskesmas|sekolah|sistem|terobosan)"
)
FIRST = re.compile(
    r"\b[Bb]aru\s{1,4}(?:pertama\s{1,4}kali|kali\s{1,4}pertama)\b|\b[Pp]ertama\s{1,4}kalinya\b"
    rf"|\b{_PIONEER}\s{{1,4}}pertama\s{{1,4}}(?:dan\s{{1,4}}[a-z-]{{5,14}}\s{{1,4}})?{_WHERE}"
    rf"|\b(?<![Oo]rang )nomor\s{{1,4}}(?:satu|wahid|1)\s{{1,4}}{_WHERE}"
    rf"|\b[Ss]atu-satunya\s{{1,4}}(?:[\w-]{{2,20}}\s{{1,4}}){{0,4}}?{_WHERE}"
)
"""The first or the only one: *baru pertama kali diterapkan*, *terobosan pertama di Aceh*."""
