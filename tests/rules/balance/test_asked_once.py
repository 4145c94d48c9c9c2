"""What the elements of a kind of text ask already is not asked again by the rules of structure."""

import pytest

from govtext.analyzer import Analyzer

TEXT = """# Gudang Benih Dibangun di Air Joman

Dinas Pertanian Kabupaten Asahan membangun gudang benih di Kecamatan Air Joman, Selasa (12/3/2024). Gudang itu dipakai
240 petani dari sembilan desa. Petani menyimpan benih jagung dan pupuk di sana. Dinding gudang dibuat dari papan, dan
atapnya dari seng. Petani bergiliran membersihkan halaman. Penyuluh mencatat keluar masuk karung setiap pekan. Petani
membawa karung dengan gerobak. Catatan itu dibahas bersama ketua kelompok di balai desa. Papan nama gudang dicat oleh
petugas setempat. Pagar gudang dibuat dari bambu yang tumbuh di tepi sungai. Pintu gudang menghadap ke jalan desa.

“Gudang ini dekat dengan sawah,” kata Kepala Dinas Pertanian Asahan, Rahmat Siregar. “Karung tidak lagi basah karena
lantainya lebih tinggi daripada jalan,” katanya. Petani datang sejak pagi. Benih jagung ditata menurut umur dan jenis.
Pupuk kandang ditaruh di ruang belakang. Alat semprot digantung di dinding. Lampu gudang menyala sampai malam.
"""
SAME = {
    "balance.no_limits_mentioned": "kendala",
    "balance.cost_not_stated": "anggaran",
    "balance.only_officials_speak": "pihak_lain",
    "balance.affected_unheard": "pihak_lain",
}


@pytest.mark.parametrize("rule", SAME)
def test_a_release_is_asked_once(rule: str) -> None:
    findings = Analyzer().analyze(TEXT, genre="siaran_pers").findings
    asked = {finding.kind for finding in findings if finding.rule == "kip.missing_element"}
    assert {"anggaran", "pihak_lain"} <= asked
    assert not (SAME[rule] in asked and any(finding.rule == rule for finding in findings))


def test_structure_asks_where_the_elements_do_not() -> None:
    rules = {finding.rule for finding in Analyzer().analyze(TEXT, genre="kebijakan").findings}
    assert {"balance.no_limits_mentioned", "balance.cost_not_stated"} <= rules
