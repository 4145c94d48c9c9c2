"""The real pre-commit, run against a repository made for it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
import yaml

from govtext.document.formats import SUFFIXES
from govtext.fixing import FIXABLE

ROOT = Path(__file__).resolve().parents[2]
CLEAN = "# Jadwal Perpustakaan\n\nPerpustakaan buka setiap hari pukul 08.00–16.00 WIB.\n"
LEAKING = "# Bantuan\n\nPenerima pertama, NIK 3374015208910002, datang kemarin.\n"


def git(folder: Path, *words: str) -> None:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds this checkout as it is now, to be named by a pre-commit configuration."""
    folder = tmp_path_factory.mktemp("hooks") / "govtext"
    folder.mkdir()
    for name in ("src", "data"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "govtext")
    return folder


@pytest.fixture
def content(hooks: Path, tmp_path: Path) -> Path:
    """A repository of drafts that uses both hooks."""
    folder = tmp_path / "content"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=hooks, check=True, capture_output=True, text=True)
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {revision.stdout.strip()}\n  hooks:\n  - id: govtext-fix\n  - id: govtext\n",
        encoding="utf-8",
    )
    return folder


def ran(content: Path, hook: str, *names: str) -> tuple[int, str]:
    git(content, "add", "-A")
    command = [sys.executable, "-m", "pre_commit", "run", hook, "--files", *names]
    done = subprocess.run(command, cwd=content, capture_output=True, text=True, check=False)
    assert "3374015208910002" not in done.stdout + done.stderr
    return done.returncode, done.stdout + done.stderr


def word_file(path: Path, text: str) -> None:
    document = docx.Document()
    document.add_paragraph(text)
    document.save(str(path))


@pytest.mark.slow
def test_the_hooks_let_a_clean_draft_pass_stop_a_leak_and_put_suggestions_in(content: Path) -> None:
    for name, text in (("bersih.md", CLEAN), ("bocor.md", LEAKING), ("LICENSE", LEAKING), ("bocor.csv", LEAKING)):
        (content / name).write_text(text, encoding="utf-8")
    (content / "bocor.html").write_text(f"<p>{LEAKING.splitlines()[2]}</p>\n", encoding="utf-8")
    word_file(content / "bocor.docx", LEAKING.splitlines()[2])
    assert ran(content, "govtext", "bersih.md")[0] == 0
    for name, place in (("bocor.md", "bocor.md:3"), ("bocor.html", "bocor.html:1"), ("bocor.docx", "bocor.docx")):
        status, told = ran(content, "govtext", name)
        assert (status, place in told, "kip.personal_data" in told) == (1, True, True), told
    status, told = ran(content, "govtext", "LICENSE", "bocor.csv")
    assert status == 0 and "no files to check" in told, told

    draft = content / "apotik.md"
    draft.write_text("Apotik itu buka pukul 08.00.\n", encoding="utf-8")
    status, told = ran(content, "govtext-fix", "apotik.md", "bocor.docx")
    assert status == 1 and "files were modified by this hook" in told, told
    assert draft.read_text(encoding="utf-8") == "Apotek itu buka pukul 08.00.\n"
    assert ran(content, "govtext-fix", "apotik.md")[0] == 0


def test_the_hooks_take_the_files_that_are_read() -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    fixable = [ending for ending, format in SUFFIXES.items() if format in FIXABLE]
    for name, endings in (("govtext", list(SUFFIXES)), ("govtext-fix", fixable)):
        pattern = re.compile(hooks[name]["files"])
        taken = [ending for ending in (*SUFFIXES, ".csv", ".doc", ".mdx", ".html.j2") if pattern.search(f"a{ending}")]
        assert taken == endings
        assert pattern.search("A.MD") and not pattern.search("README") and not pattern.search("md")
