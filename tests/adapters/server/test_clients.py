"""Clients of LanguageTool as people use them, pointed at a live server; each test says what it lacks where it is skipped."""

import json
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from .live import Live

TEXT = "😀 Bupati me-launching aplikasi antrean 😀 untuk stakeholder."
FIXED = "😀 Bupati meluncurkan aplikasi antrean 😀 untuk pemangku kepentingan."
NODE = Path(__file__).parent / "annotatedtext"
OFFICE = Path(__file__).parent / "libreoffice_client.py"


def test_language_tool_python(server: Live) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tool_module = pytest.importorskip("language_tool_python", reason="pip install language-tool-python")
        with tool_module.LanguageTool("id-ID", remote_server=server.url) as tool:
            found = [(match.offset, match.error_length, match.rule_id) for match in tool.check(TEXT)]
            assert [(TEXT[at : at + length], rule) for at, length, rule in found] == [
                ("me-launching", "jargon.foreign_term"),
                ("stakeholder", "jargon.foreign_term"),
            ]
            assert tool.correct(TEXT) == FIXED
            tool.disabled_rules = {"jargon.foreign_term"}
            assert tool.check(TEXT) == []


def test_pylanguagetool(server: Live, tmp_path: Path) -> None:
    draft = tmp_path / "draf.txt"
    draft.write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-W", "ignore", "-c", "from pylanguagetool.cli import main; main()"]
    command += ["-a", f"{server.url}/v2/", "-l", "id-ID"]
    run = subprocess.run([*command, str(draft)], capture_output=True, text=True, check=False)
    if "No module named" in run.stderr:
        pytest.skip(run.stderr.splitlines()[-1])
    assert run.returncode == 1, run.stderr
    assert "meluncurkan" in run.stdout and "pemangku kepentingan" in run.stdout
    draft.write_text("Loket buka pukul 08.00.", encoding="utf-8")
    run = subprocess.run([*command, str(draft)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_annotatedtext_remark(server: Live) -> None:
    """The library under the LanguageTool linters of VS Code: it sends Markdown as text and markup."""
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    if not (NODE / "node_modules" / "annotatedtext-remark").is_dir():
        pytest.skip(f"npm packages are missing: npm ci --prefix {NODE.name}")
    markdown = (
        "# Aplikasi 😀 **baru**\n\nBupati *me-launching* [aplikasi](https://a.example) untuk `kode` **stakeholder**.\n"
    )
    run = subprocess.run(
        ["node", "check.mjs", server.url], cwd=NODE, input=markdown, capture_output=True, text=True, check=True
    )
    assert json.loads(run.stdout) == ["me-launching", "stakeholder"]


def test_libreoffice(server: Live, tmp_path: Path) -> None:
    """LibreOffice's own LanguageTool checker, without a window, asked through UNO for a paragraph with its traps."""
    python = "/usr/bin/python3"
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed: apt-get install libreoffice-writer python3-uno")
    if subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode:
        pytest.skip("UNO for Python is not installed: apt-get install python3-uno")
    text = "😀 Bupati me-launching aplikasi & layanan 100% + lain untuk stakeholder."
    run = subprocess.run(
        [python, str(OFFICE), f"{server.url}/v2", str(tmp_path), text], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    assert found["has_indonesian"]
    utf16 = text.encode("utf-16-le")
    marked = [utf16[2 * at : 2 * (at + length)].decode("utf-16-le") for at, length, _ in found["errors"]]
    assert marked == ["me-launching", "stakeholder"]
    assert [suggestions for *_, suggestions in found["errors"]] == [["meluncurkan"], ["pemangku kepentingan"]]
