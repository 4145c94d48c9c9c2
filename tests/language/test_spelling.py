"""Standard spelling: one table per rule, and the promise that standard words are left alone."""

import csv
import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.language.spelling.find import respell
from govtext.language.spelling.joined import before_name
from govtext.language.spelling.lists import pairs, phrases, words
from govtext.language.words.inflection import inflect
from govtext.language.words.roots import is_plain, known

RULES = {
    "luluh": """
        mensukseskan menyukseskan, mentaati menaati, mengkonsumsi mengonsumsi, mempesona memesona,
        mempengaruhi memengaruhi, mempatuhi mematuhi, pensuksesan penyuksesan, pengkondisian pengondisian,
        mengkedepankan mengedepankan, mensahkan mengesahkan, mencek mengecek, pengkelolaan pengelolaan
    """,
    "imbuhan": """
        menunjukan menunjukkan, ditunjukannya ditunjukkannya, kenaikkan kenaikan, pembentukkan pembentukan,
        kesejahteran kesejahteraan, kegiatanya kegiatannya, penyampaiaan penyampaian, menjelekan menjelekkan
    """,
    "serapan": """
        aktifitas aktivitas, efektifitasnya efektivitasnya, beraktifitas beraktivitas, legalisir legalisasi,
        dilegalisir dilegalisasi, mengakomodir mengakomodasi, mengkoordinir mengoordinasikan,
        diklarifisir diklarifikasi,
        meminimalisir meminimalkan, terealisir terealisasi, negatip negatif, ekwivalen ekuivalen, kwota kuota,
        klaripikasi klarifikasi, theori teori
    """,
    "apostrof": "do'a doa, berdo’a berdoa, keta'atan ketaatan, jum'at Jumat, ma'af maaf",
    "di_ke": """
        dikantor di_kantor, dikecamatan di_kecamatan, kedepannya ke_depannya, dimana-mana di_mana-mana,
        disela-sela di_sela-sela, dimanapun di_mana_pun, kepasar ke_pasar, dipermukiman di_permukiman
    """,
    "pun": "apapun apa_pun, siapapun siapa_pun, merekapun mereka_pun, satupun satu_pun",
    "gabungan": """
        kerjasama kerja_sama, kerjasamanya kerja_samanya, bekerjasama bekerja_sama, bertanggungjawab bertanggung_jawab,
        orangtuanya orang_tuanya, kerja-sama kerja_sama, kerumahsakit ke_rumah_sakit, dibalaikota di_balai_kota
    """,
    "cakapan": "sampe sampai, dipake dipakai, gebukin gebukkan, dibantuin dibantukan",
    "ejaan": """
        ijin izin, perijinan perizinan, diijinkan diizinkan, antri antre, resiko risiko, nasehat nasihat,
        merubah mengubah, apotik apotek, mengantri mengantre, mempraktekkan mempraktikkan, ijin-ijin izin-izin
    """,
}
PAIRS = [
    (kind, *pair.split())
    for kind, table in RULES.items()
    for pair in table.replace("\n", " ").split(",")
    if pair.strip()
]
_STANDARD = """
    adapun meskipun walaupun sekalipun himpun rumpun ampun mengkaji pengkajian mempunyai memperhatikan mempelajari
    mempekerjakan memperoleh mempertahankan memproses mempraktikkan mentransfer mensyukuri mensyaratkan mengkhianati
    mengklarifikasi menstabilkan menteri mental penting pensiun pensil pentas pensiunan menyisir pesisir kasir banjir
    tafsir akhir takdir arsip prinsip kutip mengutip mengintip gosip perubahan berubah diubah mengubah penampakan
    keluar kepada kepala kemari kedua ketiga kelautan kepulauan kemeja disiplin dinas dialog diskusi dirumahkan
    ditempatkan dijalankan disampingkan dikemukakan dikesampingkan menandatangani mempertanggungjawabkan
    pertanggungjawaban menindaklanjuti ketidakhadiran keikutsertaan olahraga kacamata aktivitas aktif standardisasi
    sinkronisasi melakukan membukakan memainkan masukan masukkan rencananya utamanya dananya alasannya pertanyaannya
    protein admin pengaduan mengadu
    bus massal provinsi memfitnah memprogram pemrograman pengeboman mengetik memesona perajin perusakan
"""
PATTERNS = (
    "-nya", "-kan", "meN-", "meN-kan", "meN-i", "di-kan", "peN-", "peN-an", "peN-an-nya", "ke-an", "ber-", "ter-",
    "per-an", "memper-kan", "meN-kan-nya",
)  # fmt: skip


@pytest.mark.parametrize(("kind", "wrong", "right"), PAIRS, ids=lambda value: value)
def test_each_rule_gives_the_standard_form(kind: str, wrong: str, right: str) -> None:
    found = respell(wrong)
    assert found is not None
    assert (found.forms[0], found.kind) == (right.replace("_", " "), kind)


@pytest.mark.parametrize("word", _STANDARD.split())
def test_standard_words_that_look_like_slips_are_left_alone(word: str) -> None:
    assert respell(word) is None


def _common_roots() -> list[str]:
    """Roots that are written about: those the lists of this project mention as standard words."""
    listed = {
        part for pair in (*pairs().values(), *phrases().values()) for form in pair.becomes for part in form.split()
    }
    listed |= (
        words("passive") | words("passive_or_noun") | {part for each in words("compound") for part in each.split()}
    )
    return sorted(root for root in listed if is_plain(root) and len(root) > 3 and known(root) and respell(root) is None)


def test_forms_made_by_the_rules_of_affixation_are_standard() -> None:
    made = {inflect(root, pattern) for root, pattern in product(_common_roots(), PATTERNS)}
    forms = {form for form in made if not (form.startswith("ke") and form[2:] in words("place"))}
    assert len(forms) > 8_000
    assert {form: respell(form) for form in forms if respell(form) and form not in pairs()} == {}


def test_a_correction_needs_no_correction() -> None:
    for wrong in [*pairs(), *(wrong for _, wrong, _ in PAIRS)]:
        found = respell(wrong)
        if found is not None and found.forms[0].islower():
            assert not any(respell(part) for part in found.forms[0].split()), (wrong, found)


def test_no_listed_form_is_listed_as_standard_too() -> None:
    standard = {form for pair in (*pairs().values(), *phrases().values()) for form in pair.becomes}
    assert not standard & (pairs().keys() | phrases().keys())


def test_a_preposition_written_on_to_a_name() -> None:
    parted = before_name("diBandung")
    assert parted is not None
    assert parted.words == ("di", "Bandung")
    assert before_name("dibandung") is None
    assert before_name("DIY") is None


@given(st.text(alphabet="abdeghiklmnprstuvyz'-’", max_size=45))
def test_any_word_is_answered_and_the_answer_differs(word: str) -> None:
    found = respell(word)
    assert found is None or (found.forms[0] != word and found.forms[0].strip())
    assert respell(word) == found


@pytest.mark.corpora
def test_edited_news_has_few_slips_and_all_are_listed_mistakes(corpora: Path) -> None:
    """Ordinary words of three treebanks; what is flagged must be a mistake that editors know."""
    seen: set[str] = set()
    for path in sorted((corpora / "ud").glob("*.conllu")):
        rows = csv.reader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
        seen |= {row[1] for row in rows if len(row) == 10 and re.fullmatch(r"[a-z]{3,}", row[1])}
    flagged = sorted(word for word in seen if respell(word))
    assert len(seen) > 5_000
    assert len(flagged) < 0.015 * len(seen), flagged
