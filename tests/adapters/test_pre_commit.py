"""The real pre-commit, run against a repository made for it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.mark.slow
def test_the_hook_lets_a_clean_draft_pass_and_stops_a_leak(hooks: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    git(content, "init", "-q", "-b", "main")
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=hooks, check=True, capture_output=True, text=True)
    (content / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {revision.stdout.strip()}\n  hooks:\n  - id: govtext\n", encoding="utf-8"
    )
    for name, text in (("bersih.md", CLEAN), ("bocor.md", LEAKING)):
        (content / name).write_text(text, encoding="utf-8")
    git(content, "add", "-A")
    command = [sys.executable, "-m", "pre_commit", "run", "--files"]
    passed = subprocess.run([*command, "bersih.md"], cwd=content, capture_output=True, text=True, check=False)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    stopped = subprocess.run([*command, "bocor.md"], cwd=content, capture_output=True, text=True, check=False)
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "bocor.md:3" in stopped.stdout
    assert "kip.personal_data" in stopped.stdout
    assert "3374015208910002" not in stopped.stdout + stopped.stderr
