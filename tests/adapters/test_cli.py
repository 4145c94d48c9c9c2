"""The command line as a person and a script meet it."""

import io
import json
import sys
from pathlib import Path

import pytest

from govtext.adapters.cli import main

CLEAN = "---\ngenre: lain\n---\n\n# Jadwal\n\nPerpustakaan buka setiap hari.\n"
DIRTY = "# Jadwal\n\nBupati me-launching perpustakaan.\n"
LEAK = "Penerima pertama: NIK 3374015208910002.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.md").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "dirty.md").write_text(DIRTY, encoding="utf-8")
    (tmp_path / "leak.md").write_text(LEAK, encoding="utf-8")
    (tmp_path / "notes.bin").write_bytes(b"\x00")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(list(words))
    out, err = capsys.readouterr()
    return status, out, err


def test_a_clean_draft_exits_0_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "check", "clean.md")
    assert status == 0
    assert "clean.md: tidak ada temuan" in out


def test_a_finding_shows_place_line_mark_and_rule(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "check", "dirty.md")
    assert "dirty.md:3:8:" in out
    assert "    Bupati me-launching perpustakaan." in out
    assert "           ^^^^^^^^^^^^" in out
    assert "[jargon.foreign_term]" in out


def test_fail_on_decides_the_exit_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", "dirty.md")[0] == 0
    assert run(capsys, "check", "--fail-on", "suggestion", "dirty.md")[0] == 1
    assert run(capsys, "check", "leak.md")[0] == 1
    assert run(capsys, "check", "--fail-on", "never", "leak.md")[0] == 0


def test_personal_data_never_reaches_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    for format in ("text", "json", "jsonl"):
        _, out, err = run(capsys, "check", "--format", format, "leak.md")
        assert "3374015208910002" not in out + err
        assert "5208910002" not in out + err


def test_an_unreadable_file_is_reported_and_the_others_are_checked(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "bad.md").write_bytes(b"Bupati \xff\xfe hadir")
    status, out, _ = run(capsys, "check", "--format", "json", "bad.md", "gone.md", "clean.md")
    batch = json.loads(out)
    assert status == 2
    assert [(error["source"], error["code"]) for error in batch["errors"]] == [
        ("bad.md", "not_utf8"),
        ("gone.md", "not_found"),
    ]
    assert [report["source"] for report in batch["reports"]] == ["clean.md"]


def test_folders_and_globs_find_drafts_and_nothing_else(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "deep" / ".hidden").mkdir(parents=True)
    (folder / "deep" / "more.txt").write_text("Perpustakaan buka.", encoding="utf-8")
    (folder / "deep" / ".hidden" / "no.md").write_text("x", encoding="utf-8")
    _, out, _ = run(capsys, "check", "--format", "jsonl", ".", "clean.md")
    names = [json.loads(line)["source"] for line in out.splitlines()]
    assert names == ["clean.md", "deep/more.txt", "dirty.md", "leak.md"]
    _, out, _ = run(capsys, "check", "--format", "jsonl", "*ea*.md")
    assert [json.loads(line)["source"] for line in out.splitlines()] == ["clean.md", "leak.md"]


def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for words, source in ((["--stdin"], None), (["--stdin-filename", "x/draft.md"], "x/draft.md")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DIRTY.encode())))
        _, out, _ = run(capsys, "check", "--format", "json", *words)
        report = json.loads(out)["reports"][0]
        assert report["source"] == source
        assert report["format"] == "markdown"
        assert report["findings"]


def test_usage_errors_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "check")
    assert (status, "no draft given" in err) == (2, True)
    status, _, err = run(capsys, "explain", "jargon.foreign_trm")
    assert (status, "jargon.foreign_term" in err) == (2, True)
    with pytest.raises(SystemExit) as exit_info:
        main(["check", "--format", "xml", "clean.md"])
    assert exit_info.value.code == 2


def test_a_wrong_key_names_file_line_and_the_right_key(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "govtext.toml").write_text('# own\ngenre = "siaran_pers"\nacept = ["x"]\n', encoding="utf-8")
    status, _, err = run(capsys, "check", "clean.md")
    assert status == 2
    assert "govtext.toml:3: 'acept'" in err
    assert "Did you mean 'accept'?" in err


def test_explain_and_rules_speak_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "explain", "kip.personal_data")
    assert (status, "UU 27/2022" in out, "Dasar" in out) == (0, True, True)
    _, out, _ = run(capsys, "explain", "kip.personal_data", "--lang", "en")
    assert "Basis" in out
    _, out, _ = run(capsys, "rules")
    assert "jargon.foreign_term" in out


def test_colour_only_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b[" not in run(capsys, "check", "dirty.md")[1]
    assert "\x1b[" in run(capsys, "check", "--color", "always", "dirty.md")[1]


def test_messages_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert "no findings" in run(capsys, "check", "--lang", "en", "clean.md")[1]
