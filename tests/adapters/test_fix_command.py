"""``govtext fix`` as a person and a script meet it."""

import io
import stat
import sys
from pathlib import Path

import pytest

import govtext
from govtext.adapters.cli import main
from govtext.adapters.rewrite import rewrite
from govtext.errors import InputError

SLIP = "\ufeff# Obat\r\n\r\nWarga antre di apotik itu. NIK 3374015208910002 tercatat.\r\n"
MENDED = SLIP.replace("apotik", "apotek")


@pytest.fixture(autouse=True)
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "naskah.md"
    path.write_bytes(SLIP.encode())
    path.chmod(0o640)
    return path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["fix", *words])
    out, err = capsys.readouterr()
    return status, out, err


def test_a_file_is_fixed_in_place_with_all_that_is_its_own(capsys: pytest.CaptureFixture[str], draft: Path) -> None:
    status, out, err = run(capsys, "naskah.md")
    assert (status, out) == (0, "")
    assert "naskah.md: 1 diganti" in err
    assert draft.read_bytes() == MENDED.encode()
    assert stat.S_IMODE(draft.stat().st_mode) == 0o640
    assert [path.name for path in draft.parent.iterdir()] == ["naskah.md"]
    again = draft.stat().st_mtime_ns
    assert "tidak ada yang perlu diganti" in run(capsys, "naskah.md")[2]
    assert draft.stat().st_mtime_ns == again


def test_a_diff_shows_and_writes_nothing(capsys: pytest.CaptureFixture[str], draft: Path) -> None:
    status, out, _ = run(capsys, "--diff", "naskah.md")
    assert status == 1
    assert draft.read_bytes() == SLIP.encode()
    assert "-Warga antre di apotik itu." in out
    assert "+Warga antre di apotek itu." in out
    assert "5208910002" not in out
    draft.write_bytes(MENDED.encode())
    assert run(capsys, "--diff", "naskah.md")[:2] == (0, "")


def test_standard_input_goes_to_standard_output(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SLIP.encode())))
    assert main(["fix", "-"]) == 0
    assert capsysbinary.readouterr().out == MENDED.encode()


def test_what_is_left_is_said_with_its_reason(capsys: pytest.CaptureFixture[str], draft: Path) -> None:
    draft.write_text("# Obat\n\n> apotik buka\n", encoding="utf-8")
    assert "naskah.md:3:3: “apotik” tidak diganti (apotek): itu kata-kata orang lain" in run(capsys, "naskah.md")[2]
    assert "not replaced (apotek): those are somebody else's words" in run(capsys, "--lang", "en", "naskah.md")[2]


def test_a_link_stays_a_link(capsys: pytest.CaptureFixture[str], draft: Path) -> None:
    link = draft.with_name("tautan.md")
    link.symlink_to(draft)
    run(capsys, "tautan.md")
    assert link.is_symlink()
    assert draft.read_bytes() == MENDED.encode()


def test_usage_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys)[0] == 2
    status, _, err = run(capsys, "--select", "jargon.foreign_trm", "naskah.md")
    assert (status, "jargon.foreign_term" in err) == (2, True)
    status, _, err = run(capsys, "gone.md", "naskah.md")
    assert (status, "gone.md: berkas ini tidak ada" in err, "naskah.md: 1 diganti" in err) == (2, True, True)


def test_kind_and_channel_are_chosen_as_for_a_check(capsys: pytest.CaptureFixture[str], draft: Path) -> None:
    for option in ("--genre", "--channel"):
        status, _, err = run(capsys, option, "radio", "naskah.md")
        assert (status, f"{option}: 'radio'" in err) == (2, True)
    (draft.parent / "govtext.toml").write_text('channel = "cetak"\nlocked = ["channel"]\n', encoding="utf-8")
    status, _, err = run(capsys, "--channel", "x", "naskah.md")
    assert (status, "'channel' dikunci" in err) == (2, True)
    assert draft.read_bytes() == SLIP.encode()
    assert run(capsys, "--channel", "cetak", "naskah.md")[0] == 0
    assert draft.read_bytes() == MENDED.encode()


def test_a_suggestion_is_judged_in_its_channel() -> None:
    """A replacement that makes a post too long for its service is worse than the slip."""
    text = ("Warga datang ke kantor. " * 20)[:247] + " Warga menulis nomor telpon kantor."
    text = text[-280:]
    assert len(text) == 280
    assert govtext.fix(text).text == text.replace("telpon", "telepon")
    limited = govtext.fix(text, channel="x")
    assert (limited.text, [item.reason for item in limited.left]) == (text, ["worse"])


def test_own_rules_may_be_selected(capsys: pytest.CaptureFixture[str], draft: Path) -> None:
    (draft.parent / "govtext.toml").write_text('rules = ["sebutan.toml"]\n', encoding="utf-8")
    (draft.parent / "sebutan.toml").write_text(
        'title = "Sebutan"\nmessage = "{term}"\n[words]\nkotamadya = "kota"\n', encoding="utf-8"
    )
    status, _, err = run(capsys, "--select", "own.sebutn", "naskah.md")
    assert (status, "own.sebutan" in err) == (2, True)
    for name in ("own", "own.sebutan"):
        assert run(capsys, "--select", name, "naskah.md")[0] == 0
    assert draft.read_bytes() == SLIP.encode()


def test_a_word_file_in_a_folder_is_passed_over_and_one_that_is_named_is_refused(
    capsys: pytest.CaptureFixture[str], draft: Path
) -> None:
    (draft.parent / "surat.docx").write_bytes(b"PK")
    status, _, err = run(capsys, ".")
    assert (status, "surat.docx: dilewati; naskah docx" in err) == (0, True)
    assert draft.read_bytes() == MENDED.encode()
    status, _, err = run(capsys, "surat.docx")
    assert (status, "docx tidak diganti isinya" in err) == (2, True)


def test_a_file_changed_meanwhile_is_left_alone(draft: Path) -> None:
    with pytest.raises(InputError, match="changed it meanwhile"):
        rewrite(str(draft), b"new", b"old")
    assert draft.read_bytes() == SLIP.encode()
