"""``--output``: whole files or none, several at once, never over a draft; and the bar at a terminal."""

import io
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from govtext.adapters.cli import main
from govtext.adapters.cli.progress import followed, watched

DIRTY = "# Jadwal\n\nBupati me-launching perpustakaan.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dirty.md").write_text(DIRTY, encoding="utf-8")
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_ending_of_a_file_chooses_the_form(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "dirty.md", "--output", "l.html"]) == 0
    assert capsys.readouterr().out == ""
    assert (folder / "l.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert main(["check", "dirty.md", "--output", "l.sarif"]) == 0
    assert json.loads((folder / "l.sarif").read_bytes())["version"] == "2.1.0"
    assert names(folder) == ["dirty.md", "l.html", "l.sarif"]


def test_several_forms_in_one_run_beside_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = [
        "--format",
        "rdjson",
        "--output",
        "r.json",
        "--output",
        "j.xml",
        "--format",
        "text",
        "--format",
        "jsonl",
        "--output",
        "l",
    ]
    assert main(["check", "dirty.md", *words]) == 0
    assert "dirty.md:3:8:" in capsys.readouterr().out
    assert "diagnostics" in json.loads((folder / "r.json").read_bytes())
    assert b"<testsuites" in (folder / "j.xml").read_bytes()
    assert json.loads((folder / "l").read_bytes())["source"] == "dirty.md"


def test_one_form_and_one_file_belong_together_in_any_order(folder: Path) -> None:
    for words in (["--format", "sarif", "--output", "r.json"], ["--output", "r.json", "--format", "sarif"]):
        main(["check", "dirty.md", *words])
        assert json.loads((folder / "r.json").read_bytes())["version"] == "2.1.0"


def test_two_forms_cannot_share_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "dirty.md", "--format", "json", "--format", "sarif"]) == 2
    assert "--output" in capsys.readouterr().err


def test_an_ending_that_says_nothing_asks_for_the_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "dirty.md", "--output", "laporan"]) == 2
    assert "laporan: sebut bentuk keluarannya" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["dirty.md", "--output", "dirty.md", "--format", "text"], [".", "--output", "dirty.md"]]
)
def test_a_report_never_overwrites_a_draft(folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *words]) == 2
    assert "dirty.md: --output akan menimpa naskah" in capsys.readouterr().err
    assert (folder / "dirty.md").read_text(encoding="utf-8") == DIRTY


def test_an_earlier_report_in_the_folder_is_no_draft(folder: Path) -> None:
    for _ in range(2):
        main(["check", ".", "--format", "text", "--output", "hasil.txt", "--format", "json", "--output", "hasil.json"])
    reports = json.loads((folder / "hasil.json").read_bytes())["reports"]
    assert [report["source"] for report in reports] == ["dirty.md"]


def test_a_folder_that_is_not_there_is_said_before_the_work(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "dirty.md", "--output", "tiada/l.html"]) == 2
    assert f"{Path('tiada/l.html')}: tidak dapat ditulis: tidak ada berkas atau folder itu" in capsys.readouterr().err


def test_what_fails_half_way_leaves_the_old_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "l.html").write_text("lama", encoding="utf-8")

    def fails(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("govtext.outputs.html.whole", fails)
    assert main(["check", "dirty.md", "--output", "l.html"]) == 130
    assert (folder / "l.html").read_text(encoding="utf-8") == "lama"
    assert names(folder) == ["dirty.md", "l.html"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_permissions_and_links_are_kept(folder: Path) -> None:
    (folder / "real.html").write_text("lama", encoding="utf-8")
    (folder / "real.html").chmod(0o640)
    (folder / "l.html").symlink_to("real.html")
    main(["check", "dirty.md", "--output", "l.html"])
    assert (folder / "l.html").is_symlink()
    assert (folder / "real.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert stat.S_IMODE((folder / "real.html").stat().st_mode) == 0o640


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no device to write to")
def test_a_device_is_written_to_and_not_replaced() -> None:
    assert main(["check", "dirty.md", "--format", "sarif", "--output", "/dev/null"]) == 0
    assert not Path("/dev/null").is_file()


def test_problems_are_told_where_only_files_are_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "gone.md", "--output", "l.html"]) == 2
    assert "gone.md: berkas ini tidak ada" in capsys.readouterr().err


def test_files_are_utf8_with_plain_line_feeds(folder: Path) -> None:
    main(["check", "dirty.md", "--output", "l.txt"])
    data = (folder / "l.txt").read_bytes()
    assert b"\r" not in data
    assert "“me-launching”" in data.decode("utf-8")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_is_gone_before_each_result_and_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govtext.adapters.cli.progress._PAUSE", 0.0)
    terminal = Terminal()

    def shown() -> str:
        line = ""
        for part in terminal.getvalue().split("\r"):
            line = part + line[len(part) :]
        return line.rstrip()

    def work() -> Iterator[int]:
        for number in range(3):
            assert f"{number}/3" in shown()
            yield number

    assert [(item, shown()) for item in followed(work(), 3, terminal)] == [(0, ""), (1, ""), (2, "")]
    assert shown() == ""
    assert "\x1b" not in terminal.getvalue()


def test_the_bar_is_only_for_a_terminal_that_can_redraw(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not watched(io.StringIO())
    assert watched(Terminal())
    monkeypatch.setenv("TERM", "dumb")
    assert not watched(Terminal())


@pytest.mark.parametrize(
    ("draft", "language", "told"),
    [
        (DIRTY, "id", "keterbacaan tidak dinilai: Teks "),
        (DIRTY, "en", "readability not judged: The text has "),
        ("", "id", "keseluruhan tidak dinilai: Teks kosong."),
    ],
)
def test_a_score_that_is_not_given_has_its_reason_below(
    folder: Path, capsys: pytest.CaptureFixture[str], draft: str, language: str, told: str
) -> None:
    (folder / "a.md").write_text(draft, encoding="utf-8")
    assert main(["check", "--lang", language, "a.md"]) == 0
    assert told in capsys.readouterr().out


@pytest.mark.parametrize(("language", "told"), [("id", "di bawah batas min-score 99,5"), ("en", "min-score 99.5")])
def test_a_score_below_the_least_is_told_as_people_write_numbers(
    capsys: pytest.CaptureFixture[str], language: str, told: str
) -> None:
    assert main(["check", "--lang", language, "--min-score", "overall=99.5", "dirty.md"]) == 1
    assert told in capsys.readouterr().err
