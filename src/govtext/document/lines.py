"""Which line ends of a passage part it: captions and lists do, text wrapped by hand does not."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from .kinds import marks
from .mask import tight

NARROWEST_WRAP, WIDEST_WRAP = 45, 140
"""Nobody wraps running text narrower or wider than this (characters a line)."""

_EMOJI = "\u231a-\u23ff\u25aa-\u27bf\u2b05-\u2b55\U0001f000-\U0001faff"
_BULLET = re.compile(
    r"(?:[•●○▪▫■□◦‣⁃►▶▸➢➤➔→✓✔☑✅·]\ufe0f?|[*+–—-](?=\s))(?:\s+|(?=\w))(?=\S)"
    r"|[0-9]\ufe0f?\u20e3\s*(?=\S)"
)
_NUMBER = re.compile(r"(?:\((\d{1,2}|[a-z])\)|(\d{1,2}|[A-Za-z])[.)])(?:\s+(?=\S)|(?<=\d[.)])(?=[^\W\d_]))")
_PICTURE = re.compile(rf"[{_EMOJI}]")
_FINAL = re.compile(r"[.!?…:;][\"'”’)\]]*[\s\ufe0f\u200d" + _EMOJI + r"]*$")
_ALONE = re.compile(r"(?:[#@][^\s#@]+\s*)+$|[\W_]+$|(?:https?://|www\.)\S+$|[\w.+-]{1,64}@[\w.-]{1,99}$")
_DASH = ("-", "–", "—")


@dataclass
class Line:
    """One line without white space around it; ``marker`` is the length of its list marker with the space after."""

    start: int
    end: int
    text: str
    indent: int
    demanded: bool = False
    marker: int = 0
    picture: bool = False

    @cached_property
    def stands_alone(self) -> bool:
        """Whether the line is a separator, an address, or hashtags only."""
        return bool(_ALONE.match(self.text))

    @property
    def first_word(self) -> int:
        """Length of the first word."""
        return len(self.text.split(None, 1)[0])


class Part(NamedTuple):
    """Lines that belong together; ``marker`` is the place of its list marker (empty without one)."""

    start: int
    end: int
    item: bool
    marker: tuple[int, int]


def divide(mask: str, start: int, end: int, breaks: tuple[int, ...] = ()) -> list[Part]:
    """Return the parts of ``mask[start:end]``, in order and without white space around them."""
    lines = _lines(mask, start, end, breaks)
    _find_markers(lines)
    wrapped = _wrapped(lines)
    width = max((len(line.text) for line in lines), default=0) if len(lines) > 1 else 0
    parts: list[Part] = []
    for index, line in enumerate(lines):
        if index and not _parts(lines, index, wrapped, width):
            parts[-1] = parts[-1]._replace(end=line.end)
            continue
        first = line.start + line.marker
        parts.append(Part(first, line.end, bool(line.marker) or line.picture, (line.start, first)))
    return parts


def _lines(mask: str, start: int, end: int, breaks: tuple[int, ...]) -> list[Line]:
    text = mask[start:end]
    ends = [index for index, char in enumerate(text) if char in "\r\n"] if "\n" in text or "\r" in text else []
    if not (ends or breaks):
        span = tight(mask, start, end)
        return [Line(*span, mask[span.start : span.end], span.start - start)] if span else []
    cuts = sorted({*ends, *(offset - start for offset in breaks if start <= offset < end)})
    demanded = {offset - start for offset in breaks}
    lines, at, before = list[Line](), 0, False
    for cut in [*cuts, len(text)]:
        span = tight(mask, start + at, start + cut)
        if span:
            lines.append(Line(*span, mask[span.start : span.end], span.start - start - at, before))
            before = False
        before = before or cut in demanded
        at = cut
    return lines


def _find_markers(lines: list[Line]) -> None:
    numbers: list[tuple[int, str, int]] = []
    for index, line in enumerate(lines):
        if line.text[0].isalpha() and line.text[1:2] not in (".", ")"):
            continue  # a word, as nearly every line begins
        if bullet := _BULLET.match(line.text):
            line.marker = bullet.end()
        elif number := _NUMBER.match(line.text):
            numbers.append((index, number[1] or number[2], number.end()))
        elif _PICTURE.match(line.text):
            line.picture = True
    present = {value for _, value, _ in numbers}
    for index, value, length in numbers:
        if (index == 0 and not value.isupper()) or value.islower() or _in_sequence(value, present):
            lines[index].marker = length
    dashes = [line for line in lines if line.marker and line.text[0] in _DASH[1:]]
    if len(dashes) == 1 and len(lines) > 1:
        dashes[0].marker = 0
    pictures = [line for line in lines if line.picture]
    if len(pictures) == 1:
        pictures[0].picture = False


def _in_sequence(value: str, others: set[str]) -> bool:
    """Tell whether the next or the previous number or letter marks a line too, or ``value`` is the first number."""
    if value.isdigit():
        return value == "1" or str(int(value) + 1) in others or str(int(value) - 1) in others
    return chr(ord(value) + 1) in others or chr(ord(value) - 1) in others


def _parts(lines: list[Line], index: int, wrapped: bool, width: int) -> bool:
    """Tell whether a new part begins at line ``index``."""
    line, before = lines[index], lines[index - 1]
    if line.marker or line.picture or _PICTURE.match(line.text):
        return True
    if line.stands_alone or before.stands_alone:
        return True
    if before.marker and line.indent > before.indent and not line.demanded:
        return False
    if line.text[0] in _DASH or line.text[0].islower():
        return False
    if line.demanded:
        return True
    if wrapped:
        return False
    if _FINAL.search(before.text[-12:]):
        return True
    if before.text[-1] in ",–—-" or before.text.rsplit(None, 1)[-1] in marks().continues:
        return False
    return not _could_wrap(before, line, width) or not NARROWEST_WRAP <= width <= WIDEST_WRAP


def _could_wrap(line: Line, following: Line, width: int) -> bool:
    """Tell whether a typist who stays within ``width`` had to end ``line`` before the next word."""
    return len(line.text) + 1 + following.first_word > width


def _wrapped(lines: list[Line]) -> bool:
    """Tell whether the lines are running text wrapped at a margin."""
    if len(lines) < 2:
        return False
    width = max((len(line.text) for line in lines), default=0)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return False
    pairs = [
        (line, following)
        for line, following in pairwise(lines)
        if not (following.marker or following.picture or following.demanded)
    ]
    if not pairs or all(_FINAL.search(line.text[-12:]) for line, _ in pairs):
        return False
    fitting = sum(_could_wrap(line, following, width) for line, following in pairs)
    return fitting >= 0.8 * len(pairs)
