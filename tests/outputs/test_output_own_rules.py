"""A project's own rules are called by their titles wherever rules of data/ are."""

import json
from pathlib import Path

import pytest

from govtext.adapters.cli import main

CARD = """title = {{ id = "{title} <lama>", en = "{title} (old)" }}
why = "Sebutan ini [sudah](diganti) {{0}}."
message = "“{{term}}” sudah tidak dipakai."
severity = "warning"

[words]
"kotamadya" = "kota"
"stakeholder" = "mitra"
"""
DRAFT = "Warga Kotamadya Bandung bertemu stakeholder.\n"


def project(folder: Path, title: str) -> Path:
    """Make a project with a rule ``own.sebutan``, and return its draft."""
    (folder / "aturan").mkdir(parents=True)
    (folder / "govtext.toml").write_text('rules = ["aturan/*.toml"]\n', encoding="utf-8")
    (folder / "aturan" / "sebutan.toml").write_text(CARD.format(title=title), encoding="utf-8")
    draft = folder / "naskah.md"
    draft.write_text(DRAFT, encoding="utf-8")
    return draft


def written(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    main(["check", "--fail-on", "never", *map(str, arguments)])
    return capsys.readouterr().out


def test_the_page_tells_title_and_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = project(tmp_path, "Sebutan")
    known = tmp_path / "known.txt"
    known.write_text("# govtext baseline 1\n", encoding="utf-8")
    for choices in ((), ("--no-cache",), ("--jobs", "2"), ("--baseline", known)):
        page = written(capsys, draft, "--format", "html", *choices)
        assert "</a> Sebutan &lt;lama&gt;</h4>" in page
        assert "<b>Mengapa?</b> Sebutan ini [sudah](diganti) {0}.</p>" in page
        assert "<b>Juga:</b> Sebutan &lt;lama&gt;</p>" in page
    assert "</a> Sebutan (old)</h4>" in written(capsys, draft, "--format", "html", "--lang", "en")


def test_drafts_of_two_projects_tell_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drafts = [project(tmp_path / name, title) for name, title in (("a", "Satu"), ("b", "Dua"))]
    page = written(capsys, *drafts, "--format", "html")
    assert page.index("Satu &lt;lama&gt;</h4>") < page.index("Dua &lt;lama&gt;</h4>")


def test_sarif_describes_an_own_rule_as_a_card_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = json.loads(written(capsys, project(tmp_path, "Sebutan"), "--format", "sarif"))
    (rule,) = (rule for rule in log["runs"][0]["tool"]["driver"]["rules"] if rule["id"] == "own.sebutan")
    assert rule["name"] == "OwnSebutan"
    assert rule["shortDescription"] == {"text": "Sebutan <lama>"}
    assert rule["fullDescription"] == {"text": "Sebutan ini \\[sudah\\](diganti) {{0}}."}
    assert rule["defaultConfiguration"] == {"level": "warning"}
