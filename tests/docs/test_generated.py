"""The generated pages say what the cards and cases say today."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import generate_docs  # noqa: E402


def test_generated_pages_are_fresh() -> None:
    stale = []
    for name, text in generate_docs.pages().items():
        path = ROOT / "docs" / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
    assert not stale, f"run scripts/generate_docs.py; stale: {stale}"


def test_no_page_is_left_of_what_is_gone() -> None:
    made = generate_docs.pages()
    there = {f"{folder}/{path.name}" for folder in ("rules", "dasar") for path in (ROOT / "docs" / folder).glob("*.md")}
    assert there <= set(made)
