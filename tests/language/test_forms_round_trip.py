"""Standard forms, put together from root and affixes and taken apart again."""

import pytest

from govtext.language.words.forms import analyse
from govtext.language.words.inflection import inflect, parse_pattern

# pattern: root=form …; every form is the standard one.
TABLE = """
meN-: ajar=mengajar ambil=mengambil baca=membaca bangun=membangun bantu=membantu beli=membeli cari=mencari
  catat=mencatat cek=mengecek cat=mengecat bom=mengebom dengar=mendengar dukung=mendukung dorong=mendorong
  gelar=menggelar hitung=menghitung imbau=mengimbau jual=menjual jaga=menjaga
  kirim=mengirim kawal=mengawal kelola=mengelola kritik=mengkritik lihat=melihat lapor=melapor latih=melatih
  muat=memuat nyanyi=menyanyi nilai=menilai olah=mengolah pakai=memakai pantau=memantau program=memprogram
  rawat=merawat rusak=merusak sapu=menyapu survei=menyurvei sita=menyita tulis=menulis
  teliti=meneliti tinjau=meninjau transfer=mentransfer ubah=mengubah unggah=mengunggah unduh=mengunduh undang=mengundang
  vaksin=memvaksin verifikasi=memverifikasi evaluasi=mengevaluasi kaji=mengkaji
meN-kan: beri=memberikan buat=membuatkan cipta=menciptakan daftar=mendaftarkan
  darat=mendaratkan fungsi=memfungsikan guna=menggunakan gerak=menggerakkan hasil=menghasilkan
  ingat=mengingatkan jalan=menjalankan jelas=menjelaskan koordinasi=mengoordinasikan khusus=mengkhususkan
  kumpul=mengumpulkan laksana=melaksanakan luncur=meluncurkan manfaat=memanfaatkan maksimal=memaksimalkan
  nyata=menyatakan optimal=mengoptimalkan putus=memutuskan pasti=memastikan prioritas=memprioritaskan
  rencana=merencanakan realisasi=merealisasikan sah=mengesahkan sampai=menyampaikan sejahtera=menyejahterakan
  sosialisasi=menyosialisasikan sukses=menyukseskan syarat=mensyaratkan salur=menyalurkan selenggara=menyelenggarakan
  tetap=menetapkan tingkat=meningkatkan terjemah=menerjemahkan terap=menerapkan tegas=menegaskan
  utama=mengutamakan umum=mengumumkan wujud=mewujudkan wajib=mewajibkan yakin=meyakinkan standar=menstandarkan
  stabil=menstabilkan lestari=melestarikan anggar=menganggarkan sedia=menyediakan lapor=melaporkan
meN-i: awas=mengawasi biaya=membiayai damping=mendampingi dana=mendanai hadir=menghadiri harga=menghargai
  hormat=menghormati ikut=mengikuti jalan=menjalani kunjung=mengunjungi kurang=mengurangi layan=melayani
  lalu=melalui masuk=memasuki milik=memiliki nama=menamai penuh=memenuhi pengaruh=memengaruhi percaya=memercayai
  punya=mempunyai sepakat=menyepakati syukur=mensyukuri sponsor=mensponsori
  taat=menaati tanda=menandai temu=menemui wakil=mewakili waspada=mewaspadai prakarsa=memprakarsai
di-: ambil=diambil bangun=dibangun cek=dicek kelola=dikelola pakai=dipakai susun=disusun tulis=ditulis
  ubah=diubah unggah=diunggah undang=diundang
di-kan: guna=digunakan laku=dilakukan laksana=dilaksanakan luncur=diluncurkan sampai=disampaikan
  selenggara=diselenggarakan salur=disalurkan tetap=ditetapkan umum=diumumkan wajib=diwajibkan
di-i: awas=diawasi biaya=dibiayai hadir=dihadiri ikut=diikuti kunjung=dikunjungi lengkap=dilengkapi
  penuh=dipenuhi sepakat=disepakati temu=ditemui wakil=diwakili
ter-: buka=terbuka catat=tercatat daftar=terdaftar jangkau=terjangkau lapor=terlapor laksana=terlaksana
  percaya=tepercaya rencana=terencana realisasi=terealisasi susun=tersusun tutup=tertutup wujud=terwujud
ber-: ajar=belajar asal=berasal bicara=berbicara cermin=bercermin dampak=berdampak fungsi=berfungsi gerak=bergerak
  hasil=berhasil jalan=berjalan kerja=bekerja koordinasi=berkoordinasi laku=berlaku main=bermain
  partisipasi=berpartisipasi rencana=berencana sama=bersama ternak=beternak tugas=bertugas ubah=berubah
  usaha=berusaha wisata=berwisata
ke-an: aman=keamanan adil=keadilan bersih=kebersihan camat=kecamatan dinas=kedinasan giat=kegiatan hutan=kehutanan
  jadi=kejadian lurah=kelurahan maju=kemajuan menteri=kementerian naik=kenaikan perlu=keperluan rusak=kerusakan
  sehat=kesehatan sejahtera=kesejahteraan sepakat=kesepakatan tertib=ketertiban uang=keuangan unik=keunikan
  wenang=kewenangan
keber-an: ada=keberadaan hasil=keberhasilan lanjut=keberlanjutan pihak=keberpihakan
keter-an: buka=keterbukaan libat=keterlibatan sedia=ketersediaan lambat=keterlambatan
ketidak-an: adil=ketidakadilan jelas=ketidakjelasan pasti=ketidakpastian puas=ketidakpuasan
peN-: bina=pembina dukung=pendukung guna=pengguna jabat=penjabat kelola=pengelola kunjung=pengunjung latih=pelatih
  laksana=pelaksana mohon=pemohon pimpin=pemimpin rencana=perencana rawat=perawat selenggara=penyelenggara
  tulis=penulis teliti=peneliti urus=pengurus usaha=pengusaha waris=pewaris
peN-an: adu=pengaduan ajar=pengajaran awas=pengawasan bangun=pembangunan bina=pembinaan cat=pengecatan
  cek=pengecekan cegah=pencegahan dapat=pendapatan didik=pendidikan gelar=penggelaran guna=penggunaan
  hijau=penghijauan ikut=pengikutan jamin=penjaminan kelola=pengelolaan kaji=pengkajian
  layan=pelayanan latih=pelatihan luncur=peluncuran lihat=penglihatan muat=pemuatan nilai=penilaian
  olah=pengolahan program=pemrograman proses=pemrosesan pantau=pemantauan rencana=perencanaan salur=penyaluran
  sah=pengesahan sedia=penyediaan selenggara=penyelenggaraan selidik=penyelidikan sidik=penyidikan
  tarik=penarikan tegak=penegakan tata=penataan tetap=penetapan ubah=pengubahan umum=pengumuman uji=pengujian
  vaksin=pemvaksinan wujud=pewujudan waris=pewarisan
peNber-an: daya=pemberdayaan laku=pemberlakuan
pe-: tani=petani tugas=petugas dagang=pedagang jalan=pejalan
per-an: ajar=pelajaran bank=perbankan atur=peraturan baik=perbaikan cepat=percepatan dagang=perdagangan
  gerak=pergerakan hati=perhatian ikan=perikanan izin=perizinan kebun=perkebunan kerja=pekerjaan lindung=perlindungan
  minta=permintaan mohon=permohonan nyata=pernyataan pajak=perpajakan rumah=perumahan satu=persatuan
  setuju=persetujuan tahan=pertahanan tani=pertanian temu=pertemuan ternak=peternakan tumbuh=pertumbuhan
  ubah=perubahan usaha=perusahaan tanggung_jawab=pertanggungjawaban
memper-: cepat=mempercepat luas=memperluas kuat=memperkuat mudah=mempermudah
memper-kan: hati=memperhatikan kerja=mempekerjakan satu=mempersatukan tanggung_jawab=mempertanggungjawabkan
memper-i: baik=memperbaiki baru=memperbarui ajar=mempelajari
diper-kan: hati=diperhatikan untuk=diperuntukkan
diper-i: baik=diperbaiki baru=diperbarui
meNke-kan: muka=mengemukakan samping=mengesampingkan tengah=mengetengahkan
meNke-i: tahu=mengetahui
meNber-kan: daya=memberdayakan laku=memberlakukan
berke-an: lanjut=berkelanjutan adil=berkeadilan
berpeN-an: hasil=berpenghasilan
se-: kabupaten=sekabupaten jumlah=sejumlah nilai=senilai bulan=sebulan
-an: anggar=anggaran bantu=bantuan bangun=bangunan layan=layanan latih=latihan lapor=laporan
  tuju=tujuan gerak=gerakan kunjung=kunjungan
-kan: guna=gunakan laku=lakukan
-nya: program=programnya masyarakat=masyarakatnya
-an-nya: layan=layanannya kunjung=kunjungannya
meN-kan-nya: laku=melakukannya guna=menggunakannya
"""


def pairs() -> list[tuple[str, str, str]]:
    found, pattern = [], ""
    for cell in TABLE.split():
        if cell.endswith(":"):
            pattern = cell[:-1]
        else:
            root, form = cell.replace("_", " ").split("=")
            found.append((root, pattern, form))
    return found


def test_the_table_is_large_enough() -> None:
    assert len(pairs()) >= 300


@pytest.mark.parametrize(("root", "pattern", "form"), pairs())
def test_affixes_make_the_standard_form(root: str, pattern: str, form: str) -> None:
    assert inflect(root, pattern) == form


@pytest.mark.parametrize(("root", "pattern", "form"), pairs())
def test_the_form_gives_root_and_affixes_back(root: str, pattern: str, form: str) -> None:
    taken = analyse(form)
    prefixes, suffixes, clitics = parse_pattern(pattern)
    assert (taken.root, taken.prefixes, taken.suffixes, taken.clitics) == (root, prefixes, suffixes, clitics)
