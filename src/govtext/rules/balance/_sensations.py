"""Find the words and marks of tabloids: fright, outcry, capitals with exclamation marks."""

import re
from collections.abc import Iterator

from govtext.document import Kind, Span
from govtext.reading import Reading
from govtext.rules.rule import Hit

from . import _tone
from ._scene import Scene

_SHOUT = re.compile(r"\b[^\W\d_]{2,30}\s{0,2}!{2,20}|\b[A-Z]{3,30}(?:\s{1,4}[A-Z]{3,30}){0,3}\s{0,2}!{1,20}")
_MARKS = re.compile(r"!+")
_LONGEST_SHOUT = 140
"""How many characters, at most, are shouted before an exclamation mark."""
_WARNINGS = frozenset({"AWAS", "WASPADA", "PENTING", "HOAKS", "HOAX", "PERHATIAN", "MERDEKA"})
"""Words in capitals that announce what the text is: with one exclamation mark they are a label."""


def found(scene: Scene) -> Iterator[Hit]:
    """Yield tabloid words in the writer's voice and shouted words; measured descriptions of a danger stay silent."""
    yield from _tone.find(scene, "sensational")
    for match in _shouts(scene.reading.document.mask):
        span = Span(match.start(), match.end())
        word = match[0].rstrip("! \n")
        if match[0].count("!") == 1 and (word in _WARNINGS or not _in_heading(scene.reading, span)):
            continue
        if " " in word and _all_capitals(scene.reading, span):
            continue
        if not scene.spared(span) and not scene.spoken(span):
            yield _tone.hit(scene, span, variant="shout")


def _shouts(mask: str) -> Iterator[re.Match[str]]:
    """Yield the shouted words of ``mask``, looked for before its exclamation marks only."""
    last = 0
    if "!" not in mask:
        return
    for marks in _MARKS.finditer(mask):
        match = _SHOUT.search(mask, max(last, marks.start() - _LONGEST_SHOUT), marks.end())
        if match is not None:
            yield match
        last = marks.end()


def _all_capitals(reading: Reading, span: Span) -> bool:
    """Tell whether the block of ``span`` is written in capitals throughout: they then stress nothing in it."""
    block = reading.document.block_at(span.start)
    return block is not None and reading.document.words_of(block.span).isupper()


def _in_heading(reading: Reading, span: Span) -> bool:
    """Tell whether ``span`` stands in a heading or opens its block."""
    block = reading.document.block_at(span.start)
    if block is None:
        return False
    return block.kind in (Kind.TITLE, Kind.HEADING) or block.span.start == span.start
