"""Real releases and tales keep every character, and what ends a release is no prose."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from govtext.document import Kind, read

Records = Callable[[str], Iterator[dict[str, Any]]]


@pytest.mark.corpora
def test_press_releases(records: Records) -> None:
    signed = found = titled = total = 0
    for record in records("gov/press_releases.jsonl"):
        document = read(f"{record['title']}\n\n{record['text']}")
        total += 1
        titled += document.title is not None and document.words_of(document.title.span) == " ".join(
            record["title"].split()
        )
        if record["text"].rstrip().endswith(")"):
            signed += 1
            found += document.blocks[-1].kind is Kind.BYLINE
    assert titled >= 0.95 * total
    assert found >= 0.9 * signed


@pytest.mark.corpora
def test_tales_lose_nothing(records: Records) -> None:
    for record in records("graded/folk_tales.jsonl"):
        for format in ("text", "markdown"):
            document = read(record["text"], format)
            inside = "".join("".join(document.visible(block.span).split()) for block in document.blocks)
            assert len(inside) >= 0.99 * len("".join(record["text"].split()))
