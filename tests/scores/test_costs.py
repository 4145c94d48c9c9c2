"""What costs how many points: scored anew, so it is what mending really brings."""

import json
from pathlib import Path

import jsonschema
import pytest

from govtext import analyze
from govtext.adapters.cli import main
from govtext.analyzer import Analysis, Analyzer
from govtext.config import build
from govtext.document import read
from govtext.report import batch_schema
from govtext.scores import FamilyCost, PartCost

LONG = (
    "Warga yang tinggal di desa yang rusak karena banjir yang datang ketika hujan yang deras turun menunggu bantuan yang "
    "dijanjikan oleh dinas yang berwenang sebelum musim hujan yang berikutnya tiba pada akhir tahun ini."
)
NESTED = (
    "Warga yang rumahnya rusak karena banjir yang datang ketika hujan turun menunggu bantuan yang dijanjikan bupati "
    "sebelum panen."
)
DRAFT = (
    "# Wali kota resmikan aplikasi\n\nWali kota me-launching aplikasi untuk stakeholder di balai kota pada Senin, 2 Maret "
    "2026. Aplikasi ini terbaik di dunia. Penerima pertama bernomor NIK 3374015208910002.\n\n" + f"{LONG}\n\n" * 6
)


def examine(text: str = DRAFT, **choices: object) -> Analysis:
    return Analyzer(build(choices)).examine(read(text, "markdown"), genre="siaran_pers")


def family(costs: tuple[FamilyCost, ...], name: str) -> FamilyCost:
    return next(cost for cost in costs if cost.name == name)


def part(costs: tuple[FamilyCost, ...], name: str) -> PartCost:
    return next(part for cost in costs for part in cost.parts if part.name == name)


def test_a_finding_costs_what_mending_it_brings() -> None:
    costs = examine().costs()
    cost = next(rule for rule in part(costs, "kepadatan").rules if rule.rule == "jargon.foreign_term")
    assert cost.count == 2
    mended = DRAFT.replace("me-launching", "meluncurkan")
    before, after = (analyze(text, genre="siaran_pers").scores.jargon.value for text in (DRAFT, mended))
    assert before is not None and after is not None
    assert abs({f.text: points for f, points in cost.each}["me-launching"] - (after - before)) < 0.3


def test_an_allowed_finding_costs_nothing() -> None:
    allowed = DRAFT.replace("Wali kota me-", "<!-- govtext: allow jargon -- nama acara -->\nWali kota me-")
    assert not part(examine(allowed).costs(), "kepadatan").rules


def test_all_of_a_part_brings_the_part_to_100() -> None:
    costs = examine().costs()
    for cost in costs:
        for one in cost.parts:
            assert one.points >= max((rule.points for rule in one.rules), default=0.0)
    jargon = family(costs, "jargon")
    assert jargon.score.value is not None
    assert part(costs, "kepadatan").points == pytest.approx(100 - jargon.score.value)


def test_sentences_cost_only_what_their_load_costs() -> None:
    costs = examine(DRAFT + f"{NESTED}\n\n" * 3).costs()
    length = part(costs, "panjang_kalimat")
    assert {rule.rule for rule in length.rules} == {"readability.long_sentence"}
    assert {rule.rule for rule in part(costs, "anak_kalimat").rules} == {"readability.stacked_clauses"}
    assert length.rules[0].points > length.rules[0].each[0][1] > 0


def test_a_capped_score_comes_back_with_its_error() -> None:
    kip = family(examine().costs(), "kip")
    protection = next(one for one in kip.parts if one.name == "pelindungan")
    assert kip.score.value is not None and kip.score.value <= 54
    assert protection.rules[0].rule == "kip.personal_data"
    assert protection.points > 0


def test_severities_of_a_project_change_no_cost() -> None:
    assert examine().costs() == examine(severities={"jargon.foreign_term": "error"}).costs()


def test_the_command_tells_it_in_both_languages(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(str(tmp_path))
    with open("draf.md", "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(DRAFT)
    main(["check", "--explain-score", "draf.md"])
    out = capsys.readouterr().out
    assert "jargon.foreign_term ×2:" in out
    assert "3374015208910002" not in out
    main(["check", "--explain-score", "--lang", "en", "draf.md"])
    assert "points lost" in capsys.readouterr().out
    assert main(["check", "--explain-score", "--format", "junit", "draf.md"]) == 2
    assert "text, json, jsonl" in capsys.readouterr().err


@pytest.mark.parametrize("cached", [True, False])
def test_json_has_it_where_it_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], cached: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("draf.md", DRAFT), ("pendek.md", "Teks.\n")):
        Path(name).write_text(text, encoding="utf-8")
    Path("rusak.md").write_bytes(b"\xff")

    def told(*options: str) -> str:
        main(["check", *options, *([] if cached else ["--no-cache"]), "draf.md", "pendek.md", "rusak.md"])
        return capsys.readouterr().out

    plain, asked = json.loads(told("--format", "json")), json.loads(told("--format", "json", "--explain-score"))
    costs = [report.pop("costs") for report in asked["reports"]]
    assert asked == plain
    jsonschema.validate({**plain, "reports": [{**plain["reports"][0], "costs": costs[0]}]}, batch_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**plain, "reports": [{**plain["reports"][0], "costs": [{"name": "kip"}]}]}, batch_schema())
    lines = [json.loads(line) for line in told("--format", "jsonl", "--explain-score").splitlines()]
    assert [line.get("costs") for line in lines] == [*costs, None]
    assert told("--format", "text", "--explain-score", "--format", "jsonl", "--output", "x.jsonl").count("×2:") == 1
    assert Path("x.jsonl").read_text(encoding="utf-8").count('"costs"') == 2

    expected = Analyzer().examine(read(DRAFT, source="draf.md")).costs()
    assert [family["name"] for family in costs[0]] == [family.name for family in expected]
    found = {finding["id"]: finding["rule"] for finding in plain["reports"][0]["findings"]}
    for family, known in zip(costs[0], expected, strict=True):
        assert family["overall"] == known.overall
        for part, other in zip(family["parts"], known.parts, strict=True):
            assert (part["name"], part["points"]) == (other.name, other.points)
            for rule, one in zip(part["rules"], other.rules, strict=True):
                assert (rule["rule"], rule["count"], rule["points"]) == (one.rule, one.count, one.points)
                assert [cost["points"] for cost in rule["findings"]] == [points for _, points in one.each]
                assert {cost["id"] for cost in rule["findings"]} <= found.keys()
