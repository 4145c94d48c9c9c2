"""Reported speech: which verbs hand over a clause, where the clause begins and ends, and what reports nothing."""

import pytest
from quotes_helper import Said, said

LEAD = "Kepala Dinas Perikanan Kabupaten Lembata, Ir. Markus Wolor, M.Si., membuka rapat, Rabu (7/8/2024). "

INDIRECT: dict[str, tuple[str, list[Said]]] = {
    "mengatakan bahwa": (
        LEAD + "Markus mengatakan bahwa harga ikan turun sejak Juli.",
        [("indirect", "Markus Wolor", "harga ikan turun sejak Juli")],
    ),
    "mengatakan without bahwa": (
        LEAD + "Markus mengatakan harga ikan turun sejak Juli.",
        [("indirect", "Markus Wolor", "harga ikan turun sejak Juli")],
    ),
    "mengatakan with a comma": (
        LEAD + "Markus mengatakan, harga ikan turun sejak Juli.",
        [("indirect", "Markus Wolor", "harga ikan turun sejak Juli")],
    ),
    "bahwasanya": (
        LEAD + "Ia menyampaikan bahwasanya harga ikan turun sejak Juli.",
        [("indirect", "Markus Wolor", "harga ikan turun sejak Juli")],
    ),
    "to whom it was said": (
        LEAD + "Markus menjelaskan kepada para nelayan bahwa solar bersubsidi masih ada.",
        [("indirect", "Markus Wolor", "solar bersubsidi masih ada")],
    ),
    "adverbs before the verb": (
        LEAD + "Markus juga kembali menegaskan bahwa solar bersubsidi masih ada.",
        [("indirect", "Markus Wolor", "solar bersubsidi masih ada")],
    ),
    "name, office, verb": (
        "Markus Wolor, Kepala Dinas Perikanan Lembata, menuturkan bahwa solar bersubsidi masih ada.",
        [("indirect", "Markus Wolor", "solar bersubsidi masih ada")],
    ),
    "selaku": (
        "Markus Wolor, selaku Kepala Dinas Perikanan Lembata, menuturkan bahwa solar bersubsidi masih ada.",
        [("indirect", "Markus Wolor", "solar bersubsidi masih ada")],
    ),
    "menyampaikan with a clause": (
        LEAD + "Markus menyampaikan dana perbaikan kapal akan cair bulan depan.",
        [("indirect", "Markus Wolor", "dana perbaikan kapal akan cair bulan depan")],
    ),
    "menyebut": (
        LEAD + "Markus menyebut tangkapan tahun ini 40 ton lebih sedikit.",
        [("indirect", "Markus Wolor", "tangkapan tahun ini 40 ton lebih sedikit")],
    ),
    "menilai": (
        "Pengamat perikanan Universitas Nusa Cendana, Yohana Bria, menilai kuota solar terlalu kecil.",
        [("indirect", "Yohana Bria", "kuota solar terlalu kecil")],
    ),
    "mengakui": (
        LEAD + "Dia mengakui pendataan nelayan belum selesai.",
        [("indirect", "Markus Wolor", "pendataan nelayan belum selesai")],
    ),
    "mengeluhkan": (
        "Seorang nelayan, Petrus Laga (45), mengeluhkan solar sering habis sebelum siang.",
        [("indirect", "Petrus Laga", "solar sering habis sebelum siang")],
    ),
    "menambahkan": (
        LEAD + "Lebih lanjut, Markus menambahkan, pendataan selesai pada September.",
        [("indirect", "Markus Wolor", "pendataan selesai pada September")],
    ),
    "mengklaim": (
        LEAD + "Markus mengklaim bantuan sudah diterima semua kelompok.",
        [("indirect", "Markus Wolor", "bantuan sudah diterima semua kelompok")],
    ),
    "tidak menampik": (
        LEAD + "Markus tidak menampik bahwa pendataan berjalan lambat.",
        [("indirect", "Markus Wolor", "pendataan berjalan lambat")],
    ),
    "membantah bahwa": (
        LEAD + "Markus membantah bahwa bantuan hanya dibagi kepada kelompok tertentu.",
        [("indirect", "Markus Wolor", "bantuan hanya dibagi kepada kelompok tertentu")],
    ),
    "dalam sambutannya": (
        "Dalam sambutannya, Bupati Lembata Paskalis Ruron mengatakan pelabuhan baru selesai tahun depan.",
        [("indirect", "Paskalis Ruron", "pelabuhan baru selesai tahun depan")],
    ),
    "sementara itu": (
        LEAD + "Sementara itu, Camat Nubatukan, Wens Ose, menyatakan dermaga lama masih dipakai.",
        [("indirect", "Wens Ose", "dermaga lama masih dipakai")],
    ),
    "in a place and time of its own": (
        "Ditemui di kantornya, Camat Nubatukan, Wens Ose, mengungkapkan dermaga lama masih dipakai.",
        [("indirect", "Wens Ose", "dermaga lama masih dipakai")],
    ),
    "menurut": (
        LEAD + "Menurut Markus, pendataan selesai pada September.",
        [("indirect", "Markus Wolor", "pendataan selesai pada September")],
    ),
    "menurut at the end": (
        LEAD + "Pendataan nelayan selesai pada September, menurut Markus.",
        [("indirect", "Markus Wolor", "Pendataan nelayan selesai pada September")],
    ),
    "menurutnya": (
        LEAD + "Menurutnya, pendataan selesai pada September.",
        [("indirect", "Markus Wolor", "pendataan selesai pada September")],
    ),
    "masih menurut": (
        LEAD + "Masih menurut Markus, pendataan selesai pada September.",
        [("indirect", "Markus Wolor", "pendataan selesai pada September")],
    ),
    "an unnamed role and where they come from": (
        "Seorang petani asal Waimbolu mengaku pompanya rusak sejak Juli.",
        [("indirect", "Seorang petani", "pompanya rusak sejak Juli")],
    ),
    "menurut an unnamed role": (
        "Menurut seorang nelayan, solar sering habis sebelum siang.",
        [("indirect", "seorang nelayan", "solar sering habis sebelum siang")],
    ),
    "menurut somebody's account": (
        "Menurut penuturan Kepala Desa Waijarang, Lukas Beda, air laut naik dua kali sebulan.",
        [("indirect", "Lukas Beda", "air laut naik dua kali sebulan")],
    ),
    "cue in mid-sentence": (
        LEAD + "Pendataan nelayan, tegas Pak Markus, harus selesai pada September.",
        [("indirect", "Markus Wolor", "harus selesai pada September")],
    ),
    "cue in mid-sentence with a pronoun": (
        LEAD + "Pendataan nelayan, kata dia, baru menjangkau tiga kecamatan.",
        [("indirect", "Markus Wolor", "baru menjangkau tiga kecamatan")],
    ),
    "cue at the end without marks": (
        LEAD + "Pendataan nelayan baru menjangkau tiga kecamatan, ujar Markus.",
        [("indirect", "Markus Wolor", "Pendataan nelayan baru menjangkau tiga kecamatan")],
    ),
    "-nya at the end without marks": (
        LEAD + "Pendataan nelayan baru menjangkau tiga kecamatan, jelasnya.",
        [("indirect", "Markus Wolor", "Pendataan nelayan baru menjangkau tiga kecamatan")],
    ),
    "-nya at the start": (
        LEAD + "Lanjutnya, pendataan baru menjangkau tiga kecamatan.",
        [("indirect", "Markus Wolor", "pendataan baru menjangkau tiga kecamatan")],
    ),
    "ditambahkannya": (
        LEAD + "Ditambahkannya, pendataan baru menjangkau tiga kecamatan.",
        [("indirect", "Markus Wolor", "pendataan baru menjangkau tiga kecamatan")],
    ),
    "dijelaskan X": (
        LEAD + "Dijelaskan Markus, pendataan baru menjangkau tiga kecamatan.",
        [("indirect", "Markus Wolor", "pendataan baru menjangkau tiga kecamatan")],
    ),
    "diakui X without comma": (
        LEAD + "Diakui Markus masih ada nelayan yang belum terdata.",
        [("indirect", "Markus Wolor", "masih ada nelayan yang belum terdata")],
    ),
    "seperti disampaikan X": (
        LEAD + "Seperti disampaikan Markus, pendataan baru menjangkau tiga kecamatan.",
        [("indirect", "Markus Wolor", "pendataan baru menjangkau tiga kecamatan")],
    ),
    "dikatakan oleh X bahwa": (
        LEAD + "Dikatakan oleh Markus bahwa pendataan baru menjangkau tiga kecamatan.",
        [("indirect", "Markus Wolor", "pendataan baru menjangkau tiga kecamatan")],
    ),
    "hal itu disampaikan": (
        "Nelayan Lembata akan menerima 40 mesin kapal tahun ini. "
        "Hal itu disampaikan Bupati Lembata Paskalis Ruron saat membuka rapat.",
        [("indirect", "Paskalis Ruron", "Nelayan Lembata akan menerima 40 mesin kapal tahun ini")],
    ),
    "a body speaks with bahwa": (
        "Dinas Perikanan Kabupaten Lembata menyatakan bahwa pendataan nelayan tidak dipungut biaya.",
        [("indirect", "Dinas Perikanan Kabupaten Lembata", "pendataan nelayan tidak dipungut biaya")],
    ),
    "a news item speaks for its paper": (
        "Laman Suara Lembata memuat berita tentang dermaga, Senin. "
        "Berita itu menyebutkan bahwa dermaga lama sudah ditutup.",
        [("indirect", "Suara Lembata", "dermaga lama sudah ditutup")],
    ),
    "two clauses in one paragraph": (
        LEAD + "Markus mengatakan harga ikan turun. Ia menegaskan bahwa solar masih ada.",
        [("indirect", "Markus Wolor", "harga ikan turun"), ("indirect", "Markus Wolor", "solar masih ada")],
    ),
    "the clause ends where direct speech begins": (
        LEAD + 'Markus menjelaskan harga ikan turun, "terutama tongkol dan cakalang," katanya.',
        [
            ("indirect", "Markus Wolor", "harga ikan turun"),
            ("direct", "Markus Wolor", "terutama tongkol dan cakalang,"),
        ],
    ),
    "title within the clause": (
        LEAD + 'Markus mengatakan program "Laut Biru" dimulai tahun depan.',
        [("indirect", "Markus Wolor", 'program "Laut Biru" dimulai tahun depan')],
    ),
    "who speaks for somebody": (
        "Bupati Lembata, melalui Sekretaris Daerah Irene Tolok, menyampaikan bahwa dermaga akan diperbaiki.",
        [("indirect", "Irene Tolok", "dermaga akan diperbaiki")],
    ),
    "who reads it out": (
        "Gubernur NTT dalam sambutan tertulis yang dibacakan Asisten II, Lusia Manek, menegaskan bahwa "
        "dermaga akan diperbaiki.",
        [("indirect", "Lusia Manek", "dermaga akan diperbaiki")],
    ),
    "mewakili": (
        "Mewakili Bupati Lembata, Kepala Dinas Perhubungan, Stef Kelen, menegaskan bahwa dermaga akan diperbaiki.",
        [("indirect", "Stef Kelen", "dermaga akan diperbaiki")],
    ),
    "accompanied": (
        "Camat Nubatukan, Wens Ose, didampingi Lurah Lewoleba Tengah, Rina Bala, mengatakan dermaga akan diperbaiki.",
        [("indirect", "Wens Ose", "dermaga akan diperbaiki")],
    ),
    "a second verb": (
        "Camat Nubatukan, Wens Ose, membuka rapat dan menegaskan bahwa dermaga akan diperbaiki.",
        [("indirect", "Wens Ose", "dermaga akan diperbaiki")],
    ),
    "yang juga": (
        "Ketua DPRD Lembata yang juga pembina nelayan, Petrus Lamak, mengingatkan bahwa anggaran terbatas.",
        [("indirect", "Petrus Lamak", "anggaran terbatas")],
    ),
    "an agent left out": (
        LEAD + '"Harga ikan turun," ujar Markus. Dijelaskan, pendataan nelayan belum selesai.',
        [
            ("direct", "Markus Wolor", "Harga ikan turun,"),
            ("indirect", "Markus Wolor", "pendataan nelayan belum selesai"),
        ],
    ),
    "jika for bahwa": (
        LEAD + "Markus menyebut jika pendataan nelayan belum selesai.",
        [("indirect", "Markus Wolor", "pendataan nelayan belum selesai")],
    ),
    "ia jelaskan": (
        LEAD + "Ia jelaskan, pendataan nelayan belum selesai.",
        [("indirect", "Markus Wolor", "pendataan nelayan belum selesai")],
    ),
    "a voice comes from somebody": (
        "Kritik datang dari Ketua Walhi NTT, Umbu Lapu. Ia menilai pengerukan dermaga merusak karang.",
        [("indirect", "Umbu Lapu", "pengerukan dermaga merusak karang")],
    ),
    "several people": (
        "Sejumlah ibu di Desa Waijarang mengaku belum pernah menerima susu tambahan.",
        [("indirect", "Sejumlah ibu", "belum pernah menerima susu tambahan")],
    ),
    "an attribution between a thing and what is said of it": (
        "Dari 500 bibit yang diterimanya, menurut Markus, hanya 210 yang tumbuh.",
        [("indirect", "Markus", "hanya 210 yang tumbuh")],
    ),
    "a crowd": (
        "Nelayan mengeluhkan solar sering habis sebelum siang.",
        [("indirect", "Nelayan", "solar sering habis sebelum siang")],
    ),
}


