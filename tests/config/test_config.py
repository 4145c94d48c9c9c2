"""A project's choices: found, checked, applied."""

from pathlib import Path
from typing import Any

import pytest

from govtext import Analyzer, Config, ConfigError, analyze
from govtext.config import build, discover, load

TEXT = "Bupati me-launching aplikasi untuk stakeholder."


def rules(config: Config, text: str = TEXT) -> list[str]:
    return [finding.rule for finding in analyze(text, config=config).findings]


def test_select_and_ignore() -> None:
    assert "jargon.foreign_term" in rules(Config())
    assert {rule.partition(".")[0] for rule in rules(build({"select": ["jargon"]}))} == {"jargon"}
    assert "jargon.foreign_term" not in rules(build({"select": ["jargon"], "ignore": ["jargon.foreign_term"]}))
    assert "jargon.foreign_term" not in rules(build({"ignore": ["jargon"]}))


def test_accepted_terms_are_not_flagged() -> None:
    found = [f.text for f in analyze(TEXT, config=build({"accept": ["Stakeholder"]})).findings]
    assert "stakeholder" not in found
    assert "me-launching" in found


def test_thresholds() -> None:
    text = " ".join(["kata"] * 27) + "."
    assert "readability.long_sentence" in rules(Config(), text)
    assert "readability.long_sentence" not in rules(
        build({"thresholds": {"readability.long_sentence": {"words": 30}}}), text
    )


def test_a_project_corrects_the_group_of_a_speaker() -> None:
    text = 'Rapat dibuka Selasa. "Jalan ini harus selesai," kata Ketua Forum Peduli Sungai, Ratna Dewi.'
    before = analyze(text).reading.quotes[0]
    after = analyze(text, config=build({"speakers": {"ratna dewi": "ahli"}})).reading.quotes[0]
    assert before.speaker == after.speaker == "Ratna Dewi"
    assert (before.group, after.group) == ("masyarakat_sipil", "ahli")


def test_nearer_files_lay_over_farther_ones(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.govtext]\nlanguage = "en"\n', encoding="utf-8")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert discover(inner).language == "en"
    (tmp_path / "a" / "govtext.toml").write_text('fail-on = "warning"\n', encoding="utf-8")
    assert discover(inner) == Config(fail_on="warning", language="en")
    assert discover(tmp_path) == Config(language="en")


