"""Drafts in miniature: what an editor would ask to be explained, and what the draft explains itself.

Each case is (why, draft in Markdown, short forms left unexplained, pairs explained). Everyday and well-known short
forms belong to neither.
"""

import pytest

from govtext.document import read
from govtext.language.acronyms.find import find_acronyms
from govtext.language.names.find import find_names
from govtext.language.text.tokens import Tokens

CASES: list[tuple[str, str, set[str], dict[str, str]]] = [
    (
        "the second word of a compound gives no letter",
        "Kebun didata lewat Surat Tanda Daftar Budi Daya (STDB).",
        set(),
        {"STDB": "Surat Tanda Daftar Budi Daya"},
    ),
    (
        "a word in capitals that the words before it explain",
        "Hubungi Sahabat Perempuan dan Anak (SAPA) di nomor 129.",
        set(),
        {"SAPA": "Sahabat Perempuan dan Anak"},
    ),
    ("a word in capitals that nothing explains", "Masuk ke museum itu cuma-cuma (GRATIS).", set(), {}),
    # -- ordinary words in capitals ---------------------------------------------------------------------------------
    ("a word that bears names makes one of an ordinary word", "Pengurus LAM dan skor IRI dibahas.", {"LAM", "IRI"}, {}),
    ("the same in a loud line is shouting", "AYO ikut, JANGAN IRI ya Bun.", set(), {}),
    ("what is a degree behind a name is a body elsewhere", "Api padam berkat regu MPA di desa itu.", {"MPA"}, {}),
    ("and stays a degree behind a name", "Camat Andi Rahman, MPA, hadir.", set(), {}),
    ("a unit of the police in two words", "Anggota Sat Lantas mengatur jalan.", {"Sat Lantas"}, {}),
    # -- definitions ------------------------------------------------------------------------------------------------
    (
        "long form, short form in brackets",
        "Rapat Badan Permusyawaratan Desa (BPD) digelar malam ini.",
        set(),
        {"BPD": "Badan Permusyawaratan Desa"},
    ),
    (
        "words before the long form are not part of it",
        "Para kepala Organisasi Perangkat Daerah (OPD) hadir.",
        set(),
        {"OPD": "Organisasi Perangkat Daerah"},
    ),
    (
        "an office before the long form",
        "Kepala Dinas Tenaga Kerja (Disnaker) Kota Metro membuka pelatihan.",
        set(),
        {"Disnaker": "Dinas Tenaga Kerja"},
    ),
    (
        "a region after the bracket",
        "Dinas Perhubungan (Dishub) Kabupaten Sintang menutup jalan.",
        set(),
        {"Dishub": "Dinas Perhubungan"},
    ),
    (
        "a region before the bracket",
        "Dinas Lingkungan Hidup Kota Metro (DLH) mengangkut sampah.",
        set(),
        {"DLH": "Dinas Lingkungan Hidup"},
    ),
    (
        "commas inside the long form",
        "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) memperbarui data.",
        set(),
        {"BMKG": "Badan Meteorologi, Klimatologi, dan Geofisika"},
    ),
    ("lower case long form", "Kuota bahan bakar gas (BBG) dikurangi.", set(), {"BBG": "bahan bakar gas"}),
    (
        "emphasis around the bracket",
        "Tim **Satuan Tugas Saluran** (*STS*) turun ke lapangan.",
        set(),
        {"STS": "Satuan Tugas Saluran"},
    ),
    (
        "emphasis over both",
        "**Komisi Penanggulangan Banjir (KPB)** rapat.",
        set(),
        {"KPB": "Komisi Penanggulangan Banjir"},
    ),
    ("quotation marks", "Forum Warga Bantaran (“FWB”) menyurati camat.", set(), {"FWB": "Forum Warga Bantaran"}),
    (
        "selanjutnya disebut",
        "Panitia Lomba Kampung, selanjutnya disebut PLK, menerima pendaftaran.",
        set(),
        {"PLK": "Panitia Lomba Kampung"},
    ),
    (
        "selanjutnya disingkat in brackets",
        "Surat Tanda Lapor (selanjutnya disingkat STL) wajib dibawa.",
        set(),
        {"STL": "Surat Tanda Lapor"},
    ),
    (
        "yang disingkat",
        "Musyawarah Perencanaan Pembangunan yang disingkat Musrenbang dimulai.",
        set(),
        {"Musrenbang": "Musyawarah Perencanaan Pembangunan"},
    ),
    ("atau", "Kartu Tani Maju atau KTM dapat diambil besok.", set(), {"KTM": "Kartu Tani Maju"}),
    (
        "atau disingkat",
        "Pusat Layanan Warga atau disingkat PLW buka pukul delapan.",
        set(),
        {"PLW": "Pusat Layanan Warga"},
    ),
    (
        "atau biasa disebut",
        "Tim Jaga Sungai atau biasa disebut TJS memasang jaring.",
        set(),
        {"TJS": "Tim Jaga Sungai"},
    ),
    (
        "short form first",
        "RPKD (Rencana Pembangunan Kawasan Danau) disusun dua tahun.",
        set(),
        {"RPKD": "Rencana Pembangunan Kawasan Danau"},
    ),
    (
        "short form first, singkatan dari",
        "Sipadu, singkatan dari Sistem Pelayanan Terpadu, sudah dapat dipakai.",
        set(),
        {"Sipadu": "Sistem Pelayanan Terpadu"},
    ),
    (
        "short form and a dash",
        "PPLS – Pos Pantau Luapan Sungai – dijaga siang malam.",
        set(),
        {"PPLS": "Pos Pantau Luapan Sungai"},
    ),
    (
        "yaitu",
        "Warga mengisi KPBL, yaitu Kartu Pantau Balita dan Lansia.",
        set(),
        {"KPBL": "Kartu Pantau Balita dan Lansia"},
    ),
    (
        "over a line end",
        "Dewan bersidang dua hari. Anggaran Pendapatan dan Belanja\nDaerah (APBD) disepakati pada Jumat malam.",
        set(),
        {"APBD": "Anggaran Pendapatan dan Belanja Daerah"},
    ),
    (
        "a digit repeats a letter",
        "Dinas Pemberdayaan Perempuan dan Perlindungan Anak (DP3A) mendampingi korban.",
        set(),
        {"DP3A": "Dinas Pemberdayaan Perempuan dan Perlindungan Anak"},
    ),
    (
        "a blend of clipped words",
        "Badan Perencanaan Pembangunan Daerah (Bappeda) memaparkan rencana.",
        set(),
        {"Bappeda": "Badan Perencanaan Pembangunan Daerah"},
    ),
    (
        "a blend that no list has",
        "Sekolah Lansia Bahagia (Selaba) dibuka di tiga kelurahan.",
        set(),
        {"Selaba": "Sekolah Lansia Bahagia"},
    ),
    (
        "a blend in lower case",
        "Setelah rapat koordinasi (rakor), tim berangkat. Hasil rakor diumumkan.",
        set(),
        {"rakor": "rapat koordinasi"},
    ),
    (
        "two words in the short form",
        "Satuan Polisi Pamong Praja (Satpol PP) menegur pedagang.",
        set(),
        {"Satpol PP": "Satuan Polisi Pamong Praja"},
    ),
    ("a region in short", "Bupati Mandailing Natal (Madina) meninjau jembatan.", set(), {"Madina": "Mandailing Natal"}),
    (
        "two definitions in a sentence",
        "Unit Pelaksana Teknis (UPT) dan Badan Layanan Umum Daerah (BLUD) diperiksa.",
        set(),
        {"UPT": "Unit Pelaksana Teknis", "BLUD": "Badan Layanan Umum Daerah"},
    ),
    (
        "the title does not count",
        "# BPBD Siaga Banjir\n\nBadan Penanggulangan Bencana Daerah (BPBD) menyiapkan perahu.",
        set(),
        {"BPBD": "Badan Penanggulangan Bencana Daerah"},
    ),
    (
        "explained too late",
        "Seluruh SKPD wajib hadir. Satuan Kerja Perangkat Daerah (SKPD) yang absen ditegur.",
        {"SKPD"},
        {},
    ),
    ("the long form stands elsewhere", "Dinas Kesehatan membuka posko. Telepon Dinkes 112.", {"Dinkes"}, {}),
    ("only in the title", "# Rakor Pangan Digelar di Metro\n\nRapat membahas harga cabai.", {"Rakor"}, {}),
    # -- brackets that define nothing ---------------------------------------------------------------------------------
    ("a date", "Pelatihan berlangsung Senin (12/5/2025) di balai desa.", set(), {}),
    ("a day", "Lomba digelar di lapangan (Sabtu).", set(), {}),
    ("a figure", "Kasus turun (145 kasus) dalam sebulan.", set(), {}),
    ("an age", "Sumarni (41) mengambil bantuan.", set(), {}),
    ("a gloss", "Petugas membawa stok (stock) lama.", set(), {}),
    ("a party", "Anggota Fraksi Partai Keadilan Sejahtera (PKS) bertanya.", set(), {}),
    ("an acronym that the words do not explain", "Pengurus lama (OPD) diganti.", {"OPD"}, {}),
    # -- left unexplained ---------------------------------------------------------------------------------------------
    ("initials that a list has", "Seluruh OPD menyusun RKPD.", {"OPD", "RKPD"}, {}),
    ("initials that no list has", "Pembayaran lewat aplikasi SKLN ditutup.", {"SKLN"}, {}),
    ("a unit of two words", "Ketua TP PKK meninjau dapur umum.", {"TP PKK"}, {}),
    ("an office and its field", "Kasatpol PP dan Kadishub turun ke pasar.", {"Kasatpol PP", "Kadishub"}, {}),
    ("a blend made of known clips", "Laporan disampaikan Kadisperkimtan kepada wartawan.", {"Kadisperkimtan"}, {}),
    ("one more", "Surat Disnakerperin sudah dikirim.", {"Disnakerperin"}, {}),
    ("a slash holds one form together", "Sisa hasil usaha dibagi menurut AD/ART koperasi.", {"AD/ART"}, {}),
    ("a slash parts two", "Data PKH/BPNT dicocokkan.", {"PKH", "BPNT"}, {}),
    ("a hyphen with a short piece", "Tagihan PBB-P2 dapat dibayar di kantor pos.", {"PBB-P2"}, {}),
    ("an ending", "APBD-nya belum disahkan.", {"APBD"}, {}),
    ("a prefix", "Lomba diikuti pegawai se-OPD.", {"OPD"}, {}),
    ("mixed case", "RPJMDes dan APBDes ditempel di papan.", {"RPJMDes", "APBDes"}, {}),
    ("in a table", "| Uraian | Nilai |\n|---|---|\n| PAD | 12 |\n| Belanja | 14 |\n", {"PAD"}, {}),
    ("in a list", "- Syarat: SPTJM bermeterai.\n- Datang sendiri.", {"SPTJM"}, {}),
    ("in a quote", "“Nanti lewat Musrenbang saja,” kata Sarip.", {"Musrenbang"}, {}),
    ("initials written like a word", "Pasien Bpjs dilayani di loket dua.", {"Bpjs"}, {}),
    ("a region in short, unexplained", "Jalan di Kotim rusak berat.", {"Kotim"}, {}),
    ("a lower-case blend", "Kegiatan bimtek ditunda.", {"bimtek"}, {}),
    # -- nothing to explain --------------------------------------------------------------------------------------------
    (
        "everyday ones",
        "Bawa KTP ke ketua RT 02 RW 05 pukul 09.00 WIB. Hubungi polisi, TNI, atau HP petugas.",
        set(),
        {},
    ),
    (
        "known to most people",
        "Pasien RSUD menunjukkan NIK dan KK. Puskesmas dan posyandu tetap buka. Kirim CV lewat kode QR.",
        set(),
        {},
    ),
    ("a firm's name", "Jembatan dikerjakan PT KMB dan CV RJA.", set(), {}),
    ("banks and networks", "Bayar lewat BRI, BNI, atau OVO.", set(), {}),
    ("Roman numerals", "Siswa kelas XII dan semester II pada Triwulan IV.", set(), {}),
    ("a dateline", "TANJUNG REDEB – Air sungai naik satu meter.", set(), {}),
    ("a shouted word", "Pendaftaran GRATIS dan DILARANG diwakilkan. PENTING: bawa map.", set(), {}),
    ("a shouted line", "PENGUMUMAN PENERIMAAN SISWA BARU\n\nPendaftaran dibuka besok.", set(), {}),
    ("a shouted heading", "# SOSIALISASI PENCEGAHAN DEMAM BERDARAH\n\nKader mendatangi rumah warga.", set(), {}),
    ("degrees with stops", "Camat Rahma Dewi, S.STP., M.Si., memimpin apel.", set(), {}),
    ("degrees without stops", "Sekretaris dinas, Bayu Lesmana SKM, MKes, menjawab pertanyaan.", set(), {}),
    ("an unknown degree in a row of degrees", "Auditor Dimas Wardana, S.E., QCRX, memeriksa kas.", set(), {}),
    ("initials of a person", "Saksi berinisial DA (13) sudah dimintai keterangan.", set(), {}),
    ("a letter's number", "Surat Nomor 188/KEP/BKPP/2024 dan 900/112/SEKT sudah terbit.", set(), {}),
    ("a vehicle's number", "Truk bernomor polisi KB 1423 QX terguling.", set(), {}),
    (
        "addresses and accounts",
        "Kirim ke info@skpd.go.id, buka https://BKPSDM.go.id, ikuti @DISPORAKAB, #BANGGAMETRO.",
        set(),
        {},
    ),
    ("a byline", "Warga senang jalan diperbaiki.\n\nMereka menanam pohon. (Prokopim/ar)", set(), {}),
    (
        "ordinary words that hold a clip",
        "Diskusi dan distribusi pupuk. Kasih ibu. Permen jahe habis. Kemenangan tim. Diskon dua hari.",
        set(),
        {},
    ),
    ("names that hold a clip", "Dinda, Disman, Setyawan, Kadir, dan Kasimin pulang ke Dismuka.", set(), {}),
    ("initials with an age", "Salah seorang pelaku, RB (16), diserahkan oleh pamannya.", set(), {}),
    ("blends of offices", "Kalaksa menghitung 12 rombel dan mengirim Pamtas.", {"Kalaksa", "rombel", "Pamtas"}, {}),
    ("a regency cut short", "Dua sekolah di Tikep digabung.", {"Tikep"}, {}),
    ("a street", "Kantor pindah ke Jalan MT Haryono Nomor 4.", set(), {}),
    ("front matter", "---\nunit: BKPSDM\n---\n\nPeserta ujian datang tepat waktu.", set(), {}),
    ("the address of a link", "Lihat [daftar](https://example.id/DPMPTSP/APIP).", set(), {}),
]


@pytest.mark.parametrize("with_names", [False, True], ids=["alone", "with names"])
@pytest.mark.parametrize(("why", "draft", "left", "explained"), CASES, ids=[case[0] for case in CASES])
def test_short_forms(why: str, draft: str, left: set[str], explained: dict[str, str], with_names: bool) -> None:
    document = read(draft, "markdown")
    tokens = Tokens(document.mask)
    found = find_acronyms(document, tokens, find_names(document, tokens) if with_names else None)
    asked = {one.short for one in found if not (one.explained or one.everyday or one.optional)}
    told = {one.short: one.long for one in found if one.explained and not one.everyday}
    assert (asked, told) == (left, explained), why
