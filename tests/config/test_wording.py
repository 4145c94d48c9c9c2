"""A project's own words and rules: no code, and mistakes are told by file and line."""

from pathlib import Path

import pytest

from govtext import Analyzer, Config, ConfigError, Finding
from govtext.config import build, discover

RULE = """\
title = "Sebutan lama"
message = "“{term}” sudah tidak dipakai; tulis “{prefer}”."
severity = "warning"

[words]
kotamadya = "kota"
"daerah tingkat dua|II" = ["kabupaten", "kota"]
"~memperlakukan" = "(sebut aturannya)"
"""


def found(config: Config, text: str, rule: str) -> list[Finding]:
    return [finding for finding in Analyzer(config).analyze(text).findings if finding.rule == rule]


def project(tmp_path: Path, config: str, **files: str) -> Config:
    (tmp_path / "govtext.toml").write_text(config, encoding="utf-8")
    for name, text in files.items():
        (tmp_path / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return discover(tmp_path)


def test_an_own_rule_is_a_card_with_words(tmp_path: Path) -> None:
    config = project(tmp_path, 'rules = ["sebu*.toml"]\n', sebutan__toml=RULE)
    text = "Warga Kotamadya Bandung dan daerah tingkat II hadir. Aturan itu diperlakukan."
    hits = found(config, text, "own.sebutan")
    assert [hit.text for hit in hits] == ["Kotamadya", "daerah tingkat II", "diperlakukan"]
    assert hits[0].message == "“Kotamadya” sudah tidak dipakai; tulis “Kota”."
    assert [item.label for item in hits[1].suggestions] == ["kabupaten", "kota"]
    assert {hit.severity for hit in hits} == {"warning"}
    assert hits[0].suggestions[0].edits


def test_an_own_rule_can_be_ignored_regraded_and_allowed(tmp_path: Path) -> None:
    text = "Warga kotamadya hadir."
    first = 'rules = ["sebutan.toml"]\n'
    assert found(project(tmp_path, first + 'ignore = ["own"]\n', sebutan__toml=RULE), text, "own.sebutan") == []
    graded = project(tmp_path, first + '[severities]\n"own.sebutan" = "error"\n')
    assert [hit.severity for hit in found(graded, text, "own.sebutan")] == ["error"]
    allowed = "<!-- govtext: allow own.sebutan -- kutipan -->\n" + text
    report = Analyzer(graded).analyze(allowed)
    assert [f.suppressed for f in report.findings if f.rule == "own.sebutan"] == ["kutipan"]
    assert not any(f.family == "suppression" for f in report.findings)


def test_a_nearer_folder_may_name_a_rule_of_a_farther_one(tmp_path: Path) -> None:
    project(tmp_path, 'rules = ["sebutan.toml"]\n', sebutan__toml=RULE)
    inner = tmp_path / "siaran"
    inner.mkdir()
    (inner / "govtext.toml").write_text('[severities]\n"own.sebutan" = "error"\n', encoding="utf-8")
    assert [hit.severity for hit in found(discover(inner), "Warga kotamadya.", "own.sebutan")] == ["error"]
    (inner / "govtext.toml").write_text('[severities]\n"own.sebutn" = "error"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"'own\.sebutn'.*'own\.sebutan'"):
        discover(inner)


def test_an_own_rule_changes_no_score(tmp_path: Path) -> None:
    config = project(tmp_path, 'rules = ["sebutan.toml"]\n', sebutan__toml=RULE)
    text = "Warga kotamadya hadir."
    assert Analyzer(config).analyze(text).scores == Analyzer().analyze(text).scores


def test_words_are_added_to_a_built_in_rule_and_win() -> None:
    config = build({"words": {"jargon.foreign_term": {"onboarding": "pengenalan kerja", "xylo boost": []}}})
    hits = found(config, "Dinas mengadakan onboarding dan xylo boost bagi warga.", "jargon.foreign_term")
    assert [hit.text for hit in hits] == ["onboarding", "xylo boost"]
    assert [item.label for item in hits[0].suggestions] == ["pengenalan kerja"]
    assert "xylo boost" in hits[1].message


def test_word_lists_are_added_to_built_in_ones(tmp_path: Path) -> None:
    config = project(
        tmp_path,
        '[lexicons]\nforeign_terms = "kata.csv"\ncliches = ["klise.csv"]\nacronyms = "singkatan.csv"\n',
        kata__csv="term,prefer,source\nxylo boost,penguatan; dorongan,redaksi\n",
        klise__csv="pattern,prefer,unsure\nbersama kita hebat,(hapus),true\n",
        singkatan__csv="short,long\nXQZ,Xilo Qua Zeta\n",
    )
    text = "Bersama kita hebat dengan xylo boost dari XQZ."
    (term,) = found(config, text, "jargon.foreign_term")
    assert [item.label for item in term.suggestions] == ["penguatan", "dorongan"]
    assert [hit.text for hit in found(config, text, "jargon.cliche")] == ["Bersama kita hebat"]
    assert found(config, text, "jargon.unexplained_acronym") == []
    assert found(Config(), text, "jargon.unexplained_acronym")


def test_paths_start_at_the_file_that_names_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, '[lexicons]\nforeign_terms = "kata.csv"\n', kata__csv="term,prefer\nxylo boost,penguatan\n")
    inner = tmp_path / "a"
    inner.mkdir()
    monkeypatch.chdir(inner)
    assert found(discover(Path()), "Ada xylo boost.", "jargon.foreign_term")


def test_the_digest_tells_what_words_say_not_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    text = '[lexicons]\nforeign_terms = "kata.csv"\n'
    one = project(tmp_path / "a", text, kata__csv="term,prefer\nxylo,penguat\n")
    other = project(tmp_path / "b", text, kata__csv="term,prefer\nxylo,penguat\n")
    changed = project(tmp_path / "b", text, kata__csv="term,prefer\nxylo,pendorong\n")
    assert one.digest == other.digest != changed.digest
    assert one.digest != Config().digest


@pytest.mark.parametrize(
    ("config", "files", "said"),
    [
        ('rules = ["tiada/*.toml"]', {}, "no file matches"),
        ('rules = ["r.toml"]', {"r__toml": "title = 'x'"}, r"r\.toml: there are no words"),
        ('rules = ["r.toml"]', {"r__toml": "title = 'x'\nmessage = y"}, r"r\.toml:2: not valid TOML.*in quotes"),
        ('genre = "lain"\nfail-on = "error', {}, r"govtext\.toml:2: not valid TOML.*in quotes"),
        ('rules = ["r.toml"]', {"r__toml": RULE.replace("{term}", "{kata}")}, r"r\.toml: message: \{kata\}"),
        ('rules = ["r.toml"]', {"r__toml": RULE.replace("severity", "severty")}, r"r\.toml: severty"),
        ('rules = ["r.toml"]', {"r__toml": RULE.replace("kotamadya =", '"*madya" =')}, "its first element"),
        (
            'rules = ["r.toml"]',
            {"r__toml": RULE.replace("[words]", '[[basis]]\nsource = "uu-14-2008"\narticle = "Pasal 999"\n[words]')},
            r"r\.toml: basis: uu-14-2008 has no verified article 'Pasal 999'",
        ),
        ('[lexicons]\nforeign_terms = "k.csv"', {}, r"k\.csv: cannot be read"),
        ('[lexicons]\nforeign_terms = "k.csv"', {"k__csv": "kata,ganti\nx,y\n"}, r"k\.csv:1: column 'kata'"),
        ('[lexicons]\nforeign_terms = "k.csv"', {"k__csv": "term,prefer\na,b,c\n"}, r"k\.csv:2: must have 2"),
        ('[lexicons]\nregions = "k.csv"', {}, r"govtext\.toml:2: 'regions'"),
        ('[words."kip.personal_data"]\nx = "y"', {}, r"'kip.personal_data': takes no words"),
        ('[words."jargon.cliche"]\nx = 3', {}, r"govtext\.toml:2.*text or a list of texts"),
    ],
)
def test_mistakes_name_file_line_and_cure(tmp_path: Path, config: str, files: dict[str, str], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        project(tmp_path, config + "\n", **files)
