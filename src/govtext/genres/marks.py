"""Marks that evidence is read from: phone numbers, addresses, words of places, bodies and papers."""

import re

from .first_words import FirstWords


class Mark:
    """A pattern and the words one of which it begins with.

    Only where one of them stands is the pattern tried: over a whole text it would cost more than everything else.
    """

    def __init__(self, pattern: re.Pattern[str], words: FirstWords) -> None:
        self.pattern = pattern
        self.words = words


def _mark(pattern: str, *also: str, stems: tuple[str, ...] = (), flags: re.RegexFlag = re.NOFLAG) -> Mark:
    """Return a mark that begins with one of the words written in ``pattern``, or with a word ``also`` meant by it."""
    words = frozenset(re.findall("[a-z]+", pattern.lower())) | set(also)
    return Mark(re.compile(pattern, flags), FirstWords(words, stems))


PHONE = re.compile(
    r"(?<![\w/.\-])(?:(?:\+62|62|0)[ .\-]?8\d{1,2}[ .\-]?\d{3,4}[ .\-]?\d{2,5}"
    r"|\(0\d{2,3}\)\s{0,2}\d{2,4}[ \-]?\d{2,4}(?:[ \-]\d{1,4})?|0\d{2,3}[ \-]\d{3,4}[ \-]?\d{2,4}"
    r"|0800[ .\-]?\d[ .\-]?\d{3}[ .\-]?\d{3,4}|1500[ \-]?\d{3}|14\d{3}"
    r"|(?<=\b)11[0-9]|129|108|123)(?![\w/]|[.,\-]\d)"
)
SHORT_NUMBER = re.compile(r"^(?:1\d\d|14\d{3})$")
CALLS = re.compile(
    r"telepon|telp|(?<!ber)nomor|hubungi|call|hotline|darurat|layanan|halo|kontak|informasi|pengaduan|aduan|\bWA\b|SMS|panggil",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
HANDLE = re.compile(r"(?<![\w@./])@[A-Za-z]\w{1,30}(?:\.\w{1,30}){0,3}")
ADDRESS_PARTS = ("http", "www.", ".id", ".com", ".org", ".net", ".info")
"""One of these stands in every address."""
ADDRESS = re.compile(
    r"(?<![\w@.-])(?:https?://\S{1,200}|www\.\S{1,200}|"
    r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:id|com|org|net|info)(?:/\S{0,200})?)(?!@)",
    re.IGNORECASE,
)
PLACE_WORD = _mark(
    r"\b(?:kantor|balai|aula|gedung|loket|halaman|lapangan|alun-alun|pasar|gudang|puskesmas|posyandu|pustu|rsud|"
    r"rumah\s+sakit|sekolah|masjid|gereja|pura|kelenteng|terminal|stasiun|pelabuhan|bandara|taman|stadion|gor|gelanggang|"
    r"pendopo|pendapa|balai\s*kota|balairung|hotel|mal|mall|ruang|jalan|jl\.|kampus|kebun|sawah|pantai|waduk|"
    r"jembatan|dermaga|museum|perpustakaan|plaza|rusunawa|posko|gerai|kampung|desa|kelurahan|kecamatan|distrik|nagari|"
    r"dusun|kabupaten|kota|provinsi|lingkungan|wilayah|kawasan|sungai|gunung|daerah|rt|rw)\b",
    "balaikota",
    flags=re.IGNORECASE,
)
DATELINE = re.compile(
    r"\A\s*(?P<place>[A-Z][\w’' -]{1,40}(?:,\s[\w’'/. -]{1,40}){0,3})"
    r"(?:\s{0,2}\([\w’'/., -]{3,40}\))?\s{1,4}[–—-]{1,2}\s"
)
AGENCY = _mark(
    r"\b(?:Dinas|Badan|Kantor|Kementerian|Pemerintah|Pemkab|Pemkot|Pemprov|Pemda|Pemdes|BPBD|BNPB|BMKG|PVMBG|Basarnas|"
    r"Puskesmas|RSUD|RSUP|UPTD?|Bagian|Sekretariat|Perumda|Perusahaan\s+Umum|PDAM|PLN|PT|KPU|Bawaslu|Satuan|Satpol|"
    r"Balai|Inspektorat|Pokja|UKPBJ|Bidang|Seksi|Kecamatan|Kelurahan|Distrik|Kepala\s+Desa|Dis[a-z]{3,16}|"
    r"Din[a-z]{3,9}|Bappe\w{1,8}|Bape\w{1,10}|Polres|Polda|Polsek|Kejaksaan|Pos)\b",
    "upt",
    stems=("dis", "din", "bappe", "bape"),
)
VAGUE_SUM = re.compile(r"(?:(?:ratusan|puluhan|belasan)\s+)?(?:\w{2,6}an|ribu|juta|miliar)\s+rupiah", re.IGNORECASE)
FORECASTER = _mark(
    r"\b(?:BMKG|Badan\s+Meteorologi|Stasiun\s+(?:Meteorologi|Klimatologi|Geofisika|Maritim)|PVMBG|Pusat\s+Vulkanologi|"
    r"Badan\s+Geologi|Balai\s+Besar\s+(?:Meteorologi|MKG))\b",
)
COMPARED_WORDS = FirstWords(
    frozenset({
        "banding", "dibanding", "bandingkan", "dibandingkan", "daripada", "ketimbang", "terhadap", "naik", "turun",
        "meningkat", "menurun", "bertambah", "berkurang",
    })
)  # fmt: skip
COMPARED = re.compile(
    r"\b(?:(?:di)?banding(?:kan)?|daripada|ketimbang|terhadap|(?:naik|turun|meningkat|menurun|bertambah|berkurang)\s+dari)\b"
    r"(?:(?!\b(?:menjadi|ke)\b)[^.;:\n]){0,50}$",
    re.IGNORECASE,
)
PLACE_LINE = re.compile(
    r"\s*(?:(?:Ditetapkan|Dikeluarkan)\s+di\s+)?[A-Z][\w’' .-]{1,40}(?:,|\s[–—-])\s+(?:pada\s+(?:tanggal\s+)?)?"
)
LONGEST_PLACE = 60
LEADS_ON = re.compile(r"\)?\s{1,4}[–—-]{1,2}\s")
"""What stands between a line of place and day and the text that it opens."""
OUTSIDE = frozenset({"ahli", "masyarakat_sipil", "pelaku_usaha", "media", "warga", "legislatif", "aparat"})
FORCE = _mark(
    r"\b(?:polri|polda|polres|polresta|polrestabes|polsek|polsekta|kepolisian|satreskrim|satlantas|satresnarkoba|"
    r"satpolair|polairud|brimob|kapolda|kapolres|kapolresta|kapolrestabes|kapolsek|dandim|danrem|pangdam|kajari|kajati|tni|kodam|korem|kodim|koramil|lanud|lanal|lantamal|kejaksaan|kejari|kejati|pengadilan)\b",
    flags=re.IGNORECASE,
)
HOUSE = _mark(r"\b(?:dprd|dprk|dpra|dpr|komisi|fraksi|pansus|banggar|bapemperda)\b", flags=re.IGNORECASE)
EXECUTIVE = _mark(
    r"\b(?:bupati|wali\s?kota|gubernur|wabup|wagub|sekda|pemkab|pemkot|pemprov|pemda|pemdes|pemerintah|dinas|badan|bpbd|"
    r"bnn\w?|satpol|satuan\s+polisi|puskesmas|rsud|camat|lurah|kecamatan|kelurahan|kementerian|menteri|kpu|bawaslu|"
    r"kppbc|imigrasi|balai|perumda|pdam|inspektorat|sekretariat\s+daerah|pj|plt|dis[a-z]{3,16}|din[a-z]{3,9})\b",
    "walikota",
    stems=("dis", "din", "bnn"),
    flags=re.IGNORECASE,
)
"""Who may be behind a release that opens with their name: forces, assemblies, the executive."""
PAPER = _mark(
    r"\b(?:KTP|KK|kartu|surat|fotokopi|foto ?copy|fotocopy|salinan|buku|ijazah|akta|rapor|paspor|denah|pas\s?foto|foto|"
    r"identitas|rujukan|dokumen|berkas|formulir|bukti|materai|meterai|nomor induk|NIB|NPWP|SIM|STNK|"
    r"sertifikat|rekomendasi|SK)\b",
    "fotocopy",
    "pasfoto",
    flags=re.IGNORECASE,
)
FIRM = _mark(
    r"\b(?:CV|PT|UD|Koperasi|Firma|Perum)\b\.?\s+[A-Z]",
)