def test_a_pyproject_without_govtext_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "govtext.toml").write_text('language = "en"\n', encoding="utf-8")
    inner = tmp_path / "package"
    inner.mkdir()
    (inner / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    assert discover(inner).language == "en"


def test_a_nearer_file_replaces_lists_and_adds_to_tables(tmp_path: Path) -> None:
    (tmp_path / "govtext.toml").write_text(
        'ignore = ["jargon"]\nfail_on = "warning"\n[acronyms]\nOPD = "organisasi"\nSIM = "sistem"\n'
        '[thresholds."readability.long_sentence"]\nwords = 30\n',
        encoding="utf-8",
    )
    inner = tmp_path / "siaran"
    inner.mkdir()
    (inner / "govtext.toml").write_text(
        'ignore = ["kip"]\nfail-on = "never"\n[acronyms]\nSIM = "surat izin"\n'
        '[thresholds."readability.long_lead"]\nwords = 50\n',
        encoding="utf-8",
    )
    config = discover(inner)
    assert config.ignore == ("kip",)
    assert config.fail_on == "never"
    assert config.acronyms == {"OPD": "organisasi", "SIM": "surat izin"}
    assert set(config.thresholds) == {"readability.long_sentence", "readability.long_lead"}


def test_only_a_pyproject_has_a_tool_table(tmp_path: Path) -> None:
    named = tmp_path / "redaksi.toml"
    named.write_text('language = "en"\n', encoding="utf-8")
    assert load(named).language == "en"
    shared = tmp_path / "pyproject.toml"
    shared.write_text('[project]\nname = "x"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"no \[tool\.govtext\]"):
        load(shared)


def test_a_broken_pyproject_matters_only_when_it_speaks_of_govtext(tmp_path: Path) -> None:
    shared = tmp_path / "pyproject.toml"
    for foreign in (b"[project", b"[project]\nname = '\xff'"):
        shared.write_bytes(foreign)
        assert discover(tmp_path) == Config()
    shared.write_bytes(b"[tool.govtext]\nlanguage = ")
    with pytest.raises(ConfigError, match="not valid TOML"):
        discover(tmp_path)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "govtext.toml").write_text('language = "en"\n', encoding="utf-8-sig")
    assert discover(tmp_path).language == "en"


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"select": ["nope"]}, "'nope'"),
        ({"select": "jargon"}, "list of texts"),
        ({"acept": ["x"]}, "Did you mean 'accept'"),
        ({"genre": "rilis"}, "genre is not known"),
        ({"fail_on": "always"}, "'fail_on': must be one of 'error'"),
        ({"paths": []}, "'paths': stands in files alone"),
        *(
            ({"thresholds": {"readability.long_sentence": {"words": value}}}, "must be a number, 0 or more")
            for value in ("30", True, float("nan"), float("inf"), -1, 10**400)
        ),
    ],
)
def test_the_class_itself_refuses_what_a_file_may_not_say(choices: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        Config(**choices)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('gendre = "x"', ["govtext.toml:1", "'gendre'", "'genre'"]),
        ('genre = "siaran"', ["govtext.toml:1", "genre is not known"]),
        ('language = "id"\nselect = ["jargn"]', ["govtext.toml:2", "'jargn'", "'jargon'"]),
        ('ignore = "jargon"', ["govtext.toml:1", "ignore"]),
        ('[thresholds."readability.long_sentence"]\nword = 3', ["govtext.toml:2", "'word'", "'words'"]),
        ('[thresholds."readability.long_sentense"]\nwords = 3', ["govtext.toml:1", "readability.long_sentence"]),
        ('language = "id"\n[speakers]\n"Ratna" = "teman"', ["govtext.toml:3", "speakers", "masyarakat_sipil"]),
        ("accept = ['genre']\n[acronyms]\nSIM = 'x'\nOPD = 1", ["govtext.toml:4", "'acronyms.OPD'", "text in quotes"]),
        (
            "[thresholds.readability.long_sentence]\nwords = 3",
            [":1", "quote", '[thresholds."readability.long_sentence"]'],
        ),
        ('[thresholds]\n"readability.long_sentence" = 3', ["govtext.toml:2", "must be a table"]),
        ('[thresholds."readability.long_sentence"]\nwords = "3"', ["govtext.toml:2", "must be a number"]),
        ('acronyms = ["OPD"]', ["govtext.toml:1", "must be a table"]),
        ('[[paths]]\nmatch = "a"\nmacth = "b"', ["govtext.toml:3", "'macth'", "'match'"]),
        ('pahts = "b"', ["govtext.toml:1", "'pahts'", "'paths'"]),
        ('fail-on = "always"', ["govtext.toml:1", "'warning'"]),
        ("genre = 3", ["govtext.toml:1", "must be a text in quotes"]),
        ("genre = ", ["not valid TOML"]),
    ],
)
def test_mistakes_name_the_place_and_the_cure(content: str, expected: list[str], tmp_path: Path) -> None:
    path = tmp_path / "govtext.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load(path)
    for part in expected:
        assert part in str(error.value)


def test_lines_in_a_pyproject_are_those_of_the_own_part(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.ruff]\nselect = ["nope"]\n\n[tool.govtext]\nselect = ["nope"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"pyproject\.toml:5: 'nope'"):
        load(path)


def test_an_unknown_genre_from_the_caller_is_an_error() -> None:
    with pytest.raises(ConfigError, match="puisi"):
        Analyzer().analyze(TEXT, genre="puisi")


def test_the_digest_follows_the_choices() -> None:
    assert Config().digest == Config().digest
    assert Config().digest != Config(accept=("x",)).digest
    one, other = ("jargon", "kip"), ("kip", "jargon")
    assert Config(select=one, accept=one).digest == Config(select=other, accept=other).digest
    assert Config(acronyms={"A": "x", "B": "y"}).digest == Config(acronyms={"B": "y", "A": "x"}).digest
