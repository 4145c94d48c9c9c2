"""Ways to say an element that are understood, and ways too vague to count."""

import re
from pathlib import Path

import pytest

from govtext.document import read
from govtext.genres import elements
from govtext.reading import Reading


def phrasings() -> list[tuple[str, str, str, bool]]:
    text = (Path(__file__).parent / "phrasings.md").read_text(encoding="utf-8")
    found = []
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        head, _, lines = part.partition("\n")
        kind, _, key = head.strip().partition(".")
        found += [(kind, key, line[2:], line[0] == "+") for line in lines.splitlines() if line.startswith(("+ ", "- "))]
    return found


@pytest.mark.parametrize(("kind", "key", "text", "shown"), phrasings())
def test_an_element_is_seen_when_it_is_said_and_only_then(kind: str, key: str, text: str, shown: bool) -> None:
    state = elements(Reading(read(text + "\n", "markdown")), kind)[key]
    assert (state.state == "present") is shown
