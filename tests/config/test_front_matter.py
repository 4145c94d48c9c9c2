"""What a draft says of itself at its top: heard in YAML and TOML, and told where it cannot be."""

from pathlib import Path

import pytest

from govtext import Analyzer, Config, ConfigError, InputError
from govtext.adapters.cli import main
from govtext.errors import GovtextError

TEXT = "\nBupati Contoh me-launching aplikasi antrean untuk warga.\n"
LONG = "Petugas " + "dan petugas lain " * 15 + "membersihkan selokan di jalan itu.\n"


@pytest.mark.parametrize(
    "front",
    [
        "genres: [rock, jazz]",
        "channels: [satu, dua]",
        "exempt: [x]",
        "accent: '#0b5fff'",
        "ignore: draf",
        "select: [warna]",
        "words: 350",
        "language: en-US",
        "genre:",
        "channel: ''",
    ],
)
def test_keys_of_others_are_left_alone(front: str) -> None:
    report = Analyzer().analyze(f"---\n{front}\n---\n{TEXT}")
    assert "jargon.foreign_term" in {finding.rule for finding in report.findings} and not report.genre.given


def test_toml_front_matter_chooses_like_yaml() -> None:
    front = """+++
title = "Air"
date = 2024-06-03
genre = "siaran_pers"
channel = "situs"
accept = ["launching"]

[govtext]
ignore = ["kip"]
min-score = { overall = 10 }

[govtext.thresholds."readability.long_sentence"]
words = 80
+++
"""
    report = Analyzer().analyze(front + TEXT + LONG)
    assert (report.genre.name, report.genre.given, report.channel) == ("siaran_pers", True, "situs")
    families = {finding.rule for finding in report.findings}
    assert not {"jargon.foreign_term", "readability.long_sentence"} & families
    assert not any(rule.startswith("kip.") for rule in families)
    assert report.reading.words == Analyzer().analyze(TEXT + LONG).reading.words


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ('genre = ["siaran_pers"]', "'genre': must be one text, for instance genre = \"siaran_pers\""),
        ('Genre = "siaran_pers"', "front matter:2: 'Genre': write this key as genre"),
        ('title = "Air"\nignore = ["jargon"]', "front matter:3: 'ignore': this key stands in the table .govtext"),
        ('[govtext]\nignor = ["jargon"]', "front matter:3: 'ignor': there is no such key. Did you mean 'ignore'"),
        ('govtext = "ya"', 'must have keys below it, for instance accept = ."smart city"'),
    ],
)
def test_wrong_toml_front_matter_names_line_and_cure(front: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        Analyzer().analyze(f"+++\n{front}\n+++\n{TEXT}")


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (f"---\ngenre: siaran_pers\n{TEXT}", "rilis.md:1: tanda --- di awal belum ada pasangannya. Tulis --- "),
        (
            f"+++\ngenre = siaran_pers\n+++\n{TEXT}",
            "rilis.md:2: isi di antara +++ bukan TOML yang sah: nilai tidak sah",
        ),
    ],
)
def test_broken_front_matter_is_told_with_its_line(draft: str, said: str) -> None:
    with pytest.raises(InputError) as raised:
        Analyzer().analyze(draft, source="rilis.md")
    assert raised.value.code == "bad_front_matter"
    assert raised.value.told("id").startswith(said)


def test_a_key_locked_by_the_project_is_told_for_toml_too() -> None:
    config = Config(genre="peringatan", locked=("genre",))
    with pytest.raises(ConfigError, match=r"front matter:3: 'genre' is locked"):
        Analyzer(config).analyze(f'+++\ntitle = "Air"\ngenre = "siaran_pers"\n+++\n{TEXT}')


def test_the_command_line_names_a_draft_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(f"---\nacept: [x]\n---\n{TEXT}", encoding="utf-8")
    assert main(["check", "--no-cache", "a.md", "tiada.md"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told == ["govtext: a.md:2: 'acept': tulis kunci ini accept", "govtext: tiada.md: berkas ini tidak ada"]
    assert main(["config", "a.md"]) == 2
    assert capsys.readouterr().err == f"{told[0]}\n"


@pytest.mark.parametrize("front", ["genre: ['3374010101900001']", "0812-5550-0142: x\ngenre:\n  081255500142: x"])
def test_numbers_in_wrong_front_matter_are_not_repeated(front: str) -> None:
    with pytest.raises(GovtextError) as raised:
        Analyzer().analyze(f"---\n{front}\n---\n{TEXT}")
    assert not any(secret in " ".join(raised.value.both) for secret in ("5550", "0142", "010190"))
