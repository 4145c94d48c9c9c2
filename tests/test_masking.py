"""What must never be printed is printed nowhere: not said again, not behind markup, not in a suggestion."""

import html
import re
import time
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext import Analyzer
from govtext.document import Span, read
from govtext.outputs import FORMATS
from govtext.outputs.draft import Draft
from govtext.outputs.json import as_lines
from govtext.outputs.parts import Known
from govtext.outputs.text import TextWriter
from govtext.reading import Reading

ANALYZER = Analyzer()

TOLD = {
    "nik": "Pemohon dengan NIK 3374015208910002 sudah dilayani.",
    "kk": "Nomor KK 3374011203150007 belum cocok.",
    "npwp": "NPWP 09.254.294.3-407.000 milik pemohon sudah dicatat.",
    "paspor": "Nomor paspor A1234567 atas nama pemohon sudah terbit.",
    "telepon": "Hubungi Pak Darsono di nomor pribadi 0812-5550-0142 malam ini.",
    "email": "Data pemohon: Darsono, surel darsono.wibawa@gmail.com, warga desa.",
    "rekening": "Bantuan dikirim ke rekening BRI 0123-01-045678-50-9 milik Darsono.",
    "alamat": "Darsono, warga yang tinggal di Jalan Cemara Nomor 17 RT 03 RW 05, menerima kursi roda.",
    "tanggal_lahir": "Darsono, warga Desa Mekar, lahir di Kendal pada 12 Agustus 1991.",
    "kesehatan": "Suyatmi, penyandang disabilitas mental, tinggal sendiri di desa itu.",
    "anak": "Korban pencabulan adalah seorang anak bernama Ratih Kusuma, siswi kelas V SD Negeri Mekar.",
    "penerima": "Daftar penerima bantuan:\n\n1. Sukarni Wulandari, Rp600.000\n2. Paijo Hartono, Rp600.000\n"
    "3. Tukiyem Lestari, Rp600.000",
}  # fmt: skip
"""A draft's sentence for every kind of personal data."""

FRAMES = (
    "“Kami berterima kasih karena semua berjalan lancar,” ujar {}, Senin (2/3/2026).",
    "Kepala dinas kemudian menemui {} dan keluarga lalu menyampaikan bahwa seluruh proses pendaftaran, pemeriksaan, "
    "pencatatan, penyaluran, dan pelaporan yang dilaksanakan oleh petugas di lapangan telah selesai sesuai rencana "
    "yang ditetapkan dalam rangka melakukan percepatan pelayanan kepada seluruh masyarakat di kabupaten itu.",
    "Petugas me-launching {} sebagai stakeholder utama.",
    "<!-- catatan: {} -->",
    "`{}`",
    "[berkas](https://contoh.go.id/?q={})",
    "## {}",
)


def secrets(text: str) -> set[str]:
    reading = Reading(read(text, "markdown"))
    return {text[part.start : part.end] for item in reading.personal_data for part in item.hidden if part.length > 2}


def printed(text: str) -> str:
    """Everything that any form of output says of a draft, escapes resolved so that none hides a secret."""
    analysis = ANALYZER.examine(read(text, "markdown"))
    batch = ANALYZER.batch([analysis.report])
    known = {None: Known(Draft(analysis.shown, analysis.offsets))}
    forms = [
        form.render(batch, known, language) for form in FORMATS.values() if form.at_once for language in ("id", "en")
    ]
    forms += TextWriter().lines(analysis.report, analysis.shown)
    forms += as_lines([analysis.report])
    return unquote(html.unescape("\n".join(forms)))


def shows(secret: str, output: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", output) is not None


@pytest.mark.parametrize("kind", TOLD)
def test_every_kind_is_read(kind: str) -> None:
    found = {item.kind for item in ANALYZER.analyze(TOLD[kind]).reading.personal_data}
    assert kind in found


@pytest.mark.parametrize("kind", TOLD)
@pytest.mark.parametrize("frame", FRAMES)
def test_what_is_said_twice_is_printed_nowhere(kind: str, frame: str) -> None:
    for secret in secrets(TOLD[kind]):
        text = f"# Warga dilayani\n\n{TOLD[kind]}\n\n{frame.format(secret)}\n"
        output = printed(text)
        assert not [one for one in secrets(text) | {secret} if shows(one, output)]


@settings(max_examples=25)
@given(st.lists(st.sampled_from(sorted(TOLD)), min_size=1, max_size=4), st.lists(st.sampled_from(FRAMES), max_size=3))
def test_mixed_drafts_print_no_secret(kinds: list[str], frames: list[str]) -> None:
    told = "\n\n".join(TOLD[kind] for kind in kinds)
    again = "\n\n".join(frame.format(secret) for frame in frames for secret in sorted(secrets(told))[:3])
    text = f"{told}\n\n{again}\n"
    output = printed(text)
    assert not [secret for secret in secrets(text) if shows(secret, output)]


def test_a_part_of_a_name_is_masked_but_not_the_same_word_in_lower_case() -> None:
    text = f"{TOLD['anak']}\n\nPetugas mendampingi Kusuma. Tanah kusuma bangsa."
    shown = Reading(read(text, "markdown")).shown
    assert "mendampingi K•••••." in shown
    assert "Tanah kusuma bangsa" in shown


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from([*TOLD.values(), *FRAMES, "\n\n", "**", "Ratih", "🔥", "\r\n"]), max_size=6).map(" ".join)
)
def test_the_shown_draft_is_as_long_as_the_draft_and_its_slices_agree(text: str) -> None:
    reading = Reading(read(text, "markdown"))
    assert len(reading.shown) == len(text)
    middle = len(text) // 2
    assert reading.redact_span(Span(0, middle)) + reading.redact_span(Span(middle, len(text))) == reading.shown
    assert [char.isspace() for char in reading.shown] == [char.isspace() for char in text]


