"""Speech in every register: verbs no release uses, people of all walks of life, names told in passing."""

import pytest
from quotes_helper import groups, said

Voice = tuple[str | None, str | None]

DIRECT: dict[str, tuple[str, Voice]] = {
    "a grumbling verb": ('"Selokan ini mampet lagi," gerutu Makcik Zainab.', ("Zainab", "warga")),
    "a verb no list knows, with -nya": (
        'Peternak itik di Alabio, Masrani, menggeleng. "Telurnya tak laku," gerangnya.',
        ("Masrani", "warga"),
    ),
    "a verb no list knows, before a name": (
        '"Berhenti dulu bongkarnya!" gertak Camat Bungku, Ridwan Tumakaka.',
        ("Ridwan Tumakaka", "pemerintah"),
    ),
    "how it was said, between verb and speaker": (
        '"Sudah kami coba semua cara," ujar lirih Kakek Dullah.',
        ("Dullah", "warga"),
    ),
    "a speaker described before the name": (
        '"Mesinnya baru datang kemarin," ungkap orang nomor satu di Polsek Wasile, Iptu Jarot Suwasono.',
        ("Jarot Suwasono", "aparat"),
    ),
    "a trade behind the name": ('"Kayu jati makin mahal," tutur Wagiman, pengukir.', ("Wagiman", "pelaku_usaha")),
    "an age behind the name": (
        '"Lampunya mati sejak Kamis," ucap Bonar Siregar, 51 tahun.',
        ("Bonar Siregar", "warga"),
    ),
    "a former office": ('"Arsipnya hilang," kata Yusak Kondo, mantan kepala distrik.', ("Yusak Kondo", "warga")),
    "a new role in the sentence before": (
        "Seorang pengupas pinang ikut bicara. " + '"Upahnya dihitung per karung," sambungnya.',
        ("Seorang pengupas pinang", "warga"),
    ),
    "a name told in passing": (
        "Seorang buruh kelapa, sebut saja Wati, menunggu di luar. " + '"Upah kami dipotong," akunya.',
        ("Wati", "warga"),
    ),
    "a nickname and the full name": (
        "Kepala suku yang biasa dipanggil Tete Obed, lengkapnya Obed Wanggai, berdiri. "
        + '"Hutan itu ibu kami," ujarnya.',
        ("Obed Wanggai", "masyarakat_sipil"),
    ),
    "begitu kata": (
        'Begitu kata Koh Liong, pemilik toko emas di Sungailiat: "Pembeli menunggu harga turun dulu."',
        ("Liong", "pelaku_usaha"),
    ),
    "demikian, then subject and verb": (
        '"Jumlahnya belum final," demikian Ketua KPU Kabupaten Ende, Maria Goreti, menerangkan.',
        ("Maria Goreti", "pemerintah"),
    ),
    "a trade with what it makes, before the name": (
        '"Malamnya mahal," kata perajin batik tulis Sumini.',
        ("Sumini", "pelaku_usaha"),
    ),
    "one name no list knows behind an office": (
        '"Berkasnya lengkap," ujar Ketua KPU Kabupaten Ende Tiburnus.',
        ("Tiburnus", "pemerintah"),
    ),
    "one name no list knows behind a role": ('"Kelasnya bocor," kata wali murid Ponirin.', ("Ponirin", "warga")),
    "the name of a body before that of its head": (
        '"Pipanya tua," jelas Direktur Perumda Tirta Lamandau Hj. Rosnani.',
        ("Rosnani", "pemerintah"),
    ),
    "a group of farmers named like a woman": (
        '"Airnya kurang," keluh Ketua Gapoktan Sri Rejeki Paulus Nahak.',
        ("Paulus Nahak", "warga"),
    ),
    "a man's I before his name": (
        '"Upacara ditunda," tutur Kapolda Bali I Ketut Sumerta.',
        ("I Ketut Sumerta", "aparat"),
    ),
    "an association with its acronym before the name": (
        '"Ongkosnya naik," ujar Ketua Forum Penangkap Rajungan Nusantara (FPRN) Melki Sedo.',
        ("Melki Sedo", "masyarakat_sipil"),
    ),
    "somebody from a body": (
        '"Izinnya janggal," kata Budi Raharjo dari Walhi Jambi.',
        ("Budi Raharjo", "masyarakat_sipil"),
    ),
    "a feeling for a verb": ('"Sudah tiga kali kami lapor," geram Yunus Tallo, nelayan.', ("Yunus Tallo", "warga")),
    "an unnamed man at the head of the sentence": (
        'Pria paruh baya menyahut, "Dari tahun lalu begitu terus."',
        ("Pria paruh baya", "warga"),
    ),
}


@pytest.mark.parametrize("case", DIRECT)
def test_direct_speech(case: str) -> None:
    text, voice = DIRECT[case]
    assert groups(text) == [voice]


