"""Every error raised on purpose says the same in Indonesian and in English."""

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import govtext
from govtext.causes import cause, toml_fault
from govtext.errors import ConfigError, DataError, GovtextError, InputError, Misfit, Wording

SOURCES = Path(govtext.__file__).parent
WORDINGS = {
    "GovtextError": 0, "DataError": 0, "ConfigError": 0, "StemmerError": 0, "Misfit": 0, "Wording": 0, "InputError": 1,
}  # fmt: skip
"""What is told in both languages, and how many arguments come before the two wordings."""
ENGLISH = re.compile(r"\b(?:the|is|are|must|cannot|there|with|write|not|and|of|it|no|this)\b")
"""Words that no Indonesian message has."""


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WORDINGS:
                yield f"{path.relative_to(SOURCES)}:{node.lineno}", node.func.id, node


def words(node: ast.expr) -> str | None:
    """Return the literal words of a message; None where it is computed."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
    return None


def test_no_error_lacks_a_wording() -> None:
    bare = [
        f"{place}: {name}"
        for place, name, call in calls()
        if not any(isinstance(argument, ast.Starred) for argument in call.args)
        and len(call.args) + len(call.keywords) != WORDINGS[name] + 2
    ]
    assert len(list(calls())) > 100
    assert not bare


def test_each_wording_is_in_its_language() -> None:
    for place, name, call in calls():
        english, indonesian = (words(argument) for argument in [*call.args, *2 * [ast.Name()]][WORDINGS[name] :][:2])
        if not english or not indonesian or not re.search(r"[a-z]{3} [a-z]{2}", english):
            continue
        assert english != indonesian, place
        assert not ENGLISH.search(re.sub(r"“[^”]*”|'[^']*'|--[\w-]+|[\w.]*=.*", "", indonesian)), place


def test_errors_of_values_are_told_in_both() -> None:
    """A plain ValueError in a model would reach people in English only."""
    for folder in ("config", "tables", "adapters/server"):
        for path in (SOURCES / folder).rglob("*.py"):
            assert "raise ValueError(" not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize(
    "error",
    [
        GovtextError("no", "tidak"),
        DataError("no", "tidak"),
        ConfigError("no", "tidak"),
        InputError("not_utf8", "no", "tidak"),
        Misfit("no", "tidak"),
    ],
)
def test_errors_travel(error: GovtextError) -> None:
    there = pickle.loads(pickle.dumps(error))
    assert type(there) is type(error)
    assert (str(there), there.both) == ("no", Wording("no", "tidak"))
    assert getattr(there, "code", None) == getattr(error, "code", None)


def test_an_error_of_others_may_have_one_wording() -> None:
    own = ConfigError("rule 'own.x' needs a key")
    assert own.told("id") == own.told("en") == str(own)
    assert InputError("own", "no").told("id") == "no"


def test_the_library_tells_both() -> None:
    with pytest.raises(govtext.ConfigError) as caught:
        govtext.Config(ignore=("jargon.klise",))
    assert caught.value.told("en") == str(caught.value)
    assert str(caught.value).endswith("names no rule or family. Did you mean 'jargon.cliche'?")
    assert caught.value.told("id") == (
        "pengaturan: 'jargon.klise': ignore menyebut aturan atau keluarga aturan yang tidak ada. "
        "Mungkin maksud Anda 'jargon.cliche'?"
    )
    with pytest.raises(govtext.InputError) as refused:
        govtext.analyze("---\ngenre: rilis\n---\nAir.", source="a.md")
    assert refused.value.told("id").startswith("a.md: kepala naskah, genre: 'rilis' tidak dikenal; tulis salah satu")


def test_causes_are_told_in_both() -> None:
    assert cause(FileNotFoundError(2, "No such file or directory")).id == "tidak ada berkas atau folder itu"
    assert cause(OSError("odd")) == Wording("odd", "odd")
    assert cause(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid")).id == "bukan UTF-8"


@pytest.mark.parametrize(
    ("text", "told", "line"),
    [
        ("a = jargon\n", "nilai tidak sah", 1),
        ('\na = ["x" "y"]\n', "daftar belum ditutup dengan “]”", 2),
        ("a = {b=1", "tabel belum ditutup dengan “}” (di akhir berkas)", None),
        ("[a]\n[a]\n", "tabel 'a' ditulis dua kali", 2),
    ],
)
def test_faults_of_toml_are_told_in_indonesian(text: str, told: str, line: int | None) -> None:
    import tomllib

    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    what, where = toml_fault(caught.value)
    assert (what.id, where) == (told, line)
