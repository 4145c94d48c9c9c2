"""Choices laid over one another: the order, what is locked, and where each value comes from."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext import Analyzer, ConfigError, GovtextError, InputError
from govtext.adapters.cli import main
from govtext.config import Layer, build, load_project, origins, project_of
from govtext.config.layers import laid_over, merge
from govtext.config.problems import Origin

TEXT = "Bupati me-launching aplikasi untuk stakeholder."

CHOICES = st.fixed_dictionaries(
    {},
    optional={
        "genre": st.sampled_from(["siaran_pers", "kebijakan", "lain"]),
        "accept": st.lists(st.sampled_from(["launching", "stakeholder"]), max_size=2),
        "fail-on": st.sampled_from(["error", "warning", "never"]),
        "acronyms": st.dictionaries(st.sampled_from(["OPD", "SIM"]), st.sampled_from(["a", "b"]), max_size=2),
        "thresholds": st.dictionaries(
            st.sampled_from(["readability.long_sentence", "readability.long_lead"]),
            st.fixed_dictionaries({"words": st.integers(1, 60)}),
            max_size=2,
        ),
        "min-score": st.dictionaries(st.sampled_from(["overall", "kip"]), st.integers(0, 100), max_size=2),
    },
)
KEYS = ["genre", "accept", "fail-on", "acronyms", "thresholds", "min-score"]


@given(CHOICES, CHOICES, CHOICES)
def test_merging_is_associative_in_the_stated_order(
    one: dict[str, object], two: dict[str, object], three: dict[str, object]
) -> None:
    left = laid_over(laid_over(one, two), three)
    assert left == laid_over(one, laid_over(two, three))
    assert build(left).digest == build(merge(map(layer, (one, two, three)))).digest
    for key, value in three.items():
        if not isinstance(value, dict):
            assert left[key] == value


@given(CHOICES, st.lists(CHOICES, max_size=3), st.sets(st.sampled_from(KEYS)))
def test_a_locked_key_never_changes(
    project: dict[str, object], nearer: list[dict[str, object]], locked: set[str]
) -> None:
    base = {**project, "locked": sorted(locked)}
    try:
        merged = merge([layer(base), *map(layer, nearer)])
    except ConfigError as error:
        assert "is locked by" in str(error)
        assert any(key in choices for key in locked for choices in nearer)
    else:
        chosen, before = build(merged).model_dump(by_alias=True), build(base).model_dump(by_alias=True)
        assert all(chosen[key] == before[key] for key in locked)


def layer(choices: dict[str, object]) -> Layer:
    return Layer(Origin("x"), choices)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_order_from_defaults_to_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    draft = write(tmp_path / "a" / "b" / "draf.md", TEXT)
    assert status("draf.md", capsys, tmp_path / "a" / "b") == 0
    write(tmp_path / "a" / "govtext.toml", 'fail-on = "suggestion"\n')
    assert status(str(draft), capsys) == 1
    write(tmp_path / "a" / "b" / "govtext.toml", 'fail-on = "never"\n')
    assert status(str(draft), capsys) == 0
    draft.write_text(f"---\ngovtext:\n  fail-on: suggestion\n---\n{TEXT}", encoding="utf-8")
    assert status(str(draft), capsys) == 1
    assert main(["check", "--fail-on", "never", str(draft)]) == 0


def status(name: str, capsys: pytest.CaptureFixture[str], folder: Path | None = None) -> int:
    result = main(["check", str(folder / name) if folder else name])
    capsys.readouterr()
    return result


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        (
            "b/govtext.toml",
            'language = "id"\nfail-on = "never"\n',
            ["govtext.toml:2", "'fail-on'", "dikunci oleh govtext.toml"],
        ),
        ("b/draf.md", f"---\ngovtext:\n  fail-on: never\n---\n{TEXT}", ["draf.md:3", "'fail-on'", "govtext config"]),
        ("b/draf.md", f"---\ngenre: kebijakan\n---\n{TEXT}", ["draf.md:2", "'genre'", "dikunci"]),
    ],
)
def test_nothing_nearer_changes_what_is_locked(  # noqa: PLR0917 - the columns of the table above
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], file: str, text: str,
    said: list[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "govtext.toml", 'fail-on = "warning"\nlocked = ["fail-on", "genre"]\n')
    write(tmp_path / "b" / "draf.md", TEXT)
    write(tmp_path / file, text)
    assert main(["check", "b/draf.md"]) == 2
    error = capsys.readouterr().err
    assert all(part in error for part in said), error


def test_the_command_line_and_callers_respect_locks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "govtext.toml", 'locked = ["fail-on", "genre"]\n')
    draft = write(tmp_path / "draf.md", TEXT)
    assert main(["check", "--fail-on", "never", str(draft)]) == 2
    assert "'fail-on' dikunci oleh govtext.toml:1" in capsys.readouterr().err
    with pytest.raises(ConfigError, match="'genre' is locked"):
        Analyzer(build({"locked": ["genre"]})).analyze(TEXT, genre="kebijakan")
    assert Analyzer(build({"locked": ["genre"], "genre": "lain"})).analyze(TEXT, genre="lain")


@pytest.mark.parametrize(
    "locked",
    [
        {"accept": ["stakeholder"]},
        {"fail-on": "warning"},
        {"pemilihan": {"mulai": date(2027, 2, 1), "sampai": date(2027, 6, 30)}},
        {},
    ],
)
def test_the_value_that_is_locked_may_be_written_again(locked: dict[str, object]) -> None:
    again = {"accept": [], "fail-on": "error", **locked}
    keys = ["accept", "fail-on", "pemilihan"]
    assert merge([layer({**locked, "locked": keys}), layer(again)])["accept"] == again["accept"]
    said = "\n".join(f"  {key}: {value}" for key, value in again.items() if key != "pemilihan").replace("'", "")
    season = "\n  pemilihan:\n    mulai: 2027-02-01\n    sampai: 2027-06-30" if "pemilihan" in locked else ""
    analyzer = Analyzer(build({**locked, "locked": keys}))
    assert analyzer.analyze(f"---\ngovtext:\n{said}{season}\n---\n{TEXT}").findings
    with pytest.raises(ConfigError, match="'accept' is locked"):
        analyzer.analyze(f"---\naccept: [lain]\n---\n{TEXT}")


def test_choices_for_some_paths_only(tmp_path: Path) -> None:
    write(
        tmp_path / "govtext.toml",
        'genre = "siaran_pers"\n[[paths]]\nmatch = "takarir/**"\ngenre = "media_sosial"\n'
        '[[paths]]\nmatch = "takarir/*-x.md"\nchannel = "x"\n',
    )
    project = project_of(tmp_path)
    assert project.config(tmp_path / "rilis.md").genre == "siaran_pers"
    deep = project.config(tmp_path / "takarir" / "mei" / "1-x.md")
    assert (deep.genre, deep.channel) == ("media_sosial", None)
    assert project.config(tmp_path / "takarir" / "1-x.md").channel == "x"
    assert load_project(tmp_path / "govtext.toml").config(tmp_path / "takarir" / "1-x.md").channel == "x"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[paths]\nmatch = 'x'\n", "must be tables"),
        ("[[paths]]\ngenre = 'lain'\n", "must name paths"),
        ("[[paths]]\nmatch = 'x/**'\ngendre = 'lain'\n", r"govtext\.toml:3.*'genre'"),
        ("[[paths]]\nmatch = 'x/**'\nlocked = ['genre']\n", "may not stand under paths"),
    ],
)
def test_wrong_paths_name_line_and_cure(tmp_path: Path, text: str, said: str) -> None:
    write(tmp_path / "govtext.toml", text)
    with pytest.raises(ConfigError, match=said):
        project_of(tmp_path)


def test_front_matter_chooses_for_its_own_draft() -> None:
    analyzer = Analyzer(build({"acronyms": {"OPD": "x"}}))
    report = analyzer.analyze(f"---\ngovtext:\n  accept: [stakeholder]\n  ignore: jargon.cliche\n---\n{TEXT}")
    found = [finding.text for finding in report.findings if finding.rule == "jargon.foreign_term"]
    assert found == ["me-launching"]
    assert report.config != analyzer.analyze(TEXT).config
    assert [f.text for f in analyzer.analyze(f"---\naccept: [stakeholder]\n---\n{TEXT}").findings][:1] == [
        "me-launching"
    ]


def test_front_matter_gives_numbers_as_text() -> None:
    long = " ".join(["kata"] * 27) + "."
    front = '---\ngovtext:\n  thresholds:\n    "readability.long_sentence":\n      words: 30\n---\n'
    assert "readability.long_sentence" in {f.rule for f in Analyzer().analyze(long).findings}
    assert "readability.long_sentence" not in {f.rule for f in Analyzer().analyze(front + long).findings}


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("govtext:\n  acept: [x]", r"front matter:3.*'acept'.*'accept'"),
        (
            "judul: Air\ngenre: [siaran_pers]",
            "front matter:3: 'genre': must be one text, for instance genre: siaran_pers",
        ),
        ("channel:\n  situs: ya", "front matter:2: 'channel': must be one text"),
        ("Genre: siaran_pers", "front matter:2: 'Genre': write this key as genre"),
        ("gendre: siaran_pers", "front matter:2: 'gendre': write this key as genre"),
        ("chanel: [situs]", "front matter:2: 'chanel': write this key as channel"),
        ("acept: [smart city]", "front matter:2: 'acept': write this key as accept"),
        ("govtxt:\n  ignore: [jargon]", "front matter:2: 'govtxt': write this key as govtext"),
        ("ignore: [jargon.cliche]", "front matter:2: 'ignore': this key stands under govtext"),
        ("min-score: 70", "front matter:2: 'min-score': this key stands under govtext"),
        ("govtext:\n  rules: [x.toml]", "belongs to the project"),
        ("govtext: ya", "must have keys below it"),
        ("govtext:\n  ignore: [jargn]", r"'jargn'.*'jargon'"),
    ],
)
def test_wrong_front_matter_names_line_and_cure(front: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        Analyzer().analyze(f"---\n{front}\n---\n{TEXT}")


def test_an_unknown_channel_in_front_matter_is_an_input_error() -> None:
    with pytest.raises(InputError, match="'radio' is not known; write one of: cetak"):
        Analyzer().analyze(f"---\nchannel: radio\n---\n{TEXT}")


def test_each_value_names_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "govtext.toml", 'genre = "lain"\n[acronyms]\nOPD = "a"\nSIM = "b"\n')
    write(tmp_path / "x" / "govtext.toml", '[acronyms]\nSIM = "c"\n')
    found = origins(project_of(tmp_path / "x").layers(tmp_path / "x" / "d.md"))
    nested = str(Path("x", "govtext.toml"))
    assert found == {
        ("genre",): "govtext.toml:1",
        ("acronyms", "OPD"): "govtext.toml:3",
        ("acronyms", "SIM"): f"{nested}:2",
    }


def test_the_config_command_tells_values_and_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "govtext.toml", 'fail-on = "warning"\n[min-score]\njargon = 60\n')
    write(tmp_path / "draf.md", "---\ngenre: lain\n---\nTeks.\n")
    assert main(["config", "draf.md"]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert 'fail-on = "warning" # govtext.toml:1' in lines
    assert "min-score.jargon = 60.0 # govtext.toml:3" in lines
    assert 'genre = "lain" # draf.md:2' in lines
    assert 'language = "id" # bawaan' in lines


def test_init_writes_a_configuration_that_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for language in ("id", "en"):
        assert main(["init", "--force", "--lang", language]) == 0
        project_of(tmp_path).config()
        text = (tmp_path / "govtext.toml").read_text(encoding="utf-8")
        used = "\n".join(line.removeprefix("# ") for line in text.splitlines() if " = " in line or "[" in line[:4])
        plain = used.replace('rules = ["aturan/*.toml"]', "").replace('foreign_terms = "kata.csv"', "")
        write(tmp_path / "govtext.toml", plain)
        project_of(tmp_path).config(tmp_path / "takarir" / "x.md")
    assert main(["init"]) == 2
    assert "--force" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("least", "expected", "said"),
    [
        ("jargon=99", 1, "nilai jargon"),
        ("jargon=1", 0, ""),
        ("readability=99", 0, ""),
        ("balance=10", 2, "keberimbangan tidak dapat dijadikan batas"),
        ("jargon=101", 2, "0 sampai 100"),
    ],
)
def test_a_least_score(  # noqa: PLR0917 - the columns of the table above
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], least: str, expected: int,
    said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "draf.md", TEXT)
    assert main(["check", "--min-score", least, "draf.md"]) == expected
    assert said in capsys.readouterr().err


def test_a_least_score_of_balance_is_refused_with_the_reason() -> None:
    with pytest.raises(ConfigError, match="balance is no gate"):
        build({"min-score": {"balance": 50}})


def test_a_season_has_an_order() -> None:
    season = build({"pemilihan": {"mulai": "2027-02-01", "sampai": "2027-06-30"}}).preferences.season
    assert season is not None and (season[0].month, season[1].day) == (2, 30)
    for wrong in ({"mulai": "2027-06-30", "sampai": "2027-02-01"}, {"mulai": "besok", "sampai": "2027-02-01"}, {}):
        with pytest.raises(ConfigError, match="pemilihan"):
            build({"pemilihan": wrong})


def test_severities_change_what_is_told_and_no_score() -> None:
    before = Analyzer().analyze(TEXT)
    after = Analyzer(build({"severities": {"jargon.foreign_term": "error"}})).analyze(TEXT)
    assert {f.severity for f in after.findings if f.rule == "jargon.foreign_term"} == {"error"}
    assert [f.id for f in before.findings] == [f.id for f in after.findings]
    assert before.scores == after.scores


@pytest.fixture
def fenced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that locks ``fail-on`` and ``min-score``, a draft in it that both would stop, and another file."""
    monkeypatch.chdir(tmp_path)
    write(
        tmp_path / "govtext.toml",
        'fail-on = "suggestion"\naccept = ["launching"]\nlocked = ["fail-on", "min_score"]\n'
        '[min-score]\njargon = 99\n[thresholds."readability.long_sentence"]\nwords = 3\n',
    )
    write(tmp_path / "b" / "draf.md", TEXT)
    return write(tmp_path / "lain.toml", 'accept = ["stakeholder"]\n')


