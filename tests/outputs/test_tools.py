"""The outputs under the tools and schemas of others; ``scripts/output_tools.sh`` fetches them into ``.tools``."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest
import xmlschema
from made import PROBLEM, RELEASE, Made

TOOLS = Path(os.environ.get("GOVTEXT_OUTPUT_TOOLS", Path(__file__).resolve().parents[2] / ".tools"))
SARIF = TOOLS / "node_modules/@microsoft/sarif-multitool-linux"
RDFORMAT = TOOLS / "node_modules/.bin/rdformat-validator"
JUNIT = TOOLS / "junit-10.xsd"
QUIET = {"GH1001", "SARIF2005"}
"""Wishes that cannot be met: an address of the tool, which has none of its own yet."""

RUNS = {
    "release": ({"siaran/rilis 1.md": RELEASE, "b.md": RELEASE.replace("\n", "\r\n")}, {}),
    "problem": ({"a.md": RELEASE}, {"errors": (PROBLEM,)}),
    "allowed": ({"a.md": RELEASE}, {"suppressed": "nama program"}),
    "empty": ({"a.md": ""}, {}),
    "nameless": ({None: RELEASE + "<script>]]>\x1b{0} [x](y)"}, {}),
    "nothing": ({}, {"errors": (PROBLEM,)}),
}


@pytest.fixture(params=RUNS)
def run(request: pytest.FixtureRequest) -> Made:
    drafts, choices = RUNS[request.param]
    return Made(drafts, **choices)


def needs(path: Path) -> None:
    if not path.exists():
        pytest.skip("run scripts/output_tools.sh first")


def test_sarif_holds_its_schema(run: Made) -> None:
    needs(SARIF)
    schema = json.loads((SARIF / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    jsonschema.validate(run.loaded("sarif"), schema)


def test_sarif_satisfies_the_multitool_with_the_rules_of_github(run: Made, tmp_path: Path) -> None:
    needs(SARIF)
    log, verdict = tmp_path / "run.sarif", tmp_path / "verdict.sarif"
    log.write_text(run.written("sarif"), encoding="utf-8")
    command = [SARIF / "Sarif.Multitool", "validate", log, "--rule-kind", "Sarif;Ghas", "--output", verdict]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )
    assert verdict.exists(), done.stdout + done.stderr
    results = json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"][0]["results"]
    told = [(result["ruleId"], result["message"]) for result in results if result["ruleId"] not in QUIET]
    assert told == []


def test_rdjson_satisfies_the_validator(run: Made, tmp_path: Path) -> None:
    needs(RDFORMAT)
    if not shutil.which("node"):
        pytest.skip("there is no node")
    path = tmp_path / "run.json"
    path.write_text(run.written("rdjson"), encoding="utf-8")
    done = subprocess.run(
        [RDFORMAT, "--strict", "--no-extra-fields", path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_junit_holds_its_schema(run: Made) -> None:
    needs(JUNIT)
    xmlschema.XMLSchema(JUNIT).validate(run.written("junit").encode())
