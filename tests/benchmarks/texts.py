"""The texts that are measured: real ones, found by GOVTEXT_CORPORA, else the drafts of tests/drafts."""

import json
import os
import re
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

DRAFTS = Path(__file__).resolve().parents[1] / "drafts"
_SHORT = ("news/ntrex128_ind_docs", "news/indonli_premises", "gov/speeches_jokowi_2017", "graded/folk_tales")
_PART = 100
"""Words of a part of a draft, to the next end of a sentence."""
_PARTS = 2
"""Parts of a draft."""


def releases() -> list[str]:
    """Return real press releases, or the project's own drafts."""
    real = [f"{record['title']}\n\n{record['text']}" for record in _records("gov/press_releases")]
    return real or [draft.read_text(encoding="utf-8") for draft in sorted(DRAFTS.glob("*.md"))]


def long_texts() -> Iterator[str]:
    """Yield long texts without end, each read when it is its turn: laws, or without them the releases."""
    while True:
        read = False
        for law in _records("gov/laws_docs_1999_2009"):
            yield law["text"]
            read = True
        if not read:
            yield from releases()


def write_drafts(folder: Path, wanted: int) -> int:
    """Write ``wanted`` drafts of some two hundred words, of news, speeches and tales, and return their words."""
    texts = [record["text"] for name in _SHORT for record in _records(name)] or releases()
    parts = cycle([part for text in texts for part in _parts(text)])
    words = 0
    for number in range(wanted):
        draft = "\n\n".join(islice(parts, _PARTS))
        (folder / f"draft{number:04}.md").write_text(draft, encoding="utf-8")
        words += len(draft.split())
    return words


def _records(name: str) -> Iterator[dict[str, str]]:
    """Yield the records of a file of the corpora; none where it is not there."""
    folder = os.environ.get("GOVTEXT_CORPORA")
    path = Path(folder, f"{name}.jsonl") if folder else None
    if path and path.is_file():
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def _parts(text: str) -> Iterator[str]:
    """Yield ``text`` in parts of some hundred words, cut at the ends of sentences."""
    part: list[str] = []
    for sentence in re.split(r"(?<=[.!?]) ", text):
        part.append(sentence)
        if sum(len(one.split()) for one in part) > _PART:
            yield " ".join(part)
            part = []
    if part:
        yield " ".join(part)
