"""Whatever an answer depends on makes it another one; what it does not depend on leaves it known."""

from collections.abc import Callable
from pathlib import Path

import pytest

from govtext import installed
from govtext.adapters.cache import Keys, Projects

from .runs import DRAFT, Runs

CARD = """title = "Sebutan lama"
why = "Sebutan ini sudah diganti."
message = "“{term}” sudah tidak dipakai; tulis “{prefer}”."

[words]
"%s" = "kota"
"""


@pytest.mark.parametrize(
    "choices",
    [
        ("--genre", "siaran_pers"),
        ("--channel", "instagram"),
        ("--lang", "en"),
        ("--fail-on", "never"),
        ("--min-score", "jargon=10"),
        ("--explain-score",),
    ],
    ids=" ".join,
)
def test_choices_of_the_command_line(runs: Runs, draft: Path, choices: tuple[str, ...]) -> None:
    runs.check(draft)
    with runs.analysing():
        runs.check(draft, *choices)
        runs.check(draft, *choices)
    with runs.repeating():
        runs.check(draft)


def test_each_byte_of_a_draft(runs: Runs, draft: Path) -> None:
    runs.check(draft)
    draft.write_text(DRAFT.replace("aplikasi", "Aplikasi"), encoding="utf-8")
    with runs.analysing():
        runs.check(draft)
    draft.write_text(DRAFT, encoding="utf-8")
    with runs.repeating():
        runs.check(draft)


def test_the_format(runs: Runs, draft: Path) -> None:
    runs.check(draft)
    with runs.analysing():
        runs.check(draft.rename("naskah.txt"))


def test_configuration_files_near_and_far(runs: Runs, draft: Path) -> None:
    below = Path("bawah")
    below.mkdir()
    inner = draft.rename(below / draft.name)
    runs.check(inner)
    for file, text in (
        (Path("govtext.toml"), 'accept = ["stakeholder"]\n'),
        (below / "govtext.toml", "[acronyms]\nOPD = 'organisasi perangkat daerah'\n"),
        (below / "govtext.toml", "[acronyms]\nOPD = 'organisasi'\n"),
        (Path("own.toml"), ""),
    ):
        file.write_text(text, encoding="utf-8")
        more = ("--config", file) if file.name == "own.toml" else ()
        with runs.analysing():
            first = runs.check(inner, *more)
            assert runs.check(inner, *more) == first
    with runs.analysing():
        assert runs.check(inner, "--no-cache") == runs.check(inner)


def test_a_pyproject_counts_as_far_as_it_speaks_of_govtext(runs: Runs, draft: Path) -> None:
    shared = Path("pyproject.toml")
    shared.write_text('[project]\nname = "siaran"\n', encoding="utf-8")
    runs.check(draft)
    shared.write_text('[project]\nname = "siaran-baru"\n', encoding="utf-8")
    with runs.repeating():
        runs.check(draft)
    shared.write_text('[project]\nname = "siaran"\n[tool.govtext]\naccept = ["stakeholder"]\n', encoding="utf-8")
    with runs.analysing():
        runs.check(draft)
    shared.write_text('[project]\nname = "x"\n[tool.govtext]\naccept = ["stakeholder"]\n', encoding="utf-8")
    with runs.repeating():
        runs.check(draft)


def test_choices_for_some_paths(runs: Runs, draft: Path) -> None:
    Path("govtext.toml").write_text('[[paths]]\nmatch = "siaran/**"\naccept = ["stakeholder"]\n', encoding="utf-8")
    Path("siaran").mkdir()
    other = Path("siaran", "naskah.md")
    other.write_text(DRAFT, encoding="utf-8")
    with runs.analysing(2):
        assert "“stakeholder”" in runs.check(draft).out
        assert "“stakeholder”" not in runs.check(other).out


