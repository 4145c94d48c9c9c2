"""What fresh processes take, beside those that only import spaCy."""

import os
import tempfile
from pathlib import Path

from measuring import CHECK, fresh_processes
from texts import releases

FORGETFUL = f"import os, shutil; shutil.rmtree(os.environ['GOVTEXT_CACHE_DIR'], ignore_errors=True); {CHECK}"
"""The command with a cache that is empty."""


def import_ratio() -> None:
    """Print how long ``import govtext`` takes beside ``import spacy``, each in fresh processes, interleaved."""
    bare, own, spacy = fresh_processes(["pass"], ["import govtext"], ["import spacy"])
    print(f"python alone {bare:.3f} s, with govtext {own:.3f} s, with spacy {spacy:.3f} s")
    print(f"whole process: {own / spacy:.3f} of spacy's; import alone: {max(0.0, own - bare) / (spacy - bare):.3f}")


def cold() -> None:
    """Print how long one ``govtext check`` of a draft of some 300 words takes beside ``import spacy``."""
    text = min(releases(), key=lambda release: abs(len(release.split()) - 300))
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.md"
        draft.write_text(text, encoding="utf-8")
        own, spacy = fresh_processes([CHECK, "check", "--no-cache", "--fail-on", "never", str(draft)], ["import spacy"])
    print(f"cold check of {len(text.split())} words {own:.3f} s, import spacy {spacy:.3f} s: ratio {own / spacy:.2f}")


def cache() -> None:
    """Print how long 200 drafts take that the cache knows beside ``import spacy``, and what remembering one costs."""
    texts = releases()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as kept:
        drafts = Path(folder)
        for number in range(200):
            text = f"{texts[number % len(texts)]}\n\n{number}\n"
            (drafts / f"draft{number:03}.md").write_text(text, encoding="utf-8")
        os.environ["GOVTEXT_CACHE_DIR"] = f"{kept}/govtext"
        forms = ("text", "jsonl", "json", "junit", "github", "gitlab", "rdjson", "sarif", "html")
        check = ["check", "--fail-on", "never", "--format"]
        *known, spacy = fresh_processes(*([CHECK, *check, form, folder] for form in forms), ["import spacy"], rounds=9)
        for form, taken in zip(forms, known, strict=True):
            print(f"200 known drafts as {form:7s}{taken:6.3f} s, import spacy {spacy:.3f} s: ratio {taken / spacy:.2f}")
        one = [*check, "text", str(drafts / "draft000.md")]
        without, first, again = fresh_processes([CHECK, *one, "--no-cache"], [FORGETFUL, *one], [CHECK, *one])
    print(f"one draft without a cache {without:.3f} s, remembered {first:.3f} s, known {again:.3f} s")
