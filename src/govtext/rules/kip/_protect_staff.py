"""Who serves an office without speaking for it: such people, when they tell of something, are told of as anybody."""

import re

STAFF = re.compile(
    r"\b(?:guru|honorer|staf|pegawai|bendahara|perangkat|operator|karyawan|karyawati|mantan|sopir|tenaga|bidan|perawat|pengawas|penjaga|"
    r"satpam|kasir|penyuluh|relawan|kader|pendamping|teknisi|petugas\s+(?:kebersihan|loket|parkir|lapangan|gudang|jaga|administrasi)|"
    r"pramu\w+|analis|verifikator|arsiparis|mandor|magang|kurir|ajudan|resepsionis|admin|juru\s+(?:tulis|parkir|masak|bayar)|"
    r"kepala\s+gudang|mahasiswa)\b",
    re.IGNORECASE,
)
