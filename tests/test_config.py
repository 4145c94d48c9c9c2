"""A project's choices: found, checked, applied."""

from pathlib import Path

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


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.govtext]\nlanguage = "en"\n', encoding="utf-8")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert discover(inner).language == "en"
    (tmp_path / "a" / "govtext.toml").write_text('fail-on = "warning"\n', encoding="utf-8")
    assert discover(inner) == Config(fail_on="warning")
    assert discover(tmp_path).language == "en"


def test_a_pyproject_without_govtext_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "govtext.toml").write_text('language = "en"\n', encoding="utf-8")
    inner = tmp_path / "package"
    inner.mkdir()
    (inner / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    assert discover(inner).language == "en"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('gendre = "x"', ["govtext.toml:1", "'gendre'", "'genre'"]),
        ('genre = "siaran"', ["govtext.toml:1", "genre is not known"]),
        ('language = "id"\nselect = ["jargn"]', ["govtext.toml:2", "'jargn'", "'jargon'"]),
        ('ignore = "jargon"', ["govtext.toml:1", "ignore"]),
        ('[thresholds."readability.long_sentence"]\nword = 3', ["govtext.toml:2", "'word'", "'words'"]),
        ('[thresholds."readability.long_sentense"]\nwords = 3', ["govtext.toml:1", "readability.long_sentence"]),
        ('language = "id"\n[speakers]\n"Ratna" = "teman"', ["govtext.toml:2", "speakers", "masyarakat_sipil"]),
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


def test_an_unknown_genre_from_the_caller_is_an_error() -> None:
    with pytest.raises(ConfigError, match="puisi"):
        Analyzer().analyze(TEXT, genre="puisi")


def test_the_digest_follows_the_choices() -> None:
    assert Config().digest == Config().digest
    assert Config().digest != Config(accept=("x",)).digest