@pytest.mark.parametrize("case", INDIRECT)
def test_reported_speech(case: str) -> None:
    text, expected = INDIRECT[case]
    assert said(text) == expected


SILENT = {
    "data are a source": "Menurut data Dinas Perikanan, tangkapan turun 12 persen.",
    "a decree is a source": "Menurut Keputusan Bupati Nomor 12 Tahun 2024, iuran dihapus.",
    "what an agency holds necessary": "Dinas Perikanan memandang perlu untuk meluruskan hal-hal berikut.",
    "a register is a source": "Menurut Sipades per 30 Juni 2025, masih ada 40 aset yang belum dicatat.",
    "a company records": "Perusahaan Umum Daerah Air Minum Tirta Kencana mencatat 61.000 pelanggan aktif tahun ini.",
    "a survey is a source": "Menurut hasil survei BPS, harga ikan naik 3 persen.",
    "a plan is no speaker": "Menurut rencana, dermaga selesai pada Desember.",
    "kinds": "Penerima dikelompokkan menurut jenis kapal yang dimiliki.",
    "nobody speaks": "Kapal itu disebut kapal jaring karena memakai jaring panjang.",
    "handing over a thing": LEAD + "Markus menyampaikan bantuan mesin kepada dua kelompok.",
    "thanks": LEAD + "Markus menyampaikan terima kasih kepada semua kelompok nelayan.",
    "explaining a thing": LEAD + "Markus menjelaskan tata cara pengajuan solar bersubsidi.",
    "adding a thing": "Dinas Perikanan menambahkan dua loket pendaftaran.",
    "a purpose": "Rapat digelar untuk menyampaikan bahwa harga ikan turun.",
    "a duty": "Petugas wajib menjelaskan bahwa layanan ini gratis.",
    "an instruction": "Sampaikan kepada petugas bahwa Anda sudah mendaftar.",
    "a body records": "BPS mencatat nilai tukar nelayan naik menjadi 104,2.",
    "a report is handed over": "Pemerintah Kabupaten Lembata menyampaikan laporan kinerja tahun 2023.",
    "written before it happens": "Diberitahukan kepada warga bahwa loket tutup pukul 14.00.",
    "kata in another sense": "Dengan kata lain, kapal kecil tidak perlu izin berlayar.",
    "tegas as an adverb": "Petugas menindak tegas, cepat, dan terukur kapal yang melanggar.",
    "convicted": "Terdakwa dinyatakan bersalah oleh hakim pada 3 Mei 2024.",
    "a headline": "# Bupati: Harga Ikan Turun\n\nPasar ikan tutup pada hari Minggu.",
    "a wish": LEAD + "Markus berharap nelayan segera mendaftar.",
    "a request": LEAD + "Markus meminta nelayan segera mendaftar.",
    "hearsay that is denied": LEAD + "Markus membantah kabar bahwa solar dijual ke luar daerah.",
    "a message as a noun": "Pesan singkat, surat, dan telepon dilayani setiap hari kerja.",
    "continuing a deed": LEAD + "Markus melanjutkan inspeksi mendadak ke dua dermaga di Nubatukan.",
    "complaining about a thing": "Nelayan mengeluhkan antrean di dermaga.",
    "an act of reception": "Bantuan itu disampaikan kepada 40 keluarga nelayan di dua desa.",
}


@pytest.mark.parametrize("case", SILENT)
def test_no_reported_speech(case: str) -> None:
    assert said(SILENT[case]) == []
