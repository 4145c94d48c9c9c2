"""Real Indonesian text, where it is at hand: everything is read to the end, and the report keeps its promises."""

import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from govtext import Analyzer, Report

Records = Callable[[str], Iterator[dict[str, Any]]]
pytestmark = pytest.mark.corpora

FILES = {
    "gov/press_releases.jsonl": None,
    "gov/press_leads_kemenkoinfra.jsonl": None,
    "gov/speeches_jokowi_2017.jsonl": 40,
    "gov/law_articles_key.jsonl": 300,
    "gov/laws_docs_1999_2009.jsonl": 12,
    "news/ntrex128_ind_docs.jsonl": None,
    "news/indonli_premises.jsonl": 600,
}
"""What is read, and how many records of it; GOVTEXT_ALL_TEXTS reads everything."""


def whole(record: dict[str, Any]) -> str:
    parts = (record.get("title"), record.get("text") or record.get("lead"))
    return "\n\n".join(part for part in parts if part)


def check(text: str, report: Report) -> None:
    last = 0
    for finding in report.findings:
        if finding.span is None:
            continue
        assert last <= finding.span.start < finding.span.end <= len(text)
        last = finding.span.start
    assert report.reading.words > 0


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_read_to_the_end(name: str, records: Records) -> None:
    analyzer = Analyzer()
    limit = None if os.environ.get("GOVTEXT_ALL_TEXTS") else FILES[name]
    read = 0
    for record in itertools.islice(records(name), limit):
        text = whole(record)
        check(text, analyzer.analyze(text, format="text", source=record["id"]))
        read += 1
    assert read


def resident() -> int:
    """Return the memory of this process in MiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 2**20


@pytest.mark.slow
@pytest.mark.skipif(not os.environ.get("GOVTEXT_ALL_TEXTS"), reason="reads millions of words; set GOVTEXT_ALL_TEXTS")
def test_memory_does_not_grow_with_the_number_of_drafts(records: Records) -> None:
    """The second reading of two million words must not need more than the first one left behind."""
    analyzer = Analyzer()
    after = []
    for _ in range(2):
        for record in records("gov/laws_docs_1999_2009.jsonl"):
            analyzer.analyze(record["text"], format="text")
        after.append(resident())
    assert after[1] - after[0] <= 25, f"{after[0]} MiB after the first reading, {after[1]} MiB after the second"
