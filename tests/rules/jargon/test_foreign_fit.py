"""Equivalents of foreign words fit where they stand: affixes, clitics, capitals; safe only without a choice."""

import pytest

from govtext.analyzer import Analyzer
from govtext.config import build
from govtext.rules.finding import Finding

RULE = "jargon.foreign_term"


def findings(text: str) -> list[Finding]:
    report = Analyzer(build({"select": [RULE]})).analyze(text, format="markdown")
    return [finding for finding in report.findings if finding.rule == RULE]


@pytest.mark.parametrize(
    ("text", "label", "safe"),
    [
        ("Wali kota me-launching bus sekolah.", "meluncurkan", True),
        ("Bus sekolah dilaunching kemarin.", "diluncurkan", True),
        ("Foto warga di-upload petugas.", "diunggah", True),
        ("Berkas itu ter-upload dua kali.", "terunggah", False),
        ("Data itu ter-update sendiri.", "diperbarui", False),
        ("Isu itu dimainstreaming di desa.", "diarusutamakan", True),
        ("Kopi itu berbrand lokal.", "bermerek", False),
        ("Berkas itu keupload dua kali.", "terunggah", False),
        ("Isi template-nya dengan lengkap.", "templatnya", True),
        ("Buka linknya lebih dulu.", "tautannya", True),
        ("Event-event di alun-alun ditunda.", "Acara-acara", False),
        ("Usul warga difollow up segera.", "ditindaklanjuti", True),
        ("Usul warga di-follow up segera.", "ditindaklanjuti", True),
        ("Para stakeholder hadir.", "pemangku kepentingan", True),
        ("PARA STAKEHOLDER HADIR HARI INI", "PEMANGKU KEPENTINGAN", True),
        ("Deadline jatuh pada hari Jumat.", "Tenggat", True),
        ("Warga menunggu launching aplikasi.", "peluncuran", False),
        ("Data desa di update tiap bulan.", "diperbarui", False),
        ("Kecamatan memberi full support.", "dukungan penuh", False),
        ("Panitia direschedule lagi.", "dijadwalkan ulang", True),
    ],
)
def test_the_equivalent_fits(text: str, label: str, safe: bool) -> None:
    (finding,) = findings(text)
    first = finding.suggestions[0]
    assert (first.label, first.safe) == (label, safe)
    (edit,) = first.edits
    assert edit.text == label
    assert finding.span is not None
    assert (edit.start, edit.end) == (finding.span.start, finding.span.end)


def test_a_noun_is_only_named_where_a_verb_stood() -> None:
    (finding,) = findings("Usaha itu distakeholderkan.")
    assert [(one.label, one.edits) for one in finding.suggestions] == [("pemangku kepentingan", ())]


def test_several_meanings_are_a_suggestion() -> None:
    (finding,) = findings("Korban gempa tinggal di shelter.")
    assert (finding.severity, finding.certainty) == ("suggestion", "medium")
    assert not any(suggestion.safe for suggestion in finding.suggestions)


def test_an_unlisted_word_is_a_question() -> None:
    (finding,) = findings("Lapangan itu dilengkapi scoreboard baru.")
    assert (finding.severity, finding.certainty, finding.suggestions) == ("suggestion", "low", ())
    assert finding.message.endswith("?")


def test_markup_inside_the_words_is_never_cut() -> None:
    (finding,) = findings("Loket di-*launching* besok.")
    assert finding.suggestions[0].edits == ()
    assert not finding.suggestions[0].safe