@pytest.mark.parametrize(
    "hidden",
    [
        "[telepon](tel:+6281255500142)",
        "[telepon](https://wa.me/6281255500142)",
        "[surat](mailto:darsono.wibawa@gmail.com)",
        "[surat](mailto:darsono.wibawa%40gmail.com)",
        "<!-- NIK 3374015208910002 darsono.wibawa@gmail.com -->",
        "`3374 0152 0891 0002`",
    ],
)
def test_a_source_line_shows_no_number_or_mailbox_behind_markup(hidden: str) -> None:
    output = printed(f"Petugas me-launching aplikasi {hidden} kemarin.")
    assert "me-launching" in output
    assert not re.search(r"81255500142|33740152|\d{4} \d{4}|darsono", output)


def test_a_suggestion_never_writes_a_secret_again() -> None:
    text = "Petugas memberikan bantuan kepada Suyatmi, penyandang disabilitas mental. Dilakukan penjemputan Suyatmi."
    for finding in ANALYZER.analyze(text).findings:
        for suggestion in finding.suggestions:
            assert "Suyatmi" not in suggestion.label
            assert not any("Suyatmi" in edit.text for edit in suggestion.edits)
            assert suggestion.edits or not suggestion.safe


CONTROLS = ["\x1b[2J", "\x07", "\x08", "\x9b31m", "\u202e", "\u2066", "\x7f", "\x85", "\u2028"]


@pytest.mark.parametrize("format", ["markdown", "text"])
@pytest.mark.parametrize("control", CONTROLS)
def test_control_characters_of_a_draft_never_reach_the_terminal(control: str, format: str) -> None:
    text = f"Bupati{control} me-launching{control} aplikasi. “Baik,” kata Rat{control}na Wulan{control}, Senin."
    analysis = ANALYZER.examine(read(text, format, f"naskah{control}.md"))
    for line in TextWriter().lines(analysis.report, analysis.shown):
        assert control[0] not in line


def test_columns_stay_where_a_control_character_is_shown_as_a_dot() -> None:
    text = "Bupati \x1b me-launching aplikasi."
    report = ANALYZER.analyze(text, format="text")
    lines = list(TextWriter().lines(report, text))
    at = next(index for index, line in enumerate(lines) if "Bupati ·" in line)
    assert lines[at].index("me-launching") == lines[at + 1].index("^")


def test_one_passage_is_charged_once() -> None:
    findings = ANALYZER.analyze(TOLD["kesehatan"]).findings
    spans = [finding for finding in findings if finding.rule.startswith("kip.") and finding.span]
    assert len(spans) == 1
    assert {also.rule for also in spans[0].also} | {spans[0].rule} == {
        "kip.personal_data",
        "kip.restricted_information",
    }


def _took(text: str, format: str) -> float:
    start = time.process_time()
    analysis = ANALYZER.examine(read(text, format))
    list(TextWriter().lines(analysis.report, analysis.shown))
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("format", ["markdown", "text"])
@pytest.mark.parametrize(
    ("piece", "count"),
    [
        ("🔥", 4000),
        ("x", 12000),
        ("🔥 ", 3000),
        ("NIK 3374015208910002 dan me-launching. ", 150),
        ("Bupati me-launching aplikasi ", 150),
        ("\x1b", 4000),
    ],
)
def test_time_grows_with_the_length(piece: str, count: int, format: str) -> None:
    """Four times the text may take far more than four times as long on a busy machine, but not sixteen times."""
    _took(piece * count, format)
    once = min(_took(piece * count, format) for _ in range(2))
    assert _took(piece * (4 * count), format) < 12 * max(once, 0.05)