INDIRECT: dict[str, tuple[str, str | None, str]] = {
    "insisting": (
        "Lurah Fatululi, Anton Bria, bersikeras trotoar itu milik pemerintah.",
        "Anton Bria",
        "trotoar itu milik pemerintah",
    ),
    "reckoning": (
        "Dosen Universitas Borneo, Rita Kala, menghitung tebing itu longsor setengah meter setahun.",
        "Rita Kala",
        "tebing itu longsor setengah meter setahun",
    ),
    "denying, the subject left out": (
        "Kepala Pasar Lawang, Joni Arta, tidak memungkiri baru sembilan kios yang terisi.",
        "Joni Arta",
        "baru sembilan kios yang terisi",
    ),
    "an everyday verb": ("Mbak Tutik bilang sumurnya berbau sejak Maret.", "Tutik", "sumurnya berbau sejak Maret"),
    "an everyday verb behind a clause": (
        "Samuel, yang rumahnya di ujung jalan, protes truk lewat tengah malam.",
        "Samuel",
        "truk lewat tengah malam",
    ),
    "two words": ("Ketua RT 08, Parman, menuding datanya keliru.", "Parman", "datanya keliru"),
    "kata, with what the speaker is": (
        "Kata Bude Rasmi, penjual pecel di depan stasiun, pembeli berkurang separuh.",
        "Rasmi",
        "pembeli berkurang separuh",
    ),
    "the head of a thread": (
        "3/6 Kata Cik Milah, penjaga kantin, pintu utara dibuka lagi.",
        "Milah",
        "pintu utara dibuka lagi",
    ),
    "an epithet that points back": (
        "Anggota DPRD Morowali, Hj. Rosdiana, menyanggah. Menurut srikandi parlemen itu, draf belum dibahas.",
        "Rosdiana",
        "draf belum dibahas",
    ),
    "an office repeated": (
        "Mantan penyuluh, Dodo Ambarita, hadir. Ia lupa tahunnya. Menurut mantan penyuluh itu, bibitnya bagus.",
        "Dodo Ambarita",
        "bibitnya bagus",
    ),
    "a long description with itu": (
        "Pegiat sungai, Rauf Lasena, datang. Lelaki yang setiap Jumat memungut botol itu menghitung "
        "sampahnya bertambah.",
        "Rauf Lasena",
        "sampahnya bertambah",
    ),
    "an office without capitals behind the name": (
        "Rukmini Wulan, direktur PDAM Tirta Bulan Sabit, menyebut dua sumur sudah kering.",
        "Rukmini Wulan",
        "dua sumur sudah kering",
    ),
    "a name no list knows before an office without capitals": (
        "Masdarin, ketua kelompok tani Karya Bersemi di Desa Muara, menyebut pintu air sudah macet.",
        "Masdarin",
        "pintu air sudah macet",
    ),
    "a thing that is the subject of what is said": (
        "Kasi Humas Polres Majene, Iptu Sudirman, membenarkan laporan itu sudah masuk.",
        "Sudirman",
        "laporan itu sudah masuk",
    ),
    "somebody else's initials in what is said": (
        "Kasat Reskrim menambahkan seorang pria berinisial LM sudah ditangkap.",
        "Kasat Reskrim",
        "seorang pria berinisial LM sudah ditangkap",
    ),
    "those who run a body": (
        "Setelah pasien pulang, manajemen RSUD Majene menyatakan bahwa ruangan itu layak.",
        "RSUD Majene",
        "ruangan itu layak",
    ),
    "an institution foresees": (
        "Stasiun Meteorologi Pattimura memprakirakan angin masih akan kencang sampai Rabu.",
        "Stasiun Meteorologi Pattimura",
        "angin masih akan kencang sampai Rabu",
    ),
    "not the father's office": (
        "Salah seorang saksi, putra bungsu anggota DPRD, mengaku pulang lebih dulu.",
        "Salah seorang saksi",
        "pulang lebih dulu",
    ),
}


@pytest.mark.parametrize("case", INDIRECT)
def test_indirect_speech(case: str) -> None:
    text, speaker, words = INDIRECT[case]
    assert said(text)[-1] == ("indirect", speaker, words)


