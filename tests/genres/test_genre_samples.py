"""Short texts of every kind: what they are taken for, and what they show of their elements."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from govtext.document import read
from govtext.genres import OTHER, elements, genre_of
from govtext.reading import Reading

_SIGNS = {"+": "present", "-": "absent", "~": "not_applicable"}


@dataclass(frozen=True)
class Sample:
    """A short text, its kind, and the states of some elements."""

    kind: str
    title: str
    text: str
    states: dict[str, str]


def samples() -> list[Sample]:
    files = sorted(Path(__file__).parent.glob("samples*.md"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    return [_sample(part) for text in texts for part in re.split(r"^## (?=\w+: )", text, flags=re.MULTILINE)[1:]]


def _sample(part: str) -> Sample:
    head, _, body = part.partition("\n")
    kind, _, title = head.partition(": ")
    states: dict[str, str] = {}
    body = body.lstrip("\n")
    if body.startswith("`"):
        line, _, body = body.partition("\n")
        states = {mark[1:]: _SIGNS[mark[0]] for mark in line.strip("`").split()}
    return Sample(kind, title, body.strip() + "\n", states)


SAMPLES = samples()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: f"{sample.kind}: {sample.title}")
def test_a_text_is_taken_for_what_it_is(sample: Sample) -> None:
    guess = genre_of(Reading(read(sample.text, "markdown")))
    assert (guess.name or OTHER) == sample.kind, guess


@pytest.mark.parametrize(
    "sample", [s for s in SAMPLES if s.states], ids=lambda sample: f"{sample.kind}: {sample.title}"
)
def test_elements_are_seen_where_they_are(sample: Sample) -> None:
    reading = Reading(read(sample.text, "markdown"))
    found = {key: state.state for key, state in elements(reading, sample.kind).items()}
    assert {key: found[key] for key in sample.states} == sample.states
