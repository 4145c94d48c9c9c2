"""Dates as official prose writes them, from ``Selasa (12/09/2023)`` to ``triwulan II tahun 2024``, and times of day."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain

from govtext.document.span import Span

from ..names.references import find_references
from ..text.scan import TextIndex, indexed
from .date_parts import WEEKDAYS, DateKind, DateMention
from .days import find_days
from .periods import find_periods
from .times import TimeMention, Zone, find_times

__all__ = [
    "WEEKDAYS", "DateKind", "DateMention", "TimeMention", "Zone", "document_year", "find_dates", "find_times",
]  # fmt: skip


def find_dates(text: str | TextIndex) -> tuple[DateMention, ...]:
    """Return every date, month, year, part of a year and weekday that ``text`` names, in order, none overlapping.

    Years of laws and letters (``UU 14/2008``, ``Nomor 7 Tahun 2022``) are no dates.
    """
    index = indexed(text)
    taken = _Taken(find_references(index))
    for mention in chain(find_days(index), find_periods(index)):
        taken.offer(mention)
    return tuple(sorted(taken.kept, key=lambda mention: mention.span))


_FRONT_MATTER_KEYS = ("tanggal", "date", "terbit", "tanggal_terbit", "published", "waktu")
_DATELINE_REACH = 80
"""Characters from the top within which a date in full is taken for the dateline."""


class _Taken:
    """Keeps the mentions that neither lie in a reference nor overlap one kept before."""

    def __init__(self, references: Iterable[Span]) -> None:
        self.kept: list[DateMention] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in references:
            self._insert(span)

    def offer(self, mention: DateMention) -> None:
        """Keep ``mention`` if its place is free."""
        index = bisect_right(self._starts, mention.span.start)
        before = index == 0 or self._ends[index - 1] <= mention.span.start
        after = index == len(self._starts) or self._starts[index] >= mention.span.end
        if before and after:
            self._insert(mention.span)
            self.kept.append(mention)

    def _insert(self, span: Span) -> None:
        index = bisect_right(self._starts, span.start)
        self._starts.insert(index, span.start)
        self._ends.insert(index, span.end)


def document_year(dates: Iterable[DateMention], front_matter: Mapping[str, object]) -> int | None:
    """Return the year a draft evidently belongs to, for its dates without one, or None when that is not certain.

    Front matter decides. Else the draft must name a day in full with the right weekday, or at its very beginning (a
    dateline); all such days must lie in one year, and no day in full after it (for a dateline: nothing at all).
    """
    for key in _FRONT_MATTER_KEYS:
        value = front_matter.get(key)
        if isinstance(value, date):
            return value.year
        if isinstance(value, str):
            years = {mention.year for mention in find_dates(value) if mention.year and mention.start}
            if len(years) == 1:
                return years.pop()
    return _year_of_days([mention for mention in dates if mention.start])


def _year_of_days(dates: list[DateMention]) -> int | None:
    days = [(mention, mention.start) for mention in dates if mention.day and mention.start]
    own = {day.year for mention, day in days if mention.weekday == day.weekday()}
    last = max((day.year for _, day in days), default=0)
    if not own:
        own = {day.year for mention, day in days if mention.span.start < _DATELINE_REACH and mention.weekday is None}
        last = max((end.year for mention in dates if (end := mention.end)), default=0)
    return own.pop() if len(own) == 1 and last <= max(own) else None