def test_a_named_file_keeps_what_found_files_lock_and_nothing_else(
    fenced: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = project_of(Path("b"), fenced).config(Path("b/draf.md"))
    assert (config.fail_on, dict(config.min_score)) == ("suggestion", {"jargon": 99})
    assert (config.accept, config.thresholds) == (("stakeholder",), {})
    assert main(["check", "--config", "lain.toml", "b/draf.md"]) == 1
    assert "nilai jargon" in capsys.readouterr().err
    assert main(["config", "--config", "lain.toml", "b/draf.md"]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert 'fail-on = "suggestion" # govtext.toml:1' in lines
    assert 'accept = ["stakeholder"] # lain.toml:1' in lines


def test_a_named_file_that_changes_what_is_locked_is_refused(fenced: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(fenced, 'fail-on = "never"\n')
    for command in (["check"], ["config"]):
        assert main([*command, "--config", "lain.toml", "b/draf.md"]) == 2
        assert "lain.toml:1: 'fail-on' dikunci oleh govtext.toml:3" in capsys.readouterr().err
    write(fenced, 'fail-on = "suggestion"\n')
    assert main(["check", "--config", "lain.toml", "b/draf.md"]) == 1


def test_a_found_file_may_be_named_and_locks_of_nearer_files_hold(fenced: Path) -> None:
    write(fenced.parent / "b" / "govtext.toml", 'genre = "lain"\nlanguage = "en"\nlocked = ["language"]\n')
    far = project_of(Path("b"), Path("govtext.toml")).config(Path("b/draf.md"))
    assert (far.genre, far.language, far.accept, far.fail_on) == (None, "en", ("launching",), "suggestion")
    near = project_of(Path("b"), Path("b/govtext.toml")).config(Path("b/draf.md"))
    assert (near.genre, near.language, near.accept, near.fail_on) == ("lain", "en", (), "suggestion")


@pytest.mark.parametrize(
    "front",
    ["channel: 0812-5550-0142", "channel: rina@contoh.go.id", "govtext:\n  ignore: [3374010101900001]"],
)
def test_what_may_be_somebodys_number_is_not_repeated(front: str) -> None:
    with pytest.raises(GovtextError) as raised:
        Analyzer().analyze(f"---\n{front}\n---\n{TEXT}")
    told = " ".join(raised.value.both)
    assert "•" in told and not any(secret in told for secret in ("5550", "0142", "contoh.go.id", "010190"))
