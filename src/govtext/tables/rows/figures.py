"""Lists of numbers, months and units: what each column means."""

from typing import Literal

from .row import Row


class NumberWord(Row):
    """A word of a number, or one beside a number that changes how it is read; ``value`` is its number, else 0."""

    form: str
    value: int
    role: Literal[
        "approximator", "denominator", "digit", "hundred", "label", "ordinal", "part", "point", "rank", "rough",
        "scale", "scale_one", "teen", "ten", "whole",
    ]  # fmt: skip


class MonthName(Row):
    """A way to write a month; ``month`` counts from 1 in its calendar."""

    form: str
    month: int
    calendar: Literal["gregorian", "hijri"]


class Unit(Row):
    """A word that may follow a number: a unit with its normal form, or one that says how far the counted noun goes.

    ``compound`` words need the next one to name a thing (``kepala`` desa); ``function`` words never name one.
    """

    form: str
    unit: str
    kind: Literal["compound", "counter", "duration", "function", "measure", "money", "percent", "percent_points"]
