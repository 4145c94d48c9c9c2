"""The examples of docs/outputs.md are what govtext writes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from govtext.adapters.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "outputs.md").read_text(encoding="utf-8")


def written(format: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(ROOT)
    main(["check", "--format", format, "docs/contoh/rilis.md"])
    return capsys.readouterr().out


def example(heading: str, kind: str) -> str:
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    found = re.search(rf"```{kind}\n(.*?)\n```", section, re.DOTALL)
    assert found, heading
    return found[1]


def holds(whole: Any, part: Any) -> bool:
    """Tell whether ``whole`` says everything that ``part`` says."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and holds(whole[key], part[key]) for key in part)
    return bool(whole == part)


def test_the_command_of_github(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert example("GitHub", "text") in written("github", capsys, monkeypatch).split("\n")


def test_the_issue_of_gitlab(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    part = json.loads(example("GitLab", "json"))
    assert any(holds(issue, part) for issue in json.loads(written("gitlab", capsys, monkeypatch)))


def test_the_diagnostic_of_reviewdog(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    part = json.loads(example("reviewdog", "json"))
    found = json.loads(written("rdjson", capsys, monkeypatch))["diagnostics"]
    assert any(holds(diagnostic, part) for diagnostic in found)


def test_every_form_has_a_row() -> None:
    from govtext.outputs import FORMATS

    assert [name for name in FORMATS if f"`{name}`" not in PAGE.partition("```sh")[0]] == []