SILENT = [
    "Hasil evaluasi dalam memo Kepala Dishub kepada Sekda menyebut dua jembatan timbang sudah rusak.",
    "Konsep temuan BPK yang belum final menyebut kelebihan bayar masih dihitung.",
    "Pasien mengeluh mual sejak pagi.",
    "Panitia merinci kebutuhan air minum dalam lampiran.",
    "Aksi protes sopir angkot berlangsung damai.",
    "Dinas menginformasikan perubahan jadwal melalui papan tulis.",
    "Camat mengingatkan warga untuk membersihkan selokan.",
    "Kepala gudang memastikan ketersediaan karung.",
    "Petugas merinci dana yang telah dicairkan.",
    "Dokter menyimpulkan diagnosis setelah pemeriksaan.",
    "Bupati mengumumkan dimulainya perlombaan.",
    "Nelayan bersaksi selama dua jam di pengadilan.",
    "Hakim memeriksa terdakwa sambil bertanya.",
    "Slogan “Sungai Bukan Tong Sampah” dipasang di jembatan.",
    "Juri menilai keserasian busana dan irama.",
    "Pendaftar menyebutkan nama sekolah dan kelas kepada panitia.",
    "Peternak mengklaim premi setelah ternaknya mati.",
    "Penumpang menyatakan keberatan pada formulir yang disediakan.",
    "Satpam memastikan gerbang terkunci sebelum pergantian sif.",
    "Penghuni bersikukuh bertahan di asrama hingga libur usai.",
    "Lomba bertutur diikuti santri dari lima pesantren.",
    "Surat itu disampaikan Ketua Panitia kepada camat pada Jumat.",
    "Saksi mengakui stempel di kuitansi itu.",
]
SAID = [
    "Kepala gudang memastikan karung cukup sampai Maret.",
    "Penghuni bersikukuh tidak pernah menerima surat.",
    "Petugas menyebutkan bahwa pintu sudah terkunci.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("text", SAID)
def test_what_came_of_it_is_said(text: str) -> None:
    assert [kind for kind, _, _ in said(text)] == ["indirect"]


GROUPS: dict[str, Voice] = {
    "Nakhoda kapal, Asri Pabittei": ("Asri Pabittei", "warga"),
    "Pemilik kos di Jalan Kenari, Yanti Siagian": ("Yanti Siagian", "pelaku_usaha"),
    "Pemilik sawah, Kosim Hidayat": ("Kosim Hidayat", "warga"),
    "Penenun, Maria Bano": ("Maria Bano", "pelaku_usaha"),
    "Syahbandar Tulehu, Rusli Wakano": ("Rusli Wakano", "pemerintah"),
    "Kasi Penkum Kejati Maluku, Wahyu Hidayat": ("Wahyu Hidayat", "aparat"),
    "Ketua Komisi II DPRD Buol, Ahmad Kuntuamas": ("Ahmad Kuntuamas", "legislatif"),
    "Peneliti muda BRIN, Lestari Wibowo": ("Lestari Wibowo", "ahli"),
    "Jurnalis foto, Agus Prijatna": ("Agus Prijatna", "media"),
    "Serikat Nelayan Teluk Palu": ("Serikat Nelayan Teluk Palu", "masyarakat_sipil"),
    "Damang Kecamatan Mantangai, Tuwe Rinting": ("Tuwe Rinting", "masyarakat_sipil"),
}


@pytest.mark.parametrize("subject", GROUPS)
def test_walks_of_life(subject: str) -> None:
    comma = "," if "," in subject else ""
    assert groups(f"{subject}{comma} mengatakan bahwa jalan itu rusak parah.") == [GROUPS[subject]]


def test_a_nickname_points_back_to_its_bearer() -> None:
    text = 'Juru bicara Aliansi Warga Pesisir, Siti Khodijah, datang. "Kami punya sertifikat," kata perempuan yang akrab disapa Cak Ijah ini.'
    assert groups(text) == [("Siti Khodijah", "masyarakat_sipil")]


def test_an_office_alone_is_that_of_the_body_the_draft_is_about() -> None:
    text = 'Antrean di RSUD Kota Dumai panjang. "Mesinnya rusak," kata Direktur, dr. Intan Sari.'
    assert groups(text) == [("Intan Sari", "pemerintah")]


def test_an_office_alone_has_no_group_where_two_bodies_may_be_meant() -> None:
    text = 'Pemerintah Kota Dumai menyegel gudang PT Sumber Rezeki. "Izin kami lengkap," kata Direktur, Intan Sari.'
    assert groups(text) == [("Intan Sari", None)]


def test_who_is_named_behind_an_office_that_points_back() -> None:
    text = 'BPBD Kabupaten Alor mencatat 20 rumah. "Kami bangun tenda," kata kepala pelaksana badan itu, Yosef Lema.'
    assert groups(text) == [("Yosef Lema", "pemerintah")]


def test_directors_of_ministries_and_networks_of_citizens() -> None:
    assert groups("Direktur Pengendalian Pencemaran Air, Wati Lubis, mengatakan bahwa sungai itu tercemar.") == [
        ("Wati Lubis", "pemerintah")
    ]
    assert groups("Koordinator Jaringan Pesisir Aru, Domi Gaite, mengatakan bahwa laut itu tercemar.") == [
        ("Domi Gaite", "masyarakat_sipil")
    ]
