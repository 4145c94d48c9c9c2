"""The command line as a person and a script meet it."""

import io
import json
import os
import signal
import subprocess
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


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device that never ends")
def test_a_device_is_not_read(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    status, out, _ = run(capsys, "check", "--format", "json", "/dev/zero")
    assert (status, json.loads(out)["errors"][0]["code"]) == (2, "unreadable")


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
    assert (status, "belum ada naskah" in err) == (2, True)
    status, _, err = run(capsys, "explain", "jargon.foreign_trm")
    assert (status, "jargon.foreign_term" in err) == (2, True)
    with pytest.raises(SystemExit) as exit_info:
        main(["check", "--format", "xml", "clean.md"])
    assert exit_info.value.code == 2


def test_a_wrong_nested_configuration_stops_only_its_own_drafts(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "b").mkdir()
    (folder / "b" / "govtext.toml").write_text("acept = []\n", encoding="utf-8")
    for name in ("one.md", "two.md"):
        (folder / "b" / name).write_text(CLEAN, encoding="utf-8")
    status, out, _ = run(capsys, "check", "--format", "json", "b", "clean.md")
    batch = json.loads(out)
    assert status == 2
    assert [(error["source"], error["code"]) for error in batch["errors"]] == [
        (str(Path("b", "one.md")), "bad_config"),
        (str(Path("b", "two.md")), "bad_config"),
    ]
    assert [report["source"] for report in batch["reports"]] == ["clean.md"]
    assert run(capsys, "check", "--format", "json", "b")[0] == 2


def test_a_wrong_choice_of_the_caller_stops_the_run(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "own.toml").write_text('genre = "siaran"\n', encoding="utf-8")
    for words, said in (
        (["--genre", "siaran"], "--genre: 'siaran': genre ini tidak dikenal. Mungkin maksud Anda 'siaran_pers'?"),
        (["--config", "own.toml"], "own.toml:1: 'siaran': genre ini tidak dikenal"),
        (["--config", "gone.toml"], "gone.toml: tidak dapat dibaca: tidak ada berkas atau folder itu"),
    ):
        status, out, err = run(capsys, "check", *words, "clean.md", "dirty.md")
        assert (status, out, err.count("\n"), said in err) == (2, "", 1, True)


def test_a_named_configuration_of_any_name_is_used(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "own.toml").write_text('select = ["kip"]\n', encoding="utf-8")
    _, out, _ = run(capsys, "check", "--format", "jsonl", "--config", "own.toml", "dirty.md")
    assert all(finding["rule"].startswith("kip.") for finding in json.loads(out)["findings"])


def test_nothing_to_check_is_no_success(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "empty").mkdir()
    for path in ("empty", "zz*.md"):
        status, _, err = run(capsys, "check", path)
        assert (status, err.startswith(f"govtext: {path}: tidak ada ")) == (2, True)
    _, out, _ = run(capsys, "check", "--format", "json", "empty")
    assert [error["code"] for error in json.loads(out)["errors"]] == ["no_draft"]


def test_a_folder_that_may_not_be_read_is_a_problem(
    capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "shut").mkdir()
    whole = os.scandir

    def guarded(path: str = ".") -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return whole(path)

    monkeypatch.setattr(os, "scandir", guarded)
    status, out, _ = run(capsys, "check", "--format", "json", ".")
    batch = json.loads(out)
    assert status == 2
    assert [(error["source"], error["code"]) for error in batch["errors"]] == [("shut", "unreadable")]
    assert len(batch["reports"]) == 3


def test_names_the_system_refuses_are_problems(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "check", "a" * 300 + ".md")
    assert (status, "tidak dapat dibaca: namanya terlalu panjang" in err) == (2, True)


def test_files_of_other_programs_are_refused(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "a.odt").write_text("<p>Air</p>", encoding="utf-8")
    (folder / "a.rst").write_text("Perpustakaan buka.", encoding="utf-8")
    _, out, _ = run(capsys, "check", "--format", "json", "a.odt", "a.rst")
    batch = json.loads(out)
    assert [(error["source"], error["code"]) for error in batch["errors"]] == [("a.odt", "unknown_format")]
    assert [report["format"] for report in batch["reports"]] == ["text"]


def test_a_problem_names_its_file_once(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "bad.md").write_text("---\ngenre: rilis\n---\n\nTeks.\n", encoding="utf-8")
    for name in ("bad.md", "gone.md"):
        _, _, err = run(capsys, "check", name)
        assert err.startswith(f"govtext: {name}: ")
        assert err.count(name) == 1


def test_a_draft_named_in_two_ways_is_read_once(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    _, out, _ = run(capsys, "check", "--format", "jsonl", "clean.md", "./clean.md", str(folder / "clean.md"))
    assert [json.loads(line)["source"] for line in out.splitlines()] == ["clean.md"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp1252", ["check", "--explain-score", "ñ–🔥.md"]),
        ("ascii", ["fix", "--diff", "ñ–🔥.md"]),
        ("cp850", ["check", "--bogüs–🔥"]),
    ],
)
def test_a_console_of_another_encoding_gets_utf8(folder: Path, encoding: str, words: list[str]) -> None:
    (folder / "ñ–🔥.md").write_text("# 🔥 “Judul”\n\nWarga antre di apotik – 3 m².\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "govtext", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, env=environment, check=False)
    told = done.stdout.decode("utf-8") + done.stderr.decode("utf-8")
    assert "Traceback" not in told
    assert words[-1] in told


def test_a_full_disk_is_told_in_one_line() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "govtext", "check", "clean.md"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("govtext: keluaran tidak dapat ditulis: penyimpanan penuh")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGPIPE")
@pytest.mark.parametrize(
    "words", ["check .", "check --no-cache --format json .", "check --jobs 2 --no-cache .", "rules", "config", "--help"]
)
def test_output_that_nobody_reads_any_more_ends_quietly(words: str) -> None:
    unread, stdout = os.pipe()
    os.close(unread)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(
        [sys.executable, "-m", "govtext", *words.split()],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        check=False,
    )
    os.close(stdout)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT between processes")
def test_an_interrupt_ends_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTIBLE, "check", "--stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout and running.stdout.readline() == "ready\n"
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
    assert (running.returncode, out, err) == (130, "", "")


_INTERRUPTIBLE = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets what runs behind it ignore it
from govtext.adapters.cli import main, remembering
def waiting(name):
    print("ready", flush=True)
    sys.stdin.read()
remembering.draft_bytes = waiting
sys.exit(main())
"""


def test_a_wrong_key_names_file_line_and_the_right_key(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "govtext.toml").write_text('# own\ngenre = "siaran_pers"\nacept = ["x"]\n', encoding="utf-8")
    status, _, err = run(capsys, "check", "clean.md")
    assert status == 2
    assert "govtext.toml:3: 'acept'" in err
    assert "Mungkin maksud Anda 'accept'?" in err


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
