"""Every list of data/genres finds in real prose what its phrases match, however few words it looks at."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from govtext.document import Span, read
from govtext.genres.dots import quieted
from govtext.genres.lists import PhraseList, list_of
from govtext.genres.sightings import Sightings
from govtext.reading import Reading
from govtext.tables import every_genre

_WORD = re.compile(r"(?<![\w-])\w+")
TEXTS = [
    text
    for file in sorted(Path(__file__).parent.glob("samples*.md"))
    for text in re.split(r"^## .*$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1::12]
]


@cache
def lists() -> frozenset[PhraseList]:
    named = set()
    for genre in every_genre().values():
        named |= {cue.phrases for cue in genre.cues}
        for element in genre.elements.values():
            for one in (*element.evidence, *element.when, *element.not_when):
                named |= {one.phrases, one.unless}
    return frozenset(list_of(phrases) for phrases in named if phrases)


def plain(listed: PhraseList, text: str) -> Iterator[Span]:
    """Try every phrase at every word, and those that begin with no word everywhere."""
    done = 0
    for word in _WORD.finditer(text):
        tried = (phrase.pattern.match(text, word.start()) for phrase in listed.worded) if word.start() >= done else ()
        if match := next((match for match in tried if match), None):
            done = match.end()
            yield Span(*match.span())
    if listed.literals:
        yield from (Span(*match.span()) for match in listed.elsewhere.finditer(text) if match.group())


@pytest.mark.parametrize("text", TEXTS)
def test_no_phrase_is_missed_and_none_found_that_is_not_there(text: str) -> None:
    reading = Reading(read(text, "markdown"))
    lower = reading.index.lower
    found = Sightings(lower, reading.tokens)
    found.look_for(lists(), len(lower))
    for listed in lists():
        expected = list(plain(listed, quieted(lower)))
        assert found.find(listed, 0, len(lower)) == expected
        assert listed in found.present or not expected
