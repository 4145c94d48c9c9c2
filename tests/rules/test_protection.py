"""Restricted passages: what they carry with them, what they never say, and what holds for any text."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext import analyze
from govtext.tables import card, lexicon

SAMPLE = (
    "Suyatmi, penyandang disabilitas mental, tinggal sendiri. Ia menerima beras berstiker wajah Wali Kota. "
    "Penyidik akan menggeledah kantor dinas itu pekan depan."
)
_PIECES = st.sampled_from(
    ["Penyidik", "akan", "menggeledah", "kantor.", "PT Abadi", "menawarkan", "Rp5 juta", "Bupati", "dua periode", "“",
     "”",      "hujan lebat", "diperkirakan", "besok", "nota dinas rahasia",
     "isinya", "Burhan", "terbukti", "tersangka",
     "\n\n", "- ", "Saksi", ",", ".", "wasiat", "koordinat 2,1534 LU", "cadangan emas", "**"]
)  # fmt: skip


def restricted(text: str) -> list[tuple[str | None, str]]:
    report = analyze(text)
    return [
        (finding.kind, text[finding.span.start : finding.span.end])
        for finding in report.findings
        if finding.rule == "kip.restricted_information" and finding.span
    ]


def test_each_kind_has_its_own_question() -> None:
    messages = card("kip.restricted_information").messages
    kinds = {f"17{letter}" for letter in "abcdefghij"} | {"kampanye", "anak", "praduga", "bmkg"}
    assert set(messages) == kinds
    for message in messages.values():
        assert "PPID" in message.id
        assert "dikecualikan" not in message.id


def test_one_draft_may_hold_several_grounds() -> None:
    assert [kind for kind, _ in restricted(SAMPLE)] == ["17h", "kampanye", "17a"]


def test_a_finding_shows_no_secret() -> None:
    for finding in analyze(SAMPLE).findings:
        for shown in (finding.text or "", finding.message, *finding.params.values()):
            assert "Suyatmi" not in shown or finding.rule not in {"kip.personal_data", "kip.restricted_information"}
            assert "disabilitas mental" not in shown


def test_sign_lists_know_their_grounds() -> None:
    bases = {row.basis for row in lexicon("restricted_signs")}  # type: ignore[attr-defined]
    assert bases == {*(f"17{letter}" for letter in "abcdefghij"), "kampanye", "praduga", "bmkg"}


@settings(max_examples=40)
@given(st.lists(_PIECES, max_size=14).map(" ".join))
def test_passages_lie_inside_the_text_and_are_found_again(text: str) -> None:
    found = restricted(text)
    assert found == restricted(text)
    assert all(passage.strip() for _, passage in found)


@pytest.mark.corpora
def test_made_up_numbers_are_found_and_look_alikes_left_alone() -> None:
    if "GOVTEXT_CORPORA" not in os.environ:
        pytest.skip("set GOVTEXT_CORPORA to the folder of the corpora")
    script = Path(__file__).parents[2] / "scripts" / "measure_protection.py"
    out = subprocess.run(
        [sys.executable, str(script), "--only", "pii"], capture_output=True, text=True, check=True
    ).stdout
    for line in out.splitlines():
        name, _, told = line.removeprefix("made-up ").partition(": ")
        if told.startswith("recall"):
            assert float(told.split()[1]) >= (0.97 if name in {"ALAMAT", "TGL"} else 0.98), line
    assert "look-alikes: 0 false" in out or "look-alikes: 1 false" in out
