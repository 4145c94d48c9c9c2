"""Sentences of a document: where each begins and ends, and whether it counts as one of the prose.

One pattern walks over a block once and halts wherever a sentence might end: at stops, line ends, emoji, and before a
signature. What stands left and right of such a place decides. Every repeat is bounded, so the time is linear.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from govtext.document import PROSE, Document, Kind, Span

from .abbreviations import role
from .cuts import SYMBOLS
from .prose import is_sentence
from .stops import LOOK_BACK, NEXT, ends_at_stop


class Sentence(NamedTuple):
    """One sentence.

    ``span`` runs from the first to the last visible character, closing quotes and brackets included; ``block`` is
    the index into ``document.blocks``; ``counted`` tells whether it counts as a sentence of the prose.
    """

    span: Span
    block: int
    counted: bool


_WHOLE = frozenset({Kind.TITLE, Kind.HEADING, Kind.TABLE_CELL, Kind.HASHTAGS, Kind.BYLINE})
"""Kinds whose blocks are one unit each."""
_COUNTABLE = PROSE | {Kind.CONTACT}
"""Kinds whose blocks may hold sentences that count: a line of contacts written as a sentence is one."""

_CLOSER = r"""(?:["'”’»\)\]]|\s{1,3}(?:[”’»\)\]]|"(?=\s{1,3}[a-z])))"""
_EMOJI = rf"[{SYMBOLS}]"
_PLACE = re.compile(
    rf"""
    [.!?…\n"”{SYMBOLS}] (?:
        (?<=[.!?…])[.!?…]{{0,9}} ({_CLOSER}{{0,6}}) ((?:[^\S\n]{{0,3}}{_EMOJI}){{0,20}}) (?=\s|$)
      | (?<=[.!?]) (["”’\)]?) (?=["“‘\(]?[A-Z][a-z])
      | (?<=\n) (\s*)
      | (?<={_EMOJI}) ((?:[^\S\n]?{_EMOJI}){{0,20}}) (?=\s)
      | (?<=["”]) () (?=\s{{1,4}}[—–-]{{1,2}}\s{{0,3}}[A-Z])
    )
    """,
    re.VERBOSE,
)
_AT_STOP, _AT_GLUED_STOP, _AT_LINE_END, _AT_EMOJI, _AT_SIGNATURE = 2, 3, 4, 5, 6
"""Which group of the pattern matched last: a stop with its closing marks and emoji, a stop with no space after it, …"""

_VISIBLE = re.compile(r"\S")
_MARKER = re.compile(rf"(?:[•▪◦●○*·–—-]\s|(?:\d{{1,2}}|[a-zA-Z])[.\)]\s|[0-9#*]\ufe0f?\u20e3|{_EMOJI})")
_SIGNATURE = re.compile(r"[^.!?\n]{1,100}$")
_LONG_WORD = re.compile(r"^[^.]*[^\W\d_][a-z]{3}$")
_LAST_RUN = re.compile(r"\S*$")
_FIRST_RUN = re.compile(r"\S{0,60}")
_SHORT_LINES = 50
"""Lines that are all shorter than this were broken by the author, not at a margin."""
_SLACK = 10
"""By how many characters a line must be too short to have been broken at a margin."""


def split(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of every block in the order of the text.

    Titles, headings and table cells are one unit each and never counted; of a list item only its first counts.
    """
    found: list[Sentence] = []
    for index, block in enumerate(document.blocks):
        if block.kind in _WHOLE:
            found.append(Sentence(block.span, index, False))
            continue
        countable = block.kind in _COUNTABLE
        for span in _spans(document.mask, block.span):
            counted = countable and is_sentence(document, span, block.kind)
            found.append(Sentence(span, index, counted))
            countable = countable and not (counted and block.kind is Kind.LIST_ITEM)
    return tuple(found)


def _spans(mask: str, block: Span) -> Iterator[Span]:
    """Yield the sentences of one block without the white space around them."""
    begin = block.start
    for at in _ends(mask, block):
        text = mask[begin:at]
        visible = text.strip()
        if visible:
            start = begin + len(text) - len(text.lstrip())
            yield Span(start, start + len(visible))
        begin = at


def _ends(mask: str, block: Span) -> Iterator[int]:
    """Yield every place in one block where a sentence ends, the end of the block included."""
    begin, end = block
    width = _width(mask, block)
    for place in _PLACE.finditer(mask, begin, end):
        kind = place.lastindex
        if kind == _AT_STOP:
            ends = ends_at_stop(mask, begin, place, end)
        elif kind == _AT_GLUED_STOP:
            ends = _ends_at_glued_stop(mask, begin, place)
        elif kind == _AT_LINE_END:
            ends = _ends_at_line_end(mask, begin, place, end, width)
        elif kind == _AT_EMOJI:
            ends = _ends_at_emoji(mask, begin, place, end)
        else:
            ends = _SIGNATURE.match(mask, place.end(), end) is not None
        if ends:
            begin = _after_glued_stop(mask, begin, place) if kind == _AT_GLUED_STOP else place.end()
            yield begin
    yield end


def _width(mask: str, block: Span) -> int:
    """Return the length of the longest line of a block."""
    if mask.find("\n", *block) < 0:
        return block.length
    return max(map(len, mask[block.start : block.end].split("\n")))


def _ends_at_glued_stop(mask: str, begin: int, place: re.Match[str]) -> bool:
    """Tell whether a sentence ends at a stop that a capital follows without a space: “Kominfo.Kepala”."""
    at = place.start()
    before = _LAST_RUN.search(mask[max(begin, at - LOOK_BACK) : at])
    after = _FIRST_RUN.match(mask, at)
    assert before is not None and after is not None  # both may be empty
    form = before.group()
    if len(form) == LOOK_BACK or any(mark in form + after.group() for mark in "/@#"):
        return False  # an address, a letter number, a tag
    if form[-1:] in ("”", ")", '"'):
        return True
    form = form.lstrip("(\"'“‘«[")
    if form.isdigit():
        return len(form) == 4
    return _LONG_WORD.search(form) is not None and role(form + ".") is None


def _after_glued_stop(mask: str, begin: int, place: re.Match[str]) -> int:
    """Return where the sentence ends: a straight quotation mark after the stop may open the next one."""
    end = place.end()
    opens = mask[end - 1] == '"' and mask.count('"', begin, end - 1) % 2 == 0
    return end - 1 if opens else end


def _ends_at_line_end(mask: str, begin: int, place: re.Match[str], end: int, width: int) -> bool:
    """Tell whether a line end is a sentence end: it is in lists and captions, not in a wrapped paragraph."""
    at = place.start()
    if not _VISIBLE.search(mask, begin, at):
        return False
    if _MARKER.match(mask, place.end(), end):
        return True
    following = NEXT.match(mask, place.end(), end)
    assert following is not None  # every part of the pattern may be empty
    word = following.group(2)
    if not word or word[0].islower() or mask[max(begin, at - 8) : at].rstrip()[-1:] in (",", "–", "-", "—"):
        return False
    line = at - (mask.rfind("\n", 0, at) + 1)
    return width < _SHORT_LINES or (not word[0].isdigit() and line + len(word) + _SLACK < width)


def _ends_at_emoji(mask: str, begin: int, place: re.Match[str], end: int) -> bool:
    """Tell whether emoji close a sentence that has no stop: two words or more before them, a capital after."""
    before = mask[max(begin, place.start() - LOOK_BACK) : place.start()].split()
    following = NEXT.match(mask, place.end(), end)
    return len(before) > 1 and following is not None and following.group(2)[:1].isupper()