CITIZEN = _mark(
    r"\b(?:warga|pedagang|petani|nelayan|petambak|peternak|perajin|sopir|pengemudi|ibu\s+rumah\s+tangga|orang\s+tua|"
    r"wali\s+murid|siswa|siswi|pelajar|mahasiswa|penumpang|pembeli|pelanggan|pasien|pengunjung|buruh|pelaku\s+usaha|"
    r"tokoh|pemilik\s+(?:toko|warung|kios)|ketua\s+(?:rt|rw|kelompok|paguyuban|komunitas))\s+(?=[A-Z\d]|di\b|asal\b|yang\b)"
)
"""Somebody named by what he or she does, before the name or the place: *warga Desa Sukamaju*."""
CITIZEN_BEHIND = _mark(
    r"\b(?:warga|pedagang|petani|nelayan|petambak|peternak|perajin|sopir|orang\s+tua|siswa|mahasiswa|pelanggan)\b",
    flags=re.IGNORECASE,
)
"""The same behind the name, after a comma: *Ani, pedagang sayur*."""
ORDERS = frozenset({"jangan", "hindari", "mohon", "harap", "segera", "silakan", "silahkan", "mari", "tetap"})
AFFIXED = re.compile(r"(?:men|mem|meng|meny|me[lrwy]|di|ter|ber|ada|masih|akan|telah|sudah)")
SHORTEST_ORDER = 12
LEAST_WORDS = 4
"""A sentence with fewer words says nothing."""

GAP = re.compile(r"\[(?:[a-z]|Rp|Jenis|Instansi|KOTA|Bahaya)[^\]\n]{0,80}\]")
"""A place of a skeleton that is not filled in yet."""
