"""Who speaks: names in either order, pronouns, bare offices, nicknames and people without a name; and their groups."""

import pytest
from quotes_helper import groups, said

LEAD = "Wakil Wali Kota Tidore, Hj. Salma Hafid, M.Pd., meninjau sekolah, Kamis (2/5/2024). "
CALLED = "Pedagang ikan asap, Dedi Suwito, yang akrab disapa Pak De, ikut hadir. "
MOTHER = "Murniati (43), ibu dua anak asal Kelurahan Soasio, datang sejak pagi. "

SPEAKERS: dict[str, tuple[str, list[str]]] = {
    "a nickname told behind the quotation": (
        'Dikatakan Markus Bani, kepala Bidang Gangguan PDAM, pipa itu bocor. "Besok selesai," kata Nong, sapaannya.',
        ["Markus Bani", "Markus Bani"],
    ),
    "a name does not go on in the next paragraph": (
        "“Patut disyukuri,” ujar Sudian Noor.\n\nSudian Noor mengatakan bahwa bantuan dulu lewat kelompok.",
        ["Sudian Noor", "Sudian Noor"],
    ),
    "a former office that points back": (
        "Kadis PMD, Citra Lende, menyebut bantuan mulai cair Rabu. Mantan Camat Lubukraya ini menambahkan dana berasal "
        "dari pusat.",
        ["Citra Lende", "Citra Lende"],
    ),
    "a patient does not speak": (
        '"Benar, ia dirawat di sini," kata Direktur RSJ, Nur Esti, Kamis. Pasien bernama Roni Pandu itu dibawa ke '
        'bangsal. "Kami belum tahu sebabnya," tuturnya.',
        ["Nur Esti", "Nur Esti"],
    ),
    "an acting head in small letters": (
        '"Rumah rusak 12 unit," ujar Pelaksana tugas Kepala Pusat Data BNPB Abdul Muhsin di Jakarta, Jumat.',
        ["Abdul Muhsin"],
    ),
    "a trader no list knows, without a closing comma": (
        "Sapunah, pedagang lain menegaskan bahwa penertiban harus adil.",
        ["Sapunah"],
    ),
    "a short office whose long form was given": (
        "“Tersangka kita tahan,” kata Kepala Kejaksaan Negeri Belu, Siswadi, Rabu. Kajari menyebutkan bahwa berkas "
        "segera dilimpahkan.",
        ["Siswadi", "Siswadi"],
    ),
    "itu of a place, not of the one who speaks": (
        "Kepala Desa Rawang, Gunadi, membuka acara. Seorang pemetik teh di desa itu mengaku upahnya turun.",
        ["Seorang pemetik teh di desa"],
    ),
    "reporters are none of an agency's own": (
        "Dinas Perkebunan mengatakan berita itu keliru. Wartawan tersebut menulis bahwa semua bibit mati.",
        ["Dinas Perkebunan", "Wartawan tersebut"],
    ),
    "a guest of whom a clause tells what he does": (
        "Kepala Balai, Gunadi, hadir. Acara dihadiri Bupati, H. Zaini Ahmad, yang memuji petugas. "
        '"Ini hasil kerja bersama," ucapnya.',
        ["Zaini Ahmad"],
    ),
    "a word of speaking is nobody's name": (
        "Nada berbeda disuarakan ketua kelompok tani, Moh. Sirajuddin. Ia mengatakan harga daun justru jatuh.",
        ["Moh. Sirajuddin"],
    ),
    "an office by its first word": (
        "Kasat Lantas AKP Mirna Dewi menyebut arus sudah padat. Kasat menambahkan, dua jalur ditutup malam ini.",
        ["Mirna Dewi", "Mirna Dewi"],
    ),
    "office and name": ('"Atap sudah diganti," kata Wakil Wali Kota Tidore, Hj. Salma Hafid, M.Pd.', ["Salma Hafid"]),
    "name and office": ('"Atap sudah diganti," kata Salma Hafid, Wakil Wali Kota Tidore.', ["Salma Hafid"]),
    "without comma": (
        '"Atap sudah diganti," kata Wakil Wali Kota Tidore Salma Hafid di sela kunjungan.',
        ["Salma Hafid"],
    ),
    "degrees": (
        '"Atap sudah diganti," ujar Kepala SDN 2 Soasio, Drs. H. Amin Soleman, M.M.Pd., Kamis.',
        ["Amin Soleman"],
    ),
    "last name": (LEAD + '"Atap sudah diganti," kata Hafid.', ["Salma Hafid"]),
    "first name": (LEAD + '"Atap sudah diganti," kata Salma.', ["Salma Hafid"]),
    "form of address": (LEAD + '"Atap sudah diganti," kata Ibu Salma.', ["Salma Hafid"]),
    "bare office": (LEAD + '"Atap sudah diganti," kata Wakil Wali Kota.', ["Salma Hafid"]),
    "kata dia": (LEAD + '"Atap sudah diganti," kata dia.', ["Salma Hafid"]),
    "ujar beliau": (LEAD + '"Atap sudah diganti," ujar beliau kepada guru.', ["Salma Hafid"]),
    "ujarnya": (LEAD + '"Atap sudah diganti," ujarnya.', ["Salma Hafid"]),
    "ujarnya in the next paragraph": (
        LEAD + 'Rapat berjalan lancar.\n\n"Atap sudah diganti," ujarnya.',
        ["Salma Hafid"],
    ),
    "-nya after another speaker": (
        LEAD + '"Atap bocor," kata Amin Soleman, kepala sekolah. "Sudah dua bulan," lanjutnya.',
        ["Amin Soleman", "Amin Soleman"],
    ),
    "-nya means the subject, not whom was spoken to": (
        'Camat Tidore, Rustam Ali, melapor kepada Wali Kota Tidore, Umar Sangaji. "Jalan sudah terbuka," ujarnya.',
        ["Rustam Ali"],
    ),
    "-nya does not mean somebody in a quotation": (
        LEAD + '"Terima kasih kepada Pak Camat Rustam Ali," kata Salma. "Jalan sudah terbuka," tambahnya.',
        ["Salma Hafid", "Salma Hafid"],
    ),
    "a woman by her age": (
        MOTHER + '"Anak saya sekarang tidak kehujanan," ungkap perempuan 43 tahun itu.',
        ["Murniati"],
    ),
    "a resident by where they live": (
        'Jamal Usman, warga RT 04, menonton dari jalan. "Mudah-mudahan cepat selesai," ungkap warga RT 04 itu.',
        ["Jamal Usman"],
    ),
    "a former officer": (
        'Hasan Basri, mantan camat, diundang bicara. "Dulu jalan ini setapak," lanjut mantan camat itu.',
        ["Hasan Basri"],
    ),
    "somebody by what they are known for": (
        'Ketua Komisi II DPRD, Tineke Rondonuwu, memimpin rapat. "Pupuk datang terlambat," '
        "kata politisi yang lama mengajar dan dekat dengan petani di kampungnya itu.",
        ["Tineke Rondonuwu"],
    ),
    "somebody by their school": (
        'Murniati hadir di balai desa. "Lahannya cukup," ujar lulusan Universitas Sam Ratulangi ini.',
        ["Murniati"],
    ),
    "a nickname introduced": (CALLED + '"Pembeli makin ramai," kata Pak De.', ["Dedi Suwito"]),
    "a nickname in the attribution": (
        CALLED + '"Pembeli makin ramai," kata pria yang akrab disapa Pak De itu.',
        ["Dedi Suwito"],
    ),
    "an unnamed resident": ('"Airnya keruh," keluh seorang warga.', ["seorang warga"]),
    "one of several": ('"Airnya keruh," kata salah seorang peserta.', ["salah seorang peserta"]),
    "an unnamed chair": ('"Lomba dimulai pukul tujuh," kata ketua panitia.', ["ketua panitia"]),
    "unnamed, then named": (
        'Seorang pedagang di Pasar Goto, Nurjanah, setuju. "Asal tidak mahal," katanya.',
        ["Nurjanah"],
    ),
    "name with age": ('"Airnya keruh," kata Jamal Usman (52), nelayan asal Rum.', ["Jamal Usman"]),
    "seorang pedagang after the name": ('"Sepi sekali," aku Nurjanah, seorang pedagang.', ["Nurjanah"]),
    "two people take turns": (
        LEAD
        + '"Atap sudah diganti," kata Salma. Kepala sekolah, Amin Soleman, senang. "Sudah lama," ujarnya. '
        + '"Semoga awet," balas Salma.',
        ["Salma Hafid", "Amin Soleman", "Salma Hafid"],
    ),
    "the wider name comes later": (
        '"Jembatan dibuka Senin," kata Rustam. Camat Tidore, Rustam Ali, menambahkan bahwa truk belum boleh lewat.',
        ["Rustam Ali", "Rustam Ali"],
    ),
    "office in the attribution, name in the lead": (
        'Bupati Halmahera Tengah, Fauzan Talib, melantik 12 pejabat. "Bekerjalah dengan jujur," pesan Bupati.',
        ["Fauzan Talib"],
    ),
    "bodies accompany, people speak": (
        '"Kami siaga," kata Kapolres Tidore AKBP Bagas Prasetya bersama Dandim 1505 Letkol Inf. Joko Wiranto.',
        ["Bagas Prasetya"],
    ),
    "age between commas": ('"Belum pernah," keluh Sitti Rahma, 29, ibu tiga anak.', ["Sitti Rahma"]),
    "a name no list knows": (
        'Seorang pedagang, Mbelgedes, datang sejak pagi. "Ramai," katanya.',
        ["Mbelgedes"],
    ),
    "a driver who gives no name": (
        'Seorang sopir yang enggan disebut namanya mengaku lelah. "Dua malam antre," ucap sopir itu.',
        ["Seorang sopir"],
    ),
    "an office that speaks with a colon": ('**Wali Kota:** "Siapa pun yang bermain akan kami tindak."', ["Wali Kota"]),
    "someone merely present is not meant": (
        LEAD
        + '"Atap sudah diganti," kata Salma.\n\nAcara itu dihadiri Camat Tidore, Rustam Ali. "Semoga awet," tutupnya.',
        ["Salma Hafid", "Salma Hafid"],
    ),
    "acting office": (
        '"Kami siaga," ujar Plt. Kepala Pelaksana BPBD Kota Tidore, Hamdan Abubakar, S.T.',
        ["Hamdan Abubakar"],
    ),
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_who_speaks(case: str) -> None:
    text, expected = SPEAKERS[case]
    assert [speaker for _, speaker, _ in said(text)] == expected


GROUPS: dict[str, tuple[str, str]] = {
    "a trade behind an office of any group": (
        "Ketua tim, Wa Ode Rahma, peneliti energi surya di kampus itu, mengatakan alatnya memakai panas matahari.",
        "ahli",
    ),
    "an owner": ("Pemiliknya, Yanti Susila, menyatakan labelnya masih diperbaiki.", "pelaku_usaha"),
    "a wife": ("Istrinya, Wa Samaria, mengatakan alat itu terlalu jauh.", "warga"),
    "village head": ('"Balai selesai," kata Kepala Desa Maitara, Suratman Din.', "pemerintah"),
    "council": ('"Anggaran kurang," kata Anggota Komisi III DPRD Kota Tidore, Ridwan Moh. Kasim.', "legislatif"),
    "police": ('"Pelaku ditahan," kata Kasat Reskrim Polresta Tidore, Iptu Reza Pratomo.', "aparat"),
    "prosecutor": ('"Berkas lengkap," ujar Kepala Seksi Intelijen Kejari Tidore, Alex Maru.', "aparat"),
    "researcher": (
        '"Karang mulai pulih," kata peneliti kelautan Universitas Khairun, Dr. Lukman Tomagola.',
        "ahli",
    ),
    "association": ('"Kami kawal," ujar Ketua Walhi Maluku Utara, Irfan Senen.', "masyarakat_sipil"),
    "trader": ('"Pembeli sepi," kata Nurjanah, pedagang sayur di Pasar Goto.', "pelaku_usaha"),
    "contractor": ('"Sisa dua pekan," kata Direktur CV Karya Tidore, Anwar Sadat.', "pelaku_usaha"),
    "journalist": ('"Kami dilarang masuk," kata wartawan harian Malut Post, Taufik Jafar.', "media"),
    "farmer": ('"Pupuk susah," keluh Samsudin Hi. Usman, petani cengkeh di Gurabunga.', "warga"),
    "student": ('"Saya senang," kata Aisyah, siswa kelas lima.', "warga"),
    "chair of a farmers' group": ('"Pupuk susah," kata Ketua Kelompok Tani Akeguraci, Hamid Saleh.', "warga"),
    "unnamed resident": ('"Airnya keruh," keluh seorang warga.', "warga"),
    "unnamed buyer": ('"Harganya naik," kata salah satu pembeli.', "warga"),
    "midwife of a health centre": ('"Stok vaksin cukup," kata bidan Puskesmas Rum, Fatma Hamid.', "pemerintah"),
}


@pytest.mark.parametrize("case", GROUPS)
def test_whom_the_speaker_stands_for(case: str) -> None:
    text, expected = GROUPS[case]
    assert [group for _, group in groups(text)] == [expected]
