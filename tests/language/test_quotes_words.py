"""The word lists behind quotations, and how quotations fare on real releases."""

import json
import os
from dataclasses import astuple
from pathlib import Path

import pytest
from quotes_helper import quotes_of

from govtext.language.quotes.attribution import after_quotation, find_cues, is_predicate, speech_words
from govtext.language.text.tokens import Tokens
from govtext.tables import AttributionVerb, SpeechWord, lexicon

KINDS = {"attribution_verbs": AttributionVerb, "speech_words": SpeechWord}


@pytest.mark.parametrize("name", KINDS)
def test_lists_are_sorted_and_unique(name: str) -> None:
    rows = [astuple(row) for row in lexicon(name)]
    assert len(rows) == len(set(rows))
    assert [row.form for row in lexicon(name)] == sorted(row.form for row in lexicon(name))  # type: ignore[attr-defined]
    assert rows


def test_every_form_is_one_lower_case_word() -> None:
    for name in KINDS:
        for row in lexicon(name):
            form = row.form  # type: ignore[attr-defined]
            assert form == form.lower() and (" " not in form)


def test_nya_is_derived() -> None:
    assert {"ujar", "ujarnya", "ditambahkannya"} <= after_quotation()
    (cue,) = find_cues(Tokens("tegasnya"))
    assert cue.own


def test_unknown_use_has_no_words() -> None:
    assert speech_words("no such use") == frozenset()


@pytest.mark.parametrize("form", ["akan", "menurun", "ditutup", "berkurang", "wajar"])
def test_predicates(form: str) -> None:
    assert is_predicate(form)


@pytest.mark.parametrize("form", ["dinas", "terhadap", "beras", "harga", "menteri"])
def test_no_predicates(form: str) -> None:
    assert not is_predicate(form)


@pytest.mark.corpora
def test_real_releases() -> None:
    folder = os.environ.get("GOVTEXT_CORPORA")
    if not folder:
        pytest.skip("GOVTEXT_CORPORA is not set")
    read = [json.loads(line) for line in Path(folder, "gov", "press_quotes_gold.jsonl").read_text("utf-8").splitlines()]
    texts = [json.loads(line) for line in Path(folder, "gov", "press_releases.jsonl").read_text("utf-8").splitlines()]
    direct = {text["id"]: [q.span for q in quotes_of(text["text"], "text") if q.kind == "direct"] for text in texts}
    missed = taken = 0
    for row in read:
        spans = direct[row["doc"]]
        hit = any(min(s.end, row["end"]) - max(s.start, row["start"]) >= (row["end"] - row["start"]) / 2 for s in spans)
        missed += row["kind"] == "kutipan" and not hit
        taken += row["kind"] != "kutipan" and hit
    assert missed <= 1
    assert taken <= 1
