"""What each machine-readable form says of a run: findings, questions, fixes, reasons, problems."""

from xml.etree import ElementTree

import jsonschema
import pytest
from made import PROBLEM, RELEASE, WHOLE, Made, made, schema

CLEAN = "---\ngenre: lain\n---\n\n# Jadwal\n\nPerpustakaan buka setiap hari.\n"


def test_sarif_tells_the_rule_the_place_the_fix_and_the_name_of_a_finding() -> None:
    run = made(RELEASE).loaded("sarif")["runs"][0]
    result = next(one for one in run["results"] if "“me-launching”" in one["message"]["text"])
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == "jargon.foreign_term"
    assert "Pasal 9 ayat (4)" in rule["help"]["markdown"]
    assert rule["properties"]["problem.severity"] == "warning"
    assert "helpUri" not in rule
    assert result["level"] == "warning"
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "meluncurkan"
    assert result["partialFingerprints"]["primaryLocationLineHash"].endswith(":1")


def test_sarif_fixes_carry_no_text_of_a_secret() -> None:
    run = made(RELEASE).loaded("sarif")["runs"][0]
    leak = next(one for one in run["results"] if one["ruleId"] == "kip.personal_data")
    texts = [one["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] for one in leak["fixes"]]
    assert texts == ["[dihapus]"]


def test_sarif_lays_what_is_absent_at_the_first_line() -> None:
    results = made(RELEASE).loaded("sarif")["runs"][0]["results"]
    absent = [one for one in results if one["ruleId"] == "kip.missing_element"]
    assert absent
    assert {str(one["locations"][0]["physicalLocation"]["region"]) for one in absent} == {"{'startLine': 1}"}


def test_sarif_names_related_places() -> None:
    text = (
        "Kegiatan tersebut dihadiri oleh para kepala dinas, camat, lurah, dan tokoh masyarakat yang selama ini "
        "bersama-sama mendukung percepatan pelayanan yang dijalankan pemerintah di kabupaten itu sejak tahun lalu.\n"
    )
    results = made(text).loaded("sarif")["runs"][0]["results"]
    related = [place for one in results for place in one.get("relatedLocations", ())]
    assert "tempat memotong" in [place["message"]["text"] for place in related]


def test_sarif_keeps_what_was_allowed_with_its_reason_and_the_others_leave_it_out() -> None:
    run = made(RELEASE, suppressed="nama program").loaded("sarif")["runs"][0]
    assert {str(one["suppressions"]) for one in run["results"]} == {
        "[{'kind': 'inSource', 'justification': 'nama program'}]"
    }
    allowed = made(RELEASE, suppressed="nama program")
    assert allowed.written("github") == ""
    assert allowed.loaded("gitlab") == allowed.loaded("rdjson")["diagnostics"] == []
    suite = ElementTree.fromstring(allowed.written("junit"))[0]
    assert suite.get("skipped") == suite.get("tests")
    assert suite.get("failures") == "0"


def test_a_draft_that_cannot_be_read_is_told_in_every_form() -> None:
    run = Made({"a.md": CLEAN}, (PROBLEM,))
    sarif = run.loaded("sarif")["runs"][0]
    assert sarif["invocations"][0]["executionSuccessful"] is False
    note = sarif["invocations"][0]["toolExecutionNotifications"][0]
    assert note["descriptor"]["id"] == "not_found"
    assert run.written("github") == "::error file=gone.md,title=not_found::gone.md: no such file"
    assert run.loaded("gitlab")[0]["severity"] == "blocker"
    assert run.loaded("rdjson")["diagnostics"][0]["location"] == {"path": "gone.md"}
    assert ElementTree.fromstring(run.written("junit")).get("errors") == "1"
    assert "gone.md: no such file" in run.written("html")


def test_a_clean_run_is_a_valid_document_in_every_form() -> None:
    run = Made({"a.md": CLEAN})
    assert run.loaded("sarif")["runs"][0]["results"] == []
    assert run.written("github") == ""
    assert run.loaded("gitlab") == []
    assert run.loaded("rdjson")["diagnostics"] == []
    assert ElementTree.fromstring(run.written("junit"))[0][0].get("name") == "tidak ada temuan"
    assert "Tidak ada temuan." in run.written("html")


def test_github_commands_stand_on_a_line_each_with_columns_only_within_a_line() -> None:
    commands = made(RELEASE).written("github").split("\n")
    assert all(command.startswith(("::error ", "::warning ", "::notice ")) for command in commands)
    leak = next(command for command in commands if "title=kip.personal_data" in command)
    assert leak.startswith("::error file=siaran/rilis.md,line=5,endLine=5,col=23,endColumn=39,")
    assert "%0ADasar: " in leak
    long = made(
        "Kegiatan tersebut dihadiri oleh para kepala dinas,\ncamat, dan lurah " + "serta warga " * 30 + "."
    ).written("github")
    several = next(command for command in long.split("\n") if "title=readability." in command)
    assert "line=1,endLine=2,title" in several


def test_gitlab_fingerprints_differ_between_drafts_with_the_same_words() -> None:
    issues = Made({"a.md": RELEASE, "b.md": RELEASE}).loaded("gitlab")
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) > 10


def test_junit_counts_what_is_in_it() -> None:
    root = ElementTree.fromstring(Made({"a.md": RELEASE, "b.md": CLEAN}, (PROBLEM,)).written("junit"))
    assert int(root.get("tests", "")) == len(root.findall(".//testcase"))
    assert int(root.get("failures", "")) == len(root.findall(".//failure")) > 0
    assert {case.get("classname") for case in root.iter("testcase")} == {"gone.md", "a.md", "b.md"}


@pytest.mark.parametrize("format", ["rdjson", "gitlab"])
@pytest.mark.parametrize("text", [RELEASE, CLEAN, "", "\ufeff" + RELEASE.replace("\n", "\r\n")])
def test_the_schema_holds(format: str, text: str) -> None:
    jsonschema.validate(made(text, errors=(PROBLEM,)).loaded(format), schema(format))


@pytest.mark.parametrize("format", WHOLE)
def test_english_is_english(format: str) -> None:
    english = made(RELEASE).written(format, "en")
    assert format == "json" or "Basis" in english
    assert "Dasar:" not in english


@pytest.mark.parametrize("format", [*WHOLE, "text", "jsonl"])
def test_two_runs_say_the_same(format: str) -> None:
    assert made(RELEASE).written(format) == made(RELEASE).written(format)
