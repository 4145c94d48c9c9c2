"""A baseline: only what is new is told, by id and draft."""

from pathlib import Path

import pytest

from govtext.adapters.cli import main

DIRTY = "# Jadwal\n\nBupati me-launching perpustakaan.\n"
LEAK = "Penerima pertama: NIK 3374015208910002.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "siaran").mkdir()
    (tmp_path / "siaran" / "satu dua.md").write_text(DIRTY, encoding="utf-8")
    (tmp_path / "leak.md").write_text(LEAK, encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["check", *words])
    out, err = capsys.readouterr()
    return status, out, err


def write(capsys: pytest.CaptureFixture[str], *paths: str) -> None:
    assert run(capsys, "--baseline", "known.txt", "--write-baseline", *paths)[0] == 0


def test_only_what_is_new_is_told_and_fails(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert run(capsys, "leak.md")[0] == 1
    write(capsys, ".")
    status, out, err = run(capsys, "--baseline", "known.txt", "--fail-on", "suggestion", ".")
    assert (status, err) == (0, "")
    assert "[jargon" not in out and "[kip.personal" not in out
    assert "leak.md: tidak ada temuan baru" in out
    (folder / "leak.md").write_text(LEAK + "\n" + LEAK.replace("0002", "0003"), encoding="utf-8")
    status, out, _ = run(capsys, "--baseline", "known.txt", ".")
    assert status == 1
    assert out.count("[kip.personal_data]") == 1


def test_a_baseline_in_a_folder_is_no_draft(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    write(capsys, ".")
    _, out, err = run(capsys, "--fail-on", "never", ".")
    assert "known.txt" not in out + err
    assert main(["fix", "."]) == 0
    assert "known.txt" not in "".join(capsys.readouterr())


def test_the_file_is_sorted_names_paths_and_holds_no_text(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    write(capsys, "siaran", "leak.md")
    lines = (folder / "known.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# govtext baseline 1"
    parts = [line.split(" ", 2) for line in lines[1:]]
    keys = [(source, rule, id) for id, rule, source in parts]
    assert keys == sorted(keys)
    assert {source for _, _, source in parts} == {"siaran/satu dua.md", "leak.md"}
    assert all(word not in "\n".join(lines) for word in ("3374", "launching", "Bupati"))


def test_moved_lines_are_known_from_any_folder(
    capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(capsys, ".")
    draft = folder / "siaran" / "satu dua.md"
    draft.write_text(DIRTY.replace("# Jadwal\n", "# Jadwal\n\nPerpustakaan buka setiap hari.\n"), encoding="utf-8")
    monkeypatch.chdir(folder / "siaran")
    _, out, _ = run(capsys, "--baseline", "../known.txt", "satu dua.md")
    assert "[jargon.foreign_term]" not in out


def test_another_draft_has_its_own_findings(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    write(capsys, "siaran")
    (folder / "lain.md").write_text(DIRTY, encoding="utf-8")
    assert "[jargon.foreign_term]" in run(capsys, "--baseline", "known.txt", "lain.md")[1]


def test_what_is_gone_is_told_and_what_was_not_checked_is_kept(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    write(capsys, "siaran", "leak.md")
    (folder / "leak.md").write_text("Perpustakaan buka setiap hari.\n", encoding="utf-8")
    assert "sudah tidak ada" in run(capsys, "--baseline", "known.txt", "leak.md")[2]
    write(capsys, "leak.md")
    text = (folder / "known.txt").read_text(encoding="utf-8")
    assert "kip.personal_data" not in text
    assert "siaran/satu dua.md" in text
    (folder / "siaran" / "satu dua.md").unlink()
    write(capsys, "leak.md")
    assert "siaran" not in (folder / "known.txt").read_text(encoding="utf-8")


def test_what_an_author_lets_stand_is_not_written(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    allowed = DIRTY.replace("Bupati", "<!-- govtext: allow jargon.foreign_term -- nama acara -->\nBupati")
    (folder / "siaran" / "satu dua.md").write_text(allowed, encoding="utf-8")
    write(capsys, "siaran")
    assert "jargon.foreign_term" not in (folder / "known.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "--write-baseline"),
        ("Bupati", "bukan berkas temuan lama"),
        ("# govtext baseline 1\nx y\n", "known.txt:2"),
    ],
)
def test_a_wrong_baseline_stops_the_run(
    capsys: pytest.CaptureFixture[str], folder: Path, content: str | None, said: str
) -> None:
    if content is not None:
        (folder / "known.txt").write_text(content, encoding="utf-8")
    status, _, err = run(capsys, "--baseline", "known.txt", "leak.md")
    assert status == 2
    assert said in err


def test_no_other_file_is_overwritten(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    status, _, err = run(capsys, "--baseline", "leak.md", "--write-baseline", "siaran")
    assert (status, "bukan berkas temuan lama" in err) == (2, True)
    assert (folder / "leak.md").read_text(encoding="utf-8") == LEAK
    assert run(capsys, "--write-baseline", "siaran")[0] == 2
