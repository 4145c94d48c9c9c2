"""A repeated run prints what the first one printed and what one without a cache prints, without analysing anything."""

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from govtext.adapters.cache import Told
from govtext.outputs import FORMATS
from govtext.report import VERSION, Batch, Report
from govtext.wire import Wire

from .runs import DRAFT, LEAK, Ran, Runs

DRAFTS = Path(__file__).resolve().parents[2] / "drafts"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Drafts of all kinds: of each format, clean, empty, broken, with a front matter that chooses, the same one twice."""
    monkeypatch.chdir(tmp_path)
    folder = Path("naskah")
    folder.mkdir()
    for path in sorted(DRAFTS.glob("*.md")):
        shutil.copy(path, folder)
    (folder / "a.md").write_text(DRAFT, encoding="utf-8")
    (folder / "b.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "c.md").write_text(DRAFT, encoding="utf-8")
    (folder / "bom.md").write_bytes(
        "\ufeff# Judul\r\n\r\nDinas me-launching 🎉 aplikasi • untuk stakeholder.\r\n".encode()
    )
    (folder / "empty.md").write_bytes(b"")
    (folder / "broken.md").write_bytes(b"\xff\xfe\x00rusak\xff")
    (folder / "english.md").write_text(f"---\ngovtext:\n  language: en\n---\n\n{DRAFT}", encoding="utf-8")
    (folder / "genre.md").write_text("---\ngenre: bukan_genre\n---\n\nTeks.\n", encoding="utf-8")
    (folder / "allowed.md").write_text(
        "<!-- govtext: allow jargon.foreign_term -- nama program -->\nWarga bertemu stakeholder.\n", encoding="utf-8"
    )
    (folder / "d.html").write_text(
        f"<h1>Bupati Launching</h1><p>Bupati <b>me-launching</b> aplikasi. NIK {LEAK} tertulis.</p>", encoding="utf-8"
    )
    document = docx.Document()
    for line in DRAFT.splitlines():
        document.add_paragraph(line)
    document.save(str(folder / "e.docx"))
    return folder


def printed(runs: Runs, folder: Path, *arguments: str) -> Ran:
    """Run twice with a cache and once without and hold that all three are alike; return what they said."""
    afresh = runs.check(*arguments, "--no-cache", folder)
    first = runs.check(*arguments, folder)
    known = [name for name in runs.analysed if not name.endswith(("broken.md", "genre.md"))]
    assert runs.check(*arguments, folder) == first == afresh
    assert [name for name in runs.analysed if not name.endswith(("broken.md", "genre.md"))] == known
    assert LEAK not in afresh.out + afresh.err
    return afresh


@pytest.mark.parametrize("format", FORMATS)
def test_every_form_is_the_same(runs: Runs, folder: Path, format: str) -> None:
    told = printed(runs, folder, "--format", format)
    assert told.status == 2
    assert "launching" in told.out


@pytest.mark.parametrize(
    "choices",
    [
        ("--lang", "en", "--color", "always"),
        ("--explain-score",),
        ("--explain-score", "--lang", "en", "--genre", "siaran_pers"),
        ("--min-score", "jargon=99", "--fail-on", "never"),
        ("--channel", "instagram", "--format", "jsonl"),
    ],
    ids=" ".join,
)
def test_every_choice_is_the_same(runs: Runs, folder: Path, choices: tuple[str, ...]) -> None:
    printed(runs, folder, *choices)


def test_every_form_comes_from_one_analysis(runs: Runs, draft: Path) -> None:
    runs.check(draft)
    with runs.repeating():
        for format in FORMATS:
            for _ in range(2):
                cached = runs.check("--format", format, draft)
            del runs.analysed[:]
            assert cached.out
    for format in FORMATS:
        cached = runs.check("--format", format, draft)
        assert cached == runs.check("--format", format, "--no-cache", draft)


@pytest.mark.parametrize("fail_on", ["error", "warning", "suggestion", "never"])
def test_the_status_is_the_same(runs: Runs, folder: Path, fail_on: str) -> None:
    for name in ("a.md", "empty.md", "allowed.md", "english.md"):
        printed(runs, folder / name, "--fail-on", fail_on)


def test_a_baseline_holds(runs: Runs, draft: Path) -> None:
    baseline = ("--baseline", "known.txt")
    statuses = [runs.check(draft, *baseline, "--write-baseline", *more).status for more in ((), (), ("--no-cache",))]
    assert statuses == [0, 0, 0]
    draft.write_text(f"{DRAFT}\nKita akan melakukan sinergitas.\n", encoding="utf-8")
    told = printed(runs, draft, *baseline)
    assert "sinergitas" in told.out and "stakeholder" not in told.out.partition("Unsur")[0]
    printed(runs, draft, *baseline, "--format", "json")
    printed(runs, draft, *baseline, "--format", "html")
    draft.write_text("Teks lain.\n", encoding="utf-8")
    assert "known.txt" in printed(runs, draft, *baseline).err


def test_several_processes_ask_first(runs: Runs, folder: Path) -> None:
    first = runs.check("--jobs", "2", folder)
    with runs.analysing(2):  # the two that cannot be read are tried again, in this process
        assert runs.check(folder) == first
    assert runs.check("--jobs", "2", folder) == first
    assert runs.check("--no-cache", folder) == first


def test_standard_input_is_read_once(runs: Runs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    def check(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
        return runs.check("--stdin", *arguments)

    for choices in ((), ("--stdin-filename", "dari/jauh.txt"), ("--format", "json")):
        first = check(*choices)
        with runs.repeating():
            assert check(*choices) == first
        assert check(*choices, "--no-cache") == first


@pytest.mark.parametrize("format", FORMATS)
def test_a_draft_that_was_renamed_or_copied_is_known(runs: Runs, draft: Path, format: str) -> None:
    first = runs.check(draft, "--format", format)
    copy = Path("salinan & baru.md")
    shutil.copy(draft, copy)
    with runs.repeating():
        told = runs.check(copy, "--format", format)
        both = runs.check(copy, draft, "--format", format)
    assert "naskah.md" in first.out and "naskah.md" not in told.out
    assert runs.check(copy, "--format", format, "--no-cache") == told
    assert runs.check(copy, draft, "--format", format, "--no-cache") == both


def test_an_answer_for_one_language_is_none_for_another(runs: Runs, draft: Path) -> None:
    for format in ("html", "sarif", "text"):
        for language in ("id", "en", "id"):
            told = runs.check(draft, "--format", format, "--lang", language)
            assert told == runs.check(draft, "--format", format, "--lang", language, "--no-cache")
        english = Path("govtext.toml")
        english.write_text('language = "en"\n', encoding="utf-8")
        assert runs.check(draft, "--format", format) == runs.check(draft, "--format", format, "--no-cache")
        english.unlink()


def test_no_cache_neither_reads_nor_writes(runs: Runs, draft: Path, own_cache: Path) -> None:
    with runs.analysing(2):
        runs.check("--no-cache", draft)
        runs.check("--no-cache", draft)
    assert not own_cache.exists()


def test_a_repeated_run_loads_nothing_heavy(draft: Path) -> None:
    watch = (
        "import sys\nfrom govtext.adapters.cli import main\nmain(sys.argv[1:])\n"
        "heavy = ('spacy', 'numpy', 'nltk', 'pydantic', 'markdown_it', 'tomllib', 'Sastrawi', 'multiprocessing')\n"
        "print([name for name in heavy if name in sys.modules], file=sys.stderr)"
    )
    for format in FORMATS:
        command = [sys.executable, "-c", watch, "check", "--format", format, str(draft)]
        subprocess.run(command, check=True, capture_output=True)
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        assert done.stderr.strip() == "[]", format


def test_a_report_on_the_wire_loads_no_analysis() -> None:
    code = "import sys, govtext.report, govtext.outputs.text; print({'spacy', 'numpy', 'nltk'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "set()\n"


def test_no_field_of_the_wire_is_hidden_by_a_method() -> None:
    def models(model: type[Wire]) -> set[type[Wire]]:
        return {model}.union(*map(models, model.__subclasses__()))

    assert {Batch, Report} <= models(Wire)
    fields = {name for model in models(Wire) for name in model.model_fields}
    assert fields & set(dir(Told)) == set()


def test_the_lines_carry_the_version_of_the_wire(runs: Runs, draft: Path) -> None:
    assert json.loads(runs.check("--format", "jsonl", draft).out)["version"] == VERSION
