"""Times of day: ``pukul 16.20 WIB``, ``08.00–15.00 Wita``, ``jam 9 pagi``."""

import re
from typing import Literal, NamedTuple

from govtext.document.span import Span

from ..text.scan import TextIndex, indexed

Zone = Literal["WIB", "WITA", "WIT"]

_CLOCK = r"[0-9]{1,2}[.:][0-9]{2}(?![0-9])(?![.,:][0-9])"
_HOUR = r"[0-9]{1,2}(?![0-9A-Za-z:/]|[.,][0-9])(?!\s{1,3}(?:menit|detik|hari|tahun|bulan|(?-i:(?!W)[A-Z])))"
_PART = r"(?:pagi|siang|sore|petang|malam|dini\s{1,3}hari)"
_ZONE = r"(?:WIB|WITA|WIT)\b"
_TO = (
    r"\s{0,6}(?:[–—-]|s\.?\s?/?\s?d\.?(?=[\s0-9])|sampai(?:\s{1,6}dengan)?\b|hingga\b)\s{0,6}"
    r"(?:(?:pukul|jam|pkl\.?)\s{1,6})?"
)
_AFTER = rf"(?:\s{{1,6}}(?:waktu\s{{1,3}}setempat|{_PART}))?(?:\s{{0,6}}{_ZONE})?"
_TIME = re.compile(
    rf"(?P<cue>\b(?:pukul|pikul|jam|pkl\.?)\s{{1,6}})?"
    rf"(?<![0-9A-Za-z.,:/])(?P<clock>{_CLOCK}|(?<=\s){_HOUR})"
    rf"(?P<after>{_AFTER})"
    rf"(?P<range>{_TO}(?P<end>{_CLOCK}|{_HOUR})(?P<end_after>{_AFTER}))?",
    re.IGNORECASE,
)
_CUES = frozenset({"pukul", "pikul", "jam", "pkl"})
_HINT = re.compile(r"[0-9]{1,2}[.:][0-9]{2}")
_MORE = re.compile(
    rf"(?:\s{{0,6}},|\s{{1,6}}(?:dan|atau|serta|lalu))\s{{1,6}}(?P<clock>{_CLOCK})(?P<after>{_AFTER})", re.IGNORECASE
)
_LENGTH_BEFORE = re.compile(r"(?:(?<![0-9])[0-9]{1,3}|satu|dua|tiga|empat|enam|belas|puluh)\s{1,3}$", re.IGNORECASE)
"""Before *jam*, these make it a length of time: ``24 jam 65 …``; a year does not."""
_ZONE_FOUND = re.compile(_ZONE, re.IGNORECASE)
_PART_FOUND = re.compile(_PART, re.IGNORECASE)


class TimeMention(NamedTuple):
    """A time of day, on the 24-hour clock.

    ``hour`` and ``minute`` are as written and may be impossible (``pukul 25.70``): ask :attr:`possible`. ``end`` is
    hour and minute where a stretch of time ends.
    """

    span: Span
    hour: int
    minute: int
    zone: Zone | None = None
    end: tuple[int, int] | None = None

    @property
    def possible(self) -> bool:
        """Tell whether a clock can show the time, and its end."""
        times = [(self.hour, self.minute)] + ([self.end] if self.end else [])
        return all(minute < 60 and (hour < 24 or (hour, minute) == (24, 0)) for hour, minute in times)


def find_times(text: str | TextIndex) -> tuple[TimeMention, ...]:
    """Return every time of day in ``text``, in order, none overlapping.

    A bare ``08.00`` is a time only after *pukul* or *jam*, before a zone, in a range, or with a colon.
    """
    index = indexed(text)
    text = index.text
    found: list[TimeMention] = []
    at = 0
    hints = (start for start in index.digit_starts if _HINT.match(text, start))
    for start in sorted([*index.word_starts(_CUES), *hints]):
        match = _TIME.match(text, start) if start >= at else None
        if match is None or not _is_time(match):
            continue
        found.append(_mention(match))
        at = found[-1].span.end
        while more := _MORE.match(text, at):
            at = more.end()
            hour, minute = _clock(more["clock"], more["after"])
            found.append(TimeMention(Span(more.start("clock"), at), hour, minute, _zone(more["after"])))
    return tuple(found)


def _is_time(match: re.Match[str]) -> bool:
    """Tell a time from a decimal number: by the word before, the zone after, or the shape of both ends."""
    clock, after = match["clock"], match["after"]
    if clock.isdigit():
        length = _LENGTH_BEFORE.search(match.string, max(0, match.start() - 12), match.start())
        return match["cue"] is not None and int(clock) <= 24 and (length is None or after != "")
    if match["cue"]:
        return True
    if _ZONE_FOUND.search(after) or (match["end_after"] and _ZONE_FOUND.search(match["end_after"])):
        return True
    hour, minute = _clock(clock, "")
    plausible = hour <= 24 and minute < 60 and len(clock) == 5
    if match["end"] and not match["end"].isdigit() and len(match["end"]) == 5:
        end_hour, end_minute = _clock(match["end"], "")
        return plausible and end_hour <= 24 and end_minute < 60
    return plausible and ":" in clock


def _mention(match: re.Match[str]) -> TimeMention:
    start = _clock(match["clock"], match["after"])
    end = None
    until = match.end("after")
    if match["end"] and (match["clock"].isdigit() or not match["end"].isdigit()):
        until = match.end()
        end = _clock(match["end"], match["end_after"])
        if not _PART_FOUND.search(match["after"]):
            shared = _clock(match["clock"], match["end_after"])  # jam 8–10 malam
            start = shared if start < shared <= end else start
    zone = _zone(match["after"]) or _zone(match["end_after"] or "")
    return TimeMention(Span(match.start(), until), *start, zone, end)


def _zone(after: str) -> Zone | None:
    found = _ZONE_FOUND.search(after)
    name = found[0].upper() if found else None
    return name if name in ("WIB", "WITA", "WIT") else None  # type: ignore[return-value]


def _clock(clock: str, after: str) -> tuple[int, int]:
    """Return hour and minute on the 24-hour clock; ``after`` may say which part of the day is meant."""
    hour_text, _, minute = clock.replace(":", ".").partition(".")
    hour, part = int(hour_text), _PART_FOUND.search(after)
    if part and hour <= 12:
        name = part[0].lower()
        if name in ("sore", "petang") or (name == "siang" and hour < 6):
            hour = hour + 12 if hour < 12 else hour
        elif name == "malam":
            hour = 0 if hour == 12 else hour + 12 if hour >= 5 else hour
    return hour, int(minute or 0)
