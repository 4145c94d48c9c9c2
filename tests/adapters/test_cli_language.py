"""What is wrong is told in Indonesian, and in English where that was chosen, whatever else is wrong."""

import json
from pathlib import Path

import pytest

from govtext.adapters.cli import main

DRAFT = "# Jadwal\n\nPerpustakaan buka setiap hari.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "naskah.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    try:
        status = main(list(words))
    except SystemExit as end:
        status = int(end.code or 0)
    assert status == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "indonesian", "english"),
    [
        (("check",), "belum ada naskah", "no draft given"),
        (("check", "gone.md"), "gone.md: berkas ini tidak ada", "gone.md: no such file"),
        (("check", "gone*.md"), "gone*.md: tidak ada berkas yang cocok", "gone*.md: no file matches"),
        (("fix", "gone*.md"), "gone*.md: tidak ada berkas yang cocok", "gone*.md: no file matches"),
        (("fix", "gone.md"), "gone.md: berkas ini tidak ada", "gone.md: no such file"),
        (("parity", "naskah.md", "gone.md"), "gone.md: berkas ini tidak ada", "gone.md: no such file"),
        (("explain", "jargon.klise"), "Mungkin maksud Anda 'jargon.cliche'?", "Did you mean 'jargon.cliche'?"),
        (("check", "naskah.md", "--genre", "rilis"), "genre ini tidak dikenal", "genre is not known"),
        (("check", "naskah.md", "--jobs", "dua"), "argumen --jobs: 'dua' bukan bilangan bulat", "invalid int value"),
        (("check", "--output"), "argumen --output: harus diikuti satu nilai", "expected one argument"),
        (("check", "--min-score", "a"), "tulis nama dan angka", "write a name and a number"),
        (("new",), "argumen ini wajib ada: --genre", "arguments are required: --genre"),
        (("new", "--genre", "rilis"), "genre 'rilis' tidak dikenal; yang ada:", "'rilis' is not known; there are:"),
        (("config", "--zzz"), "argumen ini tidak dikenal: --zzz", "unrecognized arguments: --zzz"),
    ],
)
def test_the_command_line_chooses(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], indonesian: str, english: str
) -> None:
    assert indonesian in said(capsys, *words)
    assert english in said(capsys, *words, "--lang=en") or english in said(capsys, words[0], "--lang", "en", *words[1:])


def test_a_wrong_command_is_told_with_the_right_ones(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    told = said(capsys, "periksa")
    assert told.startswith("pemakaian: govtext")
    assert "'periksa' tidak dikenal (pilih dari" in told and "check" in told
    (folder / "govtext.toml").write_text('language = "en"\n', encoding="utf-8")
    assert said(capsys, "periksa").startswith("usage: govtext")


def test_a_broken_configuration_is_told_in_the_language_it_chooses(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    own = folder / "govtext.toml"
    own.write_text('acept = ["x"]\n', encoding="utf-8")
    told = said(capsys, "check", "naskah.md")
    assert "naskah.md: tidak dibaca: govtext.toml:1: 'acept': kunci ini tidak ada. Mungkin maksud Anda" in told
    own.write_text('acept = ["x"]\nlanguage = "en"\n', encoding="utf-8")
    assert "naskah.md: not read: govtext.toml:1: 'acept': there is no such key" in said(capsys, "check", "naskah.md")
    assert "'acept': there is no such key" in said(capsys, "config")
    assert "'acept': kunci ini tidak ada" in said(capsys, "config", "--lang", "id")
    own.write_text("language = en\n", encoding="utf-8")  # nobody can tell what it chooses
    assert "govtext.toml:1: bukan TOML yang sah: nilai tidak sah" in said(capsys, "config")
    (folder / "lain.toml").write_text('language = "en"\nignore = ["x.y"]\n', encoding="utf-8")
    assert "names no rule" in said(capsys, "check", "--config", "lain.toml", "naskah.md")


def test_machines_get_both_and_the_message_of_the_run(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "b").mkdir()
    (folder / "b" / "govtext.toml").write_text('language = "en"\n', encoding="utf-8")
    for jobs in ("1", "2"):
        main(["check", "--format", "json", "--jobs", jobs, "gone.md", "b/gone.md", "b/gone*.md"])
        errors = json.loads(capsys.readouterr().out)["errors"]
        assert [error["message"] for error in errors] == [
            "gone.md: berkas ini tidak ada",
            "b/gone.md: no such file",
            "b/gone*.md: no file matches",
        ]
        assert errors[1]["messages"] == {"id": "b/gone.md: berkas ini tidak ada", "en": "b/gone.md: no such file"}
        assert [error["code"] for error in errors] == ["not_found", "not_found", "no_draft"]
