"""``govtext rules`` and ``govtext explain``: built-in rules, a project's own, and what a project changed of them."""

from pathlib import Path

import pytest

from govtext.adapters.cli import main
from govtext.rules import ALL

OWN = """\
title = "Sebutan lama"
why = "Sebutan ini sudah diganti."
message = "“{term}” sudah tidak dipakai; tulis “{prefer}”."
severity = "warning"

[[basis]]
source = "SE Sekda 3/2026"

[words]
kotamadya = "kota"
"daerah tingkat dua|II" = ["kabupaten", "kota"]
"""
CONFIG = """\
rules = ["aturan/*.toml"]
ignore = ["jargon.cliche"]

[severities]
"own.sebutan" = "error"

[thresholds."readability.long_sentence"]
words = 31

[words."jargon.foreign_term"]
onboarding = "pengenalan kerja"
"go digital" = []
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "aturan").mkdir()
    (tmp_path / "aturan" / "sebutan.toml").write_text(OWN, encoding="utf-8")
    (tmp_path / "govtext.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "lain").mkdir()
    monkeypatch.chdir(tmp_path / "lain")
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments]) == 0
    return capsys.readouterr().out


def test_the_list_has_own_rules_and_marks_what_the_project_changed(capsys: pytest.CaptureFixture[str]) -> None:
    lines = {line.split()[0]: line for line in told(capsys, "rules").splitlines()}
    assert list(lines) == [*(rule.name for rule in ALL), "own.sebutan"]
    assert lines["own.sebutan"].split() == ["own.sebutan", "error", "Sebutan", "lama", "(sendiri)"]
    assert lines["jargon.foreign_term"].endswith("(+2 kata sendiri)")
    assert lines["jargon.cliche"].endswith("(tidak dijalankan)")
    assert "(" not in lines["jargon.pleonasm"].split(maxsplit=2)[0]
    assert told(capsys, "rules", "--lang", "en").splitlines()[-1].endswith("Sebutan lama  (own)")


def test_an_own_rule_is_explained_with_its_file_and_words(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    lines = told(capsys, "explain", "own.sebutan").splitlines()
    assert lines[0] == "Sebutan lama [own.sebutan]"
    assert "Sebutan ini sudah diganti." in lines
    assert f"Aturan sendiri, dari {project / 'aturan' / 'sebutan.toml'}" in lines
    assert "Tingkat: error (bawaan: warning)" in lines
    assert "Dasar: SE Sekda 3/2026 (anjuran)" in lines
    assert "  kotamadya → kota" in lines and "  daerah tingkat dua|II → kabupaten / kota" in lines


def test_an_own_rule_without_a_reason_says_its_title_once(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    bare = 'title = "Kata lama"\nmessage = "x"\n[words]\nkawedanan = "kecamatan"\n'
    (project / "aturan" / "lama.toml").write_text(bare, encoding="utf-8")
    assert told(capsys, "explain", "own.lama").count("Kata lama") == 1


def test_a_misspelt_family_is_told_with_the_right_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "jargn"]) == 2
    assert "Mungkin maksud Anda 'jargon'?" in capsys.readouterr().err


def test_a_built_in_rule_is_explained_with_what_was_changed(capsys: pytest.CaptureFixture[str]) -> None:
    assert "words = 31 (default: " in told(capsys, "explain", "readability.long_sentence", "--lang", "en")
    foreign = told(capsys, "explain", "jargon.foreign_term")
    assert "Kata sendiri (2):\n  onboarding → pengenalan kerja\n  go digital\n" in foreign + "\n"
    assert "Tidak dijalankan" in told(capsys, "explain", "jargon.cliche")
    assert "Kata sendiri" not in told(capsys, "explain", "jargon.pleonasm")


def test_a_family_lists_its_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert [line.split()[0] for line in told(capsys, "explain", "own").splitlines()] == ["own.sebutan"]
    assert len(told(capsys, "explain", "kip").splitlines()) == sum(rule.name.startswith("kip.") for rule in ALL)


def test_another_configuration_a_draft_or_a_folder_may_be_named(
    capsys: pytest.CaptureFixture[str], project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("lain")
    assert "own." not in told(capsys, "rules", str(elsewhere))
    assert "own.sebutan" in told(capsys, "rules", str(elsewhere), "--config", str(project / "govtext.toml"))
    draft = project / "lain" / "draf.md"
    draft.write_text("---\ngovtext:\n  ignore: [own]\n---\nTeks.\n", encoding="utf-8")
    assert told(capsys, "rules", "draf.md").splitlines()[-1].endswith("(sendiri, tidak dijalankan)")
    assert "tidak dijalankan" in told(capsys, "explain", "own.sebutan", "draf.md").lower()


def test_what_is_not_there_is_told_with_what_is_near(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    assert main(["explain", "own.sebutn"]) == 2
    assert "Mungkin maksud Anda 'own.sebutan'?" in capsys.readouterr().err
    (project / "govtext.toml").write_text('rules = ["tiada.toml"]\n', encoding="utf-8")
    assert main(["rules"]) == 2
    assert "tidak ada berkas yang cocok" in capsys.readouterr().err


def test_what_a_project_wrote_steers_no_terminal(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    (project / "aturan" / "sebutan.toml").write_text(OWN.replace("Sebutan lama", "\\u001b[31mMerah"), encoding="utf-8")
    assert "\x1b" not in told(capsys, "rules") + told(capsys, "explain", "own.sebutan")
