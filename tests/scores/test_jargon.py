"""The jargon score follows the wording and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext import analyze
from govtext.config import build

JARGON_ONLY = build({"select": ["jargon"]})
FILL = "Warga datang ke balai desa sejak pagi. Petugas membagi nomor antrean dan menjelaskan syaratnya. " * 6
SWAPS = [
    ("Dinas me-launching aplikasi itu kemarin.", "Dinas meluncurkan aplikasi itu kemarin."),
    ("Petugas melakukan pemantauan setiap hari.", "Petugas memantau setiap hari."),
    ("Rapat digelar dalam rangka menyusun jadwal.", "Rapat digelar untuk menyusun jadwal."),
    ("Warga dihimbau membawa KTP.", "Warga diimbau membawa KTP."),
    ("Kegiatan itu di laksanakan di aula.", "Kegiatan itu dilaksanakan di aula."),
    ("Pimpinan OPD hadir.", "Pimpinan organisasi perangkat daerah (OPD) hadir."),
    ("Loket dibuka agar supaya antrean pendek.", "Loket dibuka agar antrean pendek."),
]


def value(text: str) -> float:
    score = analyze(text, config=JARGON_ONLY).scores.jargon.value
    assert score is not None
    return score


@pytest.mark.parametrize(("jargon", "plain"), SWAPS)
def test_a_plain_wording_scores_higher(jargon: str, plain: str) -> None:
    assert value(FILL + jargon) < value(FILL + plain)


@given(st.lists(st.sampled_from(range(len(SWAPS))), min_size=1, max_size=6), st.data())
def test_removing_jargon_never_worsens_the_score(chosen: list[int], data: st.DataObject) -> None:
    mended = data.draw(st.sampled_from(range(len(chosen))))
    before = " ".join(SWAPS[index][0] for index in chosen)
    after = " ".join(SWAPS[index][place == mended] for place, index in enumerate(chosen))
    assert value(FILL + after) >= value(FILL + before)


def test_other_families_do_not_move_it() -> None:
    plain = FILL + "Jalan selesai pada 2023."
    assert value(FILL + "Jalan terbaik di dunia selesai pada 2023.") == pytest.approx(value(plain), abs=0.5)