def test_own_words_and_own_rules_in_other_files(runs: Runs, draft: Path) -> None:
    Path("aturan").mkdir()
    rule, words = Path("aturan", "lama.toml"), Path("kata.csv")
    rule.write_text(CARD % "penerima pertama", encoding="utf-8")
    words.write_text("term,prefer\ndatang,hadir\n", encoding="utf-8")
    Path("govtext.toml").write_text('rules = ["aturan/*.toml"]\n[lexicons]\ncliches = "kata.csv"\n', encoding="utf-8")
    runs.check(draft)
    for path, text in (
        (rule, CARD % "dinas sosial"),
        (words, "term,prefer\nkata bupati,ujar bupati\n"),
        (Path("aturan", "baru.toml"), CARD % "bupati"),
    ):
        path.write_text(text, encoding="utf-8")
        with runs.analysing():
            first = runs.check(draft)
            assert runs.check(draft) == first
    assert "own.baru" in first.out and "own.lama" in first.out
    rule.rename(Path("aturan", "kuno.toml"))
    assert "own.kuno" in runs.check(draft).out
    words.unlink()
    assert runs.check(draft).status == 2


def test_a_wrong_configuration_is_told_each_time(runs: Runs, draft: Path) -> None:
    runs.check(draft)
    for text in ('acept = ["x"]\n', "accept = [\n", 'lexicons = "kata.csv"\n', "paths = 3\n", 'rules = ["x/*.toml"]\n'):
        Path("govtext.toml").write_text(text, encoding="utf-8")
        for _ in range(2):
            told = runs.check(draft)
            assert told.status == 2
            assert "govtext.toml" in told.err or "rules" in told.err
    for wrong in (("--genre", "rilis"), ("--min-score", "balance=3"), ("--config", "gone.toml"), ("--jobs", "-1")):
        for _ in range(2):
            assert runs.check(draft, *wrong).status == 2


@pytest.mark.parametrize("digest", ["code_digest", "data_digest"])
def test_code_and_data(runs: Runs, draft: Path, monkeypatch: pytest.MonkeyPatch, digest: str) -> None:
    runs.check(draft)
    monkeypatch.setattr(f"govtext.adapters.cache.key.{digest}", lambda: "another")
    with runs.analysing():
        runs.check(draft)


def test_the_version(runs: Runs, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs.check(draft)
    monkeypatch.setattr("govtext.adapters.cache.key.__version__", "99.0")
    with runs.analysing():
        runs.check(draft)


def test_the_digest_of_the_code_covers_what_it_rests_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digest: Callable[[], str] = installed.code_digest.__wrapped__
    found = {digest()}
    roots = tmp_path / "akar.txt"
    roots.write_text("kerja\n", encoding="utf-8")
    monkeypatch.setenv(installed.ROOTS_VARIABLE, str(roots))
    found.add(digest())
    roots.write_text("kerja\nmain\n", encoding="utf-8")
    found.add(digest())
    (tmp_path / "spacy-99.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    found.add(digest())
    package = tmp_path / "govtext"
    (package / "__pycache__").mkdir(parents=True)
    (package / "a.py").write_text("x = 1\n", encoding="utf-8")
    monkeypatch.setattr(installed, "_PACKAGE", package)
    found.add(one := digest())
    (package / "__pycache__" / "a.pyc").write_bytes(b"1")
    assert digest() == one
    (package / "a.py").write_text("x = 2\n", encoding="utf-8")
    found.add(digest())
    (package / "a.html").write_text("<p>", encoding="utf-8")
    found.add(digest())
    assert len(found) == 7


def test_the_packages_are_those_the_project_depends_on() -> None:
    import tomllib

    file = Path(__file__).resolve().parents[3] / "pyproject.toml"
    project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["languages"]]
    names = {asked_for.partition(">")[0].partition("=")[0].lower().replace("-", "_") for asked_for in asked}
    assert names <= set(installed.PACKAGES)


def test_a_name_tells_nothing_of_the_secret_and_both_depend_on_all_parts() -> None:
    asked = {"genre": None, "lang": "id"}
    keys = Keys(asked)
    same = Keys(dict(reversed(asked.items())))
    assert keys.of("draft markdown", "p", b"x") == same.of("draft markdown", "p", b"x")
    every = [
        keys.of("draft markdown", "p", b"x"),
        keys.of("draft text", "p", b"x"),
        keys.of("draft markdown", "q", b"x"),
        keys.of("draft markdown", "p", b"y"),
        Keys({**asked, "lang": "en"}).of("draft markdown", "p", b"x"),
    ]
    assert len({key.name for key in every}) == len({key.secret for key in every}) == len(every)
    assert all(bytes.fromhex(key.name) not in key.secret for key in every)


def test_a_draft_without_configuration_has_the_same_digest_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Projects().digest(None) == Projects().digest("a/b.md") == Projects().digest(str(tmp_path / "c.md"))
