"""Real texts: releases are press releases, speeches and laws are of no kind."""

import json
import os
from pathlib import Path

import pytest

from govtext.document import read
from govtext.genres import genre_of
from govtext.reading import Reading

CORPORA = os.environ.get("GOVTEXT_CORPORA")
pytestmark = [
    pytest.mark.corpora,
    pytest.mark.skipif(CORPORA is None, reason="GOVTEXT_CORPORA does not name the folder of real texts"),
]


def kinds(file: str, most: int, *, titled: bool = False, length: int = 6000) -> list[str | None]:
    rows = [json.loads(line) for line in (Path(CORPORA or "") / file).read_text(encoding="utf-8").splitlines()[:most]]
    texts = [(f"# {row['title']}\n\n" if titled else "") + (row.get("text") or row["lead"])[:length] for row in rows]
    return [genre_of(Reading(read(text, "markdown"))).name for text in texts]


def test_releases_are_press_releases() -> None:
    assert kinds("gov/press_releases.jsonl", 17, titled=True).count("siaran_pers") >= 15
    leads = kinds("gov/press_leads_kemenkoinfra.jsonl", 100, titled=True)
    assert leads.count("siaran_pers") >= 90


def test_speeches_and_laws_are_asked_nothing() -> None:
    assert set(kinds("gov/speeches_jokowi_2017.jsonl", 40)) == {None}
    assert set(kinds("gov/laws_docs_1999_2009.jsonl", 30)) == {None}
