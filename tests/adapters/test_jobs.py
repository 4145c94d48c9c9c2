"""``govtext check --jobs``: the same output and status as one process, whatever the form."""

import json
from pathlib import Path

import pytest

from govtext.adapters.cli import main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(7):
        text = f"# Judul {number}\n\nDinas {number} me-launching aplikasi untuk stakeholder.\n"
        (tmp_path / f"naskah{number}.md").write_text(text, encoding="utf-8")
    (tmp_path / "naskah3.md").write_bytes(b"\xff\xfe\x00rusak\xff")
    (tmp_path / "naskah5.md").write_text("---\ngenre: bukan_genre\n---\n\nTeks.\n", encoding="utf-8")
    own = tmp_path / "lain"
    own.mkdir()
    (own / "govtext.toml").write_text('accept = ["stakeholder"]\nfail-on = "warning"\n', encoding="utf-8")
    (own / "naskah.md").write_text("Warga bertemu stakeholder. NIK 3374015208910002 tertulis.\n", encoding="utf-8")
    return tmp_path


def _ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["check", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_several_processes_print_what_one_prints(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def written(*choices: str) -> tuple[object, ...]:
        files = [folder / f"out.{form}" for form in ("jsonl", "json", "html", "xml")]
        into = [part for file in files for part in ("--output", str(file))]
        common = ("--format", "text", "--explain-score", "--min-score", "overall=99")
        ran = _ran(capsys, str(folder), *common, *into, *choices)
        return (*ran, *(file.read_bytes() for file in files))

    one = written()
    assert written("--jobs", "2") == one
    assert one[0] == 2


def test_the_status_is_that_of_the_findings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = [str(folder / "naskah0.md"), str(folder / "naskah1.md")]
    assert _ran(capsys, *good, "--jobs", "2", "--fail-on", "never")[0] == 0
    assert _ran(capsys, *good, "--jobs", "2", "--fail-on", "suggestion")[0] == 1


def test_a_baseline_holds_across_processes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drafts = [str(folder / f"naskah{number}.md") for number in (0, 1, 2, 4)]
    known = str(folder / "known.json")
    assert _ran(capsys, *drafts, "--baseline", known, "--write-baseline", "--jobs", "2")[0] in (0, 1)
    status, out, _ = _ran(capsys, *drafts, "--baseline", known, "--jobs", "2", "--format", "jsonl")
    assert status == 0
    assert [json.loads(line)["findings"] for line in out.splitlines()] == [[]] * 4


def test_a_wrong_number_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = _ran(capsys, str(folder), "--jobs", "-2")
    assert status == 2
    assert "jobs: -2" in err
